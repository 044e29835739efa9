/** What an edit event says of a cell comes in: texts as Google has them, days as serial numbers; what it says to people goes out. */

import { shownText } from './cell-text.ts'
import { addDays, daySerial, isDay, parseDay, showDay } from './day.ts'
import type { CellValue, Day } from './model.ts'

/** Returns the day that an event's text means: a serial number or a typed day; null for anything else. @example eventDay('45730') //=> '2025-03-14' */
export function eventDay(text: string): Day | null {
  const serial = /^\d{1,6}(\.\d+)?$/.test(text) ? Math.floor(Number(text)) : 0
  const day = serial > 0 ? addDays('1899-12-30', serial) : text
  return parseDay(day)
}

/** Returns the text as people see it; in a column of days a serial number is a day: '45730' -> '14/3/2025'. */
export function eventText(text: string, ofDays: boolean): string {
  const day = ofDays ? eventDay(text) : null
  return day ? showDay(day) : text
}

/** Returns whether the cell holds what the event told. */
export function holds(cell: CellValue | undefined, text: string): boolean {
  if (cell === undefined) return text === ''
  if (typeof cell === 'string' && isDay(cell)) return String(daySerial(cell)) === text || cell === parseDay(text)
  return String(cell).toUpperCase() === text.toUpperCase() || shownText(cell) === text
}
