/** Periods and the standings of all units come in; the counts of the report periods up to one of them go out. */
import type { Period, PeriodCounts, Standing } from '../model.ts'
import { earlierReportPeriods } from '../report-periods.ts'
import { countStandings } from './counts.ts'

/** Two years of quarters. */
const MOST_PERIODS = 8

/**
 * Returns the counts of the last eight report periods in which a report was expected, this one being the last, as the reports are
 * known now; nothing for a plan.
 */
export function rateTrend(
  periods: readonly Period[],
  standings: readonly Standing[],
  period: Period,
): readonly PeriodCounts[] {
  if (period.kind === 'plan') return []
  const counts = [...earlierReportPeriods(periods, period), period].map((each) => ({
    period: each,
    counts: countStandings(standings.filter((standing) => standing.period === each.code)),
  }))
  return counts.filter((each) => each.counts.expected > 0).slice(-MOST_PERIODS)
}
