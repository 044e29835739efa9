/** Comes in: a book with an opened period. Goes out: the same book, its rows filled in by the units, stamped by the department. */
import type { Book } from '../host/book.ts'
import { kindOf } from './city.ts'
import { department, keysOf, paste, tab, valueAt } from './desk.ts'
import { reportRow, type Typed } from './filings.ts'
import type { Happening } from './happenings.ts'
import type { Narrative } from './narratives-q1.ts'
import { figuresOf } from './numbers.ts'

/** The names of the periods, as they stand in the rows. */
export const periodNames: Readonly<Record<string, string>> = {
  '2025-KH': 'Kế hoạch năm 2025',
  '2025-Q1': 'Quý I/2025',
  '2025-Q2': 'Quý II/2025',
}

/** What the department enters, not the unit. */
const departmentKeys = ['firstSubmitted', 'returns']

/** Returns the address of a unit's staff, e.g. `MYHAI` -> `myhai@example.org`. */
export const emailOf = (unit: string): string => `${unit.toLowerCase()}@example.org`

/** Returns the 0-based rows of a period in the reports table that bear a unit's own name, each with its code. */
export function rowsOf(book: Book, period: string): { row: number; unit: string }[] {
  const units = tab(book, 'units')
  const column = (key: string): number => keysOf(units).indexOf(key)
  const [code, name] = [column('code'), column('name')]
  const codes = new Map(units.rows.map((_, row) => [valueAt(units, row, name), String(valueAt(units, row, code))]))
  const reports = tab(book, 'reports')
  const keys = keysOf(reports)
  return reports.rows.flatMap((_, row) => {
    if (valueAt(reports, row, keys.indexOf('period')) !== periodNames[period]) return []
    const unit = codes.get(valueAt(reports, row, keys.indexOf('unit')))
    return unit === undefined ? [] : [{ row, unit }]
  })
}

/** Returns the row that a unit sends when nothing goes wrong. */
export function quarterRow(unit: string, period: string, narrative: Narrative | null, seed: number): Typed {
  const kind = kindOf(unit)
  return reportRow(unit, kind, period, figuresOf(kind, unit, period, seed), narrative, seed)
}

/** Writes every row of a period as its unit types it, less or more what happens to it, and the department's stamps. */
export function fill(
  book: Book,
  period: string,
  ordinary: (unit: string) => Typed,
  happenings: Readonly<Record<string, Happening>>,
): void {
  const rows = rowsOf(book, period)
  const texts = rows.map(({ unit }) => {
    const { only, cells } = happenings[unit] ?? {}
    return { ...(only ? {} : ordinary(unit)), ...cells }
  })
  const first = rows[0]?.row ?? 0
  if (rows.some(({ row }, index) => row !== first + index)) throw new Error(`the rows of ${period} are not together`)
  paste(book, 'reports', first, keysOfUnits(book), texts.map(unitPart), department)
  paste(book, 'reports', first, departmentKeys, texts.map(departmentPart), department)
  for (const { row, unit } of rows) {
    const name = happenings[unit]?.name
    if (name) paste(book, 'reports', row, ['unit'], [{ unit: name }], emailOf(unit))
  }
}

/** Writes cells of one row: those of the unit as the unit, its stamp as the department. Cells that are not given stay. */
export function pasteRow(book: Book, row: number, unit: string, cells: Typed): void {
  const own = unitPart(cells)
  const stamps = departmentPart(cells)
  // A row with a state comes whole, so blanks are pasted too.
  paste(book, 'reports', row, 'state' in own ? keysOfUnits(book) : Object.keys(own), [own], emailOf(unit))
  paste(book, 'reports', row, Object.keys(stamps), [stamps], department)
}

/** The columns that a unit fills in: from the state to the link. */
function keysOfUnits(book: Book): string[] {
  const keys = keysOf(tab(book, 'reports'))
  return keys.slice(keys.indexOf('state'), keys.indexOf('link') + 1)
}

const part = (cells: Typed, pick: (key: string) => boolean): Typed =>
  Object.fromEntries(Object.entries(cells).filter(([key]) => pick(key)))
const unitPart = (cells: Typed): Typed => part(cells, (key) => !departmentKeys.includes(key))
const departmentPart = (cells: Typed): Typed => part(cells, (key) => departmentKeys.includes(key))
