/** The cells of a sheet in, those that hucre writes out, made one by one while it asks for them. */
import type { CellStyle, CellValue, Cell as FileCell } from 'hucre'
import type { Cell, Sheet, Style, TextRun } from './book.ts'
import { countLines, textRoom } from './row-heights.ts'
import { toFileFormula } from './xlsx-formula.ts'
import { textKey } from './xlsx-hidden.ts'
import { toFileLink } from './xlsx-links.ts'
import { type PlainRows, plainRows } from './xlsx-plain-rows.ts'
import { plainFont, toFileStyle, toFont } from './xlsx-style.ts'
import { areaText, escapeText } from './xlsx-text.ts'
import type { Places } from './xlsx-validation.ts'

/** What all cells of a sheet share. */
export interface CellContext {
  readonly sheet: Sheet
  readonly styles: readonly Style[]
  readonly places: Pick<Places, 'tabOf' | 'toFile'>
  /** Columns that can be edited in a protected tab, by row; both 0-based. */
  readonly unlocked: ReadonlyMap<number, ReadonlySet<number>>
}

// Excel's limits.
const longestText = 32_767
const longestFormula = 8192
// What hucre writes as an error whatever it is.
const looksLikeError = /^#(VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!|GETTING_DATA|SPILL!|CALC!)$/

/** Cells for hucre. */
interface FileCells {
  /** Bare values; and the look that each column gives them. */
  readonly rows: CellValue[][]
  readonly looks: readonly (CellStyle | undefined)[]
  /** All other cells. */
  readonly cells: Map<string, Partial<FileCell>>
}

/** Returns the cells of the sheet for hucre. */
export function toFileCells(context: CellContext): FileCells {
  const plain = plainRows(context.sheet, isBare, (row) => context.unlocked.has(row))
  const looks = newLooks(context.styles)
  return {
    rows: plain.rows,
    looks: plain.looks.map((index) => (index ? looks(index, false, false) : undefined)),
    cells: lazyCells(context, plain),
  }
}

/** Returns whether a cell says no more than a value that .xlsx can hold as it is. */
function isBare({ v, f, error, runs, note }: Cell): boolean {
  if (f !== undefined || error || runs || note || typeof v === 'boolean') return false
  return typeof v !== 'string' || (shortened(v) === null && !looksLikeError.test(v))
}

/**
 * Returns the cells for hucre, which asks no more of a Map than to go through it: 720,000 cells cost no memory. It goes through them
 * four times, first for what they hold, then for links and comments alone: from then on it gets only cells that have one.
 */
function lazyCells(context: CellContext, plain: PlainRows): Map<string, Partial<FileCell>> {
  return new LazyCells(() => fileCells(context, plain))
}

type Entry = [string, Partial<FileCell>]

class LazyCells extends Map<string, Partial<FileCell>> {
  readonly #make: () => Iterable<Entry>
  #beside: Entry[] | null = null

  constructor(make: () => Iterable<Entry>) {
    super()
    this.#make = make
  }

  override *[Symbol.iterator](): MapIterator<Entry> {
    if (this.#beside) {
      yield* this.#beside
      return undefined
    }
    const beside: Entry[] = []
    for (const entry of this.#make()) {
      if (entry[1].hyperlink || entry[1].comment) beside.push(entry)
      yield entry
    }
    this.#beside = beside
    return undefined
  }
}

function* fileCells(context: CellContext, plain: PlainRows): Generator<[string, Partial<FileCell>]> {
  const { sheet, unlocked } = context
  const looks = newLooks(context.styles)
  const lastRow = lastRowOf(context)
  for (let r = 0; r <= lastRow; r++) {
    const row = sheet.rows[r] ?? []
    const open = unlocked.get(r)
    for (let c = 0; c < row.length; c++) {
      const cell = row[c]
      if (!cell || plain.has(cell, r, c)) continue
      const made = fileCell(cell, r, c, context)
      const free = open?.has(c) ?? false
      if (cell.v === true || cell.v === false) made.style = looks(cell.s, free, true)
      else if (cell.s || free) made.style = looks(cell.s, free, false)
      yield [`${r},${c}`, made]
    }
    for (const c of open ?? []) if (!row[c]) yield [`${r},${c}`, { style: looks(0, true, false) }]
  }
  // hucre writes heights and hidden rows no further down than cells go.
  if (lastRow >= 0) yield [`${lastRow},0`, {}]
}

function lastRowOf({ sheet, unlocked }: CellContext): number {
  let last = sheet.rows.length - 1
  for (const rows of [unlocked.keys(), sheet.hiddenRows, sheet.rowHeights.keys()])
    for (const row of rows) last = Math.max(last, row)
  return last
}

function newLooks(styles: readonly Style[]): (index: number, unlocked: boolean, logical: boolean) => CellStyle {
  const made = new Map<number, CellStyle>()
  return (index, unlocked, logical) => {
    const key = index * 4 + (unlocked ? 1 : 0) + (logical ? 2 : 0)
    const known = made.get(key) ?? toFileStyle(styles[index] ?? {}, unlocked, logical)
    made.set(key, known)
    return known
  }
}

function fileCell(cell: Cell, row: number, column: number, context: CellContext): Partial<FileCell> {
  const result: Partial<FileCell> = {}
  if (cell.note) result.comment = { author: '', text: escapeText(cell.note) }
  const formula = cell.f === undefined ? '' : toFileFormula(cell.f, context.places.toFile)
  if (formula && formula.length <= longestFormula) {
    const array = /^ARRAYFORMULA\((.*)\)$/is.exec(formula)?.[1]
    result.formula = escapeText(array ?? formula)
    if (array !== undefined) {
      result.formulaType = 'array'
      result.formulaRef = areaText({ row: row + 1, column: column + 1, rows: 1, columns: 1 })
    }
    if (cell.v !== undefined) result.formulaResult = typeof cell.v === 'string' ? escapeText(cell.v) : cell.v
  } else if (typeof cell.v === 'string' && cell.error) result.value = looksLikeError.test(cell.v) ? cell.v : '#VALUE!'
  else if (typeof cell.v === 'string') fileText(cell, cell.v, row, column, context, result)
  else if (cell.v !== undefined) result.value = cell.v
  return result
}

function fileText(
  cell: Cell,
  text: string,
  row: number,
  column: number,
  context: CellContext,
  result: Partial<FileCell>,
): void {
  if (text === '') return
  const cutText = shortened(text)
  result.value = escapeText(cutText ?? text)
  if (cell.runs && cutText === null && isFormatted(cell.runs)) {
    const style = context.styles[cell.s] ?? {}
    result.richText = cell.runs.map((run) => ({ text: escapeText(run.text), font: toFont(style, run) }))
  } else if (looksLikeError.test(text)) {
    // Text in a run is never taken for an error.
    result.richText = [{ text, font: toFont(context.styles[cell.s] ?? {}) }]
  }
  const link = wholeLink(cell, row, column, context)
  const hyperlink = link === null ? null : toFileLink(link, context.places.tabOf)
  if (hyperlink) result.hyperlink = hyperlink
}

function isFormatted(runs: readonly TextRun[]): boolean {
  return runs.some(({ text: _text, link: _link, ...format }) => Object.keys(format).length > 0)
}

/** Returns what a text too long for .xlsx is cut to, or null when it fits. */
function shortened(text: string): string | null {
  if (text.length <= longestText / 7 || escapeText(text).length <= longestText) return null
  // Each unit may become an escape of seven.
  const most = Math.floor((longestText - 1) / 7)
  return `${text.slice(0, escapeText(text).length > text.length ? most : longestText - 1)}…`
}

/**
 * Returns the link of a cell that is one link as a whole, else null. Not of a text of several lines: LibreOffice turns the
 * text of a cell with a hyperlink into one field, which it does not wrap.
 */
function wholeLink(cell: Cell, row: number, column: number, { sheet, styles }: CellContext): string | null {
  const [first, ...rest] = cell.runs ?? []
  if (first?.link === undefined || rest.some((run) => run.link !== first.link)) return null
  const style = styles[cell.s] ?? {}
  const room = style.wrap === 'wrap' ? textRoom(sheet, row, column) : null
  const text = String(cell.v)
  return countLines(text, room, style.size ?? plainFont.size, style.bold ?? false) === 1 ? first.link : null
}

/** What the hidden tab has to keep of the cells. */
export interface KeptTexts {
  readonly runs: Record<string, readonly TextRun[]>
  readonly texts: Record<string, string>
}

/** Writes into `kept` the runs with links, and the texts, that .xlsx cannot hold. */
export function keepTexts(context: CellContext, kept: KeptTexts): void {
  for (const [r, row] of context.sheet.rows.entries())
    for (const [c, cell] of (row ?? []).entries()) {
      if (typeof cell?.v !== 'string') continue
      const cutText = shortened(cell.v)
      if (cutText !== null) kept.texts[textKey(cutText)] = cell.v
      if (cell.runs?.some((run) => run.link !== undefined) && wholeLink(cell, r, c, context) === null)
        kept.runs[textKey(cell.v)] = cell.runs
    }
}
