/** Standings come in; the numbers that their counted reports give to the totals go out. */
import type { Period, Standing } from '../model.ts'
import type { NumberColumn } from './lines.ts'

/** Numbers by column key; a cell that is blank or could not be read is left out. */
export type Values = Readonly<Record<string, number>>

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

/** Returns those of the values that stand in one of the columns. */
export function enteredOf(values: Values, columns: readonly NumberColumn[]): Values {
  const entered: Record<string, number> = {}
  for (const { key } of columns) {
    const value = values[key]
    if (typeof value === 'number') entered[key] = value
  }
  return entered
}
