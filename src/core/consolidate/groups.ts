/** Units, their standings in a period and the values they gave come in; counts and totals of each group go out. */
import type { GroupFigures, Standing, Unit, Values } from '../model.ts'
import { type ColumnSums, columnSums, joinedSums, totalOf } from './column-sums.ts'
import { countStandings } from './counts.ts'
import type { Line, NumberColumn } from './lines.ts'
import type { UnitValues } from './values.ts'

/** A group with the standings of its units and the sums of what they gave. */
export interface Group {
  readonly name: string
  readonly members: readonly Standing[]
  readonly sums: ColumnSums
}

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

/**
 * Returns the groups in the order they first appear in the units table, each with its sums, and the sums over all that was
 * given: those of the groups joined, with what came from units that the table does not name.
 */
export function summedGroups(
  units: readonly Unit[],
  standings: readonly Standing[],
  columns: readonly NumberColumn[],
  given: UnitValues,
): { readonly groups: readonly Group[]; readonly sums: ColumnSums } {
  const keys = columns.map(({ key }) => key)
  const others = new Map(given)
  const groups = [...byGroup(units, standings)].map(([name, members]): Group => {
    const rows: Values[] = []
    for (const { unit } of members) {
      const values = given.get(unit)
      if (values) rows.push(values)
      others.delete(unit)
    }
    return { name, members, sums: columnSums(keys, rows) }
  })
  const parts = [...groups.map(({ sums }) => sums), columnSums(keys, others.values())]
  return { groups, sums: joinedSums(keys, parts) }
}

/** Returns the figures of each group with an expected unit or a counted report. */
export function groupsOf(groups: readonly Group[], lines: readonly Line[]): GroupFigures[] {
  return groups.flatMap(({ name, members, sums }) => {
    if (!members.some(({ obligation, submitted }) => obligation === 'owed' || submitted)) return []
    const totals = lines.map((line) => ({
      indicator: line.indicator.code,
      theme: line.theme,
      total: totalOf(line, sums),
    }))
    return [{ group: name, counts: countStandings(members), totals }]
  })
}
