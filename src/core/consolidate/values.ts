/** Standings come in; the numbers that their counted reports give to the totals go out, and how such numbers are added. */
import type { Period, Standing } from '../model.ts'
import type { Line, NumberColumn } from './lines.ts'
import { sum } from './sum.ts'

/** Numbers by column key; a cell that is blank or could not be read is left out. */
export type Values = Readonly<Record<string, number>>

/** The values of the counted reports of one period, by unit. */
export type UnitValues = ReadonlyMap<string, Values>

/**
 * Returns what the counted report of a standing gives: nothing where none is counted, nothing in a plan, and of a nil report
 * 0 for every flow and nothing else (rule 6).
 */
export function valuesOf({ report, submitted }: Standing, columns: readonly NumberColumn[], period: Period): Values {
  const values: Record<string, number> = {}
  if (!report || !submitted || period.kind === 'plan') return values
  for (const { key, aggregation } of columns) {
    const value = report.values[key]
    if (report.state === 'nil') {
      if (aggregation === 'flow') values[key] = 0
    } else if (typeof value === 'number') values[key] = value
  }
  return values
}

function* cells(rows: Iterable<Values>, columns: readonly string[]): Generator<number> {
  for (const row of rows) {
    for (const column of columns) {
      const value = row[column]
      if (typeof value === 'number') yield value
    }
  }
}

/**
 * Returns the total of a line over the rows, null when nobody reported it. A ratio is the sum of its numerator over the sum
 * of its denominator, never a mean of ratios (rule 8): 30 of 100 and 10 of 20 make 40/120.
 */
export function totalOf({ columns, per }: Line, rows: Iterable<Values>): number | null {
  const total = sum(cells(rows, columns))
  if (per === null) return total
  const divisor = sum(cells(rows, per))
  return total === null || divisor === null || divisor === 0 ? null : total / divisor
}

/** Returns how many rows, one for each unit, hold at least one cell of the line; of a ratio, of its denominator. */
export function unitsReporting({ columns, per }: Line, rows: Iterable<Values>): number {
  let units = 0
  for (const row of rows) if ((per ?? columns).some((column) => typeof row[column] === 'number')) units += 1
  return units
}
