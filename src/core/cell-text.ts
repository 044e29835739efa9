/** A cell comes in; the text it holds, in the forms that reading and messages need, goes out. */
import { isDay, parseDay, showDay } from './day.ts'
import type { CellValue, Day } from './model.ts'

/** Returns whether nothing is typed here: an empty cell, spaces, or the FALSE of a checkbox nobody touched (product.md, "In the sheet"). */
export const isBlank = (cell: CellValue | undefined): boolean =>
  cell === undefined || cell === '' || cell === false || (typeof cell === 'string' && cell.trim() === '')

/** Returns the cell as text to compare: NFC, without spaces around it, '' when blank; numbers as they are: 8.5. */
export const plainText = (cell: CellValue | undefined): string =>
  cell === undefined || isBlank(cell) ? '' : String(cell).normalize('NFC').trim()

/** Returns the cell as its writer sees it: days as 14/3/2025, numbers with a comma, TRUE and FALSE. */
export function shownText(cell: CellValue | undefined): string {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  const text = cell.normalize('NFC').trim()
  return isDay(text) ? showDay(text) : text
}

/** Returns the day in the cell: null when blank, undefined when it cannot be read. */
export function cellDay(cell: CellValue | undefined): Day | null | undefined {
  if (cell === undefined || isBlank(cell)) return null
  return typeof cell === 'string' ? (parseDay(cell) ?? undefined) : undefined
}

/** Returns the values of a cell that holds several, separated by `;` or line breaks. */
export const severalValues = (cell: CellValue | undefined): string[] =>
  plainText(cell)
    .split(/[;\r\n]/)
    .map((each) => each.trim())
    .filter(Boolean)
