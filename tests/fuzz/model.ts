/** The cells of a reports table come in; what the totals of a period are by the rules goes out, told the long way round. Knows nothing of the product. */
import type { Book, Cell } from '../../host/book.ts'
import { keysOf } from '../../sample/desk.ts'

/** What figure cells may hold, and what each means by rule 9; null: nothing that counts. */
export const figures: ReadonlyMap<string | number | boolean, number | null> = new Map<
  string | number | boolean,
  number | null
>([
  [0, 0],
  [3, 3],
  [1.5, 1.5],
  [1_000_000, 1_000_000],
  [-3, null],
  [1e300, null],
  [1e16, null],
  ['', null],
  ['  ', null],
  ['0', 0],
  ['12', 12],
  ['1.200', 1200],
  ['1 200', 1200],
  ['1\u00a0200', 1200],
  ['8,5', 8.5],
  ['1.200,5', 1200.5],
  ['0,125', 0.125],
  ['1,200', null],
  ['1.5', null],
  ['87%', null],
  ['-3', null],
  ['khoảng 12', null],
  ['15/3/2025', null],
  ['#REF!', null],
  ['=1+1', null],
  ['99999999999999999999', null],
  ['１２', null],
])

/** State words: the rank of a row among several of one unit (rule 7), and whether it was sent. */
export const states: ReadonlyMap<string, 'accepted' | 'sent' | 'nil' | 'rest'> = new Map([
  ['Đã gửi', 'sent'],
  ['đã  gửi', 'sent'],
  ['submitted', 'sent'],
  ['Đề nghị bổ sung', 'sent'],
  ['Không phát sinh', 'nil'],
  ['Đạt yêu cầu', 'accepted'],
  ['Đang nhập', 'rest'],
  ['', 'rest'],
  ['gửi rồi', 'rest'],
])

/** Unit cells, and the unit that is meant by rule 10; null: none. */
export const units: ReadonlyMap<string, string | null> = new Map([
  ['Ban Tuyên giáo', 'BTG'],
  ['Phường Mỹ Hải', 'MYHAI'],
  ['Phường Đông Hải', 'DONGHAI'],
  ['Phường Văn Hải', 'VANHAI'],
  ['Phường Đạo Long', 'DAOLONG'],
  ['P. Mỹ Hải', 'MYHAI'],
  ['phường  mỹ hải ', 'MYHAI'],
  ['Ph\u01b0\u01a1\u0300ng My\u0303 Ha\u0309i', 'MYHAI'],
  ['BTG', 'BTG'],
  ['Phường Mỹ Hai', null],
  ['Phường', null],
  ['', null],
])

const columns = ['HN', 'MXH@CD1', 'MXH@CD2', 'WEB', 'QC']

interface ModelRow {
  readonly unit: string
  readonly rank: number
  readonly nil: boolean
  readonly submitted: boolean
  readonly day: number
  readonly at: number
  readonly values: Readonly<Record<string, number | null>>
}

const isBlank = (cell: Cell | undefined): boolean =>
  cell?.v === undefined || cell.v === false || (typeof cell.v === 'string' && cell.v.trim() === '')

function figureOf(cell: Cell | undefined, key: string, isDate: boolean): number | null {
  const value = cell?.v
  if (value === undefined || isDate) return null
  if (key !== 'QC')
    return typeof value === 'boolean' ? null : (figures.get(value) ?? (cell?.f && value === 2 ? 2 : known(value)))
  if (typeof value === 'boolean') return value ? 1 : 0
  return { Có: 1, Không: 0 }[String(value)] ?? null
}

/** Figures of the small book itself. */
const known = (value: string | number): number | null =>
  typeof value === 'number' && value >= 0 && value < 1e6 ? value : null

/** Returns the totals by column of the first quarter, null where nobody gave one; null as a whole when no table is found. */
export function modelTotals(book: Book): Readonly<Record<string, number | null>> | null {
  const sheet = book.sheets.find((each) => keysOf(each).includes('HN') && keysOf(each).includes('unit'))
  if (!sheet) return null
  const keys = keysOf(sheet).map((key) => key.trim())
  const rows = sheet.rows.slice(3).flatMap((row, at): ModelRow[] => {
    const cell = (key: string) => row?.[keys.indexOf(key)]
    const unit = units.get(String(cell('unit')?.v ?? '')) ?? null
    if (unit === null || cell('period')?.v !== 'Quý 1/2025') return []
    const state = states.get(String(cell('state')?.v ?? '')) ?? 'rest'
    const empty = state !== 'nil' && isBlank(cell('HN'))
    const submitted = state !== 'rest' && !empty
    const isDate = (of: Cell | undefined) => typeof of?.v === 'number' && /y/.test(book.styles[of.s]?.format ?? '')
    const values = Object.fromEntries(columns.map((key) => [key, figureOf(cell(key), key, isDate(cell(key)))]))
    const day = submitted ? Number(cell('firstSubmitted')?.v ?? 0) : 0
    return [
      { unit, rank: !submitted ? 0 : state === 'accepted' ? 2 : 1, nil: state === 'nil', submitted, day, at, values },
    ]
  })
  const counted = new Map<string, ModelRow>()
  for (const row of rows) {
    const best = counted.get(row.unit)
    if (!best || row.rank > best.rank || (row.rank === best.rank && row.day >= best.day)) counted.set(row.unit, row)
  }
  return Object.fromEntries(
    columns.map((key) => {
      const isFlow = key === 'HN' || key.startsWith('MXH')
      const given = [...counted.values()].flatMap(({ submitted, nil, values }) =>
        !submitted ? [] : nil ? (isFlow ? [0] : []) : (values[key] ?? []),
      )
      return [key, given.length ? Math.round(given.reduce((one, other) => one + other, 0) * 1e6) / 1e6 : null]
    }),
  )
}
