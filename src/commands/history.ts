/** Comes in: an open book. Goes out: what its history tab holds; an entry is added to it. */
import { rowsToDrop } from '../core/history/bound.ts'
import { type Entry, entryCells, type History, readHistory } from '../core/history/entries.ts'
import { BEFORE_DATA, HISTORY_HEAD } from '../core/history/place.ts'
import { WorkbookError } from '../core/issue.ts'
import { otherTabs } from '../core/layout.ts'
import type { Period } from '../core/model.ts'
import { composer } from '../google/composer.ts'
import { appendHistory } from '../google/history.ts'
import { type OpenBook, tabOf } from './open-book.ts'
import { putView } from './put-view.ts'

/** Returns what the history tab holds; the book was opened with it among the tabs that are read. */
export const historyOf = ({ workbook }: Pick<OpenBook, 'workbook'>): History =>
  readHistory(tabOf(workbook, 'history')?.rows ?? [])

/**
 * Throws a WorkbookError when a confirmation cannot be read any more: computing anew what leadership has signed would change
 * it silently. `period` left out: of any period.
 */
export function refuseUnreadable(book: OpenBook, history: History, period?: Period): void {
  const found = history.unreadable.find(
    (each) => each.kind !== 'run' && (period === undefined || each.period === period.code),
  )
  if (!found) return
  const { name = found.period } = book.register.periods.find(({ code }) => code === found.period) ?? {}
  const tab = tabOf(book.workbook, 'history')?.name ?? ''
  throw new WorkbookError(
    [{ code: 'history-unreadable', period: name, tab, row: found.row }],
    book.register.settings.language,
  )
}

/**
 * Writes an entry and lets the oldest go: two writes at most, but for a history tab that somebody has deleted. Returns the
 * history with it. A withdrawal is followed by a run, which makes the room.
 */
export function record(book: OpenBook, history: History, entry: Entry): History {
  const { words, workbook } = book
  const tab = tabOf(workbook, 'history')
  const cells = entryCells(entry, words.official.kinds[entry.kind])
  const size = cells.slice(BEFORE_DATA).join('').length
  const drop = entry.kind === 'reopened' ? null : rowsToDrop(history, entry.period, size)
  appendHistory(tab?.id ?? newHistory(book), cells, drop)
  const row = Math.max(HISTORY_HEAD, ...history.entries.map((each) => each.row)) + 1
  return { ...history, entries: [...history.entries, { ...entry, row, size }] }
}

/** Makes an empty history behind the last tab and hides it. */
function newHistory(book: OpenBook): number {
  const { workbook, words, register } = book
  const { language } = register.settings
  const view = composer().logView('history', otherTabs.history[language], words.history.headings)
  return putView(book, view, words.unfinished, workbook.tabs.length, { isHidden: true }).id
}
