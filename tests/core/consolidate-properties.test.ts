import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '../../src/core/assess.ts'
import { consolidate } from '../../src/core/consolidate/consolidate.ts'
import { sum } from '../../src/core/consolidate/sum.ts'
import type { Consolidation, Register, Report, State, Total, Unit } from '../../src/core/model.ts'
import { exception, indicator, type Parts, period, register, report, theme, unit } from '../register.ts'

const today = '2025-07-01'
const codes = ['A', 'B', 'C', 'D', 'E', 'F']
const periodCodes = ['Q4', 'Q1', 'Q2', 'Q3']

const indicators = [
  indicator('F'),
  indicator('G', { byTheme: true }),
  indicator('H', { byTheme: true }),
  indicator('S', { aggregation: 'stock' }),
  indicator('Y', { aggregation: 'yes-no' }),
  indicator('R', { aggregation: 'ratio', numerator: 'G', denominator: 'H' }),
]
const themes = [theme('1'), theme('2'), theme('3')]
const columns = ['F', 'G@1', 'G@2', 'G@3', 'H@1', 'H@2', 'H@3', 'S']

/** A number as people report it: whole, or with up to three decimals; 0.1 + 0.2 must not leave dust. */
const number = fc.oneof(
  fc.nat(5000),
  fc.nat(5_000_000).map((thousandths) => thousandths / 1000),
)

const values = fc.record(
  { ...Object.fromEntries(columns.map((column) => [column, number])), Y: fc.nat(1) },
  { requiredKeys: [] },
)

const anyReport: fc.Arbitrary<Report> = fc
  .record({
    unit: fc.constantFrom(...codes),
    period: fc.constantFrom(...periodCodes),
    state: fc.constantFrom<State>('draft', 'submitted', 'nil', 'returned', 'accepted'),
    firstSubmitted: fc.constantFrom(null, '2025-03-10', '2025-03-14', '2025-03-15', '2025-06-20'),
    empty: fc.boolean(),
    values,
  })
  .map(({ unit: ofUnit, period: inPeriod, ...more }) =>
    report(ofUnit, inPeriod, { ...more, empty: more.empty && more.state === 'submitted' }),
  )

const anyUnit = (code: string): fc.Arbitrary<Unit> =>
  fc
    .record({
      group: fc.constantFrom('Khối 1', 'Khối 2', ''),
      to: fc.constantFrom(null, null, '2025-03-31', '2025-05-31'),
      successor: fc.constantFrom(null, ...codes),
    })
    .map((more) => unit(code, more))

/** Six units in three groups, some ended and succeeded; four periods; any rows, duplicates too, each with its row number. */
const anyRegister: fc.Arbitrary<Register> = fc
  .record({
    units: fc.tuple(...codes.map(anyUnit)),
    reports: fc.array(anyReport, { maxLength: 30 }),
    audience: fc.subarray(codes),
    invited: fc.subarray(codes),
    exempt: fc.constantFrom(...codes),
  })
  .map(({ audience, invited, exempt, ...parts }) => {
    const asked = { audience: new Set(audience), invited: new Set(invited) }
    return register({
      ...parts,
      periods: [
        period('Q4', '2024-12-15'),
        period('Q1', '2025-03-15', asked),
        period('Q2', '2025-06-15', asked),
        period('Q3', '2025-09-15'),
      ],
      exceptions: [exception(exempt, 'Q2', 'exemption')],
      indicators,
      themes,
    })
  })

function consolidated(from: Register | Parts, code = 'Q2'): Consolidation {
  const whole = 'tables' in from ? from : register(from)
  const found = whole.periods.find((each) => each.code === code)
  if (!found) throw new Error('no such period')
  return consolidate(whole, assess(whole, today).standings, found, today)
}

const byKey = (totals: readonly Total[]) =>
  Object.fromEntries(totals.map(({ indicator: code, theme: of, ...rest }) => [`${code}@${of ?? ''}`, rest]))

const shuffled = <Item>(items: readonly Item[]) => fc.shuffledSubarray([...items], { minLength: items.length })

describe('rule 8: totals', () => {
  it('do not depend on the order in which rows are read', () => {
    const cases = anyRegister.chain((whole) => fc.tuple(fc.constant(whole), shuffled(whole.reports)))
    fc.assert(
      fc.property(cases, ([whole, reports]) => {
        expect(consolidated({ ...whole, reports })).toEqual(consolidated(whole))
      }),
    )
  })

  it('do not depend on where the rows stand, when no two are of one unit and period', () => {
    const single = (reports: readonly Report[]) => [
      ...new Map(reports.map((each) => [`${each.unit} ${each.period}`, each])).values(),
    ]
    const cases = anyRegister.chain((whole) => {
      const reports = single(whole.reports)
      return fc.tuple(fc.constant({ ...whole, reports }), shuffled(reports))
    })
    fc.assert(
      fc.property(cases, ([whole, moved]) => {
        const reports = moved.map((each, index) => ({ ...each, row: 4 + index }))
        expect(consolidated({ ...whole, reports }).totals).toEqual(consolidated(whole).totals)
      }),
    )
  })

  it('do not depend on the order of units', () => {
    const cases = anyRegister.chain((whole) => fc.tuple(fc.constant(whole), shuffled(whole.units)))
    fc.assert(
      fc.property(cases, ([whole, units]) => {
        const moved = consolidated({ ...whole, units })
        const still = consolidated(whole)
        expect(moved.totals).toEqual(still.totals)
        expect(moved.counts).toEqual(still.counts)
        expect(moved.missingShare).toEqual(still.missingShare)
        expect(new Map(moved.groups.map((each) => [each.group, each]))).toEqual(
          new Map(still.groups.map((each) => [each.group, each])),
        )
      }),
    )
  })

  it('do not depend on the order of columns', () => {
    const cases = anyRegister.chain((whole) =>
      fc.tuple(fc.constant(whole), shuffled(indicators), shuffled(themes), shuffled([...columns, 'Y'])),
    )
    fc.assert(
      fc.property(cases, ([whole, otherIndicators, otherThemes, keys]) => {
        const reports = whole.reports.map((each) => ({
          ...each,
          values: Object.fromEntries(
            keys.flatMap((key) => {
              const value = each.values[key]
              return value === undefined ? [] : [[key, value]]
            }),
          ),
        }))
        const moved = consolidated({ ...whole, indicators: otherIndicators, themes: otherThemes, reports })
        expect(byKey(moved.totals)).toEqual(byKey(consolidated(whole).totals))
      }),
    )
  })

  it("of a flow do not change when one unit's numbers are split over two units", () => {
    const flows = columns.filter((column) => column !== 'S')
    const thousandths = fc.tuple(...flows.map(() => fc.tuple(fc.nat(5_000_000), fc.nat(5_000_000))))
    fc.assert(
      fc.property(anyRegister, thousandths, (whole, pairs) => {
        const give = (code: string, part: (pair: [number, number]) => number) =>
          report(code, 'Q2', {
            values: Object.fromEntries(flows.map((key, index) => [key, part(pairs[index] ?? [0, 0]) / 1000])),
          })
        const one = [give('X', ([a, b]) => a + b), report('Y', 'Q2', { state: 'nil' })]
        const two = [give('X', ([a]) => a), give('Y', ([, b]) => b)]
        const totals = (reports: readonly Report[]) => {
          const units = [...whole.units, unit('X'), unit('Y')]
          return consolidated({ ...whole, units, reports: [...whole.reports, ...reports] }).totals
        }
        const flowTotals = (found: readonly Total[]) =>
          found
            .filter(({ indicator: code }) => code !== 'S' && code !== 'Y')
            .map((each) => ({ ...each, unitsReporting: 0 }))
        expect(flowTotals(totals(two))).toEqual(flowTotals(totals(one)))
      }),
    )
  })

  it('over all themes are the sum of those of each theme, now, before and over the year', () => {
    fc.assert(
      fc.property(anyRegister, (whole) => {
        const { totals } = consolidated(whole)
        for (const code of ['G', 'H']) {
          const own = totals.filter((each) => each.indicator === code)
          for (const figure of ['total', 'previous', 'yearToDate'] as const) {
            const [overall, ...each] = own.map((total) => total[figure])
            expect(sum(each.filter((value) => value !== null && value !== undefined))).toBe(overall)
          }
        }
      }),
    )
  })

  it('of the groups add up to the total of a flow', () => {
    fc.assert(
      fc.property(anyRegister, (whole) => {
        const { totals, groups } = consolidated(whole)
        const parts = groups.map((each) => each.totals.find(({ indicator: code }) => code === 'F')?.total ?? null)
        expect(sum(parts.filter((value) => value !== null))).toBe(
          totals.find(({ indicator: code }) => code === 'F')?.total,
        )
      }),
    )
  })

  it('of a stock over the year are the last answers, counted the long way round', () => {
    fc.assert(
      fc.property(anyRegister, fc.constantFrom('Q1', 'Q2', 'Q3'), (whole, code) => {
        const units = whole.units.map((each) => ({ ...each, to: null }))
        const still = { ...whole, units }
        const year = { Q1: ['Q1'], Q2: ['Q2', 'Q1'], Q3: ['Q3', 'Q2', 'Q1'] }[code]
        const { standings } = assess(still, today)
        const answers = codes.flatMap((of) => {
          for (const quarter of year) {
            const standing = standings.find((each) => each.unit === of && each.period === quarter)
            const said = standing?.submitted && standing.state !== 'nil' ? standing.report?.values['S'] : undefined
            if (said !== undefined) return [Math.round(said * 1000)]
          }
          return []
        })
        const expected = answers.length ? answers.reduce((a, b) => a + b) / 1000 : null
        const found = consolidated(still, code).totals.find((each) => each.indicator === 'S')
        expect(found?.yearToDate).toBe(expected)
      }),
    )
  })
})

describe('rule 13: a successor that answers nothing', () => {
  it('changes no stock of the year when a unit hands over to it', () => {
    const answers = fc.dictionary(fc.constantFrom(...codes), fc.nat(1000))
    fc.assert(
      fc.property(answers, fc.subarray(codes), (said, ending) => {
        const reports = Object.entries(said).map(([code, S]) => report(code, 'Q1', { values: { S } }))
        const periods = [period('Q1', '2025-03-15'), period('Q2', '2025-06-15')]
        const stock = (units: readonly Unit[]) =>
          consolidated({ units, periods, indicators, themes, reports }).totals.find((each) => each.indicator === 'S')
            ?.yearToDate
        const before = codes.map((code) => unit(code))
        const after = codes.map((code) =>
          ending.includes(code) ? unit(code, { to: '2025-05-31', successor: 'NEW' }) : unit(code),
        )
        expect(stock([...after, unit('NEW', { from: '2025-06-01' })])).toBe(stock(before))
      }),
    )
  })
})

describe('rule 5: counts', () => {
  it('add up: on time, late and undated make submitted; the groups make the whole', () => {
    fc.assert(
      fc.property(anyRegister, fc.constantFrom(...periodCodes), (whole, code) => {
        const { counts, groups, missing } = consolidated(whole, code)
        expect(counts.onTime + counts.late + counts.undated).toBe(counts.submitted)
        expect(missing.length).toBe(counts.expected - counts.submitted)
        expect(missing.filter(({ daysOverdue }) => daysOverdue !== null).length).toBe(counts.overdue)
        for (const key of [
          'expected',
          'submitted',
          'onTime',
          'late',
          'undated',
          'overdue',
          'returned',
          'nil',
        ] as const) {
          expect(groups.reduce((all, group) => all + group.counts[key], 0)).toBe(counts[key])
        }
      }),
    )
  })
})

describe('a sum', () => {
  it.each<[number[], number | null]>([
    [[], null],
    [[0], 0],
    [[0.1, 0.2], 0.3],
    [[1, 0.57], 1.57],
    [[8.3, -8.1], 0.2],
    [[-0.5, -0.25], -0.75],
    [[1 / 3, 1 / 3, 1 / 3], 1],
    [[12_500_000_000.5, 0.25], 12_500_000_000.75],
    [[0.0000005], 0.000001],
  ])('of %j is %s', (numbers, expected) => {
    expect(sum(numbers)).toBe(expected)
  })

  it('is exact in millionths and the same in any order', () => {
    const millionths = fc.array(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), {
      minLength: 1,
      maxLength: 200,
    })
    const cases = millionths.chain((all) => fc.tuple(fc.constant(all), shuffled(all)))
    fc.assert(
      fc.property(cases, ([all, others]) => {
        const expected = all.reduce((a, b) => a + b, 0) / 1e6
        expect(sum(all.map((each) => each / 1e6))).toBe(expected)
        expect(sum(others.map((each) => each / 1e6))).toBe(expected)
      }),
    )
    fc.assert(
      fc.property(
        fc
          .array(fc.double({ min: 0, max: 1e12, noNaN: true }))
          .chain((all) => fc.tuple(fc.constant(all), shuffled(all))),
        ([all, others]) => {
          expect(sum(others)).toBe(sum(all))
        },
      ),
    )
  })
})
