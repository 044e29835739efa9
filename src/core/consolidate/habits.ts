/** A unit's standings over the periods come in; how often it was late and how often it had to correct go out. */
import type { Standing } from '../model.ts'

export interface Habits {
  /** Periods in a row, up to the last one that is decided, in which it was late or has not submitted in time. */
  readonly lateInARow: number
  /** All such periods. */
  readonly late: number
  /** How often its reports were returned, over all periods. */
  readonly returns: number
}

/** Returns the habits of one unit; `standings` are in the order of the due dates. A period that is not over, or owed nothing, decides nothing; one of unknown day ends a row. */
export function habitsOf(standings: readonly Standing[]): Habits {
  let lateInARow = 0
  let late = 0
  let returns = 0
  for (const { obligation, timeliness, report } of standings) {
    returns += report?.returns ?? 0
    if (obligation !== 'owed') continue
    if (timeliness?.is === 'late' || timeliness?.is === 'overdue') {
      late++
      lateInARow++
    } else if (timeliness?.is === 'on-time' || timeliness?.is === 'undated') lateInARow = 0
  }
  return { lateInARow, late, returns }
}
