/** Small parts of sentences: found text, numbers, days and lists come in; the same as a message shows them goes out. */
import { isDay, showDay } from '../core/day.ts'
import type { Language } from '../core/model.ts'
import { showNumber } from '../core/shown-number.ts'

const LONGEST = 80

/**
 * Returns found text in straight quotes, on one line, in NFC and cut to 80 characters: what people typed can be a page long.
 * @example quoted('  khoảng\n1.200 lượt') // '"khoảng 1.200 lượt"'
 */
export function quoted(found: string): string {
  // By code points, so that a cut never leaves half a character.
  const points = Array.from(found.normalize('NFC').replace(/\s+/g, ' ').trim())
  return `"${points.length > LONGEST ? `${points.slice(0, LONGEST).join('').trim()}…` : points.join('')}"`
}

/**
 * Returns a number as a text that rule 9 reads back as that number and in no other way, in both languages alike.
 * @example typeable(1200) // '1200'; 8.5 -> '8,5'; 1.234 -> '1,2340', because "1,234" can be read in two ways
 */
export function typeable(value: number): string {
  const text = String(value).replace('.', ',')
  return /^[1-9]\d*,\d{3}$/.test(text) ? `${text}0` : text
}

/**
 * Returns a number with up to six decimals, grouped by threes as the language does: what a sheet can hold, not rounded for show.
 * @example shown(1200.5, 'vi') // '1.200,5'; in English '1,200.5'
 */
export const shown = (value: number, language: Language): string => showNumber(value, language, 6)

/** Returns both ways of typing a number that has thousands, e.g. "1200 hoặc 1.200"; otherwise the one. */
export function waysToType(value: number, or: string): string {
  const plain = typeable(value)
  return Number.isInteger(value) && value >= 1000 ? `${plain} ${or} ${shown(value, 'vi')}` : plain
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/**
 * Returns a day as people write it; a text that is no day stays as it is.
 * @example shownDay('2025-03-04', 'vi') // '4/3/2025'; in English '4 Mar 2025'
 */
export function shownDay(day: string, language: Language): string {
  if (!isDay(day)) return day
  return language === 'vi'
    ? showDay(day)
    : `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`
}

/** Returns several things as one phrase, the last two joined by a word: "A, B hoặc C". */
export function joined(items: readonly string[], word: string): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${word} ${items[items.length - 1]}`
}

/** Names that a message still lists. */
const NAMES = 3

/** Returns names as one phrase; of many the first three, and how many there are besides. */
export const named = (names: readonly string[], and: string, others: (rest: number) => string): string =>
  joined(names.length > NAMES + 1 ? [...names.slice(0, NAMES), others(names.length - NAMES)] : names, and)

/**
 * Returns how many times one number is another, with a decimal, never rounded down to a limit it exceeds.
 * @example times(1200, 100, 'vi') // '12'; times(502, 100, 'vi') // '5,1'
 */
export const times = (value: number, previous: number, language: Language): string =>
  showNumber(Math.ceil((value / previous) * 10 - 1e-9) / 10, language, 1)
