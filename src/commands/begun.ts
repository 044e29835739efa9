/** Comes in: what a command of the department is about to write. Goes out: the same, remembered until it is written, so that an interrupted run is finished by the next. */
import { daySerial } from '../core/day.ts'
import type { CellValue, FoundTable } from '../core/model.ts'
import { lastEntries } from '../google/log.ts'
import { chunked, linesIn, writeProperties, writeProperty } from '../google/properties.ts'
import { writeCells } from '../google/reports.ts'
import type { Plan, WrittenCell } from '../views/handling/targets.ts'
import { appendLogEntries, type LogDetails } from './log-line.ts'
import { type OpenBook, tabOf } from './open-book.ts'

/** The document's properties that hold the plan, and whether it has been written. */
const KEY = 'handling'
const DONE = 'handled'

/** Larger plans are not remembered: the properties of a document hold 500 KB. */
const LIMIT = 100_000

/** A cell of the reports, by the unit and period of its row: rows move. */
interface Planned {
  readonly unit: string | null
  readonly period: string | null
  readonly old: CellValue
  readonly cell: WrittenCell
}

export interface Begun {
  /** The command and its arguments, and who ran it: the same again is not a second one. */
  readonly asked: string
  readonly period: string
  readonly plan: Plan
  readonly reports: readonly Planned[]
  readonly log: readonly LogDetails[]
}

const cellAt = ({ rows }: FoundTable, { row, column }: WrittenCell): CellValue => rows[row - 1]?.[column - 1] ?? ''

/** Returns a plan with all that its completion needs, whatever happens to the rows meanwhile. */
export function begunWith(
  { register, madeAt }: OpenBook,
  asked: string,
  period: string,
  who: string,
  plan: Plan,
): Begun {
  const { reports } = register.tables
  const of = new Map(register.reports.map((report) => [report.row, report]))
  return {
    asked,
    period,
    plan,
    reports: plan.reports.map((cell) => {
      const { unit = null, period: its = null } = of.get(cell.row) ?? {}
      return { unit, period: its, old: cellAt(reports, cell), cell }
    }),
    log: plan.log.map((entry) => ({ at: madeAt, who, ...entry })),
  }
}

/** The command that takes over suggested values: its rows are as unseen as they were. */
export const SUGGEST = 'suggest'

/** Returns whether it is that command's. */
export const isSuggested = ({ asked }: Begun): boolean => asked.startsWith(`["${SUGGEST}"`)

/** Writes down what is about to be written, before its first cell. */
export function remember(begun: Begun): void {
  const text = JSON.stringify(begun)
  if (text.length < LIMIT) writeProperties(new Map([...chunked(KEY, pieces(text)), [DONE, '']]))
}

/** Writes down that it is written. */
export const rememberDone = (): void => writeProperty(DONE, 'yes')

/** Lines of a chunk's size, after their number: chunks of an older, longer plan may follow. JSON has no line breaks of its own. */
function pieces(text: string): readonly string[] {
  const lines = text.match(/.{1,2400}/gu) ?? []
  return [String(lines.length), ...lines]
}

/** Returns what the last run was about to write, and whether it got to its end; null when none is remembered. */
export function begunIn({ properties }: OpenBook): { readonly begun: Begun; readonly isDone: boolean } | null {
  const [count, ...lines] = linesIn(properties, KEY)
  if (count === undefined) return null
  const begun = JSON.parse(lines.slice(0, Number(count)).join('')) as Begun
  return { begun, isDone: properties.get(DONE) !== '' }
}

/** Returns whether everything that a run wrote still stands: asking for the same again then adds nothing. */
export function stillStands(book: OpenBook, begun: Begun): boolean {
  const { reports, exceptions } = book.register.tables
  const open = openCells(book, begun)
  const rows = exceptions.rows.length
  return (
    open.length === begun.reports.length &&
    open.every((cell) => isSame(cellAt(reports, cell), cell.value)) &&
    exceptionCells(book, begun).every((cell) => cell.row <= rows && isSame(cellAt(exceptions, cell), cell.value))
  )
}

/** Returns the cells of the reports that are not written yet, where their rows stand now; what somebody has changed since stays. */
export function openCells({ register }: OpenBook, begun: Begun): readonly WrittenCell[] {
  const { reports } = register.tables
  return begun.reports.flatMap(({ unit, period, old, cell }) => {
    const own = register.reports.filter((report) => report.unit === unit && report.period === period)
    const row = own.find((report) => report.row === cell.row)?.row ?? (own.length === 1 ? own[0]?.row : undefined)
    if (row === undefined) return []
    const now = cellAt(reports, { ...cell, row })
    return now === old || isSame(now, cell.value) ? [{ ...cell, row }] : []
  })
}

/** A day is read as a day and written as its number. */
const isSame = (read: CellValue, written: CellValue): boolean =>
  read === written || (typeof read === 'string' && /^\d{4}-\d\d-\d\d$/.test(read) && daySerial(read) === written)

/** Returns the cells of the exceptions: of rows that an interrupted run has begun to write, and of new ones. */
function exceptionCells({ register }: OpenBook, { plan }: Begun): readonly WrittenCell[] {
  const { rows, firstRow } = register.tables.exceptions
  let free = Math.max(rows.length + 1, firstRow)
  const taken = new Set<number>()
  const wanted = new Map<number, WrittenCell[]>()
  for (const cell of plan.exceptions) wanted.set(cell.row, [...(wanted.get(cell.row) ?? []), cell])
  return [...wanted.values()].flatMap((cells) => {
    const fits = (row: readonly CellValue[], index: number) =>
      index + 1 >= firstRow &&
      !taken.has(index) &&
      row.some((cell) => cell !== '') &&
      row.every(
        (now, column) => now === '' || cells.some((cell) => cell.column === column + 1 && isSame(now, cell.value)),
      )
    const found = rows.reduce((last, row, index) => (fits(row, index) ? index : last), -1)
    if (found >= 0) taken.add(found)
    const row = found >= 0 ? found + 1 : free++
    return cells.map((cell) => ({ ...cell, row }))
  })
}

/** Writes what an interrupted run left open: cells, then the entries of the log that are not there. */
export function finish(book: OpenBook, begun: Begun): void {
  const { tables } = book.register
  writeCells(tables.exceptions.id, exceptionCells(book, begun))
  writeCells(tables.reports.id, openCells(book, begun))
  const log = tabOf(book.workbook, 'log')
  const known = new Set(log ? lastEntries(log.id, begun.log.length + 100).map((entry) => entry.join('\n')) : [])
  const missing = begun.log.filter(({ at, who, what, place, old = '', new: next = '' }) => {
    return !known.has([at, who, what, place, old, next].join('\n'))
  })
  appendLogEntries(book, missing)
}
