/** Units come in as in their table; the same units by group go out. */
import type { Unit } from '../core/model.ts'

/** Returns units by group, groups in the order in which the table first names them, units without one last. */
export function byGroup(units: readonly Unit[]): readonly Unit[] {
  const groups = [...new Set(units.map((unit) => unit.group))].filter(Boolean)
  return [...groups, ''].flatMap((group) => units.filter((unit) => unit.group === group))
}
