import { describe, expect, it } from 'vitest'
import { measureRowHeight } from '../../host/row-heights.ts'
import type { Report, ReportException, Settings } from '../../src/core/model.ts'
import { lookOf } from '../../src/views/styles.ts'
import { large, periods, register, report, settings, trackerOf, unit, units } from './fixture.ts'
import { print } from './print.ts'

const quarter = periods.filter((period) => period.code === '2025-Q1')
const exception = (kind: ReportException['kind'], until: string | null): ReportException => ({
  unit: 'MYHAI',
  period: '2025-Q1',
  kind,
  until,
  reason: '',
  row: 3,
})

/** Returns the text and style of one unit's cell for the first quarter, with the given report and exceptions. */
function cellOf(
  reports: readonly Partial<Report>[],
  {
    exceptions = [] as readonly ReportException[],
    today = '2025-03-18',
    language = 'vi' as 'vi' | 'en',
    invited = false,
    rule = {} as Partial<Settings>,
  } = {},
) {
  const own = invited
    ? quarter.map((each) => ({ ...each, audience: new Set<string>(), invited: 'all' as const }))
    : quarter
  const book = register({
    units: units.filter(({ code }) => code === 'MYHAI'),
    periods: own,
    exceptions,
    reports: reports.map((each) => report('MYHAI', each)),
    settings: { ...settings, ...rule },
  })
  const row = trackerOf(book, today, language).rows[4]
  return `${row?.[2]?.value} (${row?.[2]?.style})`
}

describe('the cell of a unit in a period', () => {
  it.each([
    ['on time', [{}], 'Đúng hạn 12/3 (cell on-time)'],
    ['accepted', [{ state: 'accepted' }], 'Đúng hạn 12/3; đạt yêu cầu (cell on-time)'],
    ['late', [{ firstSubmitted: '2025-03-16' }], 'Chậm 2 ngày (16/3) (cell late)'],
    [
      'sent on the due date itself',
      [{ firstSubmitted: '2025-03-15' }],
      'Gửi ngày 15/3; thời hạn trước ngày 15/3 (cell due-day)',
    ],
    ['undated', [{ firstSubmitted: null }], 'Chưa rõ ngày gửi (cell undated)'],
    ['nil', [{ state: 'nil' }], 'Không phát sinh; đúng hạn 12/3 (cell on-time)'],
    ['returned', [{ state: 'returned' }], 'Đang bổ sung; đúng hạn 12/3 (cell returned)'],
    ['sent without content', [{ empty: true }], 'Gửi nhưng để trống, quá hạn 4 ngày (cell overdue)'],
    ['draft', [{ state: 'draft', firstSubmitted: null }], 'Đang nhập, quá hạn 4 ngày (cell overdue)'],
    ['not started', [], 'Chưa gửi, quá hạn 4 ngày (cell overdue)'],
  ] as const)('says %s', (_, reports, words) => {
    expect(cellOf(reports)).toBe(words)
  })

  it.each([
    ['2025-03-01', 'Còn 13 ngày (cell upcoming)'],
    ['2025-03-11', 'Còn 3 ngày (cell due-soon)'],
    ['2025-03-14', 'Hôm nay hết hạn (cell due-soon)'],
    ['2025-03-15', 'Chưa gửi, quá hạn 1 ngày (cell overdue)'],
  ])('counts the days on %s', (today, words) => {
    expect(cellOf([], { today })).toBe(words)
  })

  it('names the day of an extension while it is awaited', () => {
    expect(cellOf([], { exceptions: [exception('extension', '2025-03-20')] })).toBe(
      'Còn 2 ngày (gia hạn đến 20/3) (cell due-soon)',
    )
  })

  it('words a report of the due date as late where an extension had moved the day', () => {
    const exceptions = [exception('extension', '2025-03-13')]
    expect(cellOf([{ firstSubmitted: '2025-03-15' }], { exceptions })).toBe('Chậm 2 ngày (15/3) (cell late)')
  })

  it('words a report of the day after as late under the rule "by"', () => {
    expect(cellOf([{ firstSubmitted: '2025-03-16' }], { rule: { dueRule: 'by' } })).toBe(
      'Chậm 1 ngày (16/3) (cell late)',
    )
  })

  it('rule 4: keeps the timeliness of a report that is being corrected beside its own clock', () => {
    const returned = [{ state: 'returned' as const }]
    expect(cellOf(returned, { exceptions: [exception('correction', '2025-03-25')] })).toBe(
      'Đang bổ sung, đến 25/3; đúng hạn 12/3 (cell returned)',
    )
    expect(cellOf(returned, { exceptions: [exception('correction', '2025-03-15')] })).toBe(
      'Quá hạn bổ sung 3 ngày (15/3); đúng hạn 12/3 (cell overdue)',
    )
  })

  it('says that a unit is exempt, whether it sent something or not', () => {
    const exceptions = [exception('exemption', null)]
    expect(cellOf([], { exceptions })).toBe('Miễn (cell exempt)')
    expect(cellOf([{}], { exceptions })).toBe('Miễn, vẫn gửi 12/3 (cell exempt)')
  })

  it.each([
    [[], 'Được mời, chưa gửi (cell invited)'],
    [[{ state: 'draft' as const }], 'Được mời, đang nhập (cell invited)'],
    [[{}], 'Đã cung cấp số liệu 12/3 (cell invited)'],
    [[{ state: 'returned' as const }], 'Đang bổ sung (cell returned)'],
  ])('never chases a unit that is invited', (reports, words) => {
    expect(cellOf(reports, { invited: true })).toBe(words)
  })

  it('is worded in English too', () => {
    expect(cellOf([{ firstSubmitted: '2025-03-16' }], { language: 'en' })).toBe('Late by 2 days (16 Mar) (cell late)')
    expect(cellOf([], { language: 'en', today: '2025-03-13' })).toBe('1 day left (cell due-soon)')
  })
})

describe('the tracker', () => {
  it('shows units by group, periods side by side, rates above and by group below', () => {
    const book = register({
      units: [...units, unit('CU', 'Đảng bộ phường Cũ', '', { to: '2024-12-31' })],
      reports: [report('MYHAI', { row: 7 }), report('DV', { firstSubmitted: '2025-03-16', row: 5 })],
    })
    expect(print(trackerOf(book))).toMatchInlineSnapshot(`
      "TÌNH HÌNH GỬI BÁO CÁO |  | (lập lúc 09:30 ngày 18/3/2025)
      Tỷ lệ gửi, đúng hạn | Tất cả đơn vị | Đã gửi 0/5 (0%) / Đúng hạn 0/5 (0%) | Đã gửi 2/5 (40%) / Đúng hạn 1/5 (20%) | Chưa đến hạn
      Đơn vị | Khối | Kế hoạch năm 2025 / trước ngày 10/1/2025 | Quý I/2025 / trước ngày 15/3/2025 | Quý II/2025 / trước ngày 15/6/2025 | Chậm liên tiếp (kỳ) | Chậm tất cả (kỳ) | Bổ sung (lần) | Dòng mới nhất
      Ban Dân vận Thành ủy | Các ban xây dựng Đảng | Chưa gửi, quá hạn 68 ngày | Chậm 2 ngày (16/3) | Còn 88 ngày | 2 | 2 | 0 | [dòng 5](1!A5)
      Đảng bộ phường Mỹ Hải | Đảng bộ phường, xã | Chưa gửi, quá hạn 68 ngày | Đúng hạn 12/3 | Còn 88 ngày | 0 | 1 | 0 | [dòng 7](1!A7)
      Đảng bộ phường Đông Hải | Đảng bộ phường, xã | Chưa gửi, quá hạn 68 ngày | Chưa gửi, quá hạn 4 ngày | Còn 88 ngày | 2 | 2 | 0
      Ủy ban Mặt trận Tổ quốc Việt Nam thành phố | Mặt trận và các tổ chức chính trị - xã hội | Chưa gửi, quá hạn 68 ngày | Chưa gửi, quá hạn 4 ngày | Còn 88 ngày | 2 | 2 | 0
      Hội Liên hiệp Phụ nữ thành phố | Mặt trận và các tổ chức chính trị - xã hội | Chưa gửi, quá hạn 68 ngày | Chưa gửi, quá hạn 4 ngày | Còn 88 ngày | 2 | 2 | 0
      Đảng bộ phường Cũ |  | - | - | - | 0 | 0 | 0

      Tỷ lệ gửi, đúng hạn | Các ban xây dựng Đảng | Đã gửi 0/1 (0%) / Đúng hạn 0/1 (0%) | Đã gửi 1/1 (100%) / Đúng hạn 0/1 (0%) | Chưa đến hạn
       | Đảng bộ phường, xã | Đã gửi 0/2 (0%) / Đúng hạn 0/2 (0%) | Đã gửi 1/2 (50%) / Đúng hạn 1/2 (50%) | Chưa đến hạn
       | Mặt trận và các tổ chức chính trị - xã hội | Đã gửi 0/2 (0%) / Đúng hạn 0/2 (0%) | Đã gửi 0/2 (0%) / Đúng hạn 0/2 (0%) | Chưa đến hạn
       | Chưa xếp khối | - | - | -

      Chú thích
      Đúng hạn | gửi lần đầu trong thời hạn; ngày ghi kèm là ngày gửi lần đầu
      Chậm | gửi lần đầu sau ngày cuối của thời hạn, tính bằng ngày theo lịch
      Gửi đúng ngày | gửi vào chính ngày ghi trong kế hoạch, trong khi thời hạn là trước ngày đó
      Quá hạn | chưa gửi, hoặc chưa bổ sung, và đã qua thời hạn
      Còn … ngày | chưa gửi, sắp đến hạn
      Đang bổ sung | đã gửi, được đề nghị bổ sung; ngày gửi lần đầu vẫn giữ nguyên
      Chưa rõ ngày | đã gửi nhưng chưa có ngày gửi: không tính là đúng hạn hay chậm
      Phối hợp | cung cấp số liệu theo đề nghị, không tính vào tỷ lệ
      Miễn | được miễn trong kỳ, không tính vào tỷ lệ
      - | không phải gửi trong kỳ"
    `)
  })

  it('is worded in English too', () => {
    expect(print(trackerOf(register({ units: [] }), '2025-03-18', 'en'))).toMatchInlineSnapshot(`
      "REPORTING STATUS |  | (made at 09:30 on 18 Mar 2025)
      Reporting and timeliness rates | All units | - | - | -
      Unit | Group | Kế hoạch năm 2025 / before 10 Jan 2025 | Quý I/2025 / before 15 Mar 2025 | Quý II/2025 / before 15 Jun 2025 | Late in a row | Ever late | Times returned | Latest row


      Legend
      On time | first sent within the time allowed; the day is that of the first submission
      Late | first sent after the last on-time day, in calendar days
      On the due date | sent on the date that the plan names, where it was due before that date
      Overdue | not sent, or not corrected, and the last day has passed
      … days left | not sent, due soon
      Being corrected | sent, a correction was asked for; the day of the first submission stands
      Day unknown | sent without a day of submission: counted neither as on time nor as late
      Invited | gives figures on request, not in the rates
      Exempt | exempt in this period, not in the rates
      - | owes nothing in this period"
    `)
  })

  it('has as many merges and grids for 50 units as for 5, and rows as wide as the tab', () => {
    const [few, many] = [trackerOf(large(5)), trackerOf(large(50))]
    expect(many.merges).toHaveLength(few.merges.length)
    expect(many.grids).toHaveLength(few.grids.length)
    expect(many.widths).toEqual(few.widths)
    for (const row of many.rows) expect(row).toHaveLength(many.widths.length)
  })

  it('keeps in sight no more than a third of a phone screen of 360 pixels', () => {
    const { widths, frozenColumns } = trackerOf(large(5))
    expect(widths.slice(0, frozenColumns).reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(120)
  })

  it('keeps in sight no more rows than a third of a phone upright, and leaves more than half of one on its side', () => {
    const { rows, widths, frozenRows } = trackerOf(large(5))
    const heights = rows.slice(1, frozenRows).map((row) =>
      measureRowHeight(
        row.map(({ value, style }, column) => {
          const { size = 10, bold = false, wrap = false } = lookOf(style)
          return { text: String(value), size, bold, wrap, width: widths[column] ?? 0, rotation: 0 }
        }),
      ),
    )
    const frozen = heights.reduce((sum, height) => sum + height, 0)
    expect(frozen).toBeLessThanOrEqual(640 / 3)
    expect(frozen).toBeLessThanOrEqual(360 / 2)
  })

  it('is sorted by a filter over the units, with numbers in the columns behind the periods', () => {
    const view = trackerOf(large(5))
    const { filter, rows } = view
    expect(filter).toEqual({ row: 4, column: 1, rows: 6, columns: 9 })
    for (const row of rows.slice(4, 9))
      expect(row.slice(5, 8).map(({ value }) => typeof value)).toEqual(Array(3).fill('number'))
    expect(rows[3]?.slice(5, 8).map(({ value }) => value)).toEqual([
      'Chậm liên tiếp (kỳ)',
      'Chậm tất cả (kỳ)',
      'Bổ sung (lần)',
    ])
  })

  it('says in words what a colour says', () => {
    for (const row of trackerOf(large(5)).rows.slice(4, 9))
      for (const { value } of row) expect(String(value)).not.toBe('')
  })
})
