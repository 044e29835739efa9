/** Comes in: the rows and the reports that were known before. Goes out: which of them have gone, which are back, and issues for the department. */
import type { Issue } from './issue.ts'
import type { Day, Register } from './model.ts'
import { rowsOf } from './row-print.ts'
import type { Memory } from './stamp-model.ts'

/** A sent report whose row has gone: its first day, null when nobody knows it, and when that was noticed (`10:32 14/3/2025`). */
export interface Gone {
  readonly day: Day | null
  readonly noticed: string
}

export interface GoneReports {
  /** What has gone since the last run, by what its row was known by. */
  readonly gone: ReadonlyMap<string, Gone>
  /** Of those known to be gone, the ones that are there again: sent, or with their day. */
  readonly back: readonly string[]
}

/** `2025-Q1|MYHAI` */
const parts = (identity: string): readonly [period: string, unit: string] => {
  const bar = identity.indexOf('|')
  return [identity.slice(0, bar), identity.slice(bar + 1)]
}

/**
 * Returns the known reports that no row holds any more: no trigger hears of a row that is deleted. Those of a unit or period
 * that its own table has lost are not looked for: their rows name nothing that is known.
 */
export function goneReports(
  register: Register,
  { dated = new Map(), undated }: Pick<Memory, 'dated' | 'undated'>,
  known: ReadonlyMap<string, Gone>,
  noticed: string,
): GoneReports {
  const rows = rowsOf(register)
  const present = new Set(rows.map(({ identity }) => identity))
  const there = new Set(rows.filter((row) => row.known).map(({ identity }) => identity))
  const units = new Set(register.units.map(({ code }) => code))
  const periods = new Set(register.periods.map(({ code }) => code))
  const isNew = (identity: string): boolean => {
    const [period, unit] = parts(identity)
    return !present.has(identity) && !known.has(identity) && periods.has(period) && units.has(unit)
  }
  const days: [string, Day | null][] = [...[...undated].map((identity): [string, null] => [identity, null]), ...dated]
  return {
    gone: new Map(days.filter(([identity]) => isNew(identity)).map(([identity, day]) => [identity, { day, noticed }])),
    back: [...known.keys()].filter((identity) => there.has(identity)),
  }
}

/** Returns an issue for each report that has gone, for the department. */
export function goneIssues({ tables }: Register, gone: ReadonlyMap<string, Gone>): Issue[] {
  const place = { tab: tables.reports.tab, row: null, column: null }
  return [...gone].map(([identity, { day, noticed }]): Issue => {
    const [period, unit] = parts(identity)
    return { code: 'report-gone', severity: 'warning', place, period, unit, args: { unit, period, day, noticed } }
  })
}
