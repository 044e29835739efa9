/** A sheet's rows and columns: how many, how large, frozen, hidden. */
import type { Sheet } from '../book.ts'
import { refuse } from './exception.ts'
import { type Axis, band, deleteLines, insertLines } from './grid-shift.ts'
import type { Range } from './range.ts'
import type { SheetService } from './sheet.ts'
import { outside, theBook } from './state.ts'
import { guardWrite } from './write-guard.ts'

export class SheetLines {
  readonly grid: Sheet
  constructor(sheet: Sheet) {
    this.grid = sheet
  }

  getMaxRows(): number {
    return this.grid.maxRows
  }
  getMaxColumns(): number {
    return this.grid.maxColumns
  }
  insertRowsAfter(after: number, count: number): SheetService {
    return this.#insert('rows', after + 1, count, after)
  }
  insertRowsBefore(before: number, count: number): SheetService {
    return this.#insert('rows', before, count, before)
  }
  insertRows(row: number, count = 1): void {
    this.#insert('rows', row, count, row)
  }
  insertRowAfter(after: number): SheetService {
    return this.#insert('rows', after + 1, 1, after)
  }
  insertRowBefore(before: number): SheetService {
    return this.#insert('rows', before, 1, before)
  }
  insertColumnsAfter(after: number, count: number): SheetService {
    return this.#insert('columns', after + 1, count, after)
  }
  insertColumnsBefore(before: number, count: number): SheetService {
    return this.#insert('columns', before, count, before)
  }
  insertColumns(column: number, count = 1): void {
    this.#insert('columns', column, count, column)
  }
  insertColumnAfter(after: number): SheetService {
    return this.#insert('columns', after + 1, 1, after)
  }
  insertColumnBefore(before: number): SheetService {
    return this.#insert('columns', before, 1, before)
  }
  deleteRow(row: number): SheetService {
    return this.#delete('rows', row, 1)
  }
  deleteRows(row: number, count: number): void {
    this.#delete('rows', row, count)
  }
  deleteColumn(column: number): SheetService {
    return this.#delete('columns', column, 1)
  }
  deleteColumns(column: number, count: number): void {
    this.#delete('columns', column, count)
  }

  getFrozenRows(): number {
    return this.grid.frozenRows
  }
  getFrozenColumns(): number {
    return this.grid.frozenColumns
  }
  setFrozenRows(rows: number): void {
    freeze(this.grid, 'rows', rows)
  }
  setFrozenColumns(columns: number): void {
    freeze(this.grid, 'columns', columns)
  }

  getColumnWidth(column: number): number {
    return this.grid.columnWidths.get(this.#index('columns', column, 1)) ?? 100
  }
  getRowHeight(row: number): number {
    const index = this.#index('rows', row, 1)
    return this.grid.rowHeights.get(index) ?? outside().measureRow(this.grid, index, theBook())
  }
  setColumnWidth(column: number, width: number): SheetService {
    return this.setColumnWidths(column, 1, width)
  }
  setColumnWidths(column: number, count: number, width: number): SheetService {
    return this.#each('columns', column, count, (index) => this.grid.columnWidths.set(index, width))
  }
  setRowHeight(row: number, height: number): SheetService {
    return this.setRowHeights(row, 1, height)
  }
  setRowHeights(row: number, count: number, height: number): SheetService {
    return this.#each('rows', row, count, (index) => this.grid.rowHeights.set(index, height))
  }
  setRowHeightsForced(row: number, count: number, height: number): SheetService {
    return this.#each('rows', row, count, (index) => this.grid.rowHeights.set(index, height))
  }
  /** A row without a height of its own is as high as its content asks for, now and after each change. */
  autoResizeRows(row: number, count: number): SheetService {
    return this.#each('rows', row, count, (index) => this.grid.rowHeights.delete(index))
  }
  /** Widths follow the longest text, seven pixels for a letter, as an estimate. */
  autoResizeColumns(column: number, count: number): SheetService {
    return this.#each('columns', column, count, (index) => {
      let longest = 0
      for (const cells of this.grid.rows) longest = Math.max(longest, String(cells?.[index]?.v ?? '').length)
      this.grid.columnWidths.set(index, Math.max(21, longest * 7 + 12))
    })
  }
  autoResizeColumn(column: number): SheetService {
    return this.autoResizeColumns(column, 1)
  }

  hideRows(row: number, count = 1): void {
    this.#each('rows', row, count, (index) => this.grid.hiddenRows.add(index))
  }
  hideColumns(column: number, count = 1): void {
    this.#each('columns', column, count, (index) => this.grid.hiddenColumns.add(index))
  }
  showRows(row: number, count = 1): void {
    this.#each('rows', row, count, (index) => this.grid.hiddenRows.delete(index))
  }
  showColumns(column: number, count = 1): void {
    this.#each('columns', column, count, (index) => this.grid.hiddenColumns.delete(index))
  }
  hideRow(range: Range): void {
    this.hideRows(range.area.row, range.area.rows)
  }
  hideColumn(range: Range): void {
    this.hideColumns(range.area.column, range.area.columns)
  }
  unhideRow(range: Range): void {
    this.showRows(range.area.row, range.area.rows)
  }
  unhideColumn(range: Range): void {
    this.showColumns(range.area.column, range.area.columns)
  }
  isRowHiddenByUser(row: number): boolean {
    return this.grid.hiddenRows.has(this.#index('rows', row, 1))
  }
  isColumnHiddenByUser(column: number): boolean {
    return this.grid.hiddenColumns.has(this.#index('columns', column, 1))
  }

  #insert(axis: Axis, place: number, count: number, like: number): SheetService {
    insertLines(this.grid, axis, place, count, like)
    return this as unknown as SheetService
  }
  #delete(axis: Axis, place: number, count: number): SheetService {
    deleteLines(this.grid, axis, place, count)
    return this as unknown as SheetService
  }
  #index(axis: Axis, place: number, count: number): number {
    const size = axis === 'rows' ? this.grid.maxRows : this.grid.maxColumns
    if (place < 1 || place + count - 1 > size) refuse(`Those ${axis} are out of bounds.`)
    return place - 1
  }
  #each(axis: Axis, place: number, count: number, act: (index: number) => void): SheetService {
    const first = this.#index(axis, place, count)
    guardWrite(this.grid, band(this.grid, axis, place, count))
    for (let index = first; index < first + count; index++) act(index)
    return this as unknown as SheetService
  }
}

/** Writes how many rows or columns stay in sight. */
export function freeze(sheet: Sheet, axis: Axis, count: number): void {
  const size = axis === 'rows' ? sheet.maxRows : sheet.maxColumns
  if (count < 0 || count >= size) refuse(`Sorry, it is not possible to freeze all visible ${axis} on a sheet.`)
  const cut = sheet.merges.some((merge) => {
    const [start, length] = axis === 'rows' ? [merge.row, merge.rows] : [merge.column, merge.columns]
    return start <= count && start + length - 1 > count
  })
  if (cut) refuse(`You can't freeze ${axis} which contain only part of a merged cell.`)
  if (axis === 'rows') sheet.frozenRows = count
  else sheet.frozenColumns = count
}

/** Methods of `SheetLines`. */
export const lineMethods: Readonly<Record<string, string>> = {
  getMaxRows: 'r',
  getMaxColumns: 'r',
  insertRowsAfter: 'w num,num',
  insertRowsBefore: 'w num,num',
  insertRows: 'w num | num,num',
  insertRowAfter: 'w num',
  insertRowBefore: 'w num',
  insertColumnsAfter: 'w num,num',
  insertColumnsBefore: 'w num,num',
  insertColumns: 'w num | num,num',
  insertColumnAfter: 'w num',
  insertColumnBefore: 'w num',
  deleteRow: 'w num',
  deleteRows: 'w num,num',
  deleteColumn: 'w num',
  deleteColumns: 'w num,num',
  getFrozenRows: 'r',
  getFrozenColumns: 'r',
  setFrozenRows: 'w num',
  setFrozenColumns: 'w num',
  getColumnWidth: 'r num',
  getRowHeight: 'r num',
  setColumnWidth: 'w num,num',
  setColumnWidths: 'w num,num,num',
  setRowHeight: 'w num,num',
  setRowHeights: 'w num,num,num',
  setRowHeightsForced: 'w num,num,num',
  autoResizeRows: 'w num,num',
  autoResizeColumns: 'w num,num',
  autoResizeColumn: 'w num',
  hideRows: 'w num | num,num',
  hideColumns: 'w num | num,num',
  showRows: 'w num | num,num',
  showColumns: 'w num | num,num',
  hideRow: 'w Range',
  hideColumn: 'w Range',
  unhideRow: 'w Range',
  unhideColumn: 'w Range',
  isRowHiddenByUser: 'r num',
  isColumnHiddenByUser: 'r num',
}
