/** Comes in: a seed. Goes out: the sample city's book as it stood on 18/3 and on 18/6/2025, and the figures of both quarters. */
import { type Book, newBook } from '../host/book.ts'
import { addedUnits, kindOf, type SampleUnit, sampleSettings, successor } from './city.ts'
import { addRows, department, firstFreeRow, keysOf, paste, perform, tab, valueAt } from './desk.ts'
import { planRow, type Typed } from './filings.ts'
import { emailOf, fill, pasteRow, periodNames, quarterRow, rowsOf } from './fill.ts'
import {
  duplicate,
  type Exception,
  firstExceptions,
  firstHappenings,
  type Happening,
  laterCorrections,
  planHappenings,
  secondExceptions,
  secondHappenings,
} from './happenings.ts'
import { firstQuarter, type Narrative } from './narratives-q1.ts'
import { assessments, secondQuarter } from './narratives-q2.ts'
import type { Figures } from './terminal.ts'

export interface SampleYear {
  /** The book with the rows of the first quarter filled in, before anything was consolidated. */
  readonly filled: Book
  /** The book on 18/3/2025, when the first quarter was consolidated. */
  readonly march: Book
  /** The book on 18/6/2025, with the summaries of both quarters and of the year so far. */
  readonly june: Book
  readonly first: Figures
  /** The first quarter as it was consolidated again, with what came after its first summary. */
  readonly corrected: Figures
  readonly second: Figures
}

/** The days on which the office works on the book. */
export const days = {
  setUp: '2025-01-02',
  opened: '2025-02-20',
  first: '2025-03-18',
  corrected: '2025-04-02',
  merged: '2025-06-02',
  second: '2025-06-18',
}

/** Returns the year of the sample city; the same for the same seed. Throws what a command throws. */
export function sampleYear(seed = 354): SampleYear {
  const book = newBook('Sổ báo cáo mẫu (số liệu mẫu)')
  start(book)
  perform(book, 'openPeriod', ['2025-KH'], days.setUp)
  fill(book, '2025-KH', (unit) => planRow(unit, kindOf(unit), seed), planHappenings)
  perform(book, 'openPeriod', ['2025-Q1'], days.opened)
  fillQuarter(book, '2025-Q1', firstQuarter, firstHappenings, firstExceptions, seed)
  typeTwice(book, seed)
  const filled = structuredClone(book)
  const first = close(book, '2025-Q1', days.first)
  const march = structuredClone(book)
  correct(book, seed)
  // Leadership has read the summary of 18/3: this one says what changed since.
  const corrected = consolidated(book, '2025-Q1', days.corrected)
  merge(book)
  perform(book, 'openPeriod', ['2025-Q2'], days.merged)
  fillQuarter(book, '2025-Q2', secondQuarter, secondHappenings, secondExceptions, seed)
  const second = close(book, '2025-Q2', days.second)
  perform(book, 'consolidateYear', ['2025'], days.second)
  return { filled, march, june: book, first, corrected, second }
}

/** Sets the book up as the office does: template, settings, the city's own units. */
function start(book: Book): void {
  book.owner = department
  book.editors = [department]
  perform(book, 'setUp', ['kh-354'], days.setUp)
  const settings = tab(book, 'settings')
  const keyColumn = keysOf(settings).indexOf('key')
  for (const [key, value] of Object.entries(sampleSettings)) {
    const row = settings.rows.findIndex((_, index) => valueAt(settings, index, keyColumn) === key)
    paste(book, 'settings', row, ['value'], [{ value }], department)
  }
  addUnits(book, addedUnits)
}

/** Types units below those that are there. */
export function addUnits(book: Book, units: readonly SampleUnit[]): void {
  const keys = ['code', 'name', 'aliases', 'group', 'contact', 'email']
  const rows = units.map(({ kind: _, ...cells }) => cells)
  const sheet = tab(book, 'units')
  const first = firstFreeRow(sheet)
  addRows(book, sheet, first + rows.length)
  paste(book, 'units', first, keys, rows, department)
}

/** Marks the rows, brings the tracker up to date and consolidates; returns the figures. */
function close(book: Book, period: string, day: string): Figures {
  const rows = assessments
    .filter((each) => each.period === period)
    .map((each) => ({ ...each, period: periodNames[period] ?? period }))
  paste(book, 'assessments', firstFreeRow(tab(book, 'assessments')), ['period', 'kind', 'text'], rows, department)
  perform(book, 'check', [], day)
  perform(book, 'track', [], day)
  return consolidated(book, period, day)
}

const consolidated = (book: Book, period: string, day: string): Figures =>
  (perform(book, 'consolidate', [period], day).result as { figures: Figures }).figures

/** After the first summary: late rows come in, unreadable cells are put right, the office enters what it has learnt. */
function correct(book: Book, seed: number): void {
  for (const { row, unit } of rowsOf(book, '2025-Q1')) {
    const correction = laterCorrections[unit]
    if (!correction) continue
    // A row that comes whole replaces what stood there; otherwise only the given cells change.
    const cells = correction['results'] && correction['state'] ? wholeRow(unit, seed, correction) : correction
    pasteRow(book, row, unit, cells)
  }
}

const wholeRow = (unit: string, seed: number, correction: Typed): Typed => ({
  ...quarterRow(unit, '2025-Q1', null, seed),
  ...correction,
})

/** Two units become one on 1/6/2025: the office ends them and enters their successor. */
function merge(book: Book): void {
  addUnits(book, [successor])
  const units = tab(book, 'units')
  const columns = keysOf(units)
  const rowOf = (code: string) =>
    units.rows.findIndex((_, row) => valueAt(units, row, columns.indexOf('code')) === code)
  paste(book, 'units', rowOf(successor.code), ['from'], [{ from: '1/6/2025' }], department)
  for (const code of ['VHTT', 'DTT']) {
    const cells = { to: '31/5/2025', successor: successor.name }
    paste(book, 'units', rowOf(code), ['to', 'successor'], [cells], department)
  }
}

function fillQuarter(
  book: Book,
  period: string,
  narratives: Readonly<Record<string, Narrative>>,
  happenings: Readonly<Record<string, Happening>>,
  exceptions: readonly Exception[],
  seed: number,
): void {
  fill(book, period, (unit) => quarterRow(unit, period, narratives[unit] ?? null, seed), happenings)
  const rows = exceptions.map(([unit, name, kind, until, reason]) => ({ unit, period: name, kind, until, reason }))
  const keys = ['unit', 'period', 'kind', 'until', 'reason']
  paste(book, 'exceptions', firstFreeRow(tab(book, 'exceptions')), keys, rows, department)
}

/** A unit that could not find its row types another one at the bottom. */
function typeTwice(book: Book, seed: number): void {
  const { unit, period, ...cells } = duplicate
  const again = { ...quarterRow(unit, '2025-Q1', null, seed), ...cells }
  const row = firstFreeRow(tab(book, 'reports'))
  const name = 'Phường Văn Hải'
  paste(book, 'reports', row, ['unit', 'period'], [{ unit: name, period }], emailOf(unit))
  pasteRow(book, row, unit, again)
}
