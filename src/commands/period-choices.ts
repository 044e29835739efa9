/** Which periods there are to choose from, and the one that is meant when nothing is chosen. */
import type { Day, Language, Period, Register } from '../core/model.ts'
import { openBook } from './open-book.ts'

export interface Choices {
  /** Language of the settings. */
  readonly language: Language
  readonly periods: readonly { readonly code: string; readonly name: string }[]
  /** The period to consolidate when nothing is chosen; null when there is none. */
  readonly toConsolidate: string | null
  /** The period to open when nothing is chosen. */
  readonly toOpen: string | null
}

/** Returns the periods in the order of their table, and the defaults of "Tổng hợp quý…" and "Mở kỳ báo cáo…". */
export function periodChoices(): Choices {
  const { register, today } = openBook()
  return {
    language: register.settings.language,
    periods: register.periods.map(({ code, name }) => ({ code, name })),
    toConsolidate: nextToConsolidate(register, today)?.code ?? null,
    toOpen: nextToOpen(register, today)?.code ?? null,
  }
}

/**
 * Returns the period whose department due date comes next (today included) among those that have reports; when all are past,
 * the latest of them.
 */
export function nextToConsolidate(register: Register, today: Day): Period | null {
  const reported = new Set(
    register.reports.filter((report) => report.state !== 'not-started').map((report) => report.period),
  )
  const dueOf = (period: Period): Day => period.departmentDue ?? period.due
  const candidates = register.periods.filter((period) => reported.has(period.code))
  const byDue = [...candidates].sort((one, other) => (dueOf(one) < dueOf(other) ? -1 : 1))
  return byDue.find((period) => dueOf(period) >= today) ?? byDue.at(-1) ?? null
}

/** Returns the first period by due date that has no row yet; when all have, the one that falls due next. */
function nextToOpen(register: Register, today: Day): Period | null {
  const opened = new Set(register.reports.map((report) => report.period))
  const byDue = [...register.periods].sort((one, other) => (one.due < other.due ? -1 : 1))
  return byDue.find((period) => !opened.has(period.code)) ?? byDue.find((period) => period.due >= today) ?? null
}
