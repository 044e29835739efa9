/** Texts, tab names and cell addresses of a Book in, the form that .xlsx can hold out, and back. */
import type { Area } from './book.ts'

/**
 * Returns the text with what XML cannot hold, and what would be read as an escape, as `_xHHHH_` (ECMA-376 ST_Xstring).
 * hucre escapes the control characters itself.
 */
export function escapeText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\uFFFE\uFFFF]/g, escapeUnit)
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, escapeUnit)
}

/** Returns the text of `escapeText` as it was: `_x000D_` is a carriage return, `_x005F_x000D_` the seven letters. */
export function unescapeText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

function escapeUnit(unit: string): string {
  return `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
}

/**
 * Returns a tab name for each name, that Excel accepts and that is unique whatever the case: at most 31 units, none of
 * `[ ] : * ? / \`, no apostrophe at an end, not "History". `taken` are names that are in use already.
 */
export function tabNames(names: readonly string[], taken: readonly string[]): string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()))
  return names.map((name) => {
    const legal = legalName(name)
    let free = legal
    for (let n = 2; used.has(free.toLowerCase()); n++) free = `${cut(legal, 31 - ` (${n})`.length)} (${n})`
    used.add(free.toLowerCase())
    return free
  })
}

function legalName(name: string): string {
  const clean = name.replace(/[[\]:*?/\\]/g, '-').replace(unprintable, '_')
  const trimmed = cut(clean, 31).replace(/^'+|'+$/g, '') || 'Trang'
  return trimmed.toLowerCase() === 'history' ? `${trimmed}_` : trimmed
}

const unprintable = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu

/** Returns at most `most` units, never ending in half a character or between a letter and its tone mark. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text
  let end = most
  while (end > 1 && /\p{M}|[\uDC00-\uDFFF]/u.test(text.charAt(end))) end--
  return text.slice(0, end)
}

/** Returns a tab name as formulas and locations spell it: `'Tab''s'`. */
export function quoteTab(tab: string): string {
  return `'${tab.replaceAll("'", "''")}'`
}

/** Returns the letters of a column, 0-based: 0 is A, 27 is AB. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters
}

/** Returns the 0-based column of its letters: `AB` is 27. */
export function columnIndex(letters: string): number {
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

/** Returns `A1:B2`, or `A1` for a single cell; with `$` where `fixed`. */
export function areaText(area: Area, fixed = false): string {
  const dollar = fixed ? '$' : ''
  const at = (row: number, column: number) => `${dollar}${columnLetters(column - 1)}${dollar}${row}`
  const first = at(area.row, area.column)
  if (area.rows === 1 && area.columns === 1) return first
  return `${first}:${at(area.row + area.rows - 1, area.column + area.columns - 1)}`
}

/** Returns the area of `A1`, `$A$1:B2`, `A:B` or `1:2` within a grid, or null when the text is none. */
export function parseArea(text: string, maxRows: number, maxColumns: number): Area | null {
  const found = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Za-z]{1,3})?\$?(\d{1,7})?)?$/.exec(text.trim())
  const [, letters, digits, endLetters = letters, endDigits = digits] = found ?? []
  if (!found || (!letters && !digits) || (!text.includes(':') && !(letters && digits))) return null
  const rows = [digits ? Number(digits) : 1, endDigits ? Number(endDigits) : maxRows] as const
  const columns = [
    letters ? columnIndex(letters) + 1 : 1,
    endLetters ? columnIndex(endLetters) + 1 : maxColumns,
  ] as const
  const [row, lastRow] = [Math.min(...rows), Math.max(...rows)]
  const [column, lastColumn] = [Math.min(...columns), Math.max(...columns)]
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 }
}

/** Returns the tab and the area of `'Tab''s'!$A$1:$B$2`; tab null when none is named; null when the text is no place. */
export function parsePlace(
  text: string,
  maxRows: number,
  maxColumns: number,
): { tab: string | null; area: Area } | null {
  const found = /^\s*=?(?:'((?:[^']|'')*)'!|([^'!]*)!)?([^!]*)$/.exec(text)
  const area = found && parseArea(found[3] ?? '', maxRows, maxColumns)
  if (!found || !area) return null
  return { tab: found[1]?.replaceAll("''", "'") ?? found[2] ?? null, area }
}
