/** The rows of the history tab come in, its entries go out; an entry comes in, its cells go out. */
import { printOf } from '../fingerprint.ts'
import type { CellValue } from '../model.ts'
import type { Snapshot } from '../snapshot.ts'
import { type Packed, pack, unpack } from './pack.ts'
import { BEFORE_DATA, HISTORY_HEAD } from './place.ts'

/** A run of "Tổng hợp quý…", a confirmation as final, or its withdrawal. */
export type EntryKind = 'run' | 'final' | 'reopened'

export interface Entry {
  readonly kind: EntryKind
  /** Code of the period. */
  readonly period: string
  /** `09:30 18/3/2025`. */
  readonly at: string
  readonly who: string
  /** What the summary was made of, and the values that its tab then held. */
  readonly inputs: string
  readonly tab: string
  /** Why a confirmation was withdrawn; '' else. */
  readonly reason: string
  /** Null of a withdrawal. */
  readonly snapshot: Snapshot | null
}

/** An entry and where it stands, 1-based. */
export interface FoundEntry extends Entry {
  readonly row: number
  /** Characters of its data. */
  readonly size: number
}

/** An entry that this version cannot read: somebody changed it, or a later version wrote it. It is never dropped. */
export interface UnreadableEntry {
  readonly kind: EntryKind
  readonly period: string
  readonly row: number
}

export interface History {
  /** From the oldest to the latest. */
  readonly entries: readonly FoundEntry[]
  readonly unreadable: readonly UnreadableEntry[]
}

/** The form of the data. A later one gets the next number, and reads the earlier ones. */
const VERSION = 1
/** A cell of Sheets holds 50,000 characters, but one of .xlsx only 32,767, and the book may be taken there and back. */
const CELL = 32_000

interface Stored {
  readonly at: string
  readonly who: string
  readonly inputs: string
  readonly tab: string
  readonly reason: string
  readonly figures: Packed | null
}

/** Returns the cells of an entry: four that people can read, `label` being what it is in words, then its data in as many as it takes. */
export function entryCells(entry: Entry, label: string): string[] {
  const { kind, period, at, who, inputs, tab, reason, snapshot } = entry
  const stored: Stored = { at, who, inputs, tab, reason, figures: snapshot && pack(snapshot) }
  const text = JSON.stringify(stored)
  return [at, period, who, label, ...cut(`${VERSION}|${kind}|${period}|${printOf(text)}|${text}`)]
}

/** Returns a text in pieces that a cell can hold; never half of a letter outside the basic plane. */
function cut(text: string): string[] {
  const pieces: string[] = []
  let start = 0
  while (start < text.length) {
    const last = text.charCodeAt(start + CELL - 1)
    const end = start + CELL - (last >= 0xd800 && last <= 0xdbff ? 1 : 0)
    pieces.push(text.slice(start, end))
    start = end
  }
  return pieces
}

/** Returns the entries of the history tab's rows, row 1 first; a row that is no entry is passed over. */
export function readHistory(rows: readonly (readonly CellValue[])[]): History {
  const entries: FoundEntry[] = []
  const unreadable: UnreadableEntry[] = []
  rows.slice(HISTORY_HEAD).forEach((cells, index) => {
    const row = index + HISTORY_HEAD + 1
    const text = cells.slice(BEFORE_DATA).join('')
    const [, version, kind, period = '', print, data = ''] =
      /^(\d+)\|(run|final|reopened)\|([^|]*)\|([^|]*)\|([\s\S]*)$/.exec(text) ?? []
    if (!kind) return
    const known = version === String(VERSION) && print === printOf(data)
    if (!known) {
      unreadable.push({ kind: kind as EntryKind, period, row })
      return
    }
    const { figures, ...stored } = JSON.parse(data) as Stored
    const snapshot = figures && unpack(figures)
    entries.push({ ...stored, kind: kind as EntryKind, period, snapshot, row, size: text.length })
  })
  return { entries, unreadable }
}
