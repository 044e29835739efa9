/** "Tổng hợp quý…": reads the book, computes a period's figures whole, then writes its summary tab. */
import { assess } from '../core/assess.ts'
import { cutoffIssues } from '../core/checks/cutoff.ts'
import { consolidate as computeConsolidation } from '../core/consolidate/consolidate.ts'
import { type Figures, figures } from '../core/figures.ts'
import { summaryTabName } from '../core/layout.ts'
import type { Language, Period, Register } from '../core/model.ts'
import { previousReportPeriod, yearPeriods } from '../core/report-periods.ts'
import { composer } from '../google/composer.ts'
import { withLock } from '../google/lock.ts'
import { show } from '../google/ui.ts'
import { appendLogLine } from './log-line.ts'
import { findPeriod, type OpenBook, openBook, tabOf } from './open-book.ts'
import { onlyEditors } from './protections.ts'
import { indexBehind, putView } from './put-view.ts'
import { withRecordedDays } from './recorded-days.ts'
import { namingUnits, type ShownIssue, tabIds, wordIssues } from './word-issues.ts'

export interface Consolidated {
  /** Name of the summary tab, and its id. */
  readonly tab: string
  readonly sheetId: number
  readonly message: string
  readonly language: Language
  readonly figures: Figures
}

/**
 * Writes the summary tab of a period (its code or name) and returns its figures. Twice in a row gives the same tab; no cell
 * that a person entered changes. Throws a WorkbookError when a table, column or the period is missing, before anything is
 * written.
 */
export function consolidate(typedPeriod: string): Consolidated {
  return withLock(() => {
    const book = withRecordedDays(openBook({ locale: false }))
    const { register, words } = book
    onlyEditors(register.settings, book.properties)
    const { language } = register.settings
    const period = findPeriod(book, typedPeriod)
    const { standings, issues } = assess(register, book.today)
    const consolidation = computeConsolidation(register, standings, period, book.today)
    // Doubts about plausible figures are the department's, and stay out of what leadership reads.
    const found = [...book.issues, ...issues, ...cutoffIssues(register, standings)]
    const bearing = periodsBearing(register, period)
    const worded = wordIssues(register, tabIds(book.workbook), found).filter((issue) =>
      concerns(issue, period, bearing),
    )
    const shown = namingUnits(register, worded)
    const result = figures(consolidation, register, shown)
    const view = composer().summaryView({
      consolidation,
      register,
      issues: shown,
      madeAt: book.madeAt,
      madeBy: register.settings.issuer,
      language,
      name: summaryTabName(period.name, language),
    })
    const tab = putView(book, view, words.unfinished, behindTracker(book))
    show(tab.id)
    const { submitted, expected } = result.counts
    const rate = expected === 0 ? null : `${submitted}/${expected}`
    const message = words.consolidate.done(tab.name, rate, period.kind, consolidation.provisional)
    appendLogLine(book, words.consolidate.title, message)
    return { tab: tab.name, sheetId: tab.id, message, language, figures: result }
  })
}

const behindTracker = ({ workbook, register }: OpenBook): number =>
  indexBehind(workbook, tabOf(workbook, 'tracker')?.id ?? register.tables.reports.id)

/**
 * An issue belongs to the summary of its period; one of no period (a unit, an indicator, an unreadable row) to each, and so
 * does an error of a period that this one is compared or cumulated with.
 */
const concerns = (issue: ShownIssue, period: Period, bearing: ReturnType<typeof periodsBearing>): boolean =>
  issue.period === null ||
  issue.period === period.code ||
  // A period that cannot be used is missing from what this one is compared with.
  issue.issue.place.tab === bearing.tab ||
  (issue.severity === 'error' && bearing.codes.has(issue.period))

/** The tab of the periods, and the codes of those whose reports enter this one's figures. */
function periodsBearing(register: Register, period: Period): { tab: string; codes: ReadonlySet<string> } {
  const previous = previousReportPeriod(register.periods, period)
  const year = period.kind === 'plan' ? [] : yearPeriods(register.periods, period)
  const codes = new Set([...year, ...(previous ? [previous] : [])].map((each) => each.code))
  return { tab: register.tables.periods.tab, codes }
}
