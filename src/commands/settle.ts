/** Comes in: cells that a command has just written into rows of the reports. Goes out: the same cells where they belong, though people moved rows or columns meanwhile. */
import { tables } from '../core/layout.ts'
import type { CellValue } from '../core/model.ts'
import { type PlacedValue, reconcile } from '../core/reconcile.ts'
import { writeRow } from '../google/own-row.ts'
import { readTab } from '../google/read.ts'
import { writeCells } from '../google/reports.ts'
import type { OpenBook } from './open-book.ts'

/** People who go on moving rows faster than this are told. */
const ROUNDS = 3

/**
 * Reads the reports again and puts right what moved while it was written, from the values held in memory: one read when nothing
 * did. Returns the units, as their rows name them, into whose rows it could not be written. The caller holds the document's lock.
 */
export function settle({ register, workbook }: OpenBook, written: readonly PlacedValue[]): readonly string[] {
  if (written.length === 0) return []
  const { id, rows, columns } = register.tables.reports
  const { headingRows } = tables.reports
  const unit = (columns.get('unit') ?? 1) - 1
  let lost: readonly number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const now = readTab(id, workbook.zone)
    // A tab that is gone took its rows along.
    if (!now)
      return unitsAt(
        rows,
        written.map(({ row }) => row),
        unit,
      )
    const found = reconcile(rows, written, now, headingRows)
    lost = found.lost
    if (found.missing.length + found.restored.length === 0) break
    for (const { row, column, value } of found.restored) writeRow(id, row, [{ column, written: asItWas(value) }])
    writeCells(id, found.missing)
  }
  return unitsAt(rows, lost, unit)
}

/** Text comes back as text, even where it looks like a number or a formula. */
const asItWas = (value: CellValue): CellValue =>
  typeof value === 'string' && value !== '' && !/^\d{4}-\d\d-\d\d$/.test(value) ? `'${value}` : value

/** Returns the sentence that names the rows into which it could not be written, or ''. */
export const lostWords = ({ words }: OpenBook, units: readonly string[]): string =>
  units.length ? words.rowsMoved(units) : ''

const unitsAt = (rows: readonly (readonly CellValue[])[], lost: readonly number[], unit: number): string[] => [
  ...new Set(lost.map((row) => String(rows[row - 1]?.[unit] || row))),
]
