/** The snapshots of two periods come in; their counts and totals side by side go out, under the indicators of both. */
import type { Counts, Indicator, Rates } from '../model.ts'
import type { Snapshot } from '../snapshot.ts'

/** A total in both periods; the difference is null where either side is. */
export interface PairLine {
  readonly indicator: Indicator
  /** Name of the theme, null over all themes. */
  readonly theme: string | null
  readonly against: number | null
  readonly total: number | null
  readonly change: number | null
}

export interface PairSide {
  readonly counts: Counts
  readonly rates: Rates
  readonly missing: number
}

export interface PeriodPair {
  readonly against: PairSide
  readonly period: PairSide
  /** Indicators as in the later table, those that only the other period has behind them; over all themes first. */
  readonly lines: readonly PairLine[]
}

/** Returns the figures of a period beside those of the period it is compared with. */
export function pairOf(against: Snapshot, period: Snapshot): PeriodPair {
  const known = new Set(period.indicators.map(({ code }) => code))
  const indicators = [...period.indicators, ...against.indicators.filter(({ code }) => !known.has(code))]
  const themes = new Map([...against.themes, ...period.themes].map(({ code, name }) => [code, name]))
  const totals = [totalsOf(against), totalsOf(period)] as const
  const lines = indicators.flatMap((indicator): PairLine[] =>
    [null, ...themes.keys()].flatMap((theme) => {
      const key = JSON.stringify([indicator.code, theme])
      const [one, other] = [totals[0].get(key), totals[1].get(key)]
      if (one === undefined && other === undefined) return []
      const [before, total] = [one ?? null, other ?? null]
      const change = before === null || total === null ? null : Math.round((total - before) * 1e9) / 1e9
      return [{ indicator, theme: theme && `${theme}. ${themes.get(theme)}`, against: before, total, change }]
    }),
  )
  return { against: sideOf(against), period: sideOf(period), lines }
}

const totalsOf = ({ totals }: Snapshot): ReadonlyMap<string, number | null> =>
  new Map(totals.map(({ indicator, theme, total }) => [JSON.stringify([indicator, theme]), total]))

function sideOf({ counts }: Snapshot): PairSide {
  const { expected, submitted, onTime } = counts
  const of = (count: number) => (expected === 0 ? null : count / expected)
  return { counts, rates: { reporting: of(submitted), timeliness: of(onTime) }, missing: expected - submitted }
}
