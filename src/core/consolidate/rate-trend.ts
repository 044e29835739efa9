/** Periods and the standings of all units come in; the counts of the report periods up to one of them go out. */
import type { Period, PeriodCounts } from '../model.ts'
import { earlierReportPeriods } from '../report-periods.ts'
import { countStandings } from './counts.ts'
import type { StandingsOf } from './standings-by-period.ts'

/** Two years of quarters. */
const MOST_PERIODS = 8

/**
 * Returns the counts of the last eight report periods in which a report was expected, this one being the last, as the reports are
 * known now; nothing for a plan.
 */
export function rateTrend(
  periods: readonly Period[],
  standingsOf: StandingsOf,
  period: Period,
): readonly PeriodCounts[] {
  if (period.kind === 'plan') return []
  const counts = [...earlierReportPeriods(periods, period), period].map((each) => ({
    period: each,
    counts: countStandings(standingsOf(each.code)),
  }))
  return counts.filter((each) => each.counts.expected > 0).slice(-MOST_PERIODS)
}
