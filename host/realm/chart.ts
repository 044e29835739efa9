/** `EmbeddedChart` and its builder: a chart as Google's object, made from and into the plain chart of the book. */
import type { Chart, Sheet } from '../book.ts'
import { provide } from './calling.ts'
import { ChartType, type EnumValue } from './enums.ts'
import { refuse } from './exception.ts'
import { make } from './make.ts'
import type { Range } from './range.ts'
import { plain, sheetById, theBook } from './state.ts'
import { guardWrite } from './write-guard.ts'

type Anchor = Chart['anchor']
type Options = Chart['options']

interface Draft {
  /** null until the chart stands on a sheet. */
  readonly id: number | null
  readonly kind: string
  readonly ranges: readonly Range[]
  /** null: not said; Google guesses then. */
  readonly headers: number | null
  readonly anchor: Anchor
  readonly options: Options
}

/** The option under which a chart of a file lies as it was read. */
const carried = 'xlsx'
const kinds = { BAR: true, COLUMN: true, LINE: true }

const fresh: Draft = {
  id: null,
  kind: 'COLUMN',
  ranges: [],
  headers: null,
  anchor: { row: 1, column: 1, x: 0, y: 0 },
  options: {},
}

export class ContainerInfo {
  readonly anchor: Anchor
  constructor(anchor: Anchor) {
    this.anchor = anchor
  }
  getAnchorRow(): number {
    return this.anchor.row
  }
  getAnchorColumn(): number {
    return this.anchor.column
  }
  getOffsetX(): number {
    return this.anchor.x
  }
  getOffsetY(): number {
    return this.anchor.y
  }
}

export class ChartOptions {
  readonly options: Options
  constructor(options: Options) {
    this.options = options
  }
  /** Returns what was set, null where nothing was; of `hAxis` all that was set below it. */
  get(key: string): unknown {
    if (key in this.options) return this.options[key]
    const below = Object.entries(this.options).filter(([each]) => each.startsWith(`${key}.`))
    return below.length ? Object.fromEntries(below.map(([each, value]) => [each.slice(key.length + 1), value])) : null
  }
}

export class EmbeddedChart {
  readonly draft: Draft
  constructor(draft: Draft) {
    this.draft = draft
  }
  getChartId(): number | null {
    return this.draft.id
  }
  getRanges(): Range[] {
    return [...this.draft.ranges]
  }
  /** -1: not said. */
  getNumHeaders(): number {
    return this.draft.headers ?? -1
  }
  getContainerInfo(): ContainerInfo {
    return new ContainerInfo(this.draft.anchor)
  }
  getOptions(): ChartOptions {
    return new ChartOptions(this.draft.options)
  }
  modify(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(this.draft)
  }
}

export class EmbeddedChartBuilder {
  draft: Draft
  constructor(draft: Draft = fresh) {
    this.draft = draft
  }
  addRange(range: Range): this {
    const known = this.draft.ranges.some((each) => samePlace(each, range))
    return known ? this : this.#with({ ranges: [...this.draft.ranges, range] })
  }
  removeRange(range: Range): this {
    return this.#with({ ranges: this.draft.ranges.filter((each) => !samePlace(each, range)) })
  }
  clearRanges(): this {
    return this.#with({ ranges: [] })
  }
  getRanges(): Range[] {
    return [...this.draft.ranges]
  }
  setChartType(kind: EnumValue): this {
    return this.#with({ kind: kind.name() })
  }
  getChartType(): EnumValue {
    return ChartType[this.draft.kind as keyof typeof ChartType]
  }
  setNumHeaders(headers: number): this {
    return this.#with({ headers })
  }
  /** The offsets are pixels from the upper left corner of the cell. */
  setPosition(row: number, column: number, x: number, y: number): this {
    if (row < 1 || column < 1) refuse('The position of a chart must be a cell of the sheet.')
    return this.#with({ anchor: { row, column, x, y } })
  }
  getContainer(): ContainerInfo {
    return new ContainerInfo(this.draft.anchor)
  }
  /** `setOption('hAxis', { title })` is `setOption('hAxis.title', title)`. */
  setOption(key: string, value: unknown): this {
    const kept = Object.entries(this.draft.options).filter(([each]) => each !== key && !each.startsWith(`${key}.`))
    return this.#with({ options: { ...Object.fromEntries(kept), ...flat(key, value) } })
  }
  build(): EmbeddedChart {
    return new EmbeddedChart(this.draft)
  }
  #with(part: Partial<Draft>): this {
    this.draft = { ...this.draft, ...part }
    return this
  }
}

function samePlace(a: Range, b: Range): boolean {
  return a.grid === b.grid && JSON.stringify(a.area) === JSON.stringify(b.area)
}

function flat(key: string, value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { [key]: value }
  return Object.assign({}, ...Object.entries(value).map(([part, each]) => flat(`${key}.${part}`, each)))
}

/** Returns the charts of a sheet as Google's objects, in the order of their making. */
export function chartsOf(sheet: Sheet): EmbeddedChart[] {
  return sheet.charts.map(({ id, kind, ranges, headers, anchor, options }) => {
    const found = ranges.flatMap((each) => {
      const place = sheetById(each.sheet)
      return place ? [make.range(place, each.area)] : []
    })
    return new EmbeddedChart({ id, kind, ranges: found, headers: headers ?? null, anchor, options })
  })
}

/** Writes a new chart onto the sheet. */
export function insertChart(sheet: Sheet, chart: EmbeddedChart): void {
  guardCharts(sheet)
  const ids = theBook().sheets.flatMap((each) => each.charts.map(({ id }) => id))
  sheet.charts.push(stored(sheet, chart, 1 + Math.max(0, ...ids)))
}

/** Writes a chart of the sheet anew. */
export function updateChart(sheet: Sheet, chart: EmbeddedChart): void {
  const index = indexOf(sheet, chart)
  guardCharts(sheet)
  // A chart of a file is drawn anew once it is changed; of another kind than ours it can only be carried.
  const { [carried]: _, ...options } = chart.draft.options
  if (!(chart.draft.kind in kinds)) refuse(`The host does not change a chart of the kind ${chart.draft.kind}.`)
  sheet.charts[index] = stored(sheet, new EmbeddedChart({ ...chart.draft, options }), chart.draft.id ?? 0)
}

/** Writes the sheet without a chart. */
export function removeChart(sheet: Sheet, chart: EmbeddedChart): void {
  const index = indexOf(sheet, chart)
  guardCharts(sheet)
  sheet.charts.splice(index, 1)
}

function indexOf(sheet: Sheet, chart: EmbeddedChart): number {
  const index = sheet.charts.findIndex(({ id }) => id === chart.draft.id)
  return index < 0 ? refuse('The chart is not on this sheet.') : index
}

/** A protected range keeps nobody from the charts; a protected sheet does. */
function guardCharts(sheet: Sheet): void {
  if (sheet.protections.some((each) => each.area === null)) guardWrite(sheet, null)
}

function stored(sheet: Sheet, { draft }: EmbeddedChart, id: number): Chart {
  const { kind, ranges, headers, anchor, options } = draft
  if (anchor.row > sheet.maxRows || anchor.column > sheet.maxColumns)
    refuse('The coordinates of the range are outside the dimensions of the sheet.')
  return plain({
    id,
    kind,
    ranges: ranges.map(({ grid, area }) => ({ sheet: grid.id, area })),
    ...(headers !== null && { headers }),
    anchor,
    options,
  })
}

/** `Charts`: only the enumerations; charts of the old Charts service stand on no sheet. */
export class ChartsService {}

const family = { family: 'SpreadsheetApp' }
provide(ChartsService, 'Charts', {})
Object.defineProperty(ChartsService.prototype, 'ChartType', { value: ChartType })
provide(
  ContainerInfo,
  'ContainerInfo',
  { getAnchorRow: 'n', getAnchorColumn: 'n', getOffsetX: 'n', getOffsetY: 'n' },
  family,
)
provide(ChartOptions, 'ChartOptions', { get: 'n str' }, family)
provide(
  EmbeddedChart,
  'EmbeddedChart',
  { getChartId: 'n', getRanges: 'n', getNumHeaders: 'n', getContainerInfo: 'n', getOptions: 'n', modify: 'n' },
  family,
)
provide(
  EmbeddedChartBuilder,
  'EmbeddedChartBuilder',
  {
    addRange: 'n Range',
    removeRange: 'n Range',
    clearRanges: 'n',
    getRanges: 'n',
    setChartType: 'n ChartType',
    getChartType: 'n',
    setNumHeaders: 'n num',
    setPosition: 'n num,num,num,num',
    getContainer: 'n',
    setOption: 'n str,any',
    build: 'n',
  },
  family,
)
