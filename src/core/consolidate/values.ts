/** Standings come in; the numbers that their counted reports give to the totals go out. */
import type { Period, Standing, Values } from '../model.ts'
import type { NumberColumn } from './lines.ts'

/** The values of the counted reports of one period, by unit. */
export type UnitValues = ReadonlyMap<string, Values>

const nothing: Values = {}

/**
 * Returns what the counted reports among a period's standings give, by unit: nothing in a plan, of a nil report 0 for every
 * flow and nothing else (rule 6). A report's values are handed on as they are, with whatever is in a column that no longer counts.
 */
export function givenBy(standings: readonly Standing[], columns: readonly NumberColumn[], period: Period): UnitValues {
  const flows = columns.filter(({ aggregation }) => aggregation === 'flow')
  const nil: Values = Object.fromEntries(flows.map(({ key }) => [key, 0]))
  const given = new Map<string, Values>()
  for (const { unit, submitted, report } of standings) {
    if (!submitted) continue
    const counts = report !== null && period.kind !== 'plan'
    given.set(unit, counts ? (report.state === 'nil' ? nil : report.values) : nothing)
  }
  return given
}

/** Returns a function that gives those of a row's values that stand in one of the columns; most rows have no others. */
export function enteredIn(columns: readonly NumberColumn[]): (values: Values) => Values {
  const known = new Set(columns.map(({ key }) => key))
  return (values) => {
    for (const key in values)
      if (!known.has(key)) return Object.fromEntries(Object.entries(values).filter(([each]) => known.has(each)))
    return values
  }
}
