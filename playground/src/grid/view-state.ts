/** Which tab is shown, what is selected and how far it is scrolled: read, and brought back after the grid was rebuilt. */
import { ICommandService } from '@univerjs/core'
import { IRenderManagerService } from '@univerjs/engine-render'
import { SetSelectionsOperation, SetWorksheetActiveOperation, SheetsSelectionsService } from '@univerjs/sheets'
import { ScrollCommand, ScrollToCellCommand, SheetScrollManagerService } from '@univerjs/sheets-ui'
import type { Place } from '../../../host/play/messages.ts'
import type { Board } from './adapter.ts'
import { boxOf } from './box.ts'
import { rangeOf, sheetId, sheetName } from './sheet-data.ts'
import { unitId, write } from './write.ts'

/** How a tab is scrolled, as the grid's library says it. */
export type Scroll = object | null

/** Returns where the person is: the selected block of the tab that is shown. */
export function selection(board: Board): Place {
  const sheet = shownSheet(board)
  const range = board.workbook && board.injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range
  const shape = board.mirror.sheets.get(sheet)?.shape
  if (!range || !shape) return { sheet, row: 1, column: 1, rows: 1, columns: 1 }
  // A whole row or column has no number for the side that it leaves open.
  const side = (from: number, to: number, all: number): readonly [number, number] =>
    Number.isNaN(from) || Number.isNaN(to) ? [1, all] : [from + 1, to - from + 1]
  const [row, rows] = side(range.startRow, range.endRow, shape.maxRows)
  const [column, columns] = side(range.startColumn, range.endColumn, shape.maxColumns)
  return { sheet, row, column, rows, columns }
}

/** Returns the id of the tab that is shown. */
export function shownSheet(board: Board): number {
  return sheetId(board.workbook?.getActiveSheet()?.getSheetId() ?? 's0')
}

/** Writes a tab into view. */
export function showTab(board: Board, sheet: number): void {
  if (!board.mirror.sheets.has(sheet)) return
  if (shownSheet(board) !== sheet) write(board, SetWorksheetActiveOperation.id, { unitId, subUnitId: sheetName(sheet) })
  board.events.onSelect(selection(board))
}

/** Writes a block of a tab into view, selected. */
export function goTo(board: Board, place: Place): void {
  showTab(board, place.sheet)
  select(board, place)
  const box = boxOf(board, place)
  const canvas = board.injector.get(IRenderManagerService).getRenderById(unitId)?.engine.getCanvasElement()
  const view = canvas?.getBoundingClientRect()
  if (!box || !view) return
  // The library's own way of revealing a cell trusts heights that rows have only when they are drawn.
  const inside = box.top >= view.top && box.top + Math.min(box.height, 60) <= view.bottom && box.left <= view.right - 40
  if (!inside) write(board, ScrollToCellCommand.id, { range: rangeOf(place), forceTop: true })
}

function select(board: Board, place: Place): void {
  const range = { ...rangeOf(place), rangeType: 0 }
  const { startRow, startColumn } = range
  const primary = {
    startRow,
    startColumn,
    endRow: startRow,
    endColumn: startColumn,
    actualRow: startRow,
    actualColumn: startColumn,
    isMerged: false,
    isMergedMainCell: false,
  }
  const params = { unitId, subUnitId: sheetName(place.sheet), selections: [{ range, primary, style: null }] }
  write(board, SetSelectionsOperation.id, { ...params, reveal: true, type: 2 })
  board.events.onSelect(selection(board))
}

/** Returns how the tab that is shown is scrolled. */
export function scrollOf(board: Board): Scroll {
  const render = board.injector.get(IRenderManagerService).getRenderById(unitId)
  return render?.with(SheetScrollManagerService).getCurrentScrollState() ?? null
}

/** Writes tab, selection and scroll as they were. */
export function bringBack(board: Board, place: Place, scroll: Scroll): void {
  showTab(board, place.sheet)
  select(board, place)
  if (scroll) void board.injector.get(ICommandService).executeCommand(ScrollCommand.id, { ...scroll })
}
