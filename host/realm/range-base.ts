/** A range as a place: its block of cells, where it lies, its size, its neighbours. */
import type { Area, Sheet } from '../book.ts'
import { formatA1, type Reference } from './a1.ts'
import { refuse } from './exception.ts'
import { make } from './make.ts'
import type { Range } from './range.ts'
import type { SheetService } from './sheet.ts'
import { execution, theBook } from './state.ts'

/** Returns the block when it lies inside the grid; throws Google's texts otherwise (apps-script.md 4.3). */
export function checkedArea(sheet: Sheet, row: number, column: number, rows: number, columns: number): Area {
  const area = {
    row: Math.trunc(row),
    column: Math.trunc(column),
    rows: Math.trunc(rows),
    columns: Math.trunc(columns),
  }
  if (area.row < 1) refuse('The starting row of the range is too small.')
  if (area.column < 1) refuse('The starting column of the range is too small.')
  if (area.rows < 1) refuse('The number of rows in the range must be at least 1.')
  if (area.columns < 1) refuse('The number of columns in the range must be at least 1.')
  if (area.row + area.rows - 1 > sheet.maxRows || area.column + area.columns - 1 > sheet.maxColumns)
    refuse('The coordinates of the range are outside the dimensions of the sheet.')
  return area
}

export class RangeBase {
  readonly grid: Sheet
  readonly area: Area
  readonly open: Reference['open']

  constructor(sheet: Sheet, area: Area, open: Reference['open'] = null) {
    this.grid = sheet
    this.area = area
    this.open = open
  }

  getRow(): number {
    return this.area.row
  }
  getRowIndex(): number {
    return this.area.row
  }
  getColumn(): number {
    return this.area.column
  }
  getColumnIndex(): number {
    return this.area.column
  }
  getLastRow(): number {
    return this.area.row + this.area.rows - 1
  }
  getLastColumn(): number {
    return this.area.column + this.area.columns - 1
  }
  getNumRows(): number {
    return this.area.rows
  }
  getNumColumns(): number {
    return this.area.columns
  }
  getHeight(): number {
    return this.area.rows
  }
  getWidth(): number {
    return this.area.columns
  }
  getA1Notation(): string {
    return formatA1(this.area, this.open)
  }
  getGridId(): number {
    return this.grid.id
  }
  getSheet(): SheetService {
    return make.sheet(this.grid)
  }
  isStartColumnBounded(): boolean {
    return this.open !== 'columns'
  }
  isStartRowBounded(): boolean {
    return this.open !== 'rows'
  }

  offset(rowOffset: number, columnOffset: number, rows = this.area.rows, columns = this.area.columns): Range {
    const area = checkedArea(this.grid, this.area.row + rowOffset, this.area.column + columnOffset, rows, columns)
    return make.range(this.grid, area)
  }

  getCell(row: number, column: number): Range {
    if (row < 1 || column < 1 || row > this.area.rows || column > this.area.columns)
      refuse('Cell reference out of range')
    return make.range(this.grid, {
      row: this.area.row + row - 1,
      column: this.area.column + column - 1,
      rows: 1,
      columns: 1,
    })
  }

  activate(): Range {
    theBook().activeSheet = this.grid.id
    execution.selection = this.area
    return whole(this)
  }

  activateAsCurrentCell(): Range {
    return this.activate()
  }
}

/** Returns the object as the whole class that it is an instance of. */
export function whole(range: RangeBase): Range {
  return range as Range
}

/** Methods of `RangeBase`; all of them only find their way. */
export const placeMethods: Readonly<Record<string, string>> = {
  getRow: 'n',
  getRowIndex: 'n',
  getColumn: 'n',
  getColumnIndex: 'n',
  getLastRow: 'n',
  getLastColumn: 'n',
  getNumRows: 'n',
  getNumColumns: 'n',
  getHeight: 'n',
  getWidth: 'n',
  getA1Notation: 'n',
  getGridId: 'n',
  getSheet: 'n',
  isStartColumnBounded: 'n',
  isStartRowBounded: 'n',
  offset: 'n num,num | num,num,num | num,num,num,num',
  getCell: 'n num,num',
  activate: 'n',
  activateAsCurrentCell: 'n',
}
