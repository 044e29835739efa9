/** Copying and pasting in the grid: what is copied are the texts as shown, what is pasted is an act of the workbook. */
import { IEditorBridgeService } from '@univerjs/sheets-ui'
import type { Place } from '../../../host/play/messages.ts'
import type { Board } from './adapter.ts'
import { sheetName } from './sheet-data.ts'
import { selection } from './view-state.ts'

/** Listens in a grid's element; the clipboard of the library never hears of it. */
export function listenToClipboard(board: Board, container: HTMLElement): void {
  let copied: { readonly text: string; readonly from: Place } | null = null
  const mine = (event: ClipboardEvent): boolean => {
    const inside = container.contains(document.activeElement) || document.activeElement === document.body
    const typing = board.injector.get(IEditorBridgeService).isVisible().visible
    return inside && !typing && event.clipboardData !== null && !isField(document.activeElement)
  }
  const copy = (event: ClipboardEvent) => {
    if (!mine(event)) return
    const from = selection(board)
    const text = textsOf(board, from)
      .map((line) => line.map(quoted).join('\t'))
      .join('\n')
    event.clipboardData?.setData('text/plain', text)
    copied = { text, from }
    stop(event)
    if (event.type === 'cut') board.events.onRefused('cut')
  }
  const paste = (event: ClipboardEvent) => {
    if (!mine(event) || board.readOnly) return
    const text = event.clipboardData?.getData('text/plain').replaceAll('\r\n', '\n') ?? ''
    stop(event)
    if (text === '') return
    const { sheet, row, column } = selection(board)
    const from = copied?.text === text ? copied.from : linesOf(text)
    board.events.onEdit({ kind: 'paste', sheet, row, column, from })
  }
  window.addEventListener('copy', copy, true)
  window.addEventListener('cut', copy, true)
  window.addEventListener('paste', paste, true)
}

function isField(element: Element | null): boolean {
  return element instanceof HTMLInputElement || element instanceof HTMLSelectElement
}

function stop(event: Event): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}

function textsOf(board: Board, { sheet, row, column, rows, columns }: Place): string[][] {
  const worksheet = board.workbook?.getSheetBySheetId(sheetName(sheet))
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => String(worksheet?.getCell(row - 1 + r, column - 1 + c)?.v ?? '')),
  )
}

function quoted(text: string): string {
  return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Returns copied text as rows and columns; a quoted cell may hold tabs and line breaks. */
function linesOf(text: string): string[][] {
  const lines: string[][] = [[]]
  const cells = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/gy
  for (let found = cells.exec(text); found; found = cells.exec(text)) {
    const [, quoted, plain = '', end] = found
    lines.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '\n' && cells.lastIndex < text.length) lines.push([])
    if (end === '' || cells.lastIndex >= text.length) break
  }
  const width = Math.max(...lines.map((line) => line.length))
  return lines.map((line) => [...line, ...Array<string>(width - line.length).fill('')])
}
