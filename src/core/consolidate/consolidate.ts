/** A register, the standings of its units and a period come in; the period's consolidation goes out. */
import { departmentLastDay, lastOnTimeDay } from '../due.ts'
import type { Consolidation, Day, Period, Register, Standing } from '../model.ts'
import { previousReportPeriod, yearPeriods } from '../report-periods.ts'
import { predecessorsOn } from '../succession.ts'
import { countStandings, isProvisional, rates } from './counts.ts'
import { groupsOf } from './groups.ts'
import { numberColumns, totalLines } from './lines.ts'
import { missingShare } from './missing-share.ts'
import { rateTrend } from './rate-trend.ts'
import { textsOf } from './texts.ts'
import { totalsOf } from './totals.ts'
import { type UnitValues, type Values, valuesOf } from './values.ts'
import { yearToDateRows } from './year-to-date.ts'

/** Returns a function that gives the values of a period's counted reports, by unit. */
function valuesByPeriod(register: Register, standings: readonly Standing[]): (period: Period) => UnitValues {
  const columns = numberColumns(register)
  const submitted = standings.filter((standing) => standing.submitted)
  return (period) => {
    const values = new Map<string, Values>()
    for (const each of submitted)
      if (each.period === period.code) values.set(each.unit, valuesOf(each, columns, period))
    return values
  }
}

function missingOf(standings: readonly Standing[]): Consolidation['missing'] {
  return standings
    .filter(({ obligation, submitted }) => obligation === 'owed' && !submitted)
    .map(({ unit, timeliness }) => ({ unit, daysOverdue: timeliness?.is === 'overdue' ? timeliness.days : null }))
}

/**
 * Returns the figures of a period as on the day `today`; `standings` are those of every unit in every period, as `assess`
 * gives them. A plan has counts and no totals. Earlier periods are computed anew, from the reports known now.
 */
export function consolidate(
  register: Register,
  standings: readonly Standing[],
  period: Period,
  today: Day,
): Consolidation {
  const { settings, units, periods } = register
  const own = standings.filter((standing) => standing.period === period.code)
  const lastDay = lastOnTimeDay(period.due, settings)
  const lines = period.kind === 'plan' ? [] : totalLines(register)
  const previousPeriod = previousReportPeriod(periods, period)
  const given = valuesByPeriod(register, standings)
  const current = given(period)
  const previous = previousPeriod ? given(previousPeriod) : new Map<string, Values>()
  const year = yearPeriods(periods, period).map((each) => ({
    day: lastOnTimeDay(each.due, settings),
    values: given(each),
  }))
  const predecessors = predecessorsOn(units, lastDay)
  const counts = countStandings(own)
  const missing = missingOf(own)
  return {
    period,
    today,
    lastOnTimeDay: lastDay,
    departmentLastDay: departmentLastDay(period, settings),
    provisional: isProvisional(own),
    counts,
    rates: rates(counts),
    missing,
    totals: totalsOf(lines, {
      current: [...current.values()],
      previous: [...previous.values()],
      yearToDate: yearToDateRows(register, year, predecessors, lastDay),
    }),
    groups: groupsOf(units, own, lines, current),
    units: own.map((standing) => ({ standing, values: current.get(standing.unit) ?? {} })),
    texts: textsOf(register, own, period),
    previousPeriod,
    missingShare: missingShare(missing, lines, current, previous, predecessors),
    trend: rateTrend(periods, standings, period),
  }
}
