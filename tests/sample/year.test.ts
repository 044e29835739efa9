/** The sample city's year: what it contains, that it is always the same, and its figures counted again by hand. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Book } from '../../host/book.ts'
import { keysOf, tab, valueAt } from '../../sample/desk.ts'
import type { Figures } from '../../sample/terminal.ts'
import { type SampleYear, sampleYear } from '../../sample/year.ts'

let year: SampleYear
beforeAll(() => {
  year = sampleYear()
})

type Row = Readonly<Record<string, string | number | boolean>>

/** Returns the rows of a table below its headings, by column key. */
function rows(book: Book, table: Parameters<typeof tab>[1], headings = 1): Row[] {
  const sheet = tab(book, table)
  const keys = keysOf(sheet)
  return sheet.rows
    .map((_, row) => Object.fromEntries(keys.map((key, column) => [key, valueAt(sheet, row, column)])))
    .slice(1 + headings)
    .filter((row) => Object.values(row).some((value) => value !== ''))
}

const unit = (figures: Figures, code: string) => figures.units.find((each) => each.unit === code)
const codes = (figures: Figures) => figures.issues.map((issue) => issue.code)
const texts = (figures: Figures, kind: string) => figures.texts.filter((each) => each.kind === kind)

describe('the sample', () => {
  it('is the same every time', () => {
    const again = sampleYear()
    expect(again.june).toEqual(year.june)
    expect(again.march).toEqual(year.march)
    expect(again.second).toEqual(year.second)
  })

  it('is another one for another seed', () => {
    const other = sampleYear(1)
    expect(other.first.totals).not.toEqual(year.first.totals)
  })

  it('says wherever it is read that it is a sample', () => {
    const summaries = year.june.sheets.filter((sheet) => String(sheet.rows[0]?.[0]?.v).startsWith('summary '))
    expect(summaries.map((sheet) => sheet.name)).toHaveLength(2)
    for (const sheet of summaries) {
      const top = sheet.rows.slice(0, 12).flatMap((row) => (row ?? []).map((cell) => String(cell?.v ?? '')))
      expect(top.join('\n')).toMatch(/SỐ LIỆU MẪU/)
    }
  })

  it('has a city of 45 units in quý I, and no address outside example.org', () => {
    const units = rows(year.march, 'units')
    expect(units).toHaveLength(45)
    expect(units.filter((row) => row['group'] === 'Đảng bộ phường, xã')).toHaveLength(13)
    expect(
      units.map((row) => row['email']).filter((email) => !/^([a-z0-9]+@example\.org)?$/.test(String(email))),
    ).toEqual([])
  })

  it('lets no two units write the same', () => {
    for (const kind of ['results', 'difficulties', 'proposals']) {
      const all = [...texts(year.first, kind), ...texts(year.second, kind)].map((each) => each.text)
      expect(new Set(all).size).toBe(all.length)
    }
    expect(texts(year.first, 'results').length).toBeGreaterThan(35)
    expect(texts(year.first, 'difficulties').length).toBeGreaterThan(10)
  })
})

describe('what really happens in quý I, as of 18/3', () => {
  it.each([
    ['DONGHAI', 'two days late', { timeliness: 'late', days: 2 }],
    ['HND', 'on the due date itself', { timeliness: 'late', days: 1 }],
    ['DOVINH', 'overdue with a draft', { state: 'draft', timeliness: 'overdue', days: 4, values: {} }],
    ['KBNN', 'overdue without a word', { state: 'not-started', timeliness: 'overdue', days: 4 }],
    ['TNMT', 'sent empty, so overdue', { state: 'submitted', timeliness: 'overdue', values: {} }],
    ['DAISON', 'returned, its first day kept', { state: 'returned', timeliness: 'on-time' }],
    ['LDLD', 'undated', { state: 'submitted', timeliness: 'undated' }],
    ['THADS', 'nil with a reason', { state: 'nil', timeliness: 'on-time' }],
    ['NHCSXH', 'nil without one', { state: 'nil', timeliness: 'on-time' }],
    ['CATP', 'extended and sent in time', { timeliness: 'on-time' }],
    ['BCHQS', 'extended and not sent yet', { state: 'draft', timeliness: 'due-soon', days: 2 }],
    ['GDTX', 'exempt', { obligation: 'exempt', timeliness: null }],
    [
      'UBND',
      'invited, typed as UBND TP',
      { obligation: 'invited', state: expect.stringMatching(/submitted|accepted/) },
    ],
    ['MYHAI', 'typed as P. Mỹ Hải', { timeliness: 'on-time' }],
    ['TAND', 'typed as Toà án', { timeliness: 'on-time' }],
    ['VHTT', 'with a stock', { values: expect.objectContaining({ TQ2: 3 }) }],
  ])('%s: %s', (code, _what, expected) => {
    expect(unit(year.first, code)).toMatchObject(expected)
  })

  it.each([
    ['number-unreadable', 3],
    ['compulsory-blank', 2],
    ['row-duplicate', 2],
    ['report-empty', 1],
    ['nil-without-reason', 1],
    ['report-undated', 1],
  ])('finds %s at least %i times', (code, times) => {
    expect(codes(year.first).filter((each) => each === code).length).toBeGreaterThanOrEqual(times)
  })

  it('shows what was typed where a number belongs', () => {
    const messages = year.first.issues.map((issue) => issue.message).join('\n')
    for (const typed of ['khoảng 1.200 lượt', '1,200', '12 tấm']) expect(messages).toContain(typed)
  })

  it('keeps a leading = or - and a long narrative as text', () => {
    const results = texts(year.first, 'results')
    expect(results.find((each) => each.unit === 'TD')?.text).toMatch(/^=> /)
    expect(results.find((each) => each.unit === 'PHUOCMY')?.text).toMatch(/^- /)
    expect(results.find((each) => each.unit === 'MTTQ')?.text.length).toBeGreaterThan(1500)
    expect(year.march.sheets.flatMap((sheet) => sheet.rows.flat()).filter((cell) => cell?.f)).toEqual([])
  })
})

describe('what really happens in quý II, as of 18/6', () => {
  it.each([
    ['KINHDINH', 'on the due date itself', { timeliness: 'late', days: 1 }],
    ['PHUOCMY', 'two days late', { timeliness: 'late', days: 2 }],
    ['VHTT', 'ended', { obligation: 'not-owed' }],
    ['DTT', 'ended', { obligation: 'not-owed' }],
    ['VHTTTT', 'their successor', { obligation: 'owed', timeliness: 'on-time' }],
    ['MYBINH', 'under a name that is nobody', { state: 'not-started', timeliness: 'overdue' }],
    ['TTYT', 'returned', { state: 'returned' }],
    ['BTG', 'invited', { obligation: 'invited' }],
  ])('%s: %s', (code, _what, expected) => {
    expect(unit(year.second, code)).toMatchObject(expected)
  })

  it('asks which unit was meant, with a suggestion', () => {
    expect(year.second.issues.find((issue) => issue.code === 'unit-unknown')?.message).toMatch(/Mỹ Bính.*Mỹ Bình/s)
  })

  it('carries the screens of the two units that ended over to their successor', () => {
    const screens = year.second.totals.find((total) => total.indicator === 'TQ2')
    const reported = year.second.units.reduce((sum, each) => sum + (each.values['TQ2'] ?? 0), 0)
    expect(screens?.total).toBe(reported)
    // 3 and 2 of the predecessors, and those of units that answered in quý I only.
    expect(screens?.yearToDate).toBeGreaterThanOrEqual(reported + 5)
  })
})

describe('the figures of quý I, counted again', () => {
  // 45730 is 14/3/2025, the last on-time day.
  const lastDay = 45730
  const sent = ['Đã gửi', 'Không phát sinh', 'Đề nghị bổ sung', 'Đạt yêu cầu']
  const compulsory = ['MXH1@CD1', 'MXH1@CD2', 'MXH1@CD3', 'MXH1@LG', 'TTM1', 'TTM2', 'TTM3', 'TQ1', 'TD1']
  const otherSpellings: Readonly<Record<string, string>> = {
    'P. Mỹ Hải': 'MYHAI',
    'Phường Văn Hải': 'VANHAI',
    'UBND TP': 'UBND',
    'Chi bộ Toà án nhân dân thành phố': 'TAND',
    'Uỷ ban Kiểm tra Thành uỷ': 'UBKT',
  }
  const owing = [
    'Các ban xây dựng Đảng',
    'Mặt trận và các tổ chức chính trị - xã hội',
    'Đảng bộ phường, xã',
    'Tổ chức cơ sở đảng cơ quan, đơn vị',
    'Lực lượng vũ trang',
  ]

  /** Returns the row that counts for each unit; of the two rows of Văn Hải the one stamped later. */
  function counted(): Map<string, Row> {
    const names = new Map(rows(year.march, 'units').map((row) => [row['name'], String(row['code'])]))
    const found = new Map<string, Row>()
    for (const row of rows(year.march, 'reports', 2)) {
      if (row['period'] !== 'Quý I/2025' || !sent.includes(String(row['state']))) continue
      const code = names.get(row['unit'] ?? '') ?? otherSpellings[String(row['unit'])]
      if (!code) throw new Error(`whose row is this: ${row['unit']}`)
      if (row['state'] !== 'Không phát sinh' && compulsory.every((key) => row[key] === '')) continue
      const other = found.get(code)
      if (!other || Number(row['firstSubmitted']) >= Number(other['firstSubmitted'])) found.set(code, row)
    }
    return found
  }

  it('agree on who owes, who has sent, and who was in time', () => {
    const expected = rows(year.march, 'units').filter(
      (row) => owing.includes(String(row['group'])) && row['code'] !== 'GDTX',
    )
    const reports = counted()
    const submitted = expected.filter((row) => reports.has(String(row['code'])))
    let onTime = 0
    for (const { code } of submitted) {
      const stamp = reports.get(String(code))?.['firstSubmitted']
      // CATP had until 17/3.
      if (typeof stamp === 'number' && stamp <= lastDay + (code === 'CATP' ? 3 : 0)) onTime++
    }
    expect(year.first.counts).toMatchObject({ expected: expected.length, submitted: submitted.length, onTime })
    expect(year.first.counts).toMatchObject({ expected: 41, submitted: 36, late: 3, undated: 1, overdue: 4, exempt: 1 })
    expect(year.first.rates).toEqual({
      reporting: submitted.length / expected.length,
      timeliness: onTime / expected.length,
    })
  })

  it.each(['TTM1', 'TTM2', 'TTM3', 'TQ1', 'TQ2', 'TD4', 'MXH2'])('agree on the total of %s', (code) => {
    let total = 0
    let units = 0
    for (const row of counted().values()) {
      const value = row[code]
      if (typeof value === 'number') total += value
      // A nil report is a zero for what flows, and says nothing about what stands.
      if (typeof value === 'number' || (row['state'] === 'Không phát sinh' && code !== 'TQ2')) units++
    }
    expect(year.first.totals.find((each) => each.indicator === code && each.theme === null)).toMatchObject({
      total,
      unitsReporting: units,
      previous: null,
      change: null,
      yearToDate: total,
    })
  })

  it('agree on a total by theme, over all themes, and on a ratio', () => {
    let [all, one, people, meetings] = [0, 0, 0, 0]
    for (const row of counted().values()) {
      for (const theme of ['CD1', 'CD2', 'CD3', 'LG']) all += Number(row[`MXH1@${theme}`] ?? 0)
      one += Number(row['MXH1@CD1'] ?? 0)
      people += Number(row['TTM2'] ?? 0)
      meetings += Number(row['TTM1'] ?? 0)
    }
    const total = (code: string, theme: string | null) =>
      year.first.totals.find((each) => each.indicator === code && each.theme === theme)?.total
    expect(total('MXH1', null)).toBe(all)
    expect(total('MXH1', 'CD1')).toBe(one)
    expect(total('TTM6', null)).toBeCloseTo(people / meetings, 10)
  })
})

describe('the figures that the commands return', () => {
  it('have the documented shape, and nothing else', () => {
    const figures = year.second
    expect(Object.keys(figures)).toEqual([
      ...[
        'period',
        'today',
        'provisional',
        'counts',
        'rates',
        'missing',
        'totals',
        'groups',
        'units',
        'texts',
        'issues',
      ],
    ])
    expect(Object.keys(figures.counts)).toEqual([
      ...['expected', 'submitted', 'onTime', 'late', 'undated', 'overdue', 'returned', 'nil', 'exempt'],
    ])
    expect(Object.keys(figures.rates)).toEqual(['reporting', 'timeliness'])
    const shape = (list: readonly object[]) => [...new Set(list.map((each) => Object.keys(each).join(' ')))]
    expect(shape(figures.missing)).toEqual(['unit name daysOverdue'])
    expect(shape(figures.totals)).toEqual(['indicator theme total previous change yearToDate unitsReporting'])
    expect(shape(figures.groups)).toEqual(['group expected submitted onTime totals'])
    expect(shape(figures.groups.flatMap((each) => each.totals))).toEqual(['indicator theme total'])
    expect(shape(figures.units)).toEqual(['unit obligation state timeliness days values'])
    expect(shape(figures.texts)).toEqual(['kind unit text'])
    expect(shape(figures.issues)).toEqual(['code severity tab cell message'])
    expect(figures).toMatchObject({ period: '2025-Q2', today: '2025-06-18', provisional: true })
    expect(JSON.parse(JSON.stringify(figures))).toEqual(figures)
  })

  it('tell every unit in the order of its tab, and every indicator but texts in the order of its own', () => {
    expect(year.second.units.map((each) => each.unit)).toEqual(rows(year.june, 'units').map((row) => row['code']))
    const order = [...new Set(year.second.totals.map((each) => each.indicator))]
    expect(order.slice(0, 4)).toEqual(['WEB1', 'WEB2', 'MXH1', 'MXH2'])
    expect(order).not.toContain('TD2')
    expect(year.second.totals.filter((each) => each.indicator === 'MXH1').map((each) => each.theme)).toEqual([
      ...[null, 'CD1', 'CD2', 'CD3', 'LG'],
    ])
  })
})
