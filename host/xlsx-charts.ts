/** A chart of a file in, a chart of the Book out, and back: the Book's own are drawn anew, those of other programs carried whole. */
import { createHash } from 'node:crypto'
import type { Chart as ReadChart, SheetChart } from 'hucre'
import type { Book, Chart, Sheet } from './book.ts'
import { chartPart, isDrawn } from './xlsx-chart-part.ts'
import { drawingOf, type PlacedPart, placedDrawing, placedParts } from './xlsx-drawing.ts'
import { parsePlace } from './xlsx-text.ts'
import type { Parts } from './zip-parts.ts'
import { replaceParts } from './zip-replace.ts'

/** The option of a Book's chart under which the chart of the file lies. */
const carried = 'xlsx'

/** A chart of the Book in the hidden tab, with a print of its part: an edited one is another chart. */
export type KeptChart = Chart & { readonly print: string }

/** Returns the Book's own charts of a sheet as the hidden tab keeps them. */
export function keptCharts(sheet: Sheet, book: Book, tabOf: ReadonlyMap<number, string>): KeptChart[] {
  return sheet.charts.filter(isDrawn).map((chart) => ({ ...chart, print: printOf(chartPart(chart, book, tabOf)) }))
}

const printOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32)

/** What is known of a tab's charts besides what hucre read. */
export interface Known {
  readonly parts: Parts
  readonly tab: string
  readonly kept: readonly KeptChart[]
  /** The id of a tab by its name. */
  readonly idOf: ReadonlyMap<string, number>
  /** The first id that is free for a chart that is new. */
  readonly fresh: number
}

/** Returns the charts of a tab: the Book's own as they were kept when nobody has edited them, the others carried. */
export async function fromFileCharts(read: readonly ReadChart[], known: Known): Promise<Chart[]> {
  const placed = placedParts(known.parts, known.tab)
  const charts: Chart[] = []
  for (const [at, each] of read.entries()) {
    // hucre leaves out what it cannot read: then nobody knows which is which.
    const place = placed.length === read.length ? placed[at] : undefined
    const chart = ownChart(place, known) ?? (await fileChart(each, known, at, place))
    if (chart) charts.push(chart)
  }
  return charts
}

function ownChart(place: PlacedPart | undefined, { parts, kept }: Known): Chart | null {
  const print = place && printOf(parts.text(place.part))
  const found = kept.find((each) => each.print === print)
  if (!place || !found) return null
  const { print: _print, ...chart } = found
  return { ...chart, anchor: place.anchor }
}

/**
 * Returns the chart that carries one of the file, or null for a kind that hucre cannot write (radar, stock, bubble ...). hucre
 * writes a chart only after its `cloneChart`.
 */
async function fileChart(
  read: ReadChart,
  { parts, idOf, fresh, tab }: Known,
  at: number,
  place: PlacedPart | undefined,
): Promise<Chart | null> {
  const { cloneChart } = await import('hucre/ooxml')
  const anchor = read.anchor ?? { from: { row: 0, col: 0 } }
  try {
    // hucre takes every bar for a column.
    const lies = place && /<(?:\w+:)?barDir val="bar"/.test(parts.text(place.part))
    const chart = cloneChart(read, { anchor, ...(lies && read.kinds[0] === 'bar' && { type: 'bar' as const }) })
    return {
      id: fresh + at,
      kind: chart.type.toUpperCase(),
      ranges: rangesOf(chart, idOf, tab),
      anchor: place?.anchor ?? { row: anchor.from.row + 1, column: anchor.from.col + 1, x: 0, y: 0 },
      options: { ...(chart.title !== undefined && { title: chart.title }), [carried]: chart },
    }
  } catch {
    return null
  }
}

/** Returns the places that a chart's series name: the categories of the first, then the values of each. */
function rangesOf(chart: SheetChart, idOf: ReadonlyMap<string, number>, own: string): Chart['ranges'] {
  const [first] = chart.series
  return [first?.categories, ...chart.series.map(({ values }) => values)].flatMap((text) => {
    const place = text ? parsePlace(text, 1_048_576, 16_384) : null
    const sheet = place && idOf.get(place.tab ?? own)
    return place && typeof sheet === 'number' ? [{ sheet, area: place.area }] : []
  })
}

/** Returns the chart for hucre; of the Book's own only the place where `drawCharts` puts it. */
export function toFileChart(chart: Chart): SheetChart | null {
  const made = chart.options[carried]
  if (isFileChart(made)) return made
  if (!isDrawn(chart)) return null
  const [row, col] = [chart.anchor.row - 1, chart.anchor.column - 1]
  return {
    type: 'column',
    series: [{ values: '$A$1' }],
    anchor: { from: { row, col }, to: { row: row + 1, col: col + 1 } },
  }
}

function isFileChart(value: unknown): value is SheetChart {
  return typeof value === 'object' && value !== null && 'series' in value && 'anchor' in value
}

/** Returns the saved package with the Book's own charts drawn in the places that hucre made for them. */
export function drawCharts(bytes: Buffer, parts: Parts, book: Book, tabs: readonly string[]): Buffer {
  const tabOf = new Map(book.sheets.map((sheet, at) => [sheet.id, tabs[at] ?? sheet.name]))
  const texts = new Map<string, string>()
  for (const [at, sheet] of book.sheets.entries()) {
    if (!sheet.charts.some(isDrawn)) continue
    const tab = tabs[at] ?? sheet.name
    const saved = sheet.charts.filter((chart) => toFileChart(chart))
    for (const [index, { part }] of placedParts(parts, tab).entries()) {
      const chart = saved[index]
      if (chart && isDrawn(chart)) texts.set(part, chartPart(chart, book, tabOf))
    }
    const drawing = drawingOf(parts, tab)
    const own = saved.map((chart) => (isDrawn(chart) ? chart : null))
    texts.set(drawing, placedDrawing(parts.text(drawing), own, sheet, book))
  }
  return texts.size ? replaceParts(bytes, texts) : bytes
}
