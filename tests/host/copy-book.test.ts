/** A copy of a workbook is the same, and nobody who writes into one changes the other. */
import { expect, it } from 'vitest'
import { copyBook } from '../../host/book.ts'
import { execute, loadCode, noonOf } from '../../host/run.ts'
import { department } from '../../sample/desk.ts'
import { smallBook } from '../fuzz/small-book.ts'

const book = smallBook()
const whole = structuredClone(book)

it('is the same book, holes and all', () => {
  const copy = copyBook(book)
  expect(copy).toStrictEqual(whole)
  expect(copy.sheets.map(({ rows }) => rows.map((row) => row.length))).toEqual(
    whole.sheets.map(({ rows }) => rows.map((row) => row.length)),
  )
  expect(copy.sheets.map((sheet) => Object.keys(sheet))).toEqual(whole.sheets.map((sheet) => Object.keys(sheet)))
})

it('leaves the book as it was, whatever is done to the copy', () => {
  const copy = copyBook(book)
  const options = { user: department, now: noonOf('2025-03-18', book.zone) }
  for (const [name, ...args] of [['consolidate', '2025-Q1'], ['check'], ['track']] as const)
    expect(execute(copy, loadCode(), { name, args }, options).error).toBeNull()
  for (const sheet of copy.sheets) for (const row of sheet.rows) for (const cell of row ?? []) if (cell) cell.v = 'x'
  expect(book).toStrictEqual(whole)
})
