/** Sent reports come in; values far above the unit's own previous ones go out as issues (rule 13). */
import { lastOnTimeDay } from '../due.ts'
import { figuresIn } from '../figures-in.ts'
import type { Issue } from '../issue.ts'
import type { Period, Register, Report, Standing } from '../model.ts'
import { previousReportPeriod } from '../report-periods.ts'
import { lineage, predecessorsOn } from '../succession.ts'
import { counts, sentReports } from './sent-reports.ts'

/** A value of more than so many times the previous one is asked about. */
const TIMES = 5

/**
 * Returns a warning for each flow or stock cell that is more than five times the unit's own one in the report period that
 * fell due last before: 501 after 100. A unit that took over from others is compared with the sum of theirs and its own
 * (rule 13); after 0, or without a previous value, there is nothing to compare with.
 */
export function valueJumps(register: Register, standings: readonly Standing[]): Issue[] {
  const isCounted = counts(register)
  const byPeriod = new Map<string, Map<string, Report>>()
  for (const report of sentReports(register, standings)) {
    const units = byPeriod.get(report.period) ?? new Map<string, Report>()
    byPeriod.set(report.period, units.set(report.unit, report))
  }
  return register.periods.flatMap((period) => {
    const before = previousReportPeriod(register.periods, period)
    const earlier = before && byPeriod.get(before.code)
    if (!before || !earlier) return []
    const line = lineageIn(register, period)
    return [...(byPeriod.get(period.code)?.values() ?? [])].flatMap((report) => {
      const previous = [...line(report.unit)].map((unit) => earlier.get(unit)?.values)
      return figuresIn(report.values).flatMap(([key, value]) => {
        const sum = isCounted(key) ? previous.reduce((total, values) => total + (values?.[key] ?? 0), 0) : 0
        return sum > 0 && value > TIMES * sum ? [jump(register, report, key, sum, before)] : []
      })
    })
  })
}

/** Returns a function that gives a unit and all those it stands for in a period. */
function lineageIn({ units, settings }: Register, period: Period): (unit: string) => ReadonlySet<string> {
  const predecessors = predecessorsOn(units, lastOnTimeDay(period.due, settings))
  return (unit) => lineage(unit, predecessors)
}

function jump({ tables }: Register, report: Report, column: string, previous: number, before: Period): Issue {
  const { unit, period, row } = report
  const place = { tab: tables.reports.tab, row, column: tables.reports.columns.get(column) ?? null }
  const [indicator = column] = column.split('@')
  const args = { indicator, column, value: report.values[column] ?? 0, previous, previousPeriod: before.code }
  return { code: 'value-jump', severity: 'warning', place, period, unit, args }
}
