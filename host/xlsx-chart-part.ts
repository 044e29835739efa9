/** A chart of the Book in, the text of its part of the .xlsx package out: ECMA-376, part 1, 21.2. */
import type { Book, Cell, Chart } from './book.ts'
import { axes, type Drawn, fill, line, numberFormat, textLook, xml } from './xlsx-chart-axes.ts'
import { areaText, quoteTab } from './xlsx-text.ts'

interface Column {
  /** `'Tab'!$B$2:$B$8`, without the headings. */
  readonly place: string
  readonly cells: readonly (Cell | undefined)[]
  readonly head: { readonly place: string; readonly text: string } | null
}

const kinds = new Set(['BAR', 'COLUMN', 'LINE'])

/** Returns whether a chart is of a kind that is drawn here; others are those of a file. */
export const isDrawn = ({ kind, options }: Chart): boolean => kinds.has(kind) && !('xlsx' in options)

/** Returns the part of a chart; places and what they hold now stand in it side by side, as in files of Excel. */
export function chartPart(chart: Chart, book: Book, tabOf: ReadonlyMap<number, string>): string {
  const drawn: Drawn = {
    kind: chart.kind,
    vietnamese: book.locale.startsWith('vi'),
    option: (key) => chart.options[key],
    format: (cell) => book.styles[cell?.s ?? 0]?.format,
  }
  const [categories, ...series] = columnsOf(chart, book, tabOf)
  const body = series.map((each, index) => seriesText(drawn, each, categories, index)).join('')
  const title = drawn.option('title')
  const legend = legendText(drawn)
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace',
    ' xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    `<c:lang val="${drawn.vietnamese ? 'vi-VN' : 'en-US'}"/><c:roundedCorners val="0"/><c:chart>`,
    title ? titleText(drawn, String(title)) : '',
    `<c:autoTitleDeleted val="${title ? 0 : 1}"/><c:plotArea><c:layout/>`,
    plotText(drawn, body),
    axes(drawn, series[0]?.cells[0]),
    `</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>`,
    `<c:spPr>${fill('#ffffff')}<a:ln><a:noFill/></a:ln></c:spPr>`,
    `${textLook(drawn, '', 9)}</c:chartSpace>`,
  ].join('')
}

/** Returns the columns of the ranges side by side, each apart from its headings. */
function columnsOf(chart: Chart, book: Book, tabOf: ReadonlyMap<number, string>): Column[] {
  return chart.ranges.flatMap(({ sheet: id, area }) => {
    const rows = book.sheets.find((each) => each.id === id)?.rows
    const tab = tabOf.get(id)
    if (!rows || tab === undefined) return []
    return Array.from({ length: area.columns }, (_, at): Column => {
      const column = area.column + at
      const headers = Math.min(chart.headers ?? guessedHeaders(rows, area.row, column), area.rows - 1)
      const place = (row: number, count: number) =>
        `${quoteTab(tab)}!${areaText({ row, column, rows: count, columns: 1 }, true)}`
      const cellAt = (row: number) => rows[row - 1]?.[column - 1]
      const first = area.row + headers
      return {
        place: place(first, area.rows - headers),
        cells: Array.from({ length: area.rows - headers }, (_, row) => cellAt(first + row)),
        head: headers > 0 ? { place: place(first - 1, 1), text: String(cellAt(first - 1)?.v ?? '') } : null,
      }
    })
  })
}

/** A text above numbers is a heading. */
function guessedHeaders(rows: readonly (readonly (Cell | undefined)[])[], row: number, column: number): number {
  return typeof rows[row - 1]?.[column - 1]?.v === 'string' ? 1 : 0
}

function titleText(drawn: Drawn, text: string): string {
  const size = Number(drawn.option('titleTextStyle.fontSize') ?? 12) * 100
  const bold = drawn.option('titleTextStyle.bold') === true ? 1 : 0
  const color = fill(String(drawn.option('titleTextStyle.color') ?? '#000000'))
  const look = (tag: string) => `<a:${tag} sz="${size}" b="${bold}">${color}</a:${tag}>`
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${look('defRPr')}</a:pPr>` +
    `<a:r>${look('rPr')}<a:t>${xml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  )
}

function isStacked(drawn: Drawn): boolean {
  const stacked = drawn.option('isStacked')
  return stacked === true || stacked === 'true' || stacked === 'absolute'
}

function plotText(drawn: Drawn, series: string): string {
  const ids = '<c:axId val="1"/><c:axId val="2"/>'
  if (drawn.kind === 'LINE')
    return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${ids}</c:lineChart>`
  const stacked = isStacked(drawn)
  const direction = drawn.kind === 'BAR' ? 'bar' : 'col'
  return (
    `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${stacked ? 'stacked' : 'clustered'}"/>` +
    `<c:varyColors val="0"/>${series}<c:gapWidth val="${stacked ? 45 : 60}"/>` +
    `<c:overlap val="${stacked ? 100 : 0}"/>${ids}</c:barChart>`
  )
}

function seriesText(drawn: Drawn, column: Column, categories: Column | undefined, index: number): string {
  const { head } = column
  const names = categories
    ? `<c:cat><c:strRef><c:f>${xml(categories.place)}</c:f>${cacheOf(categories, 'str', drawn)}</c:strRef></c:cat>`
    : ''
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
    (head
      ? `<c:tx><c:strRef><c:f>${xml(head.place)}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${xml(head.text)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`
      : '') +
    seriesLook(drawn, index) +
    labelsText(drawn, column, index) +
    names +
    `<c:val><c:numRef><c:f>${xml(column.place)}</c:f>${cacheOf(column, 'num', drawn)}</c:numRef></c:val>` +
    `${drawn.kind === 'LINE' ? '<c:smooth val="0"/>' : ''}</c:ser>`
  )
}

function cacheOf({ cells }: Column, kind: 'str' | 'num', drawn: Drawn): string {
  const points = cells.map((cell, at) => {
    const value = cell?.v
    const shown = kind === 'num' ? typeof value === 'number' : value !== undefined
    return shown ? `<c:pt idx="${at}"><c:v>${xml(String(value))}</c:v></c:pt>` : ''
  })
  const format = kind === 'num' ? `<c:formatCode>${xml(numberFormat(drawn, cells[0]))}</c:formatCode>` : ''
  return `<c:${kind}Cache>${format}<c:ptCount val="${cells.length}"/>${points.join('')}</c:${kind}Cache>`
}

const symbols: Readonly<Record<string, string>> = { circle: 'circle', square: 'square', triangle: 'triangle' }
const colors = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6']

const colorOf = (drawn: Drawn, index: number): string =>
  String(drawn.option(`series.${index}.color`) ?? colors[index % colors.length])

function seriesLook(drawn: Drawn, index: number): string {
  const color = colorOf(drawn, index)
  // A thin white edge keeps the parts of a stack apart in any print.
  if (drawn.kind !== 'LINE')
    return `<c:spPr>${fill(color)}${line('#ffffff', 0.75)}</c:spPr><c:invertIfNegative val="0"/>`
  const dash = Array.isArray(drawn.option(`series.${index}.lineDashStyle`))
  const width = Number(drawn.option(`series.${index}.lineWidth`) ?? 2)
  const size = Number(drawn.option(`series.${index}.pointSize`) ?? 0)
  const symbol = symbols[String(drawn.option(`series.${index}.pointShape`) ?? 'circle')] ?? 'circle'
  const marker = size
    ? `<c:symbol val="${symbol}"/><c:size val="${size}"/><c:spPr>${fill(color)}${line(color, 0.75)}</c:spPr>`
    : '<c:symbol val="none"/>'
  return `<c:spPr>${line(color, width, dash)}</c:spPr><c:marker>${marker}</c:marker>`
}

/** Google's places of labels; Excel refuses a file with one that the kind of chart does not have. */
const places: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  stacked: { center: 'ctr' },
  bars: { center: 'ctr', outsideEnd: 'outEnd' },
  lines: { center: 'ctr', above: 't', below: 'b' },
}

function labelsText(drawn: Drawn, column: Column, index: number): string {
  const flags = (value: 0 | 1) =>
    `<c:showLegendKey val="0"/><c:showVal val="${value}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`
  if (drawn.option(`series.${index}.dataLabel`) !== 'value') return `<c:dLbls>${flags(0)}</c:dLbls>`
  const offered = places[drawn.kind === 'LINE' ? 'lines' : isStacked(drawn) ? 'stacked' : 'bars']
  const place = offered?.[String(drawn.option(`series.${index}.dataLabelPlacement`))]
  const inside = place === 'ctr'
  const color = inside && isDark(colorOf(drawn, index)) ? '#ffffff' : '#000000'
  return (
    `<c:dLbls><c:numFmt formatCode="${xml(numberFormat(drawn, column.cells[0]))}" sourceLinked="0"/>` +
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textLook(drawn, '', 8, color)}` +
    `${place ? `<c:dLblPos val="${place}"/>` : ''}${flags(1)}</c:dLbls>`
  )
}

/** By the weights that ITU-R BT.601 gives to red, green and blue. */
function isDark(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
  return 0.299 * red + 0.587 * green + 0.114 * blue < 140
}

function legendText(drawn: Drawn): string {
  const position = String(drawn.option('legend.position') ?? 'right')
  if (position === 'none') return ''
  const place = { bottom: 'b', top: 't', left: 'l', right: 'r' }[position] ?? 'r'
  return `<c:legend><c:legendPos val="${place}"/><c:overlay val="0"/>${textLook(drawn, 'legend.textStyle', 9)}</c:legend>`
}
