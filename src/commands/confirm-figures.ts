/** "Xác nhận số liệu chính thức…": freezes a period's figures as final, or withdraws that. */
import { changedUnits, compare, isUnchanged } from '../core/compare.ts'
import { finals, standingFigures } from '../core/history/choose.ts'
import type { Entry, History } from '../core/history/entries.ts'
import { type Obstacle, WorkbookError } from '../core/issue.ts'
import type { Language, Period, PeriodKind } from '../core/model.ts'
import { nextToConsolidate } from '../core/next-period.ts'
import { dataPrint } from '../core/snapshot.ts'
import { withLock } from '../google/lock.ts'
import { deleteProperties, writeProperty } from '../google/properties.ts'
import { show } from '../google/ui.ts'
import { isDepartment, who } from '../google/user.ts'
import { type Consolidated, consolidated } from './consolidate.ts'
import { historyOf, record, refuseUnreadable } from './history.ts'
import { appendLogLine } from './log-line.ts'
import { findPeriod, type OpenBook, openBook } from './open-book.ts'
import { freeOfficial, guardOfficial, onlyDepartment } from './protections.ts'
import { withRecordedDays } from './recorded-days.ts'
import { prepare, writeSummary } from './write-summary.ts'

/** What the person who confirms has to know first. */
export interface ConfirmationFacts {
  readonly language: Language
  readonly isDepartment: boolean
  /** All periods, with when they were confirmed or last consolidated. */
  readonly periods: readonly {
    readonly code: string
    readonly name: string
    readonly final: string | null
    readonly run: string | null
  }[]
  /** The period that the facts are about; null when there is none. */
  readonly chosen: PeriodFacts | null
}

export interface PeriodFacts {
  readonly code: string
  readonly kind: PeriodKind
  readonly expected: number
  readonly submitted: number
  readonly provisional: boolean
  /** Names of the units. */
  readonly missing: readonly string[]
  readonly returned: readonly string[]
  /** Errors among the issues: figures that do not count. */
  readonly errors: number
  /** When the summary was last made that leadership can have read, and in how many units something has changed since. */
  readonly lastRun: string | null
  readonly changedUnits: number
  /** Whether anything has; without a unit it is what the figures are compared with or added to. */
  readonly isChanged: boolean
  readonly final: { readonly at: string; readonly who: string } | null
  /** What is confirmed is what was seen: `confirmFigures` refuses other data. */
  readonly print: string
}

/** Returns the facts about a period (code or name; left out: the one that is probably meant); nothing is written. */
export function confirmationFacts(typed?: string): ConfirmationFacts {
  const book = withRecordedDays(openBook({ also: ['history'] }))
  const { register } = book
  const history = historyOf(book)
  refuseUnreadable(book, history)
  const confirmed = finals(history)
  const run = (code: string) => standingFigures(history, code)?.at ?? null
  const chosen = typed ? findPeriod(book, typed) : suggested(book, history)
  return {
    language: register.settings.language,
    isDepartment: isDepartment(register.settings),
    periods: register.periods.map(({ code, name }) => {
      const final = confirmed.get(code)?.at ?? null
      return { code, name: name || code, final, run: run(code) }
    }),
    chosen: chosen && factsOf(book, chosen),
  }
}

/** The period that was consolidated and is not final yet, of several the one that falls due last; else the one at hand. */
function suggested({ register, today }: OpenBook, history: History): Period | null {
  const open = register.periods.filter(({ code }) => standingFigures(history, code)?.kind === 'run')
  const latest = open.reduce<Period | null>((last, each) => (last && last.due >= each.due ? last : each), null)
  return latest ?? nextToConsolidate(register, today) ?? register.periods[0] ?? null
}

function factsOf(book: OpenBook, period: Period): PeriodFacts {
  const { now, snapshot, final, history, judged } = prepare(book, period)
  const names = new Map(book.register.units.map(({ code, name }) => [code, name]))
  const nameOf = (unit: string) => names.get(unit) ?? unit
  const last = final ?? standingFigures(history, period.code)
  const since = last && compare(last.snapshot, snapshot)
  return {
    ...{ code: period.code, kind: period.kind, provisional: now.provisional, print: dataPrint(snapshot) },
    ...{ expected: now.counts.expected, submitted: now.counts.submitted, lastRun: last?.at ?? null },
    missing: now.missing.map(({ unit }) => nameOf(unit)),
    returned: now.units
      .filter(({ standing }) => standing.state === 'returned')
      .map(({ standing }) => nameOf(standing.unit)),
    errors: judged.shown.filter(({ severity }) => severity === 'error').length,
    changedUnits: since ? changedUnits(since) : 0,
    isChanged: since !== null && !isUnchanged(since),
    final: final && { at: final.at, who: final.who },
  }
}

const refuse = (book: OpenBook, obstacle: Obstacle): WorkbookError =>
  new WorkbookError([obstacle], book.register.settings.language)

/**
 * Confirms the figures of a period (code or name) as they are now as final: they are stored, the summary says so and its tab is
 * protected for the department. `seen`: the print of the facts that were shown; other data are refused. Throws a WorkbookError
 * for somebody outside the department and for a period that is final already.
 */
export function confirmFigures(typed: string, seen?: string): Consolidated {
  return withLock(() => {
    const book = withRecordedDays(openBook({ also: ['history'] }))
    const { register, words } = book
    onlyDepartment(register)
    const prepared = prepare(book, findPeriod(book, typed))
    const { period, final, snapshot, now } = prepared
    const name = period.name || period.code
    // What an interrupted confirmation has begun is finished: its entry is there, and nothing else of it is sure.
    const isBegun = final !== null && begunIn(book, period) === ''
    if (final && !isBegun) throw refuse(book, { code: 'already-final', period: name, at: final.at })
    if (!isBegun && seen !== undefined && seen !== dataPrint(snapshot))
      throw refuse(book, { code: 'figures-changed', period: name })
    if (!isBegun) begin(period, '')
    const written = writeSummary(book, prepared, isBegun ? 'run' : 'final')
    const remark = guardSummary(book, written.sheetId)
    show(written.sheetId)
    const done = words.official.confirmed(written.tab, name, now.missing.length)
    const message = remark ? `${done}\n${remark}` : done
    appendLogLine(book, words.official.title, message)
    deleteProperties([BEGUN])
    return { ...consolidated(book, prepared, written, message), finalSince: final?.at ?? book.madeAt }
  })
}

/** The document's property that names the period whose confirmation, or its withdrawal, has been begun. */
const BEGUN = 'confirming'

/** Writes down what is begun, before its first entry; `since`: when what is withdrawn was confirmed. */
const begin = ({ code }: Period, since: string): void => writeProperty(BEGUN, JSON.stringify([code, since]))

/** Returns what was written down of an interrupted run: '' for a confirmation, its time for a withdrawal; null when there is none. */
function begunIn({ properties }: OpenBook, { code }: Period): string | null {
  const [period, since = ''] = JSON.parse(properties.get(BEGUN) ?? '[]') as [string?, string?]
  return period === code ? since : null
}

/** Protects the tab for the department; returns why it could not, or ''. */
function guardSummary({ register, words }: OpenBook, sheetId: number): string {
  if (register.settings.department.length === 0) return words.official.notProtected
  return guardOfficial(register, sheetId) ? '' : words.official.foreign
}

/**
 * Withdraws the confirmation of a period (code or name) for a reason and makes its summary anew from the reports as they are;
 * what was confirmed stays in the history. Throws a WorkbookError for somebody outside the department, for a period that is
 * not final, and without a reason.
 */
export function withdrawConfirmation(typed: string, reason: string): Consolidated {
  return withLock(() => {
    const book = withRecordedDays(openBook({ also: ['history'] }))
    const { register, words } = book
    onlyDepartment(register)
    const prepared = prepare(book, findPeriod(book, typed))
    const { period, final, history } = prepared
    const name = period.name || period.code
    const why = reason.trim()
    // Interrupted after the entry of the history: the day of the confirmation is known from what was begun.
    const since = final?.at ?? (begunIn(book, period) || null)
    if (!since) throw refuse(book, { code: 'not-final', period: name })
    if (why === '') throw refuse(book, { code: 'withdrawal-reason-missing' })
    if (final) begin(period, final.at)
    const after = final ? record(book, history, withdrawal(book, period, why)) : history
    const open = { ...prepared, final: null, history: after }
    const written = writeSummary(book, open, 'run')
    freeOfficial(register, written.sheetId)
    show(written.sheetId)
    const message = words.official.reopened(name, why)
    appendLogLine(book, words.official.reopenTitle, message, { old: since, new: '' })
    deleteProperties([BEGUN])
    return consolidated(book, open, written, message)
  })
}

const withdrawal = ({ madeAt, words }: OpenBook, { code }: Period, reason: string): Entry => ({
  ...{ kind: 'reopened', period: code, at: madeAt, who: who(words), inputs: '', tab: '', reason, snapshot: null },
})
