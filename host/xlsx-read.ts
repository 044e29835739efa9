/** The workbook that hucre read in, a Book out. */
import type { CellStyle, Sheet as ReadSheet, Workbook } from 'hucre'
import { type Book, newBook, newSheet, type Sheet } from './book.ts'
import { FileError, say } from './messages.ts'
import { fromFileCharts } from './xlsx-charts.ts'
import { fromFileRule } from './xlsx-conditional.ts'
import { completeSheet } from './xlsx-extended.ts'
import { type Found, hiddenTab, type KeptSheet, matchSheets, readHiddenTab } from './xlsx-hidden.ts'
import { newLooks } from './xlsx-looks.ts'
import { tabText } from './xlsx-parts.ts'
import { unlockedAreas } from './xlsx-protection.ts'
import { put, readCells } from './xlsx-read-cells.ts'
import { parseArea, parsePlace } from './xlsx-text.ts'
import { fromFileValidation, type Places } from './xlsx-validation.ts'
import { plainHeight, plainWidth, widthUnit } from './xlsx-write.ts'
import type { Parts } from './zip-parts.ts'

const excelWidth = 64
const excelHeights = [20, plainHeight]

/** What the host has of a file. */
interface Opened {
  readonly file: Workbook
  readonly parts: Parts
  /** The styles of the looks that its cells name by number. */
  readonly styles: readonly CellStyle[]
}

type Loading = ReturnType<typeof newLoading>

function newLoading({ file, parts, styles }: Opened, read: readonly ReadSheet[], found: Found | null) {
  const tabs = read.map((sheet) => ({ name: sheet.name, key: firstRow(sheet) }))
  const matched = found ? matchSheets(found, tabs) : new Map<string, KeptSheet>()
  let fresh = Math.max(-1, ...(found?.kept.sheets ?? []).map((sheet) => sheet.id))
  const ids = new Map(tabs.map(({ name }) => [name, matched.get(name)?.id ?? ++fresh]))
  const names = new Map(tabs.map(({ name }) => [name, bookName(name, matched.get(name))]))
  // Links may still say a name that a tab was saved under.
  const formerly = [...matched].map(([name, sheet]): [string, number] => [sheet.tab, ids.get(name) ?? 0])
  const lists = new Map(found?.lists.map(({ place, values }) => [JSON.stringify(values), place]))
  const places: Places = {
    tabOf: new Map([...ids].map(([name, id]) => [id, name])),
    toFile: new Map([...names].map(([tab, name]) => [name, tab])),
    fromFile: names,
    idOf: new Map([...formerly, ...ids]),
    placeOfList: (values) => lists.get(JSON.stringify(values)) ?? '',
    listAt: found?.listAt ?? (() => null),
  }
  const book: Book = { ...newBook(''), sheets: [] }
  const looks = newLooks(file, book, styles)
  return { file, parts, found, matched, ids, places, book, theme: file.themeColors ?? [], looks }
}

function bookName(tab: string, kept: KeptSheet | undefined): string {
  return kept?.tab === tab ? kept.name : tab
}

function firstRow(sheet: ReadSheet): string {
  return (sheet.rows[0] ?? []).flatMap((value) => (value === null ? [] : [String(value)])).join('|')
}

/** Returns the Book of a workbook; `name` is for one without a hidden tab. Throws FileError when the hidden tab is too new. */
export async function fromFileBook(opened: Opened, name: string, path: string): Promise<Book> {
  const { file } = opened
  const own = file.sheets.find((sheet) => sheet.name === hiddenTab)
  const found = own ? readHiddenTab(own, path) : null
  const read = file.sheets.filter((sheet) => sheet.name !== hiddenTab)
  const loading = newLoading(opened, read, found)
  const { book } = loading
  Object.assign(book, found ? found.kept.book : { name })
  refuseLarge(read, path)
  for (const sheet of read) {
    book.sheets.push(await fromFileSheet(sheet, loading))
    // The Book has it all now: the file's cells need not stay in memory until the last sheet is done.
    sheet.rows = []
    delete sheet.cells
  }
  const active = file.sheets[file.activeSheet ?? 0]
  const shown = book.sheets.find((sheet) => sheet.id === loading.ids.get(active?.name ?? '') && !sheet.hidden)
  book.activeSheet = (shown ?? book.sheets.find((sheet) => !sheet.hidden) ?? book.sheets[0])?.id ?? 0
  for (const { name: rangeName, range, scope } of file.namedRanges ?? []) {
    const place = parsePlace(range, 1_048_576, 16_384)
    const sheet = place?.tab && loading.ids.get(place.tab)
    if (place && typeof sheet === 'number' && scope === undefined && !rangeName.startsWith('_xlnm.'))
      book.namedRanges.push({ name: rangeName, sheet, area: place.area })
  }
  return book
}

/** Google holds ten million cells in a workbook (apps-script.md 2). */
const mostCells = 10_000_000

const widthOf = ({ rows }: ReadSheet): number => rows.reduce((width, row) => Math.max(width, row.length), 0)

/** Throws FileError when the tabs together span more cells than Google holds. */
function refuseLarge(sheets: readonly ReadSheet[], path: string): void {
  const cells = sheets.reduce((sum, sheet) => sum + sheet.rows.length * widthOf(sheet), 0)
  if (cells > mostCells) throw new FileError(say('book-too-large', path))
}

async function fromFileSheet(read: ReadSheet, loading: Loading): Promise<Sheet> {
  const kept = loading.matched.get(read.name)
  const text = tabText(loading.parts, read.name)
  completeSheet(loading.parts, text.rest, read)
  const id = loading.ids.get(read.name) ?? 0
  const sheet = newSheet(id, bookName(read.name, kept))
  const grid = kept && loading.found?.anchor(kept.grid)?.area
  const columns = widthOf(read)
  sheet.maxRows = Math.max(grid?.rows ?? 1000, read.rows.length)
  sheet.maxColumns = Math.max(grid?.columns ?? 26, columns)
  sheet.hidden = Boolean(read.hidden || read.veryHidden)
  sheet.frozenRows = read.freezePane?.rows ?? 0
  sheet.frozenColumns = read.freezePane?.columns ?? 0
  sheet.gridlinesHidden = read.view?.showGridLines === false
  sheet.tabColor = loading.looks.color(read.view?.tabColor) ?? null
  sheet.filter = read.autoFilter ? parseArea(read.autoFilter.range, sheet.maxRows, sheet.maxColumns) : null
  sheet.merges = (read.merges ?? []).map((merge) => ({
    row: merge.startRow + 1,
    column: merge.startCol + 1,
    rows: merge.endRow - merge.startRow + 1,
    columns: merge.endCol - merge.startCol + 1,
  }))
  readSizes(read, sheet, kept, columns)
  readCells(read, text.cells, sheet, loading)
  readValidations(read, sheet, loading)
  sheet.conditionalRules = [...(read.conditionalRules ?? [])]
    .sort((one, other) => one.priority - other.priority)
    .flatMap((rule) => {
      const known = loading.found?.kept.rules ?? []
      return (
        fromFileRule(rule, known, loading.places, { rows: sheet.maxRows, columns: sheet.maxColumns }, loading.theme) ??
        []
      )
    })
  readProtections(read, text.cells, sheet, kept, loading)
  sheet.charts = await fromFileCharts(read.charts ?? [], {
    parts: loading.parts,
    tab: read.name,
    kept: kept?.charts ?? [],
    idOf: loading.ids,
    fresh: Math.max((id + 1) * 1000, ...(kept?.charts ?? []).map((each) => each.id + 1)),
  })
  return sheet
}

function readSizes(read: ReadSheet, sheet: Sheet, kept: KeptSheet | undefined, columns: number): void {
  const heights = new Set(kept?.heights)
  for (const [row, { height, hidden }] of read.rowDefs ?? []) {
    if (hidden) sheet.hiddenRows.add(row)
    const pixels = height === undefined ? plainHeight : Math.round(height / 0.75)
    if (kept ? heights.has(pixels) : !excelHeights.includes(pixels)) sheet.rowHeights.set(row, pixels)
  }
  const rest = kept ? plainWidth : excelWidth
  for (let column = 0; column < Math.min(sheet.maxColumns, Math.max(columns, read.columns?.length ?? 0)); column++) {
    const { width, hidden } = read.columns?.[column] ?? {}
    if (hidden) sheet.hiddenColumns.add(column)
    const pixels = width === undefined ? rest : Math.round(width * widthUnit)
    if (pixels !== plainWidth) sheet.columnWidths.set(column, pixels)
  }
}

function readProtections(
  read: ReadSheet,
  text: string,
  sheet: Sheet,
  kept: KeptSheet | undefined,
  { found, book, looks }: Loading,
): void {
  if (!kept || !found) {
    if (read.protection?.sheet)
      sheet.protections = [
        {
          id: 1,
          description: '',
          warningOnly: false,
          area: null,
          unprotected: unlockedAreas(text, (look) => looks.of(look).unlocked),
          editors: [book.owner],
          domainEdit: false,
        },
      ]
    return
  }
  const place = (row: number) => {
    const now = found.anchor(row)
    return now?.tab === read.name ? [now.area] : []
  }
  sheet.protections = kept.protections.flatMap((each) => {
    const [area] = each.area === null ? [null] : place(each.area)
    return area === undefined ? [] : [{ ...each, area, unprotected: each.unprotected.flatMap(place) }]
  })
}

function readValidations(read: ReadSheet, sheet: Sheet, { found, places }: Loading): void {
  for (const rule of read.dataValidations ?? []) {
    const areas = rule.range.split(/\s+/).flatMap((each) => parseArea(each, sheet.maxRows, sheet.maxColumns) ?? [])
    const [origin] = areas
    const validation = origin && fromFileValidation(rule, origin, found?.kept.validations ?? [], places, read.name)
    if (!validation) continue
    const index = sheet.validations.push(validation) - 1
    for (const area of areas)
      for (let row = area.row - 1; row < Math.min(sheet.maxRows, area.row - 1 + area.rows); row++)
        for (
          let column = area.column - 1;
          column < Math.min(sheet.maxColumns, area.column - 1 + area.columns);
          column++
        ) {
          const cell = sheet.rows[row]?.[column]
          if (cell) cell.dv = index
          else put(sheet, row, column, { s: 0, dv: index })
        }
  }
}
