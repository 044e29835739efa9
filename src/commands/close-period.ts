/** "Khoá kỳ…", "Mở khoá kỳ…": nobody but the department changes the rows of a closed period. */
import type { Closing } from '../core/closed-periods.ts'
import type { Language } from '../core/model.ts'
import { withLock } from '../google/lock.ts'
import { deleteProperties, writeProperty } from '../google/properties.ts'
import { isDepartment, who } from '../google/user.ts'
import { appendLogLine } from './log-line.ts'
import { findPeriod, openBook } from './open-book.ts'
import { onlyDepartment, readClosings, writeProtections } from './protections.ts'
import { closedKey } from './row-warnings.ts'

export interface ClosingChoices {
  readonly language: Language
  /** The periods that have rows, and when each was closed and by whom; null: open. */
  readonly periods: readonly { readonly code: string; readonly name: string; readonly closed: Closing | null }[]
  /** The period that is probably meant: the open one that fell due last, else the one that was closed last. */
  readonly initial: string | null
  /** Whether this person may close and open periods. */
  readonly isDepartment: boolean
}

export interface Closed {
  /** Code of the period. */
  readonly period: string
  /** Its rows in the reports tab. */
  readonly rows: number
  /** When it was closed and by whom; null: it is open. */
  readonly closed: Closing | null
  readonly message: string
  readonly language: Language
}

/** Returns the periods that can be closed or opened again. */
export function closingChoices(): ClosingChoices {
  const { register, today } = openBook()
  const closings = readClosings()
  const used = new Set(register.reports.map((report) => report.period))
  const periods = register.periods.filter(({ code }) => used.has(code) || closings.has(code))
  const past = periods.filter(({ code, due }) => due <= today && !closings.has(code))
  const byDue = [...(past.length > 0 ? past : periods)].sort((one, other) => (one.due < other.due ? 1 : -1))
  return {
    language: register.settings.language,
    initial: byDue[0]?.code ?? null,
    isDepartment: isDepartment(register.settings),
    periods: periods.map(({ code, name }) => ({ code, name: name || code, closed: closings.get(code) ?? null })),
  }
}

/**
 * Closes a period (code or name): records who and when, and protects its rows. Closing it again keeps the first record and
 * renews the protection. Throws a WorkbookError for an unknown period and for somebody outside the department.
 */
export const closePeriod = (typed: string): Closed => change(typed, true)

/** Opens a closed period again: its record goes, and its rows are free. Throws as `closePeriod` does. */
export const reopenPeriod = (typed: string): Closed => change(typed, false)

function change(typed: string, close: boolean): Closed {
  return withLock(() => {
    const book = openBook()
    const { register, words, madeAt } = book
    onlyDepartment(register)
    const { code, name } = findPeriod(book, typed)
    const closings = new Map(readClosings())
    const before = closings.get(code) ?? null
    const closed = close ? (before ?? { at: madeAt, who: who(words) }) : null
    if (closed) closings.set(code, closed)
    else closings.delete(code)
    // The record first: an interrupted run leaves a period that the next tracker run protects.
    if (closed && !before) writeProperty(`${closedKey}${code}`, JSON.stringify(closed))
    if (!closed) deleteProperties([`${closedKey}${code}`])
    const tally = writeProtections(register, closings, null)
    const rows = register.reports.filter((report) => report.period === code).length
    const said = closed ? words.permissions.closed(name || code, rows) : words.permissions.reopened(name || code)
    const message = tally?.locked ? `${said}\n${words.permissions.locked(tally.locked)}` : said
    appendLogLine(book, close ? words.permissions.closeTitle : words.permissions.reopenTitle, message)
    return { period: code, rows, closed, message, language: register.settings.language }
  })
}
