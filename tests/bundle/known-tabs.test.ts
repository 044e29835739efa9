/** Tabs that are no table are read once and known from then on, by the bundle as shipped. */
import { describe, expect, it } from 'vitest'
import { type Book, newBook, type Sheet } from '../../host/book.ts'
import type { CallCount } from '../../host/run.ts'
import { keysOf, perform } from '../../sample/desk.ts'

const today = '2025-03-18'

function opened(): Book {
  const book = newBook('x')
  perform(book, 'setUp', ['kh-354'], today)
  perform(book, 'openPeriod', ['2025-Q1'], today)
  perform(book, 'track', [], today)
  return book
}

/** Returns how often values of a tab were read. */
const tabsRead = (calls: readonly CallCount[]): number =>
  calls.find(({ method }) => method === 'Range.getValues')?.calls ?? 0

/** Returns the tab with a key in its hidden first row, of whatever kind. */
function tab(book: Book, key: string): Sheet {
  const found = book.sheets.find((sheet) => keysOf(sheet).includes(key === 'reports' ? 'firstSubmitted' : key))
  if (!found) throw new Error(`no tab with the key ${key}`)
  return found
}

const check = (book: Book): number => tabsRead(perform(book, 'check', [], today).calls)
const tables = 8

describe('a tab that is no table', () => {
  it('is not read by a command that only needs the tables', () => {
    const book = opened()
    expect(book.sheets.length).toBeGreaterThan(tables)
    expect(check(book)).toBe(tables)
  })

  it('is read once more when it is new, renamed or copied', () => {
    const book = opened()
    check(book)
    tab(book, 'tracker').name = 'Theo dõi'
    expect([check(book), check(book)]).toEqual([tables + 1, tables])
    const copy = structuredClone(tab(book, 'guide'))
    book.sheets.push({ ...copy, id: 77, name: 'Bản sao' })
    expect([check(book), check(book)]).toEqual([tables + 1, tables])
  })

  it('is found by what is remembered when somebody has deleted its key', () => {
    const book = opened()
    const tracker = tab(book, 'tracker')
    const [key] = tracker.rows[0] ?? []
    if (key) key.v = ''
    perform(book, 'track', [], today)
    expect(book.sheets.filter((sheet) => keysOf(sheet)[0] === 'tracker')).toEqual([tracker])
  })

  it('is forgotten when it is deleted', () => {
    const book = opened()
    const { id } = tab(book, 'tracker')
    expect(Object.keys(book.documentProperties)).toContain(`tab:${id}`)
    book.sheets = book.sheets.filter((sheet) => sheet.id !== id)
    check(book)
    expect(Object.keys(book.documentProperties)).not.toContain(`tab:${id}`)
    perform(book, 'track', [], today)
    expect(tab(book, 'tracker').name).toBe('Tình hình gửi báo cáo')
  })

  it('is no table for another of the same id: a file edited elsewhere may give ids anew', () => {
    const book = opened()
    const [tracker, reports] = [tab(book, 'tracker'), tab(book, 'reports')]
    const [one, other] = [tracker.id, reports.id]
    const ids = new Map([
      [one, other],
      [other, one],
    ])
    book.sheets = book.sheets.map((sheet) => ({ ...sheet, id: ids.get(sheet.id) ?? sheet.id }))
    expect(perform(book, 'check', [], today).result).toBeDefined()
    expect(check(book)).toBe(tables)
  })
})
