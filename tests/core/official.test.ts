/** What was confirmed stays, whatever comes later, and other periods build on it. */
import { describe, expect, it } from 'vitest'
import { assess } from '../../src/core/assess.ts'
import { consolidate } from '../../src/core/consolidate/consolidate.ts'
import { consolidateYear, yearsOf } from '../../src/core/consolidate/year.ts'
import type { Register, Report } from '../../src/core/model.ts'
import { officialFigures, officialRegister, officialStandings } from '../../src/core/official.ts'
import { inputsPrint, type SummaryInputs } from '../../src/core/summary-inputs.ts'
import { exception, indicator, period, report, unit } from '../register.ts'
import { book, snapshot, standard } from './snapshots.ts'

const early = { firstSubmitted: '2025-03-10' }
const confirmedReports = [
  report('A', 'Q1', { ...early, values: { HN: 4, ND: 100, LED: 2 } }),
  report('B', 'Q1', { ...early, state: 'nil', texts: { results: 'Không có' } }),
  report('C', 'Q1', { firstSubmitted: '2025-03-16', values: { HN: 6, ND: 20, LED: 5 } }),
]
const confirmed = snapshot(book({ reports: confirmedReports }), 'Q1', '2025-03-20')
const finals = new Map([['Q1', confirmed]])

/** Returns a period of a book in which Q1 is confirmed. */
function figures(register: Register, code: string, today: string) {
  const found = register.periods.find((each) => each.code === code)
  if (!found) throw new Error(code)
  const standings = officialStandings(assess(register, today).standings, finals)
  return consolidate(register, standings, found, today)
}

const later: readonly Report[] = [
  report('A', 'Q1', { ...early, values: { HN: 40, ND: 100, LED: 9 } }),
  report('B', 'Q1', { ...early, state: 'nil', texts: { results: 'Không có' } }),
  report('D', 'Q1', { firstSubmitted: '2025-04-02', values: { HN: 11, LED: 1 } }),
  report('A', 'Q2', { firstSubmitted: '2025-06-10', values: { HN: 3, ND: 30 } }),
]

describe('a confirmed period', () => {
  it('keeps its counts, totals and lateness when reports are corrected, withdrawn or late', () => {
    const register = book({ reports: later, exceptions: [exception('C', 'Q1', 'exemption')] })
    const shown = officialFigures(figures(officialRegister(register, confirmed), 'Q1', '2025-06-18'), confirmed)
    expect(shown.totals).toEqual(confirmed.totals)
    // A in time, B nil in time, C two days late; D was missing.
    expect(shown.counts).toMatchObject({ expected: 4, submitted: 3, onTime: 2, late: 1, nil: 1 })
    expect(shown.missing).toMatchObject([{ unit: 'D' }])
    expect(shown.today).toBe('2025-03-20')
    expect(shown.trend.map((each) => each.counts.submitted)).toEqual([3])
    expect(shown.units.map(({ standing, values }) => [standing.unit, values])).toEqual([
      ['A', { HN: 4, ND: 100, LED: 2 }],
      ['B', { HN: 0, ND: 0 }],
      ['C', { HN: 6, ND: 20, LED: 5 }],
      ['D', {}],
    ])
  })

  it('is told with the units and indicators of then, renamed or removed since', () => {
    const units = [unit('A', { name: 'Tên mới' }), unit('B')]
    const register = book({ units, reports: later, indicators: [indicator('KHAC')] })
    const of = officialRegister(register, confirmed)
    expect(of.units.map(({ code, name }) => [code, name])).toEqual([
      ['A', 'Đơn vị A'],
      ['B', 'Đơn vị B'],
      ['C', 'Đơn vị C'],
      ['D', 'Đơn vị D'],
    ])
    const shown = officialFigures(figures(of, 'Q1', '2025-06-18'), confirmed)
    expect(shown.groups[0]?.totals.find((each) => each.indicator === 'HN')?.total).toBe(10)
    expect(shown.totals).toEqual(confirmed.totals)
  })

  it('is what later periods are compared with and cumulated from', () => {
    const total = (code: string) =>
      figures(book({ reports: later }), 'Q2', '2025-06-18').totals.find((t) => t.indicator === code)
    // Confirmed 4 + 0 + 6; not the 51 that the rows say now. Then 3 more.
    expect(total('HN')).toMatchObject({ total: 3, previous: 10, change: -7, yearToDate: 13 })
    // Nobody answered in the second quarter: the confirmed 2 and 5 stand.
    expect(total('LED')).toMatchObject({ total: null, previous: 7, yearToDate: 7 })
    expect(total('BQ')?.yearToDate).toBe((100 + 20 + 30) / (10 + 3))
  })

  it('leaves every standing as it is when nothing was confirmed', () => {
    const { standings } = assess(book({ reports: later }), '2025-06-18')
    expect(officialStandings(standings, new Map())).toBe(standings)
  })
})

describe('a year', () => {
  // VH and TT become TTVH on 1 June; last year's only quarter is known, too.
  const year = book({
    units: [
      unit('A'),
      unit('VH', { to: '2025-05-31', successor: 'TTVH' }),
      unit('TT', { to: '2025-05-31', successor: 'TTVH' }),
      unit('TTVH', { from: '2025-06-01' }),
    ],
    periods: [
      period('2024-Q4', '2024-12-15'),
      period('Q1', '2025-03-15'),
      period('Q2', '2025-06-15'),
      period('Q3', '2025-09-15'),
    ],
    reports: [
      report('A', '2024-Q4', { firstSubmitted: '2024-12-10', values: { HN: 20, ND: 100, LED: 3 } }),
      report('A', 'Q1', { ...early, values: { HN: 2, ND: 30, LED: 4 } }),
      report('VH', 'Q1', { ...early, values: { HN: 1, ND: 20, LED: 6 } }),
      report('TT', 'Q1', { firstSubmitted: '2025-03-18', values: { LED: 1 } }),
      report('TTVH', 'Q2', { firstSubmitted: '2025-06-12', values: { HN: 5, ND: 70 } }),
    ],
  })
  const made = consolidateYear(year, assess(year, '2025-06-18').standings, 2025, '2025-06-18', new Set())

  it('counts the reports of the periods that have begun, by period and by unit', () => {
    expect(made.periods.map(({ period: { code }, begun, counts }) => [code, begun, counts.expected])).toEqual([
      ['Q1', true, 3],
      ['Q2', true, 2],
      ['Q3', false, 2],
    ])
    // Q1: 3 of 3, two in time. Q2: 1 of 2.
    expect(made.counts).toMatchObject({ expected: 5, submitted: 4, onTime: 3, late: 1, overdue: 1 })
    expect(made.rates).toEqual({ reporting: 4 / 5, timeliness: 3 / 5 })
    expect(made.provisional).toBe(true)
    expect(made.units.map(({ unit: { code }, counts }) => [code, counts.submitted, counts.expected])).toEqual([
      ['A', 1, 2],
      ['VH', 1, 1],
      ['TT', 1, 1],
      ['TTVH', 1, 1],
    ])
  })

  it('is not provisional for what a confirmed quarter lacks', () => {
    const { standings } = assess(year, '2025-06-18')
    const closed = consolidateYear(year, standings, 2025, '2025-06-18', new Set(['Q2']))
    expect([closed.provisional, closed.counts.expected, closed.open.expected]).toEqual([false, 5, 3])
  })

  it('names who missed which quarter, and not a quarter whose time is not past', () => {
    expect(made.missed.map(({ unit: { code }, periods }) => [code, periods.map((each) => each.code)])).toEqual([
      ['A', ['Q2']],
    ])
  })

  it('adds up each indicator by its own rule (rules 8 and 13), beside the year before', () => {
    const total = (code: string) => made.totals.find((each) => each.indicator.code === code)
    expect(total('HN')).toMatchObject({ byPeriod: [3, 5, null], year: 8, previous: 20, change: -12 })
    expect(total('ND')).toMatchObject({ byPeriod: [50, 70, null], year: 120, previous: 100, change: 20 })
    expect(total('BQ')).toMatchObject({ year: 120 / 8, previous: 5 })
    // A's last answer is 4; the 6 and 1 of the two that ended pass to their successor, which gave none.
    expect(total('LED')).toMatchObject({ byPeriod: [11, null, null], year: 11, previous: 3, change: 8 })
    expect(made.hasPrevious).toBe(true)
  })

  it('has nothing to compare with where the year before is unknown', () => {
    const first = consolidateYear(year, assess(year, '2025-06-18').standings, 2024, '2025-06-18', new Set())
    expect(first.totals[0]).toMatchObject({ year: 20, previous: null, change: null })
    expect(first.hasPrevious).toBe(false)
    expect(yearsOf(year.periods)).toEqual([2024, 2025])
  })
})

describe('the fingerprint of the inputs', () => {
  const parts = { ...standard, reports: confirmedReports }
  const [q1 = period('Q1', '2025-03-15')] = standard.periods
  const print = (more: Partial<SummaryInputs> = {}) =>
    inputsPrint({
      ...{
        register: book(parts),
        period: q1,
        today: '2025-03-18',
        issues: [],
        version: '1',
        finals: [],
        comparedWith: '',
      },
      ...more,
    })
  const changed: readonly (readonly [string, Partial<SummaryInputs>])[] = [
    ['a report', { register: book({ ...parts, reports: confirmedReports.slice(1) }) }],
    ['a unit', { register: book({ ...parts, units: [unit('A', { name: 'Khác' }), unit('B'), unit('C'), unit('D')] }) }],
    ['a period', { register: book({ ...parts, periods: [period('Q1', '2025-03-15', { audience: new Set(['A']) })] }) }],
    ['an indicator', { register: book({ ...parts, indicators: [indicator('HN')] }) }],
    ['a theme', { register: book({ ...parts, themes: [{ code: 'CD1', name: 'Một', row: 3 }] }) }],
    ['an exception', { register: book({ ...parts, exceptions: [exception('D', 'Q1', 'exemption')] }) }],
    ['an assessment', { register: book({ ...parts, assessments: [{ period: 'Q1', kind: 'general', text: 'Tốt' }] }) }],
    ['a setting', { register: book({ ...parts, settings: { issuer: 'Ban khác' } }) }],
    ['the language', { register: book({ ...parts, settings: { language: 'en' } }) }],
    ['an issue', { issues: [{ code: 'x', severity: 'error', tab: 'Báo cáo', cell: 'E4', message: 'sai' }] }],
    ['the version', { version: '2' }],
    ['the day', { today: '2025-03-19' }],
    ['a confirmation', { finals: [['Q1', '10:00 20/3/2025']] }],
    ['the run compared with', { comparedWith: '09:30 17/3/2025' }],
  ]

  it.each(changed)('changes with %s', (_, more) => {
    expect(print(more)).not.toBe(print())
  })

  it('repeats itself, and is the same when only a later period or another period’s assessment changes', () => {
    expect(print()).toBe(print())
    const second = report('A', 'Q2', { values: { HN: 1 } })
    const other = { period: 'Q2', kind: 'general', text: 'Tốt' } as const
    const register = book({ ...parts, reports: [...confirmedReports, second], assessments: [other] })
    expect(print({ register })).toBe(print())
  })
})
