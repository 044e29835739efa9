/** "So sánh kỳ…": sets two consolidated periods side by side in a tab of its own. */
import { pairOf } from '../core/compare/periods.ts'
import { type FiguresEntry, finals, standingFigures } from '../core/history/choose.ts'
import type { History } from '../core/history/entries.ts'
import { type Obstacle, WorkbookError } from '../core/issue.ts'
import { otherTabs } from '../core/layout.ts'
import type { Language, Period, Register } from '../core/model.ts'
import { composer } from '../google/composer.ts'
import { withLock } from '../google/lock.ts'
import { show } from '../google/ui.ts'
import type { PairedPeriod } from '../views/period-pair.ts'
import { historyOf, refuseUnreadable } from './history.ts'
import { appendLogLine } from './log-line.ts'
import { findPeriod, type OpenBook, openBook } from './open-book.ts'
import { onlyEditors } from './protections.ts'
import { putView } from './put-view.ts'

export interface PairChoices {
  readonly language: Language
  /** The periods that were consolidated, as in their table. */
  readonly periods: readonly { readonly code: string; readonly name: string; readonly final: boolean }[]
  /** The last two of them by due date; null when there are fewer. */
  readonly initial: { readonly period: string; readonly against: string } | null
}

export interface Compared {
  readonly tab: string
  readonly sheetId: number
  readonly message: string
  readonly language: Language
  /** Fractions and totals of both periods. */
  readonly lines: readonly {
    readonly indicator: string
    readonly theme: string | null
    readonly against: number | null
    readonly total: number | null
    readonly change: number | null
  }[]
}

const consolidatedOnes = ({ periods }: Register, history: History): Period[] =>
  periods.filter(({ code }) => standingFigures(history, code) !== null)

/** Returns the periods that can be compared. */
export function pairChoices(): PairChoices {
  const book = openBook({ also: ['history'] })
  const history = historyOf(book)
  const confirmed = finals(history)
  const periods = consolidatedOnes(book.register, history)
  const [last, before] = [...periods].sort((one, other) => (one.due < other.due ? 1 : -1))
  return {
    language: book.register.settings.language,
    periods: periods.map(({ code, name }) => ({ code, name: name || code, final: confirmed.has(code) })),
    initial: last && before ? { period: last.code, against: before.code } : null,
  }
}

/**
 * Writes the tab that sets a period beside another (codes or names): the final figures where they are confirmed, else those of
 * the last summary. Throws a WorkbookError for a period that was never consolidated, and for the same one twice.
 */
export function comparePeriods(typedPeriod: string, typedAgainst: string): Compared {
  return withLock(() => {
    const book = openBook({ also: ['history'] })
    const { register, words, workbook } = book
    onlyEditors(register.settings, book.properties)
    const { language, issuerAbove, issuer } = register.settings
    const [period, against] = [findPeriod(book, typedPeriod), findPeriod(book, typedAgainst)]
    if (period.code === against.code) throw refuse(book, { code: 'same-period', period: period.name || period.code })
    const history = historyOf(book)
    const [now, before] = [figuresOf(book, history, period), figuresOf(book, history, against)]
    const pair = pairOf(before.snapshot, now.snapshot)
    const name = otherTabs.comparison[language]
    const [one, other] = [paired(period, now), paired(against, before)]
    const view = composer().pairView({
      ...{ pair, period: one, against: other, language, name },
      issuers: [issuerAbove, issuer],
    })
    const tab = putView(book, view, words.unfinished, workbook.tabs.length)
    show(tab.id)
    const message = words.official.compare.done(tab.name)
    appendLogLine(book, words.official.compare.title, `${one.name} – ${other.name}: ${message}`)
    const lines = pair.lines.map(({ indicator, ...line }) => ({ ...line, indicator: indicator.code }))
    return { tab: tab.name, sheetId: tab.id, message, language, lines }
  })
}

const refuse = (book: OpenBook, obstacle: Obstacle): WorkbookError =>
  new WorkbookError([obstacle], book.register.settings.language)

function figuresOf(book: OpenBook, history: History, period: Period): FiguresEntry {
  refuseUnreadable(book, history, period)
  const found = standingFigures(history, period.code)
  if (found) return found
  const known = consolidatedOnes(book.register, history).map(({ code }) => code)
  throw refuse(book, { code: 'not-consolidated', period: period.name || period.code, known })
}

const paired = ({ name, code }: Period, { kind, at, snapshot }: FiguresEntry): PairedPeriod => ({
  ...{ name: name || code, final: kind === 'final', provisional: snapshot.provisional, at },
})
