/** A run that would take longer than Google allows: it stops in time, keeps its place, and goes on. */
import { describe, expect, it } from 'vitest'
import { type Book, copyBook, newBook } from '../../host/book.ts'
import { execute, fire, loadCode, noonOf } from '../../host/run.ts'
import { department, firstFreeRow, paste, perform, tab } from '../../sample/desk.ts'
import { shownBook } from './shown-book.ts'

const code = loadCode()
const day = '2025-03-18'
const units = 120

/** A book of many units, each with its address; the triggers are installed. */
function office(): Book {
  const book = newBook('Sổ báo cáo')
  book.owner = department
  book.editors = [department, ...Array.from({ length: units }, (_, index) => `dv${index}@example.org`)]
  perform(book, 'setUp', ['kh-354'], day)
  const settings = tab(book, 'settings')
  const row = settings.rows.findIndex((cells) => cells?.some((cell) => cell?.v === 'department'))
  paste(book, 'settings', row, ['value'], [{ value: department }], department)
  const more = Array.from({ length: units }, (_, index) => ({
    code: `DV${index}`,
    name: `Đơn vị số ${index}`,
    group: 'Đảng bộ phường, xã',
    email: `dv${index}@example.org`,
  }))
  paste(book, 'units', firstFreeRow(tab(book, 'units')), ['code', 'name', 'group', 'email'], more, department)
  perform(book, 'openPeriod', ['2025-Q1'], day)
  perform(book, 'installTriggers', [], day)
  return book
}

const made = office()
const slow = { user: department, now: noonOf(day, made.zone), callMilliseconds: 500 }
const guards = (book: Book) => tab(book, 'reports').protections.length
const shape = (book: Book) => shownBook(book).tabs.map((each) => each.shape)

const apply = (book: Book, options = slow) =>
  execute(book, code, { name: 'applyPermissions', args: [{ rows: true }] }, options)

function hour(book: Book) {
  const { id } = book.triggers.find(({ handler }) => handler === 'hourly') ?? { id: '' }
  return fire(book, code, 'hourly', { kind: 'clock', triggerUid: id, user: department }, { ...slow, ui: false })
}

describe('Phân quyền… for more units than one run can protect', () => {
  const whole = copyBook(made)
  apply(whole, { ...slow, callMilliseconds: 0 })

  it('stops in time, has protected every tab, and says how much is left', () => {
    const book = copyBook(made)
    const { error, result } = apply(book)
    expect(error).toBeNull()
    expect((result as { message: string }).message).toMatch(/Còn \d+ vùng chưa kịp xử lý/)
    expect(guards(book)).toBeGreaterThan(10)
    expect(guards(book)).toBeLessThan(guards(whole))
    expect(book.sheets.every(({ protections }) => protections.some((each) => each.area === null))).toBe(true)
  })

  it('goes on when it is run again, and ends with what one long run would have made', () => {
    const book = copyBook(made)
    let runs = 0
    for (let message = 'Còn'; message.includes('Còn'); runs++)
      message = (apply(book).result as { message: string }).message
    expect(runs).toBeGreaterThan(1)
    expect(guards(book)).toBe(guards(whole))
    expect(tab(book, 'reports').protections.map((each) => each.area)).toEqual(
      tab(whole, 'reports').protections.map((each) => each.area),
    )
    expect(book.documentProperties['protections left']).toBeUndefined()
  })

  it('goes on by itself every hour', () => {
    const book = copyBook(made)
    apply(book)
    for (let hours = 0; hours < 20 && book.documentProperties['protections left'] !== undefined; hours++)
      expect(hour(book).error).toBeNull()
    expect(guards(book)).toBe(guards(whole))
    expect(shape(book).filter((_, index) => book.sheets[index]?.name !== 'Nhật ký')).toEqual(
      shape(whole).filter((_, index) => whole.sheets[index]?.name !== 'Nhật ký'),
    )
  })
})
