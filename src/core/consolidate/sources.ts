/** A consolidation and a total's place come in; the units that gave something to it go out, with what each gave. */
import type { Consolidation, Register, Report, Values } from '../model.ts'
import { type Line, totalLines } from './lines.ts'
import { sum } from './sum.ts'

/** What one unit gave to a total; for a ratio `value` is its numerator and `per` its denominator. */
export interface Source {
  readonly unit: string
  readonly value: number | null
  /** null but for a ratio, and where a unit gave no denominator. */
  readonly per: number | null
  /** The row that stands for the unit. */
  readonly report: Report | null
}

const part = (values: Values, columns: readonly string[]): number | null =>
  sum(columns.flatMap((column) => values[column] ?? []))

/** Returns the line of a total of an indicator, over all themes or of one; undefined when there is none. */
export const lineOf = (register: Register, indicator: string, theme: string | null): Line | undefined =>
  totalLines(register).find((line) => line.indicator.code === indicator && line.theme === theme)

/**
 * Returns the units whose reports entered a total, in the order of the units table; the values add up to it (of a ratio, the
 * values over the denominators).
 */
export function sourcesOf({ columns, per }: Line, { units }: Pick<Consolidation, 'units'>): readonly Source[] {
  return units.flatMap(({ standing, values }) => {
    const value = part(values, columns)
    const below = per && part(values, per)
    return value === null && below === null ? [] : [{ unit: standing.unit, value, per: below, report: standing.report }]
  })
}
