/** A row of the reports table as its own unit writes it; values come ready to be written. */
import type { CellValue } from '../core/model.ts'
import { again } from './again.ts'
import { sheetOf } from './ui.ts'

/** Returns whether the active user may edit a cell, as the sheet's protections stand. */
export const mayEdit = (sheetId: number, row: number, column: number): boolean =>
  again(() => sheetOf(sheetId)?.getRange(row, column).canEdit()) ?? false

/** Writes cells of one row, one call for each run of neighbouring columns; text that must stay text bears its apostrophe. */
export function writeRow(
  sheetId: number,
  row: number,
  cells: readonly { readonly column: number; readonly written: CellValue }[],
): void {
  const sheet = sheetOf(sheetId)
  const runs: { first: number; values: CellValue[] }[] = []
  for (const { column, written } of [...cells].sort((one, other) => one.column - other.column)) {
    const last = runs[runs.length - 1]
    if (last && last.first + last.values.length === column) last.values.push(written)
    else runs.push({ first: column, values: [written] })
  }
  again(() => {
    for (const { first, values } of runs) sheet?.getRange(row, first, 1, values.length).setValues([values])
  })
}
