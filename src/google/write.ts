/** Comes in: a view. Goes out: a tab that looks like it, one call for each kind of property. */
import type { CellValue } from '../core/model.ts'
import type { Box, Look, View, ViewCell } from '../views/view.ts'
import { writeCharts } from './charts.ts'
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
    target.clear()
    title.setValue(unfinished)
    // Rows and columns beyond the frozen part must remain when the grid is cut to size.
    target.setFrozenRows(0)
    target.setFrozenColumns(0)
  }
  fitRows(target, view.rows.length)
  fitColumns(target, view.widths.length, sheet === null)
  const range = target.getRange(1, 1, view.rows.length, view.widths.length)
  if (sheet) range.breakApart()
  writeLooks(range, view, lookOf)
  writeValues(range, view, unfinished, sheet !== null)
  writeTextStyles(range, view, lookOf)
  writeLinks(target, view)
  writeShape(target, view, sheet === null)
  writeCharts(target, view.charts ?? [], sheet === null)
  SpreadsheetApp.flush()
  const cell = view.rows[view.title.row - 1]?.[view.title.column - 1]
  title.setValue(safe(cell?.value ?? ''))
  return target
}

/** Makes the grid exactly as high as the view: spare cells count against the 10 million of a spreadsheet. */
function fitRows(sheet: Sheet, rows: number): void {
  const spareRows = sheet.getMaxRows() - rows
  if (spareRows > 0) sheet.deleteRows(rows + 1, spareRows)
  else if (spareRows < 0) sheet.insertRowsAfter(rows + spareRows, -spareRows)
}

/**
 * Makes a new tab as wide as the view. One that was written before has that width, unless somebody changed it since: columns
 * that were added are blank by now and do no harm, those that were taken away come back.
 */
function fitColumns(sheet: Sheet, columns: number, isNew: boolean): void {
  if (!isNew && hasColumn(sheet, columns)) return
  const spare = sheet.getMaxColumns() - columns
  if (spare > 0) sheet.deleteColumns(columns + 1, spare)
  else if (spare < 0) sheet.insertColumnsAfter(columns + spare, -spare)
}

/** Google refuses a range outside the grid, and asking for one costs no read as the number of columns does. */
function hasColumn(sheet: Sheet, column: number): boolean {
  try {
    sheet.getRange(1, column)
    return true
  } catch {
    return false
  }
}

/** Writes formats before values: a text cell (`@`) takes what follows as text. */
function writeLooks(range: Range, view: View, lookOf: (style: string) => Look): void {
  const looks = view.rows.map((row) => row.map((cell) => lookOf(cell.style)))
  const of = <T>(pick: (look: Look) => T): T[][] => looks.map((row) => row.map(pick))
  range.setNumberFormats(of((look) => look.format ?? '@'))
  range.setBackgrounds(of((look) => look.background ?? '#ffffff'))
  range.setHorizontalAlignments(of((look) => look.align ?? 'left'))
  range.setVerticalAlignments(of((look) => look.vertical ?? 'middle'))
  range.setWrapStrategies(
    of((look) => (look.wrap ? SpreadsheetApp.WrapStrategy.WRAP : SpreadsheetApp.WrapStrategy.OVERFLOW)),
  )
}

/** Writes font, size, colour, bold and italic in one call; cells of one style share one object. */
function writeTextStyles(range: Range, view: View, lookOf: (style: string) => Look): void {
  const styles = new Map<string, GoogleAppsScript.Spreadsheet.TextStyle>()
  range.setTextStyles(
    view.rows.map((row) =>
      row.map(({ style }) => {
        const made = styles.get(style) ?? textStyle(lookOf(style))
        styles.set(style, made)
        return made
      }),
    ),
  )
}

const textStyle = ({ bold, italic, color, size }: Look): GoogleAppsScript.Spreadsheet.TextStyle =>
  SpreadsheetApp.newTextStyle()
    .setFontFamily('Arial')
    .setFontSize(size ?? 10)
    .setForegroundColor(color ?? '#000000')
    .setBold(bold ?? false)
    .setItalic(italic ?? false)
    .build()

/** Writes values and notes (blank ones over those of an earlier run); A1 holds the key, and the title still says "unfinished". */
function writeValues(range: Range, view: View, unfinished: string, isRerun: boolean): void {
  const values: CellValue[][] = view.rows.map((row) => row.map((cell) => safe(cell.value)))
  const titleRow = values[view.title.row - 1]
  if (titleRow) titleRow[view.title.column - 1] = unfinished
  const keyRow = values[0]
  if (keyRow) keyRow[0] = view.key
  range.setValues(values)
  if (isRerun || view.rows.some((row) => row.some((cell) => cell.note)))
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

/** Writes merges, grids, widths, frozen panes and hides the key row; gridlines are hidden once, for good. */
function writeShape(sheet: Sheet, view: View, isNew: boolean): void {
  const at = (box: Box) => sheet.getRange(box.row, box.column, box.rows, box.columns)
  for (const box of view.merges) at(box).merge()
  if (view.grids.length > 0)
    sheet
      .getRangeList(view.grids.map((box) => at(box).getA1Notation()))
      .setBorder(true, true, true, true, true, true, GRID_COLOR, SpreadsheetApp.BorderStyle.SOLID)
  writeWidths(sheet, view.widths)
  writeHeights(sheet, view)
  writeFilter(sheet, view)
  // A new tab has nothing frozen, and that of an earlier run was set free.
  if (view.frozenRows) sheet.setFrozenRows(view.frozenRows)
  if (view.frozenColumns) sheet.setFrozenColumns(view.frozenColumns)
  sheet.hideRows(1)
  if (isNew) sheet.setHiddenGridlines(true)
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
