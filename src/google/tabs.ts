/** Tabs of the spreadsheet: making, hiding, and the locale that decides what a typed number means. */
type Sheet = GoogleAppsScript.Spreadsheet.Sheet

export const LOCALE = 'vi_VN'
export const ZONE = 'Asia/Ho_Chi_Minh'

/** Returns a new tab at a 0-based index, or the tab `reuse` under the new name. */
export function newTab(name: string, index: number, reuse: number | null): Sheet {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet()
  const old = reuse === null ? null : spreadsheet.getSheetById(reuse)
  return old ? old.setName(name) : spreadsheet.insertSheet(name, index)
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

/** Hides a tab that people need not see. */
export function hideTab(id: number): void {
  SpreadsheetApp.getActiveSpreadsheet().getSheetById(id)?.hideSheet()
}
