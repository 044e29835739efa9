/** Cells come in; rows of one width and the blocks of a tab come out, stacked with the place of each grid. */
import type { CellValue } from '../core/model.ts'
import type { Box, Link, View, ViewCell } from './view.ts'

export type Row = readonly ViewCell[]

/** A part of a tab: its rows, and which of them (0-based) get a grid over how many columns from the first on. */
export interface Block {
  readonly rows: readonly Row[]
  readonly grid?: Grid | readonly Grid[]
}

export interface Grid {
  readonly from: number
  readonly rows: number
  readonly columns: number
}

export const blank: ViewCell = { value: '', style: 'text' }

/** Returns a cell; with a link when there is one. */
export const cell = (value: CellValue, style: string, link?: Link | null): ViewCell =>
  link ? { value, style, link } : { value, style }

/** Returns the cell of a number, "-" for none; `marks` are added to its look. */
export function numberCell(value: number | null, marks = ''): ViewCell {
  if (value === null) return { value: '-', style: `text right ${marks}`.trim() }
  return { value, style: `${isWhole(value) ? 'number' : 'decimal'} ${marks}`.trim() }
}

/** Returns the cell of a difference, with its sign; "-" for none. */
export function changeCell(value: number | null): ViewCell {
  if (value === null) return { value: '-', style: 'text right' }
  return { value, style: isWhole(value) ? 'change' : 'change-decimal' }
}

/** Sums of decimals carry an error of the last bits: 0,1 + 0,2 + 0,7 is whole. */
const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-9

/** Returns a row as wide as the tab: the cells from `column` (0-based) on, blank ones around them. */
export function rowOf(columns: number, cells: readonly ViewCell[], column = 0, rest: ViewCell = blank): Row {
  const row: ViewCell[] = []
  for (let index = 0; index < columns; index++) row.push(cells[index - column] ?? rest)
  return row
}

/** Returns rows of which each has the left cells of one list and, from `column` (0-based) on, the cell of the other. */
export function beside(
  columns: number,
  left: readonly (readonly ViewCell[])[],
  right: readonly ViewCell[],
  column: number,
): Row[] {
  const rows: Row[] = []
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const row = [...rowOf(columns, left[index] ?? [])]
    row[column] = right[index] ?? blank
    rows.push(row)
  }
  return rows
}

/** Returns the blocks one under the other from row 2 on, below the hidden row of the key, and their grids. */
export function stack(key: string, columns: number, blocks: readonly Block[]): Pick<View, 'rows' | 'grids'> {
  const rows: Row[] = [rowOf(columns, [cell(key, 'key')])]
  const grids: Box[] = []
  for (const block of blocks) {
    for (const { from, rows: height, columns: width } of [block.grid ?? []].flat())
      if (height > 0) grids.push({ row: rows.length + from + 1, column: 1, rows: height, columns: width })
    for (const row of block.rows) rows.push(row)
  }
  return { rows, grids }
}

/** Returns the row of the tab (1-based) in which `stack` puts the first row of a block. */
export function rowOfBlock(blocks: readonly Block[], block: Block): number {
  const before = blocks.slice(0, blocks.indexOf(block))
  return before.reduce((sum, { rows }) => sum + rows.length, 2)
}
