/** Number formats: what a format means for a value, and the text that a cell shows. */
import { format as formatNumber, isDateFormat, isTextFormat } from 'numfmt'
import type { Cell } from '../book.ts'
import { styleOf } from './grid.ts'
import { languageTag } from './locale.ts'

export type FormatKind = 'automatic' | 'date' | 'text' | 'number'

const kindsByFormat = new Map<string, FormatKind>()
const kindsByStyle: FormatKind[] = []

/** Returns whether values under a style's format are dates, texts or numbers; `automatic` when it has no format. */
export function formatKind(style: number): FormatKind {
  const known = kindsByStyle[style]
  if (known) return known
  const kind = kindOf(styleOf(style).format)
  kindsByStyle[style] = kind
  return kind
}

function kindOf(format: string | undefined): FormatKind {
  if (format === undefined) return 'automatic'
  let kind = kindsByFormat.get(format)
  if (!kind) {
    kind = isTextFormat(format) ? 'text' : isDateFormat(format) ? 'date' : 'number'
    kindsByFormat.set(format, kind)
  }
  return kind
}

/** Returns the text that a cell shows, in the spreadsheet's locale (ten digits under the automatic format), e.g. 1234.5 under #,##0.0 -> `1.234,5` in vi_VN. */
export function displayText(cell: Cell | undefined): string {
  const value = cell?.v
  if (cell === undefined || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  const format = styleOf(cell.s).format
  return numberText(format === undefined || format === '@' ? 'General' : format, value)
}

const texts = new Map<string, Map<number, string>>()

function numberText(format: string, value: number): string {
  if (format === 'General' && Number.isInteger(value) && Math.abs(value) < 1e10) return String(value)
  let known = texts.get(format)
  if (!known) {
    known = new Map()
    texts.set(format, known)
  }
  const cached = known.get(value)
  if (cached !== undefined) return cached
  // numfmt follows Excel and leaves the decimal sign of `0.##` after a whole number; Sheets does not.
  const text = formatNumber(format, value, { locale: languageTag() })
  const shown = /[#?]/.test(format) ? text.replace(/(\d)[.,]$/, '$1') : text
  known.set(value, shown)
  return shown
}
