/** Tabs, column keys and headings: spelled only here. Comes in: nothing; goes out: the layout that reading, setting up and repairing share. */
import type { Language, TableKey } from './model.ts'

export * from './tabs.ts'

export type Words = Readonly<Record<Language, string>>

/** What a column holds, which decides its number format and alignment. */
export type ColumnFormat = 'text' | 'long-text' | 'day' | 'number' | 'choice'

export interface Column {
  readonly key: string
  readonly heading: Words
  readonly format: ColumnFormat
  /** Width in pixels. */
  readonly width: number
  /** Without it the figures could be wrong: a missing one is an obstacle, another a warning. */
  readonly required: boolean
  /** Only the add-on writes it. */
  readonly own?: boolean
  readonly hidden?: boolean
}

export interface TableLayout {
  readonly key: TableKey
  readonly tab: Words
  readonly columns: readonly Column[]
  /** Heading rows below the hidden row of keys. */
  readonly headingRows: 1 | 2
  readonly frozenColumns: number
}

const column = (
  key: string,
  vi: string,
  en: string,
  format: ColumnFormat,
  width: number,
  more: { optional?: boolean; own?: boolean; hidden?: boolean } = {},
): Column => ({
  key,
  heading: { vi, en },
  format,
  width,
  required: !more.optional,
  ...(more.own ? { own: true } : {}),
  ...(more.hidden ? { hidden: true } : {}),
})

const optional = { optional: true }
const own = { optional: true, own: true }

/** Columns of `reports` before and after the indicator columns. */
const reportStart = [
  // The unit stands first, alone in the frozen part: a third of a phone's 360 px, and in sight when one scrolls right.
  column('unit', 'Đơn vị', 'Unit', 'choice', 120),
  column('period', 'Kỳ báo cáo', 'Period', 'choice', 96),
  column('state', 'Trạng thái', 'State', 'choice', 124),
  column('cutoff', 'Số liệu tính đến ngày', 'Figures up to', 'day', 104, optional),
]
const reportEnd = [
  column('results', 'Kết quả nổi bật', 'Main results', 'long-text', 320),
  column('difficulties', 'Khó khăn, vướng mắc', 'Difficulties', 'long-text', 240),
  column('proposals', 'Kiến nghị, đề xuất', 'Proposals', 'long-text', 240),
  column('documentNumber', 'Số, ký hiệu văn bản', 'Document number', 'text', 130),
  column('link', 'Đường dẫn văn bản, tài liệu', 'Link', 'text', 200),
  column('firstSubmitted', 'Ngày gửi lần đầu', 'First submitted on', 'day', 100, { own: true }),
  column('lastChanged', 'Cập nhật gần nhất', 'Last changed', 'text', 120, own),
  column('changedBy', 'Người cập nhật', 'Changed by', 'text', 150, own),
  column('returns', 'Số lần đề nghị bổ sung', 'Times returned', 'number', 90, own),
  column('checks', 'Kết quả rà soát', 'Checks', 'long-text', 260, own),
]

/** The tables that people fill in, in the order of their tabs. */
export const tables: Readonly<Record<TableKey, TableLayout>> = {
  reports: {
    key: 'reports',
    tab: { vi: 'Báo cáo', en: 'Reports' },
    columns: [...reportStart, ...reportEnd],
    headingRows: 2,
    frozenColumns: 1,
  },
  assessments: {
    key: 'assessments',
    tab: { vi: 'Đánh giá', en: 'Assessment' },
    columns: [
      column('period', 'Kỳ báo cáo', 'Period', 'choice', 110),
      column('kind', 'Nội dung', 'Kind', 'choice', 190),
      column('text', 'Ý kiến của cơ quan tổng hợp', 'Text', 'long-text', 640),
    ],
    headingRows: 1,
    frozenColumns: 0,
  },
  settings: {
    key: 'settings',
    tab: { vi: 'Thiết lập', en: 'Settings' },
    columns: [
      column('key', 'Mã', 'Key', 'text', 110, { hidden: true }),
      column('value', 'Giá trị', 'Value', 'text', 360),
      column('explanation', 'Ý nghĩa và cách điền', 'Meaning', 'long-text', 560, optional),
    ],
    headingRows: 1,
    frozenColumns: 0,
  },
  units: {
    key: 'units',
    tab: { vi: 'Đơn vị', en: 'Units' },
    columns: [
      column('code', 'Mã', 'Code', 'text', 90),
      column('name', 'Tên đơn vị', 'Name', 'text', 300),
      column('aliases', 'Tên gọi khác', 'Other names', 'text', 240),
      column('group', 'Khối', 'Group', 'choice', 250),
      column('contact', 'Người phụ trách báo cáo', 'Contact', 'text', 180, optional),
      column('email', 'Thư điện tử', 'E-mail', 'text', 190, optional),
      column('from', 'Từ ngày', 'From', 'day', 90),
      column('to', 'Đến ngày', 'To', 'day', 90),
      column('successor', 'Đơn vị tiếp nhận', 'Successor', 'choice', 220),
    ],
    headingRows: 1,
    frozenColumns: 1,
  },
  periods: {
    key: 'periods',
    tab: { vi: 'Kỳ báo cáo', en: 'Periods' },
    columns: [
      column('code', 'Mã', 'Code', 'text', 90),
      column('name', 'Tên kỳ', 'Name', 'text', 160),
      column('kind', 'Loại', 'Kind', 'choice', 160),
      column('from', 'Số liệu từ ngày', 'Covers from', 'day', 110),
      column('to', 'Số liệu đến ngày', 'Covers to', 'day', 110),
      column('due', 'Thời hạn gửi của đơn vị', 'Due date of units', 'day', 130),
      column('departmentDue', 'Thời hạn của cơ quan tổng hợp', 'Due date of the department', 'day', 150),
      column('audience', 'Đơn vị, khối phải báo cáo', 'Audience', 'text', 320),
      column('invited', 'Phối hợp cung cấp số liệu', 'Invited', 'text', 320),
    ],
    headingRows: 1,
    frozenColumns: 1,
  },
  indicators: {
    key: 'indicators',
    tab: { vi: 'Chỉ tiêu báo cáo', en: 'Indicators' },
    columns: [
      column('code', 'Mã', 'Code', 'text', 80),
      column('form', 'Hình thức', 'Form', 'text', 240),
      column('name', 'Tên chỉ tiêu', 'Name', 'text', 300),
      column('measure', 'Đơn vị tính', 'Unit of measure', 'text', 110),
      column('aggregation', 'Cách tổng hợp', 'Aggregation', 'choice', 120),
      column('byTheme', 'Tách theo chủ đề', 'Split by theme', 'choice', 100),
      column('compulsory', 'Bắt buộc', 'Compulsory', 'choice', 90),
      column('goesWith', 'Đi cùng chỉ tiêu', 'Goes with', 'text', 110),
      column('numerator', 'Tử số', 'Numerator', 'text', 90),
      column('denominator', 'Mẫu số', 'Denominator', 'text', 90),
    ],
    headingRows: 1,
    frozenColumns: 0,
  },
  themes: {
    key: 'themes',
    tab: { vi: 'Chủ đề', en: 'Themes' },
    columns: [column('code', 'Mã', 'Code', 'text', 90), column('name', 'Tên chủ đề', 'Name', 'text', 640)],
    headingRows: 1,
    frozenColumns: 0,
  },
  exceptions: {
    key: 'exceptions',
    tab: { vi: 'Gia hạn, miễn báo cáo', en: 'Extensions, exemptions' },
    columns: [
      column('unit', 'Đơn vị', 'Unit', 'choice', 280),
      column('period', 'Kỳ báo cáo', 'Period', 'choice', 120),
      column('kind', 'Loại', 'Kind', 'choice', 110),
      column('until', 'Đến hết ngày', 'Until', 'day', 110),
      column('reason', 'Lý do', 'Reason', 'long-text', 420, optional),
    ],
    headingRows: 1,
    frozenColumns: 0,
  },
}

/** Columns of the reports table that stand before the indicator columns. */
export const columnsBeforeIndicators = reportStart.map((each) => each.key)
