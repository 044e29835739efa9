/** Doubts of the department and decisions on them, by the bundle as shipped, in the host. */
import { beforeEach, describe, expect, it } from 'vitest'
import { type Book, newBook } from '../../host/book.ts'
import { type Code, execute, loadCode, noonOf } from '../../host/run.ts'
import { keysOf, paste, perform, tab, valueAt } from '../../sample/desk.ts'
import type { Checked } from '../../src/commands/check.ts'
import type { Consolidated } from '../../src/commands/consolidate.ts'
import type { Decided } from '../../src/commands/decide.ts'

const today = '2025-06-12'
const owner = 'owner@example.org'
let code: Code
let book: Book

const run = <Result>(user: string, name: string, ...args: unknown[]): Result => {
  code ??= loadCode()
  const { result, error } = execute(book, code, { name, args }, { user, now: noonOf(today, book.zone) })
  if (error) throw new Error(error.message)
  return result as Result
}

const check = (user = owner) => run<Checked>(user, 'check')
const decide = (key: string, yes: boolean, user = owner) => run<Decided>(user, 'decide', key, yes)
const codes = (checked: Checked) => checked.issues.map((issue) => issue.code)
const doubts = (checked: Checked) => checked.remedies.flatMap(({ decision }) => decision ?? [])

const rowOf = (unit: string, period: string): number => {
  const sheet = tab(book, 'reports')
  const [u, p] = ['unit', 'period'].map((key) => keysOf(sheet).indexOf(key))
  return sheet.rows.findIndex((row) => row?.[u ?? 0]?.v === unit && row?.[p ?? 0]?.v === period)
}

const fill = (unit: string, period: string, values: Readonly<Record<string, string>>) =>
  paste(book, 'reports', rowOf(unit, period), Object.keys(values), [values], owner)

let one: string
let other: string

beforeEach(() => {
  book = newBook('x')
  perform(book, 'setUp', ['kh-354'], today)
  for (const period of ['2025-Q1', '2025-Q2']) perform(book, 'openPeriod', [period], today)
  const sheet = tab(book, 'reports')
  ;[one, other] = [3, 4].map((row) => String(valueAt(sheet, row, keysOf(sheet).indexOf('unit')))) as [string, string]
  fill(one, 'Quý I/2025', { state: 'Đã gửi', TTM1: '1' })
  fill(one, 'Quý II/2025', { state: 'Đã gửi', TTM1: '9', link: 'https://example.org/kh/1' })
  fill(other, 'Quý II/2025', { state: 'Đã gửi', TTM1: '2', link: 'http://Example.org/kh/1/' })
})

describe('a doubt', () => {
  it('is listed for the department, and stays out of the row that the unit reads', () => {
    const found = check()
    expect(codes(found).filter((each) => each === 'value-jump')).toHaveLength(1)
    expect(codes(found).filter((each) => each === 'same-activity')).toHaveLength(2)
    const sheet = tab(book, 'reports')
    const marks = sheet.rows.map((row) => row?.[keysOf(sheet).indexOf('checks')])
    expect(JSON.stringify(marks.map((mark) => [mark?.v, mark?.note]))).not.toMatch(/gấp|cùng một văn bản/)
  })

  it('is not shown to anybody else, nor in the summary and its figures', () => {
    book.editors.push('unit@example.org')
    expect(doubts(check('unit@example.org'))).toEqual([])
    const { figures } = run<Consolidated>(owner, 'consolidate', '2025-Q2')
    expect(figures.issues.map((issue) => issue.code)).not.toContain('value-jump')
    const texts = JSON.stringify(book.sheets.find((sheet) => sheet.name.startsWith('Tổng hợp Quý II'))?.rows)
    expect(texts).not.toMatch(/gấp 9 lần|cùng một văn bản/)
  })
})

describe('a decision', () => {
  const jump = () => doubts(check()).find((key) => key.startsWith('value-jump')) ?? ''
  const same = () => doubts(check()).find((key) => key.startsWith('same-activity')) ?? ''

  it('sets the warning aside, and counts it', () => {
    const key = jump()
    expect(decide(key, true)).toMatchObject({ done: true })
    const after = check()
    expect(codes(after)).not.toContain('value-jump')
    expect(after.setAside.map((each) => each.key)).toEqual([key])
    expect(after.message).toMatch(/ Đã xem: 1\.$/)
  })

  it('on one activity is a decision for all its rows', () => {
    decide(same(), true)
    expect(codes(check())).not.toContain('same-activity')
    expect(check().setAside).toHaveLength(2)
  })

  it('can be taken back', () => {
    const key = jump()
    decide(key, true)
    decide(key, false)
    expect([jump(), check().setAside]).toEqual([key, []])
    expect(Object.keys(book.documentProperties).filter((each) => each.startsWith('decided:'))).toEqual([])
  })

  it('no longer holds when the figures change, and holds again for the same ones', () => {
    decide(jump(), true)
    fill(one, 'Quý II/2025', { TTM1: '8' })
    expect(codes(check())).toContain('value-jump')
    fill(one, 'Quý II/2025', { TTM1: '9' })
    expect(codes(check())).not.toContain('value-jump')
  })

  it('no longer holds when another unit links to the same document', () => {
    decide(same(), true)
    const sheet = tab(book, 'reports')
    const third = String(valueAt(sheet, 5, keysOf(sheet).indexOf('unit')))
    fill(third, 'Quý II/2025', { state: 'Đã gửi', TTM1: '1', link: 'https://example.org/kh/1' })
    expect(codes(check()).filter((each) => each === 'same-activity')).toHaveLength(3)
  })

  it('is remembered with its day and person, and logged', () => {
    decide(jump(), true)
    const [text] = Object.entries(book.documentProperties).flatMap(([key, each]) =>
      key.startsWith('decided:') ? [each] : [],
    )
    expect(JSON.parse(text ?? '{}')).toMatchObject({ who: owner, at: expect.stringContaining('12/6/2025') })
    const log = book.sheets.find((sheet) => valueAt(sheet, 0, 0) === 'log')
    expect(JSON.stringify(log?.rows)).toContain('Đã xem, bỏ qua cảnh báo')
  })

  it('is for the department, and about a warning that is still there', () => {
    book.editors.push('unit@example.org')
    const key = jump()
    expect(decide(key, true, 'unit@example.org')).toMatchObject({ done: false })
    expect(decide('value-jump|2025-Q2|NOBODY|TTM1', true)).toMatchObject({ done: false })
    expect(check().setAside).toEqual([])
  })
})
