/**
 * Short rows come in, a workbook or a register goes out, so that a test states only what differs.
 *
 * - `workbook({ reports: [{ unit: 'MYHAI', HN: 5 }] })`: a `Workbook` as `google/read` hands it over. A table that is left
 *   out is the standard one below; a table that is given replaces it whole. `settings` is merged over the standard ones.
 * - `register(parts)`: the same workbook, parsed; `parsed(parts)` keeps the issues too.
 * - A row is a record by column key. What a row leaves out comes from its table's defaults (`defaults` below): a report is
 *   of MYHAI for 2025-Q1, sent, and first submitted in good time; an explicit '' makes a cell blank. An unknown key throws.
 * - `blank` is a row without any cell. The first row of a table stands in sheet row 3, of `reports` in row 4.
 * - Indicator columns follow from the given indicators and themes (`HN`, `MXH@CD1`); `extraColumns` adds others to `reports`.
 * - `edit(workbook, 'units', rows => ...)` changes the raw cells of one tab, keys and headings included.
 *
 * Standard tables: units BTG (Các ban xây dựng Đảng), MYHAI and DONGHAI (Đảng bộ phường, xã); periods 2025-KH (plan, due
 * 10/1), 2025-Q1 (due 15/3), 2025-Q2 (due 15/6), everybody owes; rule "before". Indicators: HN flow, compulsory; ND flow,
 * goes with HN; MXH flow by theme; WEB stock; QC yes-no; BQ ratio ND / HN; MH text. Themes CD1, CD2.
 */
import { columnsBeforeIndicators, tables as layouts, tabOrder } from '../src/core/layout.ts'
import type { CellValue, Register, Tab, TableKey, Workbook } from '../src/core/model.ts'
import { type Parsed, parseWorkbook } from '../src/core/parse/workbook.ts'

export type Row = Readonly<Record<string, CellValue>>

export interface Parts {
  readonly settings?: Row
  readonly units?: readonly Row[]
  readonly periods?: readonly Row[]
  readonly indicators?: readonly Row[]
  readonly themes?: readonly Row[]
  readonly exceptions?: readonly Row[]
  readonly reports?: readonly Row[]
  readonly assessments?: readonly Row[]
  readonly extraColumns?: readonly string[]
  readonly zone?: string
  readonly locale?: string
}

/** A row without any cell. */
export const blank: Row = {}

const wards = 'Đảng bộ phường, xã'

const standard = {
  settings: {
    programme: 'Kế hoạch 354-KH/TU',
    issuer: 'Ban Tuyên giáo Thành ủy',
    year: 2025,
    dueRule: 'before',
    workingDays: 'no',
    holidays: '',
    warnDays: 7,
    department: 'btg@example.org',
    language: 'vi',
  },
  units: [
    { code: 'BTG', name: 'Ban Tuyên giáo Thành ủy', group: 'Các ban xây dựng Đảng' },
    { code: 'MYHAI', name: 'Phường Mỹ Hải', aliases: 'Đảng ủy phường Mỹ Hải', group: wards },
    { code: 'DONGHAI', name: 'Phường Đông Hải', group: wards },
  ],
  periods: [
    { code: '2025-KH', name: 'Kế hoạch năm 2025', kind: 'kế hoạch triển khai', due: '2025-01-10' },
    {
      code: '2025-Q1',
      name: 'Quý I/2025',
      from: '2024-12-15',
      to: '2025-03-14',
      due: '2025-03-15',
      departmentDue: '2025-03-20',
    },
    {
      code: '2025-Q2',
      name: 'Quý II/2025',
      from: '2025-03-15',
      to: '2025-06-14',
      due: '2025-06-15',
      departmentDue: '2025-06-20',
    },
  ],
  indicators: [
    { code: 'HN', name: 'Hội nghị', compulsory: 'có' },
    { code: 'ND', name: 'Người dự hội nghị', goesWith: 'HN' },
    { code: 'MXH', name: 'Tin, bài trên mạng xã hội', byTheme: 'có' },
    { code: 'WEB', name: 'Chuyên mục đang duy trì', aggregation: 'tại thời điểm' },
    { code: 'QC', name: 'Đã ban hành quy chế', aggregation: 'có/không' },
    { code: 'BQ', name: 'Bình quân người dự', aggregation: 'tỷ lệ', numerator: 'ND', denominator: 'HN' },
    { code: 'MH', name: 'Mô hình hay', aggregation: 'nội dung' },
  ],
  themes: [
    { code: 'CD1', name: 'Chủ đề một' },
    { code: 'CD2', name: 'Chủ đề hai' },
  ],
} satisfies Parts

/** First stamps in good time, for sent reports of the standard periods. */
const stamps: Row = { '2025-KH': '2025-01-06', '2025-Q1': '2025-03-10', '2025-Q2': '2025-06-10' }

/** Returns what a row of the table holds where a test says nothing. */
function defaults(table: TableKey, row: Row): Row {
  const { code, period = '2025-Q1', state = 'Đã gửi' } = row
  if (table === 'units') return { name: `Đơn vị ${code}`, group: wards }
  if (table === 'periods') return { name: `Kỳ ${code}`, kind: 'báo cáo', audience: 'tất cả' }
  if (table === 'indicators')
    return { form: 'III.2', name: `Chỉ tiêu ${code}`, measure: 'lượt', aggregation: 'cộng dồn' }
  if (table === 'themes') return { name: `Chủ đề ${code}` }
  if (table === 'exceptions') return { unit: 'MYHAI', period: '2025-Q1', kind: 'gia hạn' }
  if (table === 'assessments') return { period: '2025-Q1', kind: 'Đánh giá chung' }
  if (table !== 'reports') return {}
  const sent = state !== '' && state !== 'Đang nhập'
  return { period, unit: 'MYHAI', state, firstSubmitted: (sent && stamps[String(period)]) || '' }
}

/** Returns the keys of the reports table: its own columns around those of the indicators. */
function reportKeys(indicators: readonly Row[], themes: readonly Row[], extra: readonly string[]): string[] {
  const keys = layouts.reports.columns.map((column) => column.key)
  const columns = indicators.flatMap(({ code, aggregation = 'cộng dồn', byTheme }) => {
    if (!code || ['tỷ lệ', 'ratio'].includes(String(aggregation))) return []
    const counted = ['cộng dồn', 'tại thời điểm', 'flow', 'stock'].includes(String(aggregation))
    const split = counted && ['có', 'yes', 'x', 'true'].includes(String(byTheme).toLowerCase())
    return split ? themes.map(({ code: theme }) => `${code}@${theme}`) : [String(code)]
  })
  keys.splice(columnsBeforeIndicators.length, 0, ...columns, ...extra)
  return keys
}

/** Returns the tab of one table: keys, headings, rows. */
function tab(table: TableKey, id: number, keys: readonly string[], rows: readonly Row[]): Tab {
  const layout = layouts[table]
  const headings = keys.map((key) => layout.columns.find((column) => column.key === key)?.heading.vi ?? key)
  const cells = rows.map((row) => {
    const unknown = Object.keys(row).filter((key) => !keys.includes(key))
    if (unknown.length) throw new Error(`${table} has no column ${unknown.join(', ')}`)
    const whole: Row = row === blank ? blank : { ...defaults(table, row), ...row }
    return keys.map((key) => whole[key] ?? '')
  })
  return { name: layout.tab.vi, id, rows: [keys, ...Array(layout.headingRows).fill(headings), ...cells] }
}

/** Returns a workbook with all eight tables, made of the given parts and the standard ones. */
export function workbook(parts: Parts = {}): Workbook {
  const { settings, extraColumns = [], zone = 'Asia/Ho_Chi_Minh', locale = 'vi_VN', ...given } = parts
  const whole = { exceptions: [], reports: [], assessments: [], ...standard, ...given }
  const lines = Object.entries({ ...standard.settings, ...settings }).map(([key, value]) => ({ key, value }))
  const tables = tabOrder.filter((key): key is TableKey => key in layouts)
  return {
    zone,
    locale,
    tabs: tables.map((key, index) => {
      const rows = key === 'settings' ? lines : whole[key]
      const own = layouts[key].columns.map((column) => column.key)
      return tab(
        key,
        index + 1,
        key === 'reports' ? reportKeys(whole.indicators, whole.themes, extraColumns) : own,
        rows,
      )
    }),
  }
}

/** Returns the register and the issues of such a workbook. */
export const parsed = (parts: Parts = {}): Parsed => parseWorkbook(workbook(parts))

/** Returns the register of such a workbook. */
export const register = (parts: Parts = {}): Register => parsed(parts).register

/** Returns the workbook with the raw cells of one table changed: row 1 keys, then headings, then data. */
export function edit(book: Workbook, table: TableKey, change: (rows: CellValue[][]) => CellValue[][]): Workbook {
  const name = layouts[table].tab.vi
  const tabs = book.tabs.map((each) =>
    each.name === name ? { ...each, rows: change(each.rows.map((row) => [...row])) } : each,
  )
  return { ...book, tabs }
}
