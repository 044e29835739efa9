/** What goes wrong around a first day: columns that miss, days edited by hand, rows overwritten, two typists, a lock that is taken. */
import { describe, expect, it } from 'vitest'
import { department } from '../../sample/desk.ts'
import { at, type Collecting, collecting, staff } from './collecting.ts'

const loseKey = (c: Collecting) => {
  const cell = c.reports().rows[0]?.[4]
  if (cell) cell.v = ''
}

/** The log without the blank rows that a block of entries leaves below it. */
const entries = (c: Collecting) => c.log().filter(([who]) => who !== '')

const clear = (c: Collecting, key: string, columns = 1, user = staff(0)) =>
  c.team.clear({ user, sheet: c.reports().id, row: c.rowOf(0), column: c.columnOf(key), rows: 1, columns })

describe('an indicator column that lost its key', () => {
  it('leaves no report undated', () => {
    const c = collecting()
    loseKey(c)
    c.choose(0, 'Đã gửi')
    expect(c.stampOf(0)).toMatchObject({ first: '2025-03-10', by: staff(0) })
  })

  it('hides no row from the hour', () => {
    const c = collecting({ hold: true })
    loseKey(c)
    c.choose(0, 'Đã gửi')
    c.team.run(0, { heldLocks: ['document'] })
    c.team.tick({ hours: 1 })
    c.team.runAll()
    expect(c.stampOf(0).first).toBe('2025-03-10')
  })

  it.each(['track', 'loadForm', 'myReport', 'listReports'])('does not stop %s', (name) => {
    const c = collecting()
    loseKey(c)
    expect(c.team.call({ user: department, name }).error).toBeNull()
  })
})

describe('rule 4: the first day edited by hand', () => {
  const sent = () => {
    const c = collecting()
    c.choose(0, 'Đã gửi')
    c.team.clock(at('2025-03-11 00:30'))
    return c
  }

  it('by a unit gives way to the day that was stamped, and the row and the log say so', () => {
    const c = sent()
    c.type(0, 'firstSubmitted', '01/03/2025')
    expect(c.stampOf(0)).toMatchObject({ first: '2025-03-10', by: staff(0) })
    expect(c.stampOf(0).checks).toContain('ngày 10/3/2025 đã được ghi lại')
    expect(entries(c).at(-1)).toEqual([
      staff(0),
      'Sửa ngày gửi lần đầu, không phải cơ quan tổng hợp',
      '10/3/2025',
      '1/3/2025',
    ])
  })

  it('cleared by a unit is put back, never today', () => {
    const c = sent()
    clear(c, 'firstSubmitted')
    expect(c.stampOf(0).first).toBe('2025-03-10')
    expect(entries(c).at(-1)?.slice(2)).toEqual(['10/3/2025', ''])
    clear(c, 'firstSubmitted', 2)
    expect(c.stampOf(0).first).toBe('2025-03-10')
  })

  it('of a report taken back is put back, too', () => {
    const c = sent()
    c.choose(0, 'Đang nhập')
    clear(c, 'firstSubmitted')
    c.choose(0, 'Đã gửi')
    expect(c.stampOf(0).first).toBe('2025-03-10')
  })

  it('cleared while nobody watched is put back by the hour', () => {
    const c = sent()
    const cell = c.reports().rows[c.rowOf(0) - 1]?.[c.columnOf('firstSubmitted') - 1]
    if (cell) cell.v = ''
    c.team.tick({ hours: 1 })
    expect(c.stampOf(0).first).toBe('2025-03-10')
  })

  it('by the department stays, in the log as days', () => {
    const c = sent()
    c.type(0, 'firstSubmitted', '09/03/2025', department)
    expect(c.stampOf(0)).toMatchObject({ first: '2025-03-09', by: department, checks: '✓' })
    expect(entries(c).at(-1)).toEqual([department, 'Sửa ngày gửi lần đầu', '10/3/2025', '9/3/2025'])
    clear(c, 'firstSubmitted')
    expect(c.stampOf(0).first).toBe('2025-03-09')
  })

  it('cleared by the department stays undated through later edits and hours', () => {
    const c = sent()
    clear(c, 'firstSubmitted', 1, department)
    c.type(0, 'results', 'Thêm')
    c.team.tick({ hours: 2 })
    expect(c.stampOf(0).first).toBe('')
  })

  it('entered by the unit itself is marked', () => {
    const c = collecting()
    c.type(0, 'firstSubmitted', '01/03/2025')
    expect(c.stampOf(0).checks).toContain('không do cơ quan tổng hợp nhập')
    expect(
      entries(c)
        .slice(-2)
        .map(([, what]) => what),
    ).toEqual(['Tự động ghi ngày gửi', 'Sửa ngày gửi lần đầu, không phải cơ quan tổng hợp'])
    expect(entries(c).at(-1)?.slice(2)).toEqual(['', '1/3/2025'])
  })
})

describe('the first day edited by hand where Google hides who typed', () => {
  const hidden = () => {
    const c = collecting({ hidesEmails: true })
    const settings = c.book.sheets.find((sheet) => sheet.rows.some((row) => row?.[0]?.v === 'holidays'))
    const row = settings?.rows.find((cells) => cells?.[0]?.v === 'department')
    row?.splice(1, 1, { v: `${department}; ${staff(9)}`, s: 0 })
    c.choose(0, 'Đã gửi')
    return c
  }

  it('stands where the column is protected: only the department can have typed it', () => {
    const c = hidden()
    expect(c.team.call({ user: department, name: 'applyPermissions', args: [{ rows: false }] }).error).toBeNull()
    expect(() => c.type(0, 'firstSubmitted', '09/03/2025', staff(1))).toThrow('protected')
    c.type(0, 'firstSubmitted', '09/03/2025', staff(9))
    expect(c.stampOf(0)).toMatchObject({ first: '2025-03-09', by: 'không rõ', checks: '✓' })
    expect(entries(c).at(-1)).toEqual(['không rõ', 'Sửa ngày gửi lần đầu', '10/3/2025', '9/3/2025'])
    c.team.tick({ hours: 1 })
    expect(c.stampOf(0).first).toBe('2025-03-09')
  })

  it('is put back where the column is open, and the row says what the department does then', () => {
    const c = hidden()
    c.type(0, 'firstSubmitted', '09/03/2025', staff(9))
    expect(c.stampOf(0).first).toBe('2025-03-10')
    expect(c.stampOf(0).checks).toContain('ngày 10/3/2025 được ghi lại')
    expect(c.stampOf(0).checks).toContain('"Xử lý báo cáo > Ghi ngày nhận…"')
  })
})

describe('a report taken back and emptied', () => {
  it('is a draft like any other when somebody pastes over it and a sent row', () => {
    const c = collecting()
    c.choose(0, 'Đã gửi')
    c.choose(1, 'Đã gửi')
    c.team.clock(at('2025-03-11 09:00'))
    const all = c.columnOf('link') - c.columnOf('state') + 1
    clear(c, 'state', all)
    const before = { stamp: c.stampOf(0), entries: entries(c).length }
    expect(before.stamp).toMatchObject({ first: '2025-03-10', changed: '09:00 11/3/2025' })
    c.team.clock(at('2025-03-12 09:00'))
    const place = { sheet: c.reports().id, row: c.rowOf(0), column: c.columnOf('TTM1') }
    c.team.edit({ user: staff(1), ...place, values: [['5'], ['6']], typed: false })
    expect(c.stampOf(0)).toEqual(before.stamp)
    expect(c.stampOf(1)).toMatchObject({ changed: '09:00 12/3/2025', by: staff(1) })
    expect(entries(c)).toHaveLength(before.entries + 1)
  })
})

describe('a sent row that is overwritten', () => {
  const lost = 'Sửa dòng đã gửi, không còn rõ đơn vị hoặc kỳ'

  it.each(['unit', 'period'])('in its %s is logged once', (key) => {
    const c = collecting()
    c.choose(0, 'Đã gửi')
    const row = c.rowOf(0)
    const before = c.reports().rows[row - 1]?.[c.columnOf(key) - 1]?.v
    const place = { user: staff(1), sheet: c.reports().id, row, column: c.columnOf(key) }
    c.team.edit({ ...place, values: [['abc']], typed: false })
    c.team.tick({ hours: 2 })
    expect(c.log().filter(([, what]) => what === lost)).toEqual([[staff(1), lost, before, 'abc']])
  })

  it('or cleared whole is logged once; a blank row is none', () => {
    const c = collecting()
    c.choose(0, 'Đã gửi')
    const place = { user: staff(1), sheet: c.reports().id, column: 1, rows: 1, columns: c.columnOf('checks') }
    c.team.clear({ ...place, row: c.rowOf(0) })
    expect(entries(c).at(-1)?.slice(0, 2)).toEqual([staff(1), lost])
    const before = entries(c).length
    c.team.clear({ ...place, row: 4 })
    expect(entries(c)).toHaveLength(before)
  })
})

describe('two people at the same cell before the first run', () => {
  it('are each logged with what they typed; the row is of the second', () => {
    const c = collecting({ hold: true })
    c.choose(0, 'Đã gửi')
    c.team.runAll()
    c.type(0, 'results', 'Một', staff(0))
    c.type(0, 'results', 'Hai', staff(1))
    c.team.runAll()
    expect(entries(c).slice(-2)).toEqual([
      [staff(0), 'Sửa báo cáo đã gửi', '', 'Một'],
      [staff(1), 'Sửa báo cáo đã gửi', 'Một', 'Hai'],
    ])
    expect(c.stampOf(0).by).toBe(staff(1))
  })
})

describe('an edit that finds the lock taken', () => {
  it('is logged with its own values by the next run, once', () => {
    const c = collecting({ hold: true })
    c.choose(0, 'Đã gửi')
    c.team.runAll()
    c.type(0, 'results', 'Một')
    c.team.run(0, { heldLocks: ['document'] })
    const before = entries(c).length
    c.team.tick({ hours: 2 })
    c.team.runAll()
    expect(entries(c).slice(before)).toEqual([[staff(0), 'Sửa báo cáo đã gửi', '', 'Một']])
  })
})

describe('rows that name nobody', () => {
  it('are not taken for rows that somebody moved while the checks were written', () => {
    const c = collecting()
    c.choose(0, 'Đã gửi')
    const row = c.rowOf(3)
    c.team.insertRows({ user: department, sheet: c.reports().id, before: row, count: 2 })
    const values = [['Đang làm']]
    c.team.edit({ user: department, sheet: c.reports().id, row, column: c.columnOf('results'), values, typed: true })
    const { result } = c.team.call({ user: department, name: 'check' })
    expect((result as { message: string }).message).not.toContain('thay đổi trong lúc ghi')
    expect(c.reports().rows[row - 1]?.[c.columnOf('checks') - 1]?.v).not.toBe('')
  })
})
