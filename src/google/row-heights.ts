/** Comes in: a written tab and its view. Goes out: rows as high as their texts, and those of a table as low as the page needs. */
import type { View } from '../views/view.ts'

/**
 * Writes the heights of a view: one call for all rows that follow their texts, one for each run of a fixed height. A tab that is
 * written anew keeps the heights of what stood there before, so that every row is measured first.
 */
export function writeHeights(sheet: GoogleAppsScript.Spreadsheet.Sheet, { fitted, heights }: View): void {
  if (fitted) sheet.autoResizeRows(fitted.row, fitted.rows)
  for (const { row, rows, pixels } of heights ?? []) sheet.setRowHeightsForced(row, rows, pixels)
}
