/** What was confirmed as final comes in with what is known now; the register, standings and figures that leadership has signed go out. */
import type { Consolidation, Register, Report, Standing, Unit } from './model.ts'
import type { Snapshot, SnapshotUnit } from './snapshot.ts'

const noReport = (unit: string, period: string): Report => ({
  ...{ unit, period, state: 'not-started', cutoff: null, values: {}, texts: {}, documentNumber: '', link: '' },
  ...{ firstSubmitted: null, returns: 0, empty: false, row: 0 },
})

/** A unit as it was confirmed; its sentences are those of now, for the history keeps figures only. */
function officialStanding(unit: SnapshotUnit, period: string, now: Standing | undefined): Standing {
  const { obligation, state, submitted, timeliness, lastOnTimeDay, firstSubmitted, extended, values } = unit
  const report = now?.report ?? (submitted ? noReport(unit.unit, period) : null)
  return {
    ...{ unit: unit.unit, period, obligation, state, submitted, timeliness, lastOnTimeDay, firstSubmitted, extended },
    report: report && { ...report, state, values },
    correction: state === 'returned' ? (now?.correction ?? { until: null, daysOverdue: null }) : null,
  }
}

/** Nothing was asked of a unit that was not there, and nothing came of it. */
const outside = (now: Standing): Standing => ({
  ...now,
  ...{ obligation: 'not-owed', timeliness: null, submitted: false, firstSubmitted: null, correction: null },
})

/** Returns the standings with those of confirmed periods as they were confirmed; the others are those of now. */
export function officialStandings(
  standings: readonly Standing[],
  finals: ReadonlyMap<string, Snapshot>,
): readonly Standing[] {
  if (finals.size === 0) return standings
  const stored = new Map(
    [...finals].map(([period, { units }]) => [period, new Map(units.map((one) => [one.unit, one]))]),
  )
  const seen = new Set<string>()
  const known = standings.map((now) => {
    const units = stored.get(now.period)
    if (!units) return now
    seen.add(JSON.stringify([now.period, now.unit]))
    const unit = units.get(now.unit)
    return unit ? officialStanding(unit, now.period, now) : outside(now)
  })
  const gone = [...finals].flatMap(([period, { units }]) =>
    units
      .filter(({ unit }) => !seen.has(JSON.stringify([period, unit])))
      .map((unit) => officialStanding(unit, period, undefined)),
  )
  return [...known, ...gone]
}

/** Returns the register with the units, indicators and themes that the confirmed figures are about, by the names they then had. */
export function officialRegister(register: Register, { units, indicators, themes }: Snapshot): Register {
  const stored = new Map(units.map((unit) => [unit.unit, unit]))
  const known = new Set(register.units.map(({ code }) => code))
  const named = register.units.map((unit): Unit => {
    const { name, group } = stored.get(unit.code) ?? unit
    return { ...unit, name, group }
  })
  const gone = units.filter(({ unit }) => !known.has(unit)).map(goneUnit)
  return { ...register, units: [...named, ...gone], indicators, themes }
}

const goneUnit = ({ unit, name, group }: SnapshotUnit): Unit => ({
  ...{ code: unit, name, group, aliases: [], contact: '', email: '', from: null, to: null, successor: null, row: 0 },
})

/**
 * Returns the consolidation as it was confirmed: of one that was computed from the official standings, the totals, what they
 * are compared with, the year to date and the rates of earlier periods are those of the day of the confirmation, whatever
 * happened to other periods since.
 */
export function officialFigures(computed: Consolidation, snapshot: Snapshot): Consolidation {
  const { today, provisional, counts, totals, missingShare } = snapshot
  const confirmed = new Map(snapshot.trend.map((each) => [each.period, each.counts]))
  const trend = computed.trend.map((each) => ({ ...each, counts: confirmed.get(each.period.code) ?? each.counts }))
  return { ...computed, today, provisional, counts, totals, missingShare, trend }
}
