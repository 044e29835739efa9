/**
 * Short nouns come in, a register goes out, without a workbook: for tests of what happens after parsing.
 *
 * `register({ reports: [report('A', 'Q1', { values: { TB: 5 } })] })`; a table that is left out is empty. A row number that is
 * left out follows from the place in its list: 3 for the first row, 4 in reports.
 */
import type {
  FoundTable,
  Indicator,
  Period,
  Register,
  Report,
  ReportException,
  Settings,
  TableKey,
  Theme,
  Unit,
} from '../src/core/model.ts'

const settings: Settings = {
  programme: 'Kế hoạch 354-KH/TU',
  issuerAbove: '',
  issuer: 'Ban Tuyên giáo',
  headline: '',
  place: '',
  signerTitle: '',
  signer: '',
  year: 2025,
  dueRule: 'before',
  workingDays: false,
  holidays: [],
  warnDays: 7,
  department: [],
  language: 'vi',
}

/** Returns a unit that is always active. */
export const unit = (code: string, more: Partial<Unit> = {}): Unit => ({
  code,
  name: `Đơn vị ${code}`,
  aliases: [],
  group: 'Khối 1',
  contact: '',
  email: '',
  from: null,
  to: null,
  successor: null,
  row: 0,
  ...more,
})

/** Returns a report period that everybody owes and nobody is invited to. */
export const period = (code: string, due: string, more: Partial<Period> = {}): Period => ({
  code,
  name: `Kỳ ${code}`,
  kind: 'report',
  from: null,
  to: null,
  due,
  departmentDue: null,
  audience: 'all',
  invited: new Set(),
  row: 0,
  ...more,
})

/** Returns an indicator, a flow unless said otherwise. */
export const indicator = (code: string, more: Partial<Indicator> = {}): Indicator => ({
  code,
  form: 'III.2',
  name: `Chỉ tiêu ${code}`,
  measure: 'cuộc',
  aggregation: 'flow',
  byTheme: false,
  compulsory: false,
  goesWith: null,
  numerator: null,
  denominator: null,
  row: 0,
  ...more,
})

export const theme = (code: string): Theme => ({ code, name: `Chủ đề ${code}`, row: 0 })

/** Returns a report that was submitted in good time. */
export const report = (ofUnit: string, inPeriod: string, more: Partial<Report> = {}): Report => ({
  unit: ofUnit,
  period: inPeriod,
  state: 'submitted',
  cutoff: null,
  values: {},
  texts: {},
  documentNumber: '',
  link: '',
  firstSubmitted: '2025-01-02',
  returns: 0,
  empty: false,
  row: 0,
  ...more,
})

export const exception = (
  ofUnit: string,
  inPeriod: string,
  kind: ReportException['kind'],
  until: string | null = null,
  row = 0,
): ReportException => ({ unit: ofUnit, period: inPeriod, kind, until, reason: '', row })

export type Parts = Partial<Omit<Register, 'settings' | 'tables'>> & { readonly settings?: Partial<Settings> }

const table = (tab: string, keys: readonly string[]): FoundTable => ({
  tab,
  id: 1,
  columns: new Map(keys.map((key, index) => [key, index + 1])),
  firstRow: 3,
  rows: [],
})

const keys = {
  settings: [],
  units: [],
  periods: [],
  indicators: [],
  themes: [],
  exceptions: [],
  reports: ['period', 'unit', 'state', 'firstSubmitted'],
  assessments: [],
} satisfies Record<TableKey, string[]>

const numbered = <Row extends { readonly row: number }>(rows: readonly Row[] = [], first = 3): Row[] =>
  rows.map((row, index) => (row.row ? row : { ...row, row: first + index }))

/** Returns a register of the parts. */
export function register(parts: Parts): Register {
  return {
    settings: { ...settings, ...parts.settings },
    units: numbered(parts.units),
    periods: numbered(parts.periods),
    indicators: numbered(parts.indicators),
    themes: numbered(parts.themes),
    exceptions: numbered(parts.exceptions),
    reports: numbered(parts.reports, 4),
    assessments: parts.assessments ?? [],
    tables: {
      settings: table('Thiết lập', keys.settings),
      units: table('Đơn vị', keys.units),
      periods: table('Kỳ báo cáo', keys.periods),
      indicators: table('Chỉ tiêu báo cáo', keys.indicators),
      themes: table('Chủ đề', keys.themes),
      exceptions: table('Gia hạn, miễn báo cáo', keys.exceptions),
      reports: table('Báo cáo', keys.reports),
      assessments: table('Đánh giá', keys.assessments),
    },
  }
}
