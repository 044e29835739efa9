/** Comes in: the register and the periods that are closed. Goes out: which blocks of the reports tab are open, closed, or one unit's own. */

import { columnKey } from './layout.ts'
import type { Register } from './model.ts'
import { periodPart, unitPart } from './protection-marks.ts'

/** A block of cells, 1-based. */
export interface Block {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** A protected block, known again by its description. */
export interface Guard {
  readonly description: string
  readonly block: Block
  /** E-mails of those who may edit it. */
  readonly editors: readonly string[]
}

/** What units fill in beside the indicators; unit and period say whose row it is, and belong to the department. */
const fillableKeys = ['state', 'cutoff', 'results', 'difficulties', 'proposals', 'documentNumber', 'link']

/** Returns ascending numbers as runs. @example runsOf([4, 5, 9]) //=> [{ first: 4, length: 2 }, { first: 9, length: 1 }] */
export function runsOf(numbers: readonly number[]): { first: number; length: number }[] {
  const runs: { first: number; length: number }[] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last && last.first + last.length === number) last.length += 1
    else runs.push({ first: number, length: 1 })
  }
  return runs
}

/** Returns the columns of the reports tab that units fill in, ascending; a column that no longer counts is not among them. */
export function fillableColumns({ tables: { reports }, indicators, themes }: Register): number[] {
  const counted = indicators
    .filter((indicator) => indicator.aggregation !== 'ratio')
    .flatMap(({ code, byTheme }) => (byTheme ? themes : [null]).map((theme) => columnKey(code, theme?.code ?? null)))
  return [...fillableKeys, ...counted]
    .flatMap((key) => reports.columns.get(key) ?? [])
    .sort((one, other) => one - other)
}

/**
 * Returns the blocks that stay open while the reports tab is protected: the columns that units fill in, from the first row
 * below the headings to the last row of the grid, without the rows of closed periods.
 */
export function openBlocks(register: Register, closed: ReadonlySet<string>, maxRows: number): Block[] {
  const { firstRow } = register.tables.reports
  const shut = new Set(rowsOf(register, (report) => closed.has(report.period)))
  const rows: number[] = []
  for (let row = firstRow; row <= maxRows; row++) if (!shut.has(row)) rows.push(row)
  return rectangles(rows, fillableColumns(register))
}

/** Returns a guard for each run of rows of the closed periods, over all columns. */
export function closedGuards(
  register: Register,
  closed: ReadonlySet<string>,
  maxColumns: number,
  editors: readonly string[],
): Guard[] {
  return [...closed].flatMap((period) =>
    runsOf(rowsOf(register, (report) => report.period === period)).map(({ first, length }) => ({
      description: `${periodPart}${period}`,
      block: { row: first, column: 1, rows: length, columns: maxColumns },
      editors,
    })),
  )
}

/**
 * Returns a guard for each run of rows of a unit that has an e-mail, in periods that are not closed, over the columns that
 * units fill in; the unit and the department may edit it.
 */
export function unitGuards(register: Register, closed: ReadonlySet<string>, editors: readonly string[]): Guard[] {
  const columns = fillableColumns(register)
  return register.units.flatMap((unit) => {
    const own = mailsIn(unit.email)
    if (own.length === 0) return []
    const rows = rowsOf(register, (report) => report.unit === unit.code && !closed.has(report.period))
    return rectangles(rows, columns).map((block) => ({
      description: `${unitPart}${unit.code}`,
      block,
      editors: [...new Set([...editors, ...own])],
    }))
  })
}

/** Returns the e-mails in a cell, in small letters; several are separated by `;`, a comma or a space. */
export const mailsIn = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[\s;,]+/)
    .filter((part) => /^[^@]+@[^@]+$/.test(part))

/** Returns the rows of some reports, ascending. */
const rowsOf = (register: Register, which: (report: Register['reports'][number]) => boolean): number[] =>
  register.reports.filter(which).map((report) => report.row)

const rectangles = (rows: readonly number[], columns: readonly number[]): Block[] =>
  runsOf(rows).flatMap((row) =>
    runsOf(columns).map((column) => ({
      row: row.first,
      column: column.first,
      rows: row.length,
      columns: column.length,
    })),
  )
