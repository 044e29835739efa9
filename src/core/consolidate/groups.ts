/** Units, their standings in a period and the values they gave come in; counts and totals of each group go out. */
import type { GroupFigures, Standing, Unit } from '../model.ts'
import { countStandings } from './counts.ts'
import type { Line } from './lines.ts'
import { totalOf, type UnitValues, type Values } from './values.ts'

function byGroup(units: readonly Unit[], standings: readonly Standing[]): ReadonlyMap<string, readonly Standing[]> {
  const standingOf = new Map(standings.map((standing) => [standing.unit, standing]))
  const groups = new Map<string, Standing[]>()
  for (const { code, group } of units) {
    const standing = standingOf.get(code)
    if (!standing) continue
    const members = groups.get(group)
    if (members) members.push(standing)
    else groups.set(group, [standing])
  }
  return groups
}

/** Returns the figures of each group with an expected unit or a counted report, in the order the groups first appear in the units table. */
export function groupsOf(
  units: readonly Unit[],
  standings: readonly Standing[],
  lines: readonly Line[],
  values: UnitValues,
): GroupFigures[] {
  const figures: GroupFigures[] = []
  for (const [group, members] of byGroup(units, standings)) {
    if (!members.some(({ obligation, submitted }) => obligation === 'owed' || submitted)) continue
    const rows: Values[] = []
    for (const { unit } of members) rows.push(values.get(unit) ?? {})
    const totals = lines.map((line) => ({
      indicator: line.indicator.code,
      theme: line.theme,
      total: totalOf(line, rows),
    }))
    figures.push({ group, counts: countStandings(members), totals })
  }
  return figures
}
