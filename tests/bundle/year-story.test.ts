/**
 * A whole year of a small office, told in order and through the bundle as shipped: plan, first quarter provisional, confirmed, a
 * late arrival, second quarter with two units merged into one, year. Each figure is worked out by hand beside it.
 */
import { describe, expect, it } from 'vitest'
import { type Book, newBook } from '../../host/book.ts'
import { department, firstFreeRow, keysOf, paste, perform, tab, valueAt } from '../../sample/desk.ts'

interface Line {
  readonly indicator: string
  readonly theme: string | null
  readonly total: number | null
  readonly previous: number | null
  readonly change: number | null
  readonly yearToDate: number | null
  readonly byPeriod: readonly (number | null)[]
  readonly year: number | null
}
interface Figures {
  readonly provisional: boolean
  readonly counts: Readonly<Record<string, number>>
  readonly rates: { readonly reporting: number; readonly timeliness: number }
  readonly missing: readonly { readonly unit: string; readonly daysOverdue: number | null }[]
  readonly missed: readonly { readonly unit: string; readonly periods: readonly string[] }[]
  readonly totals: readonly Line[]
}
interface Result {
  readonly outcome: string
  readonly message: string
  readonly figures: Figures
  readonly since: { readonly changes: { readonly units: readonly Readonly<Record<string, unknown>>[] } } | null
}

const book: Book = newBook('Sổ báo cáo')
const run = (day: string, name: string, ...args: readonly string[]): Result =>
  perform(book, name, args, day).result as Result
const of = ({ figures }: Result, indicator: string): Partial<Line> => {
  const found = figures.totals.find((each) => each.indicator === indicator && each.theme === null)
  if (!found) throw new Error(indicator)
  return found
}
const sheetText = (name: string): string =>
  (book.sheets.find((sheet) => sheet.name === name)?.rows ?? [])
    .map((row) => (row ?? []).map((cell) => cell?.v ?? '').join(' | '))
    .join('\n')

const units = { MH: 'Phường Mỹ Hải', DH: 'Phường Đông Hải', VH: 'Trung tâm Văn hóa', TT: 'Trung tâm Thể thao' }
const merged = 'Trung tâm Văn hóa, Thể thao'
const lookup = { MH: units.MH, DH: units.DH, VH: units.VH, TT: units.TT, VHTT: merged }

/** Types into the row of a unit in a period. */
function report(unit: keyof typeof lookup, period: string, cells: Readonly<Record<string, string>>): void {
  const sheet = tab(book, 'reports')
  const [unitColumn, periodColumn] = ['unit', 'period'].map((key) => keysOf(sheet).indexOf(key))
  const row = sheet.rows.findIndex(
    (_, index) =>
      valueAt(sheet, index, unitColumn ?? 0) === lookup[unit] && valueAt(sheet, index, periodColumn ?? 0) === period,
  )
  if (row < 0) throw new Error(`${unit} has no row for ${period}`)
  paste(book, 'reports', row, Object.keys(cells), [cells], department)
}

function rowOf(table: 'units' | 'settings', key: string, value: string): number {
  const sheet = tab(book, table)
  return sheet.rows.findIndex((_, index) => valueAt(sheet, index, keysOf(sheet).indexOf(key)) === value)
}

const sent = (day: string) => ({ state: 'Đã gửi', firstSubmitted: day })
const [Q1, Q2] = ['Quý I/2025', 'Quý II/2025']

describe('a year', () => {
  it('begins with a plan: the office enters units and indicators, three of four units send their plan', () => {
    book.owner = department
    book.editors = [department]
    run('2025-01-02', 'setUp', 'blank')
    paste(book, 'settings', rowOf('settings', 'key', 'department'), ['value'], [{ value: department }], department)
    const rows = Object.entries(units).map(([code, name]) => ({ code, name, group: 'Đơn vị trực thuộc' }))
    paste(book, 'units', firstFreeRow(tab(book, 'units')), ['code', 'name', 'group'], rows, department)
    const indicators = [
      { code: 'LED', form: 'Cổ động', name: 'Màn hình đang dùng', measure: 'chiếc', aggregation: 'tại thời điểm' },
      {
        code: 'BQ',
        form: 'Hoạt động',
        name: 'Bình quân người',
        measure: 'người',
        aggregation: 'tỷ lệ',
        numerator: 'HD2',
        denominator: 'HD1',
      },
    ]
    const keys = ['code', 'form', 'name', 'measure', 'aggregation', 'numerator', 'denominator']
    paste(book, 'indicators', firstFreeRow(tab(book, 'indicators')), keys, indicators, department)
    run('2025-01-02', 'openPeriod', '2025-KH')
    const plan = 'Kế hoạch năm 2025'
    for (const unit of ['MH', 'DH', 'VH'] as const)
      report(unit, plan, { ...sent('10/1/2025'), documentNumber: `0${unit.length}-KH/ĐU` })
    const { figures } = run('2025-01-20', 'consolidate', '2025-KH')
    // Due before 15/1: the last day is 14/1, and on 20/1 the fourth is six days late.
    expect(figures.counts).toMatchObject({ expected: 4, submitted: 3, onTime: 3, overdue: 1 })
    expect(figures.missing).toMatchObject([{ unit: 'TT', daysOverdue: 6 }])
    expect(figures.totals).toEqual([])
  })

  it('has a first quarter that is provisional: two units in time, one late, one missing', () => {
    run('2025-02-20', 'openPeriod', '2025-Q1')
    report('MH', Q1, { ...sent('12/3/2025'), HD1: '10', HD2: '1.200', LED: '4' })
    report('VH', Q1, { ...sent('17/3/2025'), HD1: '5', HD2: '300', LED: '2' })
    report('TT', Q1, { ...sent('20/3/2025'), HD1: '3', HD2: '90', LED: '1' })
    const first = run('2025-03-21', 'consolidate', '2025-Q1')
    // Due before 18/3: the 17th is in time, the 20th three days late.
    expect(first.figures.counts).toMatchObject({ expected: 4, submitted: 3, onTime: 2, late: 1, overdue: 1 })
    expect(first.figures.rates).toEqual({ reporting: 3 / 4, timeliness: 2 / 4 })
    expect(first.figures.provisional).toBe(true)
    expect(of(first, 'HD1')).toMatchObject({ total: 10 + 5 + 3, previous: null, yearToDate: 18 })
    expect(of(first, 'HD2')).toMatchObject({ total: 1200 + 300 + 90 })
    expect(of(first, 'BQ')).toMatchObject({ total: 1590 / 18 })
    expect(of(first, 'LED')).toMatchObject({ total: 4 + 2 + 1, yearToDate: 7 })
    expect(run('2025-03-21', 'consolidate', '2025-Q1').outcome).toBe('unchanged')
  })

  it('has its first quarter confirmed as final after a correction', () => {
    report('TT', Q1, { HD2: '100' })
    const corrected = run('2025-03-24', 'consolidate', '2025-Q1')
    expect(corrected.since?.changes.units).toMatchObject([
      { unit: 'TT', is: 'value', key: 'HD2', before: 90, after: 100, effect: 10 },
    ])
    const final = run('2025-03-25', 'confirmFigures', '2025-Q1')
    expect([of(final, 'HD2').total, of(final, 'BQ').total]).toEqual([1600, 1600 / 18])
    expect(final.message).toContain('còn 1 đơn vị chưa gửi')
  })

  it('takes a late report up as an adjustment, and leaves the final figures alone', () => {
    report('DH', Q1, { ...sent('2/4/2025'), HD1: '7', HD2: '400', LED: '6' })
    const late = run('2025-04-03', 'consolidate', '2025-Q1')
    expect([of(late, 'HD1').total, of(late, 'HD2').total, late.figures.counts['submitted']]).toEqual([18, 1600, 3])
    expect(late.since?.changes.units.map((each) => [each['unit'], each['is'], each['effect']])).toEqual([
      ['DH', 'arrived', undefined],
      ['DH', 'value', 7],
      ['DH', 'value', 400],
      ['DH', 'value', 6],
    ])
    const text = sheetText('Tổng hợp Quý I-2025')
    expect(text).toContain('Bổ sung, điều chỉnh số liệu')
    // 18 + 7, 1,600 + 400.
    expect(text).toContain('Hoạt động đã tổ chức từ 18 thành 25 hoạt động (+7)')
    expect(text).toContain('Người tham gia hoạt động | lượt người | 1600 | 2000 | 400')
    // 16 days after the 17th.
    expect(text).toContain('Phường Đông Hải: báo cáo mới nhận, gửi ngày 2/4/2025 (chậm 16 ngày)')
  })

  it('has a second quarter in which two units are one', () => {
    const row = { code: 'VHTT', name: merged, group: 'Đơn vị trực thuộc', from: '1/6/2025' }
    paste(book, 'units', firstFreeRow(tab(book, 'units')), Object.keys(row), [row], department)
    for (const code of ['VH', 'TT']) {
      const end = { to: '31/5/2025', successor: merged }
      paste(book, 'units', rowOf('units', 'code', code), Object.keys(end), [end], department)
    }
    run('2025-06-02', 'openPeriod', '2025-Q2')
    report('MH', Q2, { ...sent('10/6/2025'), HD1: '8', HD2: '800' })
    report('VHTT', Q2, { ...sent('12/6/2025'), HD1: '9', HD2: '450' })
    const second = run('2025-06-19', 'consolidate', '2025-Q2')
    // Mỹ Hải, Đông Hải and the merged centre owe; Đông Hải's day, the 17th, was two days ago.
    expect(second.figures.counts).toMatchObject({ expected: 3, submitted: 2, onTime: 2, overdue: 1 })
    expect(second.figures.missing).toMatchObject([{ unit: 'DH', daysOverdue: 2 }])
    // Compared with the 18 that were signed, not with the 25 that are known now.
    expect(of(second, 'HD1')).toMatchObject({ total: 17, previous: 18, change: -1, yearToDate: 35 })
    expect(of(second, 'HD2')).toMatchObject({ total: 1250, previous: 1600, change: -350, yearToDate: 2850 })
    expect(of(second, 'BQ')).toMatchObject({ total: 1250 / 17, yearToDate: 2850 / 35 })
    // Nobody counted screens: Mỹ Hải's 4 stands, and the 2 and 1 of the centres pass to their successor.
    expect(of(second, 'LED')).toMatchObject({ total: null, previous: 7, yearToDate: 7 })
  })

  it('takes the late report in when the first quarter is opened again and confirmed anew', () => {
    run('2025-06-20', 'withdrawConfirmation', '2025-Q1', 'Tính cả báo cáo gửi muộn của phường Đông Hải')
    const again = run('2025-06-20', 'confirmFigures', '2025-Q1')
    expect([of(again, 'HD1').total, of(again, 'HD2').total, of(again, 'LED').total]).toEqual([25, 2000, 13])
    expect(again.figures.counts).toMatchObject({ expected: 4, submitted: 4, onTime: 2, late: 2 })
    const second = run('2025-06-20', 'consolidate', '2025-Q2')
    expect(of(second, 'HD1')).toMatchObject({ total: 17, previous: 25, change: -8, yearToDate: 42 })
    expect(of(second, 'LED')).toMatchObject({ yearToDate: 13 })
    // 18 meetings had been compared with when it was last made.
    expect(sheetText('Tổng hợp Quý II-2025')).toContain(
      'Số liệu kỳ trước hoặc lũy kế thay đổi theo báo cáo của kỳ khác.',
    )
  })

  it('sets both quarters side by side', () => {
    const { lines } = perform(book, 'comparePeriods', ['2025-Q2', '2025-Q1'], '2025-06-20').result as {
      lines: readonly { indicator: string; against: number; total: number; change: number }[]
    }
    expect(lines.slice(0, 2)).toMatchObject([
      { indicator: 'HD1', against: 25, total: 17, change: -8 },
      { indicator: 'HD2', against: 2000, total: 1250, change: -750 },
    ])
  })

  it('ends in the summary of the year', () => {
    const year = run('2025-06-20', 'consolidateYear', '2025')
    // Q1: 4 of 4, two in time. Q2: 2 of 3. The third and fourth quarter have not begun.
    expect(year.figures.counts).toMatchObject({ expected: 7, submitted: 6, onTime: 4, late: 2, overdue: 1 })
    expect(year.figures.rates).toEqual({ reporting: 6 / 7, timeliness: 4 / 7 })
    expect(year.figures.missed).toEqual([{ unit: 'DH', periods: ['2025-Q2'] }])
    expect(of(year, 'HD1')).toMatchObject({ byPeriod: [25, 17, null, null], year: 42, previous: null })
    expect(of(year, 'HD2')).toMatchObject({ byPeriod: [2000, 1250, null, null], year: 3250 })
    expect(of(year, 'BQ')).toMatchObject({ year: 3250 / 42 })
    expect(of(year, 'LED')).toMatchObject({ byPeriod: [13, null, null, null], year: 13 })
    const text = sheetText('Tổng hợp năm 2025')
    expect(text).toContain('SỐ LIỆU SƠ BỘ: còn 1 báo cáo chưa gửi')
    expect(text).toContain('Số liệu chính thức: Quý I/2025. Theo báo cáo hiện có: Quý II/2025.')
    expect(text).toContain('Trung tâm Thể thao (kết thúc 31/5/2025, chuyển về Trung tâm Văn hóa, Thể thao) | 1/1 | 0/1')
    expect(text).toContain('Hoạt động đã tổ chức | hoạt động | 25 | 17 | - | - | 42')
  })
})
