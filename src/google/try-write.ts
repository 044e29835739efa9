/** Comes in: cells to write. Goes out: those that Google refused, because they are protected or do not accept the value. */
import { again, once } from './again.ts'
import { mayEdit } from './own-row.ts'
import { type WrittenCell, writeCells } from './reports.ts'

/**
 * Writes cells as `writeCells` does and returns those that Google refused. When a write fails the cells are tried in halves,
 * so that one refusal costs a few calls and keeps no other cell from being written. A single cell that may be edited was not
 * refused: it is tried again.
 */
export function tryWrite(sheetId: number, cells: readonly WrittenCell[]): readonly WrittenCell[] {
  const [first, second] = cells
  const write = () => {
    writeCells(sheetId, cells)
    // A refusal may come only when Google carries the writes out.
    SpreadsheetApp.flush()
  }
  try {
    once(write)
    return []
  } catch {
    if (second) {
      const middle = Math.ceil(cells.length / 2)
      return [...tryWrite(sheetId, cells.slice(0, middle)), ...tryWrite(sheetId, cells.slice(middle))]
    }
    return first && mayEdit(sheetId, first.row, first.column) && succeeds(write) ? [] : cells
  }
}

function succeeds(write: () => void): boolean {
  try {
    again(write)
    return true
  } catch {
    return false
  }
}
