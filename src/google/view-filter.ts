/** Comes in: a written tab and its view. Goes out: the filter with which people sort and filter its table, made anew. */
import type { View } from '../views/view.ts'

/** Writes the filter of a view over its table; a tab can have one only, so that an earlier one goes first, and shows what it hid. */
export function writeFilter(sheet: GoogleAppsScript.Spreadsheet.Sheet, { filter }: View): void {
  if (!filter) return
  sheet.getFilter()?.remove()
  sheet.getRange(filter.row, filter.column, filter.rows, filter.columns).createFilter()
}
