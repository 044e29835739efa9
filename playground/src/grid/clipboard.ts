/** Copying and pasting in the grid: what is copied are the texts as shown, what is pasted is an act of the workbook. */
import { IEditorBridgeService } from '@univerjs/sheets-ui'
import type { Place } from '../../../host/play/messages.ts'
import type { Board } from './adapter.ts'
import { sheetName } from './sheet-data.ts'
import { selection } from './view-state.ts'

export interface Clipboard {
  /** Copies the selected cells. */
  copy(): void
}

/** Listens for what is pasted into a grid's element; the clipboard of the library never hears of it. */
export function openClipboard(board: Board, container: HTMLElement): Clipboard {
  let copied: { readonly text: string; readonly from: Place } | null = null
  const paste = (event: ClipboardEvent) => {
    const inside = container.contains(document.activeElement) || document.activeElement === document.body
    const typing = board.injector.get(IEditorBridgeService).isVisible().visible
    if (!inside || typing || isField(document.activeElement) || board.readOnly) return
    const text = event.clipboardData?.getData('text/plain').replaceAll('\r\n', '\n') ?? ''
    event.preventDefault()
    event.stopImmediatePropagation()
    if (text === '') return
    const { sheet, row, column } = selection(board)
    // What was copied here is pasted with its formats, as within a sheet.
    const from = copied?.text === text ? copied.from : linesOf(text)
    board.events.onEdit({ kind: 'paste', sheet, row, column, from })
  }
  window.addEventListener('paste', paste, true)
  return {
    copy: () => {
      const from = selection(board)
      const lines = textsOf(board, from).map((line) => line.map(quoted).join('\t'))
      copied = { text: lines.join('\n'), from }
      void navigator.clipboard.writeText(copied.text).catch(() => undefined)
    },
  }
}

function isField(element: Element | null): boolean {
  return element instanceof HTMLInputElement || element instanceof HTMLSelectElement
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
