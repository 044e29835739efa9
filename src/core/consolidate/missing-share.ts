/** The missing units and what the previous period gave come in; their part of its totals goes out. */
import type { Consolidation, Values } from '../model.ts'
import { lineage, type Predecessors } from '../succession.ts'
import { type ColumnSums, columnSums, totalOf } from './column-sums.ts'
import type { Line } from './lines.ts'
import type { UnitValues } from './values.ts'

/**
 * Returns, for each flow whose previous total is above 0, the missing units' part of it as a fraction; nothing when no unit is missing.
 * A missing unit stands for its ended predecessors too (rule 13), but not for one whose last report is among the current ones.
 */
export function missingShare(
  missing: Consolidation['missing'],
  lines: readonly Line[],
  current: UnitValues,
  previous: { readonly given: UnitValues; readonly sums: ColumnSums },
  predecessors: Predecessors,
): Consolidation['missingShare'] {
  if (missing.length === 0) return []
  const units = new Set<string>()
  for (const { unit } of missing) {
    for (const each of lineage(unit, predecessors)) if (!current.has(each)) units.add(each)
  }
  const theirs: Values[] = []
  for (const [unit, values] of previous.given) if (units.has(unit)) theirs.push(values)
  const part = columnSums([...previous.sums.keys()], theirs)
  return lines.flatMap((line) => {
    if (line.indicator.aggregation !== 'flow' || line.theme !== null) return []
    const total = totalOf(line, previous.sums)
    if (total === null || total <= 0) return []
    return [{ indicator: line.indicator.code, share: (totalOf(line, part) ?? 0) / total }]
  })
}
