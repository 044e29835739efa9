/** Comes in: how many value cells. Goes out: the workbook of the template with reports of that many cells, as the sheet hands it over. */
import { columnsBeforeIndicators, tables } from '../src/core/layout.ts'
import type { CellValue, Tab, TableKey, Workbook } from '../src/core/model.ts'
import { kh354 } from '../src/templates/kh-354.ts'

type Row = Readonly<Record<string, CellValue>>

const periods = ['2025-Q1', '2025-Q2']

/** Returns the keys of the indicator columns that hold figures; text indicators stay blank and are left out. */
function figureKeys(): string[] {
  const { indicators, themes } = kh354.tables
  return indicators
    .filter(({ aggregation }) => aggregation !== 'tỷ lệ' && aggregation !== 'nội dung')
    .flatMap(({ code, byTheme }) =>
      byTheme === 'Có' ? themes.map((theme) => `${code}@${theme['code']}`) : [String(code)],
    )
}

/** Returns the workbook, and how many cells of figures its reports have: two quarters, a tenth of the units without a report. */
export function largeWorkbook(size: number): { readonly workbook: Workbook; readonly cells: number } {
  const keys = figureKeys()
  const count = Math.round(size / keys.length / periods.length)
  const units = Array.from({ length: count }, (_, index) => ({
    code: `DV${index}`,
    name: `Đảng bộ cơ sở số ${index}`,
    group: kh354.groups[index % kh354.groups.length] ?? '',
  }))
  const reports = periods.flatMap((period) => units.map(({ name }, unit) => reportRow(period, name, unit, keys)))
  const texts = kh354.tables.indicators.filter(({ aggregation }) => aggregation === 'nội dung')
  const columns = [
    ...columnsBeforeIndicators,
    ...keys,
    ...texts.map(({ code }) => String(code)),
    ...tables.reports.columns.map(({ key }) => key).filter((key) => !columnsBeforeIndicators.includes(key)),
  ]
  const settings = Object.entries(kh354.settings).map(([key, value]) => ({ key, value: value ?? '' }))
  const tabs = [
    tabOf('settings', keysOf('settings'), settings),
    tabOf('units', keysOf('units'), units),
    tabOf('periods', keysOf('periods'), kh354.tables.periods),
    tabOf('indicators', keysOf('indicators'), kh354.tables.indicators),
    tabOf('themes', keysOf('themes'), kh354.tables.themes),
    tabOf('exceptions', keysOf('exceptions'), []),
    tabOf('reports', columns, reports),
    tabOf('assessments', keysOf('assessments'), []),
  ]
  const workbook = { tabs, zone: 'Asia/Ho_Chi_Minh', locale: 'vi_VN' }
  return { workbook, cells: reports.length * keys.length }
}

const keysOf = (table: TableKey): string[] => tables[table].columns.map(({ key }) => key)

/** Numbers as people leave them: most are numbers, some are text with a point, some cells are blank. */
function reportRow(period: string, name: string, unit: number, keys: readonly string[]): Row {
  const sent = unit % 10 !== 3
  const values = keys.map((key, index): [string, CellValue] => {
    const roll = (unit * 31 + index * 17) % 20
    return [key, roll === 0 ? '' : roll === 1 ? '1.200' : (unit * 7 + index * 13) % 500]
  })
  const first = period === '2025-Q1' ? '2025-03-12' : '2025-06-12'
  return {
    period,
    unit: name,
    ...(sent ? { state: 'Đã gửi', firstSubmitted: first, ...Object.fromEntries(values) } : {}),
  }
}

function tabOf(table: TableKey, columns: readonly string[], rows: readonly Row[]): Tab {
  const headings = Array.from({ length: tables[table].headingRows }, () => columns.map(() => 'x'))
  const cells = rows.map((row) => columns.map((key) => row[key] ?? ''))
  return { name: table, id: Object.keys(tables).indexOf(table) + 1, rows: [[...columns], ...headings, ...cells] }
}

/** Returns the rows of the reports tab and the index of the first report. */
export function reportRows({ tabs }: Workbook): { readonly first: number; readonly rows: Tab['rows'] } {
  const rows = tabs.find(({ name }) => name === 'reports')?.rows ?? []
  return { first: 1 + tables.reports.headingRows, rows }
}

/** Returns the columns of figures: key, indicator, 0-based index. */
export function columnsOf(rows: Tab['rows']): { key: string; indicator: string; index: number }[] {
  const keys = new Set(figureKeys())
  return (rows[0] ?? []).flatMap((key, index) =>
    keys.has(String(key)) ? [{ key: String(key), indicator: String(key).split('@')[0] ?? '', index }] : [],
  )
}

/** Returns the group of each unit, by the name that the reports give. */
export function groupsByName({ tabs }: Workbook): ReadonlyMap<string, string> {
  const [keys = [], , ...rows] = tabs.find(({ name }) => name === 'units')?.rows ?? []
  const [name, group] = [keys.indexOf('name'), keys.indexOf('group')]
  return new Map(rows.map((row) => [String(row[name]), String(row[group])]))
}

/** Returns the 0-based columns of what a row is known by. */
export function placesOf(rows: Tab['rows']): { period: number; unit: number; state: number } {
  const keys = rows[0] ?? []
  return { period: keys.indexOf('period'), unit: keys.indexOf('unit'), state: keys.indexOf('state') }
}
