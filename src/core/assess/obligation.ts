/** A unit, a period and its exceptions come in; what the unit owes, and the exception that counts, go out (rules 3 and 5). */
import type { Audience, Day, ExceptionKind, Obligation, Period, ReportException, Unit } from '../model.ts'
import { isActive } from '../succession.ts'

const includes = (audience: Audience, unit: string): boolean => audience === 'all' || audience.has(unit)

/**
 * Returns the obligation of a unit, judged on the period's own last on-time day: an extension does not change who owes.
 * A unit both in the audience and invited owes; an exemption frees one that is asked for figures, however it is asked.
 */
export function obligationOf(unit: Unit, period: Period, lastOnTimeDay: Day, exempt: boolean): Obligation {
  const owes = includes(period.audience, unit.code)
  if (!isActive(unit, lastOnTimeDay) || !(owes || includes(period.invited, unit.code))) return 'not-owed'
  if (exempt) return 'exempt'
  return owes ? 'owed' : 'invited'
}

/** Returns the exception of a kind that counts among those of one unit and period: the lowest row of the sheet. */
export function lowestException(
  exceptions: readonly ReportException[],
  kind: ExceptionKind,
): ReportException | undefined {
  let lowest: ReportException | undefined
  for (const each of exceptions) if (each.kind === kind && (!lowest || each.row > lowest.row)) lowest = each
  return lowest
}
