/** What the format of a cell means for its value, and the text that a cell shows. */
import type { Cell } from '../book.ts'
import type { FormatKind } from '../number-format.ts'
import { styleOf } from './grid.ts'
import { languageTag } from './locale.ts'
import { outside } from './state.ts'

const kindsByStyle: FormatKind[] = []

/** Returns whether values under a style's format are dates, texts or numbers; `automatic` when it has no format. */
export function formatKind(style: number): FormatKind {
  const known = kindsByStyle[style]
  if (known) return known
  const { format } = styleOf(style)
  const kind = format === undefined ? 'automatic' : outside().formatKind(format)
  kindsByStyle[style] = kind
  return kind
}

/** Returns the text that a cell shows, in the spreadsheet's locale (ten digits under the automatic format), e.g. 1234.5 under #,##0.0 -> `1.234,5` in vi_VN. */
export function displayText(cell: Cell | undefined): string {
  const value = cell?.v
  if (cell === undefined || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  const { format } = styleOf(cell.s)
  if ((format === undefined || format === '@') && Number.isInteger(value) && Math.abs(value) < 1e10)
    return String(value)
  return outside().numberText(format === undefined || format === '@' ? 'General' : format, value, languageTag())
}
