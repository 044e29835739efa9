/** A state that is the department's to choose and that a unit chose: the warning stands until the department has decided. */
import { beforeEach, describe, expect, it } from 'vitest'
import { department } from '../../sample/desk.ts'
import type { Checked } from '../../src/commands/check.ts'
import type { Handled } from '../../src/commands/handle-reports.ts'
import type { ReportList } from '../../src/commands/report-list.ts'
import { at, type Collecting, collecting, staff } from './collecting.ts'

let c: Collecting
const period = '2025-Q1'

const name = () => String(c.reports().rows[c.rowOf(0) - 1]?.[c.columnOf('unit') - 1]?.v)

function run<Result>(called: string, args: readonly unknown[] = [], user = department): Result {
  const { result, error } = c.team.call({ user, name: called, args })
  if (error) throw new Error(error.message)
  return result as Result
}

const warnings = () => run<Checked>('check').issues.filter(({ code }) => code === 'state-self-chosen')
const mark = () => String(c.stampOf(0).checks)
const warns = 'do đơn vị tự chọn (unit0@example.org, 08:00 10/3/2025)'
const kept = () => Object.keys(c.book.documentProperties).filter((key) => key.startsWith('chosen:'))

beforeEach(() => {
  c = collecting()
  c.choose(0, 'Đã gửi')
  c.choose(0, 'Đạt yêu cầu')
})

describe('a report that its unit itself calls accepted', () => {
  it('says so in the row at once, and in the list of the department', () => {
    expect(mark()).toContain(warns)
    expect(warnings()).toMatchObject([{ severity: 'warning', cell: `C${c.rowOf(0)}` }])
    expect(warnings()[0]?.message).toContain('"Đạt yêu cầu…" hoặc "Đề nghị bổ sung…"')
  })

  it.each([
    ['the check', () => run('check')],
    ['the tracker', () => run('track')],
    ['a consolidation', () => run('consolidate', [period])],
    ['the hours', () => c.team.tick({ hours: 3 })],
    ['an edit of another cell of the row', () => c.type(0, 'results', 'Thêm')],
    ['an edit of the department elsewhere in the row', () => c.type(0, 'results', 'Thêm', department)],
    [
      'a sort',
      () => c.team.sort({ user: department, sheet: c.reports().id, column: 1, ascending: false, firstRow: 4 }),
    ],
  ])('still says so after %s', (_, happens) => {
    happens()
    expect(warnings()).toHaveLength(1)
    expect(mark()).toContain(warns)
  })

  it.each([
    ['accepts it', () => run('acceptReports', [period, [name()]])],
    ['accepts all that pass the checks', () => run('acceptReports', [period, 'passing'])],
    ['returns it', () => run('returnReports', [period, [name()], 'Thiếu số liệu', '20/3/2025'])],
    ['chooses its state by hand', () => c.choose(0, 'Đạt yêu cầu', department)],
  ])('says so no more when the department %s', (_, happens) => {
    happens()
    expect(warnings()).toEqual([])
    expect(kept()).toEqual([])
    c.team.tick({ hours: 2 })
    expect(mark()).not.toContain('tự chọn')
  })

  it('says so no more when the unit chooses "Đã gửi" again', () => {
    c.choose(0, 'Đã gửi')
    expect(warnings()).toEqual([])
    expect(mark()).toBe('✓')
    expect(kept()).toEqual([])
  })

  it('waits among those that the department can accept, and its acceptance is logged', () => {
    const listed = run<ReportList>('listReports', [{ period }]).reports.find((each) => each.name === name())
    expect(listed).toMatchObject({ state: 'accepted', passes: true })
    expect(run<Handled>('acceptReports', [period, 'passing']).units).toEqual([listed?.unit])
    expect(c.log().at(-1)).toEqual([department, expect.stringContaining('Xác nhận đạt'), 'Đạt yêu cầu', 'Đạt yêu cầu'])
    expect(run<Handled>('acceptReports', [period, 'passing']).units).toEqual([])
  })
})

describe('the warning of a state that nobody saw being chosen by the department', () => {
  const choose = (user: string, state: string) => c.choose(1, state, user)

  it('comes when another edit of the row is run first', () => {
    c = collecting({ hold: true })
    choose(staff(1), 'Đã gửi')
    c.team.runAll()
    c.type(1, 'results', 'Thêm', staff(2))
    choose(staff(1), 'Đề nghị bổ sung')
    c.team.runAll()
    expect(c.stampOf(1).checks).toContain('do đơn vị tự chọn')
  })

  it('comes with the hour when the row was sorted away, and names nobody', () => {
    c = collecting({ hold: true })
    choose(staff(1), 'Đã gửi')
    c.team.runAll()
    c.team.clock(at('2025-03-10 08:30'))
    choose(staff(1), 'Đạt yêu cầu')
    c.team.sort({ user: department, sheet: c.reports().id, column: 1, ascending: false, firstRow: 4 })
    c.team.runAll()
    c.team.tick({ hours: 2 })
    c.team.runAll()
    expect(c.stampOf(1).checks).toContain('không rõ ai chọn')
  })

  it('comes when the lock was taken', () => {
    c = collecting({ hold: true })
    choose(staff(1), 'Đã gửi')
    c.team.runAll()
    choose(staff(1), 'Đạt yêu cầu')
    c.team.run(0, { heldLocks: ['document'] })
    c.team.tick({ hours: 1 })
    c.team.runAll()
    expect(c.stampOf(1).checks).toContain('do đơn vị tự chọn (unit1@example.org')
  })
})
