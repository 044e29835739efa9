/** "Tổng hợp năm…": reads the book, computes the figures of all report periods of a year, then writes the year's tab. */
import { assess } from '../core/assess.ts'
import type { YearFigures } from '../core/consolidate/year.ts'
import { consolidateYear as computeYear, yearsOf } from '../core/consolidate/year.ts'
import { finals } from '../core/history/choose.ts'
import { WorkbookError } from '../core/issue.ts'
import { yearKey } from '../core/layout.ts'
import type { Counts, Day, Language, Rates } from '../core/model.ts'
import { officialStandings } from '../core/official.ts'
import { composer } from '../google/composer.ts'
import { withLock } from '../google/lock.ts'
import { show } from '../google/ui.ts'
import { historyOf, refuseUnreadable } from './history.ts'
import { appendLogLine } from './log-line.ts'
import { type OpenBook, openBook, tabOf } from './open-book.ts'
import { onlyEditors } from './protections.ts'
import { indexBehind, putView } from './put-view.ts'
import { withRecordedDays } from './recorded-days.ts'

export interface YearChoices {
  readonly language: Language
  readonly years: readonly number[]
  /** The year of today, else the last one before it, else the first; null when there is none. */
  readonly initial: number | null
}

/** The figures of a year as plain data; rates are fractions. */
export interface YearResult {
  readonly year: number
  readonly today: Day
  readonly provisional: boolean
  readonly counts: Counts
  readonly rates: Rates
  readonly periods: readonly {
    readonly period: string
    readonly final: boolean
    readonly begun: boolean
    readonly counts: Counts
    readonly rates: Rates
  }[]
  readonly missed: readonly { readonly unit: string; readonly periods: readonly string[] }[]
  readonly totals: readonly {
    readonly indicator: string
    readonly theme: string | null
    readonly byPeriod: readonly (number | null)[]
    readonly year: number | null
    readonly previous: number | null
    readonly change: number | null
  }[]
}

export interface YearConsolidated {
  readonly tab: string
  readonly sheetId: number
  readonly message: string
  readonly language: Language
  readonly figures: YearResult
}

/** Returns the years that have report periods. */
export function yearChoices(): YearChoices {
  const { register, today } = openBook({ also: ['history'] })
  const years = yearsOf(register.periods)
  const past = years.filter((year) => year <= Number(today.slice(0, 4)))
  return { language: register.settings.language, years, initial: past.at(-1) ?? years[0] ?? null }
}

/**
 * Writes the summary tab of a year and returns its figures: confirmed periods as they were confirmed, the others from the
 * reports as they are. Throws a WorkbookError when no report period falls due in the year.
 */
export function consolidateYear(typed: string | number): YearConsolidated {
  return withLock(() => {
    const book = withRecordedDays(openBook({ also: ['history'] }))
    const { register, words, madeAt, today } = book
    onlyEditors(register.settings, book.properties)
    const { language } = register.settings
    const year = yearOf(book, String(typed).trim())
    const history = historyOf(book)
    refuseUnreadable(book, history)
    const confirmed = new Map([...finals(history)].map(([code, { snapshot }]) => [code, snapshot]))
    const { standings } = assess(register, today)
    const codes = new Set(confirmed.keys())
    const figures = computeYear(register, officialStandings(standings, confirmed), year, today, codes)
    const { yearView, yearTabName } = composer()
    const view = yearView({ figures, register, finals: codes, madeAt, language, name: yearTabName(year, language) })
    const tab = putView(book, view, words.unfinished, placeOf(book, year))
    show(tab.id)
    const { expected, submitted } = figures.counts
    const rate = expected === 0 ? null : `${submitted}/${expected}`
    const message = words.official.year.done(tab.name, rate, figures.provisional)
    appendLogLine(book, words.official.year.title, message)
    return { tab: tab.name, sheetId: tab.id, message, language, figures: plain(figures, codes) }
  })
}

function yearOf({ register }: OpenBook, typed: string): number {
  const known = yearsOf(register.periods)
  const year = known.find((each) => String(each) === typed)
  if (year !== undefined) return year
  throw new WorkbookError(
    [{ code: 'year-unknown', found: typed, known: known.map(String) }],
    register.settings.language,
  )
}

/** A new one stands behind the tracker, before the quarters' summaries. */
const placeOf = ({ workbook, register }: OpenBook, year: number): number =>
  indexBehind(
    workbook,
    (tabOf(workbook, yearKey(year)) ?? tabOf(workbook, 'tracker'))?.id ?? register.tables.reports.id,
  )

function plain(figures: YearFigures, finalOnes: ReadonlySet<string>): YearResult {
  const { year, today, provisional, counts, rates, periods, missed, totals } = figures
  return {
    ...{ year, today, provisional, counts, rates },
    periods: periods.map((each) => ({
      ...{ period: each.period.code, final: finalOnes.has(each.period.code) },
      ...{ begun: each.begun, counts: each.counts, rates: each.rates },
    })),
    missed: missed.map(({ unit, periods: own }) => ({ unit: unit.code, periods: own.map(({ code }) => code) })),
    totals: totals.map(({ indicator, ...total }) => ({ ...total, indicator: indicator.code })),
  }
}
