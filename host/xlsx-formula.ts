/** A formula of the Book (`=SUM(A1;B1)`, names of tabs as the user knows them) in, the .xlsx spelling out, and back. */
import { columnIndex, columnLetters, quoteTab } from './xlsx-text.ts'

// Functions that Excel stores under a prefix because they are younger than the file format (MS-XLSX 2.2.2).
const future = new Set(
  (
    'CONCAT DAYS FILTER FORMULATEXT IFNA IFS ISFORMULA LAMBDA LET MAXIFS MINIFS NUMBERVALUE RANDARRAY SEQUENCE SHEET SHEETS ' +
    'SORT SORTBY SWITCH TEXTJOIN UNICHAR UNICODE UNIQUE XLOOKUP XMATCH XOR'
  ).split(' '),
)
const dynamic = new Set(['FILTER', 'SORT'])

const token =
  /("(?:[^"]|"")*")|'((?:[^']|'')*)'!|(?<![\]\p{L}\p{N}_.])([\p{L}_][\p{L}\p{N}_.]*)!|((?:_xl(?:fn|ws|udf)\.)*)([A-Za-z][A-Za-z0-9.]*)(?=\()|([\s\S])/gu

interface Spelling {
  readonly tab: (name: string) => string
  readonly call: (name: string) => string
  readonly mark: (mark: string, depth: number, before: string, after: string) => string
}

function respell(formula: string, spelling: Spelling): string {
  let depth = 0
  return formula.replace(token, (whole, text, quoted, plain, _prefix, call, mark, at: number) => {
    if (text !== undefined) return whole
    if (quoted !== undefined || plain !== undefined) {
      const name = quoted?.replaceAll("''", "'") ?? plain
      const spelt = spelling.tab(name)
      return spelt === name ? whole : `${quoteTab(spelt)}!`
    }
    if (call !== undefined) return spelling.call(call)
    if (mark === '{') depth++
    if (mark === '}') depth--
    return spelling.mark(mark, depth, formula.charAt(at - 1), formula.charAt(at + 1))
  })
}

/**
 * Returns the formula as .xlsx spells it, without `=`: `,` between arguments, file names of tabs.
 * `=IF(A1;1,5;'Quý I/2025'!B2)` with that tab saved as "Quý I-2025" gives `IF(A1,1.5,'Quý I-2025'!B2)`.
 */
export function toFileFormula(formula: string, tabs: ReadonlyMap<string, string>): string {
  const plain = formula.replace(/"(?:[^"]|"")*"|\{[^}]*\}/g, '')
  // Where nothing is called, there are no arguments for a comma to part.
  const commaIsDecimal = plain.includes(';') || !/[\p{L}\p{N}_.]\(/u.test(plain)
  return respell(formula.replace(/^=/, ''), {
    tab: (name) => tabs.get(name) ?? name,
    call: (name) => {
      const upper = name.toUpperCase()
      return future.has(upper) ? `_xlfn.${dynamic.has(upper) ? '_xlws.' : ''}${name}` : name
    },
    mark: (mark, depth, before, after) => {
      if (mark === ';') return depth > 0 ? ';' : ','
      if (mark === '\\' && depth > 0) return ','
      if (mark === ',' && commaIsDecimal && /\d/.test(before) && /\d/.test(after)) return '.'
      return mark
    },
  })
}

/** Returns a formula of .xlsx as the Book holds it: with `=`, `;` between arguments, the names of tabs as users know them. */
export function fromFileFormula(formula: string, tabs: ReadonlyMap<string, string>): string {
  const spelt = respell(formula.replace(/^=/, ''), {
    tab: (name) => tabs.get(name) ?? name,
    call: (name) => name,
    mark: (mark, depth) => (mark === ',' ? (depth > 0 ? '\\' : ';') : mark),
  })
  return `=${spelt}`
}

/** Returns a shared formula as it reads `rows` further down and `columns` further right: `$A1+B2` at (1, 1) is `$A2+C3`. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  const place =
    /("(?:[^"]|"")*"|'(?:[^']|'')*'!)|(?<![\p{L}\p{N}_.$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])/gu
  return formula.replace(place, (whole, kept, fixedColumn, letters, fixedRow, digits) => {
    if (kept !== undefined) return whole
    const column = fixedColumn ? letters : columnLetters(columnIndex(letters) + columns)
    return `${fixedColumn}${column}${fixedRow}${fixedRow ? digits : Number(digits) + rows}`
  })
}
