/** Comes in: a key, a name and headings. Goes out: an empty list of entries, as the log and the history start. */
import type { View } from './view.ts'

/** When, period, who, what; then data in as many cells as it takes, of which twelve are made at once. */
const HISTORY_WIDTHS = [130, 110, 200, 110, ...Array<number>(12).fill(90)]
const LOG_WIDTHS = [130, 200, 220, 420, 260, 260]

/** Returns a tab with one heading row; entries are appended below it. The last heading stands over all columns that are left. */
export function logView(key: string, name: string, headings: readonly string[]): View {
  const widths = key === 'history' ? HISTORY_WIDTHS : LOG_WIDTHS
  const cells = (values: readonly string[], style: string) =>
    widths.map((_, index) => ({ value: values[index] ?? (style === 'head' ? (values.at(-1) ?? '') : ''), style }))
  return {
    key,
    name,
    widths,
    // A sheet must have a row that is not frozen; the first entry goes there.
    rows: [cells([key], 'key'), cells(headings, 'head'), cells([], 'text')],
    merges: [],
    grids: [],
    frozenRows: 2,
    frozenColumns: 0,
    title: { row: 2, column: 1 },
  }
}
