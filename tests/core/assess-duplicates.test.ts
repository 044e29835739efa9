import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '../../src/core/assess.ts'
import type { Report, State } from '../../src/core/model.ts'
import { period, register, report, unit } from '../register.ts'

const today = '2025-03-18'

function assessed(reports: readonly Report[]) {
  const found = assess(register({ units: [unit('A')], periods: [period('Q1', '2025-03-15')], reports }), today)
  return { standing: found.standings[0], issues: found.issues }
}

const row = (number: number, state: State, firstSubmitted: string | null, more: Partial<Report> = {}): Report =>
  report('A', 'Q1', { row: number, state, firstSubmitted, ...more })

describe('rule 7: two rows for one unit and period', () => {
  it.each<[string, Report, Report]>([
    ['accepted before submitted later', row(4, 'accepted', '2025-03-01'), row(5, 'submitted', '2025-03-10')],
    ['accepted before returned', row(4, 'accepted', null), row(5, 'returned', '2025-03-10')],
    ['submitted before a draft', row(4, 'submitted', null), row(5, 'draft', null)],
    ['nil before a row not started', row(4, 'nil', '2025-03-01'), row(5, 'not-started', null)],
    ['returned before a draft with a stamp', row(4, 'returned', null), row(5, 'draft', '2025-03-10')],
    [
      'a submitted row before an empty accepted one',
      row(4, 'submitted', null),
      row(5, 'accepted', null, { empty: true }),
    ],
    ['the one submitted later', row(4, 'submitted', '2025-03-10'), row(5, 'submitted', '2025-03-09')],
    ['a later nil before an earlier submitted', row(4, 'nil', '2025-03-10'), row(5, 'submitted', '2025-03-09')],
    ['a dated row before an undated one', row(4, 'returned', '2025-03-01'), row(5, 'submitted', null)],
    ['the lower of two of the same day', row(5, 'nil', '2025-03-10'), row(4, 'submitted', '2025-03-10')],
    ['the lower of two undated', row(5, 'submitted', null), row(4, 'submitted', null)],
    ['the later of two accepted', row(4, 'accepted', '2025-03-10'), row(5, 'accepted', '2025-03-01')],
    ['the lower of two drafts', row(5, 'draft', null), row(4, 'draft', null)],
    [
      'the lower of an empty row and a draft, whatever the stamp of the empty one',
      row(5, 'draft', null),
      row(4, 'submitted', '2025-03-10', { empty: true }),
    ],
  ])('lets count %s', (_, counted, left) => {
    for (const reports of [
      [counted, left],
      [left, counted],
    ]) {
      const { standing, issues } = assessed(reports)
      expect(standing).toMatchObject({ report: { row: counted.row }, state: counted.state })
      const flagged = issues.filter(({ code }) => code === 'row-duplicate')
      expect(flagged.map(({ severity, place }) => `${place.row} ${severity}`).sort()).toEqual(
        [`${counted.row} warning`, `${left.row} error`].sort(),
      )
    }
  })

  it('flags every row of three, each with its place and the row that counts', () => {
    const reports = [row(9, 'draft', null), row(4, 'submitted', '2025-03-02'), row(6, 'submitted', '2025-03-01')]
    expect(assessed(reports).issues).toEqual(
      [4, 6, 9].map((number) => ({
        code: 'row-duplicate',
        severity: number === 4 ? 'warning' : 'error',
        place: { tab: 'Báo cáo', row: number, column: 2 },
        period: 'Q1',
        unit: 'A',
        args: { unit: 'A', period: 'Q1', countedRow: 4, counts: number === 4 },
      })),
    )
  })

  it('judges timeliness on the earliest stamp among the sent rows', () => {
    const { standing } = assessed([row(4, 'submitted', '2025-03-12'), row(5, 'accepted', '2025-03-16')])
    expect(standing).toMatchObject({
      report: { row: 5 },
      firstSubmitted: '2025-03-12',
      timeliness: { is: 'on-time' },
    })
  })

  it('takes the stamp of a row left out for one that counts without a stamp, and asks for no day', () => {
    const { standing, issues } = assessed([row(4, 'accepted', null), row(5, 'submitted', '2025-03-16')])
    expect(standing).toMatchObject({ report: { row: 4 }, timeliness: { is: 'late', days: 2 } })
    expect(issues.map(({ code }) => code)).toEqual(['row-duplicate', 'row-duplicate'])
  })

  it('leaves the stamps of drafts and of empty rows aside', () => {
    const { standing } = assessed([
      row(4, 'draft', '2025-03-01'),
      row(5, 'submitted', '2025-03-02', { empty: true }),
      row(6, 'submitted', '2025-03-16'),
    ])
    expect(standing).toMatchObject({ firstSubmitted: '2025-03-16', timeliness: { is: 'late', days: 2 } })
  })

  it('does not depend on the order in which the rows are read', () => {
    const states: State[] = ['not-started', 'draft', 'submitted', 'nil', 'returned', 'accepted']
    const rows = fc.array(
      fc.record({
        state: fc.constantFrom(...states),
        day: fc.constantFrom(null, '2025-03-12', '2025-03-14', '2025-03-16'),
        empty: fc.boolean(),
      }),
      { minLength: 1, maxLength: 6 },
    )
    const shuffled = rows.chain((found) => {
      const reports = found.map(({ state, day, empty }, index) => {
        const isSent = state !== 'draft' && state !== 'not-started' && state !== 'nil'
        return row(4 + index, state, day, { empty: empty && isSent })
      })
      return fc.tuple(fc.constant(reports), fc.shuffledSubarray(reports, { minLength: reports.length }))
    })
    fc.assert(
      fc.property(shuffled, ([reports, others]) => {
        expect(assessed(others)).toEqual(assessed(reports))
      }),
    )
  })
})

describe('the size of the reports table', () => {
  it('is read once: 60,000 rows are assessed without a scan for each unit', () => {
    const units = Array.from({ length: 450 }, (_, index) => unit(`U${index}`))
    const periods = Array.from({ length: 133 }, (_, index) => period(`P${index}`, '2025-03-15'))
    const reports = units.flatMap(({ code }) => periods.map((each) => report(code, each.code)))
    const { standings } = assess(register({ units, periods, reports }), today)
    expect(reports.length).toBeGreaterThan(59_000)
    expect(standings.every(({ submitted }) => submitted)).toBe(true)
  })
})
