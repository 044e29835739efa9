/** Units with their first day, last day and successor come in; who is active and who stands for whom goes out (rule 13). */
import type { Day, Unit } from './model.ts'

/** The ended units that hand over directly to a unit, by its code; `to` is their last day. */
export type Predecessors = ReadonlyMap<string, readonly { readonly code: string; readonly to: Day }[]>

/** Returns whether the unit is active on the day; its first and last day are both days of activity. */
export function isActive(unit: Pick<Unit, 'from' | 'to'>, day: Day): boolean {
  return (unit.from === null || unit.from <= day) && (unit.to === null || day <= unit.to)
}

/** Returns, for each successor, the units that ended before the day and name it as the one that takes over. */
export function predecessorsOn(units: readonly Unit[], day: Day): Predecessors {
  const predecessors = new Map<string, { code: string; to: Day }[]>()
  for (const { code, to, successor } of units) {
    if (successor === null || to === null || to >= day) continue
    const known = predecessors.get(successor)
    if (known) known.push({ code, to })
    else predecessors.set(successor, [{ code, to }])
  }
  return predecessors
}

/** Returns the unit and all whose succession leads to it, each once: a loop of successors ends where it began. */
export function lineage(unit: string, predecessors: Predecessors): ReadonlySet<string> {
  const line = new Set([unit])
  // A set that grows while it is walked visits what was added, and nothing twice.
  for (const each of line) for (const { code } of predecessors.get(each) ?? []) line.add(code)
  return line
}
