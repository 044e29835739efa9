/** Comes in: nothing. Goes out: a book of 45 units with two open periods, twenty people at it, and its report rows read by their own number. */
import { type Book, newBook, type Sheet } from '../../host/book.ts'
import { department, firstFreeRow, keysOf, paste, perform, tab, valueAt } from '../../sample/desk.ts'

/** Unit, period and what else stands in a row, by column key; a blank cell is ''. */
export type Cells = Readonly<Record<string, string | number | boolean>>

/** Twenty people: the first fourteen have a unit with their address, the others help where they are needed. */
export const people20 = Array.from({ length: 20 }, (_, index) => `canbo${index + 1}@example.org`)

/** A column of the users' own, which the add-on does not know: it tells rows apart, whatever happens to them. */
const numberHeading = 'Số thứ tự'

/** The periods, by the name that stands in the rows. */
export const periodCodes: Readonly<Record<string, string>> = {
  'Kế hoạch năm 2025': '2025-KH',
  'Quý I/2025': '2025-Q1',
}

/** Returns the book on 1 March 2025; nothing is sent, nobody watches. */
export function weekBook(): Book {
  const book = newBook('Sổ báo cáo')
  book.owner = department
  book.editors = [department, ...people20]
  perform(book, 'setUp', ['kh-354'], '2025-02-20')
  const settings = tab(book, 'settings')
  const row = settings.rows.findIndex((cells) => cells?.some((cell) => cell?.v === 'department'))
  paste(book, 'settings', row, ['value'], [{ value: department }], department)
  const more = Array.from({ length: 32 }, (_, index) => ({
    code: `DV${index + 1}`,
    name: `Đảng bộ cơ sở số ${index + 1}`,
    aliases: `Cơ sở ${index + 1}`,
    group: 'Đảng bộ phường, xã',
    email: people20.slice(0, 14)[index] ?? '',
  }))
  paste(
    book,
    'units',
    firstFreeRow(tab(book, 'units')),
    ['code', 'name', 'aliases', 'group', 'email'],
    more,
    department,
  )
  for (const period of ['2025-KH', '2025-Q1']) perform(book, 'openPeriod', [period], '2025-03-01')
  return book
}

/** Returns the 1-based column that numbers the rows. */
export const numberColumn = (sheet: Sheet): number =>
  Array.from(sheet.rows[2] ?? [], (cell) => cell?.v).indexOf(numberHeading) + 1

/** Writes the heading and the number of every row into a column that somebody has inserted for it. */
export function numberRows(sheet: Sheet, column: number, type: (row: number, text: string) => void): void {
  type(3, numberHeading)
  const unit = keysOf(sheet).indexOf('unit')
  let number = 0
  for (let row = 4; row <= sheet.rows.length; row++)
    if (valueAt(sheet, row - 1, unit) !== '') type(row, String(++number))
  if (numberColumn(sheet) !== column) throw new Error('the rows are not numbered')
}

/** Returns the 1-based sheet row of each numbered row. */
export function placesOf(book: Book): ReadonlyMap<number, number> {
  const sheet = tab(book, 'reports')
  const column = numberColumn(sheet)
  const found = new Map<number, number>()
  for (let row = 4; row <= sheet.rows.length; row++) {
    const number = Number(valueAt(sheet, row - 1, column - 1))
    if (number > 0) {
      if (found.has(number)) throw new Error(`row ${number} is there twice`)
      found.set(number, row)
    }
  }
  return found
}

/** Returns the keyed cells of a 1-based sheet row. */
export function cellsAt(book: Book, row: number): Cells {
  const sheet = tab(book, 'reports')
  return Object.fromEntries(
    keysOf(sheet).flatMap((key, column) => (key === '' ? [] : [[key, valueAt(sheet, row - 1, column)]])),
  )
}

/** Returns the codes of the units by name, and who has which e-mail. */
export function unitsOf(book: Book): readonly { code: string; name: string; email: string }[] {
  const sheet = tab(book, 'units')
  const at = (row: number, key: string) => String(valueAt(sheet, row, keysOf(sheet).indexOf(key)))
  return sheet.rows.flatMap((_, row) =>
    row > 1 && at(row, 'code') !== ''
      ? [{ code: at(row, 'code'), name: at(row, 'name'), email: at(row, 'email') }]
      : [],
  )
}

export interface LogLine {
  readonly at: string
  readonly who: string
  readonly what: string
  readonly place: string
}

/** Returns the log, the first entry first. */
export function logOf(book: Book): readonly LogLine[] {
  const sheet = book.sheets.find((each) => each.rows[0]?.[0]?.v === 'log')
  return (sheet?.rows.slice(2) ?? []).map((row) => {
    const [at = '', who = '', what = '', place = ''] = Array.from(row ?? [], (cell) => String(cell?.v ?? ''))
    return { at, who, what, place }
  })
}
