/** Inserts and deletes rows and columns: everything that lies on the grid moves along. Formulas keep their text. */
import type { Area, Cell, Chart, Sheet } from '../book.ts'
import { refuse } from './exception.ts'
import { outside, plain, theBook } from './state.ts'
import { guardWrite, mayEdit } from './write-guard.ts'

export type Axis = 'rows' | 'columns'

/** Writes `count` empty rows or columns before the 1-based place; look and validation come from the neighbour `like`. */
export function insertLines(sheet: Sheet, axis: Axis, place: number, count: number, like: number): void {
  if (count < 1) refuse(`The number of ${axis} must be at least 1.`)
  const size = axis === 'rows' ? sheet.maxRows : sheet.maxColumns
  if (place < 1 || place > size + 1) refuse(`Those ${axis} are out of bounds.`)
  guardInsert(sheet, axis, place)
  guardSize(axis === 'rows' ? count * sheet.maxColumns : count * sheet.maxRows)
  if (axis === 'rows') {
    const template = sheet.rows[like - 1]
    openGap(sheet.rows, place - 1, count)
    for (let row = place - 1; row < place - 1 + count; row++) {
      const cells = template && inherited(template)
      if (cells) sheet.rows[row] = cells
    }
    sheet.maxRows += count
  } else {
    for (const cells of sheet.rows) if (cells) insertColumn(cells, place - 1, count, like - 1)
    sheet.maxColumns += count
  }
  shiftAll(sheet, axis, place, count)
}

/** Returns nothing: throws where lines may not come; they may beside what is protected, not inside it. */
export function guardInsert(sheet: Sheet, axis: Axis, place: number): void {
  const refused = sheet.protections.find((protection) => {
    const { area } = protection
    if (mayEdit(protection, outside().user)) return false
    if (!area) return true
    const [start, size] = axis === 'rows' ? [area.row, area.rows] : [area.column, area.columns]
    return start < place && place < start + size
  })
  if (refused) guardWrite(sheet, refused.area)
}

const cellLimit = 10_000_000

/** Throws when the workbook would have more than 10 million cells with `more` of them. */
export function guardSize(more: number): void {
  const cells = theBook().sheets.reduce((sum, sheet) => sum + sheet.maxRows * sheet.maxColumns, more)
  if (cells > cellLimit)
    refuse(`This action would increase the number of cells in the workbook above the limit of ${cellLimit} cells.`)
}

/** Returns the whole rows or columns from a 1-based place on. */
export function band(sheet: Sheet, axis: Axis, place: number, count: number): Area {
  return axis === 'rows'
    ? { row: place, column: 1, rows: count, columns: sheet.maxColumns }
    : { row: 1, column: place, rows: sheet.maxRows, columns: count }
}

/** Moves the tail of a list by `count` places without building a list of arguments. */
function openGap<Item>(list: (Item | undefined)[], at: number, count: number): void {
  if (at >= list.length) return
  list.length += count
  list.copyWithin(at + count, at, list.length - count)
  for (let index = at; index < at + count; index++) delete list[index]
}

function inherited(template: readonly (Cell | undefined)[]): (Cell | undefined)[] | null {
  const cells = outside().row()
  let any = false
  for (let column = 0; column < template.length; column++) {
    const cell = inheritedCell(template[column])
    if (cell) cells[column] = cell
    any ||= cell !== undefined
  }
  return any ? cells : null
}

function inheritedCell(source: Cell | undefined): Cell | undefined {
  if (!source || (source.s === 0 && source.dv === undefined)) return undefined
  const cell = outside().cell(source.s)
  if (source.dv !== undefined) cell.dv = source.dv
  return cell
}

function insertColumn(cells: (Cell | undefined)[], at: number, count: number, like: number): void {
  const template = cells[like]
  openGap(cells, at, count)
  for (let column = at; column < at + count; column++) {
    const cell = inheritedCell(template)
    if (cell) cells[column] = cell
  }
}

/** Writes the sheet without `count` rows or columns from the 1-based place on. */
export function deleteLines(sheet: Sheet, axis: Axis, place: number, count: number): void {
  const size = axis === 'rows' ? sheet.maxRows : sheet.maxColumns
  const frozen = axis === 'rows' ? sheet.frozenRows : sheet.frozenColumns
  if (count < 1 || place < 1 || place + count - 1 > size) refuse(`Those ${axis} are out of bounds.`)
  if (count === size) refuse(`You can't delete all the ${axis} on the sheet.`)
  if (place <= frozen + 1 && place + count - 1 === size)
    refuse(`Sorry, it is not possible to delete all non-frozen ${axis}.`)
  guardWrite(sheet, band(sheet, axis, place, count))
  if (axis === 'rows') {
    sheet.rows.splice(place - 1, count)
    sheet.maxRows -= count
  } else {
    for (const cells of sheet.rows) cells?.splice(place - 1, count)
    sheet.maxColumns -= count
  }
  shiftAll(sheet, axis, place, -count)
}

function shiftAll(sheet: Sheet, axis: Axis, place: number, count: number): void {
  shiftAreas(sheet, (area) => shiftLine(area, axis, place, count))
  const at = place - 1
  shiftSizes(sheet, axis, (index) => (index < at ? index : index < at - count ? null : index + count))
  const key = axis === 'rows' ? 'frozenRows' : 'frozenColumns'
  const frozen = sheet[key]
  if (count > 0) sheet[key] = place <= frozen ? frozen + count : frozen
  else sheet[key] = frozen - Math.max(0, Math.min(frozen, at - count) - at)
}

/** Writes where every block on the sheet lies now; `move` gives null for one that is gone. */
export function shiftAreas(sheet: Sheet, move: (area: Area) => Area | null): void {
  const moveAll = (areas: readonly Area[]) => areas.map(move).filter((area) => area !== null)
  sheet.merges = plain(moveAll(sheet.merges).filter((area) => area.rows > 1 || area.columns > 1))
  sheet.filter = plain(sheet.filter && move(sheet.filter))
  sheet.conditionalRules = plain(
    sheet.conditionalRules.map((rule) => ({ ...rule, areas: moveAll(rule.areas) })).filter((rule) => rule.areas.length),
  )
  shiftProtections(sheet, move, moveAll)
  sheet.charts = plain(sheet.charts.map((chart) => ({ ...chart, anchor: shiftAnchor(chart.anchor, move) })))
  shiftReferences(sheet, move)
}

function shiftProtections(
  sheet: Sheet,
  move: (area: Area) => Area | null,
  moveAll: (areas: readonly Area[]) => Area[],
): void {
  for (let index = sheet.protections.length - 1; index >= 0; index--) {
    const protection = sheet.protections[index]
    if (!protection) continue
    const area = protection.area && move(protection.area)
    if (protection.area && !area) sheet.protections.splice(index, 1)
    else Object.assign(protection, plain({ area, unprotected: moveAll(protection.unprotected) }))
  }
}

/** Writes heights or widths and what is hidden to new 0-based places; null: the line is gone. */
export function shiftSizes(sheet: Sheet, axis: Axis, moved: (index: number) => number | null): void {
  const [sizes, hidden] =
    axis === 'rows' ? [sheet.rowHeights, sheet.hiddenRows] : [sheet.columnWidths, sheet.hiddenColumns]
  const entries = [...sizes]
  sizes.clear()
  for (const [index, size] of entries) {
    const next = moved(index)
    if (next !== null) sizes.set(next, size)
  }
  const lines = [...hidden]
  hidden.clear()
  for (const index of lines) {
    const next = moved(index)
    if (next !== null) hidden.add(next)
  }
}

/** A chart moves with the cell of its corner; when that one goes, it stays where it was. */
function shiftAnchor(anchor: Chart['anchor'], move: (area: Area) => Area | null): Chart['anchor'] {
  const moved = move({ row: anchor.row, column: anchor.column, rows: 1, columns: 1 })
  return moved ? { ...anchor, row: moved.row, column: moved.column } : anchor
}

/** Named ranges, ranges of validations and of charts that lie on this sheet, wherever they are used. */
function shiftReferences(sheet: Sheet, move: (area: Area) => Area | null): void {
  const book = theBook()
  const lies = (each: { readonly sheet: number }) => each.sheet === sheet.id
  book.namedRanges = plain(
    book.namedRanges.flatMap((each) => {
      const area = lies(each) ? move(each.area) : each.area
      return area ? [{ ...each, area }] : []
    }),
  )
  for (const other of book.sheets) {
    for (const [index, rule] of other.validations.entries()) {
      const [source, ...rest] = rule.args
      if (typeof source !== 'object' || source === null || !('area' in source) || !lies(source)) continue
      const area = move(source.area)
      if (area) other.validations[index] = plain({ ...rule, args: [{ ...source, area }, ...rest] })
    }
    for (const [index, chart] of other.charts.entries()) {
      if (!chart.ranges.some(lies)) continue
      const ranges = chart.ranges.flatMap((each) => {
        const area = lies(each) ? move(each.area) : each.area
        return area ? [{ ...each, area }] : []
      })
      other.charts[index] = plain({ ...chart, ranges })
    }
  }
}

/** Returns where a block lies after lines came (count > 0) or went (count < 0) at a 1-based place; null when it is gone. */
export function shiftLine(area: Area, axis: Axis, place: number, count: number): Area | null {
  const [start, size] = axis === 'rows' ? [area.row, area.rows] : [area.column, area.columns]
  const put = (from: number, length: number): Area =>
    axis === 'rows' ? { ...area, row: from, rows: length } : { ...area, column: from, columns: length }
  if (count > 0) {
    if (place <= start) return put(start + count, size)
    return place < start + size ? put(start, size + count) : area
  }
  const end = place - count
  const lost = Math.max(0, Math.min(start + size, end) - Math.max(start, place))
  if (lost === size) return null
  const before = Math.max(0, Math.min(start, end) - place)
  return put(start - before, size - lost)
}
