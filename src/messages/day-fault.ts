/** What is wrong with a typed day comes in; its words go out, the same in a dialog as one types and in the server's refusal. */
import { dayWithin } from '../core/day.ts'
import type { Day, Language } from '../core/model.ts'
import { departmentEn } from './department.en.ts'
import { departmentVi } from './department.vi.ts'
import { shownDay } from './phrases.ts'

/** Returns what to do about a day that is missing, unreadable, or not from `from` to `to`. */
export function dayFault(fault: 'missing' | 'unreadable' | 'outside', from: Day, to: Day, language: Language): string {
  const words = (language === 'en' ? departmentEn : departmentVi).day
  return fault === 'outside' ? words.outside(shownDay(from, language), shownDay(to, language)) : words[fault]
}

/** Returns what is wrong with a typed day in words, null when it may be named; `from` and `to` are inclusive. */
export function typedDayFault(typed: string, from: Day, to: Day, language: Language): string | null {
  const read = dayWithin(typed, from, to)
  return 'fault' in read ? dayFault(read.fault, from, to, language) : null
}
