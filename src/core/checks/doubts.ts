/** A register and its standings come in; what the department doubts in sent reports, or misses of them, goes out, as issues. */
import { type Gone, goneIssues } from '../gone-reports.ts'
import type { Issue } from '../issue.ts'
import type { Register, Standing } from '../model.ts'
import { decidable } from './decision.ts'
import { sameActivities } from './same-activity.ts'
import { valueJumps } from './value-jump.ts'

/**
 * Returns the doubts, those still to be looked at and those that the department has set aside: `printOf` gives the fingerprint of
 * the figures that a decision with this key was made on, undefined where there is none.
 */
export function doubtsOf(
  register: Register,
  standings: readonly Standing[],
  printOf: (key: string) => string | undefined,
  gone: ReadonlyMap<string, Gone>,
): { readonly open: readonly Issue[]; readonly decided: readonly Issue[] } {
  const doubts = [
    ...goneIssues(register, gone),
    ...valueJumps(register, standings),
    ...sameActivities(register, standings),
  ]
  const isDecided = (issue: Issue): boolean => {
    const decision = decidable(issue)
    return decision !== null && printOf(decision.key) === decision.print
  }
  return { open: doubts.filter((issue) => !isDecided(issue)), decided: doubts.filter(isDecided) }
}
