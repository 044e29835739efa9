/** Comes in: blocks of cells as plain data or as Google's ranges. Goes out: the other of the two. */
import type { Box } from '../views/view.ts'

/** Returns the cells of a block. */
export const rangeOf = (sheet: GoogleAppsScript.Spreadsheet.Sheet, box: Box) =>
  sheet.getRange(box.row, box.column, box.rows, box.columns)

/** Returns the block of a range. */
export const boxOf = (range: GoogleAppsScript.Spreadsheet.Range): Box => ({
  row: range.getRow(),
  column: range.getColumn(),
  rows: range.getNumRows(),
  columns: range.getNumColumns(),
})

/** Returns a text that is the same for the same block. */
export const placeOf = ({ row, column, rows, columns }: Box): string => `${row}.${column}.${rows}.${columns}`
