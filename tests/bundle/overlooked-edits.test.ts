/** Edits of sent reports that no run finds by the place it is told of: rows sorted meanwhile, two people at one row, the form. */
import { describe, expect, it } from 'vitest'
import { department } from '../../sample/desk.ts'
import type { LoadedForm } from '../../src/commands/form.ts'
import { at, type Collecting, collecting, staff } from './collecting.ts'

const edited = 'Sửa báo cáo đã gửi'

/** The log without the blank rows that a block of entries leaves below it, from the nth entry on. */
const entries = (c: Collecting, from = 0) =>
  c
    .log()
    .filter(([who]) => who !== '')
    .slice(from)

/** Ten reports whose triggers wait until they are run; those of the first `units` are sent on 10 March. It is half past eight. */
function sent(units = 2): Collecting {
  const c = collecting({ hold: true })
  for (let unit = 0; unit < units; unit++) c.choose(unit, 'Đã gửi')
  c.team.runAll()
  c.team.clock(at('2025-03-10 08:30'))
  return c
}

const sort = (c: Collecting) =>
  c.team.sort({ user: department, sheet: c.reports().id, column: c.columnOf('unit'), ascending: false, firstRow: 4 })

const hours = (c: Collecting, count: number) => {
  c.team.tick({ hours: count })
  c.team.runAll()
}

describe('an edit of a sent report whose row is sorted away before its run', () => {
  it('is noted by the hour, once, by nobody known; the other rows stay as they are', () => {
    const c = sent()
    const before = { entries: entries(c).length, other: c.stampOf(1) }
    c.type(0, 'results', 'Đã tổ chức 12 hội nghị')
    sort(c)
    c.team.runAll()
    hours(c, 3)
    expect(c.stampOf(0)).toMatchObject({ first: '2025-03-10', changed: '09:00 10/3/2025', by: 'không rõ', checks: '✓' })
    expect(c.stampOf(1)).toEqual(before.other)
    expect(entries(c, before.entries)).toEqual([['không rõ', edited, '', '']])
  })

  it('counts as taken back when its state was set back', () => {
    const c = sent()
    const before = entries(c).length
    c.choose(0, 'Đang nhập')
    sort(c)
    c.team.runAll()
    hours(c, 2)
    expect(entries(c, before).map(([, what]) => what)).toEqual(['Rút báo cáo đã gửi về đang nhập'])
  })

  it.each([
    ['is lost', ''],
    ['has another name', 'TTM99'],
  ])('is no edit of every row when the key of a column %s', (_, key) => {
    const c = sent()
    const before = { entries: entries(c).length, stamps: [c.stampOf(0), c.stampOf(1)] }
    const cell = c.reports().rows[0]?.[c.columnOf('TTM1') - 1]
    if (cell) cell.v = key
    hours(c, 2)
    c.type(1, 'results', 'Thêm', staff(1))
    c.team.runAll()
    hours(c, 2)
    expect(c.stampOf(0)).toEqual(before.stamps[0])
    expect(entries(c, before.entries)).toEqual([[staff(1), edited, '', 'Thêm']])
  })
})

describe('two people at one sent report before the first run', () => {
  const paste = (c: Collecting, unit: number, key: string, values: readonly string[]) =>
    c.team.edit({
      user: staff(unit),
      sheet: c.reports().id,
      row: c.rowOf(0),
      column: c.columnOf(key),
      values: [[...values]],
      typed: false,
    })

  it('are both in the log when each pastes a block', () => {
    const c = sent()
    const before = entries(c).length
    paste(c, 0, 'TTM1', ['4', '5'])
    paste(c, 1, 'TQ1', ['6', '7'])
    c.team.runAll()
    expect(entries(c, before)).toEqual([
      [staff(0), edited, '', '4 | 5'],
      [staff(1), edited, '', '6 | 7'],
    ])
    expect(c.stampOf(0)).toMatchObject({ changed: '08:30 10/3/2025', by: staff(1) })
  })

  it('are both in the log while a third row waits for its own run', () => {
    const c = sent()
    const before = entries(c).length
    c.type(0, 'results', 'Một', staff(0))
    c.type(0, 'difficulties', 'Hai', staff(1))
    c.type(1, 'results', 'Ba', staff(2))
    c.team.runAll()
    expect(entries(c, before).map(([who, , , text]) => [who, text])).toEqual([
      [staff(0), 'Một'],
      [staff(1), 'Hai'],
      [staff(2), 'Ba'],
    ])
  })

  it('leave no trace of a block that is pasted again later and changes nothing', () => {
    const c = sent()
    paste(c, 0, 'TTM1', ['4', '5'])
    c.team.runAll()
    c.team.clock(at('2025-03-10 08:35'))
    const before = { entries: entries(c).length, stamp: c.stampOf(0) }
    paste(c, 1, 'TTM1', ['4', '5'])
    c.team.runAll()
    expect(c.stampOf(0)).toEqual(before.stamp)
    expect(entries(c)).toHaveLength(before.entries)
  })
})

describe('two edits of the same moment whose runs both find the lock taken', () => {
  it('are both in the log', () => {
    const c = sent()
    const before = entries(c).length
    c.type(0, 'results', 'Một', staff(0))
    c.type(1, 'results', 'Hai', staff(1))
    c.team.run(0, { heldLocks: ['document'] })
    c.team.run(0, { heldLocks: ['document'] })
    hours(c, 1)
    const told = entries(c, before).map(([who, what, , text]) => [who, what, text])
    expect(told.sort()).toEqual([
      [staff(0), edited, 'Một'],
      [staff(1), edited, 'Hai'],
    ])
  })
})

describe('an edit by the form of a report that was sent on an unknown day', () => {
  it('renews the last change, and dates nothing', () => {
    const c = collecting({ installed: false })
    c.choose(0, 'Đã gửi')
    c.team.call({ user: department, name: 'installTriggers' })
    c.team.clock(at('2025-03-10 08:30'))
    const units = c.book.sheets.find((sheet) => sheet.rows[0]?.some((cell) => cell?.v === 'successor'))
    const name = c.reports().rows[c.rowOf(0) - 1]?.[c.columnOf('unit') - 1]?.v
    const code = units?.rows.find((row) => row?.[1]?.v === name)?.[0]?.v
    const form = c.team.call({ user: staff(0), name: 'loadForm', args: [code, '2025-Q1'] }).result as LoadedForm
    const { error } = c.team.call({
      user: staff(0),
      name: 'saveDraft',
      args: [code, '2025-Q1', { TTM1: '7' }, form.version],
    })
    expect(error).toBeNull()
    hours(c, 2)
    expect(c.stampOf(0)).toMatchObject({ first: '', changed: '08:30 10/3/2025', by: staff(0) })
  })
})

describe('a sent report without content that is edited while the lock is taken', () => {
  it('is changed, and gets its day with its first content', () => {
    const c = collecting({ hold: true })
    const row = { user: staff(0), sheet: c.reports().id, row: c.rowOf(0), rows: 1 }
    const first = c.columnOf('cutoff') + 1
    c.team.clear({ ...row, column: first, columns: c.columnOf('results') - first })
    c.choose(0, 'Đã gửi')
    c.team.runAll()
    c.team.clock(at('2025-03-10 08:30'))
    c.type(0, 'results', 'Chưa có số liệu')
    c.team.run(0, { heldLocks: ['document'] })
    hours(c, 2)
    expect(c.stampOf(0)).toMatchObject({ first: '', changed: '08:30 10/3/2025', by: staff(0) })
    c.type(0, 'TTM1', '5')
    c.team.runAll()
    expect(c.stampOf(0).first).toBe('2025-03-10')
  })
})
