/** Comes in: a table's tab as plain data. Goes out: the tab in the sheet, or the columns that it lacked. */
import { columnLetters } from '../core/a1.ts'
import { unfinishedKey } from '../core/tabs.ts'
import type { Choice } from '../views/choices.ts'
import type { TabColumn, TableTab } from '../views/table-tab.ts'
import { again } from './again.ts'
import { safe } from './safe-text.ts'
import { sheetOf } from './ui.ts'
import { writeWidths } from './write.ts'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet
type Range = GoogleAppsScript.Spreadsheet.Range

/** Finds the data cells of a column of another table, for drop-downs of names. */
export type NameRange = (table: TableTab['key'], column: string) => Range | null

const ROWS = 1000

/**
 * Writes a table into a tab that is empty or was left behind by an interrupted run: headings, starting rows, formats, widths,
 * notes, frozen panes, hidden key row. The keys, which make it a table, come last; until then its headings say `unfinished`.
 */
export function writeTable(sheet: Sheet, tab: TableTab, unfinished: string): void {
  again(() => fillTable(sheet, tab, unfinished))
  again(() => writeKeys(sheet, tab.columns, 1))
}

function fillTable(sheet: Sheet, tab: TableTab, unfinished: string): void {
  sheet.getRange(1, 1, 2, 1).setValues([[unfinishedKey(tab.key)], [unfinished]])
  const columns = tab.columns.length
  const first = firstRow(tab.headingRows)
  const spare = sheet.getMaxColumns() - columns
  if (spare > 0) sheet.deleteColumns(columns + 1, spare)
  else if (spare < 0) sheet.insertColumnsAfter(columns + spare, -spare)
  writeFormats(sheet, tab.columns, 1, first)
  if (tab.rows.length) {
    const values = tab.rows.map((row) => row.map(safe))
    sheet.getRange(first, 1, values.length, columns).setValues(values)
  }
  writeHeadings(sheet, tab.columns, 1, tab.headingRows)
  writeWidths(
    sheet,
    tab.columns.map((column) => column.width),
  )
  finishTable(sheet, tab)
  sheet.setTabColor(tab.tabColor)
}

/** Writes what makes a tab a table to the eye: hidden key row, frozen headings, hidden columns. */
function finishTable(sheet: Sheet, tab: TableTab): void {
  sheet.setFrozenRows(1 + tab.headingRows)
  sheet.setFrozenColumns(tab.frozenColumns)
  sheet.hideRows(1)
  tab.columns.forEach((column, index) => {
    if (column.hidden) sheet.hideColumns(index + 1)
  })
}

/** Inserts columns with headings, formats, widths, notes and checks of numbers; their keys come last. */
export function insertColumns(sheet: Sheet, { after, columns, present }: Insertion, headingRows: number): void {
  const missing = columns.length - present
  if (missing > 0 && after === 0) sheet.insertColumnsBefore(1, missing)
  else if (missing > 0) sheet.insertColumnsAfter(after, missing)
  again(() => {
    sheet.getRange(1, after + 1, sheet.getMaxRows(), columns.length).clearDataValidations()
    writeFormats(sheet, columns, after + 1, firstRow(headingRows))
    writeHeadings(sheet, columns, after + 1, headingRows)
    columns.forEach((column, index) => {
      sheet.setColumnWidth(after + 1 + index, column.width)
    })
    const numbers = columns.filter((column) => column.choice?.is === 'number')
    const at = (key: string) => after + 1 + columns.findIndex((column) => column.key === key)
    writeChoices(sheet, numbers, at, headingRows, () => null)
  })
  again(() => writeKeys(sheet, columns, after + 1))
}

/** Columns to insert behind `after` (0: before the first); so many of them are there, left behind by an interrupted run. */
interface Insertion {
  readonly after: number
  readonly columns: readonly TabColumn[]
  readonly present: number
}

/** Writes drop-downs and other validations, one call for each column that has one; `at` gives a column's number. */
export function writeChoices(
  sheet: Sheet,
  columns: readonly TabColumn[],
  at: (key: string) => number | undefined,
  headingRows: number,
  nameRange: NameRange,
): void {
  const first = firstRow(headingRows)
  const rows = sheet.getMaxRows() - first + 1
  for (const column of columns) {
    const number = at(column.key)
    const rule = column.choice && number ? validation(column.choice, nameRange) : null
    if (rule && number) sheet.getRange(first, number, rows, 1).setDataValidation(rule)
  }
}

/** Returns the columns that should offer or check something and whose first data cell does not: one read for a table. */
export function missingChoices(
  sheet: Sheet,
  columns: readonly TabColumn[],
  at: (key: string) => number | undefined,
  first: number,
): readonly TabColumn[] {
  const [rules = []] = sheet.getRange(first, 1, 1, sheet.getMaxColumns()).getDataValidations()
  return columns.filter((column) => column.choice && !rules[(at(column.key) ?? 0) - 1])
}

function validation(choice: Choice, nameRange: NameRange): GoogleAppsScript.Spreadsheet.DataValidation | null {
  const rule = SpreadsheetApp.newDataValidation().setHelpText(choice.help)
  if (choice.is === 'list')
    return rule
      .requireValueInList([...choice.values], true)
      .setAllowInvalid(!choice.strict)
      .build()
  if (choice.is === 'day') return rule.requireDate().setAllowInvalid(true).build()
  if (choice.is === 'number') return rule.requireNumberGreaterThanOrEqualTo(0).setAllowInvalid(true).build()
  const range = nameRange(choice.table, choice.column)
  return range ? rule.requireValueInRange(range, true).setAllowInvalid(true).build() : null
}

/** Writes one format for each kind of column, by one call on all its columns, below the headings. */
function writeFormats(sheet: Sheet, columns: readonly TabColumn[], start: number, first: number): void {
  const last = Math.max(sheet.getMaxRows(), first)
  const cells = (pick: (column: TabColumn) => boolean): string[] =>
    columns.flatMap((column, index) => (pick(column) ? [areaOf(start + index, first, last)] : []))
  const each = <T>(
    values: readonly T[],
    pick: (column: TabColumn) => T,
    write: (list: GoogleAppsScript.Spreadsheet.RangeList, value: T) => void,
  ) => {
    for (const value of [...new Set(values)])
      write(sheet.getRangeList(cells((column) => pick(column) === value)), value)
  }
  const formatOf = (column: TabColumn) => column.numberFormat
  each(columns.map(formatOf), formatOf, (list, value) => list.setNumberFormat(value))
  const alignOf = (column: TabColumn) => column.align
  each(columns.map(alignOf), alignOf, (list, value) => list.setHorizontalAlignment(value))
  const area = sheet.getRange(first, start, last - first + 1, columns.length)
  area.setVerticalAlignment('top').setWrap(true).setFontFamily('Arial').setFontSize(10)
}

/** Writes the keys that make columns part of a table. */
function writeKeys(sheet: Sheet, columns: readonly TabColumn[], start: number): void {
  sheet.getRange(1, start, 1, columns.length).setValues([columns.map((column) => column.key)])
}

/** Writes keys, still unfinished, and the headings with their notes and fills. */
function writeHeadings(sheet: Sheet, columns: readonly TabColumn[], start: number, headingRows: number): void {
  const lines = Array.from({ length: headingRows }, (_, line) =>
    columns.map((column) => safe(column.headings[line] ?? '')),
  )
  const range = sheet.getRange(1, start, 1 + headingRows, columns.length)
  range.setNumberFormat('@')
  range.setValues([columns.map((column) => unfinishedKey(column.key)), ...lines])
  range.setNotes([
    columns.map(() => ''),
    ...lines.map((_, line) => columns.map((column) => (line === 0 ? column.note : ''))),
  ])
  const headings = sheet.getRange(2, start, headingRows, columns.length)
  headings.setBackgrounds(lines.map(() => columns.map((column) => column.tint)))
  headings.setFontFamily('Arial').setFontSize(10).setFontColor('#1f1f1f')
  headings.setFontWeights(lines.map((_, line) => columns.map(() => (line === 0 ? 'bold' : 'normal'))))
  headings.setHorizontalAlignment('center').setVerticalAlignment('middle').setWrap(true)
  headings.setBorder(true, true, true, true, true, true, '#b7b7b7', SpreadsheetApp.BorderStyle.SOLID)
}

/** Writes fill and colour of the headings of columns: one call for each of the two. */
export function tintHeadings(
  sheetId: number,
  columns: readonly number[],
  headingRows: number,
  fill: string,
  color: string,
): void {
  const sheet = sheetOf(sheetId)
  if (!sheet || columns.length === 0) return
  const list = sheet.getRangeList(columns.map((column) => areaOf(column, 2, 1 + headingRows)))
  list.setBackground(fill).setFontColor(color)
}

/** Returns the first row below the hidden keys and the headings. */
const firstRow = (headingRows: number): number => 2 + headingRows

/** Makes room for `rows` below `last`: new rows take formats and drop-downs from the row above. */
export function ensureRows(sheet: Sheet, last: number, rows: number): void {
  again(() => {
    const spare = sheet.getMaxRows() - last
    if (spare < rows) sheet.insertRowsAfter(sheet.getMaxRows(), Math.max(rows - spare, ROWS / 10))
  })
}

function areaOf(column: number, first: number, last: number): string {
  const letters = columnLetters(column)
  return `${letters}${first}:${letters}${last}`
}
