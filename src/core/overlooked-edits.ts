/** The rows, what was seen of them and an edit come in; rows whose edit no run has found by their fingerprints alone go out. */
import { holds } from './edited-cell.ts'
import { tables } from './layout.ts'
import type { Register } from './model.ts'
import type { Row } from './row-print.ts'
import type { Run, SheetEdit } from './stamp-model.ts'
import { isSent } from './words.ts'

const ownKeys = tables.reports.columns.filter((column) => column.own).map((column) => column.key)

/** Returns whether a row stands in the edited block. */
export const isWithin = (edit: SheetEdit | null, { report: { row } }: Row): boolean =>
  edit !== null && row >= edit.firstRow && row <= edit.lastRow

/**
 * Returns the edited rows that another's run has dealt with already: of a single cell those that say still what this edit, and
 * no other, made them say; of a block, of which Google tells nothing, those that were changed in the minutes just past. None
 * when the edited row may be one that was sorted away: `unseen` are the rows whose change nobody has found yet.
 */
export function retypedRows(
  rows: readonly Row[],
  unseen: readonly Row[],
  { tables: { reports } }: Register,
  { edit, recent = [] }: Run,
): readonly Row[] {
  if (!edit || isOwnOnly(edit, reports.columns)) return []
  // A space typed into a blank cell is no text either.
  if (edit.value && edit.value.trim() === (edit.old ?? '').trim()) return []
  const cellOf = ({ report: { row } }: Row, column: number) => reports.rows[row - 1]?.[column - 1]
  const says = (row: Row): boolean => !edit.value || holds(cellOf(row, edit.firstColumn), edit.value)
  if (unseen.some((row) => !isWithin(edit, row) && says(row))) return []
  const isRecent = (row: Row): boolean => recent.includes(String(cellOf(row, reports.columns.get('lastChanged') ?? 0)))
  // A draft is nobody's business, unless it was taken back just now.
  const counts = (row: Row): boolean => isRecent(row) || (Boolean(edit.value) && isSent(row.report.state))
  return rows.filter((row) => isWithin(edit, row) && row.known && !unseen.includes(row) && counts(row) && says(row))
}

const isOwnOnly = (edit: SheetEdit, columns: ReadonlyMap<string, number>): boolean => {
  const own = ownKeys.filter((key) => {
    const column = columns.get(key) ?? 0
    return column >= edit.firstColumn && column <= edit.lastColumn
  })
  return own.length === edit.lastColumn - edit.firstColumn + 1
}
