/** A Book in, the workbook that hucre writes out. */
import type { CellStyle, NamedRange, WriteOptions, WriteSheet } from 'hucre'
import type { Book, Sheet } from './book.ts'
import { autoHeights } from './row-heights.ts'
import { validationAreas } from './xlsx-areas.ts'
import { type KeptTexts, keepTexts, toFileCells } from './xlsx-cells.ts'
import { keptCharts, toFileChart } from './xlsx-charts.ts'
import { toFileRule } from './xlsx-conditional.ts'
import { rowsUnderCharts } from './xlsx-drawing.ts'
import { hiddenTab, type Kept, type KeptSheet, newHiddenTab, sheetKey } from './xlsx-hidden.ts'
import { locking } from './xlsx-protection.ts'
import { plainFont } from './xlsx-style.ts'
import { areaText, escapeText, quoteTab, tabNames } from './xlsx-text.ts'
import { toFileValidation } from './xlsx-validation.ts'

/** Pixels of a column and of a row that say nothing, as in Sheets. */
export const plainWidth = 100
export const plainHeight = 21
/** Pixels of one unit of column width in .xlsx: a digit of Arial 10. */
export const widthUnit = 7

type Saving = ReturnType<typeof newSaving>

function newSaving(book: Book) {
  const tabs = tabNames(
    book.sheets.map((sheet) => sheet.name),
    [hiddenTab],
  )
  const tabOf = new Map(book.sheets.map((sheet, at) => [sheet.id, tabs[at] ?? sheet.name]))
  const toFile = new Map(book.sheets.map((sheet, at) => [sheet.name, tabs[at] ?? sheet.name]))
  const hidden = newHiddenTab()
  return {
    book,
    tabs,
    hidden,
    places: {
      tabOf,
      toFile,
      fromFile: new Map<string, string>(),
      idOf: new Map<string, number>(),
      placeOfList: hidden.placeOfList,
      listAt: () => null,
    },
    kept: { runs: {}, texts: {} } satisfies KeptTexts,
  }
}

/** Returns the workbook for hucre: a tab for each sheet, and the very hidden tab with the rest of the Book; and the names of the former. */
export function toFileBook(book: Book): WriteOptions & { readonly tabs: readonly string[] } {
  const saving = newSaving(book)
  const sheets = book.sheets.map((sheet, at) => toFileSheet(sheet, saving.tabs[at] ?? sheet.name, saving))
  const kept = keptOf(saving)
  const active = book.sheets.findIndex((sheet) => sheet.id === book.activeSheet && !sheet.hidden)
  const shown = active < 0 ? book.sheets.findIndex((sheet) => !sheet.hidden) : active
  return {
    tabs: saving.tabs,
    sheets: [...sheets, saving.hidden.sheet(kept)],
    defaultFont: plainFont,
    activeSheet: Math.max(0, shown),
    namedRanges: [...printTitles(saving), ...filters(saving), ...namedRanges(saving)],
    properties: { title: escapeText(book.name), creator: book.owner },
  }
}

function keptOf(saving: Saving): Omit<Kept, 'version'> {
  const { book } = saving
  const { id, name, locale, zone, owner, editors, documentProperties, userProperties, triggers } = book
  return {
    book: { id, name, locale, zone, owner, editors, documentProperties, userProperties, triggers },
    sheets: book.sheets.map((sheet, at) => keptSheet(sheet, saving.tabs[at] ?? sheet.name, saving)),
    validations: unique(book.sheets.flatMap((sheet) => sheet.validations)),
    rules: unique(
      book.sheets.flatMap((sheet) => sheet.conditionalRules.map(({ criteria, args }) => ({ criteria, args }))),
    ),
    ...saving.kept,
  }
}

function keptSheet(sheet: Sheet, tab: string, { book, hidden, places }: Saving): KeptSheet {
  const grid = { row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns }
  return {
    id: sheet.id,
    name: sheet.name,
    tab,
    key: sheetKey(sheet),
    grid: hidden.anchor(tab, grid),
    heights: [...new Set(sheet.rowHeights.values())],
    protections: sheet.protections.map((each) => ({
      ...each,
      area: each.area && hidden.anchor(tab, each.area),
      unprotected: each.unprotected.map((area) => hidden.anchor(tab, area)),
    })),
    charts: keptCharts(sheet, book, places.tabOf),
  }
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()]
}

function toFileSheet(sheet: Sheet, tab: string, saving: Saving): WriteSheet {
  const locks = locking(sheet)
  const charts = sheet.charts.flatMap((chart) => toFileChart(chart) ?? [])
  const context = { sheet, styles: saving.book.styles, places: saving.places, unlocked: locks.unlocked }
  keepTexts(context, saving.kept)
  const { rows, looks, cells } = toFileCells(context)
  return {
    name: tab,
    rows,
    cells,
    columns: fileColumns(sheet, looks),
    rowDefs: fileRows(sheet, saving.book),
    merges: sheet.merges.map((area) => ({
      startRow: area.row - 1,
      startCol: area.column - 1,
      endRow: area.row + area.rows - 2,
      endCol: area.column + area.columns - 2,
    })),
    dataValidations: validationAreas(sheet).map(({ validation, areas }) =>
      toFileValidation(validation, areas, saving.places),
    ),
    conditionalRules: sheet.conditionalRules.map((rule, at) => toFileRule(rule, at + 1, saving.places)),
    ...(sheet.filter && { autoFilter: { range: areaText(sheet.filter) } }),
    ...((sheet.frozenRows || sheet.frozenColumns) && {
      freezePane: { rows: sheet.frozenRows, columns: sheet.frozenColumns },
    }),
    ...(locks.protection && { protection: locks.protection }),
    ...(charts.length && { charts }),
    view: {
      showGridLines: !sheet.gridlinesHidden,
      ...(sheet.tabColor && { tabColor: { rgb: sheet.tabColor.replace('#', '').toUpperCase() } }),
    },
    hidden: sheet.hidden,
    // Printing: A4 landscape, one page wide, as many pages long as it takes.
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.5, right: 0.5, top: 0.35, bottom: 0.45, header: 0.2, footer: 0.2 },
    },
    ...pageStarts(sheet),
    headerFooter: { oddFooter: '&L&A&RTrang &P/&N' },
  }
}

/** A tab that the bundle writes may say in its hidden first row, as `pages 72 90`, at which rows a page begins: Apps Script has no page breaks. */
function pageStarts(sheet: Sheet): Pick<WriteSheet, 'rowBreaks'> {
  const said = sheet.hiddenRows.has(0) ? sheet.rows[0]?.[1]?.v : undefined
  if (typeof said !== 'string' || !/^pages( \d+)+$/.test(said)) return {}
  const rows = said.split(' ').slice(1).map(Number)
  // The break of a row stands below it.
  return { rowBreaks: rows.filter((row) => row > 1).map((row) => row - 2) }
}

function fileColumns(sheet: Sheet, looks: readonly (CellStyle | undefined)[]): NonNullable<WriteSheet['columns']> {
  let count = Math.max(0, ...sheet.columnWidths.keys(), ...sheet.hiddenColumns) + 1
  for (const row of sheet.rows) if (row && row.length > count) count = row.length
  return Array.from({ length: Math.min(count, sheet.maxColumns) }, (_, column) => ({
    width: (sheet.columnWidths.get(column) ?? plainWidth) / widthUnit,
    ...(sheet.hiddenColumns.has(column) && { hidden: true }),
    // hucre gives it to the cells of `rows`; the column itself has none.
    ...(looks[column] && { style: looks[column] }),
  }))
}

function fileRows(sheet: Sheet, book: Book): NonNullable<WriteSheet['rowDefs']> {
  const result = new Map<number, { height: number; hidden?: boolean }>()
  const heights = autoHeights(sheet, book.styles)
  for (const [row, pixels] of [...heights, ...sheet.rowHeights])
    result.set(row, { height: Math.min(409, pixels * 0.75) })
  for (const row of rowsUnderCharts(sheet)) if (!result.has(row)) result.set(row, { height: plainHeight * 0.75 })
  for (const row of sheet.hiddenRows)
    result.set(row, { height: result.get(row)?.height ?? plainHeight * 0.75, hidden: true })
  return result
}

/** The frozen rows are repeated on every page, less a hidden key row. hucre would write the tab's name unquoted. */
function printTitles({ book, tabs }: Saving): NamedRange[] {
  return book.sheets.flatMap((sheet, at) => {
    const first = sheet.hiddenRows.has(0) ? 2 : 1
    const tab = tabs[at] ?? sheet.name
    if (sheet.frozenRows < first) return []
    return [{ name: '_xlnm.Print_Titles', scope: tab, range: `${quoteTab(tab)}!$${first}:$${sheet.frozenRows}` }]
  })
}

/** LibreOffice takes a filter for one only when this name says so, too. */
function filters({ book, tabs }: Saving): NamedRange[] {
  return book.sheets.flatMap((sheet, at) => {
    const tab = tabs[at] ?? sheet.name
    if (!sheet.filter) return []
    return [{ name: '_xlnm._FilterDatabase', scope: tab, range: `${quoteTab(tab)}!${areaText(sheet.filter, true)}` }]
  })
}

function namedRanges({ book, places }: Saving): NamedRange[] {
  return book.namedRanges.flatMap(({ name, sheet, area }) => {
    const tab = places.tabOf.get(sheet)
    return tab === undefined ? [] : [{ name, range: `${quoteTab(tab)}!${areaText(area, true)}` }]
  })
}
