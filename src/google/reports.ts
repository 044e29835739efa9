/** What the add-on writes into the reports table: new rows, the checks column, single cells; and which rows are selected there. */
import { columnLetters } from '../core/a1.ts'
import type { WrittenCell } from '../views/handling/targets.ts'
import { again } from './again.ts'
import { safe } from './safe-text.ts'
import { ensureRows } from './tables.ts'
import { sheetOf } from './ui.ts'

export type { WrittenCell }

/** Writes the checks column from `firstRow` down: its texts in one call, its notes in another. */
export function writeMarks(
  sheetId: number,
  firstRow: number,
  column: number,
  marks: readonly { text: string; note: string }[],
): void {
  const sheet = sheetOf(sheetId)
  if (!sheet || marks.length === 0) return
  again(() => {
    const range = sheet.getRange(firstRow, column, marks.length, 1)
    range.setValues(marks.map((mark) => [safe(mark.text)]))
    range.setNotes(marks.map((mark) => [mark.note]))
  })
}

/**
 * Writes new rows behind `lastRow`: the unit and period of each, in one call when the two columns are neighbours. Where they are
 * not, the unit comes last: a row without one is nobody's.
 */
export function appendReportRows(
  sheetId: number,
  lastRow: number,
  columns: { readonly unit: number; readonly period: number },
  rows: readonly { unit: string; period: string }[],
): void {
  const sheet = sheetOf(sheetId)
  if (!sheet || rows.length === 0) return
  again(() => {
    ensureRows(sheet, lastRow, rows.length)
    const at = (column: number, width: number) => sheet.getRange(lastRow + 1, column, rows.length, width)
    if (columns.period === columns.unit + 1) {
      at(columns.unit, 2).setValues(rows.map((row) => [safe(row.unit), safe(row.period)]))
      return
    }
    at(columns.period, 1).setValues(rows.map((row) => [safe(row.period)]))
    at(columns.unit, 1).setValues(rows.map((row) => [safe(row.unit)]))
  })
}

/**
 * Writes cells, none of them twice, column by column: blocks of neighbours, or all cells of the same value at once, whichever
 * takes fewer calls.
 */
export const writeCells = (sheetId: number, cells: readonly WrittenCell[]): void =>
  again(() => writeOnce(sheetId, cells))

function writeOnce(sheetId: number, cells: readonly WrittenCell[]): void {
  const sheet = sheetOf(sheetId)
  if (!sheet || cells.length === 0) return
  ensureRows(sheet, Math.max(...cells.map((cell) => cell.row)) - 1, 1)
  const list = (group: readonly WrittenCell[]) =>
    sheet.getRangeList(group.map(({ row, column }) => `${columnLetters(column)}${row}`))
  for (const [format, group] of grouped(cells, (cell) => cell.format))
    if (format !== undefined) list(group).setNumberFormat(format)
  for (const [column, written] of grouped(cells, (cell) => cell.column)) {
    const blocks = blocksOf(written)
    const values = grouped(written, (cell) => cell.value)
    if (values.size < blocks.length) for (const [value, group] of values) list(group).setValue(safe(value))
    else
      for (const block of blocks)
        sheet.getRange(block[0]?.row ?? 1, column, block.length, 1).setValues(block.map((cell) => [safe(cell.value)]))
  }
  for (const [note, group] of grouped(cells, (cell) => cell.note)) if (note !== undefined) list(group).setNote(note)
}

function grouped<Key>(
  cells: readonly WrittenCell[],
  keyOf: (cell: WrittenCell) => Key,
): ReadonlyMap<Key, WrittenCell[]> {
  const groups = new Map<Key, WrittenCell[]>()
  for (const cell of cells) {
    const group = groups.get(keyOf(cell))
    if (group) group.push(cell)
    else groups.set(keyOf(cell), [cell])
  }
  return groups
}

/** Returns the cells of a column as runs of neighbouring rows, top first. */
function blocksOf(cells: readonly WrittenCell[]): WrittenCell[][] {
  const blocks: WrittenCell[][] = []
  for (const cell of [...cells].sort((one, other) => one.row - other.row)) {
    const block = blocks.at(-1)
    if (block && block.at(-1)?.row === cell.row - 1) block.push(cell)
    else blocks.push([cell])
  }
  return blocks
}

/** Returns the words that a cell's drop-down offers, whatever language the book has been set to since; none without one. */
export function offeredWords(sheetId: number, row: number, column: number): readonly string[] {
  const read = () => sheetOf(sheetId)?.getRange(row, column).getDataValidation()?.getCriteriaValues()
  const [values]: unknown[] = again(read) ?? []
  return Array.isArray(values) ? values.map(String) : []
}

/** Returns the first and the last row of the user's selection in a tab; null when another tab is shown. */
export function selectedRows(sheetId: number): { readonly first: number; readonly last: number } | null {
  const range = SpreadsheetApp.getActiveRange()
  if (!range || range.getSheet().getSheetId() !== sheetId) return null
  return { first: range.getRow(), last: range.getLastRow() }
}
