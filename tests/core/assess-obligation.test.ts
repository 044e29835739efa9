import { describe, expect, it } from 'vitest'
import { assess } from '../../src/core/assess.ts'
import type { Obligation } from '../../src/core/model.ts'
import { exception, type Parts, period, register, report, unit } from '../register.ts'

const today = '2025-03-18'
const nobody: ReadonlySet<string> = new Set()
const only: ReadonlySet<string> = new Set(['A'])

const standing = (parts: Parts) => assess(register({ units: [unit('A')], ...parts }), today).standings[0]

describe('rules 3 and 5: obligation', () => {
  const yes = true
  const no = false
  it.each<[active: boolean, audience: boolean, invited: boolean, exempt: boolean, Obligation]>([
    [no, no, no, no, 'not-owed'],
    [no, no, no, yes, 'not-owed'],
    [no, no, yes, no, 'not-owed'],
    [no, no, yes, yes, 'not-owed'],
    [no, yes, no, no, 'not-owed'],
    [no, yes, no, yes, 'not-owed'],
    [no, yes, yes, no, 'not-owed'],
    [no, yes, yes, yes, 'not-owed'],
    [yes, no, no, no, 'not-owed'],
    [yes, no, no, yes, 'not-owed'],
    [yes, no, yes, no, 'invited'],
    [yes, no, yes, yes, 'exempt'],
    [yes, yes, no, no, 'owed'],
    [yes, yes, no, yes, 'exempt'],
    [yes, yes, yes, no, 'owed'],
    [yes, yes, yes, yes, 'exempt'],
  ])(
    'of a unit active %s, in the audience %s, invited %s, exempt %s is %s',
    (active, audience, invited, exempt, is) => {
      const found = standing({
        units: [unit('A', active ? {} : { to: '2024-12-31' })],
        periods: [period('Q1', '2025-03-15', { audience: audience ? only : nobody, invited: invited ? only : nobody })],
        exceptions: exempt ? [exception('A', 'Q1', 'exemption')] : [],
      })
      expect(found?.obligation).toBe(is)
      expect(found?.timeliness).toEqual(is === 'owed' ? { is: 'overdue', days: 4 } : null)
    },
  )

  it('takes "all" as every unit, in an audience and in an invitation', () => {
    expect(standing({ periods: [period('Q1', '2025-03-15', { audience: 'all' })] })?.obligation).toBe('owed')
    const invited = period('Q1', '2025-03-15', { audience: nobody, invited: 'all' })
    expect(standing({ periods: [invited] })?.obligation).toBe('invited')
  })

  // The last on-time day of Q1 is 14/3.
  it.each<[string, Parameters<typeof unit>[1], Obligation]>([
    ['begins on the last on-time day', { from: '2025-03-14' }, 'owed'],
    ['begins the day after', { from: '2025-03-15' }, 'not-owed'],
    ['ends on the last on-time day', { to: '2025-03-14' }, 'owed'],
    ['ends the day before', { to: '2025-03-13' }, 'not-owed'],
  ])('of a unit that %s is judged on that day', (_, more, obligation) => {
    expect(standing({ units: [unit('A', more)], periods: [period('Q1', '2025-03-15')] })?.obligation).toBe(obligation)
  })

  it('is judged on the last on-time day after it moved to a working day', () => {
    // Due by Saturday 15/3: moved to Monday 17/3, when the unit that ended on the 16th is gone.
    const parts = { units: [unit('A', { to: '2025-03-16' })], periods: [period('Q1', '2025-03-15')] }
    expect(standing({ ...parts, settings: { dueRule: 'by' } })?.obligation).toBe('owed')
    expect(standing({ ...parts, settings: { dueRule: 'by', workingDays: true } })?.obligation).toBe('not-owed')
  })

  it("is judged on the period's own last on-time day, whatever the extension", () => {
    const exceptions = [exception('A', 'Q1', 'extension', '2025-03-20')]
    const parts = { periods: [period('Q1', '2025-03-15')], exceptions }
    expect(standing({ ...parts, units: [unit('A', { to: '2025-03-16' })] })?.obligation).toBe('owed')
    expect(standing({ ...parts, units: [unit('A', { from: '2025-03-16' })] })?.obligation).toBe('not-owed')
  })

  it('lets an exemption stand above an extension', () => {
    const exceptions = [exception('A', 'Q1', 'exemption'), exception('A', 'Q1', 'extension', '2025-03-20')]
    const found = standing({ periods: [period('Q1', '2025-03-15')], exceptions })
    expect(found).toMatchObject({
      obligation: 'exempt',
      extended: false,
      lastOnTimeDay: '2025-03-14',
      timeliness: null,
    })
  })
})

describe('a report that is not owed', () => {
  const plain = period('Q1', '2025-03-15')
  const outside = period('Q1', '2025-03-15', { audience: nobody })
  it.each<[string, Parts, string]>([
    ['an exempt unit', { periods: [plain], exceptions: [exception('A', 'Q1', 'exemption')] }, 'exempt'],
    ['a unit outside the audience', { periods: [outside] }, 'audience'],
    ['a unit that ended', { periods: [plain], units: [unit('A', { to: '2025-01-31' })] }, 'inactive'],
  ])('is flagged when it comes from %s', (_, parts, why) => {
    const { issues } = assess(register({ units: [unit('A')], ...parts, reports: [report('A', 'Q1')] }), today)
    expect(issues).toEqual([
      {
        code: 'report-not-owed',
        severity: 'warning',
        place: { tab: 'Báo cáo', row: 4, column: 2 },
        period: 'Q1',
        unit: 'A',
        args: { unit: 'A', why },
      },
    ])
  })

  it('is not flagged when the unit is invited, or when it is a draft or empty', () => {
    const invited = period('Q1', '2025-03-15', { audience: nobody, invited: only })
    const flagged = (parts: Parts) => assess(register({ units: [unit('A')], ...parts }), today).issues
    expect(flagged({ periods: [invited], reports: [report('A', 'Q1')] })).toEqual([])
    expect(flagged({ periods: [outside], reports: [report('A', 'Q1', { state: 'draft' })] })).toEqual([])
    expect(flagged({ periods: [outside], reports: [report('A', 'Q1', { empty: true })] })).toEqual([])
  })
})
