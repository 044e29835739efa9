/** Comes in: an open book and a period. Goes out: every standing, and the issues that the period's summary tells. */
import { assess } from '../core/assess.ts'
import { cutoffIssues } from '../core/checks/cutoff.ts'
import type { Issue } from '../core/issue.ts'
import type { Day, Period, Register, Standing, Workbook } from '../core/model.ts'
import { previousReportPeriod, yearPeriods } from '../core/report-periods.ts'
import { namingUnits, type ShownIssue, wordIssues } from './word-issues.ts'

/** A book as it was read. */
interface ReadBook {
  readonly workbook: Workbook
  readonly register: Register
  readonly issues: readonly Issue[]
  readonly today: Day
}

export interface Judged {
  readonly standings: readonly Standing[]
  readonly shown: readonly ShownIssue[]
}

/** Returns the standings of today and the issues that bear on the period, in words. Doubts about plausible figures are the department's, and stay out of what leadership reads. */
export function judge({ register, workbook, issues: read, today }: ReadBook, period: Period): Judged {
  const { standings, issues } = assess(register, today)
  const found = [...read, ...issues, ...cutoffIssues(register, standings)]
  const bearing = periodsBearing(register, period)
  const worded = wordIssues(register, workbook, found).filter((issue) => concerns(issue, period, bearing))
  return { standings, shown: namingUnits(register, worded) }
}

/**
 * An issue belongs to the summary of its period; one of no period (a unit, an indicator, an unreadable row) to each, and so
 * does an error of a period that this one is compared or cumulated with.
 */
const concerns = (issue: ShownIssue, period: Period, bearing: ReturnType<typeof periodsBearing>): boolean =>
  issue.period === null ||
  issue.period === period.code ||
  // A period that cannot be used is missing from what this one is compared with.
  issue.issue.place.tab === bearing.tab ||
  (issue.severity === 'error' && bearing.codes.has(issue.period))

/** The tab of the periods, and the codes of those whose reports enter this one's figures. */
function periodsBearing(register: Register, period: Period): { tab: string; codes: ReadonlySet<string> } {
  const previous = previousReportPeriod(register.periods, period)
  const year = period.kind === 'plan' ? [] : yearPeriods(register.periods, period)
  const codes = new Set([...year, ...(previous ? [previous] : [])].map((each) => each.code))
  return { tab: register.tables.periods.tab, codes }
}
