/** The cells that hucre read of a sheet in, those of the Book out, their looks interned. */
import type { CellStyle, Cell as FileCell, FontStyle, Sheet as ReadSheet, Workbook } from 'hucre'
import type { Book, Cell, Scalar, Sheet, TextRun } from './book.ts'
import { fromFileFormula, shiftFormula } from './xlsx-formula.ts'
import { type Found, textKey } from './xlsx-hidden.ts'
import { fromFileLink } from './xlsx-links.ts'
import { fromFileStyle, fromRun, logicalFormat } from './xlsx-style.ts'
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

// What a formula may give, as hucre writes it: text that only a formula's error looks like.
const errorText = /^#(VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!|ERROR!|SPILL!|CALC!)$/

/** Writes the cells of the tab into the sheet. */
export function readCells(read: ReadSheet, sheet: Sheet, loading: Loading): void {
  const masters = new Map<number, { formula: string; row: number; column: number }>()
  for (const [key, cell] of read.cells ?? []) {
    const comma = key.indexOf(',')
    const row = Number(key.slice(0, comma))
    const column = Number(key.slice(comma + 1))
    const made = fromFileCell(cell, row, column, read.name, masters, loading)
    if (made) put(sheet, row, column, made)
  }
  // A cell without a style is in the rows only.
  for (let r = 0; r < read.rows.length; r++) {
    const values = read.rows[r] ?? []
    for (let c = 0; c < values.length; c++) {
      const value = values[c]
      if (value === null || value === undefined || value === '' || sheet.rows[r]?.[c]) continue
      const made = fromFileCell({ value, type: 'string' }, r, c, read.name, masters, loading)
      if (made) put(sheet, r, c, made)
    }
  }
}

/** Writes a cell into a sheet; row and column 0-based. */
export function put(sheet: Sheet, row: number, column: number, cell: Cell): void {
  for (let r = sheet.rows.length; r <= row; r++) sheet.rows[r] = []
  const cells = sheet.rows[row]
  if (cells) cells[column] = cell
}

function fromFileCell(
  cell: FileCell,
  row: number,
  column: number,
  tab: string,
  masters: Map<number, { formula: string; row: number; column: number }>,
  loading: Loading,
): Cell | null {
  const { value } = cell
  const made: Cell = { s: loading.looks.index(cell.style) }
  if (value !== null && value !== '') made.v = scalar(value, loading)
  // LibreOffice saves them as numbers under the format that the host gave them.
  if (cell.style?.numFmt === logicalFormat && (value === 0 || value === 1)) made.v = value === 1
  const formula = wholeFormula(cell, row, column, masters)
  if (formula) {
    // LibreOffice makes a formula of TRUE and FALSE.
    if (/^(TRUE|FALSE)\(\)$/.test(formula)) return made
    made.f = fromFileFormula(formula, loading.places.fromFile)
    if (value === '') made.v = ''
    if (typeof made.v === 'string' && (cell.type === 'error' || errorText.test(made.v))) made.error = true
  } else if (cell.type === 'error') made.error = true
  else if (typeof made.v === 'string') {
    const runs = fromFileRuns(cell, made, tab, loading)
    if (runs) made.runs = runs
  }
  if (cell.comment?.text) made.note = unescapeText(cell.comment.text)
  return made.v === undefined && !made.f && !made.note && made.s === 0 ? null : made
}

/** Returns the formula in .xlsx spelling; a shared one is spelled out from the first cell that shares it. */
function wholeFormula(
  cell: FileCell,
  row: number,
  column: number,
  masters: Map<number, { formula: string; row: number; column: number }>,
): string {
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
  cell: FileCell,
  made: Cell,
  tab: string,
  { places, found, book, theme }: Loading,
): TextRun[] | null {
  const text = String(made.v)
  const link = cell.hyperlink && fromFileLink(cell.hyperlink, places.idOf, tab)
  const kept = cell.hyperlink ? undefined : found?.kept.runs[textKey(text)]
  if (kept && kept.map((run) => run.text).join('') === text) return [...kept]
  const style = book.styles[made.s] ?? {}
  const formatted = (cell.richText?.length ?? 0) > 1 || cell.richText?.[0]?.font !== undefined
  if (!formatted && link === undefined) return null
  const runs = (formatted ? (cell.richText ?? []) : [{ text }]).map((run) => ({
    ...fromRun(run.text, 'font' in run ? run.font : undefined, style, theme),
    ...(link !== undefined && { link }),
  }))
  return runs.length === 1 && Object.keys(runs[0] ?? {}).length === 1 ? null : runs
}

/** Returns the value as the Book holds it; hucre makes a Date of UTC of a number under a date format. */
function scalar(value: string | number | boolean | Date, { found }: Pick<Loading, 'found'>): Scalar {
  if (value instanceof Date) return serialOf(value.getTime())
  return typeof value === 'string' ? (found?.kept.texts[textKey(value)] ?? value) : value
}

/** Returns the serial number of a time that hucre read: 45658 for 2025-01-01. Before March 1900 Excel counts one day less. */
function serialOf(time: number): number {
  const day = 86_400_000
  return time + 25_569 * day < 61 * day ? (time + 25_568 * day) / day : (time + 25_569 * day) / day
}

/**
 * Returns what interns the styles of the file into the Book. hucre shares the parts of a style among cells, so that each is
 * looked at once.
 */
export function newLooks(file: Workbook, book: Book) {
  const theme = file.themeColors ?? []
  const base: FontStyle = file.defaultFont ?? { name: 'Calibri', size: 11 }
  const parts = new Map<object, number>()
  const seen = new Map<string, number>()
  const styles = new Map<string, number>([['{}', 0]])
  const part = (value: object | undefined) => {
    if (!value) return 0
    const known = parts.get(value) ?? parts.size + 1
    parts.set(value, known)
    return known
  }
  const intern = (style: CellStyle) => {
    const look = fromFileStyle(style, base, theme)
    const key = JSON.stringify(look)
    const known = styles.get(key)
    if (known !== undefined) return known
    styles.set(key, book.styles.length)
    return book.styles.push(look) - 1
  }
  return {
    index: (style: CellStyle | undefined): number => {
      const { font, fill, border, alignment, numFmt = '' } = style ?? {}
      const key = `${part(font)} ${part(fill)} ${part(border)} ${part(alignment)} ${numFmt}`
      const known = seen.get(key) ?? intern(style ?? {})
      seen.set(key, known)
      return known
    },
    color: (color: { rgb?: string } | undefined) => fromFileStyle({ font: { color: color ?? {} } }, base, theme).color,
  }
}
