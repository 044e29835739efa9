/** What the dialog of "Tổng hợp quý…" opens with: the periods, the one to consolidate, and what stands between each and final figures. */
import { assess } from '../core/assess.ts'
import { cutoffIssues } from '../core/checks/cutoff.ts'
import { finals } from '../core/history/choose.ts'
import type { Language } from '../core/model.ts'
import { nextToConsolidate } from '../core/next-period.ts'
import { composer } from '../google/composer.ts'
import type { ReadyPeriod } from '../views/readiness.ts'
import { historyOf } from './history.ts'
import { openBook } from './open-book.ts'
import { withRecordedDays } from './recorded-days.ts'

export interface Readiness {
  readonly language: Language
  readonly periods: readonly (ReadyPeriod & { readonly official: boolean })[]
  /** Code of the period to consolidate when nothing is chosen; null when there is none. */
  readonly initial: string | null
}

/** Returns the readiness of every period in one call, so that choosing another asks nobody anything. It writes nothing. */
export function readiness(): Readiness {
  const book = withRecordedDays(openBook({ also: ['history'] }))
  const { register, workbook, today } = book
  const { language } = register.settings
  const { standings, issues } = assess(register, today)
  const found = [...book.issues, ...issues, ...cutoffIssues(register, standings)]
  const { namingUnits, wordIssues } = composer()
  const worded = namingUnits(register, wordIssues(register, workbook, found))
  const confirmed = finals(historyOf(book))
  const periods = composer().readiness(register, standings, worded, language)
  return {
    language,
    periods: periods.map((period) => ({ ...period, official: confirmed.has(period.code) })),
    initial: nextToConsolidate(register, today)?.code ?? register.periods[0]?.code ?? null,
  }
}
