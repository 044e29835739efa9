/** Plausibility of sent reports: cut-off dates, jumps, activities reported more than once; and decisions on them. */
import { describe, expect, it } from 'vitest'
import { assess } from '../../src/core/assess.ts'
import { cutoffIssues } from '../../src/core/checks/cutoff.ts'
import { decidable } from '../../src/core/checks/decision.ts'
import { sameActivities } from '../../src/core/checks/same-activity.ts'
import { valueJumps } from '../../src/core/checks/value-jump.ts'
import { addDays } from '../../src/core/day.ts'
import { type Issue, isForDepartment } from '../../src/core/issue.ts'
import type { Report } from '../../src/core/model.ts'
import { indicator, type Parts, period, register, report, unit } from '../register.ts'

const units = ['A', 'B', 'C'].map((code) => unit(code))
const periods = [
  period('KH', '2025-01-10', { kind: 'plan' }),
  period('Q1', '2025-03-15', { from: '2024-12-15', to: '2025-03-14' }),
  period('Q2', '2025-06-15', { from: '2025-03-15', to: '2025-06-14' }),
]
const indicators = [
  indicator('HN'),
  indicator('ND', { byTheme: true }),
  indicator('WEB', { aggregation: 'stock' }),
  indicator('QC', { aggregation: 'yes-no' }),
  indicator('MH', { aggregation: 'text' }),
]

type Check = typeof valueJumps

/** Returns what a check finds in these reports. */
function found(check: Check, reports: readonly Report[], parts: Parts = {}): readonly Issue[] {
  const whole = register({ units, periods, indicators, reports, ...parts })
  return check(whole, assess(whole, '2025-07-01').standings)
}

const said = (issues: readonly Issue[]) => issues.map(({ unit: of, period: at, args }) => ({ of, at, ...args }))

describe('a cut-off date', () => {
  const on = (cutoff: string, more: Partial<Report> = {}, of = 'Q1') =>
    found(cutoffIssues, [report('A', of, { cutoff, values: { HN: 1 }, ...more })]).length

  it.each([
    [-8, 1],
    [-7, 0],
    [0, 0],
    [7, 0],
    [8, 1],
  ])('that lies %i days after the end of the coverage gives %i warnings', (days, count) => {
    expect(on(addDays('2025-03-14', days))).toBe(count)
  })

  it('is not looked at in a draft, in a plan, or where the period has no last day', () => {
    expect(on('2025-01-01', { state: 'draft' })).toBe(0)
    expect(on('2024-01-01', { link: 'x' }, 'KH')).toBe(0)
    const endless = [period('Q1', '2025-03-15')]
    expect(found(cutoffIssues, [report('A', 'Q1', { cutoff: '2024-01-01' })], { periods: endless })).toEqual([])
  })

  it('is told to the unit, too', () => {
    expect(isForDepartment('cutoff-far')).toBe(false)
  })
})

describe('a value', () => {
  const from = (before: Record<string, number>, after: Record<string, number>) =>
    found(valueJumps, [report('A', 'Q1', { values: before }), report('A', 'Q2', { values: after })])

  it.each([
    [100, 500, 0],
    [100, 501, 1],
    [1, 6, 1],
    [0, 1000, 0],
    [6, 1, 0],
  ])('of %i after which %i is reported gives %i warnings', (before, after, count) => {
    expect(from({ HN: before }, { HN: after })).toHaveLength(count)
  })

  it('is compared cell by cell, flows and stocks alike, and answers are not', () => {
    const issues = from({ 'ND@CD1': 1, WEB: 1, QC: 1, MH: 1 }, { 'ND@CD1': 9, 'ND@CD2': 99, WEB: 8, QC: 9, MH: 9 })
    expect(said(issues)).toEqual([
      { of: 'A', at: 'Q2', indicator: 'ND', column: 'ND@CD1', value: 9, previous: 1, previousPeriod: 'Q1' },
      { of: 'A', at: 'Q2', indicator: 'WEB', column: 'WEB', value: 8, previous: 1, previousPeriod: 'Q1' },
    ])
  })

  it('is compared with the period that fell due last before, not with an older one', () => {
    const more = [period('Q0', '2024-12-15'), ...periods]
    const reports = [report('A', 'Q0', { values: { HN: 1 } }), report('A', 'Q2', { values: { HN: 100 } })]
    expect(found(valueJumps, reports, { periods: more })).toEqual([])
  })

  it('is compared with reports that count only', () => {
    const draft = report('A', 'Q1', { state: 'draft', values: { HN: 1 } })
    expect(found(valueJumps, [draft, report('A', 'Q2', { values: { HN: 100 } })])).toEqual([])
  })

  it('of a successor is compared with the sum of its predecessors (rule 13)', () => {
    const merged = [
      unit('A', { to: '2025-04-30', successor: 'C' }),
      unit('B', { to: '2025-04-30', successor: 'C' }),
      unit('C', { from: '2025-05-01' }),
    ]
    const jump = (value: number) =>
      found(
        valueJumps,
        [
          report('A', 'Q1', { values: { HN: 10 } }),
          report('B', 'Q1', { values: { HN: 20 } }),
          report('C', 'Q2', { values: { HN: value } }),
        ],
        { units: merged },
      )
    expect(jump(150)).toEqual([])
    expect(said(jump(151))).toMatchObject([{ of: 'C', value: 151, previous: 30 }])
  })
})

const story =
  'Tổ chức hội nghị tuyên truyền kỷ niệm 50 năm Ngày giải phóng quê hương tại hội trường thành phố với sự tham gia của đông đảo nhân dân và lực lượng vũ trang'
const figures = { HN: 2, 'ND@CD1': 350, WEB: 1 }

describe('the same activity', () => {
  const told = (...reports: readonly Partial<Report>[]) =>
    found(
      sameActivities,
      reports.map((each, index) => report(each.unit ?? units[index]?.code ?? '', each.period ?? 'Q1', each)),
    )
  const named = (issues: readonly Issue[]) =>
    issues.map((issue) => [issue.unit, issue.code === 'same-activity' && issue.args.units.join('+')])

  it.each([
    ['https://example.org/kh/354', 'https://example.org/kh/354', true],
    ['https://Example.ORG/kh/354/', 'http://www.example.org/kh/354', true],
    ['example.org/a example.org/b', 'xem example.org/b;', true],
    ['https://example.org/KH', 'https://example.org/kh', false],
    ['https://example.org/x?id=1', 'https://example.org/x?id=2', false],
    ['https://example.org/', 'https://example.org', false],
    ['đã gửi qua Zalo', 'đã gửi qua Zalo', false],
    ['', '', false],
  ])('is seen in the links %j and %j: %s', (one, other, same) => {
    expect(named(told({ link: one }, { link: other }))).toEqual(
      same
        ? [
            ['A', 'A+B'],
            ['B', 'A+B'],
          ]
        : [],
    )
  })

  it('is seen in nearly equal narratives with equal figures', () => {
    const near = story.replace('đông đảo nhân dân', 'đông đảo  NHÂN DÂN,')
    const issues = told({ texts: { results: story }, values: figures }, { texts: { results: near }, values: figures })
    expect(named(issues)).toEqual([
      ['A', 'A+B'],
      ['B', 'A+B'],
    ])
  })

  it.each([
    ['one different figure of three', { values: { ...figures, HN: 3 } }],
    ['no figure', { values: {} }],
    ['only zeros', { values: { HN: 0, WEB: 0 } }],
    ['another text', { texts: { results: story.split(' ').reverse().join(' ') } }],
    ['the text under difficulties', { texts: { difficulties: story } }],
    ['a nil state', { state: 'nil' as const }],
    ['a draft', { state: 'draft' as const }],
    ['another period', { period: 'Q2' }],
  ])('is not seen where the other report has %s', (_, other) => {
    const one = { texts: { results: story }, values: figures }
    expect(told(one, { ...one, ...other })).toEqual([])
  })

  it('is seen where three figures are equal and others are not, or where all are', () => {
    const texts = { results: story }
    expect(told({ texts, values: { ...figures, QC: 1, 'ND@CD2': 5 } }, { texts, values: figures })).toHaveLength(2)
    expect(told({ texts, values: { HN: 1 } }, { texts, values: { HN: 1, WEB: 0 } })).toHaveLength(2)
    expect(told({ texts, values: { HN: 1 } }, { texts, values: { HN: 1, WEB: 2 } })).toEqual([])
  })

  it('is not seen in texts of fewer than twelve words', () => {
    const texts = { results: 'Tổ chức tốt các hội nghị tuyên truyền theo kế hoạch' }
    expect(told({ texts, values: figures }, { texts, values: figures })).toEqual([])
  })

  it('names all the units at each of them, once, whatever made it seen', () => {
    const one = { texts: { results: story, MH: story }, values: figures, link: 'example.org/1 example.org/2' }
    const issues = told(one, one, one)
    expect(named(issues)).toEqual([
      ['A', 'A+B+C'],
      ['B', 'A+B+C'],
      ['C', 'A+B+C'],
    ])
    expect(issues[0]).toMatchObject({ args: { by: 'link' } })
  })

  it('is found among thousands of reports that share most of their words', () => {
    const many = Array.from({ length: 1500 }, (_, index) => unit(`U${index}`))
    const words = (index: number) => Array.from({ length: 40 }, (_, at) => `chữ${(index * (at + 7)) % 7919}`).join(' ')
    const reports = many.map(({ code }, index) =>
      report(code, 'Q1', { values: figures, texts: { results: `${story} ${words(index === 900 ? 30 : index)}` } }),
    )
    expect(named(found(sameActivities, reports, { units: many })).map(([code]) => code)).toEqual(['U30', 'U900'])
  })

  it('is for the department alone, as a jump is', () => {
    expect([isForDepartment('same-activity'), isForDepartment('value-jump')]).toEqual([true, true])
  })
})

describe('a decision', () => {
  const jump = (before: number, after: number) =>
    found(valueJumps, [report('A', 'Q1', { values: { HN: before } }), report('A', 'Q2', { values: { HN: after } })])
      .map(decidable)
      .at(0)

  it('is about one cell of one unit and period, and about its figures', () => {
    expect(jump(1, 9)).toEqual({ key: 'value-jump|Q2|A|HN', print: '1-9' })
    expect(jump(1, 10)).toEqual({ key: 'value-jump|Q2|A|HN', print: '1-10' })
  })

  it('on one activity is the same for all units involved, in whatever order their rows stand', () => {
    const one = { texts: { results: story }, values: figures }
    const [a, b] = [report('A', 'Q1', one), report('B', 'Q1', { ...one, values: { WEB: 1, 'ND@CD1': 350, HN: 2 } })]
    const decisions = [...found(sameActivities, [a, b]), ...found(sameActivities, [b, a])].map(decidable)
    expect(decisions[0]?.key).toBe('same-activity|Q1|A,B')
    expect(new Set(decisions.map((each) => JSON.stringify(each))).size).toBe(1)
  })

  it('has a short key, however many units are involved', () => {
    const many = Array.from({ length: 400 }, (_, index) => unit(`DONVI${index}`))
    const reports = many.map(({ code }) => report(code, 'Q1', { link: 'example.org/kh' }))
    const [first] = found(sameActivities, reports, { units: many })
    expect(first && decidable(first)?.key.length).toBeLessThan(300)
  })

  it('cannot be made on an issue that only a correction settles', () => {
    const [far] = found(cutoffIssues, [report('A', 'Q1', { cutoff: '2025-01-01' })])
    expect(far && decidable(far)).toBeNull()
  })
})
