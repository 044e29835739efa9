/** What the add-on writes into the settings table: rows of settings that a later version added. */
import type { CellValue } from '../core/model.ts'
import { safe } from './safe-text.ts'
import { ensureRows } from './tables.ts'
import { sheetOf } from './ui.ts'

/** Writes rows (objects by column key) behind `lastRow`, one call for each column. */
export function appendSettings(
  sheetId: number,
  lastRow: number,
  columns: ReadonlyMap<string, number>,
  rows: readonly Readonly<Record<string, CellValue>>[],
): void {
  const sheet = sheetOf(sheetId)
  if (!sheet || rows.length === 0) return
  ensureRows(sheet, lastRow, rows.length)
  for (const [key, column] of columns)
    sheet.getRange(lastRow + 1, column, rows.length, 1).setValues(rows.map((row) => [safe(row[key] ?? '')]))
}

/** Offers a list in single cells of the settings; what is there may be typed in other words. */
export function writeSettingChoices(
  sheetId: number,
  cells: readonly { row: number; column: number; values: readonly string[] }[],
  help: string,
): void {
  const sheet = sheetOf(sheetId)
  for (const { row, column, values } of sheet ? cells : []) {
    const rule = SpreadsheetApp.newDataValidation()
      .requireValueInList([...values], true)
      .setAllowInvalid(true)
    sheet?.getRange(row, column).setDataValidation(rule.setHelpText(help).build())
  }
}
