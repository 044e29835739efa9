/** Rows of numbers by column key come in; the sum of each column goes out, and what the lines of totals make of these sums (rule 8). */

import type { Values } from '../model.ts'
import type { Line } from './lines.ts'
import { add, amount, emptyTally, join, type Tally } from './sum.ts'

/** The sum of each column, by its key: made in one pass over the rows, whatever the number of lines that use it. */
export type ColumnSums = ReadonlyMap<string, Tally>

/** Returns the sums of the columns over the rows. */
export function columnSums(keys: readonly string[], rows: Iterable<Values>): ColumnSums {
  const columns = keys.map((key) => ({ key, tally: emptyTally() }))
  for (const row of rows)
    for (const { key, tally } of columns) {
      const value = row[key]
      if (typeof value === 'number') add(tally, value)
    }
  return new Map(columns.map(({ key, tally }) => [key, tally]))
}

/** Returns the sums of the columns over all rows of which parts were summed: a sum is the same in whatever parts it is made. */
export function joinedSums(keys: readonly string[], parts: Iterable<ColumnSums>): ColumnSums {
  const joined = new Map(keys.map((key) => [key, emptyTally()]))
  for (const part of parts) for (const [key, tally] of joined) join(tally, part.get(key) ?? emptyTally())
  return joined
}

const amountOf = (keys: readonly string[], sums: ColumnSums): number | null => {
  const whole = emptyTally()
  for (const key of keys) join(whole, sums.get(key) ?? emptyTally())
  return amount(whole)
}

/**
 * Returns the total of a line, null when nobody reported it. A ratio is the sum of its numerator over the sum of its
 * denominator, never a mean of ratios (rule 8): 30 of 100 and 10 of 20 make 40/120.
 */
export function totalOf({ columns, per }: Line, sums: ColumnSums): number | null {
  const total = amountOf(columns, sums)
  if (per === null) return total
  const divisor = amountOf(per, sums)
  return total === null || divisor === null || divisor === 0 ? null : total / divisor
}

/** Returns how many rows, one for each unit, hold at least one cell of the line; of a ratio, of its denominator. */
export function unitsReporting({ columns, per }: Line, rows: Iterable<Values>, sums: ColumnSums): number {
  const keys = per ?? columns
  if (keys.length === 1) return sums.get(keys[0] ?? '')?.count ?? 0
  let units = 0
  for (const row of rows) if (keys.some((key) => typeof row[key] === 'number')) units += 1
  return units
}
