/** What changed between two runs, against changes worked out by hand, and by its laws. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairOf } from '../../src/core/compare/periods.ts'
import { type Changes, compare, difference, isUnchanged } from '../../src/core/compare.ts'
import type { Report, State } from '../../src/core/model.ts'
import type { Snapshot } from '../../src/core/snapshot.ts'
import { exception, indicator, report } from '../register.ts'
import { book, snapshot, standard } from './snapshots.ts'

const early = { firstSubmitted: '2025-03-10' }
const before = [
  report('A', 'Q1', { ...early, values: { HN: 4, ND: 100, LED: 2 } }),
  report('B', 'Q1', { ...early, values: { HN: 6, ND: 80, QC: 0 }, texts: { results: 'Tổ chức 6 hội nghị' } }),
  report('C', 'Q1', { ...early, values: { HN: 1, ND: 10 } }),
]
const of = (reports: readonly Report[], more = {}) => snapshot(book({ reports, ...more }))
const kinds = ({ units }: Changes) => units.map(({ unit, is }) => `${unit} ${is}`)

describe('what changed', () => {
  it('is nothing between a run and itself, and nothing because days pass', () => {
    expect(isUnchanged(compare(of(before), of(before)))).toBe(true)
    const later = snapshot(book({ reports: before }), 'Q1', '2025-04-30')
    expect(compare(of(before), later)).toEqual({ units: [], totals: [] })
  })

  it('names the report that came in, with its day, and each of its figures as an addition to the total', () => {
    const late = report('D', 'Q1', { firstSubmitted: '2025-03-17', values: { HN: 5, ND: 60 } })
    const { units, totals } = compare(of(before), of([...before, late]))
    // 17/3 is three days after the 14th, the last on-time day of "before 15/3".
    expect(units).toMatchObject([
      { unit: 'D', is: 'arrived', state: 'submitted', day: '2025-03-17', timeliness: { is: 'late', days: 3 } },
      { unit: 'D', is: 'value', key: 'HN', before: null, after: 5, effect: 5 },
      { unit: 'D', is: 'value', key: 'ND', before: null, after: 60, effect: 60 },
    ])
    // 4 + 6 + 1 = 11 becomes 16; 100 + 80 + 10 = 190 becomes 250; 190/11 becomes 250/16.
    expect(totals.map(({ indicator: code, total }) => [code, total.before, total.after])).toEqual([
      ['HN', 11, 16],
      ['ND', 190, 250],
      ['BQ', 190 / 11, 250 / 16],
    ])
    expect(totals[0]?.yearToDate).toEqual({ before: 11, after: 16 })
  })

  it('names what was withdrawn, corrected, answered otherwise, re-dated, returned and reworded', () => {
    const after = [
      report('A', 'Q1', { ...early, state: 'draft', values: { HN: 4, ND: 100, LED: 2 } }),
      report('B', 'Q1', { ...early, state: 'returned', values: { HN: 7, QC: 1 }, texts: { results: '7 hội nghị' } }),
      report('C', 'Q1', { firstSubmitted: '2025-03-16', values: { HN: 1, ND: 10 } }),
    ]
    const changes = compare(of(before), of(after))
    expect(kinds(changes)).toEqual([
      'A withdrawn',
      'A value',
      'A value',
      'A value',
      'B state',
      'B value',
      'B value',
      'B value',
      'B text',
      'C day',
    ])
    const values = changes.units.filter(({ is }) => is === 'value')
    expect(values.map((each) => (each.is === 'value' ? [each.key, each.before, each.after, each.effect] : []))).toEqual(
      [
        ['HN', 4, null, -4],
        ['ND', 100, null, -100],
        ['LED', 2, null, -2],
        ['HN', 6, 7, 1],
        ['QC', 0, 1, 1],
        ['ND', 80, null, -80],
      ],
    )
    const total = (code: string) => changes.totals.find((each) => each.indicator === code)?.total
    expect([total('HN'), total('ND'), total('LED'), total('QC')]).toEqual([
      { before: 11, after: 8 },
      { before: 190, after: 10 },
      { before: 2, after: null },
      { before: 0, after: 1 },
    ])
  })

  it('tells an exemption, and a unit that is new or gone', () => {
    const exempt = of(before, { exceptions: [exception('D', 'Q1', 'exemption')] })
    expect(compare(of(before), exempt).units).toMatchObject([
      { unit: 'D', is: 'obligation', before: 'owed', after: 'exempt' },
    ])
    const fewer = of(before, { units: standard.units.slice(0, 3) })
    expect(compare(of(before), fewer).units).toMatchObject([
      { unit: 'D', is: 'obligation', before: 'owed', after: 'not-owed' },
    ])
    expect(compare(fewer, of(before)).units).toMatchObject([
      { unit: 'D', is: 'obligation', before: 'not-owed', after: 'owed' },
    ])
  })

  it('tells that only the comparison moved when a report of an earlier quarter came', () => {
    const second = report('A', 'Q2', { values: { HN: 3 } })
    const q2 = (reports: readonly Report[]) => snapshot(book({ reports }), 'Q2', '2025-06-18')
    const { units, totals } = compare(
      q2([...before, second]),
      q2([...before, second, report('D', 'Q1', { values: { HN: 9 } })]),
    )
    expect(units).toEqual([])
    const [meetings] = totals
    expect([meetings?.total, meetings?.previous, meetings?.yearToDate]).toEqual([
      { before: 3, after: 3 },
      { before: 11, after: 20 },
      { before: 14, after: 23 },
    ])
  })

  it('subtracts without float dust, none counting as 0', () => {
    expect([difference({ before: 0.1, after: 0.3 }), difference({ before: null, after: 2 })]).toEqual([0.2, 2])
    expect([difference({ before: 2, after: null }), difference({ before: null, after: null })]).toEqual([-2, null])
  })
})

const number = fc.oneof(
  fc.nat(500),
  fc.nat(5000).map((hundredths) => hundredths / 100),
)
const anyReport = (code: string) =>
  fc.option(
    fc
      .record({
        state: fc.constantFrom<State>('draft', 'submitted', 'nil', 'returned', 'accepted'),
        firstSubmitted: fc.constantFrom(null, '2025-03-10', '2025-03-16'),
        values: fc.record({ HN: number, ND: number, LED: number, QC: fc.nat(1) }, { requiredKeys: [] }),
        texts: fc.record({ results: fc.constantFrom('một', 'hai') }, { requiredKeys: [] }),
      })
      .map((more) => report(code, 'Q1', more)),
  )
const anySnapshot: fc.Arbitrary<Snapshot> = fc
  .tuple(...['A', 'B', 'C', 'D'].map(anyReport), fc.subarray(['A', 'B', 'C', 'D']))
  .map((parts) => {
    const exempt = parts.at(-1) as readonly string[]
    const reports = parts.slice(0, -1).filter((each) => each !== null) as readonly Report[]
    return of(reports, { exceptions: exempt.map((code) => exception(code, 'Q1', 'exemption')) })
  })

/** What a reader knows of a run: by unit what was asked, what came, its figures; and the totals. */
interface Known {
  readonly units: Record<string, Record<string, unknown>>
  readonly totals: Record<string, unknown>
}

function known({ units, totals }: Snapshot): Known {
  const own = units.map(({ unit, obligation, state, submitted, firstSubmitted, timeliness, values, texts }) => {
    const judged = submitted ? { day: firstSubmitted, timeliness } : {}
    return [unit, { obligation, state, submitted, texts, ...judged, ...values }]
  })
  const sums = totals.map((each) => [each.indicator, [each.total, each.previous, each.yearToDate]])
  return { units: Object.fromEntries(own), totals: Object.fromEntries(sums) }
}

/** Applies the list as a reader would who has only the earlier summary and the list of changes. */
function apply(start: Known, { units, totals }: Changes): Known {
  const result = structuredClone(start) as { units: Known['units']; totals: Known['totals'] }
  for (const change of units) {
    const own = result.units[change.unit] ?? {}
    result.units[change.unit] = own
    if (change.is === 'obligation') own['obligation'] = change.after
    if (change.is === 'state') own['state'] = change.after
    if (change.is === 'text') own['texts'] = change.after
    if (change.is === 'day') Object.assign(own, change.after)
    if (change.is === 'arrived') {
      const { state, day, timeliness } = change
      Object.assign(own, { state, day, timeliness, submitted: true })
    }
    if (change.is === 'withdrawn') {
      Object.assign(own, { state: change.state, submitted: false })
      delete own['day']
      delete own['timeliness']
    }
    if (change.is === 'value') {
      if (change.after === null) delete own[change.key]
      else own[change.key] = change.after
    }
  }
  for (const { indicator: code, total, previous, yearToDate } of totals)
    result.totals[code] = [total.after, previous.after, yearToDate.after]
  return result
}

describe('any two runs', () => {
  it('differ in nothing from themselves', () => {
    fc.assert(fc.property(anySnapshot, (one) => isUnchanged(compare(one, one))))
  })

  it('are told whole: the changes applied to the earlier give the later', () => {
    fc.assert(
      fc.property(anySnapshot, anySnapshot, (one, other) => {
        expect(apply(known(one), compare(one, other))).toEqual(known(other))
      }),
    )
  })

  it('have effects that add up to what happened to the totals', () => {
    fc.assert(
      fc.property(anySnapshot, anySnapshot, (one, other) => {
        const { units, totals } = compare(one, other)
        for (const code of ['HN', 'ND', 'LED', 'QC']) {
          let sum = 0
          for (const each of units) if (each.is === 'value' && each.key === code) sum += each.effect
          const total = totals.find((each) => each.indicator === code)?.total ?? { before: 0, after: 0 }
          expect(sum).toBeCloseTo(difference(total) ?? 0, 6)
        }
      }),
    )
  })
})

describe('two periods side by side', () => {
  it('have the totals of both, the change between them, and the rates of each', () => {
    const reports = [
      ...before,
      report('A', 'Q2', { values: { HN: 10, ND: 50 }, firstSubmitted: '2025-06-10' }),
      report('B', 'Q2', { values: { HN: 2 }, firstSubmitted: '2025-06-20' }),
    ]
    const register = book({ reports })
    const { against, period, lines } = pairOf(snapshot(register), snapshot(register, 'Q2', '2025-06-25'))
    // 3 of 4 in time; then 2 of 4, one of them five days after the last on-time day.
    expect([against.rates, period.rates]).toEqual([
      { reporting: 0.75, timeliness: 0.75 },
      { reporting: 0.5, timeliness: 0.25 },
    ])
    expect([against.missing, period.missing]).toEqual([1, 2])
    expect(lines.map((line) => [line.indicator.code, line.against, line.total, line.change])).toEqual([
      ['HN', 11, 12, 1],
      ['ND', 190, 50, -140],
      ['BQ', 190 / 11, 50 / 12, Math.round((50 / 12 - 190 / 11) * 1e9) / 1e9],
      ['LED', 2, null, null],
      ['QC', 0, null, null],
    ])
  })

  it('keep an indicator that only one of them had, under its name of then', () => {
    const old = book({
      reports: before,
      indicators: [...standard.indicators, indicator('CU', { name: 'Chỉ tiêu cũ' })],
    })
    const { lines } = pairOf(snapshot(old), snapshot(book({ reports: before }), 'Q2', '2025-06-18'))
    expect(lines.at(-1)?.indicator.name).toBe('Chỉ tiêu cũ')
  })
})
