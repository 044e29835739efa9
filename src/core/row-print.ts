/** The rows of the reports table come in; what each is known by wherever it stands, and a print that changes when its unit changes it, go out. */

import { tables } from './layout.ts'
import type { CellValue, Register, Report } from './model.ts'
import { isSent } from './words.ts'

/** Returns what a row is known by wherever it stands: `2025-Q1|MYHAI`. */
export const identityOf = ({ period, unit }: Pick<Report, 'period' | 'unit'>): string => `${period}|${unit}`

/** Returns a print of the columns that people fill in: with others every row looks changed. */
export const columnsPrint = ({ tables: { reports } }: Register): string =>
  hash(
    [...reports.columns.keys()]
      .filter((key) => !ownKeys.has(key))
      .sort()
      .join('\n'),
  )

const ownKeys = new Set(tables.reports.columns.filter((column) => column.own).map((column) => column.key))

/** FNV-1a: short, and a changed row looks like one of two thousand seen ones with a chance of one in a million. */
function hash(text: string): string {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  return (value >>> 0).toString(36)
}

/** A blank cell, or a checkbox that nobody touched, is no text. */
const textOf = (cell: CellValue | undefined): string =>
  cell === undefined || cell === false ? '' : String(cell).trim()

/** A report and what it is known by. */
export interface Row {
  readonly report: Report
  readonly identity: string
  /** Sent, or with a first day. */
  readonly known: boolean
  readonly dated: boolean
  readonly prints: readonly [row: string, state: string]
}

/** Returns the rows with their fingerprints, which leave out where a row or column stands and what the add-on wrote. */
export function rowsOf({ reports, tables: { reports: table } }: Register): readonly Row[] {
  const keys = [...table.columns].filter(([key]) => !ownKeys.has(key)).sort(([one], [other]) => (one < other ? -1 : 1))
  const first = (table.columns.get('firstSubmitted') ?? 0) - 1
  return reports.map((report) => {
    const cells = table.rows[report.row - 1] ?? []
    const identity = identityOf(report)
    const dated = textOf(cells[first]) !== ''
    const typed = keys.flatMap(([key, column]) => {
      const text = textOf(cells[column - 1])
      return text === '' ? [] : [`${key}=${text}`]
    })
    // A draft begins with the first cell that is typed: that is no change of its state.
    const state = isSent(report.state) ? report.state : 'draft'
    const prints = [hash(typed.join('\n')), hash(`${identity}=${state}`)] as const
    return { report, identity, known: dated || isSent(report.state), dated, prints }
  })
}
