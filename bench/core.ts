/**
 * Prints what parsing, judging and consolidating costs for a value cell, beside a hand-written single pass over the same arrays (the
 * floor) and a straightforward version (a zod schema for each row, sums by text keys). Processor time, each case in turn.
 */
import * as z from 'zod'
import { assess } from '../src/core/assess.ts'
import { consolidate } from '../src/core/consolidate/consolidate.ts'
import type { CellValue, Workbook } from '../src/core/model.ts'
import { parseWorkbook } from '../src/core/parse/workbook.ts'
import { columnsOf, groupsByName, largeWorkbook, placesOf, reportRows } from './large-workbook.ts'

const today = '2025-06-18'
const period = '2025-Q2'
const sizes = [60_000, 600_000]

/** Returns the totals of the period as the product makes them, over all themes. */
function product(workbook: Workbook): Map<string, number> {
  const { register } = parseWorkbook(workbook)
  const { standings } = assess(register, today)
  const found = register.periods.find(({ code }) => code === period)
  if (!found) throw new Error(`no period ${period}`)
  const totals = new Map<string, number>()
  for (const { indicator, theme, total } of consolidate(register, standings, found, today).totals)
    if (theme === null && total !== null) totals.set(indicator, total)
  return totals
}

type Sums = ReadonlyMap<string, Float64Array>

interface FloorFigures {
  readonly whole: Float64Array
  readonly groups: Sums
  readonly previous: Float64Array
  readonly yearToDate: Float64Array
  /** How many units gave something, by column. */
  readonly reporting: Int32Array
  readonly units: Sums
}

const grouped = /^\d{1,3}(\.\d{3})+$/

/** Returns the figure in a cell, NaN for none. */
const figureOf = (cell: CellValue | undefined): number =>
  typeof cell === 'number'
    ? cell
    : typeof cell === 'string' && grouped.test(cell)
      ? Number(cell.replaceAll('.', ''))
      : Number.NaN

/**
 * The floor: one pass written by hand for these very arrays, in which each value cell is looked at once. It finds unit, period
 * and state by a map, keeps what each unit gave, and sums the period, its groups, the period before and the year. It judges
 * nothing, names no fault, and knows only these spellings.
 */
function floorFigures(workbook: Workbook): FloorFigures {
  const { first, rows } = reportRows(workbook)
  const columns = columnsOf(rows)
  const at = placesOf(rows)
  const empty = (): Float64Array => new Float64Array(columns.length)
  const groupOf = groupsByName(workbook)
  const groups = new Map([...new Set(groupOf.values())].map((group) => [group, empty()]))
  const units = new Map<string, Float64Array>()
  const periods = new Map([
    ['2025-Q1', empty()],
    [period, empty()],
  ])
  const sent = new Set<CellValue>(['Đã gửi'])
  const reporting = new Int32Array(columns.length)
  for (let index = first; index < rows.length; index++) {
    const row = rows[index] ?? []
    const unit = String(row[at.unit])
    const whole = periods.get(String(row[at.period]))
    const group = groups.get(groupOf.get(unit) ?? '')
    if (!whole || !group || !sent.has(row[at.state] ?? '')) continue
    const current = row[at.period] === period
    const own = empty()
    units.set(`${String(row[at.period])} ${unit}`, own)
    for (let column = 0; column < columns.length; column++) {
      const value = figureOf(row[columns[column]?.index ?? 0])
      own[column] = value
      if (Number.isNaN(value)) continue
      whole[column] = (whole[column] ?? 0) + value
      if (!current) continue
      group[column] = (group[column] ?? 0) + value
      reporting[column] = (reporting[column] ?? 0) + 1
    }
  }
  const [previous = empty(), whole = empty()] = periods.values()
  return { whole, groups, previous, yearToDate: whole.map((sum, at) => sum + (previous[at] ?? 0)), reporting, units }
}

function floor(workbook: Workbook): Map<string, number> {
  const { whole } = floorFigures(workbook)
  const totals = new Map<string, number>()
  columnsOf(reportRows(workbook).rows).forEach(({ indicator }, column) => {
    totals.set(indicator, (totals.get(indicator) ?? 0) + (whole[column] ?? 0))
  })
  return totals
}

/**
 * What one would write first: each row becomes an object that a schema checks, each figure goes into a sum under a text key, and the
 * totals of the period, its groups, the period before and the year are made of these.
 */
function straightforward(workbook: Workbook): Map<string, number> {
  const { first, rows } = reportRows(workbook)
  const columns = columnsOf(rows)
  const at = placesOf(rows)
  const figure = z.union([z.number().nonnegative(), z.literal(''), z.string().regex(/^\d{1,3}(\.\d{3})*$/)])
  const schema = z.object({
    period: z.string().min(1),
    unit: z.string().min(1),
    state: z.string(),
    ...Object.fromEntries(columns.map(({ key }) => [key, figure])),
  })
  const sums = new Map<string, number>()
  for (const row of rows.slice(first)) {
    const record: Record<string, CellValue> = {
      period: row[at.period] ?? '',
      unit: row[at.unit] ?? '',
      state: row[at.state] ?? '',
    }
    for (const { key, index } of columns) record[key] = row[index] ?? ''
    const read = schema.safeParse(record)
    if (!read.success || read.data.state !== 'Đã gửi') continue
    for (const { key, indicator } of columns) {
      const value = (read.data as Record<string, CellValue>)[key]
      const number = typeof value === 'number' ? value : value ? Number(String(value).replaceAll('.', '')) : null
      if (number === null) continue
      const place = `${read.data.period}|${read.data.unit}|${indicator}`
      sums.set(place, (sums.get(place) ?? 0) + number)
    }
  }
  const groupOf = groupsByName(workbook)
  const [totals, others] = [new Map<string, number>(), new Map<string, number>()]
  for (const [place, sum] of sums) {
    const [of = '', unit = '', indicator = ''] = place.split('|')
    const own = of === period ? [indicator] : []
    if (own.length) totals.set(indicator, (totals.get(indicator) ?? 0) + sum)
    const keys = [`year|${indicator}`, ...own.map((each) => `${groupOf.get(unit)}|${each}`)]
    if (own.length === 0) keys.push(`previous|${indicator}`)
    for (const key of keys) others.set(key, (others.get(key) ?? 0) + sum)
  }
  return totals
}

/** How often each is run: the engine is warm after the first few, as the totals were compared before. */
const RUNS = 15

/** Returns the middle of the runs, in nanoseconds of processor time for a value cell. */
function measured(act: (workbook: Workbook) => Map<string, number>, workbook: Workbook, cells: number): number {
  const runs = Array.from({ length: RUNS }, () => {
    const start = process.cpuUsage()
    act(workbook)
    const { user, system } = process.cpuUsage(start)
    return ((user + system) * 1000) / cells
  })
  return runs.sort((one, other) => one - other)[Math.floor(RUNS / 2)] ?? 0
}

const figures = (totals: Map<string, number>): string =>
  JSON.stringify([...totals].filter(([, total]) => total > 0).sort(([one], [other]) => (one < other ? -1 : 1)))

console.log(`value cells  product  floor  straightforward   ns per cell (median of ${RUNS}, processor time)`)
for (const size of sizes) {
  const { workbook, cells } = largeWorkbook(size)
  const compared = new Set(floor(workbook).keys())
  const own = new Map([...product(workbook)].filter(([indicator]) => compared.has(indicator)))
  if (figures(own) !== figures(floor(workbook)) || figures(own) !== figures(straightforward(workbook)))
    throw new Error(
      `the three do not agree on the totals:\n${[own, floor(workbook), straightforward(workbook)].map(figures).join('\n')}`,
    )
  const [ours, least, plain] = [product, floor, straightforward].map((act) => measured(act, workbook, cells))
  const shown = [ours, least, plain].map((each) => (each ?? 0).toFixed(0).padStart(7)).join('  ')
  const ratio = `${((ours ?? 0) / (least ?? 1)).toFixed(1)} x floor, ${((plain ?? 0) / (ours ?? 1)).toFixed(1)} x faster than straightforward`
  console.log(`${cells.toLocaleString('en').padStart(11)} ${shown}   ${ratio}`)
}
