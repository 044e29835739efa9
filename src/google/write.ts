/** Comes in: a view. Goes out: a tab that looks like it, one call for each kind of property. */
import type { CellValue } from '../core/model.ts'
import { unfinishedKey } from '../core/tabs.ts'
import type { Box, Look, View } from '../views/view.ts'
import { again } from './again.ts'
import { writeCharts } from './charts.ts'
import { writeLinks } from './links.ts'
import { writeHeights } from './row-heights.ts'
import { safe } from './safe-text.ts'
import { newTab } from './tabs.ts'
import { writeFilter } from './view-filter.ts'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet
type Range = GoogleAppsScript.Spreadsheet.Range

/** Where a view goes: its tab, or the index of a new one, and how it is marked meanwhile. */
export interface ViewPlace {
  readonly sheet: Sheet | null
  readonly index: number
  readonly unfinished: string
  /** The tab is new, or was left unfinished by an earlier run: its grid is as Google made it. */
  readonly isRaw: boolean
  readonly lookOf: (style: string) => Look
  /** What else the tab needs before it may look finished. */
  readonly complete: (sheet: Sheet) => void
  /** Tells of what is done, once. */
  readonly tell?: (sheet: Sheet) => void
}

const GRID = '#b7b7b7'

/**
 * Writes a view into the sheet, or into a new tab at `index` when there is none. From the first call to the last the title cell
 * says `unfinished` and A1 holds an unfinished key, so that an interrupted run never looks whole and is found again. The number
 * of calls depends on the view's merges, grids and widths, not on its rows. Returns the sheet.
 */
export function writeView(view: View, place: ViewPlace): Sheet {
  const target = place.sheet ?? newTab(view.name, place.index)
  let attempts = 0
  // A second attempt finds what the first one left, charts among it.
  again(() => fill(target, view, place, place.sheet === null && attempts++ === 0))
  again(() => place.complete(target))
  place.tell?.(target)
  again(() => {
    SpreadsheetApp.flush()
    const head = view.rows.slice(0, view.title.row).map((row) => row.slice(0, view.title.column))
    writeHead(target, view, view.key, (row, column) => head[row]?.[column]?.value ?? '')
  })
  return target
}

/** Writes everything but the title; on a tab that already holds something it begins by clearing. */
function fill(target: Sheet, view: View, { unfinished, isRaw, lookOf }: ViewPlace, isEmpty: boolean): void {
  const mark = () => writeHead(target, view, unfinishedKey(view.key), () => '', unfinished)
  mark()
  if (!isEmpty) {
    SpreadsheetApp.flush()
    target.clear()
    mark()
    // Rows and columns beyond the frozen part must remain when the grid is cut to size.
    target.setFrozenRows(0)
    target.setFrozenColumns(0)
  }
  fitRows(target, view.rows.length)
  fitColumns(target, view.widths.length, isRaw)
  const range = target.getRange(1, 1, view.rows.length, view.widths.length)
  if (!isEmpty) range.breakApart()
  writeLooks(range, view, lookOf)
  writeValues(range, view, unfinished, !isEmpty)
  writeTextStyles(range, view, lookOf)
  writeLinks(target, view)
  writeShape(target, view, isRaw)
  writeCharts(target, view.charts ?? [], isEmpty)
}

/** Writes the cells from A1 to the title in one call, A1 with a key. */
function writeHead(
  sheet: Sheet,
  { title, rows }: View,
  key: string,
  valueAt: (row: number, column: number) => CellValue,
  words = safe(rows[title.row - 1]?.[title.column - 1]?.value ?? ''),
): void {
  const values = Array.from({ length: title.row }, (_, row) =>
    Array.from({ length: title.column }, (_, column) => safe(valueAt(row, column))),
  )
  const [first = []] = values
  const last = values.at(-1) ?? first
  last[title.column - 1] = words
  first[0] = key
  sheet.getRange(1, 1, title.row, title.column).setValues(values)
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
  if (keyRow) keyRow[0] = unfinishedKey(view.key)
  range.setValues(values)
  if (isRerun || view.rows.some((row) => row.some((cell) => cell.note)))
    range.setNotes(view.rows.map((row) => row.map((cell) => cell.note ?? '')))
}

/** Writes merges, grids, widths, frozen panes and hides the key row; gridlines are hidden once, for good. */
function writeShape(sheet: Sheet, view: View, isRaw: boolean): void {
  const at = (box: Box) => sheet.getRange(box.row, box.column, box.rows, box.columns)
  for (const box of view.merges) at(box).merge()
  if (view.grids.length > 0)
    sheet
      .getRangeList(view.grids.map((box) => at(box).getA1Notation()))
      .setBorder(true, true, true, true, true, true, GRID, SpreadsheetApp.BorderStyle.SOLID)
  writeWidths(sheet, view.widths)
  writeHeights(sheet, view)
  writeFilter(sheet, view)
  // A new tab has nothing frozen, and that of an earlier run was set free.
  if (view.frozenRows) sheet.setFrozenRows(view.frozenRows)
  if (view.frozenColumns) sheet.setFrozenColumns(view.frozenColumns)
  sheet.hideRows(1)
  if (isRaw) sheet.setHiddenGridlines(true)
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
