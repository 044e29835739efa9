/** A due date in the plan's words and the settings come in; the last day that is still on time goes out (rule 2). */
import { addDays, nextWorkingDay } from './day.ts'
import type { Day, Period, Settings } from './model.ts'

export type DueSettings = Pick<Settings, 'dueRule' | 'workingDays' | 'holidays'>

/**
 * Returns the last on-time day: "trước ngày 15/3" read strictly ends on 14/3 (KH 354), "đến hết ngày 15/3" on 15/3.
 * With `workingDays` a weekend or holiday moves it to the next working day (Civil Code 2015, art. 148).
 * `lastOnTimeDay('2025-03-15', { dueRule: 'before', workingDays: false, holidays: [] })` is `2025-03-14`.
 */
export function lastOnTimeDay(due: Day, settings: DueSettings): Day {
  const day = settings.dueRule === 'before' ? addDays(due, -1) : due
  return settings.workingDays ? nextWorkingDay(day, settings.holidays) : day
}

/** Returns the last day on which the department's own report is on time, by the same rule; null when the plan names none. */
export function departmentLastDay(period: Pick<Period, 'departmentDue'>, settings: DueSettings): Day | null {
  return period.departmentDue === null ? null : lastOnTimeDay(period.departmentDue, settings)
}
