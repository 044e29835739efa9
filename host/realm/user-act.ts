/** What a person does by hand: an act in, the workbook changed, and out what triggers hear of it. Refusals are Google's. */
import type { Act, Block, Done, EditAct, Edited, FilterAct, PasteAct, SortAct } from '../acts.ts'
import type { Area, Cell, Sheet } from '../book.ts'
import { clearBlock } from './clear.ts'
import { copyBlock } from './copy.ts'
import { refuse } from './exception.ts'
import { displayText } from './format.ts'
import { cellAt, eachCell, lastColumn, lastRow } from './grid.ts'
import { moveLines } from './grid-move.ts'
import { band, deleteLines, insertLines } from './grid-shift.ts'
import { checkedArea } from './range-base.ts'
import { freeze } from './sheet-lines.ts'
import { addSheet, removeSheet, renameSheet } from './sheet-list.ts'
import { sortRows } from './sort.ts'
import { plain, sheetById } from './state.ts'
import { editCells } from './user-edit.ts'
import { guardWrite } from './write-guard.ts'

/** Writes the act and returns what happened; throws what Google would say when it is not allowed. */
export function actOn(act: Act): Done {
  if (act.kind === 'addTab') {
    addSheet(act.name, undefined)
    return changed('INSERT_GRID')
  }
  const sheet = sheetById(act.sheet) ?? refuse('Range not found')
  switch (act.kind) {
    case 'edit':
      return edited(sheet, blockOf(act.row, act.column, act.values), () => editCells(act))
    case 'paste':
      return paste(sheet, act)
    case 'clear':
      return edited(sheet, act, () => clearBlock(sheet, areaOf(sheet, act), { contentsOnly: true }))
    case 'fillDown':
      return fillDown(sheet, act)
    case 'check':
      return edited(sheet, { ...act, rows: 1, columns: 1 }, () => check(sheet, act.row, act.column, act.checked))
    default:
      return changed(reshape(sheet, act))
  }
}

type Reshaping = Exclude<Act, { readonly kind: 'edit' | 'paste' | 'clear' | 'fillDown' | 'check' | 'addTab' }>

/** Writes an act that no edit trigger hears of; returns what change triggers hear. */
function reshape(sheet: Sheet, act: Reshaping): string {
  switch (act.kind) {
    case 'insertRows':
      insertLines(sheet, 'rows', act.before, act.count ?? 1, Math.min(act.before, sheet.maxRows))
      return 'INSERT_ROW'
    case 'insertColumns':
      insertLines(sheet, 'columns', act.before, act.count ?? 1, Math.min(act.before, sheet.maxColumns))
      return 'INSERT_COLUMN'
    case 'deleteRows':
      deleteLines(sheet, 'rows', act.row, act.count ?? 1)
      return 'REMOVE_ROW'
    case 'deleteColumns':
      deleteLines(sheet, 'columns', act.column, act.count ?? 1)
      return 'REMOVE_COLUMN'
    case 'deleteTab':
      removeSheet(sheet)
      return 'REMOVE_GRID'
    case 'sort':
      sort(sheet, act)
      return 'OTHER'
    case 'moveColumn':
      moveLines(sheet, 'columns', act.column, act.count ?? 1, act.to)
      return 'OTHER'
    case 'renameTab':
      renameSheet(sheet, act.name)
      return 'OTHER'
    default:
      show(sheet, act)
      return act.kind === 'removeValidation' ? 'FORMAT' : 'OTHER'
  }
}

type Showing = Extract<
  Reshaping,
  {
    readonly kind:
      | 'filter'
      | 'removeFilter'
      | 'freeze'
      | 'removeValidation'
      | 'hideRow'
      | 'showRow'
      | 'hideColumn'
      | 'showColumn'
  }
>

function show(sheet: Sheet, act: Showing): void {
  switch (act.kind) {
    case 'filter':
      filter(sheet, act)
      break
    case 'removeFilter':
      if (sheet.filter) guardWrite(sheet, sheet.filter)
      sheet.filter = null
      sheet.hiddenRows.clear()
      break
    case 'freeze':
      if (sheet.protections.some((each) => each.area === null)) guardWrite(sheet, null)
      freeze(sheet, 'rows', act.rows)
      if (act.columns !== undefined) freeze(sheet, 'columns', act.columns)
      break
    case 'removeValidation':
      clearBlock(sheet, areaOf(sheet, act), { validationsOnly: true })
      break
    case 'hideRow':
    case 'showRow':
      hide(sheet, 'rows', act.row, act.count ?? 1, act.kind === 'hideRow')
      break
    default:
      hide(sheet, 'columns', act.column, act.count ?? 1, act.kind === 'hideColumn')
  }
}

function changed(change: string): Done {
  return { edited: null, change }
}

type Place = Omit<Block, 'sheet'>

function blockOf(row: number, column: number, values: readonly (readonly unknown[])[]): Place {
  return { row, column, rows: values.length, columns: Math.max(0, ...values.map((line) => line.length)) }
}

function areaOf(sheet: Sheet, { row, column, rows, columns }: Place): Area {
  return checkedArea(sheet, row, column, rows, columns)
}

/** Writes through `write`; the texts before and after belong to the event of a single cell only (apps-script.md 2). */
function edited(sheet: Sheet, block: Place, write: () => void, texts = true): Done {
  const { row, column, rows, columns } = areaOf(sheet, block)
  const single = texts && rows === 1 && columns === 1
  const oldValue = single ? eventText(cellAt(sheet, row - 1, column - 1)) : undefined
  write()
  const value = single ? eventText(cellAt(sheet, row - 1, column - 1)) : undefined
  const event: Edited = {
    sheet: sheet.id,
    row,
    column,
    rows,
    columns,
    ...(value === undefined ? {} : { value }),
    ...(oldValue === undefined ? {} : { oldValue }),
  }
  return { edited: event, change: 'EDIT' }
}

/** A cell's value as an event carries it: a text; a date as its serial number; nothing when empty. */
function eventText(cell: Cell | undefined): string | undefined {
  if (cell?.v === undefined || cell.v === '') return undefined
  return typeof cell.v === 'boolean' ? String(cell.v).toUpperCase() : String(cell.v)
}

/** The event of a paste carries no texts, even over one cell (not documented; known from practice). */
function paste(sheet: Sheet, { row, column, from, valuesOnly }: PasteAct): Done {
  const block = isBlock(from) ? { ...from, row, column } : blockOf(row, column, from)
  const missing = row + block.rows - 1 - sheet.maxRows
  // Google makes room for pasted rows.
  if (missing > 0) insertLines(sheet, 'rows', sheet.maxRows + 1, missing, sheet.maxRows)
  const write = () => {
    if (isBlock(from)) pasteBlock(sheet, block, from, valuesOnly === true)
    else pasteTexts(sheet, block, from, valuesOnly === true)
  }
  return edited(sheet, block, write, false)
}

function isBlock(from: PasteAct['from']): from is Block {
  return !Array.isArray(from)
}

function pasteBlock(sheet: Sheet, block: Place, from: Block, valuesOnly: boolean): void {
  const source = sheetById(from.sheet) ?? refuse('Range not found')
  copyBlock(source, areaOf(source, from), sheet, areaOf(sheet, block), valuesOnly ? 'values' : 'all', false)
}

function pasteTexts(sheet: Sheet, block: Place, values: EditAct['values'], valuesOnly: boolean): void {
  const area = areaOf(sheet, block)
  guardWrite(sheet, area)
  if (!valuesOnly)
    eachCell(sheet, area, (cell) => {
      cell.s = 0
      delete cell.dv
    })
  editCells({ sheet: sheet.id, row: area.row, column: area.column, values, typed: false })
}

function fillDown(sheet: Sheet, act: Block): Done {
  const area = areaOf(sheet, act)
  if (area.rows < 2) refuse('The number of rows in the range must be at least 2.')
  const rest = { ...area, row: area.row + 1, rows: area.rows - 1 }
  return edited(sheet, rest, () => copyBlock(sheet, { ...area, rows: 1 }, sheet, rest, 'all', false))
}

function check(sheet: Sheet, row: number, column: number, checked: boolean): void {
  guardWrite(sheet, areaOf(sheet, { row, column, rows: 1, columns: 1 }))
  const cell = cellAt(sheet, row - 1, column - 1)
  const rule = cell?.dv === undefined ? undefined : sheet.validations[cell.dv]
  if (!cell || rule?.criteria !== 'CHECKBOX') refuse('The cell has no checkbox.')
  const [yes = true, no = yes === true ? false : ''] = rule.args as readonly (string | number | boolean)[]
  cell.v = checked ? yes : no
}

function sort(sheet: Sheet, { column, ascending, firstRow, lastRow: last }: SortAct): void {
  const row = firstRow ?? sheet.frozenRows + 1
  const rows = (last ?? lastRow(sheet)) - row + 1
  const columns = Math.max(column, lastColumn(sheet))
  if (rows > 1) sortRows(sheet, checkedArea(sheet, row, 1, rows, columns), { column, ascending })
}

function filter(sheet: Sheet, act: FilterAct): void {
  const area = areaOf(sheet, act)
  guardWrite(sheet, area)
  if (sheet.filter && JSON.stringify(sheet.filter) !== JSON.stringify(area))
    refuse("You can't create a filter in a sheet that already has a filter.")
  sheet.filter = plain(area)
  if (!act.keep) return
  const { column, texts } = act.keep
  for (let row = area.row; row < area.row + area.rows - 1; row++) {
    if (texts.includes(displayText(cellAt(sheet, row, column - 1)))) sheet.hiddenRows.delete(row)
    else sheet.hiddenRows.add(row)
  }
}

function hide(sheet: Sheet, axis: 'rows' | 'columns', place: number, count: number, hidden: boolean): void {
  const lines = band(sheet, axis, place, count)
  guardWrite(sheet, areaOf(sheet, lines))
  const set = axis === 'rows' ? sheet.hiddenRows : sheet.hiddenColumns
  for (let index = place - 1; index < place - 1 + count; index++) {
    if (hidden) set.add(index)
    else set.delete(index)
  }
}
