/** The texts of a row in, the height in pixels that shows them whole out: what Sheets does by itself and a file has to say. */
import type { Area, Cell, Sheet, Style } from './book.ts'
import { textWidth } from './text-widths.ts'

/** A text of a row as it stands there. */
export interface RowText {
  readonly text: string
  /** Points. */
  readonly size: number
  readonly bold: boolean
  /** Pixels of its column, or of the merge it stands in. */
  readonly width: number
  /** false: it runs over its neighbours, and only its own line breaks make lines. */
  readonly wrap: boolean
  /** Degrees. */
  readonly rotation: number
}

const plainHeight = 21
const plainWidth = 100
const plainSize = 10
// Excel's limit is 409 points.
const greatestHeight = Math.floor(409 / 0.75)
// Of a line in pixels per point of size, with room for the taller fonts that Vietnamese letters may come from.
const lineHeight = (4 / 3) * 1.275
const paddingAbove = 4
const paddingBeside = 6
// What the arrow of a drop-down takes of its cell.
const arrowWidth = 20

/** Returns the height in pixels of a row with these texts: at least 21, at most 545 (409 points). One line of 10 points: 21. */
export function measureRowHeight(texts: readonly RowText[]): number {
  let height = plainHeight
  for (const each of texts) {
    const line = each.size * lineHeight
    const needed = each.rotation
      ? rotatedHeight(each, line)
      : countLines(each.text, each.wrap ? each.width - paddingBeside : null, each.size, each.bold) * line
    height = Math.max(height, Math.ceil(needed + paddingAbove))
  }
  return Math.min(greatestHeight, height)
}

function rotatedHeight({ text, size, bold, rotation }: RowText, line: number): number {
  const angle = (Math.abs(rotation) * Math.PI) / 180
  return textWidth(text, size, bold) * Math.sin(angle) + line * Math.cos(angle)
}

/** Returns the number of lines of a text in a width in pixels (null: as wide as it likes); a word too long is broken. */
export function countLines(text: string, width: number | null, size: number, bold: boolean): number {
  const paragraphs = text.split(/\r\n|\r|\n/)
  if (width === null) return paragraphs.length
  const room = Math.max(width, size)
  return paragraphs.reduce((sum, paragraph) => sum + paragraphLines(paragraph, room, size, bold), 0)
}

function paragraphLines(paragraph: string, room: number, size: number, bold: boolean): number {
  let lines = 1
  let used = 0
  for (const word of paragraph.match(/\S+\s*|\s+/g) ?? []) {
    const shown = textWidth(word.trimEnd(), size, bold)
    if (used > 0 && used + shown > room) {
      lines++
      used = 0
    }
    if (shown > room) {
      const more = Math.ceil(shown / room) - 1
      lines += more
      used += shown - more * room
    } else used += textWidth(word, size, bold)
  }
  return lines
}

/** Returns the height in pixels of each row, 0-based, that has content, is not hidden and was given no height. */
export function autoHeights(sheet: Sheet, styles: readonly Style[]): Map<number, number> {
  const result = new Map<number, number>()
  const merges = mergesByRow(sheet)
  for (let r = 0; r < sheet.rows.length; r++) {
    if (!sheet.rows[r] || sheet.rowHeights.has(r) || sheet.hiddenRows.has(r)) continue
    const height = contentHeight(sheet, r, styles, merges.get(r) ?? [])
    if (height !== null) result.set(r, height)
  }
  return result
}

/** Returns the height in pixels that the content of one row (0-based) asks for; 21 for an empty one. */
export function rowHeight(sheet: Sheet, row: number, styles: readonly Style[]): number {
  const merges = sheet.merges.filter((area) => area.row === row + 1)
  return contentHeight(sheet, row, styles, merges) ?? plainHeight
}

function contentHeight(sheet: Sheet, row: number, styles: readonly Style[], merges: readonly Area[]): number | null {
  const cells = sheet.rows[row] ?? []
  const texts: RowText[] = []
  let filled = false
  for (let c = 0; c < cells.length; c++) {
    const cell = cells[c]
    if (cell?.v === undefined) continue
    filled = true
    const merge = merges.find((area) => area.column === c + 1)
    // A merge over several rows stretches none of them.
    if (merge && merge.rows > 1) continue
    const whole = merge ? mergeWidth(sheet, merge) : columnWidth(sheet, c)
    const width = hasArrow(sheet, cell) ? whole - arrowWidth : whole
    const text = rowText(cell.v, styles[cell.s] ?? {}, width)
    if (text) texts.push(text)
  }
  return filled ? measureRowHeight(texts) : null
}

/** Returns whether the cell is a drop-down. */
function hasArrow({ validations }: Sheet, { dv }: Cell): boolean {
  const criteria = dv === undefined ? undefined : validations[dv]?.criteria
  return criteria === 'VALUE_IN_LIST' || criteria === 'VALUE_IN_RANGE'
}

function mergesByRow(sheet: Sheet): Map<number, Area[]> {
  const result = new Map<number, Area[]>()
  for (const area of sheet.merges) {
    const row = result.get(area.row - 1) ?? []
    result.set(area.row - 1, row)
    row.push(area)
  }
  return result
}

function rowText(value: string | number | boolean, style: Style, width: number): RowText | null {
  const size = style.size ?? plainSize
  const wrap = style.wrap === 'wrap' && typeof value === 'string'
  const broken = typeof value === 'string' && style.wrap !== 'clip' && /[\r\n]/.test(value)
  const rotation = style.rotation ?? 0
  if (width <= 0 || (!wrap && !broken && !rotation && size <= plainSize)) return null
  return { text: String(value), size, bold: style.bold ?? false, width, wrap, rotation }
}

/** Returns the pixels that a text of the cell (0-based) has on one line: its column, or the columns of its merge. */
export function textRoom(sheet: Sheet, row: number, column: number): number {
  const merge = sheet.merges.find((area) => area.row === row + 1 && area.column === column + 1)
  return (merge ? (mergeWidth(sheet, { ...merge, rows: 1 }) ?? 0) : columnWidth(sheet, column)) - paddingBeside
}

function mergeWidth(sheet: Sheet, area: Area): number {
  let sum = 0
  for (let column = 0; column < area.columns; column++) sum += columnWidth(sheet, area.column - 1 + column)
  return sum
}

function columnWidth(sheet: Sheet, column: number): number {
  return sheet.hiddenColumns.has(column) ? 0 : (sheet.columnWidths.get(column) ?? plainWidth)
}
