/** The cells that hucre read of a sheet in, those of the Book out. */
import type { CellValue, Cell as FileCell, Sheet as ReadSheet } from 'hucre'
import type { Book, Cell, Scalar, Sheet, TextRun } from './book.ts'
import { eachCell, numberAt } from './xlsx-cell-tags.ts'
import { fromFileFormula, shiftFormula } from './xlsx-formula.ts'
import { type Found, textKey } from './xlsx-hidden.ts'
import { fromFileLink } from './xlsx-links.ts'
import type { Look, newLooks } from './xlsx-looks.ts'
import { fromRun } from './xlsx-style.ts'
import { unescapeText } from './xlsx-text.ts'
import type { Places } from './xlsx-validation.ts'

/** What all cells of a workbook share. */
export interface Loading {
  readonly book: Book
  readonly found: Found | null
  readonly places: Places
  readonly theme: readonly string[]
  readonly looks: ReturnType<typeof newLooks>
}

/** Where a cell is, and the formulas of its tab that cells share, by their numbers. */
interface Place {
  readonly row: number
  readonly column: number
  readonly tab: string
  readonly masters: Map<number, { formula: string; row: number; column: number }>
}

// What a formula may give, as hucre writes it: text that only a formula's error looks like.
const errorText = /^#(VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!|ERROR!|SPILL!|CALC!)$/

/** What the file says of a cell. */
interface Read {
  readonly value: Scalar | null
  readonly look: Look
  /** What hucre says of it beyond its value, of a few cells. */
  readonly detail: FileCell | undefined
}

/** Writes the cells of the tab into the sheet; `text` is that of its part. */
export function readCells(read: ReadSheet, text: string, sheet: Sheet, loading: Loading): void {
  const { looks } = loading
  const masters: Place['masters'] = new Map()
  const details = detailsOf(read)
  const write = (row: number, column: number, look: Look, end: number) => {
    const detail = details.get(row)?.get(column)
    const value = heldValue(read.rows[row]?.[column] ?? null, text, end)
    if (value === null && look.style === 0 && !detail) return
    const made = fromFileCell({ value, look, detail }, { row, column, tab: read.name, masters }, loading)
    if (made) put(sheet, row, column, made)
  }
  eachCell(text, (row, column, look, end) => write(row, column, looks.of(look), end))
  // A note or a link may lie where there is no cell.
  for (const [row, columns] of details)
    for (const column of columns.keys()) if (!sheet.rows[row]?.[column]) write(row, column, looks.of(0), text.length)
}

/** Returns what hucre says of some cells beyond their values: formulas, notes, links, runs of text. */
function detailsOf({ cells }: ReadSheet): Map<number, Map<number, FileCell>> {
  const places = new Map<number, Map<number, FileCell>>()
  for (const [key, cell] of cells ?? []) {
    const comma = key.indexOf(',')
    const row = Number(key.slice(0, comma))
    const columns = places.get(row) ?? new Map<number, FileCell>()
    places.set(row, columns.set(Number(key.slice(comma + 1)), cell))
  }
  return places
}

/** Writes a cell into a sheet; row and column 0-based. */
export function put(sheet: Sheet, row: number, column: number, cell: Cell): void {
  for (let r = sheet.rows.length; r <= row; r++) sheet.rows[r] = []
  const cells = sheet.rows[row]
  if (cells) cells[column] = cell
}

function fromFileCell({ value, look, detail }: Read, place: Place, loading: Loading): Cell | null {
  const made: Cell = value === null || value === '' ? { s: look.style } : { s: look.style, v: scalar(value, loading) }
  // LibreOffice saves them as numbers under the format that the host gave them.
  if (look.logical && (value === 0 || value === 1)) made.v = value === 1
  const formula = detail ? wholeFormula(detail, place) : ''
  if (formula) {
    // LibreOffice makes a formula of TRUE and FALSE.
    if (/^(TRUE|FALSE)\(\)$/.test(formula)) return made
    made.f = fromFileFormula(formula, loading.places.fromFile)
    if (value === '') made.v = ''
    if (typeof made.v === 'string' && (detail?.type === 'error' || errorText.test(made.v))) made.error = true
  } else if (detail?.type === 'error') made.error = true
  else if (typeof made.v === 'string') {
    const runs = fromFileRuns(detail, made, place.tab, loading)
    if (runs) made.runs = runs
  }
  if (detail?.comment?.text) made.note = unescapeText(detail.comment.text)
  return made.v === undefined && !made.f && !made.note && made.s === 0 ? null : made
}

/** Returns the formula in .xlsx spelling; a shared one is spelled out from the first cell that shares it. */
function wholeFormula(cell: FileCell, { row, column, masters }: Place): string {
  if (cell.formula === undefined) return ''
  if (cell.formulaType === 'array') return `ARRAYFORMULA(${unescapeText(cell.formula)})`
  const shared = cell.formulaType === 'shared' ? cell.formulaSharedIndex : undefined
  if (shared === undefined) return unescapeText(cell.formula)
  if (cell.formula) {
    masters.set(shared, { formula: cell.formula, row, column })
    return unescapeText(cell.formula)
  }
  const master = masters.get(shared)
  return master ? shiftFormula(master.formula, row - master.row, column - master.column) : ''
}

function fromFileRuns(
  cell: FileCell | undefined,
  made: Cell,
  tab: string,
  { places, found, book, theme }: Loading,
): TextRun[] | null {
  const text = String(made.v)
  const link = cell?.hyperlink && fromFileLink(cell.hyperlink, places.idOf, tab)
  const kept = cell?.hyperlink ? undefined : found?.kept.runs[textKey(text)]
  if (kept && kept.map((run) => run.text).join('') === text) return [...kept]
  const style = book.styles[made.s] ?? {}
  const formatted = (cell?.richText?.length ?? 0) > 1 || cell?.richText?.[0]?.font !== undefined
  if (!formatted && link === undefined) return null
  const runs = (formatted ? (cell?.richText ?? []) : [{ text }]).map((run) => ({
    ...fromRun(run.text, 'font' in run ? run.font : undefined, style, theme),
    ...(link !== undefined && { link }),
  }))
  return runs.length === 1 && Object.keys(runs[0] ?? {}).length === 1 ? null : runs
}

/** Returns the text that the file had to cut as it was, and any other value as it is. */
const scalar = (value: Scalar, { found }: Loading): Scalar =>
  typeof value === 'string' ? (found?.kept.texts[textKey(value)] ?? value) : value

/**
 * Returns the value that hucre read. It makes a Date of UTC of a number under a date format, and keeps nothing of one that is too
 * large for that: the number stands where the cell's tag ends.
 */
function heldValue(value: CellValue, text: string, end: number): Scalar | null {
  if (!(value instanceof Date)) return value
  if (!Number.isNaN(value.getTime())) return serialOf(value.getTime())
  const number = numberAt(text, end)
  return Number.isFinite(number) ? number : '#NUM!'
}

/** Returns the serial number of a time that hucre read: 45658 for 2025-01-01. Before March 1900 Excel counts one day less. */
function serialOf(time: number): number {
  const day = 86_400_000
  return time + 25_569 * day < 61 * day ? (time + 25_568 * day) / day : (time + 25_569 * day) / day
}
