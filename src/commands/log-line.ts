/** Comes in: what was done. Goes out: lines of the log, with who and when; a log that grows too long hands its oldest on. */
import { otherTabs } from '../core/layout.ts'
import { composer } from '../google/composer.ts'
import { appendLog, archiveLog, LOG_HEAD, type LogEntry } from '../google/log.ts'
import { hideTab } from '../google/tabs.ts'
import { who } from '../google/user.ts'
import { type OpenBook, tabOf } from './open-book.ts'
import { putView } from './put-view.ts'

/** Entries that the log keeps, and how many move on at a time. */
const KEPT = 5_000
const MOVED = 1_000

type LoggedBook = Pick<OpenBook, 'workbook' | 'words' | 'madeAt'>

export type LogDetails = Pick<LogEntry, 'what' | 'place'> & Partial<LogEntry>

/** Writes what was done into the log tab, if the book has one; `change` tells the value before and after. */
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
  const tab = tabOf(book.workbook, 'log')
  if (!tab || entries.length === 0) return
  const unknown = book.words.log.unknownPerson
  const typist = who() || unknown
  appendLog(
    tab.id,
    entries.map((entry) => ({
      at: entry.at ?? book.madeAt,
      who: entry.who === undefined ? typist : entry.who || unknown,
      what: entry.what,
      place: entry.place,
      old: entry.old ?? '',
      new: entry.new ?? '',
    })),
  )
  if (tab.rows.length - LOG_HEAD + entries.length > KEPT) archive(book, tab.id)
}

/** Moves the oldest entries to the second log, which is made when it is first needed. */
function archive({ workbook, words }: LoggedBook, logId: number): void {
  const key = 'log-archive'
  const found = tabOf(workbook, key)
  const make = () =>
    putView(
      workbook,
      composer().logView(key, otherTabs[key][words.language], words.log.headings),
      words.unfinished,
      workbook.tabs.length,
    )
  const { id } = found ?? make()
  if (!found) hideTab(id)
  archiveLog(logId, id, MOVED)
}
