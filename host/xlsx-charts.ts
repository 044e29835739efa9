/** A chart of a file in, a chart of the Book that carries it whole out, and back. */
import type { Chart as ReadChart, SheetChart } from 'hucre'
import type { Chart } from './book.ts'

/** The option of a Book's chart under which the chart of the file lies. */
const carried = 'xlsx'

/**
 * Returns the Book's chart for one that hucre read, or null for a kind that it cannot write (radar, stock, bubble ...).
 * hucre writes a chart only after its `cloneChart`.
 */
export async function fromFileChart(read: ReadChart, id: number): Promise<Chart | null> {
  const { cloneChart } = await import('hucre/ooxml')
  const anchor = read.anchor ?? { from: { row: 0, col: 0 } }
  try {
    const chart = cloneChart(read, { anchor })
    return {
      id,
      kind: chart.type.toUpperCase(),
      ranges: [],
      anchor: { row: anchor.from.row + 1, column: anchor.from.col + 1, x: 0, y: 0 },
      options: { [carried]: chart },
    }
  } catch {
    return null
  }
}

/** Returns the chart for hucre, or null for a chart that came from no file. */
export function toFileChart(chart: Chart): SheetChart | null {
  const made = chart.options[carried]
  return isFileChart(made) ? made : null
}

function isFileChart(value: unknown): value is SheetChart {
  return typeof value === 'object' && value !== null && 'series' in value && 'anchor' in value
}
