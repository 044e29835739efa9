/** A register, the standings of its units and a period come in; the period's consolidation goes out. */
import { departmentLastDay, lastOnTimeDay } from '../due.ts'
import type { Consolidation, Day, Period, Register, Standing } from '../model.ts'
import { previousReportPeriod, yearPeriods } from '../report-periods.ts'
import { predecessorsOn } from '../succession.ts'
import { type ColumnSums, columnSums } from './column-sums.ts'
import { countStandings, isProvisional, rates } from './counts.ts'
import { groupsOf, summedGroups } from './groups.ts'
import { type NumberColumn, numberColumns, totalLines } from './lines.ts'
import { missingShare } from './missing-share.ts'
import { rateTrend } from './rate-trend.ts'
import { type StandingsOf, standingsByPeriod } from './standings-by-period.ts'
import { textsOf } from './texts.ts'
import { totalsOf } from './totals.ts'
import { enteredIn, givenBy, type UnitValues } from './values.ts'
import { type YearPeriod, yearToDateSums } from './year-to-date.ts'

/** What the counted reports of a period gave, by unit, and the sums of it. */
interface Given {
  readonly given: UnitValues
  readonly sums: ColumnSums
}

/** Returns what was given in the previous period and, period by period, in the year; each period's reports are summed once. */
function earlierSums(
  { settings, periods }: Register,
  standingsOf: StandingsOf,
  columns: readonly NumberColumn[],
  period: Period,
  current: Given,
): { readonly previous: Given | null; readonly year: readonly YearPeriod[] } {
  const keys = columns.map(({ key }) => key)
  const givenIn = (each: Period): Given => {
    if (each.code === period.code) return current
    const given = givenBy(standingsOf(each.code), columns, each)
    return { given, sums: columnSums(keys, given.values()) }
  }
  const own = new Map(yearPeriods(periods, period).map((each) => [each.code, { each, ...givenIn(each) }]))
  const before = previousReportPeriod(periods, period)
  return {
    previous: before && (own.get(before.code) ?? givenIn(before)),
    year: [...own.values()].map(({ each, ...sums }) => ({ day: lastOnTimeDay(each.due, settings), ...sums })),
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
  const standingsOf = standingsByPeriod(standings)
  const own = standingsOf(period.code)
  const lastDay = lastOnTimeDay(period.due, settings)
  const lines = period.kind === 'plan' ? [] : totalLines(register)
  const columns = numberColumns(register)
  const entered = enteredIn(columns)
  const given = givenBy(own, columns, period)
  const { groups, sums } = summedGroups(units, own, columns, given)
  const { previous, year } = earlierSums(register, standingsOf, columns, period, { given, sums })
  const predecessors = predecessorsOn(units, lastDay)
  const yearToDate = yearToDateSums(register, year, predecessors, lastDay)
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
    totals: totalsOf(lines, { current: sums, previous: previous?.sums ?? new Map(), yearToDate, given }),
    groups: groupsOf(groups, lines),
    units: own.map((standing) => ({ standing, values: entered(given.get(standing.unit) ?? {}) })),
    texts: textsOf(register, own, period),
    previousPeriod: previousReportPeriod(periods, period),
    missingShare: previous ? missingShare(missing, lines, given, previous, predecessors) : [],
    trend: rateTrend(periods, standingsOf, period),
  }
}
