/** Comes in: a key, a name and headings. Goes out: an empty list of entries, as the log and the history start. */
import type { View } from './view.ts'

const HISTORY_WIDTHS = [130, 200, 220, 640]
const LOG_WIDTHS = [130, 200, 220, 420, 260, 260]

/** Returns a tab with one heading row; entries are appended below it. */
export function logView(key: string, name: string, headings: readonly string[]): View {
  const widths = headings.length > 4 ? LOG_WIDTHS : HISTORY_WIDTHS
  const cells = (values: readonly string[], style: string) =>
    widths.map((_, index) => ({ value: values[index] ?? '', style }))
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
