/** An edit and the fingerprints of the rows seen before come in; edited rows that held a sent report and name none any more go out. */

import { isBlank } from './cell-text.ts'
import type { Register } from './model.ts'
import { stateIn } from './read-words.ts'
import { rowsOf } from './row-print.ts'
import type { SheetEdit } from './stamp-model.ts'
import { isSent } from './words.ts'

/**
 * Returns the edited rows without a known unit or period that are sent still, or that are blank now while a report has gone
 * that was seen before.
 */
export function unknownRows(register: Register, edit: SheetEdit | null, seen: ReadonlySet<string>): number[] {
  if (!edit) return []
  const { reports: table } = register.tables
  const known = new Set(register.reports.map(({ row }) => row))
  const present = new Set(rowsOf(register).flatMap(({ prints }) => prints))
  const isGone = [...seen].some((print) => !present.has(print))
  const state = (table.columns.get('state') ?? 0) - 1
  const unknown: number[] = []
  for (let row = Math.max(edit.firstRow, table.firstRow); row <= edit.lastRow; row++) {
    if (known.has(row)) continue
    const cells = table.rows[row - 1] ?? []
    const isBare = isGone && cells.every(isBlank)
    if (isBare || isSent(stateIn(String(cells[state] ?? '')) ?? 'draft')) unknown.push(row)
  }
  return unknown
}
