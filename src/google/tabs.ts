/** Tabs of the spreadsheet: making, hiding, and the locale that decides what a typed number means. */
import { again } from './again.ts'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet

export const LOCALE = 'vi_VN'
export const ZONE = 'Asia/Ho_Chi_Minh'

/** Returns a new tab at a 0-based index, or the tab `reuse` under the new name; one that Google made although it says that it failed is not made twice. */
export function newTab(name: string, index: number, reuse: number | null = null): Sheet {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet()
  return again(() => {
    const old = reuse === null ? null : spreadsheet.getSheetById(reuse)
    if (old) return old.setName(name)
    try {
      return spreadsheet.insertSheet(name, index)
    } catch (error) {
      const made = spreadsheet.getSheetByName(name)
      if (!made) throw error
      return made
    }
  })
}

/** Returns a tab that an interrupted run left behind, as blank as a new one. */
export function emptied(id: number): Sheet | null {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetById(id)
  return sheet && again(() => sheet.clear())
}

/** Writes the locale and time zone of a report book: a cell typed as 1.200 is 1.2 in another locale. */
export function setLocale(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet()
  spreadsheet.setSpreadsheetLocale(LOCALE)
  spreadsheet.setSpreadsheetTimeZone(ZONE)
}

/** Writes keys back into the hidden first row. */
export function restoreKeys(sheet: Sheet, keys: readonly { column: number; key: string }[]): void {
  for (const { column, key } of keys) sheet.getRange(1, column).setValue(key)
}

/** Writes the hidden row of keys again, after a row was inserted for it (`shift` 1), or an empty one above it deleted (-1). */
export function restoreKeyRow(
  sheet: Sheet,
  shift: -1 | 0 | 1,
  keys: readonly { column: number; key: string }[],
  frozenRows: number,
): void {
  if (shift > 0) sheet.insertRowBefore(1)
  if (shift < 0) sheet.deleteRow(1)
  if (shift > 0) sheet.getRange(1, 1, 1, sheet.getMaxColumns()).clearDataValidations()
  restoreKeys(sheet, keys)
  sheet.setFrozenRows(frozenRows)
  sheet.hideRows(1)
}

/** Writes the colours of states: a fill beside the word, told apart in print by the word itself. */
export function writeStateColours(
  sheet: Sheet,
  column: number,
  firstRow: number,
  fills: readonly [string, string][],
): void {
  if (sheet.getConditionalFormatRules().length > 0) return
  const range = sheet.getRange(firstRow, column, sheet.getMaxRows() - firstRow + 1, 1)
  sheet.setConditionalFormatRules(
    fills.map(([word, fill]) =>
      SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo(word).setBackground(fill).setRanges([range]).build(),
    ),
  )
}
