/** Lines of totals and the sums of three spans of time come in; totals, comparisons and years to date go out (rule 8). */
import type { Total } from '../model.ts'
import { type ColumnSums, totalOf, unitsReporting } from './column-sums.ts'
import type { Line } from './lines.ts'
import { sum } from './sum.ts'
import type { UnitValues } from './values.ts'

/** The sums that totals are made of, and what each unit gave in the period itself. */
export interface Spans {
  readonly current: ColumnSums
  readonly previous: ColumnSums
  readonly yearToDate: ColumnSums
  readonly given: UnitValues
}

/** A difference of sums is a sum, free of float dust; one of ratios stays as fine as they are. */
function changeOf(line: Line, total: number | null, previous: number | null): number | null {
  if (total === null || previous === null) return null
  return line.per === null ? sum([total, -previous]) : total - previous
}

/** Returns the total of each line with what it is compared to; a change is null when either side is. */
export function totalsOf(lines: readonly Line[], spans: Spans): Total[] {
  return lines.map((line) => {
    const total = totalOf(line, spans.current)
    const previous = totalOf(line, spans.previous)
    return {
      indicator: line.indicator.code,
      theme: line.theme,
      total,
      previous,
      change: changeOf(line, total, previous),
      yearToDate: totalOf(line, spans.yearToDate),
      unitsReporting: unitsReporting(line, spans.given.values(), spans.current),
    }
  })
}
