/** The periods table comes in; the report periods that a period is compared and cumulated with go out. */
import type { Period } from './model.ts'

/** Earlier due date first; of equal ones the upper row. */
const byDue = (a: Period, b: Period): number => (a.due === b.due ? a.row - b.row : a.due < b.due ? -1 : 1)

/** Returns the report periods that fell due before this one, in whatever year, earliest first; none for a plan. */
export function earlierReportPeriods(periods: readonly Period[], period: Period): Period[] {
  if (period.kind === 'plan') return []
  return periods.filter(({ kind, due }) => kind === 'report' && due < period.due).sort(byDue)
}

/** Returns the report period that fell due last before this one, in whatever year; null when there is none, and for a plan. */
export function previousReportPeriod(periods: readonly Period[], period: Period): Period | null {
  const earlier = earlierReportPeriods(periods, period)
  return earlier[earlier.length - 1] ?? null
}

/** Returns the report periods that fall due in this one's calendar year up to its own due date, earliest first. */
export function yearPeriods(periods: readonly Period[], period: Period): Period[] {
  const year = period.due.slice(0, 4)
  return periods
    .filter(({ kind, due }) => kind === 'report' && due.slice(0, 4) === year && due <= period.due)
    .sort(byDue)
}
