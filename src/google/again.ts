/** Comes in: work that may be done twice with the same result. Goes out: its result, although a service call failed on the way. */
import { isWorkbookError } from '../core/issue.ts'

/** Milliseconds before the second, third and fourth attempt. */
const PAUSES = [500, 1_500, 4_000]

let attempting = false

/**
 * Returns what `work` returns; when one of Google's services fails in it, it is done again from its start, after a pause that
 * grows. Only for what gives the same when it is done twice; inside another `again` the outer one repeats.
 */
export function again<Result>(work: () => Result): Result {
  if (attempting) return work()
  return alone(() => {
    for (const pause of PAUSES) {
      try {
        return work()
      } catch (error) {
        if (!isServiceFailure(error)) throw error
        Utilities.sleep(pause)
      }
    }
    return work()
  })
}

/** Returns what `work` returns; nothing in it is repeated: there a failure is most likely a refusal, which stays one. */
export const once = <Result>(work: () => Result): Result => (attempting ? work() : alone(work))

function alone<Result>(work: () => Result): Result {
  attempting = true
  try {
    return work()
  } finally {
    attempting = false
  }
}

/** What Google throws is no error of the language and none of ours; its text depends on the user's account. */
const isServiceFailure = (error: unknown): boolean =>
  !isWorkbookError(error) && ![TypeError, RangeError, ReferenceError, SyntaxError].some((kind) => error instanceof kind)
