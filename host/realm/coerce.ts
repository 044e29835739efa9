/** What Sheets makes of a typed text: text in, a number, date, boolean, formula or text out, in the spreadsheet's locale. */
import type { Scalar } from '../book.ts'
import { serialOfDay, serialOfInstant } from '../zone.ts'
import { type LocaleFacts, localeFacts } from './locale.ts'
import { execution, theBook } from './state.ts'

export interface Typed {
  readonly value?: Scalar
  readonly formula?: string
  /** Number format that the cell takes when its own is automatic. */
  readonly format?: string
}

/**
 * Returns what a cell holds after `text` is typed into it (apps-script.md 4.1), e.g. in vi_VN `1,5` -> 1.5, `1.200` -> 1200,
 * `15/3/2025` -> 45731 under dd/mm/yyyy, `87%` -> 0.87 under 0%, `'=1` -> the text `=1`.
 */
export function typed(text: string): Typed {
  const code = text.charCodeAt(0)
  // Most texts begin with a letter: nothing that starts so is a number, date, boolean or formula, but for TRUE and FALSE.
  if ((code > 64 && code < 91) || (code > 96 && code < 123) || code > 191) return booleanOrText(text)
  if (text[0] === "'") return { value: text.slice(1) }
  if (text[0] === '=' && text.length > 1) return { formula: text }
  const trimmed = text.trim()
  const facts = localeFacts()
  const parsed = parseNumber(trimmed, facts) ?? parseDateTime(trimmed, facts) ?? parseTime(trimmed)
  if (parsed) return parsed
  if (text[0] === '+' && text.length > 1) return { formula: `=${text}` }
  return booleanOrText(text)
}

function booleanOrText(text: string): Typed {
  if (text.length < 8) {
    const word = text.trim().toUpperCase()
    if (word === 'TRUE') return { value: true }
    if (word === 'FALSE') return { value: false }
  }
  return { value: text }
}

const numbers = new Map<string, RegExp>()

function numberPattern(facts: LocaleFacts): RegExp {
  const key = facts.decimal + facts.group
  let pattern = numbers.get(key)
  if (!pattern) {
    const [decimal, group] = [facts.decimal, facts.group].map((sign) => sign.replace(/[.\s]/g, '\\$&'))
    const whole = group ? `\\d{1,3}(?:${group}\\d{3})+|\\d*` : '\\d*'
    pattern = new RegExp(`^([-+]?)(${whole})(?:${decimal}(\\d*))?(E[-+]?\\d+)?\\s*(%?)$`, 'i')
    numbers.set(key, pattern)
  }
  return pattern
}

function parseNumber(text: string, facts: LocaleFacts): Typed | null {
  const found = numberPattern(facts).exec(text)
  if (!found) return null
  const [, sign, whole = '', fraction = '', exponent = '', percent] = found
  const digits = facts.group ? whole.split(facts.group).join('') : whole
  if (digits === '' && fraction === '') return null
  const value = Number(`${sign}${digits || '0'}.${fraction || '0'}${exponent}`)
  // Beyond what a cell can hold, digits stay text.
  if (!Number.isFinite(value)) return null
  const decimals = fraction ? '.00' : ''
  if (percent) return { value: Number((value / 100).toPrecision(15)), format: `0${decimals}%` }
  if (exponent) return { value, format: '0.00E+00' }
  return whole === digits ? { value } : { value, format: `#,##0${decimals}` }
}

const fullDate = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})(?:[ T]+(\S.*))?$/
const shortDate = /^(\d{1,2})([-/])(\d{1,4})$/

function parseDateTime(text: string, facts: LocaleFacts): Typed | null {
  const full = fullDate.exec(text)
  if (full) {
    const serial = serialOf([full[1], full[3], full[4]], facts)
    if (serial === null) return null
    if (!full[5]) return { value: serial, format: facts.date }
    const time = parseTime(full[5])
    return time && Number(time.value) < 1 ? { value: serial + Number(time.value), format: facts.dateTime } : null
  }
  const short = shortDate.exec(text)
  if (!short) return null
  const [, first = '', , second = ''] = short
  const serial =
    second.length === 4
      ? serialOfDay(Number(second), Number(first), 1)
      : second.length < 3
        ? dayAndMonth(Number(first), Number(second), facts)
        : null
  return serial === null ? null : { value: serial, format: facts.date }
}

function dayAndMonth(first: number, second: number, facts: LocaleFacts): number | null {
  const year = yearOf(Math.floor(serialOfInstant(execution.now, theBook().zone)))
  return facts.order === 'dmy' ? serialOfDay(year, second, first) : serialOfDay(year, first, second)
}

function yearOf(serial: number): number {
  return new Date((serial - 25_569) * 86_400_000).getUTCFullYear()
}

function serialOf(parts: readonly (string | undefined)[], facts: LocaleFacts): number | null {
  const [a = '', b = '', c = ''] = parts
  if (a.length === 4) return c.length < 3 ? serialOfDay(Number(a), Number(b), Number(c)) : null
  if (a.length > 2 || c.length === 3 || c.length === 1 || facts.order === 'ymd') return null
  // Two digits mean 1930 to 2029.
  const year = c.length === 4 ? Number(c) : Number(c) + (Number(c) < 30 ? 2000 : 1900)
  return facts.order === 'mdy' ? serialOfDay(year, Number(a), Number(b)) : serialOfDay(year, Number(b), Number(a))
}

function parseTime(text: string): Typed | null {
  const found = /^(\d{1,4}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3}))?)?\s*([AP]M)?$/i.exec(text)
  if (!found) return null
  const [, hours = '', minutes = '', seconds, , half] = found
  let hour = Number(hours)
  if (Number(minutes) > 59 || Number(seconds ?? 0) > 59 || (half && (hour > 12 || hour < 1))) return null
  if (half) hour = (hour % 12) + (half.toUpperCase() === 'PM' ? 12 : 0)
  const value = (hour * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400
  if (hour > 23) return { value, format: '[h]:mm:ss' }
  return { value, format: seconds ? 'h:mm:ss' : 'h:mm' }
}
