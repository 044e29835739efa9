/** The note and the links of a cell: a place in, what to show beside the grid out. */
import type { Place } from '../../../host/play/messages.ts'
import type { Mirror } from './mirror.ts'

export interface CellLink {
  readonly text: string
  readonly address: string
  /** Where it leads within the workbook; null for a web address. */
  readonly place: Place | null
}

export interface NoteAndLinks {
  readonly note: string
  readonly links: readonly CellLink[]
}

let shown: (() => Mirror) | null = null

/** Writes where the workbook that is shown can be looked up. */
export function lookUpIn(mirror: () => Mirror): void {
  shown = mirror
}

/** Returns the workbook that is shown; null before there is one. */
export const mirrorShown = (): Mirror | null => shown?.() ?? null

/** Returns the note and the links of the first cell of a block; null when it has none. */
export function noteAt({ sheet, row, column }: Place): NoteAndLinks | null {
  const cell = shown?.().sheets.get(sheet)?.rows[row - 1]?.[column - 1]
  const links = (cell?.runs ?? []).flatMap(({ text, link }) => (link ? [linkOf(text, link)] : []))
  if (!cell?.note && links.length === 0) return null
  return { note: cell?.note ?? '', links: links.slice(0, 6) }
}

/** Returns a link as it can be followed; an address of another kind than web and mail leads nowhere. */
function linkOf(text: string, address: string): CellLink {
  const [, gid, letters = '', row] = address.match(/^#gid=(\d+)(?:&range=([A-Z]+)(\d+))?/) ?? []
  if (gid !== undefined) {
    const column = [...letters].reduce((sum, sign) => sum * 26 + sign.charCodeAt(0) - 64, 0)
    return {
      text,
      address,
      place: { sheet: Number(gid), row: Number(row ?? 1), column: column || 1, rows: 1, columns: 1 },
    }
  }
  return { text, address: /^(https?:|mailto:)/i.test(address) ? address : '#', place: null }
}
