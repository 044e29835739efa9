/** Comes in: the register and when each period was closed. Goes out: the rows that were changed after that, as issues. */
import type { Issue } from './issue.ts'
import type { Register } from './model.ts'

/** When a period was closed (`10:32 14/3/2025`) and by whom. */
export interface Closing {
  readonly at: string
  readonly who: string
}

/**
 * Returns an issue for each row of a closed period that was last changed after the closing, by somebody outside the department:
 * a protection keeps most people out, and nobody knows who switched it off. Both times are minutes; the minute of the closing
 * itself is before it.
 */
export function closedRowIssues(register: Register, closings: ReadonlyMap<string, Closing>): Issue[] {
  const { reports } = register.tables
  const changedAt = reports.columns.get('lastChanged')
  const changedBy = reports.columns.get('changedBy')
  if (closings.size === 0 || changedAt === undefined) return []
  return register.reports.flatMap(({ unit, period, row }): Issue[] => {
    const closing = closings.get(period)
    const cells = reports.rows[row - 1] ?? []
    const at = String(cells[changedAt - 1] ?? '').trim()
    const who = changedBy === undefined ? '' : String(cells[changedBy - 1] ?? '').trim()
    if (!closing || !isAfter(at, closing.at)) return []
    const department = [...register.settings.department, closing.who].map((mail) => mail.toLowerCase())
    if (who.includes('@') && department.includes(who.toLowerCase())) return []
    const place = { tab: reports.tab, row, column: changedAt }
    return [
      { code: 'closed-row-edited', severity: 'warning', place, period, unit, args: { at, who, closed: closing.at } },
    ]
  })
}

/** Returns whether the first time is later. A text that is no time is not; a day alone is compared as a day. */
function isAfter(at: string, closed: string): boolean {
  const [one, other] = [instant(at), instant(closed)]
  return one !== null && other !== null && one > other.slice(0, one.length)
}

/** Returns a time in an order that sorts as text. @example instant('9:05 14/3/2025') //=> '2025-03-14 09:05' */
function instant(text: string): string | null {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return text
  const parts = /^(\d{1,2}):(\d\d) (\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text)
  if (!parts) return null
  const [, hour = '', minute, day = '', month = '', year] = parts
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')} ${hour.padStart(2, '0')}:${minute}`
}
