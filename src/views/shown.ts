/** Fractions, counts and days come in; the text that stands in sentences and in cells of words goes out. */
import { parseDay } from '../core/day.ts'
import type { Day, Language } from '../core/model.ts'
import { showNumber } from '../core/shown-number.ts'
import { shownDay } from '../messages/phrases.ts'

/**
 * Returns a fraction as a percentage with at most one decimal; it is never rounded to "100%" or "0%" when it is neither.
 * `percent(0.8723, 'vi')` is "87,2%", `percent(0.9999, 'vi')` "99,9%".
 */
export function percent(fraction: number, language: Language): string {
  let tenths = Math.round(fraction * 1000)
  if (tenths === 1000 && fraction < 1) tenths = 999
  if (tenths === 0 && fraction > 0) tenths = 1
  return `${showNumber(tenths / 10, language, 1)}%`
}

/** Returns a count among those expected with its rate, "41/47 (87,2%)", and "-" when nothing is expected (rule 5). */
export const share = (count: number, expected: number, rate: number | null, language: Language): string =>
  rate === null ? '-' : `${count}/${expected} (${percent(rate, language)})`

/** Returns a day without its year where the year is that of the context: "16/3", in English "16 Mar". */
export function shortDay(day: Day, context: Day, language: Language): string {
  const text = shownDay(day, language)
  return day.slice(0, 4) === context.slice(0, 4) ? text.slice(0, -5) : text
}

/** Returns the parts of "09:30 18/3/2025" as sentences show them: the time, and the day in the language. */
export function timeAndDay(moment: string, language: Language): readonly [time: string, day: string] {
  const [time = '', typed = ''] = moment.split(' ')
  const day = parseDay(typed)
  return [time, day ? shownDay(day, language) : typed]
}

/** Returns the same with a day whose year is left out where it is that of the context: "09:30", "18/3". */
export function timeAndShortDay(moment: string, context: Day, language: Language): readonly [string, string] {
  const [time = '', typed = ''] = moment.split(' ')
  const day = parseDay(typed)
  return [time, day ? shortDay(day, context, language) : typed]
}

/** Returns the text with a capital first letter. */
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
