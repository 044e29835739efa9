/** Where a block stands in the window: a place in, pixels out. */
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from '@univerjs/engine-render'
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui'
import type { Place } from '../../../host/play/messages.ts'
import type { Board } from './adapter.ts'
import type { Box } from './grid.ts'

/** Returns the rectangle of a block of the tab that is shown, in pixels of the window; null while nothing is drawn. */
export function boxOf(board: Board, place: Place): Box | null {
  const render = board.injector.get(IRenderManagerService).getRenderById('book')
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton()
  if (!render || !skeleton) return null
  const first = skeleton.getCellWithCoordByIndex(place.row - 1, place.column - 1)
  const last = skeleton.getCellWithCoordByIndex(place.row + place.rows - 2, place.column + place.columns - 2)
  const offset = scrolled(board, place)
  const at = render.engine.getCanvasElement().getBoundingClientRect()
  return {
    left: at.left + first.startX - offset.x,
    top: at.top + first.startY - offset.y,
    width: last.endX - first.startX,
    height: last.endY - first.startY,
  }
}

/** Frozen rows and columns stay where they are. */
function scrolled(board: Board, { sheet, row, column }: Place): { readonly x: number; readonly y: number } {
  const shape = board.mirror.sheets.get(sheet)?.shape
  const render = board.injector.get(IRenderManagerService).getRenderById('book')
  const view = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN)
  if (!shape || !view) return { x: 0, y: 0 }
  return {
    x: column > shape.frozenColumns ? view.viewportScrollX : 0,
    y: row > shape.frozenRows ? view.viewportScrollY : 0,
  }
}
