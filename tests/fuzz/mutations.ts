/** A book and a list of small misfortunes come in; the book as somebody, or some program, has left it goes out. */
import fc from 'fast-check'
import { type Book, type Cell, newSheet, type Sheet } from '../../host/book.ts'
import { keysOf } from '../../sample/desk.ts'
import { figures, states, units } from './model.ts'

/** What cells are filled with that nobody should have typed there. */
const odd: readonly (string | number | boolean)[] = [
  ...[
    '',
    ' ',
    '\u00a0',
    'x',
    '=1+1',
    '#REF!',
    '#N/A',
    '\u0000',
    '\ud83d',
    '0',
    '-1',
    '15/3/2025',
    '31/2/2025',
    '2025-13-40',
    'tất cả',
    'có',
    'không',
  ],
  ...[
    'Đơn vị',
    'HN',
    'MXH@CD1',
    'MXH@CD9',
    '@',
    '__proto__',
    'constructor',
    'toString',
    'BTG',
    'MYHAI;DONGHAI',
    '2025-Q1',
    '2025-Q1;2025-Q2',
    'en',
    'vi',
  ],
  ...[
    'before',
    'by',
    'yes',
    'no',
    '2025',
    'Quý 1/2025',
    'cộng dồn',
    'tỷ lệ',
    'báo cáo',
    'gia hạn',
    'miễn',
    'a'.repeat(300),
    'A;B\nC;;;D',
    '1e9',
    '99/99/9999',
  ],
  ...[0, -1, 1.5, 45_731, 1e12, 1e300, -1e300, 5e-324, 2_958_466, 1e9, true, false],
]

const kinds = [
  ...[
    'figure',
    'figure',
    'figure',
    'figure',
    'state',
    'state',
    'unit',
    'day',
    'anyCell',
    'anyCell',
    'setting',
    'error',
    'dateCell',
    'checkbox',
    'formula',
  ],
  ...[
    'deleteRow',
    'duplicateRow',
    'moveRow',
    'blankRow',
    'deleteColumn',
    'duplicateColumn',
    'moveColumn',
    'blankColumn',
    'damageKey',
  ],
  ...['duplicateTab', 'renameTab', 'deleteTab', 'moveTab', 'emptyTab', 'newTab'],
] as const

/** One thing that has happened to a book; the numbers choose where, and what with. */
export interface Misfortune {
  readonly kind: (typeof kinds)[number]
  readonly tab: number
  readonly row: number
  readonly column: number
  readonly what: number
}

export const misfortune: fc.Arbitrary<Misfortune> = fc.record({
  kind: fc.constantFrom(...kinds),
  tab: fc.nat(20),
  row: fc.nat(15),
  column: fc.nat(24),
  what: fc.nat(60),
})

/** Whether totals can still be told from the reports table alone: the other tables say what they said. */
export const leavesTables = ({ kind }: Misfortune): boolean =>
  !['setting', 'anyCell', 'deleteTab', 'emptyTab', 'duplicateTab'].includes(kind)

const pick = <Item>(items: readonly Item[], at: number): Item => items[at % items.length] as Item

/** Writes what has happened into the book. Rows and columns of the reports table only, tabs of all, unless it says "any". */
export function befall(book: Book, all: readonly Misfortune[]): void {
  for (const each of all) {
    const reports = book.sheets.find((sheet) => keysOf(sheet).includes('results') || keysOf(sheet).includes('HN'))
    const sheet = pick(book.sheets, each.tab)
    if (sheet) happen(book, reports ?? sheet, sheet, each)
  }
}

function put(sheet: Sheet, row: number, column: number, cell: Partial<Cell>): void {
  while (sheet.rows.length <= row) sheet.rows.push([])
  sheet.maxRows = Math.max(sheet.maxRows, row + 1)
  sheet.maxColumns = Math.max(sheet.maxColumns, column + 1)
  const line = sheet.rows[row] ?? []
  sheet.rows[row] = line
  const style = line[column]?.s ?? 0
  line[column] = { s: style, ...cell }
}

const columnOf = (sheet: Sheet, wanted: (key: string) => boolean, at: number): number => {
  const found = keysOf(sheet).flatMap((key, column) => (wanted(key) ? [column] : []))
  return found.length ? pick(found, at) : 0
}

const isFigure = (key: string): boolean => /^(HN|MXH@CD[12]|WEB|QC)$/.test(key)

function happen(book: Book, reports: Sheet, sheet: Sheet, { kind, row, column, what }: Misfortune): void {
  const line = 3 + (row % 10)
  const dated = book.styles.findIndex(({ format }) => /y/.test(format ?? ''))
  const figure = columnOf(reports, isFigure, column)
  if (kind === 'figure') put(reports, line, figure, { v: pick([...figures.keys()], what) })
  else if (kind === 'state')
    put(
      reports,
      line,
      columnOf(reports, (key) => key === 'state', 0),
      { v: pick([...states.keys()], what) },
    )
  else if (kind === 'unit')
    put(
      reports,
      line,
      columnOf(reports, (key) => key === 'unit', 0),
      { v: pick([...units.keys()], what) },
    )
  else if (kind === 'day')
    put(
      reports,
      line,
      columnOf(reports, (key) => key === 'firstSubmitted', 0),
      { v: 45_700 + what, s: dated },
    )
  else if (kind === 'error') put(reports, line, figure, { v: '#REF!', error: true })
  else if (kind === 'dateCell') put(reports, line, figure, { v: 45_731 + what * 1e7, s: dated })
  else if (kind === 'checkbox') put(reports, line, figure, { v: what % 2 === 0 })
  else if (kind === 'formula') put(reports, line, figure, { f: '=1+1', ...(what % 2 ? { v: 2 } : {}) })
  else if (kind === 'anyCell') put(sheet, row, column, { v: pick(odd, what) })
  else if (kind === 'setting') settle(book, row, what)
  else if (/Row$/.test(kind)) moveRows(reports, kind, row, column)
  else if (/Column$/.test(kind)) moveColumns(reports, kind, column, what)
  else if (kind === 'damageKey') put(reports, 0, column % 22, { v: pick(['', 'x', ...keysOf(reports)], what) })
  else happenToTabs(book, sheet, kind, what)
}

function settle(book: Book, row: number, what: number): void {
  const settings = book.sheets.find((each) => keysOf(each).includes('explanation'))
  if (settings) put(settings, 2 + (row % 16), 1, { v: pick(odd, what) })
}

/** Deletes, copies, moves or inserts a row from the headings down. */
function moveRows(sheet: Sheet, kind: string, at: number, to: number): void {
  const from = 1 + (at % 13)
  const copy = structuredClone(sheet.rows[from] ?? [])
  if (kind === 'duplicateRow') sheet.rows.splice(3 + (to % 10), 0, copy)
  else if (kind === 'blankRow') sheet.rows.splice(3 + (to % 10), 0, [])
  else sheet.rows.splice(from, 1)
  if (kind === 'moveRow') sheet.rows.splice(3 + (to % 10), 0, copy)
  sheet.maxRows = Math.max(sheet.maxRows, sheet.rows.length)
}

function moveColumns(sheet: Sheet, kind: string, at: number, to: number): void {
  for (const row of sheet.rows) {
    if (!row) continue
    while (row.length < 25) row.push(undefined)
    const copy = structuredClone(row[at % 22])
    if (kind === 'duplicateColumn') row.splice(to % 22, 0, copy)
    else if (kind === 'blankColumn') row.splice(to % 22, 0, undefined)
    else row.splice(at % 22, 1)
    if (kind === 'moveColumn') row.splice(to % 22, 0, copy)
  }
  sheet.maxColumns = Math.max(sheet.maxColumns, ...sheet.rows.map((row) => row?.length ?? 0))
}

function happenToTabs(book: Book, sheet: Sheet, kind: string, what: number): void {
  const at = book.sheets.indexOf(sheet)
  const id = Math.max(...book.sheets.map((each) => each.id)) + 1
  if (kind === 'duplicateTab')
    book.sheets.splice(at, 0, { ...structuredClone(sheet), id, name: `Bản sao ${id}`, protections: [], charts: [] })
  else if (kind === 'renameTab')
    sheet.name = `${pick(['Báo cáo', 'x', "It's", 'Quý I/2025', 'Tổng hợp Quý 1-2025', 'History', 'a'.repeat(90)], what)} ${id}`
  else if (kind === 'deleteTab' && book.sheets.length > 1) book.sheets.splice(at, 1)
  else if (kind === 'moveTab') book.sheets.splice(what % book.sheets.length, 0, ...book.sheets.splice(at, 1))
  else if (kind === 'emptyTab') sheet.rows = []
  else if (kind === 'newTab') book.sheets.push(newSheet(id, `Trang ${id}`, 1 + what, 1 + (what % 30)))
  if (!book.sheets.some((each) => each.id === book.activeSheet))
    (book as { activeSheet: number }).activeSheet = book.sheets[0]?.id ?? 0
}
