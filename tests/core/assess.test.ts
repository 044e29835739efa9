import { describe, expect, it } from 'vitest'
import { assess } from '../../src/core/assess.ts'
import type { Report, ReportException, Standing } from '../../src/core/model.ts'
import { exception, type Parts, period, register, report, unit } from '../register.ts'

/** Due before 15/3: the last on-time day is 14/3. */
const q1 = period('Q1', '2025-03-15')

function standing(parts: Parts, today = '2025-03-18'): Standing {
  const [first] = assess(register({ units: [unit('A')], periods: [q1], ...parts }), today).standings
  if (!first) throw new Error('no standing')
  return first
}

const sent = (firstSubmitted: string | null, more: Partial<Report> = {}) =>
  report('A', 'Q1', { firstSubmitted, ...more })

describe('standings', () => {
  it('are one for each unit and period, in the order of both tables', () => {
    const parts = { units: [unit('B'), unit('A')], periods: [q1, period('KH', '2025-01-10', { kind: 'plan' })] }
    const { standings } = assess(register(parts), '2025-03-18')
    expect(standings.map((each) => `${each.unit} ${each.period}`)).toEqual(['B Q1', 'B KH', 'A Q1', 'A KH'])
  })

  it('are not disturbed by rows of units and periods that do not exist', () => {
    const parts = { units: [unit('A')], periods: [q1], reports: [report('X', 'Q1'), report('A', 'Q9')] }
    const { standings, issues } = assess(register(parts), '2025-03-18')
    expect(standings).toMatchObject([{ unit: 'A', state: 'not-started', report: null }])
    expect(issues).toEqual([])
  })
})

describe('rule 2: an extension and the last on-time day', () => {
  const extension = exception('A', 'Q1', 'extension', '2025-03-20')

  it.each([
    ['the day before the last one', '2025-03-13', { is: 'on-time' }],
    ['the last on-time day', '2025-03-14', { is: 'on-time' }],
    ['the due date itself', '2025-03-15', { is: 'late', days: 1 }],
    ['two days after the last one', '2025-03-16', { is: 'late', days: 2 }],
    ['a day of the next year', '2026-03-14', { is: 'late', days: 365 }],
  ])('counts a report on %s as it should', (_, day, timeliness) => {
    expect(standing({ reports: [sent(day)] })).toMatchObject({
      lastOnTimeDay: '2025-03-14',
      extended: false,
      timeliness,
    })
  })

  it.each([
    ['its date', '2025-03-20', { is: 'on-time' }],
    ['the day after its date', '2025-03-21', { is: 'late', days: 1 }],
  ])('takes the date of an extension as the last on-time day: a report on %s', (_, day, timeliness) => {
    const found = standing({ reports: [sent(day)], exceptions: [extension] })
    expect(found).toMatchObject({ lastOnTimeDay: '2025-03-20', extended: true, timeliness })
  })

  it('never moves the date of an extension to a working day', () => {
    // 22/3/2025 is a Saturday.
    const exceptions = [exception('A', 'Q1', 'extension', '2025-03-22')]
    const found = standing({ settings: { workingDays: true }, exceptions, reports: [sent('2025-03-23')] })
    expect(found).toMatchObject({ lastOnTimeDay: '2025-03-22', timeliness: { is: 'late', days: 1 } })
  })

  it('lets the lowest of several extensions count, wherever it stands in the list', () => {
    const upper = exception('A', 'Q1', 'extension', '2025-03-30', 5)
    const lower = exception('A', 'Q1', 'extension', '2025-03-20', 9)
    expect(standing({ exceptions: [upper, lower] }).lastOnTimeDay).toBe('2025-03-20')
    expect(standing({ exceptions: [lower, upper] }).lastOnTimeDay).toBe('2025-03-20')
  })

  it('ignores an extension without a date, and those of other units and periods', () => {
    const exceptions = [
      { ...extension, row: 3 },
      exception('A', 'Q1', 'extension', null, 4),
      exception('B', 'Q1', 'extension', '2025-03-25', 5),
      exception('A', 'Q2', 'extension', '2025-03-25', 6),
    ]
    expect(standing({ exceptions })).toMatchObject({ lastOnTimeDay: '2025-03-20', extended: true })
  })

  it('does not let the date given with a return make a late report on time', () => {
    const exceptions = [exception('A', 'Q1', 'correction', '2025-03-25')]
    const found = standing({ reports: [sent('2025-03-16', { state: 'returned' })], exceptions })
    expect(found).toMatchObject({ lastOnTimeDay: '2025-03-14', timeliness: { is: 'late', days: 2 } })
  })
})

describe('rule 3: three independent facts', () => {
  it.each([
    ['2025-03-06', { is: 'upcoming', days: 8 }],
    ['2025-03-07', { is: 'due-soon', days: 7 }],
    ['2025-03-13', { is: 'due-soon', days: 1 }],
    ['2025-03-14', { is: 'due-soon', days: 0 }],
    ['2025-03-15', { is: 'overdue', days: 1 }],
    ['2025-03-18', { is: 'overdue', days: 4 }],
  ])('derives on %s for a report that is awaited', (today, timeliness) => {
    expect(standing({}, today).timeliness).toEqual(timeliness)
  })

  it('warns as many days ahead as the settings say', () => {
    expect(standing({ settings: { warnDays: 0 } }, '2025-03-13').timeliness).toEqual({ is: 'upcoming', days: 1 })
    expect(standing({ settings: { warnDays: 0 } }, '2025-03-14').timeliness).toEqual({ is: 'due-soon', days: 0 })
    expect(standing({ settings: { warnDays: 10 } }, '2025-03-04').timeliness).toEqual({ is: 'due-soon', days: 10 })
  })

  it.each([
    ['not-started', false, false],
    ['draft', false, false],
    ['submitted', false, true],
    ['nil', false, true],
    ['returned', false, true],
    ['accepted', false, true],
    ['submitted', true, false],
    ['returned', true, false],
    ['accepted', true, false],
  ] as const)('keeps the state %s (empty: %s) and takes it as submitted: %s', (state, empty, submitted) => {
    const found = standing({ reports: [sent('2025-03-16', { state, empty })] })
    const timeliness = submitted ? { is: 'late', days: 2 } : { is: 'overdue', days: 4 }
    expect(found).toMatchObject({ obligation: 'owed', state, submitted, timeliness })
  })

  it('has a state and no timeliness where nothing is owed', () => {
    const invited = { ...q1, audience: new Set<string>(), invited: new Set(['A']) }
    const reports = [sent('2025-03-16', { state: 'accepted' })]
    expect(standing({ periods: [invited], reports })).toMatchObject({
      obligation: 'invited',
      state: 'accepted',
      submitted: true,
      timeliness: null,
    })
  })
})

describe('rule 4: timeliness is judged on the first submission', () => {
  it('keeps a returned report submitted on its first day', () => {
    const found = standing({ reports: [sent('2025-03-12', { state: 'returned', returns: 2 })] }, '2025-04-30')
    expect(found).toMatchObject({
      submitted: true,
      timeliness: { is: 'on-time' },
      correction: { until: null, daysOverdue: null },
    })
  })

  it.each([
    ['2025-03-24', null],
    ['2025-03-25', null],
    ['2025-03-26', 1],
    ['2025-04-01', 7],
  ])('counts the days of a correction awaited until 25/3, on %s', (today, daysOverdue) => {
    const exceptions = [exception('A', 'Q1', 'correction', '2025-03-25')]
    const found = standing({ reports: [sent('2025-03-12', { state: 'returned' })], exceptions }, today)
    expect(found.correction).toEqual({ until: '2025-03-25', daysOverdue })
  })

  it('lets the lowest correction count, and none where the state does not say returned', () => {
    const exceptions: ReportException[] = [
      exception('A', 'Q1', 'correction', '2025-04-10', 8),
      exception('A', 'Q1', 'correction', '2025-03-25', 7),
    ]
    const returned = sent('2025-03-12', { state: 'returned' })
    expect(standing({ reports: [returned], exceptions }).correction?.until).toBe('2025-04-10')
    expect(standing({ reports: [sent('2025-03-12')], exceptions }).correction).toBeNull()
  })

  it('calls a submitted report without a first day undated, and asks the department for the day', () => {
    const parts = { units: [unit('A')], periods: [q1], reports: [sent(null)] }
    const { standings, issues } = assess(register(parts), '2025-04-30')
    expect(standings).toMatchObject([{ submitted: true, timeliness: { is: 'undated' }, firstSubmitted: null }])
    expect(issues).toEqual([
      {
        code: 'report-undated',
        severity: 'warning',
        place: { tab: 'Báo cáo', row: 4, column: 4 },
        period: 'Q1',
        unit: 'A',
        args: { unit: 'A' },
      },
    ])
  })

  it.each([
    ['a draft', { state: 'draft' }],
    ['an empty report', { empty: true }],
  ] as const)('does not ask for the day of %s', (_, more) => {
    const parts = { units: [unit('A')], periods: [q1], reports: [sent(null, more)] }
    expect(assess(register(parts), '2025-04-30').issues).toEqual([])
  })

  it('does not ask for the day of a report that is only invited', () => {
    const invited = { ...q1, audience: new Set<string>(), invited: new Set(['A']) }
    const parts = { units: [unit('A')], periods: [invited], reports: [sent(null)] }
    expect(assess(register(parts), '2025-04-30').issues).toEqual([])
  })
})
