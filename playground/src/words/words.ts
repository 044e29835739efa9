/** The page's own words in the language of the workbook. */
import { en } from './en.ts'
import { vi } from './vi.ts'

export type Words = {
  readonly [Key in keyof typeof vi]: (typeof vi)[Key] extends (...args: infer Args) => string
    ? (...args: Args) => string
    : string
}

/** Returns the words of a language. */
export const wordsIn = (language: 'vi' | 'en'): Words => (language === 'en' ? en : vi)

/** Returns a number as people write it, e.g. 1240 -> `1.240` in Vietnamese. */
export function shownNumber(value: number, language: 'vi' | 'en', decimals = 0): string {
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  return new Intl.NumberFormat(language === 'en' ? 'en' : 'vi', options).format(value)
}

/** Returns a day `2025-03-13` as people write it: `13/3/2025`. */
export function shownDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${date}/${month}/${year}`
}
