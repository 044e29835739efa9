/** What stands in a number cell comes in; its value goes out, or how it failed with the numbers it may mean (rule 9). */

import type { NumberFault } from './issue.ts'
import type { CellValue } from './model.ts'
import { nameKey } from './name-key.ts'

/** Why a number could not be read, and what was probably meant; nothing of it is ever counted. */
export interface NumberFailure {
  readonly fault: NumberFault
  readonly suggestions: readonly number[]
}

export type TypedNumber = { readonly value: number } | NumberFailure

/** The largest number whose neighbours a spreadsheet still tells apart; sums of anything beyond it mean nothing. */
export const largest = Number.MAX_SAFE_INTEGER

function fail(fault: NumberFault, ...meant: readonly number[]): NumberFailure {
  const suggestions = meant.filter((value) => value <= largest)
  // Of two readings one alone would look like the answer.
  return fault === 'two-readings' && suggestions.length < meant.length
    ? { fault: 'too-large', suggestions: [] }
    : { fault, suggestions }
}

/** Digits, or groups of three joined by points or spaces after a first group that does not begin with 0; then a comma and decimals. */
const grammar = /^(\d+|[1-9]\d{0,2}(?:[. \u00a0\u202f\u2009]\d{3})+)(?:,(\d+))?$/

const joiners = /[., \u00a0\u202f\u2009]/g

/** Returns the number that whole and decimal digits make; more digits than a number can hold exactly are not one. */
function compose(whole: string, decimals: string | undefined): TypedNumber {
  const value = Number(`${whole.replace(joiners, '')}.${decimals ?? 0}`)
  return value <= largest ? { value } : fail('too-large')
}

/** Returns how digits, points, commas and spaces outside the grammar failed. */
function misjoined(text: string): NumberFailure {
  // 1.5, 0.125, 1,234.56: decimals after a point, with at most commas before it.
  const point = /^(\d+|[1-9]\d{0,2}(?:,\d{3})+)\.(\d+)$/.exec(text)
  if (point) {
    const [, whole = '', decimals = ''] = point
    const value = Number(`${whole.replace(joiners, '')}.${decimals}`)
    if (decimals.length !== 3 || whole === '0' || whole.includes(',')) return fail('point', value)
    // 1200.500 and 012.345: the point may join groups or begin the decimals.
    return fail('two-readings', Number(whole + decimals), value)
  }
  // 1,200,000: commas that can only join groups.
  if (/^[1-9]\d{0,2}(?:,\d{3}){2,}$/.test(text)) return fail('grouping', Number(text.replace(joiners, '')))
  return fail('grouping')
}

/** Returns the number in a text of nothing but digits and joiners. */
function readDigits(text: string): TypedNumber {
  const match = grammar.exec(text)
  if (!match) return misjoined(text)
  const [, whole = '', decimals] = match
  // 1,200 is 1200 to some and 1.2 to others, unless a point already joins groups or a leading 0 rules groups out.
  if (decimals?.length === 3 && !whole.includes('.') && !whole.startsWith('0')) {
    const digits = whole.replace(joiners, '')
    return fail('two-readings', Number(digits + decimals), Number(`${digits}.${decimals}`))
  }
  return compose(whole, decimals)
}

const dateLike = /^(?:\d{1,2}([/.-])\d{1,2}\1\d{4}|\d{4}([/-])\d{1,2}\2\d{1,2})$/

const nothing = new Set(['không', 'không có', 'ko', 'không phát sinh', 'none', 'nil', 'no'].map(nameKey))

/** Words that multiply the number before them: what is meant is not the number that stands there. */
const multiplies = /nghìn|ngàn|triệu|tỷ|tỉ|trăm|chục|tá(?!\p{L})|thousand|million/iu

/** Returns how a text with other signs than digits and joiners failed. */
function diagnose(text: string): NumberFailure {
  if (/^#[A-Z\d]+[A-Z\d/!?]*$/.test(text)) return fail('error-value')
  if (dateLike.test(text)) return fail('date')
  if (/^[-\u2212\u2013]\s*\d[\d., \u00a0\u202f\u2009]*$/.test(text)) return fail('negative')
  if (nothing.has(nameKey(text))) return fail('text', 0)
  const found = text.match(/\d+(?:[., \u00a0\u202f\u2009]\d+)*/g) ?? []
  const percent = text.includes('%')
  const only = found.length === 1 && !multiplies.test(text.normalize('NFC')) ? found[0] : undefined
  if (!only || /(^|\s)[-\u2212]\d/.test(text)) return fail(percent ? 'percent' : 'text')
  const read = readDigits(only)
  return fail(percent ? 'percent' : 'text', ...('value' in read ? [read.value] : read.suggestions))
}

/**
 * Returns the value of a typed number, or why it has none (rule 9): `1.200` is 1200, `8,5` is 8.5; `1,200` fails as
 * `two-readings` with 1200 and 1.2, `khoảng 1.200 lượt` as `text` with 1200. Spaces around it do not matter.
 */
export function typedNumber(text: string): TypedNumber {
  const typed = text.trim()
  if (/^\d{1,2}\.\d{1,2}\.\d{4}$/.test(typed)) return fail('date')
  return /^\d[\d., \u00a0\u202f\u2009]*$/.test(typed) ? readDigits(typed) : diagnose(typed)
}

/** Returns what a number cell holds: a number as it is, a text by rule 9, a boolean as unreadable; null when it is blank. */
export function readNumber(cell: CellValue): TypedNumber | null {
  if (typeof cell === 'number')
    return cell < 0 ? fail('negative') : cell > largest ? fail('too-large') : { value: cell }
  if (typeof cell === 'boolean') return fail('text')
  return cell.trim() === '' ? null : typedNumber(cell)
}
