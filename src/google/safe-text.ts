/** Text that stays text when it is written into a cell (rule 12). */
import type { CellValue } from '../core/model.ts'

/**
 * Returns the value so that Sheets keeps it as data: text that begins like a formula, or with an apostrophe, gets the
 * apostrophe that Sheets takes for "this is text" and does not store. Numbers and booleans pass.
 * @example safe('=1+1') //=> "'=1+1"
 */
export function safe(value: CellValue): CellValue {
  return typeof value === 'string' && /^[=+\-@\t\r']/.test(value) ? `'${value}` : value
}
