/** Rows that each name a unit and a period come in; a way to find those of one pair goes out. */

interface OfPair {
  readonly unit: string
  readonly period: string
}

/** Returns a function that gives the rows of a unit in a period, in the order they came in. */
export function byPair<Row extends OfPair>(rows: readonly Row[]): (unit: string, period: string) => readonly Row[] {
  const periods = new Map<string, Map<string, Row[]>>()
  for (const row of rows) {
    let units = periods.get(row.period)
    if (!units) {
      units = new Map()
      periods.set(row.period, units)
    }
    const found = units.get(row.unit)
    if (found) found.push(row)
    else units.set(row.unit, [row])
  }
  return (unit, period) => periods.get(period)?.get(unit) ?? []
}
