/**
 * The cells of a sheet in, those out that hucre takes as bare values: they say no more than a value, and have the look that most cells of
 * their column have. They cost a fraction of the time and the memory of the others, and are nearly all of a tab of reports.
 */
import type { CellValue } from 'hucre'
import type { Cell, Sheet } from './book.ts'
import { escapeText } from './xlsx-text.ts'

export interface PlainRows {
  /** The values by row, from the first column on as far as they reach; null for a cell that is none of them. */
  readonly rows: CellValue[][]
  /** Index of the look of each column. */
  readonly looks: readonly number[]
  /** Returns whether a cell is among them; row and column 0-based. */
  readonly has: (cell: Cell, row: number, column: number) => boolean
}

/** Returns the plain cells; `isBare` says whether a cell is no more than its value, `isApart` whether a row has looks of its own. */
export function plainRows(sheet: Sheet, isBare: (cell: Cell) => boolean, isApart: (row: number) => boolean): PlainRows {
  const looks = commonLooks(sheet)
  const rows = Array.from(sheet.rows, (cells = [], row) => {
    const reach = isApart(row) ? 0 : reachOf(cells, looks)
    return Array.from({ length: reach }, (_, column): CellValue => {
      const cell = cells[column]
      return cell && cell.s === looks[column] && isBare(cell) ? bareValue(cell) : null
    })
  })
  const has = (cell: Cell, row: number, column: number) =>
    column < (rows[row]?.length ?? 0) && cell.s === looks[column] && isBare(cell)
  return { rows, looks, has }
}

/** Returns the look that most cells of each column have. */
function commonLooks(sheet: Sheet): number[] {
  const counts: Map<number, number>[] = []
  for (const cells of sheet.rows)
    cells?.forEach((cell, column) => {
      const count = counts[column] ?? new Map<number, number>()
      if (cell) counts[column] = count.set(cell.s, (count.get(cell.s) ?? 0) + 1)
    })
  return Array.from(counts, (count = new Map()) => [...count].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 0)
}

/** A place without a cell, or a cell without a look, would get the look of its column: bare values end before it. */
function reachOf(cells: Sheet['rows'][number], looks: readonly number[]): number {
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column]
    if (!cell || (cell.s === 0 && looks[column] !== 0)) return column
  }
  return cells.length
}

const bareValue = ({ v }: Cell): CellValue => (typeof v === 'string' ? (v === '' ? null : escapeText(v)) : (v ?? null))
