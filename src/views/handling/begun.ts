/** Comes in: a plan that was written down before its first cell, and the book as it is now. Goes out: which of its cells are still to be written, and where. */
import { daySerial } from '../../core/day.ts'
import type { CellValue, FoundTable, Register } from '../../core/model.ts'
import type { LogDetails } from '../log-entries.ts'
import type { Plan, WrittenCell } from './targets.ts'

interface ReadBook {
  readonly register: Register
  readonly madeAt: string
}

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
  { register, madeAt }: ReadBook,
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
    // Its cells and entries follow, with what their completion needs.
    plan: { ...plan, reports: [], log: [] },
    reports: plan.reports.map((cell) => {
      const { unit = null, period: its = null } = of.get(cell.row) ?? {}
      return { unit, period: its, old: cellAt(reports, cell), cell }
    }),
    log: plan.log.map((entry) => ({ at: madeAt, who, ...entry })),
  }
}

/** Returns whether everything that a run wrote still stands: asking for the same again then adds nothing. */
export function stillStands(book: ReadBook, begun: Begun): boolean {
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
export function openCells({ register }: ReadBook, begun: Begun): readonly WrittenCell[] {
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
export function exceptionCells({ register }: ReadBook, { plan }: Begun): readonly WrittenCell[] {
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

/** Returns what cells of the reports held before they were written. */
export function cellsBefore(
  { register }: ReadBook,
  { reports }: Begun,
  cells: readonly WrittenCell[],
): readonly WrittenCell[] {
  const old = new Map(reports.map(({ unit, period, cell, old }) => [`${unit}|${period}|${cell.column}`, old]))
  const of = new Map(register.reports.map((report) => [report.row, report]))
  return cells.map((cell) => {
    const { unit, period } = of.get(cell.row) ?? {}
    return { ...cell, value: old.get(`${unit}|${period}|${cell.column}`) ?? '' }
  })
}
