/** Closing and reopening a period, by the bundle as shipped, in the host. */
import { beforeEach, describe, expect, it } from 'vitest'
import { type Book, newBook, type Sheet } from '../../host/book.ts'
import { execute, loadCode, noonOf, userEdit } from '../../host/run.ts'
import { keysOf, paste, perform, tab, valueAt } from '../../sample/desk.ts'

const today = '2025-03-18'
const department = 'tuyengiao@example.org'
const owner = 'owner@example.org'
const unit = 'myhai@example.org'
const code = loadCode()

function run<Result>(book: Book, user: string, name: string, args: readonly unknown[] = []): Result {
  const { result, error } = execute(book, code, { name, args }, { user, now: noonOf(today, book.zone) })
  if (error) throw new Error(error.message)
  return result as Result
}

function office(): Book {
  const book = newBook('Sổ báo cáo')
  book.editors = [owner, department, unit]
  perform(book, 'setUp', ['kh-354'], today)
  const settings = tab(book, 'settings')
  const row = settings.rows.findIndex((cells) => cells?.some((cell) => cell?.v === 'department'))
  paste(book, 'settings', row, ['value'], [{ value: department }], owner)
  for (const period of ['2025-KH', '2025-Q1']) perform(book, 'openPeriod', [period], today)
  return book
}

const column = (sheet: Sheet, key: string): number => keysOf(sheet).indexOf(key)

/** Returns the 1-based rows of a period. */
const rowsOf = (sheet: Sheet, period: string): number[] =>
  sheet.rows.flatMap((_, row) => (row > 2 && valueAt(sheet, row, column(sheet, 'period')) === period ? [row + 1] : []))

/** Returns the periods whose rows somebody may change, all or none of each. */
function open(book: Book, user: string): Record<string, boolean | string> {
  const sheet = tab(book, 'reports')
  const state = column(sheet, 'state') + 1
  const copy = structuredClone(sheet)
  const one = { ...book, sheets: book.sheets.map((each) => (each === sheet ? copy : each)) }
  const may = (row: number): boolean =>
    userEdit(one, { user, sheet: sheet.id, row, column: state, values: [['Đang nhập']], typed: false }).error === null
  return Object.fromEntries(
    ['Kế hoạch năm 2025', 'Quý I/2025'].map((period) => {
      const answers = new Set(rowsOf(sheet, period).map(may))
      return [
        period,
        answers.size === 1 ? [...answers][0] === true : `${[...answers].join()} of ${rowsOf(sheet, period)}`,
      ]
    }),
  )
}

const sortRows = (sheet: Sheet, key: string): void => {
  const data = sheet.rows.splice(3).filter(Boolean)
  const text = (row: Sheet['rows'][number]) => String(row[column(sheet, key)]?.v ?? '')
  sheet.rows.push(...data.sort((one, other) => (text(one) < text(other) ? -1 : 1)))
}

describe('Khoá kỳ', () => {
  let book: Book
  beforeEach(() => {
    book = office()
  })
  const plan = 'Kế hoạch năm 2025'
  const quarter = 'Quý I/2025'

  it.each([['without permissions'], ['with permissions set']])('keeps units off its rows, %s', (how) => {
    if (how.startsWith('with ')) run(book, department, 'applyPermissions', [{ rows: false }])
    expect(run(book, department, 'closePeriod', [plan])).toMatchObject({ period: '2025-KH', rows: 11 })
    expect(open(book, unit)).toEqual({ [plan]: false, [quarter]: true })
    expect(open(book, department)).toEqual({ [plan]: true, [quarter]: true })
    run(book, department, 'reopenPeriod', ['2025-KH'])
    expect(open(book, unit)).toEqual({ [plan]: true, [quarter]: true })
  })

  it('records who and when once, and logs both', () => {
    const first = run<{ closed: unknown }>(book, department, 'closePeriod', ['2025-KH'])
    expect(first.closed).toEqual({ at: '12:00 18/3/2025', who: department })
    expect(JSON.parse(book.documentProperties['closed:2025-KH'] ?? '')).toEqual(first.closed)
    const protections = structuredClone(tab(book, 'reports').protections)
    run(book, owner, 'track')
    expect(tab(book, 'reports').protections).toEqual(protections)
    run(book, department, 'closePeriod', ['2025-KH'])
    expect(tab(book, 'reports').protections).toEqual(protections)
    run(book, department, 'reopenPeriod', ['2025-KH'])
    expect(book.documentProperties['closed:2025-KH']).toBeUndefined()
    expect(tab(book, 'reports').protections).toEqual([])
    const log = book.sheets.find((sheet) => sheet.name === 'Nhật ký')
    const lines = log?.rows.slice(2).map((row) => row?.map((cell) => cell?.v).join(' | ')) ?? []
    expect(lines.filter((line) => line.includes('Khoá kỳ'))).toHaveLength(2)
    expect(lines.at(-1)).toMatch(/12:00 18\/3\/2025 \| tuyengiao@example.org \| Mở khoá kỳ/)
  })

  it.each([['without permissions'], ['with permissions set']])(
    'follows its rows when they were sorted, at the next tracker run, %s',
    (how) => {
      if (how.startsWith('with ')) run(book, department, 'applyPermissions', [{ rows: false }])
      run(book, department, 'closePeriod', [quarter])
      sortRows(tab(book, 'reports'), 'unit')
      expect(open(book, unit)).not.toEqual({ [plan]: true, [quarter]: false })
      run(book, department, 'track')
      expect(open(book, unit)).toEqual({ [plan]: true, [quarter]: false })
      expect(open(book, department)).toEqual({ [plan]: true, [quarter]: true })
    },
  )

  it('stays closed when permissions are set after it', () => {
    run(book, department, 'closePeriod', [quarter])
    run(book, department, 'applyPermissions', [{ rows: true }])
    expect(open(book, unit)).toEqual({ [plan]: true, [quarter]: false })
    // The protection of the whole tab leaves the rows out: ranges of the period are superfluous.
    expect(tab(book, 'reports').protections.filter((each) => each.description.includes('kỳ'))).toEqual([])
  })

  it('costs the tracker one read when nothing is protected', () => {
    const { calls } = execute(
      book,
      code,
      { name: 'track', args: [] },
      { user: department, now: noonOf(today, book.zone) },
    )
    const of = (method: string) => calls.find((each) => each.method === method)?.calls ?? 0
    expect([of('Sheet.getProtections'), of('Protection.getDescription')]).toEqual([1, 0])
  })

  it('lets the department fill in, date and accept a late report, one by one', () => {
    run(book, department, 'applyPermissions', [{ rows: true }])
    run(book, department, 'closePeriod', [plan])
    const sheet = tab(book, 'reports')
    const [row = 0] = rowsOf(sheet, plan)
    const name = valueAt(sheet, row - 1, column(sheet, 'unit'))
    for (const [key, text] of [
      ['documentNumber', '12-KH/ĐU'],
      ['state', 'Đã gửi'],
    ] as const) {
      const edit = { sheet: sheet.id, row, column: column(sheet, key) + 1, values: [[text]], typed: true }
      expect(userEdit(book, { user: unit, ...edit }).error).toContain('protected')
      expect(userEdit(book, { user: department, ...edit }).error).toBeNull()
    }
    expect(run(book, department, 'recordDay', [plan, [name], '17/3/2025'])).toMatchObject({
      units: [expect.any(String)],
    })
    expect(run(book, department, 'acceptReports', [plan, [name]])).toMatchObject({ units: [expect.any(String)] })
    expect(valueAt(sheet, row - 1, column(sheet, 'state'))).toBe('Đạt yêu cầu')
    expect(open(book, unit)[plan]).toBe(false)
    const { issues } = run<{ issues: readonly { code: string }[] }>(book, department, 'check')
    expect(issues.filter((issue) => issue.code === 'closed-row-edited')).toEqual([])
  })

  it('flags a row that somebody outside the department changed afterwards', () => {
    run(book, department, 'closePeriod', [quarter])
    const sheet = tab(book, 'reports')
    const [row = 0] = rowsOf(sheet, quarter)
    paste(
      book,
      'reports',
      row - 1,
      ['lastChanged', 'changedBy'],
      [{ lastChanged: '08:00 19/3/2025', changedBy: unit }],
      department,
    )
    const { issues } = run<{ issues: readonly { code: string; cell: string }[] }>(book, department, 'check')
    expect(issues.filter((issue) => issue.code === 'closed-row-edited')).toHaveLength(1)
  })

  it('is for the department only', () => {
    expect(() => run(book, unit, 'closePeriod', [quarter])).toThrow('cơ quan tổng hợp')
    expect(() => run(book, unit, 'reopenPeriod', [quarter])).toThrow('cơ quan tổng hợp')
    expect(book.documentProperties['closed:2025-Q1']).toBeUndefined()
    expect(() => run(book, department, 'closePeriod', ['2026-Q1'])).toThrow('2026-Q1')
  })
})
