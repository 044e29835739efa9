/** Comes in: how many units and quarters. Goes out: a filled-in book of a city of that size, ready to be consolidated. */
import { type Book, newBook } from '../host/book.ts'
import { type SampleUnit, wards } from './city.ts'
import { department, perform } from './desk.ts'
import { words } from './filings.ts'
import { fill, quarterRow } from './fill.ts'
import type { Happening } from './happenings.ts'
import { addUnits, days } from './year.ts'

/** The template's own units, which are there from the start. */
const templateUnits = 13

/**
 * Returns the book of a city with `units` units in all, at least 13, whose first one or two quarters of 2025 have been filled
 * in; the same for the same seed. Of ten numbered units one has not reported, one is late, one types words for a number.
 * Nothing has been consolidated yet.
 */
export function sampleBook(size: { units: number; quarters: 1 | 2; seed: number }): Book {
  const book = newBook(`Sổ báo cáo mẫu, ${size.units} đơn vị (số liệu mẫu)`)
  book.owner = department
  book.editors = [department]
  perform(book, 'setUp', ['kh-354'], days.setUp)
  addUnits(
    book,
    Array.from({ length: size.units - templateUnits }, (_, index) => numbered(index + 1)),
  )
  for (const period of ['2025-Q1', '2025-Q2'].slice(0, size.quarters)) {
    const day = period === '2025-Q1' ? days.first : days.second
    perform(book, 'openPeriod', [period], day)
    fill(book, period, (unit) => quarterRow(unit, period, null, size.seed), troubles(size.units, day))
  }
  return book
}

/** Returns a unit of a city that has nothing but a number: `Đảng bộ cơ sở số 0012`. */
function numbered(number: number): SampleUnit {
  const digits = String(number).padStart(4, '0')
  return {
    code: `DV${digits}`,
    name: `Đảng bộ cơ sở số ${digits}`,
    aliases: '',
    group: wards,
    contact: 'Văn phòng Đảng ủy',
    email: `dv${digits}@example.org`,
    kind: 'ward',
  }
}

/** Returns what goes wrong with some of the numbered units. */
function troubles(units: number, day: string): Readonly<Record<string, Happening>> {
  const late = day.split('-').reverse().join('/')
  const found: Record<string, Happening> = {}
  for (let number = 1; number <= units; number++) {
    const { code } = numbered(number)
    if (number % 10 === 3) found[code] = { only: true }
    if (number % 10 === 5) found[code] = { cells: { state: words.sent, firstSubmitted: late } }
    if (number % 10 === 7) found[code] = { cells: { MXH2: 'khoảng 1.200 lượt' } }
  }
  return found
}
