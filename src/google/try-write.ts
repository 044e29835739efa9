/** Comes in: cells to write. Goes out: those that Google refused, because they are protected or do not accept the value. */
import { once } from './again.ts'
import { type WrittenCell, writeCells } from './reports.ts'

/**
 * Writes cells as `writeCells` does and returns those that Google refused. When a write fails the cells are tried in halves,
 * so that one refusal costs a few calls and keeps no other cell from being written.
 */
export function tryWrite(sheetId: number, cells: readonly WrittenCell[]): readonly WrittenCell[] {
  try {
    once(() => {
      writeCells(sheetId, cells)
      // A refusal may come only when Google carries the writes out.
      SpreadsheetApp.flush()
    })
    return []
  } catch {
    if (cells.length < 2) return cells
    const middle = Math.ceil(cells.length / 2)
    return [...tryWrite(sheetId, cells.slice(0, middle)), ...tryWrite(sheetId, cells.slice(middle))]
  }
}
