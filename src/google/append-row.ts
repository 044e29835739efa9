/** Comes in: the cells of one row, as safe text. Goes out: a row behind the last one, never two. */
import { again } from './again.ts'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet

/** Writes a row behind the last one; one that Google appended although it says that it failed is not appended twice. */
export function appendOnce(sheet: Sheet, cells: readonly string[]): void {
  again(() => {
    try {
      sheet.appendRow([...cells])
    } catch (error) {
      if (!isLast(sheet, cells)) throw error
    }
  })
}

function isLast(sheet: Sheet, cells: readonly string[]): boolean {
  const width = Math.min(cells.length, sheet.getMaxColumns())
  const [last = []] = sheet.getRange(Math.max(sheet.getLastRow(), 1), 1, 1, width).getDisplayValues()
  return last.every((text, column) => text === cells[column]?.replace(/^'/, ''))
}
