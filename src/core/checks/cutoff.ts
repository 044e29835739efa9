/** Sent reports come in; those whose cut-off date is far from the end of their period's coverage go out as issues. */
import { daysBetween } from '../day.ts'
import type { Issue } from '../issue.ts'
import type { Register, Standing } from '../model.ts'

/** Calendar days that a cut-off date may lie before or after the end of the coverage. */
const DAYS_APART = 7

/**
 * Returns a warning for each sent report whose cut-off date is more than 7 days away from the last day that its period
 * covers, in either direction; a period without that day, or a report without a date, says nothing.
 */
export function cutoffIssues(register: Register, standings: readonly Standing[]): Issue[] {
  const { reports } = register.tables
  const ends = new Map(register.periods.map(({ code, kind, to }) => [code, kind === 'report' ? to : null]))
  return standings.flatMap(({ report, submitted, unit, period }): Issue[] => {
    const cutoff = report?.cutoff ?? null
    const end = ends.get(period) ?? null
    if (!report || !submitted || cutoff === null || end === null) return []
    if (Math.abs(daysBetween(end, cutoff)) <= DAYS_APART) return []
    const place = { tab: reports.tab, row: report.row, column: reports.columns.get('cutoff') ?? null }
    return [{ code: 'cutoff-far', severity: 'warning', place, period, unit, args: { cutoff, end } }]
  })
}
