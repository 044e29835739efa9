/** Which reports the department can return, accept, date, extend or exempt, and which days it may name. */
import { describe, expect, it } from 'vitest'
import { daySerial, dayWithin } from '../../src/core/day.ts'
import { type Handling, spanFor, type Unfit, unfitFor, unfitToPass } from '../../src/core/handling.ts'
import type { Report, Standing, State } from '../../src/core/model.ts'

function standing(state: State, change: Partial<Standing> = {}, row: Partial<Report> = {}): Standing {
  const report: Report = {
    unit: 'MYHAI',
    period: '2025-Q1',
    state,
    cutoff: null,
    values: {},
    texts: {},
    documentNumber: '',
    link: '',
    firstSubmitted: null,
    returns: 0,
    empty: false,
    row: 4,
    ...row,
  }
  return {
    unit: 'MYHAI',
    period: '2025-Q1',
    obligation: 'owed',
    state,
    timeliness: null,
    lastOnTimeDay: '2025-03-14',
    report,
    submitted: !report.empty && state !== 'draft' && state !== 'not-started',
    firstSubmitted: null,
    correction: null,
    extended: false,
    ...change,
  }
}

const none = standing('not-started', { report: null })
const empty = standing('submitted', {}, { empty: true })

describe('a report', () => {
  it.each<[string, Handling, Standing, Unfit | null]>([
    ['that is sent can be returned', 'return', standing('submitted'), null],
    ['that is nil can be returned', 'return', standing('nil'), null],
    ['that was returned can be returned again', 'return', standing('returned'), null],
    ['that was accepted can be returned', 'return', standing('accepted'), null],
    ['that is a draft cannot be returned', 'return', standing('draft'), 'not-sent'],
    ['that is not started cannot be accepted', 'accept', standing('not-started'), 'not-sent'],
    ['that was sent without content cannot be accepted', 'accept', empty, 'empty'],
    ['without a row cannot be accepted', 'accept', none, 'no-row'],
    ['that was returned can be accepted', 'accept', standing('returned'), null],
    ['that is a draft can be dated: its figures may still be typed', 'date', standing('draft'), null],
    ['without a row cannot be dated', 'date', none, 'no-row'],
    ['that is owed can be extended before anything is there', 'extend', none, null],
    ['that is invited has no time to extend', 'extend', standing('draft', { obligation: 'invited' }), 'not-owed'],
    ['of an exempt unit has no time to extend', 'extend', standing('draft', { obligation: 'exempt' }), 'exempt'],
    ['that is invited can be exempted', 'exempt', standing('draft', { obligation: 'invited' }), null],
    ['that is not owed cannot be exempted', 'exempt', standing('draft', { obligation: 'not-owed' }), 'not-owed'],
  ])('%s', (_name, handling, each, why) => {
    expect(unfitFor(handling, each, 1)).toBe(why)
  })

  it('with several sent rows is not dated: the day would decide which row counts (rule 7)', () => {
    expect(unfitFor('date', standing('submitted'), 2)).toBe('several-rows')
    expect(unfitFor('return', standing('submitted'), 2)).toBe(null)
  })
})

describe('all that pass the checks', () => {
  it.each<[string, Standing, number, Unfit | null]>([
    ['takes a sent report without errors', standing('submitted'), 0, null],
    ['takes a nil report without errors', standing('nil'), 0, null],
    ['leaves out a row with an error', standing('submitted'), 1, 'errors'],
    ['leaves out a report that is being corrected, whatever the checks say', standing('returned'), 0, 'returned'],
    ['leaves out a draft', standing('draft'), 0, 'not-sent'],
    ['leaves out who has no row', none, 0, 'no-row'],
  ])('%s', (_name, each, errors, why) => {
    expect(unfitToPass(each, errors)).toBe(why)
  })
})

describe('a day', () => {
  it.each<[Handling, string, string]>([
    ['return', '2025-03-18', '2026-03-19'],
    ['date', '2024-01-01', '2025-03-18'],
    // The last on-time day is 14/3: an extension to that day would extend nothing.
    ['extend', '2025-03-15', '2026-03-19'],
  ])('to %s lies from %s to %s', (handling, from, to) => {
    expect(spanFor(handling, '2025-03-18', '2025-03-14')).toEqual([from, to])
  })

  it.each([
    ['18/3/2025', { day: '2025-03-18' }],
    ['2025-03-31', { day: '2025-03-31' }],
    ['17/3/2025', { fault: 'outside' }],
    ['1/4/2025', { fault: 'outside' }],
    ['31/2/2025', { fault: 'unreadable' }],
    ['mai', { fault: 'unreadable' }],
    ['  ', { fault: 'missing' }],
  ])('typed as "%s" from 18/3 to 31/3 is %j', (typed, read) => {
    expect(dayWithin(typed, '2025-03-18', '2025-03-31')).toEqual(read)
  })

  it('is a serial number in a sheet', () => {
    expect(daySerial('2025-03-14')).toBe(45730)
  })
})
