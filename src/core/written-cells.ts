/** Cells that have been written since a workbook was read come in; the workbook as it is then, and which of its rows have been seen, goes out. */
import type { CellValue, Register, Workbook } from './model.ts'
import { rowsOf } from './row-print.ts'

/** Returns a workbook in which cells of the tab `id` hold something else; rows and columns are 1-based. */
export function withCells(
  workbook: Workbook,
  id: number,
  cells: readonly { readonly row: number; readonly column: number; readonly value: CellValue }[],
): Workbook {
  const rows = workbook.tabs.find((tab) => tab.id === id)?.rows.map((row) => [...row]) ?? []
  for (const { row, column, value } of cells) (rows[row - 1] ?? [])[column - 1] = value
  return { ...workbook, tabs: workbook.tabs.map((tab) => (tab.id === id ? { ...tab, rows } : tab)) }
}

/**
 * Returns the prints of rows that count as seen after the department has written into the rows `touched`: what it did is no edit
 * of the unit's, and a unit that undoes it is one. A row whose own edit has not been seen yet stays unseen, but for its state.
 */
export function seenAfter(
  before: Register,
  after: Register,
  touched: ReadonlySet<number>,
  known: readonly string[],
): readonly string[] {
  const seen = new Set(known)
  const printsBefore = new Map(rowsOf(before).map((row) => [row.report.row, row.prints]))
  for (const { report, prints } of rowsOf(after)) {
    const [old = ''] = printsBefore.get(report.row) ?? []
    if (!touched.has(report.row)) continue
    if (seen.has(old)) seen.add(prints[0])
    if (old !== prints[0]) seen.delete(old)
    seen.add(prints[1])
  }
  return [...seen]
}
