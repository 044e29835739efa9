import { describe, expect, it } from 'vitest'
import { type Book, newBook } from '../../host/book.ts'
import { type PeopleOptions, people } from '../../host/people.ts'
import { type Code, noonOf } from '../../host/run.ts'
import { realm } from './realm/build-realm.ts'

const desk = 'desk@vd.vn'
const staff = 'staff@vd.vn'
const zone = 'Asia/Ho_Chi_Minh'
const now = noonOf('2025-03-14', zone)

/** Tells what the handler saw, in the log of its execution. */
const bundle = `
function tell(e) {
  const cell = e.range && [e.range.getSheet().getSheetId(), e.range.getA1Notation(), e.range.getValues()]
  console.log(JSON.stringify([String(e.authMode), e.triggerUid, e.user && e.user.getEmail(), e.user && e.user.email, cell || e.changeType,
    'value' in e ? e.value : 'none', 'oldValue' in e ? e.oldValue : 'none', e.source.getName()]))
}
function who() { console.log(JSON.stringify([Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()])) }
function stamp(e) { e.range.offset(0, 1).setValue(new Date()) }
function fail() { throw new Error('hỏng') }
function ask() { SpreadsheetApp.getUi().alert('?') }
function hour(e) { console.log(JSON.stringify([String(e.authMode), Session.getEffectiveUser().getEmail(), e.hour, e.timezone, e['day-of-week'], e['week-of-year'], Utilities.formatDate(new Date(), '${zone}', 'yyyy-MM-dd HH:mm')])) }
function install(handler, event) { ScriptApp.newTrigger(handler).forSpreadsheet(SpreadsheetApp.getActive())[event]().create() }
function every(unit, count, at) { const made = ScriptApp.newTrigger('hour').timeBased()[unit](count); (at === undefined ? made : made.atHour(at)).create() }
function lateWrite(e) { const key = e.range.getValue(); e.range.offset(0, 1).setValue(key) }
`
const code: Code = { bundle, pages: {}, manifest: { timeZone: zone }, realm }

function open(options: PeopleOptions = {}, handler = 'tell', owners: readonly string[] = [desk]) {
  const book: Book = { ...newBook('Sổ'), owner: desk, editors: [desk, staff, 'second@vd.vn'] }
  const at = people(book, code, { now, ...options })
  for (const user of owners) at.call({ user, name: 'install', args: [handler, 'onEdit'] })
  return { at, book, sheet: book.sheets[0]?.id ?? 0 }
}

const logs = (at: ReturnType<typeof people>) =>
  at.executions().flatMap((each) => each.outcome.log.map((line) => JSON.parse(line.replace(/^[^[]*/, '')) as unknown[]))

const cell = { row: 2, column: 1 }

describe('an installed edit trigger', () => {
  it('gets an event object made in its own context (apps-script.md 2, guides/triggers/events)', () => {
    const { at, book, sheet } = open()
    expect(at.edit({ user: staff, sheet, ...cell, values: [['15/3']], typed: true })).toEqual({ error: null })
    const uid = book.triggers[0]?.id
    expect(logs(at)).toEqual([
      ['FULL', uid, staff, staff, [sheet, 'A2', [[expect.any(String)]]], '45731', 'none', 'Sổ'],
    ])
  })

  it.each([
    ['typing into an empty cell', [['a']], ['a', 'none']],
    ['typing over text', [['x'], ['b']], ['b', 'x']],
    ['typing a number', [['1,5']], ['1.5', 'none']],
    ['clearing', [['x'], ['']], ['none', 'x']],
  ])('hears texts on %s (apps-script.md 2)', (_what, typed, told) => {
    const { at, sheet } = open()
    for (const [text] of typed) at.edit({ user: staff, sheet, ...cell, values: [[text ?? '']], typed: true })
    expect(logs(at).at(-1)?.slice(5, 7)).toEqual(told)
  })

  it('hears no texts of several cells, nor of a paste (apps-script.md 2)', () => {
    const { at, sheet } = open()
    at.paste({ user: staff, sheet, ...cell, from: [['a', 'b'], ['c']] })
    at.paste({ user: staff, sheet, ...cell, from: [['z']] })
    at.clear({ user: staff, sheet, ...cell, rows: 2, columns: 2 })
    expect(logs(at).map((each) => [(each[4] as string[])[1], each[5], each[6]])).toEqual([
      ['A2:B3', 'none', 'none'],
      ['A2', 'none', 'none'],
      ['A2:B3', 'none', 'none'],
    ])
  })

  it('runs as its owner, once for each who installed one (apps-script.md 2)', () => {
    const { at, sheet } = open({}, 'who', [desk, 'second@vd.vn'])
    at.edit({ user: staff, sheet, ...cell, values: [['a']], typed: true })
    expect(logs(at)).toEqual([
      [staff, desk],
      [staff, 'second@vd.vn'],
    ])
    expect(at.executions().map(({ name, user, typist }) => [name, user, typist])).toEqual([
      ['who', desk, staff],
      ['who', 'second@vd.vn', staff],
    ])
  })

  it('is not told who typed between consumer accounts, but for its owner (tanaikech.github.io 2022/01/04)', () => {
    for (const handler of ['who', 'tell']) {
      const { at, sheet } = open({ hidesEmails: true }, handler)
      for (const user of [staff, desk]) at.edit({ user, sheet, ...cell, values: [['a']], typed: true })
      const seen = logs(at).map((each) => (handler === 'who' ? each[0] : each[2]))
      expect(seen).toEqual(['', desk])
    }
  })

  it('writes what its typist may not, at the time of the people', () => {
    const { at, book, sheet } = open({}, 'stamp')
    book.sheets[0]?.protections.push({
      id: 1,
      description: '',
      warningOnly: false,
      area: { row: 1, column: 2, rows: 100, columns: 1 },
      unprotected: [],
      editors: [],
      domainEdit: false,
    })
    expect(at.edit({ user: staff, sheet, row: 2, column: 2, values: [['x']], typed: true }).error).toMatch(/protected/)
    expect(at.executions()).toEqual([])
    at.edit({ user: staff, sheet, ...cell, values: [['a']], typed: true })
    expect(at.failures()).toEqual([])
    expect(book.sheets[0]?.rows[1]?.[1]?.v).toBeCloseTo(45730.5)
  })

  it('does not tell the typist when it throws: its owner gets a mail', () => {
    const { at, sheet } = open({}, 'fail')
    expect(at.edit({ user: staff, sheet, ...cell, values: [['a']], typed: true }).error).toBeNull()
    expect(at.failures().map((each) => each.error?.message)).toEqual(['hỏng'])
  })

  it('reaches nobody with an alert but an owner who types himself', () => {
    const { at, sheet } = open({}, 'ask')
    for (const user of [staff, desk]) at.edit({ user, sheet, ...cell, values: [['a']], typed: true })
    expect(at.executions().map((each) => each.error?.message ?? null)).toEqual([
      'Cannot call SpreadsheetApp.getUi() from this context.',
      null,
    ])
  })

  it('stops when its owner has left (apps-script.md 5)', () => {
    const { at, book, sheet } = open()
    book.editors = [staff]
    at.edit({ user: staff, sheet, ...cell, values: [['a']], typed: true })
    expect(at.executions()).toEqual([])
  })

  it('does not hear of what scripts write (apps-script.md 2)', () => {
    const { at, sheet } = open({}, 'stamp', [desk])
    at.edit({ user: staff, sheet, ...cell, values: [['a']], typed: true })
    expect(at.executions()).toHaveLength(1)
  })
})

describe('held executions', () => {
  it('wait while others act, and run in any order; their range is a place, not a row', () => {
    const { at, book, sheet } = open({ hold: true }, 'lateWrite')
    at.edit({ user: staff, sheet, row: 2, column: 1, values: [['b']], typed: true })
    at.edit({ user: desk, sheet, row: 3, column: 1, values: [['a']], typed: true })
    expect(at.pending().map((each) => each.typist)).toEqual([staff, desk])
    at.insertRows({ user: desk, sheet, before: 3 })
    expect(at.run(1)?.typist).toBe(desk)
    at.clock(now + 60_000)
    expect(at.run(0)?.at).toBe(now + 60_000)
    expect(at.pending()).toEqual([])
    const shown = [2, 3, 4].map((row) => book.sheets[0]?.rows[row - 1]?.slice(0, 2).map((each) => each?.v ?? null))
    expect(shown.map((row) => row?.[1] ?? null)).toEqual(['b', null, null])
  })

  it('fail when their tab is gone or has become too small, and do not run once their trigger is deleted', () => {
    const { at, book, sheet } = open({ hold: true }, 'tell')
    at.addTab({ user: desk, name: 'Khác' })
    at.edit({ user: staff, sheet, row: 1000, column: 1, values: [['b']], typed: true })
    at.deleteRows({ user: desk, sheet, row: 900, count: 101 })
    at.edit({ user: staff, sheet, row: 1, column: 1, values: [['b']], typed: true })
    at.run(0)
    at.deleteTab({ user: desk, sheet })
    at.runAll()
    expect(at.failures().map((each) => each.error?.message)).toEqual([
      'The coordinates of the range are outside the dimensions of the sheet.',
      'Range not found',
    ])
    const [other] = book.sheets
    at.edit({ user: staff, sheet: other?.id ?? 0, row: 1, column: 1, values: [['b']], typed: true })
    book.triggers = []
    expect(at.run(0)).toBeNull()
  })

  it('can be disturbed by a person between two service calls', () => {
    const { at, book, sheet } = open({ hold: true }, 'lateWrite')
    at.edit({ user: staff, sheet, row: 2, column: 1, values: [['b']], typed: true })
    at.run(0, {
      meanwhile: (call) => {
        if (call === 'Range.setValue') at.edit({ user: desk, sheet, row: 2, column: 1, values: [['c']], typed: true })
      },
    })
    expect(book.sheets[0]?.rows[1]?.map((each) => each?.v)).toEqual(['c', 'b'])
  })
})

describe('time', () => {
  it('decides the year of a day typed without one, and of every execution', () => {
    const { at, book, sheet } = open({ now: noonOf('2024-02-01', zone) })
    at.edit({ user: staff, sheet, ...cell, values: [['15/3']], typed: true })
    at.clock(noonOf('2025-02-01', zone))
    at.edit({ user: staff, sheet, row: 3, column: 1, values: [['15/3']], typed: true })
    expect([1, 2].map((row) => book.sheets[0]?.rows[row]?.[0]?.v)).toEqual([45366, 45731])
  })

  it('fires hourly triggers as their owner while it passes, each at its time', () => {
    const { at } = open()
    at.call({ user: desk, name: 'every', args: ['everyHours', 1] })
    at.tick({ minutes: 59 })
    expect(logs(at)).toEqual([])
    at.tick({ hours: 2 })
    expect(logs(at)).toEqual([
      ['FULL', desk, 6, 'UTC', 5, 11, '2025-03-14 13:00'],
      ['FULL', desk, 7, 'UTC', 5, 11, '2025-03-14 14:00'],
    ])
    expect(at.now()).toBe(now + 179 * 60_000)
  })

  it.each([
    [
      ['everyDays', 1, 7],
      ['2025-03-15 07:00', '2025-03-16 07:00'],
    ],
    [
      ['everyDays', 1, 13],
      ['2025-03-14 13:00', '2025-03-15 13:00'],
    ],
    [['everyDays', 2], ['2025-03-16 12:00']],
  ])('fires %j in the zone of the script', (every, times) => {
    const { at } = open()
    at.call({ user: desk, name: 'every', args: every })
    at.tick({ days: 2 })
    expect(logs(at).map((each) => each[6])).toEqual(times)
  })
})

describe('other triggers', () => {
  it('hear of openings, and of changes that no edit trigger hears of', () => {
    const { at, sheet } = open()
    at.call({ user: desk, name: 'install', args: ['tell', 'onOpen'] })
    at.call({ user: desk, name: 'install', args: ['tell', 'onChange'] })
    at.open({ user: staff })
    at.insertRows({ user: staff, sheet, before: 2 })
    expect(at.executions().map((each) => each.fired.kind)).toEqual(['open', 'change'])
    expect(logs(at)[1]?.[4]).toBe('INSERT_ROW')
  })

  it('that are simple run as their typist, unknown and unauthorised (apps-script.md 2)', () => {
    const simple = {
      ...code,
      bundle: `function onEdit(e) { console.log(JSON.stringify([String(e.authMode), e.user.getEmail(), Session.getActiveUser().getEmail(), e.triggerUid || 'none'])) }`,
    }
    const book = newBook('Sổ')
    const at = people(book, simple, { now })
    at.edit({ user: staff, sheet: 0, ...cell, values: [['a']], typed: true })
    expect(logs(at)).toEqual([['LIMITED', '', '', 'none']])
  })
})
