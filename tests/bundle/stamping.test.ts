/** The first day of a report, who changed it and what is wrong with it, written by the installed trigger while people work. */
import { describe, expect, it } from 'vitest'
import { department } from '../../sample/desk.ts'
import { at, type Collecting, collecting, staff } from './collecting.ts'

/** Returns reads and writes of the last execution. */
function cost({ team }: Collecting): { reads: number; writes: number } {
  const calls = team.executions().at(-1)?.calls ?? []
  const count = (kind: string) => calls.filter((each) => each.kind === kind).reduce((sum, each) => sum + each.calls, 0)
  return { reads: count('read'), writes: count('write') }
}

const days = (c: Collecting, units = 10) => Array.from({ length: units }, (_, unit) => c.stampOf(unit).first)
const filled = (value: unknown, units: number) => Array.from({ length: 10 }, (_, unit) => (unit < units ? value : ''))

describe('choosing a state at the keyboard', () => {
  it.each(['Đã gửi', 'Không phát sinh'])('%s stamps the row, checks it and logs it', (state) => {
    const c = collecting()
    c.choose(0, state)
    expect(c.stampOf(0)).toMatchObject({ first: '2025-03-10', changed: '08:00 10/3/2025', by: staff(0) })
    expect(c.stampOf(0).checks).toEqual(state === 'Đã gửi' ? '✓' : expect.stringContaining('Không phát sinh'))
    expect(c.log().at(-1)).toEqual([staff(0), 'Gửi báo cáo', '', state])
    expect(c.stampOf(1)).toEqual({ first: '', changed: '', by: '', checks: '' })
    expect(c.team.failures()).toEqual([])
  })

  it('says what is wrong in one line and lists the rest in the note', () => {
    const c = collecting()
    const [key, other] =
      c
        .reports()
        .rows[0]?.slice(4, 6)
        .map((cell) => String(cell?.v)) ?? []
    c.type(0, key ?? '', 'khoảng 1.200 lượt')
    c.type(0, other ?? '', '87%?')
    c.choose(0, 'Đã gửi')
    expect(c.stampOf(0).checks).toMatch(/^.+; còn \d+ điểm khác \(xem ghi chú\)$/)
    expect(c.reports().rows[c.rowOf(0) - 1]?.[c.columnOf('checks') - 1]?.note).toContain('• ')
  })

  it('rule 4: keeps the first day through edits, a return and a second sending', () => {
    const c = collecting()
    c.choose(0, 'Đã gửi')
    c.team.clock(at('2025-03-12 09:30'))
    c.type(0, 'results', 'Đã tổ chức 12 hội nghị')
    expect(c.stampOf(0)).toMatchObject({ first: '2025-03-10', changed: '09:30 12/3/2025' })
    expect(c.log().at(-1)).toEqual([staff(0), 'Sửa báo cáo đã gửi', '', 'Đã tổ chức 12 hội nghị'])
    c.choose(0, 'Đề nghị bổ sung', department)
    c.team.clock(at('2025-03-20 14:00'))
    c.choose(0, 'Đã gửi')
    expect(c.stampOf(0)).toMatchObject({ first: '2025-03-10', changed: '14:00 20/3/2025', by: staff(0) })
    expect(c.reports().rows[c.rowOf(0) - 1]?.[c.columnOf('returns') - 1]?.v).toBe(1)
    c.choose(0, 'Đang nhập')
    expect(c.stampOf(0).first).toBe('2025-03-10')
    expect(c.log().at(-1)).toEqual([staff(0), 'Rút báo cáo đã gửi về đang nhập', 'Đã gửi', 'Đang nhập'])
  })

  it("marks a unit that chooses the department's state, and leaves its cell as it is", () => {
    const c = collecting()
    c.choose(0, 'Đã gửi')
    c.choose(0, 'Đạt yêu cầu')
    expect(c.stampOf(0).checks).toContain('do đơn vị tự chọn')
    expect(c.log().at(-1)).toEqual([
      staff(0),
      'Đơn vị tự chọn trạng thái của cơ quan tổng hợp',
      'Đã gửi',
      'Đạt yêu cầu',
    ])
    c.choose(1, 'Đã gửi')
    c.choose(1, 'Đạt yêu cầu', department)
    expect(c.stampOf(1).checks).toBe('✓')
  })

  it('names nobody where Google tells nobody', () => {
    const c = collecting({ hidesEmails: true })
    c.choose(0, 'Đã gửi')
    expect(c.stampOf(0)).toMatchObject({ first: '2025-03-10', by: 'không rõ' })
    expect(c.log().at(-1)?.[0]).toBe('không rõ')
  })

  it.each([
    ['2025-03-14 23:59', '2025-03-14'],
    ['2025-03-15 00:01', '2025-03-15'],
  ])('rule 1: at %s stamps %s, the day of the spreadsheet', (now, day) => {
    const c = collecting({ now: at(now) })
    c.choose(0, 'Đã gửi')
    expect(c.stampOf(0).first).toBe(day)
  })
})

describe('many cells at once', () => {
  const block = (c: Collecting, values: readonly string[][]) => ({
    user: staff(0),
    sheet: c.reports().id,
    row: 4,
    column: c.columnOf('state'),
    values,
    typed: false,
  })

  it('pasted over ten rows stamp each of them', () => {
    const c = collecting()
    c.team.edit(block(c, Array(10).fill(['Đã gửi'])))
    expect(days(c)).toEqual(filled('2025-03-10', 10))
    expect(c.log().filter(([, what]) => what === 'Gửi báo cáo')).toHaveLength(10)
  })

  it('filled down stamp the rows filled', () => {
    const c = collecting()
    c.choose(0, 'Đã gửi')
    c.team.clock(at('2025-03-11 08:00'))
    c.team.fillDown({ user: staff(0), sheet: c.reports().id, row: 4, column: c.columnOf('state'), rows: 5, columns: 1 })
    expect(days(c)).toEqual(['2025-03-10', ...filled('2025-03-11', 4).slice(0, 4), ...Array(5).fill('')])
  })

  it('cleared lose no stamp, and the log says so', () => {
    const c = collecting()
    c.team.edit(block(c, Array(3).fill(['Đã gửi'])))
    c.team.clear({ user: staff(0), sheet: c.reports().id, row: 4, column: c.columnOf('state'), rows: 3, columns: 1 })
    expect(days(c)).toEqual(filled('2025-03-10', 3))
    expect(c.log().filter(([, what]) => what === 'Rút báo cáo đã gửi về đang nhập')).toHaveLength(3)
  })
})

describe('an edit that does not concern it', () => {
  it.each([
    ['a heading', (c: Collecting) => ({ sheet: c.reports().id, row: 2, column: 5 })],
    ['a draft', (c: Collecting) => ({ sheet: c.reports().id, row: 5, column: 6 })],
    ['another tab', (c: Collecting) => ({ sheet: c.book.sheets[0]?.id ?? 0, row: 9, column: 1 })],
  ])('in %s costs two reads at most, and no write or lock', (_, place) => {
    const c = collecting()
    c.choose(0, 'Đã gửi')
    c.team.edit({ user: department, ...place(c), values: [['7']], typed: false })
    const { reads, writes } = cost(c)
    expect(reads).toBeLessThanOrEqual(2)
    expect(writes).toBe(0)
  })

  it('exits after one read when it is not the installed trigger that fires', () => {
    const c = collecting()
    c.book.triggers.push({ ...(c.book.triggers[0] as (typeof c.book.triggers)[number]), id: 'second' })
    c.choose(0, 'Đã gửi')
    expect(cost(c)).toEqual({ reads: 1, writes: 0 })
    expect(c.log().filter(([, what]) => what === 'Gửi báo cáo')).toHaveLength(1)
  })
})

describe('what happens between the edit and the run', () => {
  it.each([
    [0, 1],
    [1, 0],
  ])('two people are stamped in either order (%i, %i)', (first) => {
    const c = collecting({ hold: true })
    c.choose(0, 'Đã gửi')
    c.choose(1, 'Không phát sinh')
    c.team.run(first)
    c.team.runAll()
    expect(days(c)).toEqual(filled('2025-03-10', 2))
    expect([c.stampOf(0).by, c.stampOf(1).by]).toEqual([staff(0), staff(1)])
    expect(c.team.failures()).toEqual([])
  })

  it('a sort moves the row, and the row is stamped where it is now', () => {
    const c = collecting({ hold: true })
    c.choose(3, 'Đã gửi')
    c.team.runAll()
    c.team.clock(at('2025-03-12 08:00'))
    c.choose(0, 'Đã gửi')
    c.team.sort({ user: department, sheet: c.reports().id, column: 1, ascending: false, firstRow: 4 })
    c.team.runAll()
    expect(days(c)).toEqual(['2025-03-12', '', '', '2025-03-10', ...Array(6).fill('')])
    expect(c.stampOf(0).by).toBe(staff(0))
    expect(c.stampOf(3).changed).toBe('08:00 10/3/2025')
  })

  it('rows inserted above and a column moved change nothing', () => {
    const c = collecting({ hold: true })
    c.choose(0, 'Đã gửi')
    c.team.insertRows({ user: department, sheet: c.reports().id, before: 4, count: 2 })
    c.team.moveColumn({ user: department, sheet: c.reports().id, column: c.columnOf('firstSubmitted'), to: 5 })
    c.team.runAll()
    expect(days(c)).toEqual(filled('2025-03-10', 1))
  })

  it('the lock is not to be had: the day is kept, and the hour stamps it', () => {
    const c = collecting({ hold: true, now: at('2025-03-14 23:50') })
    c.choose(0, 'Đã gửi')
    c.team.run(0, { heldLocks: ['document'] })
    expect(c.stampOf(0).first).toBe('')
    c.team.tick({ hours: 2 })
    expect(c.stampOf(0)).toMatchObject({ first: '2025-03-14', by: staff(0), checks: '✓' })
    expect(Object.keys(c.book.documentProperties).filter((key) => key.startsWith('submitted:'))).toEqual([])
  })
})

describe('a submission by the form', () => {
  const record = JSON.stringify({ day: '2025-03-12', at: '09:15 12/3/2025', who: staff(0) })
  const submit = (c: Collecting) => {
    c.team.call({ user: department, name: 'listPeriods' })
    const sheet = c.book.sheets.find((each) => each.rows[0]?.some((cell) => cell?.v === 'successor'))
    const code = String(sheet?.rows.find((row) => row?.[1]?.v === c.reports().rows[c.rowOf(0) - 1]?.[0]?.v)?.[0]?.v)
    c.book.documentProperties[`submitted:2025-Q1|${code}`] = record
    // A script's write fires no trigger.
    const cell = c.reports().rows[c.rowOf(0) - 1]?.[c.columnOf('state') - 1]
    if (cell) cell.v = 'Đã gửi'
  }

  it.each([
    ['the next edit', (c: Collecting) => c.choose(1, 'Đã gửi')],
    ['the hour', (c: Collecting) => c.team.tick({ hours: 1 })],
    ['the tracker', (c: Collecting) => c.team.call({ user: department, name: 'track' })],
  ])('is stamped with its own day by %s', (_, happens) => {
    const c = collecting({ now: at('2025-03-14 08:00') })
    submit(c)
    happens(c)
    expect(c.stampOf(0)).toEqual({ first: '2025-03-12', changed: '09:15 12/3/2025', by: staff(0), checks: '✓' })
    expect(Object.keys(c.book.documentProperties).filter((key) => key.startsWith('submitted:'))).toEqual([])
    expect(c.team.failures()).toEqual([])
  })

  it('is stamped by the tracker without any trigger, while a row sent at the keyboard stays undated', () => {
    const c = collecting({ installed: false, now: at('2025-03-14 08:00') })
    c.choose(1, 'Đã gửi')
    submit(c)
    c.team.call({ user: department, name: 'track' })
    expect([c.stampOf(0).first, c.stampOf(1).first]).toEqual(['2025-03-12', ''])
  })
})
