/** `Sheet`: a tab with its grid, from which ranges are taken. */
import type { Area, Sheet } from '../book.ts'
import { parseA1, splitTab } from './a1.ts'
import { provide } from './calling.ts'
import { chartsOf, type EmbeddedChart, EmbeddedChartBuilder, insertChart, removeChart, updateChart } from './chart.ts'
import { type ClearOptions, clearBlock } from './clear.ts'
import { normalColor } from './colors.ts'
import { type ConditionalFormatRule, rulesOf, setRules } from './conditional.ts'
import type { EnumValue } from './enums.ts'
import { refuse } from './exception.ts'
import { Filter } from './filter.ts'
import { lastColumn, lastRow } from './grid.ts'
import { insertLines } from './grid-shift.ts'
import { make } from './make.ts'
import { type Protection, protect, protectionsOf } from './protection.ts'
import type { Range } from './range.ts'
import { checkedArea } from './range-base.ts'
import { RangeList } from './range-list.ts'
import { lineMethods, SheetLines } from './sheet-lines.ts'
import { renameSheet } from './sheet-list.ts'
import { sortRows } from './sort.ts'
import type { SpreadsheetService } from './spreadsheet.ts'
import { execution, theBook } from './state.ts'
import { readValues, type Value, writeValues } from './values.ts'

export class SheetService extends SheetLines {
  getName(): string {
    return this.grid.name
  }
  getSheetName(): string {
    return this.grid.name
  }
  setName(name: string): SheetService {
    renameSheet(this.grid, name)
    return this
  }
  getSheetId(): number {
    return this.grid.id
  }
  getIndex(): number {
    return theBook().sheets.indexOf(this.grid) + 1
  }
  getParent(): SpreadsheetService {
    return make.spreadsheet()
  }
  getLastRow(): number {
    return lastRow(this.grid)
  }
  getLastColumn(): number {
    return lastColumn(this.grid)
  }

  getRange(first: string | number, column?: number, rows = 1, columns = 1): Range {
    if (typeof first === 'string') return rangeOf(this.grid, first)
    return make.range(this.grid, checkedArea(this.grid, first, column ?? 1, rows, columns))
  }
  getRangeList(notations: readonly string[]): RangeList {
    return new RangeList(notations.map((each) => rangeOf(this.grid, each)))
  }
  getDataRange(): Range {
    const rows = Math.max(1, lastRow(this.grid))
    const columns = Math.max(1, lastColumn(this.grid))
    return make.range(this.grid, { row: 1, column: 1, rows, columns })
  }
  getSheetValues(row: number, column: number, rows: number, columns: number): Value[][] {
    return readValues(this.grid, checkedArea(this.grid, row, column, rows, columns))
  }
  appendRow(values: readonly unknown[]): SheetService {
    const row = lastRow(this.grid) + 1
    if (row > this.grid.maxRows) insertLines(this.grid, 'rows', row, 1, row - 1)
    const missing = values.length - this.grid.maxColumns
    if (missing > 0) insertLines(this.grid, 'columns', this.grid.maxColumns + 1, missing, this.grid.maxColumns)
    if (values.length)
      writeValues(this.grid, { row, column: 1, rows: 1, columns: values.length }, (_row, column) => values[column])
    return this
  }
  /** Sorts every row below the frozen ones, headings included (spreadsheet-behaviours 53). */
  sort(column: number, ascending = true): SheetService {
    const row = this.grid.frozenRows + 1
    const rows = lastRow(this.grid) - row + 1
    const columns = Math.max(column, lastColumn(this.grid))
    if (rows > 1) sortRows(this.grid, { row, column: 1, rows, columns }, { column, ascending })
    return this
  }

  clear(options?: ClearOptions): SheetService {
    clearBlock(this.grid, this.#all(), options)
    return this
  }
  clearContents(): SheetService {
    return this.clear({ contentsOnly: true })
  }
  clearFormats(): SheetService {
    return this.clear({ formatOnly: true })
  }
  clearNotes(): SheetService {
    return this.clear({ commentsOnly: true })
  }
  getConditionalFormatRules(): ConditionalFormatRule[] {
    return rulesOf(this.grid)
  }
  setConditionalFormatRules(rules: readonly ConditionalFormatRule[]): void {
    setRules(this.grid, rules)
  }
  clearConditionalFormatRules(): void {
    setRules(this.grid, [])
  }

  protect(): Protection {
    return protect(this.grid, null)
  }
  getProtections(type: EnumValue): Protection[] {
    return protectionsOf(this.grid, type)
  }
  getFilter(): Filter | null {
    return this.grid.filter ? new Filter(this.grid) : null
  }

  newChart(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder()
  }
  getCharts(): EmbeddedChart[] {
    return chartsOf(this.grid)
  }
  insertChart(chart: EmbeddedChart): void {
    insertChart(this.grid, chart)
  }
  updateChart(chart: EmbeddedChart): void {
    updateChart(this.grid, chart)
  }
  removeChart(chart: EmbeddedChart): void {
    removeChart(this.grid, chart)
  }

  hideSheet(): SheetService {
    if (theBook().sheets.every((each) => each === this.grid || each.hidden))
      refuse("You can't hide all the sheets in a document.")
    this.grid.hidden = true
    return this
  }
  showSheet(): SheetService {
    this.grid.hidden = false
    return this
  }
  isSheetHidden(): boolean {
    return this.grid.hidden
  }
  setTabColor(color: string | null): SheetService {
    this.grid.tabColor = normalColor(color)
    return this
  }
  getTabColor(): string | null {
    return this.grid.tabColor
  }
  setHiddenGridlines(hidden: boolean): SheetService {
    this.grid.gridlinesHidden = hidden
    return this
  }
  hasHiddenGridlines(): boolean {
    return this.grid.gridlinesHidden
  }
  activate(): SheetService {
    theBook().activeSheet = this.grid.id
    execution.selection = { row: 1, column: 1, rows: 1, columns: 1 }
    return this
  }
  setActiveRange(range: Range): Range {
    return range.activate()
  }
  setActiveSelection(range: Range): Range {
    return range.activate()
  }
  getActiveRange(): Range {
    return make.range(this.grid, execution.selection)
  }
  getActiveCell(): Range {
    return this.getCurrentCell()
  }
  getCurrentCell(): Range {
    return make.range(this.grid, { ...execution.selection, rows: 1, columns: 1 })
  }

  #all(): Area {
    return { row: 1, column: 1, rows: this.grid.maxRows, columns: this.grid.maxColumns }
  }
}

/** Returns the range that A1 notation names on a sheet; a tab before `!` is ignored, as Google does (behaviours 14). */
export function rangeOf(sheet: Sheet, notation: string): Range {
  const found = parseA1(splitTab(notation).rest, sheet.maxRows, sheet.maxColumns)
  if (!found) refuse('Range not found')
  const { row, column, rows, columns } = found.area
  return make.range(sheet, checkedArea(sheet, row, column, rows, columns), found.open)
}

provide(
  SheetService,
  'Sheet',
  {
    ...lineMethods,
    getName: 'n',
    getSheetName: 'n',
    setName: 'w text',
    getSheetId: 'n',
    getIndex: 'n',
    getParent: 'n',
    getLastRow: 'r',
    getLastColumn: 'r',
    getRange: 'n str | num,num | num,num,num | num,num,num,num',
    getRangeList: 'n str[]',
    getDataRange: 'n',
    getSheetValues: 'r num,num,num,num',
    appendRow: 'w list',
    sort: 'w num | num,bool',
    clear: 'w | obj',
    clearContents: 'w',
    clearFormats: 'w',
    clearNotes: 'w',
    getConditionalFormatRules: 'r',
    setConditionalFormatRules: 'w ConditionalFormatRule[]',
    clearConditionalFormatRules: 'w',
    protect: 'w',
    getProtections: 'r ProtectionType',
    getFilter: 'r',
    newChart: 'n',
    getCharts: 'r',
    insertChart: 'w EmbeddedChart',
    updateChart: 'w EmbeddedChart',
    removeChart: 'w EmbeddedChart',
    hideSheet: 'w',
    showSheet: 'w',
    isSheetHidden: 'n',
    setTabColor: 'w str?',
    getTabColor: 'r',
    setHiddenGridlines: 'w bool',
    hasHiddenGridlines: 'r',
    activate: 'n',
    setActiveRange: 'n Range',
    setActiveSelection: 'n Range',
    getActiveRange: 'n',
    getActiveCell: 'n',
    getCurrentCell: 'n',
  },
  {
    family: 'SpreadsheetApp',
    cells: (_sheet, method, args) => {
      if (method === 'getSheetValues') return Number(args[2]) * Number(args[3])
      return method === 'appendRow' ? (args[0] as unknown[]).length : 0
    },
  },
)
