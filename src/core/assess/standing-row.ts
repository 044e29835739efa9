/** The rows of one unit and period come in; the row that stands for it and its first stamp go out (rule 7). */
import type { Day, Report, State } from '../model.ts'

const sentStates: ReadonlySet<State> = new Set<State>(['submitted', 'nil', 'returned', 'accepted'])

/** Returns whether the report is sent and has content: an empty one is treated as not submitted (rule 6). */
export const isSubmitted = (report: Report): boolean => sentStates.has(report.state) && !report.empty

/** An accepted row counts before one submitted, nil or returned, and these before the rest. */
const rank = (report: Report): number => (isSubmitted(report) ? (report.state === 'accepted' ? 2 : 1) : 0)

/** Undated is earlier than any day; the stamp of a row that is not sent, or empty, does not count. */
const stamp = (report: Report): Day | '' => (isSubmitted(report) ? (report.firstSubmitted ?? '') : '')

function outranks(report: Report, other: Report): boolean {
  if (rank(report) !== rank(other)) return rank(report) > rank(other)
  if (stamp(report) !== stamp(other)) return stamp(report) > stamp(other)
  return report.row > other.row
}

/** Returns the row that counts, null when there is none; the order of the rows does not matter. */
export function standingRow(reports: readonly Report[]): Report | null {
  let standing: Report | null = null
  for (const report of reports) if (!standing || outranks(report, standing)) standing = report
  return standing
}

/** Returns the earliest stamp among the sent rows, which a later row never overwrites (rules 4 and 7); null when all are undated. */
export function earliestStamp(reports: readonly Report[]): Day | null {
  let earliest: Day | null = null
  for (const report of reports) {
    const day = isSubmitted(report) ? report.firstSubmitted : null
    if (day !== null && (earliest === null || day < earliest)) earliest = day
  }
  return earliest
}
