/** Copies and moves blocks of cells, within a sheet or between sheets. */
import type { Area, Cell, Sheet } from '../book.ts'
import { intersection } from './a1.ts'
import { refuse } from './exception.ts'
import { relativeFormula } from './formula.ts'
import { emptyCell, ensureCell, rowAt } from './grid.ts'
import { plain } from './state.ts'
import { ruleIndex } from './validation-store.ts'
import { guardWrite } from './write-guard.ts'

export type PasteKind = 'all' | 'values' | 'format' | 'formula' | 'validation' | 'widths' | 'move'

/**
 * Writes the source block at the target: whole even when the target is smaller, in whole repeats when it is larger
 * (spreadsheet-behaviours 79). A format carries its validation along (apps-script.md 4.1).
 */
export function copyBlock(
  from: Sheet,
  source: Area,
  to: Sheet,
  target: Area,
  kind: PasteKind,
  transposed: boolean,
): void {
  const rows = transposed ? source.columns : source.rows
  const columns = transposed ? source.rows : source.columns
  const repeatsDown = Math.max(1, Math.floor(target.rows / rows))
  const repeatsRight = Math.max(1, Math.floor(target.columns / columns))
  const area = { row: target.row, column: target.column, rows: rows * repeatsDown, columns: columns * repeatsRight }
  if (area.row + area.rows - 1 > to.maxRows || area.column + area.columns - 1 > to.maxColumns)
    refuse('The coordinates of the target range are outside the dimensions of the sheet.')
  guardWrite(to, area)
  if (kind === 'move') guardWrite(from, source)
  if (kind === 'widths') {
    copyWidths(from, source, to, area)
    return
  }
  const cells = snapshot(from, source)
  if (kind === 'move') clearSource(from, source)
  for (let row = 0; row < area.rows; row++)
    for (let column = 0; column < area.columns; column++) {
      const [r, c] = transposed
        ? [column % source.rows, row % source.columns]
        : [row % source.rows, column % source.columns]
      const cell = ensureCell(to, area.row - 1 + row, area.column - 1 + column)
      const moved = [area.row + row - source.row - r, area.column + column - source.column - c] as const
      pasteCell(cells[r]?.[c], cell, kind, from, to, moved)
    }
  if (kind === 'all' || kind === 'format' || kind === 'move') copyMerges(from, source, to, area, kind === 'move')
}

function snapshot(sheet: Sheet, area: Area): (Cell | undefined)[][] {
  const cells: (Cell | undefined)[][] = []
  for (let row = 0; row < area.rows; row++) {
    const line: (Cell | undefined)[] = []
    for (let column = 0; column < area.columns; column++) {
      const cell = sheet.rows[area.row - 1 + row]?.[area.column - 1 + column]
      line.push(cell && { ...cell })
    }
    cells.push(line)
  }
  return cells
}

function clearSource(sheet: Sheet, area: Area): void {
  for (let row = 0; row < area.rows; row++) {
    const cells = rowAt(sheet, area.row - 1 + row)
    for (let column = 0; column < area.columns; column++) delete cells[area.column - 1 + column]
  }
}

function pasteCell(
  source: Cell | undefined,
  cell: Cell,
  kind: PasteKind,
  from: Sheet,
  to: Sheet,
  moved: readonly [number, number],
): void {
  if (kind !== 'format' && kind !== 'validation') {
    emptyCell(cell)
    if (source?.v !== undefined) cell.v = source.v
    if (source?.error) cell.error = true
    if (source?.f && kind !== 'values') cell.f = kind === 'move' ? source.f : relativeFormula(source.f, ...moved)
    if (source?.runs && kind !== 'formula') cell.runs = source.runs
  }
  if (kind === 'values' || kind === 'formula') return
  if (kind !== 'validation') cell.s = source?.s ?? 0
  const rule = source?.dv === undefined ? undefined : from.validations[source.dv]
  if (rule) cell.dv = ruleIndex(to, rule)
  else delete cell.dv
  if (kind !== 'all' && kind !== 'move') return
  if (source?.note) cell.note = source.note
  else delete cell.note
}

function copyMerges(from: Sheet, source: Area, to: Sheet, area: Area, move: boolean): void {
  const merges = from.merges.filter((merge) => intersection(merge, source))
  if (move) from.merges = plain(from.merges.filter((merge) => !merges.includes(merge)))
  const copies = merges.map((merge) => ({
    ...merge,
    row: merge.row - source.row + area.row,
    column: merge.column - source.column + area.column,
  }))
  const kept = to.merges.filter((merge) => !intersection(merge, area))
  to.merges = plain([...kept, ...copies])
}

function copyWidths(from: Sheet, source: Area, to: Sheet, area: Area): void {
  for (let column = 0; column < area.columns; column++) {
    const width = from.columnWidths.get(source.column - 1 + (column % source.columns))
    if (width === undefined) to.columnWidths.delete(area.column - 1 + column)
    else to.columnWidths.set(area.column - 1 + column, width)
  }
}
