/** What the add-on writes into the reports table: new rows, and the checks column. */
import { safe } from './safe-text.ts'
import { ensureRows } from './tables.ts'
import { sheetOf } from './ui.ts'

/** Writes the checks column from `firstRow` down: its texts in one call, its notes in another. */
export function writeMarks(
  sheetId: number,
  firstRow: number,
  column: number,
  marks: readonly { text: string; note: string }[],
): void {
  const sheet = sheetOf(sheetId)
  if (!sheet || marks.length === 0) return
  const range = sheet.getRange(firstRow, column, marks.length, 1)
  range.setValues(marks.map((mark) => [safe(mark.text)]))
  range.setNotes(marks.map((mark) => [mark.note]))
}

/** Writes new rows behind `lastRow`: the unit and period of each, one call for each of the two columns. */
export function appendReportRows(
  sheetId: number,
  lastRow: number,
  columns: { readonly unit: number; readonly period: number },
  rows: readonly { unit: string; period: string }[],
): void {
  const sheet = sheetOf(sheetId)
  if (!sheet || rows.length === 0) return
  ensureRows(sheet, lastRow, rows.length)
  sheet.getRange(lastRow + 1, columns.unit, rows.length, 1).setValues(rows.map((row) => [safe(row.unit)]))
  sheet.getRange(lastRow + 1, columns.period, rows.length, 1).setValues(rows.map((row) => [safe(row.period)]))
}
