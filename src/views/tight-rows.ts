/** The rows of a tab come in; runs of rows that may be lower than Sheets makes them go out, so that a page holds more of them. */
import { textWidth } from './lines.ts'
import { lookOf } from './styles.ts'
import type { View, ViewCell } from './view.ts'

/** Pixels that a line of 10 or 11 points needs with its marks above and below; Sheets gives 21. */
const TIGHT = 18
const LARGEST = 11
/** A short run is not worth a call. */
const FEWEST = 3

const fits = ({ value, style }: ViewCell, width: number): boolean => {
  const { size = 10, bold = false, wrap = false } = lookOf(style)
  if (value === '') return true
  if (size > LARGEST || (typeof value === 'string' && value.includes('\n'))) return false
  return !wrap || typeof value !== 'string' || textWidth(value, { size, bold }) <= width - 2
}

/** Returns the longest runs, at most `most`, of rows from one up to another (1-based, both inclusive) whose cells hold one line each. */
export function tightRows(
  { rows, widths }: Pick<View, 'rows' | 'widths'>,
  from: number,
  to: number,
  most: number,
): NonNullable<View['heights']> {
  const runs: { row: number; rows: number; pixels: number }[] = []
  for (let row = from; row <= to; row++) {
    const cells = rows[row - 1] ?? []
    if (!cells.every((each, column) => fits(each, widths[column] ?? 0))) continue
    const last = runs[runs.length - 1]
    if (last && last.row + last.rows === row) last.rows++
    else runs.push({ row, rows: 1, pixels: TIGHT })
  }
  return runs
    .filter((run) => run.rows >= FEWEST)
    .sort((one, other) => other.rows - one.rows)
    .slice(0, most)
    .sort((one, other) => one.row - other.row)
}
