/** The standings of all units in all periods come in; a way to find those of one period goes out. */
import type { Standing } from '../model.ts'

/** Gives the standings of the period of a code, in the order they came in. */
export type StandingsOf = (period: string) => readonly Standing[]

/** Returns a function that gives the standings of a period; they are looked through once, whatever the number of periods. */
export function standingsByPeriod(standings: readonly Standing[]): StandingsOf {
  const periods = new Map<string, Standing[]>()
  for (const standing of standings) {
    const own = periods.get(standing.period)
    if (own) own.push(standing)
    else periods.set(standing.period, [standing])
  }
  return (period) => periods.get(period) ?? []
}
