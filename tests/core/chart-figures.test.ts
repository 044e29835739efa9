import { describe, expect, it } from 'vitest'
import { assess } from '../../src/core/assess.ts'
import { comparedForms, groupStates } from '../../src/core/consolidate/chart-figures.ts'
import { consolidate } from '../../src/core/consolidate/consolidate.ts'
import type { Consolidation, GroupFigures, Register } from '../../src/core/model.ts'
import { indicators, periods, register, report, units } from '../views/fixture.ts'

const group = (name: string, expected: number, onTime: number, late = 0, undated = 0): GroupFigures => ({
  group: name,
  counts: {
    expected,
    submitted: onTime + late + undated,
    onTime,
    late,
    undated,
    overdue: 0,
    returned: 0,
    nil: 0,
    exempt: 0,
  },
  totals: [],
})

function consolidated(book: Register, code = '2025-Q2', today = '2025-06-18'): Consolidation {
  const period = book.periods.find((each) => each.code === code)
  if (!period) throw new Error(code)
  return consolidate(book, assess(book, today).standings, period, today)
}

describe('reports by state and group', () => {
  it('add up to the reports expected, and groups that owe none are left out', () => {
    expect(groupStates([group('A', 6, 3, 1, 1), group('Phối hợp', 0, 0), group('', 2, 2)])).toEqual([
      { group: 'A', onTime: 3, undated: 1, late: 1, missing: 1 },
      { group: '', onTime: 2, undated: 0, late: 0, missing: 0 },
    ])
  })

  it('show eight groups one by one, and of nine the seven with the most open reports', () => {
    const eight = Array.from({ length: 8 }, (_, index) => group(`G${index}`, 4, index % 4))
    expect(groupStates(eight).map((each) => each.group)).toEqual(eight.map((each) => each.group))
    const states = groupStates([...eight, group('G8', 9, 0)])
    expect(states.map((each) => each.group)).toEqual(['G0', 'G1', 'G2', 'G4', 'G5', 'G6', 'G8', null])
    expect(states.at(-1)).toEqual({ group: null, onTime: 6, undated: 0, late: 0, missing: 2 })
  })
})

describe('forms against the previous period', () => {
  const book = (values: readonly [Record<string, number>, Record<string, number>], more: Partial<Register> = {}) =>
    register({
      ...more,
      reports: [
        report('MYHAI', { values: values[0] }),
        report('MYHAI', { period: '2025-Q2', firstSubmitted: '2025-06-10', values: values[1], row: 9 }),
      ],
    })
  const found = (register: Register) =>
    comparedForms(register, consolidated(register)).map(({ indicator, index }) => [indicator.code, index])

  it('are the compulsory indicator of each form as a percentage of the previous total', () => {
    const both = book([
      { HN: 10, ND: 5, 'MXH@CD1': 3, 'MXH@CD2': 5 },
      { HN: 12, ND: 50, 'MXH@CD1': 1, 'MXH@CD2': 1 },
    ])
    expect(found(both)).toEqual([
      ['HN', 120],
      ['MXH', 25],
    ])
  })

  it.each([
    [
      'a previous total of 0',
      [
        { HN: 0, ND: 5, WEB: 4 },
        { HN: 3, ND: 10, WEB: 4 },
      ],
      [
        ['ND', 200],
        ['WEB', 100],
      ],
    ],
    ['no figure now', [{ HN: 7 }, { ND: 2 }], []],
    ['a yes-no question and a ratio alone', [{ QC: 1 }, { QC: 1 }], []],
  ] as const)('pass over %s', (_, values, expected) => {
    expect(found(book(values as unknown as [Record<string, number>, Record<string, number>]))).toEqual(expected)
  })

  it('take a flow before a stock where none is compulsory', () => {
    const optional = indicators.map((each) => ({ ...each, compulsory: false })).reverse()
    const values = { WEB: 2, 'MXH@CD1': 2, 'MXH@CD2': 2 }
    expect(found(book([values, values], { indicators: optional }))).toEqual([['MXH', 100]])
  })
})

describe('rates over the periods', () => {
  it('are those of the report periods up to this one, as the reports are known now', () => {
    const book = register({
      reports: [
        ...units.slice(0, 4).map(({ code }, row) => report(code, { values: { HN: 1 }, row: 4 + row })),
        report('DV', { period: '2025-Q2', firstSubmitted: '2025-06-16', values: { HN: 1 }, row: 12 }),
      ],
    })
    const trend = consolidated(book).trend.map(({ period, counts }) => [period.code, counts.submitted, counts.onTime])
    expect(trend).toEqual([
      ['2025-Q1', 4, 4],
      ['2025-Q2', 1, 0],
    ])
    expect(consolidated(book, '2025-Q1').trend).toHaveLength(1)
    expect(consolidated(book, '2025-KH').trend).toEqual([])
  })

  it('are at most eight, and only of periods in which somebody owed a report', () => {
    const [, first] = periods
    if (!first) throw new Error('no quarter')
    const years = Array.from({ length: 12 }, (_, index) => ({
      ...first,
      code: `P${index}`,
      due: `${2014 + index}-03-15`,
      ...(index === 9 && { audience: new Set<string>() }),
    }))
    const trend = consolidated(register({ periods: years }), 'P11', '2025-03-18').trend
    expect(trend.map(({ period }) => period.code)).toEqual(['P3', 'P4', 'P5', 'P6', 'P7', 'P8', 'P10', 'P11'])
  })
})
