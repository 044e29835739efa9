/** What the page itself writes into the grid, so that nothing of it is taken for an edit. */
import { ICommandService } from '@univerjs/core'
import type { Board } from './adapter.ts'

/** The grid's name of the workbook; there is one at a time. */
export const unitId = 'book'

/** Runs a command of the library. */
export function write(board: Board, id: string, params: object): void {
  board.writing = true
  try {
    board.injector.get(ICommandService).syncExecuteCommand(id, params)
  } finally {
    board.writing = false
  }
}
