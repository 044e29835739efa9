/** Rows of sent reports that are deleted: no trigger hears of it, and the next run notices. */
import { describe, expect, it } from 'vitest'
import { department, firstFreeRow, keysOf } from '../../sample/desk.ts'
import type { Checked } from '../../src/commands/check.ts'
import { at, type Collecting, collecting, staff } from './collecting.ts'

const gone = 'Báo cáo đã gửi không còn dòng nào'
const back = 'Báo cáo đã gửi có lại dòng'

const log = (c: Collecting) => c.log().filter(([, what]) => what === gone || what === back)
const check = (c: Collecting) => {
  const { result, error } = c.team.call({ user: department, name: 'check' })
  if (error) throw new Error(error.message)
  return result as Checked
}
const missed = (c: Collecting) => check(c).issues.filter(({ code }) => code === 'report-gone')

/** What a row says, by column key. */
const cellsOf = (c: Collecting, unit: number) =>
  keysOf(c.reports()).map((_, column) => c.reports().rows[c.rowOf(unit) - 1]?.[column]?.v ?? '')

/** Ten reports; those of the first two are sent on 10 March, the first one's row is deleted on the 12th. */
function deleted(): { c: Collecting; name: string; cells: readonly unknown[] } {
  const c = collecting({ now: at('2025-03-10 08:00') })
  c.choose(0, 'Đã gửi')
  c.choose(1, 'Đã gửi')
  const cells = cellsOf(c, 0)
  const name = String(cells[c.columnOf('unit') - 1])
  c.team.clock(at('2025-03-10 09:40'))
  c.team.deleteRows({ user: staff(3), sheet: c.reports().id, row: c.rowOf(0) })
  return { c, name, cells }
}

describe('a sent report whose row is deleted', () => {
  it.each([
    ['the edit of another row', (c: Collecting) => c.type(1, 'results', 'Thêm', staff(1))],
    ['the hour', (c: Collecting) => c.team.tick({ minutes: 30 })],
    ['the tracker', (c: Collecting) => c.team.call({ user: department, name: 'track' })],
  ])('is noticed by %s, once, with its first day', (_, happens) => {
    const { c, name } = deleted()
    expect(log(c)).toEqual([])
    happens(c)
    expect(log(c)).toEqual([['không rõ', gone, '10/3/2025', '']])
    c.team.tick({ hours: 3 })
    expect(log(c)).toHaveLength(1)
    const [issue, other] = missed(c)
    expect(other).toBeUndefined()
    expect(issue).toMatchObject({ severity: 'warning', cell: null })
    expect(issue?.message).toContain(`Báo cáo Quý I/2025 của ${name} (gửi ngày 10/3/2025) không còn dòng nào`)
    expect(c.team.failures()).toEqual([])
  })

  it('is named to the department alone', () => {
    const { c } = deleted()
    c.team.tick({ hours: 1 })
    const { result } = c.team.call({ user: staff(1), name: 'check' })
    expect((result as Checked).issues.filter(({ code }) => code === 'report-gone')).toEqual([])
  })

  it('is set aside by the department, until it has gone once more', () => {
    const { c, cells } = deleted()
    c.team.tick({ hours: 1 })
    const { remedies, issues } = check(c)
    const { decision } = remedies[issues.findIndex(({ code }) => code === 'report-gone')] ?? {}
    expect(decision).toContain('report-gone|2025-Q1|')
    expect(c.team.call({ user: department, name: 'decide', args: [decision, true] }).result).toMatchObject({
      done: true,
    })
    expect(missed(c)).toEqual([])
    expect(check(c).setAside.map(({ tab, cell }) => [tab, cell])).toEqual([['Báo cáo', null]])
    c.team.tick({ hours: 2 })
    expect(missed(c)).toEqual([])
    retype(c, cells)
    c.team.tick({ hours: 2 })
    c.team.deleteRows({ user: staff(3), sheet: c.reports().id, row: c.rowOf(0) })
    c.team.tick({ hours: 1 })
    expect(missed(c)).toHaveLength(1)
  })

  it.each([
    ['typed in again', (c: Collecting, cells: readonly unknown[]) => retype(c, cells)],
    [
      'added by "Mở kỳ báo cáo…" and sent again',
      (c: Collecting) => {
        c.team.call({ user: department, name: 'openPeriod', args: ['2025-Q1'] })
        expect(missed(c)).toHaveLength(1)
        c.type(0, 'TTM1', '5')
        c.choose(0, 'Đã gửi')
      },
    ],
  ])('rule 4: has its first day again when it is %s, days later', (_, happens) => {
    const { c, cells } = deleted()
    c.team.tick({ hours: 1 })
    c.team.clock(at('2025-03-11 07:30'))
    c.team.tick({ minutes: 5 })
    happens(c, cells)
    c.team.tick({ hours: 1 })
    expect(c.stampOf(0).first).toBe('2025-03-10')
    expect(log(c)).toEqual([
      ['không rõ', gone, '10/3/2025', ''],
      ['không rõ', back, '10/3/2025', ''],
    ])
    expect(missed(c)).toEqual([])
    expect(Object.keys(c.book.documentProperties).filter((key) => key.startsWith('gone:'))).toEqual([])
  })

  it('stays without a day when it was sent on an unknown one', () => {
    const c = collecting({ installed: false })
    c.choose(0, 'Đã gửi')
    c.team.call({ user: department, name: 'installTriggers' })
    const cells = cellsOf(c, 0)
    c.team.deleteRows({ user: staff(3), sheet: c.reports().id, row: c.rowOf(0) })
    c.team.tick({ hours: 1 })
    expect(missed(c)[0]?.message).toContain('đã gửi, chưa rõ ngày')
    retype(c, cells)
    c.team.tick({ hours: 2 })
    expect(c.stampOf(0).first).toBe('')
    expect(missed(c)).toEqual([])
  })
})

describe('what is no deleted report', () => {
  it.each([
    [
      'the row of a draft',
      (c: Collecting) => c.team.deleteRows({ user: staff(3), sheet: c.reports().id, row: c.rowOf(2) }),
    ],
    [
      'a sort',
      (c: Collecting) =>
        c.team.sort({ user: department, sheet: c.reports().id, column: 1, ascending: false, firstRow: 4 }),
    ],
    [
      'the unit by its code',
      (c: Collecting) =>
        c.team.edit({
          user: department,
          sheet: c.reports().id,
          row: c.rowOf(1),
          column: c.columnOf('unit'),
          values: [['UBKT']],
          typed: false,
        }),
    ],
  ])('is %s', (_, happens) => {
    const c = collecting()
    c.choose(1, 'Đã gửi')
    happens(c)
    c.team.tick({ hours: 1 })
    expect(log(c)).toEqual([])
    expect(missed(c)).toEqual([])
  })
})

/** Somebody types the row in again at the end, all but what the add-on writes. */
function retype(c: Collecting, cells: readonly unknown[]): void {
  const row = firstFreeRow(c.reports()) + 1
  const values = cells.slice(0, c.columnOf('link')).map((value) => String(value))
  const { error } = c.team.edit({
    user: department,
    sheet: c.reports().id,
    row,
    column: 1,
    values: [values],
    typed: false,
  })
  if (error) throw new Error(error)
}
