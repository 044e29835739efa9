/** A standing and the rows it was made of come in; what is wrong with those rows goes out as issues. */
import type { Issue } from '../issue.ts'
import type { Day, FoundTable, Place, Report, Standing } from '../model.ts'

const placeOf = (table: FoundTable, report: Report, key: string): Place => ({
  tab: table.tab,
  row: report.row,
  column: table.columns.get(key) ?? null,
})

/** Returns one issue for each row of a unit and period that has several: an error on those left out (rule 7). */
export function duplicateIssues(table: FoundTable, rows: readonly Report[], counted: Report): Issue[] {
  if (rows.length < 2) return []
  return rows.map((report) => {
    const { unit, period } = report
    const counts = report === counted
    return {
      code: 'row-duplicate',
      severity: counts ? 'warning' : 'error',
      place: placeOf(table, report, 'unit'),
      period,
      unit,
      args: { unit, period, countedRow: counted.row, counts },
    }
  })
}

/** Today, and the earliest day on which a report of the period can have come: a year before it is due. */
export interface Dates {
  readonly today: Day
  readonly earliest: Day
}

/**
 * Returns what is wrong with the report that stands: a first day that is asked for (rule 4), or a report that nobody asked
 * for; `active` says whether the unit is active on the period's last on-time day.
 */
export function standingIssues(table: FoundTable, standing: Standing, active: boolean, dates: Dates): Issue[] {
  const { report, unit, period, obligation, timeliness, submitted } = standing
  if (!report || !submitted) return []
  const { firstSubmitted } = report
  if (firstSubmitted !== null && (firstSubmitted > dates.today || firstSubmitted < dates.earliest)) {
    const place = placeOf(table, report, 'firstSubmitted')
    const args = { day: firstSubmitted, today: dates.today }
    return [{ code: 'day-implausible', severity: 'warning', place, period, unit, args }]
  }
  if (timeliness?.is === 'undated') {
    const place = placeOf(table, report, 'firstSubmitted')
    return [{ code: 'report-undated', severity: 'warning', place, period, unit, args: { unit } }]
  }
  if (obligation === 'exempt' || obligation === 'not-owed') {
    const place = placeOf(table, report, 'unit')
    const why = obligation === 'exempt' ? 'exempt' : active ? 'audience' : 'inactive'
    return [{ code: 'report-not-owed', severity: 'warning', place, period, unit, args: { unit, why } }]
  }
  return []
}
