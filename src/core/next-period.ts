/** The periods and today come in; the period that is meant when nothing is chosen goes out. */
import type { Day, Period, Register } from './model.ts'

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
export function nextToOpen(register: Register, today: Day): Period | null {
  const opened = new Set(register.reports.map((report) => report.period))
  const byDue = [...register.periods].sort((one, other) => (one.due < other.due ? -1 : 1))
  return byDue.find((period) => !opened.has(period.code)) ?? byDue.find((period) => period.due >= today) ?? null
}
