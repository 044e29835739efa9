import { describe, expect, it } from 'vitest'
import { assess } from '../../src/core/assess.ts'
import { consolidate } from '../../src/core/consolidate/consolidate.ts'
import { countStandings, isProvisional, rates } from '../../src/core/consolidate/counts.ts'
import type { Consolidation, Report, Total } from '../../src/core/model.ts'
import { exception, indicator, type Parts, period, register, report, theme, unit } from '../register.ts'

/** Returns the consolidation of the period (by default the first of the table) on 18/3/2025. */
function consolidated(parts: Parts, code?: string, today = '2025-03-18'): Consolidation {
  const whole = register({ periods: [period('Q1', '2025-03-15')], ...parts })
  const found = whole.periods.find((each) => each.code === (code ?? whole.periods[0]?.code))
  if (!found) throw new Error('no such period')
  return consolidate(whole, assess(whole, today).standings, found, today)
}

function line(consolidation: Consolidation, code: string, ofTheme: string | null = null): Total {
  const found = consolidation.totals.find((each) => each.indicator === code && each.theme === ofTheme)
  if (!found) throw new Error(`no total of ${code}`)
  return found
}

const gives = (ofUnit: string, values: Record<string, number>, more: Partial<Report> = {}) =>
  report(ofUnit, 'Q1', { values, ...more })

describe('rule 5: expected, submitted and on-time reports', () => {
  const parts: Parts = {
    units: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((code) => unit(code)),
    periods: [period('Q1', '2025-03-15', { audience: new Set('ABCDEFG'), invited: new Set('H') })],
    exceptions: [exception('G', 'Q1', 'exemption'), exception('F', 'Q1', 'extension', '2025-03-25')],
    reports: [
      gives('A', {}, { firstSubmitted: '2025-03-14', state: 'accepted' }),
      gives('B', {}, { firstSubmitted: '2025-03-16', state: 'returned' }),
      gives('C', {}, { firstSubmitted: null, state: 'nil' }),
      gives('D', {}, { firstSubmitted: '2025-03-10', empty: true }),
      gives('H', {}, { state: 'submitted' }),
    ],
  }

  it('counts what is owed, and of it what came, when and how', () => {
    // Owed: A-F. Sent with content: A (on time), B (late, returned), C (undated, nil). D is empty and E silent: overdue.
    // F has until 25/3. G is exempt, H only invited.
    const { counts, rates: found, missing, provisional } = consolidated(parts)
    expect(counts).toEqual({
      expected: 6,
      submitted: 3,
      onTime: 1,
      late: 1,
      undated: 1,
      overdue: 2,
      returned: 1,
      nil: 1,
      exempt: 1,
    })
    expect(found).toEqual({ reporting: 3 / 6, timeliness: 1 / 6 })
    expect(missing).toEqual([
      { unit: 'D', daysOverdue: 4 },
      { unit: 'E', daysOverdue: 4 },
      { unit: 'F', daysOverdue: null },
    ])
    expect(provisional).toBe(true)
  })

  it('has no rates when nothing is expected', () => {
    const nobody = period('Q1', '2025-03-15', { audience: new Set() })
    const found = consolidated({ units: [unit('A')], periods: [nobody] })
    expect(found.rates).toEqual({ reporting: null, timeliness: null })
    expect(found.provisional).toBe(false)
    expect(rates(countStandings([]))).toEqual({ reporting: null, timeliness: null })
  })

  it.each<[string, boolean, Partial<Report> | null]>([
    ['everything expected is submitted', false, {}],
    ['a report is missing', true, null],
    ['a report is a draft', true, { state: 'draft' }],
    ['a report is empty', true, { empty: true }],
    ['a report is returned', true, { state: 'returned' }],
  ])('is provisional when %s: %s', (_, provisional, more) => {
    const whole = register({
      units: [unit('A')],
      periods: [period('Q1', '2025-03-15')],
      reports: more ? [gives('A', {}, more)] : [],
    })
    expect(isProvisional(assess(whole, '2025-03-10').standings)).toBe(provisional)
  })

  it('is provisional when the report of an invited unit is returned, not when it is missing', () => {
    const periods = [period('Q1', '2025-03-15', { audience: new Set(['A']), invited: new Set(['B']) })]
    const units = [unit('A'), unit('B')]
    expect(consolidated({ units, periods, reports: [gives('A', {})] }).provisional).toBe(false)
    const reports = [gives('A', {}), gives('B', {}, { state: 'returned' })]
    expect(consolidated({ units, periods, reports }).provisional).toBe(true)
  })

  it('shows both last on-time days', () => {
    const periods = [period('Q1', '2025-03-15', { departmentDue: '2025-03-20' })]
    expect(consolidated({ periods })).toMatchObject({ lastOnTimeDay: '2025-03-14', departmentLastDay: '2025-03-19' })
  })
})

describe('rule 6: blank, 0 and nil differ', () => {
  const parts: Parts = {
    units: ['A', 'B', 'C', 'D', 'E'].map((code) => unit(code)),
    indicators: [
      indicator('TB'),
      indicator('LED', { aggregation: 'stock' }),
      indicator('QC', { aggregation: 'yes-no' }),
      indicator('KO'),
    ],
    reports: [
      gives('A', { TB: 5, LED: 3, QC: 1 }),
      gives('B', { TB: 0, LED: 0, QC: 0 }),
      gives('C', {}),
      gives('D', { TB: 0, LED: 0 }, { state: 'nil' }),
      gives('E', { TB: 100, LED: 100 }, { state: 'draft' }),
    ],
  }

  it('adds a reported zero, leaves a blank out, and takes a nil report as 0 for flows only', () => {
    const found = consolidated(parts)
    // TB: A 5, B 0, D 0 for nil. LED: A 3, B 0; nil says nothing. QC: A yes, B no.
    expect(line(found, 'TB')).toMatchObject({ total: 5, unitsReporting: 3 })
    expect(line(found, 'LED')).toMatchObject({ total: 3, unitsReporting: 2 })
    expect(line(found, 'QC')).toMatchObject({ total: 1, unitsReporting: 2 })
    expect(line(found, 'KO')).toMatchObject({ total: 0, unitsReporting: 1 })
  })

  it('shows for each unit what entered the totals', () => {
    expect(consolidated(parts).units.map(({ standing, values }) => [standing.unit, values])).toEqual([
      ['A', { TB: 5, LED: 3, QC: 1 }],
      ['B', { TB: 0, LED: 0, QC: 0 }],
      ['C', {}],
      ['D', { TB: 0, KO: 0 }],
      ['E', {}],
    ])
  })

  it('has no total where nobody reported', () => {
    const found = consolidated({ ...parts, reports: [gives('C', {})] })
    expect(found.totals.every(({ total, unitsReporting }) => total === null && unitsReporting === 0)).toBe(true)
  })

  it('treats an empty report as not submitted in the totals too', () => {
    const reports = [gives('A', { KO: 7 }, { empty: true })]
    expect(line(consolidated({ ...parts, reports }), 'KO').total).toBeNull()
  })

  it('ignores values of columns that no indicator has', () => {
    const found = consolidated({ ...parts, reports: [gives('A', { TB: 5, XX: 9, 'TB@CD1': 4 })] })
    expect(found.units[0]?.values).toEqual({ TB: 5 })
  })
})

describe('which reports enter the totals', () => {
  it('are those of exempt, invited, ended and outside units too, without entering the counts', () => {
    const found = consolidated({
      units: [unit('A'), unit('B'), unit('C', { to: '2025-02-28' }), unit('D'), unit('E')],
      periods: [period('Q1', '2025-03-15', { audience: new Set('ABC'), invited: new Set('D') })],
      exceptions: [exception('B', 'Q1', 'exemption')],
      indicators: [indicator('TB')],
      reports: ['A', 'B', 'C', 'D', 'E'].map((code, index) => gives(code, { TB: 10 ** index })),
    })
    expect(line(found, 'TB')).toMatchObject({ total: 11111, unitsReporting: 5 })
    expect(found.counts).toMatchObject({ expected: 1, submitted: 1, exempt: 1 })
  })

  it('is the row that stands when there are two (rule 7)', () => {
    const found = consolidated({
      units: [unit('A')],
      indicators: [indicator('TB')],
      reports: [gives('A', { TB: 5 }, { state: 'accepted' }), gives('A', { TB: 8 })],
    })
    expect(line(found, 'TB').total).toBe(5)
  })
})

describe('rule 8: aggregation depends on the indicator', () => {
  const quarters = [period('Q1', '2025-03-15'), period('Q2', '2025-06-15'), period('Q3', '2025-09-15')]
  const in2 = (ofUnit: string, values: Record<string, number>) => report(ofUnit, 'Q2', { values })

  it('sums a flow over units and over periods', () => {
    const found = consolidated(
      {
        units: [unit('A'), unit('B')],
        periods: quarters,
        indicators: [indicator('TB')],
        reports: [
          gives('A', { TB: 5 }),
          gives('B', { TB: 7 }),
          in2('A', { TB: 4 }),
          report('B', 'Q3', { values: { TB: 99 } }),
        ],
      },
      'Q2',
    )
    // Q2: 4, Q1: 5 + 7; the third quarter is not yet part of the year to date.
    expect(line(found, 'TB')).toEqual({
      indicator: 'TB',
      theme: null,
      total: 4,
      previous: 12,
      change: -8,
      yearToDate: 16,
      unitsReporting: 1,
    })
  })

  it("lets each unit's last answer stand for a stock over periods", () => {
    const found = consolidated(
      {
        units: [unit('A'), unit('B'), unit('C')],
        periods: quarters,
        indicators: [indicator('LED', { aggregation: 'stock' })],
        reports: [gives('A', { LED: 5 }), gives('B', { LED: 7 }), in2('A', { LED: 2 }), in2('C', {})],
      },
      'Q2',
    )
    // A answers 2 now, B's 7 of the first quarter stands, C never answered.
    expect(line(found, 'LED')).toMatchObject({ total: 2, previous: 12, change: -10, yearToDate: 9, unitsReporting: 1 })
  })

  it("keeps a stock's last answer cell by cell when it is split by theme", () => {
    const found = consolidated(
      {
        units: [unit('A')],
        periods: quarters,
        indicators: [indicator('LED', { aggregation: 'stock', byTheme: true })],
        themes: [theme('CD1'), theme('CD2')],
        reports: [gives('A', { 'LED@CD1': 5, 'LED@CD2': 3 }), in2('A', { 'LED@CD1': 6 })],
      },
      'Q2',
    )
    // CD1 is answered anew, CD2 is not: 6 + 3.
    expect(line(found, 'LED')).toMatchObject({ total: 6, previous: 8, yearToDate: 9 })
    expect(line(found, 'LED', 'CD1')).toMatchObject({ total: 6, previous: 5, change: 1, yearToDate: 6 })
    expect(line(found, 'LED', 'CD2')).toMatchObject({ total: null, previous: 3, change: null, yearToDate: 3 })
  })

  it('counts yes of answered, and over periods of the last answers', () => {
    const found = consolidated(
      {
        units: ['A', 'B', 'C', 'D'].map((code) => unit(code)),
        periods: quarters,
        indicators: [indicator('QC', { aggregation: 'yes-no', byTheme: true })],
        themes: [theme('CD1')],
        reports: [
          gives('A', { QC: 0 }),
          gives('B', { QC: 1 }),
          gives('C', { QC: 1 }),
          in2('A', { QC: 1 }),
          in2('B', { QC: 0 }),
          in2('D', {}),
        ],
      },
      'Q2',
    )
    // Now: A yes, B no. Last answers: A yes, B no, C yes. It is never split by theme.
    expect(found.totals).toEqual([
      { indicator: 'QC', theme: null, total: 1, previous: 2, change: -1, yearToDate: 2, unitsReporting: 2 },
    ])
  })

  it('divides sums for a ratio, never averages percentages', () => {
    const found = consolidated(
      {
        units: [unit('A'), unit('B'), unit('C')],
        periods: quarters,
        indicators: [
          indicator('N'),
          indicator('D'),
          indicator('R', { aggregation: 'ratio', numerator: 'N', denominator: 'D' }),
        ],
        reports: [
          gives('A', { N: 30, D: 100 }),
          gives('B', { N: 10, D: 20 }),
          in2('A', { N: 20, D: 80 }),
          in2('C', { N: 4 }),
        ],
      },
      'Q2',
    )
    // Q1: 40/120, not the mean of 30% and 50%. Q2: (20 + 4)/80; C has no denominator. The year: 64/200.
    expect(line(found, 'R')).toEqual({
      indicator: 'R',
      theme: null,
      total: 0.3,
      previous: 40 / 120,
      change: 0.3 - 40 / 120,
      yearToDate: 0.32,
      unitsReporting: 1,
    })
  })

  it('cumulates a ratio of stocks from their last answers', () => {
    const stock = { aggregation: 'stock' } as const
    const found = consolidated(
      {
        units: [unit('A'), unit('B')],
        periods: quarters,
        indicators: [
          indicator('N', stock),
          indicator('D', stock),
          indicator('R', { aggregation: 'ratio', numerator: 'N', denominator: 'D' }),
        ],
        reports: [gives('A', { N: 1, D: 10 }), gives('B', { N: 5, D: 10 }), in2('A', { N: 3, D: 6 })],
      },
      'Q2',
    )
    // Last answers: A 3 of 6, B 5 of 10.
    expect(line(found, 'R')).toMatchObject({ total: 0.5, previous: 0.3, yearToDate: 0.5 })
  })

  it.each<[string, Record<string, number>, number]>([
    ['no denominator', { N: 5 }, 0],
    ['a denominator of 0', { N: 5, D: 0 }, 1],
    ['no numerator', { D: 5 }, 1],
    ['neither', {}, 0],
  ])('has no ratio with %s', (_, values, unitsReporting) => {
    const found = consolidated({
      units: [unit('A')],
      indicators: [
        indicator('N'),
        indicator('D'),
        indicator('R', { aggregation: 'ratio', numerator: 'N', denominator: 'D' }),
      ],
      reports: [gives('A', values)],
    })
    expect(line(found, 'R')).toMatchObject({ total: null, yearToDate: null, unitsReporting })
  })

  it.each([
    ['unknown', 'X', 'D'],
    ['left out', null, 'D'],
    ['itself a ratio', 'R', 'D'],
    ['unknown below the line', 'N', 'X'],
  ])('keeps a ratio whose part is %s in the list, without a total', (_, numerator, denominator) => {
    const found = consolidated({
      units: [unit('A')],
      indicators: [indicator('N'), indicator('D'), indicator('R', { aggregation: 'ratio', numerator, denominator })],
      reports: [gives('A', { N: 1, D: 2 })],
    })
    expect(line(found, 'R')).toMatchObject({ total: null, unitsReporting: 0 })
  })

  describe('by theme', () => {
    const parts: Parts = {
      units: [unit('A'), unit('B')],
      themes: [theme('CD1'), theme('CD2')],
      indicators: [
        indicator('N', { byTheme: true }),
        indicator('D', { byTheme: true }),
        indicator('W'),
        indicator('R', { aggregation: 'ratio', numerator: 'N', denominator: 'D' }),
        indicator('S', { aggregation: 'ratio', byTheme: true, numerator: 'N', denominator: 'W' }),
        indicator('U', { aggregation: 'ratio', byTheme: true, numerator: 'W', denominator: 'N' }),
        indicator('T', { aggregation: 'text', byTheme: true }),
      ],
      reports: [gives('A', { 'N@CD1': 1, 'D@CD1': 4, 'D@CD2': 6, W: 10 }), gives('B', { 'N@CD1': 2, 'N@CD2': 3 })],
    }

    it('gives one total over all themes, then one for each, in the order of both tables', () => {
      expect(consolidated(parts).totals.map(({ indicator: code, theme: of }) => (of ? `${code}@${of}` : code))).toEqual(
        ['N', 'N@CD1', 'N@CD2', 'D', 'D@CD1', 'D@CD2', 'W', 'R', 'R@CD1', 'R@CD2', 'S', 'U'],
      )
    })

    it('counts a unit with at least one cell as reporting', () => {
      const found = consolidated(parts)
      expect(line(found, 'N')).toMatchObject({ total: 6, unitsReporting: 2 })
      expect(line(found, 'N', 'CD2')).toMatchObject({ total: 3, unitsReporting: 1 })
      expect(line(found, 'D')).toMatchObject({ total: 10, unitsReporting: 1 })
    })

    it('splits a ratio only where both of its parts are split', () => {
      const found = consolidated(parts)
      expect(line(found, 'R')).toMatchObject({ total: 0.6, unitsReporting: 1 })
      expect(line(found, 'R', 'CD1').total).toBe(0.75)
      expect(line(found, 'R', 'CD2').total).toBe(0.5)
      expect(line(found, 'S').total).toBe(0.6)
      expect(line(found, 'U').total).toBe(10 / 6)
    })

    it('gives a nil report 0 in each theme of a flow', () => {
      const found = consolidated({ ...parts, reports: [gives('A', {}, { state: 'nil' })] })
      expect(found.units[0]?.values).toEqual({ 'N@CD1': 0, 'N@CD2': 0, 'D@CD1': 0, 'D@CD2': 0, W: 0 })
    })
  })

  it("lists texts under their kind and the unit's name, whole, of counted reports only", () => {
    const long = 'Mô hình "Dân vận khéo" '.repeat(500)
    const texts = (more: Record<string, string>) => ({ texts: more })
    const found = consolidated({
      units: ['B', 'A', 'C', 'D'].map((code) => unit(code)),
      periods: [period('Q1', '2025-03-15', { audience: new Set('ABC'), invited: new Set('D') })],
      indicators: [indicator('MH', { aggregation: 'text' }), indicator('TB'), indicator('AA', { aggregation: 'text' })],
      reports: [
        gives('A', {}, texts({ MH: long, proposals: 'Đề nghị A', results: 'Kết quả A' })),
        gives('B', {}, { ...texts({ results: 'Không có hoạt động', difficulties: 'Khó B' }), state: 'nil' }),
        gives('C', {}, { ...texts({ results: 'Nháp' }), state: 'draft' }),
        gives('D', {}, texts({ AA: '=1+1', results: 'Kết quả D' })),
      ],
    })
    expect(found.texts).toEqual([
      { kind: 'results', unit: 'B', text: 'Không có hoạt động' },
      { kind: 'results', unit: 'A', text: 'Kết quả A' },
      { kind: 'results', unit: 'D', text: 'Kết quả D' },
      { kind: 'difficulties', unit: 'B', text: 'Khó B' },
      { kind: 'proposals', unit: 'A', text: 'Đề nghị A' },
      { kind: 'MH', unit: 'A', text: long },
      { kind: 'AA', unit: 'D', text: '=1+1' },
    ])
  })
})

describe('groups', () => {
  it('appear in the order of the units table, with an expected unit or a counted report', () => {
    const found = consolidated({
      units: [
        unit('A', { group: 'Phường' }),
        unit('B', { group: 'Ban' }),
        unit('C', { group: 'Phường' }),
        unit('D', { group: 'Phối hợp' }),
        unit('E', { group: 'Chính quyền' }),
        unit('F', { group: 'Lực lượng' }),
        unit('G', { group: '' }),
      ],
      periods: [period('Q1', '2025-03-15', { audience: new Set('ABCFG'), invited: new Set('DE') })],
      exceptions: [exception('F', 'Q1', 'exemption')],
      indicators: [indicator('TB'), indicator('R', { aggregation: 'ratio', numerator: 'TB', denominator: 'TB' })],
      reports: [
        gives('A', { TB: 5 }),
        gives('C', { TB: 6 }, { firstSubmitted: '2025-03-20' }),
        gives('D', { TB: 7 }),
        gives('E', { TB: 8 }, { state: 'draft' }),
      ],
    })
    const totals = (total: number | null) => [
      { indicator: 'TB', theme: null, total },
      { indicator: 'R', theme: null, total: total === null ? null : 1 },
    ]
    // E's draft and F's exemption make no group; D's report does, though nothing is expected of it.
    expect(found.groups).toMatchObject([
      { group: 'Phường', counts: { expected: 2, submitted: 2, onTime: 1, late: 1 }, totals: totals(11) },
      { group: 'Ban', counts: { expected: 1, submitted: 0 }, totals: totals(null) },
      { group: 'Phối hợp', counts: { expected: 0, submitted: 0 }, totals: totals(7) },
      { group: '', counts: { expected: 1 }, totals: totals(null) },
    ])
  })
})

describe('a plan', () => {
  it('has counts, groups and texts, and no totals', () => {
    const found = consolidated(
      {
        units: [unit('A'), unit('B')],
        periods: [period('Q4', '2024-12-15'), period('KH', '2025-01-10', { kind: 'plan' })],
        indicators: [indicator('TB'), indicator('MH', { aggregation: 'text' })],
        reports: [
          report('A', 'Q4', { values: { TB: 3 } }),
          report('A', 'KH', { values: { TB: 5 }, texts: { results: 'Ban hành kế hoạch', MH: 'thừa' } }),
          report('B', 'KH', { state: 'nil' }),
        ],
      },
      'KH',
    )
    expect(found).toMatchObject({
      totals: [],
      missingShare: [],
      previousPeriod: null,
      counts: { submitted: 2, nil: 1 },
    })
    expect(found.groups).toMatchObject([{ group: 'Khối 1', totals: [] }])
    expect(found.units.map(({ values }) => values)).toEqual([{}, {}])
    expect(found.texts).toEqual([{ kind: 'results', unit: 'A', text: 'Ban hành kế hoạch' }])
  })

  it('is no previous period and no part of the year to date', () => {
    const found = consolidated(
      {
        units: [unit('A')],
        periods: [period('KH', '2025-01-10', { kind: 'plan' }), period('Q1', '2025-03-15')],
        indicators: [indicator('TB')],
        reports: [report('A', 'KH', { values: { TB: 5 } }), gives('A', { TB: 1 })],
      },
      'Q1',
    )
    expect(found.previousPeriod).toBeNull()
    expect(line(found, 'TB')).toMatchObject({ total: 1, previous: null, change: null, yearToDate: 1 })
  })
})
