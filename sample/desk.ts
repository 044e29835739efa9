/** Comes in: a workbook and what somebody types or which command is run. Goes out: the workbook as Google would have it. */
import type { Book, Sheet } from '../host/book.ts'
import { type Code, execute, loadCode, noonOf, type Outcome, userAct, userEdit } from '../host/run.ts'

/** The office: it sets the book up and enters stamps, units and exceptions. */
export const department = 'tuyengiao@example.org'

let bundle: Code | null = null

/** Returns what one function of the bundle did to the book, run by the department at noon of a day. Throws when it failed. */
export function perform(book: Book, name: string, args: readonly unknown[], day: string): Outcome {
  bundle ??= loadCode()
  const outcome = execute(book, bundle, { name, args }, { user: department, now: noonOf(day, book.zone) })
  if (outcome.error) throw new Error(`${name}(${args.join(', ')}): ${outcome.error.message}`)
  return outcome
}

/** A key that only this table has in its hidden row 1. */
const signs = {
  settings: 'explanation',
  units: 'successor',
  periods: 'departmentDue',
  indicators: 'aggregation',
  exceptions: 'until',
  reports: 'results',
  assessments: 'text',
} as const

export type Table = keyof typeof signs

/** Returns the tab of a table. */
export function tab(book: Book, table: Table): Sheet {
  const found = book.sheets.find((sheet) => keysOf(sheet).includes(signs[table]))
  if (!found) throw new Error(`no tab with the table ${table}`)
  return found
}

/** Returns the keys of a tab's columns, the first column first. */
export function keysOf(sheet: Sheet): string[] {
  return Array.from(sheet.rows[0] ?? [], (cell) => String(cell?.v ?? ''))
}

/** Returns the text or number in a cell, row and column 0-based; '' when it is empty. */
export function valueAt(sheet: Sheet, row: number, column: number): string | number | boolean {
  return sheet.rows[row]?.[column]?.v ?? ''
}

/** Returns the first 0-based row below everything that has been entered into a table. */
export function firstFreeRow(sheet: Sheet): number {
  let row = sheet.rows.length
  while (row > 0 && !sheet.rows[row - 1]?.some((cell) => cell?.v !== undefined && cell.v !== '')) row--
  return row
}

/** Inserts rows above the last one, as the department does by hand, until the tab has so many. */
export function addRows(book: Book, sheet: Sheet, rows: number): void {
  if (rows <= sheet.maxRows) return
  const act = { kind: 'insertRows', sheet: sheet.id, before: sheet.maxRows, count: rows - sheet.maxRows } as const
  const { error } = userAct(book, act, { user: department })
  if (error) throw new Error(`${sheet.name}: ${error}`)
}

/**
 * Writes texts as `user` types or pastes them: one paste for each run of neighbouring columns. `rows` are the texts by
 * column key; a key of `keys` that a row leaves out is pasted blank. `row` is 0-based.
 */
export function paste(
  book: Book,
  table: Table,
  row: number,
  keys: readonly string[],
  rows: readonly Readonly<Record<string, string>>[],
  user: string,
): void {
  const sheet = tab(book, table)
  const present = keysOf(sheet)
  const unknown = [...new Set([...keys, ...rows.flatMap((each) => Object.keys(each))])].filter(
    (key) => !present.includes(key),
  )
  if (unknown.length) throw new Error(`${sheet.name} has no column ${unknown.join(', ')}`)
  for (const run of runs(keys.map((key) => present.indexOf(key)))) {
    const columns = run.map((column) => present[column] ?? '')
    const values = rows.map((each) => columns.map((key) => each[key] ?? ''))
    const place = { sheet: sheet.id, row: row + 1, column: (run[0] ?? 0) + 1 }
    const { error } = userEdit(book, { ...place, user, values, typed: false })
    if (error) throw new Error(`${user} in ${sheet.name}, row ${row + 1}: ${error}`)
  }
}

/** Returns ascending columns as runs of neighbours: [1, 2, 5] -> [[1, 2], [5]]. */
function runs(columns: readonly number[]): number[][] {
  const found: number[][] = []
  for (const column of [...columns].sort((one, other) => one - other)) {
    const last = found.at(-1)
    if (last && last.at(-1) === column - 1) last.push(column)
    else found.push([column])
  }
  return found
}
