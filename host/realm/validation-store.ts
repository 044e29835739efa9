/** The validation rules of a sheet: each distinct rule stands once, cells hold its index. */
import type { Sheet, Validation } from '../book.ts'
import { plain } from './state.ts'

/** Returns the index of an equal rule in the sheet, which is added if need be. */
export function ruleIndex(sheet: Sheet, rule: Validation): number {
  const text = JSON.stringify(rule)
  const known = sheet.validations.findIndex((each) => each === rule || JSON.stringify(each) === text)
  if (known >= 0) return known
  sheet.validations.push(plain(rule))
  return sheet.validations.length - 1
}
