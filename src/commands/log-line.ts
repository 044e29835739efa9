/** Comes in: what was done. Goes out: lines of the log, with who and when; a log that grows too long hands its oldest on. */
import { otherTabs } from '../core/layout.ts'
import { composer } from '../google/composer.ts'
import { appendLog, archiveLog, logLength } from '../google/log.ts'
import { who } from '../google/user.ts'
import type { LogDetails } from '../views/log-entries.ts'
import { type OpenBook, tabOf } from './open-book.ts'
import { putView } from './put-view.ts'

/** Entries that the log keeps, and how many move on at a time. */
const KEPT = 5_000
const MOVED = 1_000

type LoggedBook = Pick<OpenBook, 'workbook' | 'properties' | 'words' | 'madeAt'>

/** Writes what was done into the log tab; `change` tells the value before and after. */
export function appendLogLine(
  book: LoggedBook,
  what: string,
  details: string,
  change: { readonly old: string; readonly new: string } = { old: '', new: '' },
): void {
  appendLogEntries(book, [{ what, place: details, ...change }])
}

/** Writes several entries, in one call; who and when are those of the run unless an entry says otherwise. The caller holds the lock. */
export function appendLogEntries(book: LoggedBook, entries: readonly LogDetails[]): void {
  if (entries.length === 0) return
  const tab = tabOf(book.workbook, 'log')
  const id = tab?.id ?? newLog(book)
  const unknown = book.words.log.unknownPerson
  const typist = who() || unknown
  appendLog(
    id,
    entries.map((entry) => ({
      at: entry.at ?? book.madeAt,
      who: entry.who === undefined ? typist : entry.who || unknown,
      what: entry.what,
      place: entry.place,
      old: entry.old ?? '',
      new: entry.new ?? '',
    })),
  )
}

/**
 * Moves the oldest entries of a log that has grown too long to the second log, which is made when it is first needed. One read
 * when there is nothing to move. The caller holds the lock.
 */
export function archiveOldEntries(book: LoggedBook): void {
  const log = tabOf(book.workbook, 'log')
  if (!log || logLength(log.id) <= KEPT) return
  const id = tabOf(book.workbook, 'log-archive')?.id ?? hiddenLog(book, 'log-archive')
  archiveLog(log.id, id, MOVED)
}

/** The log that this execution has made: what it read of the book does not have it. */
let made: number | null = null

/** Returns the tab that takes the place of a log that somebody has deleted. */
function newLog(book: LoggedBook): number {
  made ??= hiddenLog(book, 'log')
  return made
}

/** Makes an empty log behind the last tab and hides it. */
function hiddenLog(book: LoggedBook, key: 'log' | 'log-archive'): number {
  const { words } = book
  const view = composer().logView(key, otherTabs[key][words.language], words.log.headings)
  return putView(book, view, words.unfinished, book.workbook.tabs.length, { isHidden: true }).id
}
