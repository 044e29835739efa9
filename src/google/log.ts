/** The log tab: who did what and when. */
import { safe } from './safe-text.ts'

/** Writes one line at the end of the log; `appendRow` is one call and never overwrites another execution's line. */
export function appendLog(sheetId: number | null, entry: readonly string[]): void {
  if (sheetId === null) return
  SpreadsheetApp.getActiveSpreadsheet().getSheetById(sheetId)?.appendRow(entry.map(safe))
}
