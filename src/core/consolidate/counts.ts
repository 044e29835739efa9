/** Standings come in; expected, submitted and on-time reports, their rates, and whether figures are provisional go out (rule 5). */
import type { Counts, Rates, Standing } from '../model.ts'

type MutableCounts = { -readonly [Key in keyof Counts]: Counts[Key] }

function countOwed(counts: MutableCounts, standing: Standing): void {
  counts.expected += 1
  const is = standing.timeliness?.is
  if (!standing.submitted) {
    if (is === 'overdue') counts.overdue += 1
    return
  }
  counts.submitted += 1
  if (is === 'on-time') counts.onTime += 1
  if (is === 'late') counts.late += 1
  if (is === 'undated') counts.undated += 1
  if (standing.state === 'returned') counts.returned += 1
  if (standing.state === 'nil') counts.nil += 1
}

/** Returns how many reports are expected, and of these submitted, on time, late, ...; `onTime + late + undated` is `submitted`. */
export function countStandings(standings: Iterable<Standing>): Counts {
  const counts: MutableCounts = {
    expected: 0,
    submitted: 0,
    onTime: 0,
    late: 0,
    undated: 0,
    overdue: 0,
    returned: 0,
    nil: 0,
    exempt: 0,
  }
  for (const standing of standings) {
    if (standing.obligation === 'owed') countOwed(counts, standing)
    if (standing.obligation === 'exempt') counts.exempt += 1
  }
  return counts
}

/** Returns reporting and timeliness rate as fractions of the expected reports (DHIS2's rates), null when nothing is expected; 41 of 47 is 0.872... */
export function rates({ expected, submitted, onTime }: Counts): Rates {
  if (expected === 0) return { reporting: null, timeliness: null }
  return { reporting: submitted / expected, timeliness: onTime / expected }
}

/** Returns whether figures may still change: something expected is not submitted, or a report, of whatever unit, is returned. */
export function isProvisional(standings: Iterable<Standing>): boolean {
  for (const { obligation, submitted, state } of standings) {
    if ((obligation === 'owed' && !submitted) || state === 'returned') return true
  }
  return false
}
