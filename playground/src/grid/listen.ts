/** What people do in the grid, told as acts of the workbook; what the workbook does not hear of is refused before it happens. */
import {
  CanceledError,
  CellValueType,
  CommandType,
  type ICellData,
  type ICommandInfo,
  ICommandService,
  type IExecutionOptions,
} from '@univerjs/core'
import {
  AFTER_CELL_EDIT,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SheetInterceptorService,
} from '@univerjs/sheets'
import { IEditorBridgeService } from '@univerjs/sheets-ui'
import type { Act } from '../../../host/acts.ts'
import type { Change } from '../../../host/play/ledger.ts'
import type { Board } from './adapter.ts'
import { type Clipboard, openClipboard } from './clipboard.ts'
import { sheetId } from './sheet-data.ts'
import { selection } from './view-state.ts'

export interface Listening {
  /** Closes an open cell editor whose sheet is about to be made anew. */
  leaveEditor(change: Change): void
}

/** Commands of the sheet that only move, look or type; typing arrives as a mutation. */
const harmless =
  /^sheet\.command\.(set-range-values|set-scroll-relative|scroll-view|scroll-to-cell|reset-scroll|scroll|move-selection|move-selection-enter-tab|expand-selection|select-all|set-selection-frozen|set-worksheet-activate|set-worksheet-active|change-zoom-ratio|set-zoom-ratio|refresh-canvas|.*selection.*|.*editor.*|set-activate-cell-edit.*)$/
/** Undo of the editor of a cell is its own. */
const undoing: Readonly<Record<string, 'undo' | 'redo'>> = {
  'univer.command.undo': 'undo',
  'univer.command.redo': 'redo',
}

/** Returns nothing to do until people act; from then on tells `board.events`. */
export function listen(board: Board, container: HTMLElement): Listening {
  const commands = board.injector.get(ICommandService)
  const clipboard = openClipboard(board, container)
  commands.beforeCommandExecuted((command) => before(board, clipboard, command))
  commands.onCommandExecuted((command, options) => after(board, command, options))
  // Numbers and dates are read by the workbook, as Google reads them, not by the grid's library.
  board.injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    id: 'raw',
    priority: 1000,
    handler: (cell) => (typeof cell?.v === 'string' ? { ...cell, t: CellValueType.STRING } : cell),
  })
  container.addEventListener('contextmenu', (event) => {
    event.preventDefault()
    board.events.onMenu(event.clientX, event.clientY)
  })
  return { leaveEditor: (change) => leaveEditor(board, change) }
}

function before(board: Board, clipboard: Clipboard, { id, type, params }: Readonly<ICommandInfo>): void {
  if (board.writing) return
  const way = undoing[id]
  if (way && !isEditing(board)) {
    board.events.onUndo(way)
    throw new CanceledError()
  }
  if (/^univer\.command\.(copy|cut)$/.test(id) && !isEditing(board)) {
    clipboard.copy()
    if (id.endsWith('cut')) board.events.onRefused('cut')
    throw new CanceledError()
  }
  if (type !== CommandType.COMMAND && type !== undefined) {
    if (board.readOnly && startsEditing(id, params)) throw new CanceledError()
    return
  }
  if (!id.startsWith('sheet.command.')) return
  if (/clear-selection-(content|all)$/.test(id)) {
    board.events.onEdit({ kind: 'clear', ...selection(board) })
    throw new CanceledError()
  }
  if (harmless.test(id)) return
  board.events.onRefused(id)
  throw new CanceledError()
}

function startsEditing(id: string, params: unknown): boolean {
  return id === 'sheet.operation.set-cell-edit-visible' && (params as { readonly visible?: boolean })?.visible === true
}

function isEditing(board: Board): boolean {
  return board.injector.get(IEditorBridgeService).isVisible().visible
}

function leaveEditor(board: Board, { sheets }: Change): void {
  const { sheet } = selection(board)
  if (!isEditing(board) || !sheets.some(({ id, shape }) => shape && id === sheet)) return
  board.injector.get(IEditorBridgeService).changeVisible({ visible: false, eventType: 0, unitId: 'book' } as never)
}

function after(board: Board, { id, params }: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
  if (id === SetSelectionsOperation.id) board.events.onSelect(selection(board))
  if (id !== SetRangeValuesMutation.id || board.writing || options?.['fromFormula']) return
  const { cellValue = {}, subUnitId } = params as {
    readonly cellValue?: Readonly<Record<number, Readonly<Record<number, ICellData | null>>>>
    readonly subUnitId: string
  }
  for (const act of editsOf(sheetId(subUnitId), cellValue)) board.events.onEdit(act)
}

/** A block becomes one edit, so that it is one call of the trigger. */
function editsOf(
  sheet: number,
  cells: Readonly<Record<number, Readonly<Record<number, ICellData | null>>>>,
): readonly Act[] {
  const rows = Object.keys(cells).map(Number)
  const columns = [...new Set(rows.flatMap((row) => Object.keys(cells[row] ?? {}).map(Number)))]
  const [row, column] = [Math.min(...rows), Math.min(...columns)]
  const [height, width] = [Math.max(...rows) - row + 1, Math.max(...columns) - column + 1]
  const count = rows.reduce((sum, each) => sum + Object.keys(cells[each] ?? {}).length, 0)
  const one = (r: number, c: number): Act => ({
    kind: 'edit',
    sheet,
    row: r + 1,
    column: c + 1,
    values: [[textOf(cells[r]?.[c])]],
    typed: true,
  })
  if (count === 0) return []
  if (count !== height * width) return rows.flatMap((r) => Object.keys(cells[r] ?? {}).map((c) => one(r, Number(c))))
  const values = Array.from({ length: height }, (_, r) =>
    Array.from({ length: width }, (_, c) => textOf(cells[row + r]?.[column + c])),
  )
  return [{ kind: 'edit', sheet, row: row + 1, column: column + 1, values, typed: true }]
}

function textOf(cell: ICellData | null | undefined): string {
  if (!cell) return ''
  if (cell.f) return cell.f
  if (cell.p?.body) return cell.p.body.dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n')
  return String(cell.v ?? '')
}
