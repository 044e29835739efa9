/** Comes in: nothing. Goes out: a book of five units with a quarter filled in, and what its cells may be typed to say. */
import { type Book, newBook } from '../../host/book.ts'
import { userAct } from '../../host/run.ts'
import { department, firstFreeRow, keysOf, paste, perform, type Table, tab } from '../../sample/desk.ts'

export const day = '2025-03-18'

const wards = 'Đảng bộ phường, xã'
const units = [
  { code: 'BTG', name: 'Ban Tuyên giáo', aliases: '', group: 'Các ban xây dựng Đảng' },
  { code: 'MYHAI', name: 'Phường Mỹ Hải', aliases: 'Đảng ủy phường Mỹ Hải', group: wards },
  { code: 'DONGHAI', name: 'Phường Đông Hải', aliases: '', group: wards },
  { code: 'VANHAI', name: 'Phường Văn Hải', aliases: '', group: wards },
  { code: 'DAOLONG', name: 'Phường Đạo Long', aliases: '', group: wards },
]
const indicators = [
  { code: 'HN', name: 'Hội nghị', aggregation: 'cộng dồn', compulsory: 'có' },
  { code: 'MXH', name: 'Tin, bài', aggregation: 'cộng dồn', byTheme: 'có' },
  { code: 'WEB', name: 'Chuyên mục', aggregation: 'tại thời điểm' },
  { code: 'QC', name: 'Quy chế', aggregation: 'có/không' },
  { code: 'MH', name: 'Mô hình', aggregation: 'nội dung' },
].map((each) => ({ form: 'III.2', measure: 'lượt', ...each }))
const themes = ['CD1', 'CD2'].map((code) => ({ code, name: `Chủ đề ${code}` }))
const periods = ['2025-Q1', '2025-Q2'].map((code, index) => ({
  code,
  name: `Quý ${index + 1}/2025`,
  kind: 'báo cáo',
  due: index ? '15/6/2025' : '15/3/2025',
  departmentDue: index ? '20/6/2025' : '20/3/2025',
  audience: 'tất cả',
}))

type Cells = Readonly<Record<string, string>>

/** Types rows over whatever the template began the table with. */
function type(book: Book, table: Table, rows: readonly Cells[]): void {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  paste(book, table, 2, keys, rows, department)
}

/** Returns the book: two of its five units have sent, one has nothing to report, one is at it, one has not begun. */
export function smallBook(): Book {
  const book = newBook('Sổ nhỏ')
  book.owner = department
  book.editors = [department]
  perform(book, 'setUp', ['blank'], day)
  const themeTab = book.sheets.find((sheet) => sheet.name === 'Chủ đề')
  for (const table of ['units', 'periods', 'indicators'] as const)
    for (const row of tab(book, table).rows.slice(2)) for (const cell of row ?? []) delete cell?.v
  type(book, 'units', units)
  type(book, 'periods', periods)
  type(book, 'indicators', indicators)
  themes.forEach(({ code, name }, index) => {
    for (const [column, v] of [code, name].entries()) (themeTab?.rows[2 + index] ?? [])[column] = { v, s: 0 }
    if (themeTab)
      themeTab.rows[2 + index] ??= [
        { v: code, s: 0 },
        { v: name, s: 0 },
      ]
  })
  perform(book, 'openPeriod', ['2025-Q1'], day)
  perform(book, 'openPeriod', ['2025-Q2'], day)
  const full = { HN: '5', 'MXH@CD1': '7', 'MXH@CD2': '8', WEB: '2', QC: 'Có', MH: 'Loa', results: 'Tốt' }
  const rows = [
    { state: 'Đã gửi', ...full, firstSubmitted: '10/3/2025' },
    { state: 'Đạt yêu cầu', ...full, firstSubmitted: '16/3/2025' },
    { state: 'Không phát sinh', results: 'Không có', firstSubmitted: '11/3/2025' },
    { state: 'Đang nhập', ...full },
  ]
  paste(book, 'reports', 3, ['state', 'firstSubmitted', 'results', ...Object.keys(full)], rows, department)
  cutToSize(book)
  if (firstFreeRow(tab(book, 'reports')) !== 13 || !keysOf(tab(book, 'reports')).includes('MXH@CD2'))
    throw new Error('the small book is not what the model takes it for')
  return book
}

/** Somebody deletes the rows that nobody needs: thousands of books must not take hours. */
function cutToSize(book: Book): void {
  for (const { id: sheet, maxRows } of book.sheets) {
    if (maxRows <= 100) continue
    const { error } = userAct(book, { kind: 'deleteRows', sheet, row: 61, count: maxRows - 60 }, { user: department })
    if (error) throw new Error(error)
  }
}
