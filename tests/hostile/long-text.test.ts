/** Texts as long as a cell may be, and one character longer, at the keyboard and through the form. */
import { beforeEach, describe, expect, it } from 'vitest'
import { userEdit } from '../../host/run.ts'
import type { Loaded } from '../../src/commands/form.ts'
import { type Collecting, collecting, staff } from '../bundle/collecting.ts'
import { tooLong } from './payloads.ts'

const longest = [`=${'1'.repeat(49_999)}`, `'${'x'.repeat(49_998)}`, `@${'ế'.repeat(49_999)}`, '😀'.repeat(25_000)]

/** What the form writes bears an apostrophe where a letter does not come first. */
const throughForm = longest.map((text) => text.slice(0, 49_998))

let office: Collecting
beforeEach(() => {
  office = collecting()
})

const call = (name: string, ...args: unknown[]) => office.team.call({ user: staff(0), name, args })
const cell = (key: string) => office.reports().rows[office.rowOf(0) - 1]?.[office.columnOf(key) - 1]
const form = () => {
  const { result, error } = call('loadForm', String(unitOf()), '2025-Q1')
  if (error) throw new Error(error.stack)
  return result as Extract<Loaded, { is: 'form' }>
}
const unitOf = () => {
  const units = office.book.sheets.find((sheet) => sheet.rows[0]?.some((each) => each?.v === 'successor'))
  const name = cell('unit')?.v
  return units?.rows.find((row) => row?.[1]?.v === name)?.[0]?.v
}

describe('a text as long as a cell may be', () => {
  it.each(longest)('is kept and logged when a sent report is edited by hand: %#', (text) => {
    office.choose(0, 'Đã gửi')
    office.type(0, 'results', text)
    office.type(0, 'results', 'ngắn')
    expect(office.team.failures().map(({ error }) => error?.stack)).toEqual([])
    expect(office.log().filter(([, what]) => String(what).includes('Sửa'))).toHaveLength(2)
  })

  it.each(throughForm)('goes through the form, and out of it again: %#', (text) => {
    office.choose(0, 'Đã gửi')
    const saved = call('saveDraft', unitOf(), '2025-Q1', { results: text }, form().version)
    expect(saved.error?.stack).toBe(undefined)
    expect([cell('results')?.v, cell('results')?.f]).toEqual([text, undefined])
    const { version } = saved.result as { version: string }
    const again = call('saveDraft', unitOf(), '2025-Q1', { results: 'ngắn' }, version)
    expect(again.error?.stack).toBe(undefined)
    expect(cell('results')?.v).toBe('ngắn')
  })
})

describe('a text one character longer', () => {
  it('is refused at the keyboard, and changes nothing', () => {
    const place = { sheet: office.reports().id, row: office.rowOf(0), column: office.columnOf('results') }
    const { error } = userEdit(office.book, { ...place, user: staff(0), values: [[tooLong]], typed: true })
    expect(error).toContain('50000 characters')
    expect(cell('results')).toMatchObject({ s: expect.any(Number) })
    expect(cell('results')?.v).toBe(undefined)
  })

  it('is refused by the form in words, and changes nothing', () => {
    const before = JSON.stringify(office.reports().rows)
    const { error } = call('saveDraft', unitOf(), '2025-Q1', { results: tooLong, TTM1: '7' }, form().version)
    expect(error).toMatchObject({ name: 'WorkbookError', message: expect.stringContaining('50.000') })
    expect(JSON.stringify(office.reports().rows)).toBe(before)
  })
})
