/** The parts of a package and a tab in, where its charts lie out; and where the Book's charts lie, written into a drawing. */
import type { Book, Cell, Chart, Sheet } from './book.ts'
import { rowHeight } from './row-heights.ts'
import { xml } from './xlsx-chart-axes.ts'
import { relatedPart, relationId, relationsOf, relationTarget, resolved, sheetPart } from './xlsx-parts.ts'
import type { Parts } from './zip-parts.ts'

/** EMU, the unit of drawings, in a pixel. */
const perPixel = 9525
/** Google's size of a chart that says nothing. */
const plainSize = { width: 600, height: 371 }

/** Pixels of a row that says nothing. */
const plainRow = 21

export interface PlacedPart {
  /** Name of the part that holds the chart. */
  readonly part: string
  readonly anchor: Chart['anchor']
}

/** Returns the drawing of a tab, '' when it has none. */
export const drawingOf = (parts: Parts, tab: string): string => relatedPart(parts, sheetPart(parts, tab), 'drawing')

/** Returns the charts of a tab in the order of its drawing. */
export function placedParts(parts: Parts, tab: string): PlacedPart[] {
  const drawing = drawingOf(parts, tab)
  if (!drawing) return []
  const rels = parts.text(relationsOf(drawing))
  return [
    ...parts
      .text(drawing)
      .matchAll(/<(?:\w+:)?(?:twoCell|oneCell)Anchor\b[\s\S]*?<\/(?:\w+:)?(?:twoCell|oneCell)Anchor>/g),
  ].flatMap(([text]) => {
    const id = relationId(/<(?:\w+:)?chart\s([^>]*?)\/?>/.exec(text)?.[1] ?? '')
    const target = id && relationTarget(rels, id)
    if (!target) return []
    const number = (name: string) => Number(new RegExp(`<(?:\\w+:)?${name}>(-?\\d+)<`).exec(text)?.[1] ?? 0)
    const pixels = (name: string) => Math.round(number(name) / perPixel)
    const anchor = { row: number('row') + 1, column: number('col') + 1, x: pixels('colOff'), y: pixels('rowOff') }
    return [{ part: resolved(drawing, target), anchor }]
  })
}

/**
 * Returns a drawing of hucre with each chart of the Book at its pixel, in its size and with its sentence; null leaves a chart
 * as hucre wrote it.
 */
export function placedDrawing(text: string, charts: readonly (Chart | null)[], sheet: Sheet, book: Book): string {
  let index = -1
  return text.replace(/<xdr:twoCellAnchor\b[\s\S]*?<\/xdr:twoCellAnchor>/g, (whole) => {
    const chart = charts[++index]
    if (!chart) return whole
    const { x, y, row, column } = chart.anchor
    const { width = plainSize.width, height = plainSize.height } = chart.options
    const frame = /<xdr:graphicFrame[\s\S]*$/.exec(whole)?.[0] ?? ''
    const described = frame.replace(/<xdr:cNvPr id="(\d+)"[^>]*\/>/, (_, id: string) => {
      const title = xml(titleOf(chart))
      return `<xdr:cNvPr id="${id}" name="Chart ${chart.id}" title="${title}" descr="${xml(sentenceAbove(chart, sheet))}"/>`
    })
    return (
      `<xdr:oneCellAnchor><xdr:from><xdr:col>${column - 1}</xdr:col><xdr:colOff>${Math.round(x * perPixel)}</xdr:colOff>` +
      `<xdr:row>${row - 1}</xdr:row><xdr:rowOff>${Math.round(Math.min(y, rowHeight(sheet, row - 1, book.styles) - 1) * perPixel)}</xdr:rowOff></xdr:from>` +
      `<xdr:ext cx="${Math.round(Number(width) * perPixel)}" cy="${Math.round(Number(height) * perPixel)}"/>` +
      described.replace('</xdr:twoCellAnchor>', '</xdr:oneCellAnchor>')
    )
  })
}

/**
 * Returns what the cells right above a chart say of it: Google's charts have no text of their own for who cannot see them, so
 * the sheet has it there. Lines of one look are one sentence; the title of the chart stands in when there is none.
 */
function sentenceAbove(chart: Chart, sheet: Sheet): string {
  const lines: string[] = []
  const at = (row: number): Cell | undefined => sheet.rows[row - 1]?.[chart.anchor.column - 1]
  let row = chart.anchor.row - 1
  // Between sentence and chart may be a line or two without text.
  while (row > chart.anchor.row - 4 && !isText(at(row))) row--
  const look = at(row)?.s
  for (; row > 0 && isText(at(row)) && at(row)?.s === look; row--) lines.unshift(String(at(row)?.v))
  return lines.join(' ') || titleOf(chart)
}

const titleOf = ({ options: { title = '' } }: Chart): string => String(title)

const isText = (cell: Cell | undefined): boolean => typeof cell?.v === 'string' && cell.v !== ''

/** Returns the rows (0-based) that charts may cover: empty, each program gives them a height of its own, and the chart what is below. */
export function rowsUnderCharts({ charts, rowHeights }: Sheet): number[] {
  return charts.flatMap(({ anchor, options }) => {
    const { height = plainSize.height } = options
    const rows: number[] = []
    for (let row = anchor.row - 1, left = Number(height) + anchor.y; left > 0; row++) {
      rows.push(row)
      left -= rowHeights.get(row) ?? plainRow
    }
    return rows
  })
}
