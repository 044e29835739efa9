/** Says no to a write that Google would refuse: protected cells, values of the wrong kind. */
import type { Area, Protection, Sheet } from '../book.ts'
import { intersection, within } from './a1.ts'
import { isDate } from './clock.ts'
import { refuse } from './exception.ts'
import { outside, theBook } from './state.ts'

const refusal =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.'

/** Returns nothing: throws when the user may not edit the block (the whole sheet when null) (apps-script.md 4.5). */
export function guardWrite(sheet: Sheet, area: Area | null): void {
  if (!mayWrite(sheet, area, outside().user)) refuse(refusal)
}

/** Returns whether protections let a user edit the block, or the whole sheet when it is null. */
export function mayWrite(sheet: Sheet, area: Area | null, user: string): boolean {
  return sheet.protections.every((protection) => !covers(protection, area) || mayEdit(protection, user))
}

/** Returns whether a user may edit what a protection protects; a warning keeps nobody out. */
export function mayEdit(protection: Protection, user: string): boolean {
  return protection.warningOnly || user === theBook().owner || protection.editors.includes(user)
}

function covers(protection: Protection, area: Area | null): boolean {
  if (!area) return true
  if (protection.area) return intersection(protection.area, area) !== null
  return !protection.unprotected.some((free) => within(area, free))
}

/** Returns nothing: throws when a script may not put this value into a cell. */
export function guardValue(value: unknown): void {
  if (value === null || value === undefined || typeof value === 'boolean') return
  if (typeof value === 'string') {
    if (value.length > 50_000) refuse('Your input contains more than the maximum of 50000 characters in a single cell.')
    return
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) refuse(`The host does not write ${value} into a cell: Google's result is undefined.`)
    return
  }
  if (isDate(value)) {
    if (Number.isNaN(value.getTime()))
      refuse("The host does not write an invalid date into a cell: Google's result is undefined.")
    return
  }
  refuse(
    `The host does not write a ${Array.isArray(value) ? 'list' : typeof value} into a cell: Google's result is undefined.`,
  )
}
