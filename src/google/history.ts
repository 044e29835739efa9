/** The history tab: entries are appended in one call, and the oldest go in another. */
import { appendOnce } from './append-row.ts'
import { safe } from './safe-text.ts'
import { sheetOf } from './ui.ts'

/**
 * Writes an entry behind the last one, one call that no other execution can come between, and deletes the block of rows that
 * makes room for it, one more. Google adds columns where the entry is longer than the tab is wide.
 */
export function appendHistory(
  sheetId: number,
  cells: readonly string[],
  drop: { readonly first: number; readonly rows: number } | null,
): void {
  const sheet = sheetOf(sheetId)
  if (!sheet) return
  appendOnce(
    sheet,
    cells.map((cell) => String(safe(cell))),
  )
  if (drop) sheet.deleteRows(drop.first, drop.rows)
}
