import { expect, it } from 'vitest'
import { assess } from '../../src/core/assess.ts'
import { consolidate } from '../../src/core/consolidate/consolidate.ts'
import { figures } from '../../src/core/figures.ts'
import { exception, indicator, period, register, report, unit } from '../register.ts'

const today = '2025-03-18'

it('gives the figures of a period as one plain object, names and order as documented', () => {
  const q1 = period('2025-Q1', '2025-03-15', { audience: new Set('ABC'), invited: new Set('D') })
  const whole = register({
    units: [unit('A'), unit('B', { name: 'Phường Đông Hải' }), unit('C'), unit('D', { group: '' }), unit('E')],
    periods: [q1],
    exceptions: [exception('C', '2025-Q1', 'extension', '2025-03-20')],
    indicators: [indicator('TB')],
    reports: [report('A', '2025-Q1', { values: { TB: 5 }, texts: { results: 'Tốt' }, firstSubmitted: '2025-03-16' })],
  })
  const issue = {
    code: 'report-empty',
    severity: 'error',
    tab: 'Báo cáo',
    cell: 'B4',
    message: 'Báo cáo trống',
  } as const
  const found = figures(consolidate(whole, assess(whole, today).standings, q1, today), whole, [issue])
  expect(JSON.stringify(found)).toBe(
    JSON.stringify({
      period: '2025-Q1',
      today,
      provisional: true,
      counts: {
        expected: 3,
        submitted: 1,
        onTime: 0,
        late: 1,
        undated: 0,
        overdue: 1,
        returned: 0,
        nil: 0,
        exempt: 0,
      },
      rates: { reporting: 1 / 3, timeliness: 0 },
      missing: [
        { unit: 'B', name: 'Phường Đông Hải', daysOverdue: 4 },
        { unit: 'C', name: 'Đơn vị C', daysOverdue: null },
      ],
      totals: [
        { indicator: 'TB', theme: null, total: 5, previous: null, change: null, yearToDate: 5, unitsReporting: 1 },
      ],
      groups: [
        {
          group: 'Khối 1',
          expected: 3,
          submitted: 1,
          onTime: 0,
          totals: [{ indicator: 'TB', theme: null, total: 5 }],
        },
      ],
      units: [
        { unit: 'A', obligation: 'owed', state: 'submitted', timeliness: 'late', days: 2, values: { TB: 5 } },
        { unit: 'B', obligation: 'owed', state: 'not-started', timeliness: 'overdue', days: 4, values: {} },
        { unit: 'C', obligation: 'owed', state: 'not-started', timeliness: 'due-soon', days: 2, values: {} },
        { unit: 'D', obligation: 'invited', state: 'not-started', timeliness: null, days: null, values: {} },
        { unit: 'E', obligation: 'not-owed', state: 'not-started', timeliness: null, days: null, values: {} },
      ],
      texts: [{ kind: 'results', unit: 'A', text: 'Tốt' }],
      issues: [issue],
    }),
  )
})

it('has no days for a report on time or undated', () => {
  const q1 = period('Q1', '2025-03-15')
  const whole = register({
    units: [unit('A'), unit('B')],
    periods: [q1],
    reports: [report('A', 'Q1'), report('B', 'Q1', { firstSubmitted: null })],
  })
  const found = figures(consolidate(whole, assess(whole, today).standings, q1, today), whole, [])
  expect(found.units).toMatchObject([
    { timeliness: 'on-time', days: null },
    { timeliness: 'undated', days: null },
  ])
})
