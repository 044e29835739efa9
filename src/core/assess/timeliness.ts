/** The day that counts for a unit, its first submission and today come in; its timeliness goes out (rules 3 and 4). */
import { daysBetween } from '../day.ts'
import type { Day, Timeliness } from '../model.ts'

/**
 * Returns the timeliness of a submitted report, judged on its first submission alone: what came later, a return too, never
 * changes it. `timelinessOfSubmitted('2025-03-16', '2025-03-14')` is late by 2 days.
 */
export function timelinessOfSubmitted(firstSubmitted: Day | null, lastOnTimeDay: Day): Timeliness {
  if (firstSubmitted === null) return { is: 'undated' }
  if (firstSubmitted <= lastOnTimeDay) return { is: 'on-time' }
  return { is: 'late', days: daysBetween(lastOnTimeDay, firstSubmitted) }
}

/**
 * Returns the timeliness of a report that is still awaited; on the last on-time day itself 0 days are left.
 * `timelinessOfAwaited('2025-03-14', '2025-03-10', 7)` is due soon, 4 days left.
 */
export function timelinessOfAwaited(lastOnTimeDay: Day, today: Day, warnDays: number): Timeliness {
  const left = daysBetween(today, lastOnTimeDay)
  if (left < 0) return { is: 'overdue', days: -left }
  return { is: left <= warnDays ? 'due-soon' : 'upcoming', days: left }
}
