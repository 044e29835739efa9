/**
 * Number formats: what a format means for a value, and the text of a number under it. Outside the realm, where the library is
 * loaded once and not for each execution.
 */
import { format as formatNumber, isDateFormat, isTextFormat } from 'numfmt'

export type FormatKind = 'automatic' | 'date' | 'text' | 'number'

const kinds = new Map<string, FormatKind>()
const texts = new Map<string, Map<number, string>>()

/** A server runs for days; beyond this many texts of one format it forgets them. */
const mostTexts = 20_000

/** Returns whether values under a format are dates, texts or numbers. */
export function formatKind(format: string): FormatKind {
  let kind = kinds.get(format)
  if (!kind) {
    kind = isTextFormat(format) ? 'text' : isDateFormat(format) ? 'date' : 'number'
    kinds.set(format, kind)
  }
  return kind
}

/** Returns the text of a number under a format in a locale (a language tag), e.g. 1234.5, `#,##0.0`, `vi-VN` -> `1.234,5`. */
export function numberText(format: string, value: number, locale: string): string {
  const key = `${locale} ${format}`
  let known = texts.get(key)
  if (!known || known.size > mostTexts) {
    known = new Map()
    texts.set(key, known)
  }
  const cached = known.get(value)
  if (cached !== undefined) return cached
  // numfmt follows Excel and leaves the decimal sign of `0.##` after a whole number; Sheets does not.
  const text = formatNumber(format, value, { locale })
  const shown = /[#?]/.test(format) ? text.replace(/(\d)[.,]$/, '$1') : text
  known.set(value, shown)
  return shown
}
