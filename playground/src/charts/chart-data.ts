/** What a chart shows: a chart of the workbook and its cells in; labels, series and colours out. */
import type { Cell, Chart } from '../../../host/book.ts'
import type { Mirror } from '../grid/mirror.ts'

export interface Series {
  readonly label: string
  readonly values: readonly (number | null)[]
  readonly color: string
  /** Whether the value stands in the picture. */
  readonly labelled: boolean
}

export interface ChartData {
  readonly id: number
  readonly kind: 'bar' | 'column' | 'line'
  readonly title: string
  readonly labels: readonly string[]
  readonly series: readonly Series[]
  readonly stacked: boolean
  /** The name of the axis along which values are read. */
  readonly axis: string
  readonly width: number
  readonly height: number
  readonly anchor: Chart['anchor']
}

const kinds: Readonly<Record<string, ChartData['kind']>> = { BAR: 'bar', COLUMN: 'column', LINE: 'line' }
const colors = ['#1f4e79', '#9fc5e8', '#d9822b', '#7a1510', '#6aa84f', '#8e7cc3']
/** Google's size of a chart that says none. */
const size = { width: 600, height: 371 }

/** Returns the charts of a tab that can be drawn; a chart that came from a file brings no cells along. */
export function chartsOf(mirror: Mirror, sheet: number): ChartData[] {
  const charts = mirror.sheets.get(sheet)?.shape.charts ?? []
  return charts.flatMap((chart) => {
    const kind = kinds[chart.kind]
    const columns = chart.ranges.flatMap((range) => columnsOf(mirror, range))
    return kind && columns.length > 1 ? [chartData(chart, kind, columns)] : []
  })
}

type Column = readonly (Cell | undefined)[]

function columnsOf(mirror: Mirror, { sheet, area }: Chart['ranges'][number]): Column[] {
  const rows = mirror.sheets.get(sheet)?.rows ?? []
  return Array.from({ length: area.columns }, (_, column) =>
    Array.from({ length: area.rows }, (_, row) => rows[area.row - 1 + row]?.[area.column - 1 + column]),
  )
}

function chartData(chart: Chart, kind: ChartData['kind'], [names = [], ...rest]: readonly Column[]): ChartData {
  const headers = chart.headers ?? 1
  const { options } = chart
  const text = (key: string) => (typeof options[key] === 'string' ? (options[key] as string) : '')
  const number = (key: string, otherwise: number) =>
    typeof options[key] === 'number' ? (options[key] as number) : otherwise
  return {
    id: chart.id,
    kind,
    title: text('title'),
    labels: names.slice(headers).map((cell) => String(cell?.v ?? '')),
    series: rest.map((column, index) => ({
      label: String(column[headers - 1]?.v ?? ''),
      values: column.slice(headers).map((cell) => (typeof cell?.v === 'number' ? cell.v : null)),
      color: text(`series.${index}.color`) || (colors[index % colors.length] ?? ''),
      labelled: options[`series.${index}.dataLabel`] === 'value',
    })),
    stacked: options['isStacked'] === true,
    axis: text(kind === 'bar' ? 'hAxis.title' : 'vAxis.title'),
    width: number('width', size.width),
    height: number('height', size.height),
    anchor: chart.anchor,
  }
}
