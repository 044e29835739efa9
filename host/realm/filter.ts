/** `Filter`: the basic filter of a sheet, without criteria. */
import type { Sheet } from '../book.ts'
import { provide } from './calling.ts'
import { make } from './make.ts'
import type { Range } from './range.ts'
import { sortRows } from './sort.ts'

export class Filter {
  readonly grid: Sheet
  constructor(sheet: Sheet) {
    this.grid = sheet
  }
  getRange(): Range {
    return make.range(this.grid, this.grid.filter ?? { row: 1, column: 1, rows: 1, columns: 1 })
  }
  remove(): void {
    this.grid.filter = null
  }
  /** The heading stays (spreadsheet-behaviours 95). */
  sort(column: number, ascending: boolean): Filter {
    const area = this.grid.filter
    if (area && area.rows > 1)
      sortRows(this.grid, { ...area, row: area.row + 1, rows: area.rows - 1 }, { column, ascending })
    return this
  }
}

provide(Filter, 'Filter', { getRange: 'n', remove: 'w', sort: 'w num,bool' }, { family: 'SpreadsheetApp' })
