/** Which reports that were known have no row any more, and which are there again. */
import { describe, expect, it } from 'vitest'
import { goneIssues, goneReports } from '../../src/core/gone-reports.ts'
import type { Memory } from '../../src/core/stamps.ts'
import { type Row, register } from '../builders.ts'

const noticed = '10:32 14/3/2025'
const sent = (unit: string, more: Row = {}): Row => ({ unit, HN: 1, firstSubmitted: '2025-03-01', ...more })
const dated = (...units: string[]) => new Map(units.map((unit) => [`2025-Q1|${unit}`, '2025-03-01'] as const))
const gone = (reports: readonly Row[], memory: Partial<Memory>, known: readonly string[] = []) => {
  const before = new Map(known.map((identity) => [identity, { day: null, noticed }] as const))
  return goneReports(register({ reports }), { undated: new Set(), ...memory }, before, noticed)
}

describe('a report that has gone', () => {
  it('is one that was dated, or sent on an unknown day, and has no row', () => {
    const found = gone([sent('MYHAI')], { dated: dated('MYHAI', 'BTG'), undated: new Set(['2025-Q1|DONGHAI']) })
    expect(Object.fromEntries(found.gone)).toEqual({
      '2025-Q1|BTG': { day: '2025-03-01', noticed },
      '2025-Q1|DONGHAI': { day: null, noticed },
    })
  })

  it('is noticed once', () => {
    expect(gone([], { dated: dated('MYHAI') }, ['2025-Q1|MYHAI'])).toEqual({ gone: new Map(), back: [] })
  })

  it.each(['2025-Q1|KHONGCO', '1999-Q1|MYHAI'])(
    'is not missed when its unit or period is unknown itself: %s',
    (key) => {
      expect(gone([], { dated: new Map([[key, '2025-03-01']]) }).gone.size).toBe(0)
    },
  )

  it.each([
    ['sent', sent('MYHAI', { firstSubmitted: '' }), true],
    ['a draft with its day', sent('MYHAI', { state: 'Đang nhập' }), true],
    ['a blank row', { unit: 'MYHAI', state: '', firstSubmitted: '' }, false],
  ])('is back when its row is %s: %j', (_, row, back) => {
    expect(gone([row], {}, ['2025-Q1|MYHAI']).back).toEqual(back ? ['2025-Q1|MYHAI'] : [])
  })

  it('is told without a cell', () => {
    const issues = goneIssues(register({ reports: [] }), new Map([['2025-Q1|MYHAI', { day: null, noticed }]]))
    expect(issues).toMatchObject([
      { code: 'report-gone', unit: 'MYHAI', period: '2025-Q1', place: { row: null, column: null } },
    ])
  })
})
