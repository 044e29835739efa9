/**
 * Short rows come in, registers and views go out, without a workbook in between: what a test leaves out is the standard book.
 *
 * Standard: five units in three groups; a plan due 10/1, quarters due 15/3 and 15/6; everybody owes; rule "before". Indicators: HN flow,
 * compulsory; ND flow; BQ ratio ND / HN; MXH flow by theme; WEB stock; QC yes-no; MH text. Themes CD1, CD2.
 */
import { assess } from '../../src/core/assess.ts'
import { consolidate } from '../../src/core/consolidate/consolidate.ts'
import { tables as layouts } from '../../src/core/layout.ts'
import type {
  FoundTable,
  Indicator,
  Language,
  Period,
  Register,
  Report,
  Settings,
  TableKey,
  Theme,
  Unit,
} from '../../src/core/model.ts'
import type { SummaryIssue } from '../../src/views/summary/scene.ts'
import { summaryView } from '../../src/views/summary/summary.ts'
import { trackerView } from '../../src/views/tracker.ts'
import type { View } from '../../src/views/view.ts'

export const settings: Settings = {
  programme: 'Kế hoạch số 354-KH/TU, ngày 31/12/2024 của Ban Thường vụ Thành ủy',
  issuerAbove: 'THÀNH ỦY PHAN RANG - THÁP CHÀM',
  issuer: 'BAN TUYÊN GIÁO',
  headline: 'ĐẢNG CỘNG SẢN VIỆT NAM',
  place: 'Phan Rang - Tháp Chàm',
  signerTitle: 'TRƯỞNG BAN',
  signer: 'Nguyễn Văn A',
  year: 2025,
  dueRule: 'before',
  workingDays: false,
  holidays: [],
  warnDays: 7,
  department: [],
  language: 'vi',
}

const boards = 'Các ban xây dựng Đảng'
const front = 'Mặt trận và các tổ chức chính trị - xã hội'
const wards = 'Đảng bộ phường, xã'

/** Returns a unit with nothing but a code, a name and a group. */
export const unit = (code: string, name: string, group: string, more: Partial<Unit> = {}): Unit => ({
  code,
  name,
  aliases: [],
  group,
  contact: '',
  email: '',
  from: null,
  to: null,
  successor: null,
  row: 3,
  ...more,
})

export const units: readonly Unit[] = [
  unit('DV', 'Ban Dân vận Thành ủy', boards),
  unit('MYHAI', 'Đảng bộ phường Mỹ Hải', wards),
  unit('MTTQ', 'Ủy ban Mặt trận Tổ quốc Việt Nam thành phố', front),
  unit('DONGHAI', 'Đảng bộ phường Đông Hải', wards),
  unit('HPN', 'Hội Liên hiệp Phụ nữ thành phố', front),
]

const period = (code: string, name: string, due: string, more: Partial<Period> = {}): Period => ({
  code,
  name,
  kind: 'report',
  from: null,
  to: null,
  due,
  departmentDue: null,
  audience: 'all',
  invited: new Set(),
  row: 3,
  ...more,
})

export const periods: readonly Period[] = [
  period('2025-KH', 'Kế hoạch năm 2025', '2025-01-10', { kind: 'plan', departmentDue: '2025-01-15' }),
  period('2025-Q1', 'Quý I/2025', '2025-03-15', {
    from: '2024-12-15',
    to: '2025-03-14',
    departmentDue: '2025-03-20',
  }),
  period('2025-Q2', 'Quý II/2025', '2025-06-15', {
    from: '2025-03-15',
    to: '2025-06-14',
    departmentDue: '2025-06-20',
  }),
]

const indicator = (code: string, form: string, name: string, measure: string, more: Partial<Indicator> = {}) => ({
  code,
  form,
  name,
  measure,
  aggregation: 'flow' as const,
  byTheme: false,
  compulsory: false,
  goesWith: null,
  numerator: null,
  denominator: null,
  row: 3,
  ...more,
})

const oral = 'III.2. Tuyên truyền miệng'
const web = 'III.1. Cổng thông tin, mạng xã hội'

export const indicators: readonly Indicator[] = [
  indicator('HN', oral, 'Hội nghị báo cáo viên', 'cuộc', { compulsory: true }),
  indicator('ND', oral, 'Người dự hội nghị', 'lượt người', { goesWith: 'HN' }),
  indicator('BQ', oral, 'Bình quân người dự', 'người/cuộc', {
    aggregation: 'ratio',
    numerator: 'ND',
    denominator: 'HN',
  }),
  indicator('MXH', web, 'Tin, bài tự đăng', 'tin, bài', { byTheme: true, compulsory: true }),
  indicator('WEB', web, 'Chuyên mục đang duy trì', 'chuyên mục', { aggregation: 'stock' }),
  indicator('QC', web, 'Đã ban hành quy chế', '', { aggregation: 'yes-no' }),
  indicator('MH', web, 'Mô hình hay, cách làm sáng tạo', '', { aggregation: 'text' }),
]

const themes: readonly Theme[] = [
  { code: 'CD1', name: 'Niềm tin mới, khí thế mới', row: 3 },
  { code: 'CD2', name: 'Cơ đồ, tiềm lực, vị thế, uy tín quốc tế đất nước', row: 4 },
]

/** Returns a report that was sent in good time, unless said otherwise. */
export const report = (unitCode: string, more: Partial<Report> = {}): Report => ({
  unit: unitCode,
  period: '2025-Q1',
  state: 'submitted',
  cutoff: null,
  values: {},
  texts: {},
  documentNumber: '',
  link: '',
  firstSubmitted: '2025-03-12',
  returns: 0,
  empty: false,
  row: 4,
  ...more,
})

const table = (key: TableKey, id: number): FoundTable => ({
  tab: layouts[key].tab.vi,
  id,
  columns: new Map(layouts[key].columns.map((column, index) => [column.key, index + 1])),
  firstRow: layouts[key].headingRows + 2,
  rows: [],
})

const keys = Object.keys(layouts) as TableKey[]
const tables = Object.fromEntries(keys.map((key, index) => [key, table(key, index + 1)])) as Register['tables']

/** Returns the standard book with the given parts in place of its own. */
export const register = (parts: Partial<Register> = {}): Register => ({
  settings,
  units,
  periods,
  indicators,
  themes,
  exceptions: [],
  reports: [],
  assessments: [],
  tables,
  ...parts,
})

/** Returns the summary of a period as on a day. */
export function summaryOf(
  book: Register,
  { period: code = '2025-Q1', today = '2025-03-18', language = 'vi' as Language, issues = [] as SummaryIssue[] } = {},
): View {
  const found = book.periods.find((each) => each.code === code)
  if (!found) throw new Error(`no period ${code}`)
  const consolidation = consolidate(book, assess(book, today).standings, found, today)
  return summaryView({
    consolidation,
    register: book,
    issues,
    madeAt: '09:30 18/3/2025',
    madeBy: '',
    language,
    name: 'Tổng hợp',
  })
}

/** Returns the tracker as on a day. */
export const trackerOf = (book: Register, today = '2025-03-18', language: Language = 'vi'): View =>
  trackerView({
    register: book,
    standings: assess(book, today).standings,
    today,
    madeAt: '09:30 18/3/2025',
    language,
    name: 'Tình hình gửi báo cáo',
  })

/** Returns a book of many units, each of which has reported a number and a sentence in both quarters. */
export function large(count: number): Register {
  const many = Array.from({ length: count }, (_, index) =>
    unit(`U${index}`, `Đảng bộ cơ sở số ${index + 1}`, index % 2 ? boards : wards),
  )
  const reports = many.flatMap(({ code }, index) =>
    ['2025-Q1', '2025-Q2'].map((quarter) =>
      report(code, {
        period: quarter,
        values: { HN: index, ND: index * 31, 'MXH@CD1': index, WEB: 1, QC: index % 2 },
        texts: { results: `Kết quả ${index}. `.repeat(index + 1) },
        firstSubmitted: `2025-03-${10 + (index % 8)}`,
        row: 4 + index,
      }),
    ),
  )
  return register({ units: many, reports })
}
