/** A register and today come in; the standing of each unit in each period goes out: obligation, state, timeliness (rules 2-7). */
import { lowestException, obligationOf } from './assess/obligation.ts'
import { byPair } from './assess/pairs.ts'
import { duplicateIssues, standingIssues } from './assess/report-issues.ts'
import { earliestStamp, isSubmitted, standingRow } from './assess/standing-row.ts'
import { timelinessOfAwaited, timelinessOfSubmitted } from './assess/timeliness.ts'
import { addDays, daysBetween } from './day.ts'
import { lastOnTimeDay } from './due.ts'
import type { Issue } from './issue.ts'
import type { Day, Period, Register, Report, ReportException, Standing, Unit } from './model.ts'
import { isActive } from './succession.ts'

export interface Assessed {
  /** Each unit, in the order of its table, in each period, in the order of its table. */
  readonly standings: readonly Standing[]
  /** What is wrong with the rows of the reports table taken together, top row first. */
  readonly issues: readonly Issue[]
}

/** Returns the day that a returned report is awaited and how long it has passed: a second clock, apart from timeliness (rule 4). */
function correctionOf(exceptions: readonly ReportException[], today: Day): Standing['correction'] {
  const until = lowestException(exceptions, 'correction')?.until ?? null
  return { until, daysOverdue: until !== null && today > until ? daysBetween(until, today) : null }
}

/** Returns the day an extension ends, itself the last on-time day of one that owes; one without a day cannot be read, and is ignored. */
function extensionOf(exceptions: readonly ReportException[]): Day | null {
  const dated = exceptions.filter((exception) => exception.until !== null)
  return lowestException(dated, 'extension')?.until ?? null
}

/** What is asked about one unit in one period. */
interface Pair {
  readonly unit: Unit
  readonly period: Period
  readonly periodLastDay: Day
  readonly exceptions: readonly ReportException[]
  readonly rows: readonly Report[]
}

function standingOf(pair: Pair, today: Day, warnDays: number): Standing {
  const { unit, period, exceptions } = pair
  const exempt = lowestException(exceptions, 'exemption') !== undefined
  const obligation = obligationOf(unit, period, pair.periodLastDay, exempt)
  const extension = obligation === 'owed' ? extensionOf(exceptions) : null
  const lastDay = extension ?? pair.periodLastDay
  const report = standingRow(pair.rows)
  const submitted = report !== null && isSubmitted(report)
  const firstSubmitted = earliestStamp(pair.rows)
  const timeliness = submitted
    ? timelinessOfSubmitted(firstSubmitted, lastDay)
    : timelinessOfAwaited(lastDay, today, warnDays)
  return {
    unit: unit.code,
    period: period.code,
    obligation,
    state: report?.state ?? 'not-started',
    timeliness: obligation === 'owed' ? timeliness : null,
    lastOnTimeDay: lastDay,
    report,
    submitted,
    firstSubmitted,
    correction: report?.state === 'returned' ? correctionOf(exceptions, today) : null,
    extended: extension !== null,
  }
}

/** Returns the standing of each unit in each period on the day `today`, and the issues that only the rows together show. */
export function assess(register: Register, today: Day): Assessed {
  const { settings, units, periods, tables } = register
  const rowsOf = byPair(register.reports)
  const exceptionsOf = byPair(register.exceptions)
  const dated = periods.map((period) => ({
    period,
    periodLastDay: lastOnTimeDay(period.due, settings),
    dates: { today, earliest: addDays(period.due, -366) },
  }))
  const standings: Standing[] = []
  const issues: Issue[] = []
  for (const unit of units) {
    for (const { period, periodLastDay, dates } of dated) {
      const rows = rowsOf(unit.code, period.code)
      const exceptions = exceptionsOf(unit.code, period.code)
      const standing = standingOf({ unit, period, periodLastDay, exceptions, rows }, today, settings.warnDays)
      standings.push(standing)
      if (!standing.report) continue
      for (const issue of duplicateIssues(tables.reports, rows, standing.report)) issues.push(issue)
      const active = isActive(unit, periodLastDay)
      for (const issue of standingIssues(tables.reports, standing, active, dates)) issues.push(issue)
    }
  }
  issues.sort((a, b) => (a.place.row ?? 0) - (b.place.row ?? 0))
  return { standings, issues }
}
