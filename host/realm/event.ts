/** Makes the object that a trigger's handler gets, inside the context, from the plain data of what happened. */
import type { Fired } from '../acts.ts'
import { refuse } from './exception.ts'
import { make } from './make.ts'
import { checkedArea } from './range-base.ts'
import { AuthMode } from './script-app.ts'
import { execution, outside, sheetById } from './state.ts'
import { eventUser } from './user.ts'

/**
 * Returns the event object (guides/triggers/events, apps-script.md 2 "AuthMode"). Its range is a place, not what was
 * there: when the tab is gone or has become too small, the event throws.
 */
export function eventObject(fired: Fired): object {
  const common = {
    authMode: AuthMode[outside().authMode],
    ...(fired.triggerUid === null ? {} : { triggerUid: fired.triggerUid }),
  }
  if (fired.kind === 'clock') return { ...common, ...clockFields() }
  const shared = { ...common, source: make.spreadsheet(), user: eventUser(fired.user) }
  if (fired.kind === 'open') return shared
  if (fired.kind === 'change') return { ...shared, changeType: fired.change }
  const { sheet: id, row, column, rows, columns, value, oldValue } = fired.edited
  const sheet = sheetById(id) ?? refuse('Range not found')
  return {
    ...shared,
    range: make.range(sheet, checkedArea(sheet, row, column, rows, columns)),
    ...(value === undefined ? {} : { value }),
    ...(oldValue === undefined ? {} : { oldValue }),
  }
}

/** In UTC; Monday is day 1. */
function clockFields(): Readonly<Record<string, number | string>> {
  const date = new Date(execution.now)
  const weekday = date.getUTCDay() || 7
  const thursday = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() + 4 - weekday)
  const week = Math.ceil(((thursday - Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1)) / 86_400_000 + 1) / 7)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    'day-of-month': date.getUTCDate(),
    'day-of-week': weekday,
    'week-of-year': week,
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    timezone: 'UTC',
  }
}
