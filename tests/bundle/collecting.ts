/** Comes in: nothing. Goes out: a book whose first quarter is open, its units at the keyboard, and ways to look at their rows. */
import { type Book, newBook, type Sheet } from '../../host/book.ts'
import { type People, type PeopleOptions, people } from '../../host/people.ts'
import { loadCode } from '../../host/run.ts'
import { department, keysOf, paste, perform, tab, valueAt } from '../../sample/desk.ts'

const code = loadCode()

/** Epoch milliseconds of a time of day in Vietnam, e.g. `2025-03-14 10:32`. */
export const at = (text: string): number => Date.parse(`${text.replace(' ', 'T')}:00+07:00`)

export interface Collecting {
  readonly book: Book
  readonly team: People
  /** 1-based row of the nth unit's report, wherever it stands now. */
  readonly rowOf: (unit: number) => number
  /** 1-based column of a key. */
  readonly columnOf: (key: string) => number
  /** What the add-on wrote beside a unit's report. */
  readonly stampOf: (unit: number) => { first: unknown; changed: unknown; by: unknown; checks: unknown }
  /** Chooses a state in a unit's row, at the keyboard. */
  readonly choose: (unit: number, state: string, user?: string) => void
  /** Types into a cell of a unit's row. */
  readonly type: (unit: number, key: string, text: string, user?: string) => void
  /** The sheet with the reports. */
  readonly reports: () => Sheet
  /** The log, the first entry first: who, what, old, new. */
  readonly log: () => readonly (readonly unknown[])[]
}

/** The address of the nth unit. */
export const staff = (unit: number): string => `unit${unit}@example.org`

/** Returns the book on the morning of 10 March 2025, ten units' figures typed in and nothing sent; triggers installed unless told not to. */
export function collecting(options: PeopleOptions & { readonly installed?: boolean } = {}): Collecting {
  const book = newBook('x')
  book.owner = department
  book.editors = [department, ...Array.from({ length: 10 }, (_, index) => staff(index))]
  perform(book, 'setUp', ['kh-354'], '2025-03-01')
  perform(book, 'openPeriod', ['2025-Q1'], '2025-03-01')
  const reports = () => tab(book, 'reports')
  const keys = () => keysOf(reports())
  const own = keys().slice(keys().indexOf('cutoff') + 1, keys().indexOf('results'))
  const figures = Object.fromEntries(own.map((key) => [key, '1']))
  paste(book, 'reports', 3, own, Array(10).fill(figures), department)
  const names = Array.from({ length: 10 }, (_, index) => valueAt(reports(), 3 + index, keys().indexOf('unit')))
  const { installed = true, ...more } = options
  const team = people(book, code, { now: at('2025-03-10 08:00'), ...more })
  if (installed) {
    const { error } = team.call({ user: department, name: 'installTriggers' })
    if (error) throw new Error(error.stack)
  }
  const columnOf = (key: string) => keys().indexOf(key) + 1
  const rowOf = (unit: number) => reports().rows.findIndex((row) => row?.[columnOf('unit') - 1]?.v === names[unit]) + 1
  const type = (unit: number, key: string, text: string, user = staff(unit)) => {
    const { error } = team.edit({
      user,
      sheet: reports().id,
      row: rowOf(unit),
      column: columnOf(key),
      values: [[text]],
      typed: true,
    })
    if (error) throw new Error(error)
  }
  const own1 = (unit: number, key: string) => valueAt(reports(), rowOf(unit) - 1, columnOf(key) - 1)
  return {
    book,
    team,
    rowOf,
    columnOf,
    reports,
    type,
    choose: (unit, state, user) => type(unit, 'state', state, user),
    stampOf: (unit) => ({
      first: shownDay(own1(unit, 'firstSubmitted')),
      changed: own1(unit, 'lastChanged'),
      by: own1(unit, 'changedBy'),
      checks: own1(unit, 'checks'),
    }),
    log: () => {
      const sheet = book.sheets.find((each) => each.rows[0]?.[0]?.v === 'log')
      return (sheet?.rows.slice(2) ?? []).map((row) => [1, 2, 4, 5].map((column) => row?.[column]?.v ?? ''))
    },
  }
}

/** Sheets counts days from 30 December 1899. */
const shownDay = (value: unknown): unknown =>
  typeof value === 'number' ? new Date(Date.UTC(1899, 11, 30) + value * 86_400_000).toISOString().slice(0, 10) : value
