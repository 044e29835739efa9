import { describe, expect, it } from 'vitest'
import { assess } from '../../src/core/assess.ts'
import { consolidate } from '../../src/core/consolidate/consolidate.ts'
import type { Consolidation, Total } from '../../src/core/model.ts'
import { isActive, lineage, predecessorsOn } from '../../src/core/succession.ts'
import { indicator, type Parts, period, register, report, unit } from '../register.ts'

const quarters = [
  period('Q1', '2025-03-15'),
  period('Q2', '2025-06-15'),
  period('Q3', '2025-09-15'),
  period('Q4', '2025-12-15'),
]

function consolidated(code: string, parts: Parts): Consolidation {
  const whole = register({ periods: quarters, ...parts })
  const found = whole.periods.find((each) => each.code === code)
  if (!found) throw new Error('no such period')
  return consolidate(whole, assess(whole, '2025-12-31').standings, found, '2025-12-31')
}

const of = (consolidation: Consolidation, code: string): Total | undefined =>
  consolidation.totals.find((each) => each.indicator === code && each.theme === null)

const gives = (ofUnit: string, inPeriod: string, values: Record<string, number>) => report(ofUnit, inPeriod, { values })

describe('the previous period', () => {
  const flow = { units: [unit('A')], indicators: [indicator('TB')] }

  it('is the report period that fell due last before this one, in whatever year and row', () => {
    const periods = [
      period('Q2', '2025-06-15'),
      period('Q1', '2025-03-15'),
      period('OLD', '2024-12-15'),
      period('KH', '2025-01-10', { kind: 'plan' }),
    ]
    const reports = [gives('A', 'OLD', { TB: 3 }), gives('A', 'Q1', { TB: 5 }), gives('A', 'Q2', { TB: 9 })]
    const first = consolidated('Q1', { ...flow, periods, reports })
    expect(first.previousPeriod?.code).toBe('OLD')
    // The year to date begins with this calendar year.
    expect(of(first, 'TB')).toMatchObject({ total: 5, previous: 3, change: 2, yearToDate: 5 })
    const second = consolidated('Q2', { ...flow, periods, reports })
    expect(of(second, 'TB')).toMatchObject({ total: 9, previous: 5, change: 4, yearToDate: 14 })
  })

  it('never is one that falls due on the same day, which belongs to the year to date', () => {
    const periods = [period('Q1', '2025-03-15'), period('M3', '2025-03-15')]
    const reports = [gives('A', 'Q1', { TB: 3 }), gives('A', 'M3', { TB: 5 })]
    const found = consolidated('Q1', { ...flow, periods, reports })
    expect(found.previousPeriod).toBeNull()
    expect(of(found, 'TB')).toMatchObject({ total: 3, previous: null, yearToDate: 8 })
  })

  it('is counted over the reports known now, late and corrected ones too', () => {
    const late = report('A', 'Q1', { values: { TB: 5 }, firstSubmitted: '2025-08-01' })
    expect(of(consolidated('Q2', { ...flow, reports: [late] }), 'TB')).toMatchObject({ previous: 5, change: null })
  })

  it('is free of float dust in a change', () => {
    const reports = [gives('A', 'Q1', { TB: 8.1 }), gives('A', 'Q2', { TB: 8.3 })]
    expect(of(consolidated('Q2', { ...flow, reports }), 'TB')).toMatchObject({ change: 0.2, yearToDate: 16.4 })
  })
})

describe('rule 13: units change in mid-year', () => {
  const indicators = [indicator('TB'), indicator('LED', { aggregation: 'stock' })]

  /** A and B merge into C on 1/7: the third quarter is C's. */
  const merged = [
    unit('A', { to: '2025-06-30', successor: 'C' }),
    unit('B', { to: '2025-06-30', successor: 'C' }),
    unit('C', { from: '2025-07-01' }),
    unit('D'),
  ]
  const before = [
    gives('A', 'Q1', { TB: 1, LED: 10 }),
    gives('A', 'Q2', { TB: 2 }),
    gives('B', 'Q2', { TB: 4, LED: 20 }),
    gives('D', 'Q1', { TB: 8, LED: 40 }),
  ]

  it('passes the last stock answers of ended units to their successor, added', () => {
    const found = consolidated('Q3', { units: merged, indicators, reports: before })
    // C inherits 10 + 20, D's 40 stands. The flows of the year remain what was reported: 1 + 2 + 4 + 8.
    expect(of(found, 'LED')).toMatchObject({ total: null, yearToDate: 70 })
    expect(of(found, 'TB')).toMatchObject({ total: null, previous: 6, yearToDate: 15 })
  })

  it('rounds the sum over the units, not the answer of each', () => {
    const units = ['A', 'B', 'D'].map((code) => unit(code))
    const reports = units.map(({ code }) => gives(code, 'Q1', { LED: 1 / 3 }))
    expect(of(consolidated('Q1', { units, indicators, reports }), 'LED')).toMatchObject({ total: 1, yearToDate: 1 })
  })

  it('lets the successor answer for itself', () => {
    const reports = [...before, gives('C', 'Q3', { LED: 25 })]
    expect(of(consolidated('Q3', { units: merged, indicators, reports }), 'LED')).toMatchObject({
      total: 25,
      previous: 20,
      yearToDate: 65,
    })
  })

  it('rule 13: adds what a unit took over to its own earlier answer, until it answers again', () => {
    // A (10 in Q1) joins D (40 in Q1) at the end of April. D's answer of Q1 did not hold A's 10; that of Q2 does.
    const units = [unit('A', { to: '2025-04-30', successor: 'D' }), unit('D')]
    const known = [gives('A', 'Q1', { LED: 10 }), gives('D', 'Q1', { LED: 40 })]
    const yearToDate = (period: string, reports = known) =>
      of(consolidated(period, { units, indicators, reports }), 'LED')?.yearToDate
    expect(yearToDate('Q1')).toBe(50)
    expect(yearToDate('Q2')).toBe(50)
    expect(yearToDate('Q2', [...known, gives('D', 'Q2', { LED: 48 })])).toBe(48)
  })

  it('does not pass anything on before the units end', () => {
    // On 14/6 A and B are active, C is not: 10 + 20 + 40.
    expect(of(consolidated('Q2', { units: merged, indicators, reports: before }), 'LED')?.yearToDate).toBe(70)
  })

  it.each([
    ['on the last on-time day', '2025-09-14', 10],
    ['the day before it', '2025-09-13', null],
  ])('ends the stock of a unit without successor: one that ends %s', (_, to, yearToDate) => {
    const units = [unit('A', { to })]
    expect(of(consolidated('Q3', { units, indicators, reports: before }), 'LED')?.yearToDate).toBe(yearToDate)
  })

  it('follows successors of successors, where nobody in between answered', () => {
    const units = [
      unit('A', { to: '2025-04-30', successor: 'B' }),
      unit('B', { from: '2025-05-01', to: '2025-08-31', successor: 'C' }),
      unit('C', { from: '2025-09-01' }),
    ]
    const a = gives('A', 'Q1', { LED: 10 })
    const b = gives('B', 'Q2', { LED: 3 })
    expect(of(consolidated('Q3', { units, indicators, reports: [a] }), 'LED')?.yearToDate).toBe(10)
    expect(of(consolidated('Q3', { units, indicators, reports: [a, b] }), 'LED')?.yearToDate).toBe(3)
  })

  it('drops the stock of a unit whose successor has not begun or has ended without one', () => {
    const reports = [gives('A', 'Q1', { LED: 10 })]
    const a = unit('A', { to: '2025-04-30', successor: 'B' })
    for (const b of [unit('B', { from: '2025-10-01' }), unit('B', { to: '2025-05-31' })]) {
      expect(of(consolidated('Q3', { units: [a, b], indicators, reports }), 'LED')?.yearToDate).toBeNull()
    }
  })

  it('is not led astray by a loop of successors', () => {
    const units = [
      unit('A', { to: '2025-04-30', successor: 'B' }),
      unit('B', { to: '2025-04-30', successor: 'A' }),
      unit('C', { successor: 'C' }),
    ]
    const reports = [gives('A', 'Q1', { TB: 1, LED: 10 }), gives('C', 'Q1', { TB: 1, LED: 5 })]
    expect(of(consolidated('Q3', { units, indicators, reports }), 'LED')?.yearToDate).toBe(5)
    const predecessors = new Map([
      ['A', [{ code: 'B', to: '2025-04-30' }]],
      [
        'B',
        [
          { code: 'A', to: '2025-04-30' },
          { code: 'B', to: '2025-04-30' },
        ],
      ],
    ])
    expect([...lineage('A', predecessors)]).toEqual(['A', 'B'])
  })

  it('knows who is active: the first and the last day are days of activity', () => {
    const half = { from: '2025-01-01', to: '2025-06-30' }
    expect(['2024-12-31', '2025-01-01', '2025-06-30', '2025-07-01'].map((day) => isActive(half, day))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(isActive({ from: null, to: null }, '1900-01-01')).toBe(true)
  })

  it('knows as predecessors those that ended before the day', () => {
    expect([...predecessorsOn(merged, '2025-06-30')]).toEqual([])
    expect([...predecessorsOn(merged, '2025-07-01')]).toEqual([
      [
        'C',
        [
          { code: 'A', to: '2025-06-30' },
          { code: 'B', to: '2025-06-30' },
        ],
      ],
    ])
  })
})

describe("the missing units' share of the previous period", () => {
  const indicators = [
    indicator('TB'),
    indicator('KO'),
    indicator('LED', { aggregation: 'stock' }),
    indicator('R', { aggregation: 'ratio', numerator: 'TB', denominator: 'TB' }),
  ]

  it('is their part of each flow whose total is above 0', () => {
    const found = consolidated('Q2', {
      units: [unit('A'), unit('B'), unit('C')],
      indicators,
      reports: [
        gives('A', 'Q1', { TB: 30, KO: 0, LED: 1 }),
        gives('B', 'Q1', { TB: 50, LED: 1 }),
        gives('C', 'Q1', { TB: 20 }),
        gives('B', 'Q2', { TB: 1 }),
      ],
    })
    // A and C are missing now: 30 + 20 of 100.
    expect(found.missing.map(({ unit: code }) => code)).toEqual(['A', 'C'])
    expect(found.missingShare).toEqual([{ indicator: 'TB', share: 0.5 }])
  })

  it('is 0 for units that gave nothing then, and absent when none is missing or there is no previous period', () => {
    const reports = [gives('A', 'Q1', { TB: 30 }), gives('A', 'Q2', { TB: 1 })]
    const two = consolidated('Q2', { units: [unit('A'), unit('B')], indicators, reports })
    expect(two.missingShare).toEqual([{ indicator: 'TB', share: 0 }])
    expect(consolidated('Q2', { units: [unit('A')], indicators, reports }).missingShare).toEqual([])
    expect(consolidated('Q1', { units: [unit('A'), unit('B')], indicators, reports }).missingShare).toEqual([])
  })

  it('rule 13: counts the ended predecessors of a missing unit, unless their own last report has come', () => {
    const units = [
      unit('A', { to: '2025-04-30', successor: 'B' }),
      unit('B', { from: '2025-05-01', to: '2025-05-31', successor: 'C' }),
      unit('C', { from: '2025-06-01' }),
      unit('D'),
    ]
    const reports = [gives('A', 'Q1', { TB: 25 }), gives('D', 'Q1', { TB: 75 }), gives('D', 'Q2', { TB: 1 })]
    expect(consolidated('Q2', { units, indicators, reports }).missingShare).toEqual([{ indicator: 'TB', share: 0.25 }])
    const come = [...reports, gives('A', 'Q2', { TB: 9 })]
    expect(consolidated('Q2', { units, indicators, reports: come }).missingShare).toEqual([
      { indicator: 'TB', share: 0 },
    ])
  })
})
