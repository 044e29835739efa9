/** A register and standings come in; the figures of a whole year go out: each report period, each unit, and the year's totals. */
import type { Counts, Day, Indicator, Period, Rates, Register, Standing, Unit } from '../model.ts'
import { yearPeriods } from '../report-periods.ts'
import { consolidate } from './consolidate.ts'
import { countStandings, isProvisional, rates } from './counts.ts'

export interface YearPeriod {
  readonly period: Period
  readonly counts: Counts
  readonly rates: Rates
  readonly provisional: boolean
  /** Whether it counts: its last on-time day is past, or something was submitted. */
  readonly begun: boolean
}

export interface YearUnit {
  readonly unit: Unit
  /** One for each period. */
  readonly standings: readonly Standing[]
  /** Over the periods that have begun. */
  readonly counts: Counts
}

export interface YearTotal {
  readonly indicator: Indicator
  readonly theme: string | null
  /** One for each period. */
  readonly byPeriod: readonly (number | null)[]
  /** By the indicator's own rule. */
  readonly year: number | null
  readonly previous: number | null
  readonly change: number | null
}

export interface YearFigures {
  readonly year: number
  readonly today: Day
  readonly periods: readonly YearPeriod[]
  /** Over the periods that have begun. */
  readonly counts: Counts
  readonly rates: Rates
  /** Over those of them that are not confirmed as final: what is missing there can still come. */
  readonly open: Counts
  readonly provisional: boolean
  /** Units of which a report was owed or counted, as in their table. */
  readonly units: readonly YearUnit[]
  /** The units that owed a report and never sent it, with those periods that are overdue. */
  readonly missed: readonly { readonly unit: Unit; readonly periods: readonly Period[] }[]
  readonly totals: readonly YearTotal[]
  /** Whether the year before has figures to compare with. */
  readonly hasPrevious: boolean
}

/** Returns the calendar years in which report periods fall due, earliest first. */
export const yearsOf = (periods: readonly Period[]): number[] =>
  [...new Set(periods.filter(({ kind }) => kind === 'report').map(({ due }) => Number(due.slice(0, 4))))].sort(
    (one, other) => one - other,
  )

/** Returns the report periods that fall due in a year, earliest first. */
function periodsOf(register: Register, year: number): Period[] {
  const own = register.periods.filter(({ kind, due }) => kind === 'report' && Number(due.slice(0, 4)) === year)
  const last = own.reduce<Period | null>((latest, each) => (latest && latest.due >= each.due ? latest : each), null)
  return last ? yearPeriods(register.periods, last) : []
}

/** Whether a report was owed, and its day has passed without it; a confirmed standing keeps the words of its own day. */
const isMissed = ({ obligation, submitted, lastOnTimeDay }: Standing, today: Day): boolean =>
  obligation === 'owed' && !submitted && lastOnTimeDay < today

/**
 * Returns the year's figures as on the day `today`: totals by the rules of the year to date, up to the last period that anybody
 * reported for, `finals` being the codes of confirmed periods. So flows are summed, of stocks each unit's last answer counts, and ratios are those of the sums (rules 8, 13).
 */
export function consolidateYear(
  register: Register,
  standings: readonly Standing[],
  year: number,
  today: Day,
  finals: ReadonlySet<string>,
): YearFigures {
  const known = periodsOf(register, year)
  const of = (code: string) => standings.filter((standing) => standing.period === code)
  const periods = known.map((period): YearPeriod => {
    const own = of(period.code)
    const counts = countStandings(own)
    const begun = own.some((standing) => standing.submitted || isMissed(standing, today))
    return { period, counts, rates: rates(counts), provisional: isProvisional(own), begun }
  })
  const begun = new Set(periods.filter((each) => each.begun).map(({ period }) => period.code))
  const counted = standings.filter(({ period }) => begun.has(period))
  const open = counted.filter(({ period }) => !finals.has(period))
  const counts = countStandings(counted)
  const units = unitsOf(register, known, standings, begun)
  return {
    ...{ year, today, periods, counts, rates: rates(counts), units },
    ...{ open: countStandings(open), provisional: isProvisional(open) },
    missed: units.flatMap(({ unit, standings: own }) => {
      const codes = new Set(own.filter((standing) => isMissed(standing, today)).map(({ period }) => period))
      const missed = known.filter(({ code }) => codes.has(code))
      return missed.length > 0 ? [{ unit, periods: missed }] : []
    }),
    ...yearTotals(register, standings, known, periodsOf(register, year - 1), today),
  }
}

function unitsOf(
  { units }: Register,
  periods: readonly Period[],
  standings: readonly Standing[],
  begun: ReadonlySet<string>,
): YearUnit[] {
  const found = new Map(standings.map((standing) => [JSON.stringify([standing.unit, standing.period]), standing]))
  return units.flatMap((unit) => {
    const own = periods.flatMap(({ code }) => found.get(JSON.stringify([unit.code, code])) ?? [])
    if (!own.some(({ obligation, submitted }) => obligation !== 'not-owed' || submitted)) return []
    return [{ unit, standings: own, counts: countStandings(own.filter(({ period }) => begun.has(period))) }]
  })
}

function yearTotals(
  register: Register,
  standings: readonly Standing[],
  periods: readonly Period[],
  before: readonly Period[],
  today: Day,
): Pick<YearFigures, 'totals' | 'hasPrevious'> {
  const reported = new Set(standings.filter(({ submitted }) => submitted).map(({ period }) => period))
  const totalsAt = (period: Period) => consolidate(register, standings, period, today).totals
  const byPeriod = periods.map(totalsAt)
  const upTo = periods.map(({ code }) => reported.has(code)).lastIndexOf(true)
  const lastBefore = before.filter(({ code }) => reported.has(code)).at(-1)
  const earlier = lastBefore ? totalsAt(lastBefore) : []
  const indicators = new Map(register.indicators.map((indicator) => [indicator.code, indicator]))
  const totals = (byPeriod[Math.max(upTo, 0)] ?? []).flatMap((line, index): YearTotal[] => {
    const indicator = indicators.get(line.indicator)
    if (!indicator) return []
    const year = line.yearToDate
    // The lines are the same in every period: they follow from the indicators and themes.
    const previous = earlier[index]?.yearToDate ?? null
    const change = year === null || previous === null ? null : Math.round((year - previous) * 1e9) / 1e9
    const own = byPeriod.map((each) => each[index]?.total ?? null)
    return [{ indicator, theme: line.theme, byPeriod: own, year, previous, change }]
  })
  return { totals, hasPrevious: lastBefore !== undefined }
}
