/** Calendar days as text come in, calendar days and counts of days go out; no clock, no time zone, no `Date` (rule 1). */
import type { Day } from './model.ts'

const firstYear = 1900
const lastYear = 2200

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const isReal = (year: number, month: number, day: number): boolean =>
  year >= firstYear &&
  year <= lastYear &&
  day >= 1 &&
  day <= (month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 0))

const write = (year: number, month: number, day: number): Day =>
  `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`

/** Returns whether the text is a calendar day as the core writes it: `2025-03-14`, a real day of the years 1900 to 2200. */
export const isDay = (text: string): text is Day =>
  /^\d{4}-\d\d-\d\d$/.test(text) && isReal(+text.slice(0, 4), +text.slice(5, 7), +text.slice(8))

/**
 * Returns the day that somebody typed as `d/m/yyyy`, `dd/mm/yyyy` or `yyyy-mm-dd` (product.md, "Definitions"), null for
 * anything else and for days that do not exist: `14/3/2025` -> `2025-03-14`, `30/2/2025` -> null.
 */
export function parseDay(text: string): Day | null {
  const typed = text.trim()
  if (isDay(typed)) return typed
  const match = /^(\d\d?)\/(\d\d?)\/(\d{4})$/.exec(typed)
  if (!match) return null
  const [, day = 0, month = 0, year = 0] = match.map(Number)
  return isReal(year, month, day) ? write(year, month, day) : null
}

/** Returns the day as it is written in Vietnam, without leading zeros: `2025-03-05` -> `5/3/2025`. */
export const showDay = (day: Day): string => `${+day.slice(8)}/${+day.slice(5, 7)}/${day.slice(0, 4)}`

/*
 * Proleptic Gregorian day numbers: years are counted from 1 March, so that the leap day comes last, and 400 years (an era)
 * always have 146,097 days. From March on the months' lengths repeat 31 30 31 30 31, 153 days in five months.
 */
const eraDays = 146_097

/** Returns the number of days from 0000-03-01 to this day. */
function dayNumber(day: Day): number {
  const month = +day.slice(5, 7)
  const year = +day.slice(0, 4) - (month < 3 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + +day.slice(8) - 1
  return era * eraDays + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
}

/** Returns the day with that number. */
function dayOfNumber(number: number): Day {
  const era = Math.floor(number / eraDays)
  const dayOfEra = number - era * eraDays
  // The days of an era less its leap days up to here are whole years of 365 days.
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / (eraDays - 1))
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  return write(era * 400 + yearOfEra + (month < 3 ? 1 : 0), month, day)
}

/** Returns the day so many days later (earlier, if negative): `addDays('2025-03-01', -1)` is `2025-02-28`. */
export const addDays = (day: Day, days: number): Day => dayOfNumber(dayNumber(day) + days)

/** Returns the calendar days from one day to another, negative when `to` is earlier: 14/3 to 16/3 is 2. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from)

/** Returns the day of the week, 0 for Sunday to 6 for Saturday: `2025-03-14`, a Friday, is 5. */
export const weekday = (day: Day): number => (dayNumber(day) + 3) % 7

/** Returns whether the day is neither Saturday nor Sunday nor one of the holidays. */
export const isWorkingDay = (day: Day, holidays: readonly Day[]): boolean =>
  weekday(day) % 6 !== 0 && !holidays.includes(day)

/** Returns the day itself if it is a working day, else the next one (rule 2): Saturday 15/3/2025 -> Monday 17/3/2025. */
export function nextWorkingDay(day: Day, holidays: readonly Day[]): Day {
  let next = day
  while (!isWorkingDay(next, holidays)) next = addDays(next, 1)
  return next
}

/**
 * Returns the working days after one day up to and with another: what is left of a time limit; 0 when it is past.
 * `workingDaysLeft('2025-03-14', '2025-03-18', [])` is 2, Monday and Tuesday.
 */
export function workingDaysLeft(today: Day, last: Day, holidays: readonly Day[]): number {
  let left = 0
  for (let day = addDays(today, 1); day <= last; day = addDays(day, 1)) if (isWorkingDay(day, holidays)) left++
  return left
}

/** Returns the serial number of a day in a spreadsheet. @example daySerial('2025-03-14') //=> 45730 */
export const daySerial = (day: Day): number => daysBetween('1899-12-30', day)

/**
 * Returns the day somebody typed, if it lies from `from` to `to`, both inclusive; else what is wrong with it.
 * `dayWithin('20/3/2025', '2025-03-18', '2025-03-31')` is `{ day: '2025-03-20' }`.
 */
export function dayWithin(
  typed: string,
  from: Day,
  to: Day,
): { readonly day: Day } | { readonly fault: 'missing' | 'unreadable' | 'outside' } {
  if (typed.trim() === '') return { fault: 'missing' }
  const day = parseDay(typed)
  if (!day) return { fault: 'unreadable' }
  return day < from || day > to ? { fault: 'outside' } : { day }
}
