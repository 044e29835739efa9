/** Accepting suggestions of "Rà soát số liệu", by the bundle as shipped, in the host. */
import { beforeEach, describe, expect, it } from 'vitest'
import { type Book, newBook, type Protection } from '../../host/book.ts'
import { type Code, execute, loadCode, noonOf } from '../../host/run.ts'
import { keysOf, paste, perform, tab, valueAt } from '../../sample/desk.ts'
import type { Applied } from '../../src/commands/apply-suggestions.ts'
import type { Checked } from '../../src/commands/check.ts'
import type { AcceptedSuggestion } from '../../src/core/accept-suggestions.ts'

const today = '2025-03-12'
const owner = 'owner@example.org'
const unitUser = 'myhai@example.org'
let code: Code
let book: Book

const run = <Result>(user: string, name: string, ...args: unknown[]): Result => {
  code ??= loadCode()
  const { result, error } = execute(book, code, { name, args }, { user, now: noonOf(today, book.zone) })
  if (error) throw new Error(error.message)
  return result as Result
}

const check = (user = owner) => run<Checked>(user, 'check')
const apply = (user: string, items: readonly AcceptedSuggestion[]) => run<Applied>(user, 'applySuggestions', items)

/** Returns what "fix all" sends; with `chosen`, every suggestion of the findings of that text. */
function items(checked: Checked, chosen?: string): AcceptedSuggestion[] {
  return checked.remedies.flatMap((remedy, index) =>
    (chosen === undefined ? remedy.sure : remedy.found === chosen)
      ? remedy.suggestions.map(({ value }) => ({ id: remedy.id, cell: checked.issues[index]?.cell ?? '', value }))
      : [],
  )
}

/** Returns what a cell of a report row holds; `row` counts from the first report. */
const cell = (row: number, key: string) => {
  const sheet = tab(book, 'reports')
  return valueAt(sheet, 3 + row, keysOf(sheet).indexOf(key))
}

const logged = () =>
  book.sheets
    .find((sheet) => valueAt(sheet, 0, 0) === 'log')
    ?.rows.slice(2)
    .map((row) => (row ?? []).map((each) => each?.v))
    .filter((line) => line[2] === 'Sửa theo gợi ý') ?? []

const protection = (more: Partial<Protection>): Protection => ({
  id: 1,
  description: '',
  area: null,
  unprotected: [],
  editors: [owner],
  warningOnly: false,
  domainEdit: false,
  ...more,
})

beforeEach(() => {
  book = newBook('x')
  book.editors.push(unitUser, 'other@example.org')
  perform(book, 'setUp', ['kh-354'], today)
  perform(book, 'openPeriod', ['2025-Q1'], today)
  const units = tab(book, 'units')
  const name = cell(0, 'unit')
  const place = units.rows.findIndex((row) => row?.[keysOf(units).indexOf('name')]?.v === name)
  paste(book, 'units', place, ['email'], [{ email: unitUser }], owner)
  paste(
    book,
    'reports',
    3,
    ['state', 'TTM1', 'TTM2', 'TTM3', 'results'],
    [
      { state: 'Đã gửi', TTM1: 'khoảng 1.200 lượt', TTM2: "'1,200", TTM3: '87%x', results: 'a' },
      { state: 'Đã gửi', TTM1: '5 cuộc', TTM2: '3', results: 'b' },
    ],
    owner,
  )
})

describe('Sửa tất cả gợi ý', () => {
  it('writes every single suggestion as a number, and none of two readings', () => {
    const { applied, left, message } = apply(owner, items(check()))
    expect([cell(0, 'TTM1'), cell(1, 'TTM1'), cell(0, 'TTM2')]).toEqual([1200, 5, '1,200'])
    expect(left).toEqual([])
    expect(message).toBe('Đã sửa 2 ô.')
    expect(applied.map((each) => [each.old, each.new])).toEqual([
      ['khoảng 1.200 lượt', '1.200'],
      ['5 cuộc', '5'],
    ])
  })

  it('writes the reading that somebody chose', () => {
    const [first] = items(check(), '1,200')
    expect(first?.value).toBe(1200)
    apply(owner, first ? [first] : [])
    expect(cell(0, 'TTM2')).toBe(1200)
  })

  it('says of each finding whose report and which column it is about', () => {
    const { issues, remedies } = check()
    const at = remedies.findIndex((remedy) => remedy.found === '5 cuộc')
    expect(remedies[at]?.about).toBe(`${cell(1, 'unit')}, Quý I/2025: Hội nghị cấp ủy, báo cáo viên`)
    expect(issues[at]?.message).not.toContain(String(cell(1, 'unit')))
  })

  it('logs old and new value, where and who, and notes the change in the row (rule 11)', () => {
    apply(owner, items(check(), '5 cuộc'))
    expect(logged()).toMatchObject([
      [
        expect.stringContaining('12/3/2025'),
        owner,
        'Sửa theo gợi ý',
        expect.stringContaining('Quý I/2025'),
        '5 cuộc',
        '5',
      ],
    ])
    expect(cell(1, 'changedBy')).toBe(owner)
    expect(cell(0, 'changedBy')).toBe('')
  })

  it('changes nothing when it is run twice', () => {
    const all = items(check())
    apply(owner, all)
    const { applied, left } = apply(owner, all)
    expect(applied).toEqual([])
    expect(left.map((each) => each.reason)).toEqual(Array(2).fill('nội dung đã thay đổi, hãy rà soát lại'))
  })

  it('finds its row again by unit and period after the rows were sorted', () => {
    const all = items(check())
    const sheet = tab(book, 'reports')
    const rows = sheet.rows.splice(3)
    sheet.rows.push(...rows.reverse())
    apply(owner, all)
    const column = keysOf(sheet).indexOf('TTM1')
    expect(rows.map((row) => row?.[column]?.v).filter((value) => value !== undefined)).toEqual([5, 1200])
  })

  it('leaves alone what somebody has changed meanwhile, and a value that was never suggested', () => {
    const [own, other] = items(check())
    paste(book, 'reports', 3, ['TTM1'], [{ TTM1: 'khoảng 7' }], owner)
    const { left } = apply(
      owner,
      [own, other ? { ...other, value: 99 } : other].filter((each) => each !== undefined),
    )
    expect(left).toHaveLength(2)
    expect([cell(0, 'TTM1'), cell(1, 'TTM1')]).toEqual(['khoảng 7', '5 cuộc'])
  })
})

describe("a unit's own user", () => {
  it('sees what is wrong with the own row, and nothing of others', () => {
    expect(check(unitUser).remedies.map((remedy) => remedy.found)).toContain('1,200')
    expect(check(unitUser).remedies.map((remedy) => remedy.found)).not.toContain('5 cuộc')
  })

  it('is not bothered with the tabs of the department or with the day it sent, which are not its to put right', () => {
    paste(book, 'exceptions', 2, ['unit', 'period'], [{ unit: 'Không có đơn vị này', period: 'Quý I/2025' }], owner)
    paste(book, 'reports', 3, ['state', 'firstSubmitted'], [{ state: 'Đã gửi', firstSubmitted: '1/1/2031' }], owner)
    const seen = (user: string) => check(user).issues.map((issue) => issue.code)
    expect(seen(owner)).toEqual(expect.arrayContaining(['unit-unknown', 'day-implausible']))
    expect(seen(unitUser)).not.toContain('unit-unknown')
    expect(seen(unitUser)).not.toContain('day-implausible')
    expect(new Set(check(unitUser).issues.map((issue) => issue.tab))).toEqual(new Set(['Báo cáo']))
  })

  it('is offered no suggestion that would be refused, and is told how to see the own row alone', () => {
    const { remedies, message } = check('other@example.org')
    expect(remedies.flatMap((remedy) => remedy.suggestions)).toEqual([])
    expect(remedies.some((remedy) => remedy.sure)).toBe(false)
    expect(message).toContain('Để chỉ xem và sửa dòng của đơn vị mình, hãy chạy "Báo cáo của tôi"')
    expect(check(unitUser).message).not.toContain('Báo cáo của tôi')
  })

  it('may accept suggestions in the own row only; a forged request for another row is refused', () => {
    const { applied, left } = apply(unitUser, items(check()))
    expect(applied.map((each) => each.old)).toEqual(['khoảng 1.200 lượt'])
    // What a unit is not shown it cannot name either.
    expect(left).toHaveLength(1)
    expect(cell(1, 'TTM1')).toBe('5 cuộc')
  })

  it('is told who may, where the row is not the own one', () => {
    const { applied, left } = apply('other@example.org', items(check()))
    expect(applied).toEqual([])
    expect(new Set(left.map((each) => each.reason))).toEqual(
      new Set(['chỉ đơn vị của dòng này hoặc cơ quan tổng hợp được sửa']),
    )
  })

  it('may accept them in the row of the unit that was chosen in "Báo cáo của tôi"', () => {
    const units = tab(book, 'units')
    const row = units.rows.findIndex((cells) => cells?.some((each) => each?.v === cell(0, 'unit')))
    run('other@example.org', 'chooseUnit', String(valueAt(units, row, keysOf(units).indexOf('code'))))
    const { applied, left } = apply('other@example.org', items(check()))
    expect(applied.map((each) => each.old)).toEqual(['khoảng 1.200 lượt'])
    expect(left).toHaveLength(1)
    expect(cell(1, 'TTM1')).toBe('5 cuộc')
    expect(check('other@example.org').remedies.map((remedy) => remedy.found)).not.toContain('5 cuộc')
  })

  it('sends the report by accepting its state: the day is recorded for the stamp', () => {
    // A pasted text passes the drop-down, which refuses typed ones only.
    paste(book, 'reports', 3, ['state'], [{ state: 'Da gui' }], unitUser)
    apply(unitUser, items(check(unitUser), 'Da gui'))
    expect(cell(0, 'state')).toBe('Đã gửi')
    const [record] = Object.entries(book.documentProperties).filter(([key]) => key.startsWith('submitted:2025-Q1|'))
    expect(JSON.parse(record?.[1] ?? '{}')).toMatchObject({ day: today, who: unitUser })
  })

  it('leaves no stamp when the department corrects the state of another day', () => {
    paste(book, 'reports', 3, ['state'], [{ state: 'Da gui' }], owner)
    apply(owner, items(check(), 'Da gui'))
    expect(Object.keys(book.documentProperties).some((key) => key.startsWith('submitted:'))).toBe(false)
    expect(book.documentProperties['undated']).toContain('2025-Q1|')
  })

  it('can check without the right to write the column of checks or the log; what is accepted is logged later', () => {
    const protect = (key: string, unprotected: readonly string[]) => {
      const sheet = book.sheets.find((each) => keysOf(each).includes(key) || valueAt(each, 0, 0) === key)
      if (!sheet) throw new Error(key)
      const keys = keysOf(sheet)
      const areas = unprotected.map((each) => ({
        row: 4,
        column: keys.indexOf(each) + 1,
        rows: 50,
        columns: 1,
      }))
      sheet.protections.push(protection({ unprotected: areas }))
    }
    protect('results', ['TTM1', 'TTM2'])
    protect('log', [])
    const all = items(check(unitUser))
    expect(cell(0, 'checks')).toBe('')
    expect(apply(unitUser, all).applied).toHaveLength(1)
    expect(cell(0, 'TTM1')).toBe(1200)
    expect(logged()).toEqual([])
    check(owner)
    expect(logged()).toMatchObject([
      [expect.anything(), unitUser, 'Sửa theo gợi ý', expect.anything(), 'khoảng 1.200 lượt', '1.200'],
    ])
    expect(Object.keys(book.documentProperties).filter((key) => key.startsWith('log:'))).toEqual([])
  })

  it('is told which cells Google refused, while the others are written', () => {
    paste(book, 'reports', 3, ['TTM3'], [{ TTM3: '7 buổi' }], owner)
    const sheet = tab(book, 'reports')
    const area = { row: 4, column: keysOf(sheet).indexOf('TTM3') + 1, rows: 1, columns: 1 }
    sheet.protections.push(protection({ area }))
    const { applied, left } = apply(unitUser, items(check(unitUser)))
    expect(applied.map((each) => each.new)).toEqual(['1.200'])
    expect(left.map((each) => each.reason)).toEqual(['ô đang được bảo vệ hoặc không nhận giá trị này'])
    expect(cell(0, 'TTM3')).toBe('7 buổi')
  })
})
