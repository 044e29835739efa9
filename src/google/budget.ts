/** How much of the six minutes of an execution is spent. */

const started = Date.now()

/** A minute and a half is left for what must be written in any case. */
const SPENT = 270_000

/** Returns whether there is time for one thing more. */
export const isTimeLeft = (): boolean => Date.now() - started <= SPENT

/** Returns whether there is time for one thing more; what there is none for is counted as left to another run. */
export function isInTime(tally: { left: number }): boolean {
  if (isTimeLeft()) return true
  tally.left += 1
  return false
}
