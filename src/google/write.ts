/** Comes in: a view. Goes out: a tab that looks like it, one call for each kind of property. */
import type { CellValue } from '../core/model.ts'
import type { Box, Look, View, ViewCell } from '../views/view.ts'
import { writeHeights } from './row-heights.ts'
import { safe } from './safe-text.ts'
import { writeFilter } from './view-filter.ts'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet
type Range = GoogleAppsScript.Spreadsheet.Range

/** Where a view goes: its tab, or the index of a new one; the words that mark it while it is being written; what styles look like. */
export interface ViewPlace {
  readonly sheet: Sheet | null
  readonly index: number
  readonly unfinished: string
  readonly lookOf: (style: string) => Look
}

const GRID_COLOR = '#b7b7b7'

/**
 * Writes a view into the sheet, or into a new tab at `index` when there is none. Until the last call the title cell says
 * `unfinished`, so that an interrupted run never looks whole. The number of calls depends on the view's merges, grids and
 * widths, not on its rows. Returns the sheet.
 */
export function writeView(view: View, place: ViewPlace): Sheet {
  const { sheet, index, unfinished, lookOf } = place
  const target = sheet ?? SpreadsheetApp.getActiveSpreadsheet().insertSheet(view.name, index)
  const title = target.getRange(view.title.row, view.title.column)
  if (sheet) {
    title.setValue(unfinished)
    SpreadsheetApp.flush()
    target.getRange(1, 1, target.getMaxRows(), target.getMaxColumns()).breakApart().clearNote()
    target.clear()
    title.setValue(unfinished)
    // Rows and columns beyond the frozen part must remain when the grid is cut to size.
    target.setFrozenRows(0)
    target.setFrozenColumns(0)
  }
  fitGrid(target, view.rows.length, view.widths.length)
  const range = target.getRange(1, 1, view.rows.length, view.widths.length)
  writeLooks(range, view, lookOf)
  writeValues(range, view, unfinished)
  writeLinks(target, view)
  writeShape(target, view)
  SpreadsheetApp.flush()
  const cell = view.rows[view.title.row - 1]?.[view.title.column - 1]
  title.setValue(safe(cell?.value ?? ''))
  return target
}

/** Makes the grid exactly as large as the view: spare cells count against the 10 million of a spreadsheet. */
function fitGrid(sheet: Sheet, rows: number, columns: number): void {
  const spareRows = sheet.getMaxRows() - rows
  if (spareRows > 0) sheet.deleteRows(rows + 1, spareRows)
  else if (spareRows < 0) sheet.insertRowsAfter(rows + spareRows, -spareRows)
  const spareColumns = sheet.getMaxColumns() - columns
  if (spareColumns > 0) sheet.deleteColumns(columns + 1, spareColumns)
  else if (spareColumns < 0) sheet.insertColumnsAfter(columns + spareColumns, -spareColumns)
}

/** Writes formats before values: a text cell (`@`) takes what follows as text. */
function writeLooks(range: Range, view: View, lookOf: (style: string) => Look): void {
  const looks = view.rows.map((row) => row.map((cell) => lookOf(cell.style)))
  const of = <T>(pick: (look: Look) => T): T[][] => looks.map((row) => row.map(pick))
  range.setFontFamily('Arial')
  range.setNumberFormats(of((look) => look.format ?? '@'))
  range.setBackgrounds(of((look) => look.background ?? '#ffffff'))
  range.setFontColors(of((look) => look.color ?? '#000000'))
  range.setFontWeights(of((look) => (look.bold ? 'bold' : 'normal')))
  range.setFontStyles(of((look) => (look.italic ? 'italic' : 'normal')))
  range.setFontSizes(of((look) => look.size ?? 10))
  range.setHorizontalAlignments(of((look) => look.align ?? 'left'))
  range.setVerticalAlignments(of((look) => look.vertical ?? 'middle'))
  range.setWrapStrategies(
    of((look) => (look.wrap ? SpreadsheetApp.WrapStrategy.WRAP : SpreadsheetApp.WrapStrategy.OVERFLOW)),
  )
}

/** Writes values and notes; A1 holds the key, and the title still says "unfinished". */
function writeValues(range: Range, view: View, unfinished: string): void {
  const values: CellValue[][] = view.rows.map((row) => row.map((cell) => safe(cell.value)))
  const titleRow = values[view.title.row - 1]
  if (titleRow) titleRow[view.title.column - 1] = unfinished
  const keyRow = values[0]
  if (keyRow) keyRow[0] = view.key
  range.setValues(values)
  if (view.rows.some((row) => row.some((cell) => cell.note)))
    range.setNotes(view.rows.map((row) => row.map((cell) => cell.note ?? '')))
}

/**
 * Writes links as rich text, one call for each run of cells without a number from the first link to the last: cells between
 * them go along as plain text, so that the number of calls does not grow with the rows.
 */
function writeLinks(sheet: Sheet, view: View): void {
  for (let column = 0; column < view.widths.length; column++) {
    for (const { first, cells } of linkRuns(view, column))
      sheet.getRange(first, column + 1, cells.length, 1).setRichTextValues(cells.map((cell) => [richText(cell)]))
  }
}

/** Returns the runs of a column that begin and end with a link; a number ends a run, for rich text is text. */
function linkRuns(view: View, column: number): readonly { first: number; cells: readonly ViewCell[] }[] {
  const runs: { first: number; cells: ViewCell[] }[] = []
  let open: { first: number; cells: ViewCell[] } | null = null
  let waiting: ViewCell[] = []
  view.rows.forEach((row, index) => {
    const cell = row[column]
    const isText = cell !== undefined && typeof cell.value === 'string' && index + 1 !== view.title.row
    if (!isText) open = null
    else if (!cell.link) waiting.push(cell)
    else if (open) open.cells.push(...waiting, cell)
    else {
      open = { first: index + 1, cells: [cell] }
      runs.push(open)
    }
    if (!isText || cell.link) waiting = []
  })
  return runs
}

function richText(cell: ViewCell): GoogleAppsScript.Spreadsheet.RichTextValue {
  const text = SpreadsheetApp.newRichTextValue().setText(String(cell.value))
  return (cell.link ? text.setLinkUrl(`#gid=${cell.link.tab}&range=${cell.link.cell}`) : text).build()
}

/** Writes merges, grids, widths, frozen panes and hides the key row. */
function writeShape(sheet: Sheet, view: View): void {
  const at = (box: Box) => sheet.getRange(box.row, box.column, box.rows, box.columns)
  for (const box of view.merges) at(box).merge()
  if (view.grids.length > 0)
    sheet
      .getRangeList(view.grids.map((box) => at(box).getA1Notation()))
      .setBorder(true, true, true, true, true, true, GRID_COLOR, SpreadsheetApp.BorderStyle.SOLID)
  writeWidths(sheet, view.widths)
  writeHeights(sheet, view)
  writeFilter(sheet, view)
  sheet.setFrozenRows(view.frozenRows)
  sheet.setFrozenColumns(view.frozenColumns)
  sheet.hideRows(1)
  sheet.setHiddenGridlines(true)
}

/** Writes column widths in pixels, one call for each run of equal ones. */
export function writeWidths(sheet: Sheet, widths: readonly number[]): void {
  let first = 0
  for (let column = 1; column <= widths.length; column++) {
    const width = widths[first]
    if (column < widths.length && widths[column] === width) continue
    sheet.setColumnWidths(first + 1, column - first, width ?? 100)
    first = column
  }
}
