/** A1 notation in and out: text to blocks of cells, 1-based, and back. */
import type { Area } from '../book.ts'

/** A block and which of its sides the notation left open (`D:F`, `5:7`). */
export interface Reference {
  readonly area: Area
  readonly open: 'rows' | 'columns' | 'all' | null
}

/** Returns the letters of a column, e.g. 28 -> `AB`. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters
}

/** Returns the number of a column, e.g. `AB` -> 28. */
export function columnNumber(letters: string): number {
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return column
}

/** Returns the block that A1 or R1C1 notation without a tab names, or null; `$`, case and the order of corners do not matter. */
export function parseA1(text: string, maxRows: number, maxColumns: number): Reference | null {
  const clean = text.replace(/\$/g, '').trim().toUpperCase()
  const numbered = /^R(\d+)C(\d+)(?::R(\d+)C(\d+))?$/.exec(clean)
  if (numbered) {
    const [row, column, lastRow = row, lastColumn = column] = numbered.slice(1).map((each) => each && Number(each))
    return corners(Number(row), Number(column), Number(lastRow), Number(lastColumn), null)
  }
  const found = /^([A-Z]{1,3})?(\d+)?(?::([A-Z]{1,3})?(\d+)?)?$/.exec(clean)
  if (!found || clean === '') return null
  const [, letters, digits, lastLetters, lastDigits] = found
  if (!clean.includes(':'))
    return letters && digits
      ? corners(Number(digits), columnNumber(letters), Number(digits), columnNumber(letters), null)
      : null
  if (!letters && !lastLetters && digits && lastDigits)
    return corners(Number(digits), 1, Number(lastDigits), maxColumns, 'columns')
  if (!letters || !lastLetters) return null
  const open = !digits && !lastDigits ? 'rows' : null
  const first = digits ? Number(digits) : 1
  // `A2:C` runs to the last row of the sheet.
  const last = lastDigits ? Number(lastDigits) : maxRows
  return corners(first, columnNumber(letters), last, columnNumber(lastLetters), open)
}

function corners(row: number, column: number, lastRow: number, lastColumn: number, open: Reference['open']): Reference {
  return {
    area: {
      row: Math.min(row, lastRow),
      column: Math.min(column, lastColumn),
      rows: Math.abs(lastRow - row) + 1,
      columns: Math.abs(lastColumn - column) + 1,
    },
    open,
  }
}

/** Returns A1 notation of a block, e.g. `B2:C5`, `D:F`, `5:7`, `A1`. */
export function formatA1(area: Area, open: Reference['open'] = null): string {
  const lastRow = area.row + area.rows - 1
  const [first, last] = [columnLetters(area.column), columnLetters(area.column + area.columns - 1)]
  if (open === 'all') return ''
  if (open === 'rows') return `${first}:${last}`
  if (open === 'columns') return `${area.row}:${lastRow}`
  const start = `${first}${area.row}`
  return area.rows === 1 && area.columns === 1 ? start : `${start}:${last}${lastRow}`
}

/** Returns tab and rest of `'Tab ''x'''!A1` or `Tab!A1`; the tab is null where there is none. */
export function splitTab(text: string): { readonly tab: string | null; readonly rest: string } {
  const quoted = /^'((?:[^']|'')*)'!(.*)$/.exec(text)
  if (quoted) return { tab: (quoted[1] ?? '').replace(/''/g, "'"), rest: quoted[2] ?? '' }
  const mark = text.lastIndexOf('!')
  return mark < 0 ? { tab: null, rest: text } : { tab: text.slice(0, mark) || null, rest: text.slice(mark + 1) }
}

/** Returns the common block of two, or null. */
export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row)
  const column = Math.max(a.column, b.column)
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null
}

/** Returns whether the first block lies wholly in the second. */
export function within(a: Area, b: Area): boolean {
  const common = intersection(a, b)
  return common !== null && common.rows === a.rows && common.columns === a.columns
}
