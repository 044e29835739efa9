/** Two snapshots of one period come in; what is different in the later one goes out, complete: applied to the earlier it gives the later. */
import type { Day, Obligation, State, Timeliness, Total } from './model.ts'
import type { Snapshot, SnapshotUnit } from './snapshot.ts'

/** A figure before and after; null is none. */
export interface BeforeAfter {
  readonly before: number | null
  readonly after: number | null
}

export type Change = { readonly unit: string; readonly name: string; readonly group: string } & (
  | { readonly is: 'arrived'; readonly state: State; readonly day: Day | null; readonly timeliness: Timeliness | null }
  | { readonly is: 'withdrawn'; readonly state: State }
  /** Of a report that was there before and still is, or of one that still is not. */
  | { readonly is: 'state'; readonly before: State; readonly after: State }
  | { readonly is: 'obligation'; readonly before: Obligation; readonly after: Obligation }
  /** The day of the first submission was corrected, or the day that it is judged by. */
  | { readonly is: 'day'; readonly before: Judged; readonly after: Judged }
  | ({ readonly is: 'value'; readonly key: string } & BeforeAfter & {
        /** What it adds to the total of its indicator. */
        readonly effect: number
      })
  | { readonly is: 'text'; readonly before: string; readonly after: string }
)

/** The day of a report and how it was judged. */
export interface Judged {
  readonly day: Day | null
  readonly timeliness: Timeliness | null
}

/** A total that is different, with what it is compared and added to. */
export interface TotalChange {
  readonly indicator: string
  readonly theme: string | null
  readonly total: BeforeAfter
  readonly previous: BeforeAfter
  readonly yearToDate: BeforeAfter
}

export interface Changes {
  /** Units in the order of the later snapshot, those that are gone last; of each what is different, its figures by column. */
  readonly units: readonly Change[]
  /** In the order of the later snapshot. */
  readonly totals: readonly TotalChange[]
}

/** Returns in how many units something is different: one new report is one of them, whatever it holds. */
export const changedUnits = ({ units }: Changes): number => new Set(units.map(({ unit }) => unit)).size

/** What stands for a unit that a snapshot does not name: nothing was asked of it and nothing came. */
const absent = ({ unit, name, group }: SnapshotUnit): SnapshotUnit => ({
  ...{ unit, name, group, obligation: 'not-owed', state: 'not-started', submitted: false, timeliness: null },
  ...{ lastOnTimeDay: '', firstSubmitted: null, extended: false, values: {}, texts: '' },
})

/** Returns what changed from an earlier to a later snapshot of the same period; nothing for the same twice. */
export function compare(before: Snapshot, after: Snapshot): Changes {
  const earlier = new Map(before.units.map((unit) => [unit.unit, unit]))
  const later = new Set(after.units.map((unit) => unit.unit))
  const units = [
    ...after.units.flatMap((unit) => unitChanges(earlier.get(unit.unit) ?? absent(unit), unit)),
    ...before.units.flatMap((unit) => (later.has(unit.unit) ? [] : unitChanges(unit, absent(unit)))),
  ]
  return { units, totals: totalChanges(before.totals, after.totals) }
}

/** Returns whether nothing changed. */
export const isUnchanged = ({ units, totals }: Changes): boolean => units.length === 0 && totals.length === 0

function unitChanges(before: SnapshotUnit, after: SnapshotUnit): Change[] {
  const { unit, name, group } = after
  const who = { unit, name, group }
  const { state, firstSubmitted: day, timeliness } = after
  const changes: Change[] = []
  if (before.obligation !== after.obligation)
    changes.push({ ...who, is: 'obligation', before: before.obligation, after: after.obligation })
  if (!before.submitted && after.submitted) changes.push({ ...who, is: 'arrived', state, day, timeliness })
  else if (before.submitted && !after.submitted) changes.push({ ...who, is: 'withdrawn', state })
  else if (before.state !== after.state) changes.push({ ...who, is: 'state', before: before.state, after: state })
  if (before.submitted && after.submitted && !isJudgedAlike(before, after))
    changes.push({ ...who, is: 'day', before: judged(before), after: judged(after) })
  for (const change of valueChanges(before.values, after.values)) changes.push({ ...who, is: 'value', ...change })
  if (before.texts !== after.texts) changes.push({ ...who, is: 'text', before: before.texts, after: after.texts })
  return changes
}

const judged = ({ firstSubmitted, timeliness }: SnapshotUnit): Judged => ({ day: firstSubmitted, timeliness })

const isJudgedAlike = (one: SnapshotUnit, other: SnapshotUnit): boolean =>
  JSON.stringify(judged(one)) === JSON.stringify(judged(other))

function valueChanges(
  before: SnapshotUnit['values'],
  after: SnapshotUnit['values'],
): ({ key: string; effect: number } & BeforeAfter)[] {
  return [...new Set([...Object.keys(after), ...Object.keys(before)])].flatMap((key) => {
    const change = beforeAfter(before[key] ?? null, after[key] ?? null)
    return isSame(change) ? [] : [{ key, ...change, effect: difference(change) ?? 0 }]
  })
}

function totalChanges(before: readonly Total[], after: readonly Total[]): TotalChange[] {
  const keyOf = ({ indicator, theme }: Total) => JSON.stringify([indicator, theme])
  const earlier = new Map(before.map((total) => [keyOf(total), total]))
  const later = new Set(after.map(keyOf))
  const gone = before.filter((total) => !later.has(keyOf(total)))
  const pairs = [
    ...after.map((total) => [earlier.get(keyOf(total)), total] as const),
    ...gone.map((total) => [total, undefined] as const),
  ]
  return pairs.flatMap(([one, other]) => {
    const named = other ?? one
    if (!named) return []
    const of = (pick: (total: Total) => number | null) =>
      beforeAfter(one ? pick(one) : null, other ? pick(other) : null)
    const total = of((each) => each.total)
    const previous = of((each) => each.previous)
    const yearToDate = of((each) => each.yearToDate)
    if ([total, previous, yearToDate].every(isSame)) return []
    return [{ indicator: named.indicator, theme: named.theme, total, previous, yearToDate }]
  })
}

const beforeAfter = (before: number | null, after: number | null): BeforeAfter => ({ before, after })

/** Returns whether both are the same. */
export const isSame = ({ before, after }: BeforeAfter): boolean => before === after

/**
 * Returns by how much a figure grew, without the float dust of a subtraction; none counts as 0, of two nones null.
 * @example difference({ before: 0.1, after: 0.3 }) //=> 0.2
 */
export function difference({ before, after }: BeforeAfter): number | null {
  if (before === null && after === null) return null
  return Math.round(((after ?? 0) - (before ?? 0)) * 1e9) / 1e9
}
