/** Text that stays text when it is written into a cell (rule 12). */
import type { CellValue } from '../core/model.ts'

/** What Google lets a cell hold, in UTF-16 units, an apostrophe before it included. */
export const LONGEST_CELL = 50_000

/**
 * Returns the value so that Sheets keeps it as data: text that begins like a formula, or with an apostrophe, gets the
 * apostrophe that Sheets takes for "this is text" and does not store. Numbers and booleans pass. What a cell cannot hold is cut,
 * and says so by an ellipsis: a log that tells of a cell filled to the brim must not fail.
 * @example safe('=1+1') //=> "'=1+1"
 */
export function safe(value: CellValue): CellValue {
  if (typeof value !== 'string') return value
  const text = /^[=+\-@\t\r\n'\uff1d\uff0b\uff0d\uff20]/.test(value) ? `'${value}` : value
  return text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL - 1)}…` : text
}
