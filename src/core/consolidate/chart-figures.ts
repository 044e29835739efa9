/** A consolidation and its register come in; the figures of the pictures that a summary draws go out. */
import type { Consolidation, Counts, GroupFigures, Indicator, Register } from '../model.ts'

/** What became of the reports that a group owes: the four add up to those expected. */
export interface GroupStates {
  /** Name of the group, '' for units without one; null for all further groups together. */
  readonly group: string | null
  readonly onTime: number
  readonly undated: number
  readonly late: number
  readonly missing: number
}

/** An indicator that stands for its form, with this period as a percentage of the previous one. */
export interface Compared {
  readonly indicator: Indicator
  readonly total: number
  readonly previous: number
  /** 100 where nothing has changed. */
  readonly index: number
}

const statesOf = (group: string | null, { expected, submitted, onTime, undated, late }: Counts): GroupStates => ({
  group,
  onTime,
  undated,
  late,
  missing: expected - submitted,
})

/** Groups that a chart still shows one by one. */
const MOST_GROUPS = 8

const added = (a: Counts, b: Counts): Counts => {
  const sums = Object.entries(a).map(([key, count]) => [key, count + b[key as keyof Counts]])
  return Object.fromEntries(sums) as unknown as Counts
}

/**
 * Returns the groups that owe a report, in the order of the units table. Of more than eight those with the most reports that are
 * not on time keep their names, and the last entry (`group: null`) is all others together.
 */
export function groupStates(groups: readonly GroupFigures[]): GroupStates[] {
  const owing = groups.filter(({ counts }) => counts.expected > 0)
  const open = ({ counts }: GroupFigures) => counts.expected - counts.onTime
  const named =
    owing.length > MOST_GROUPS ? [...owing].sort((a, b) => open(b) - open(a)).slice(0, MOST_GROUPS - 1) : owing
  const shown = owing.filter((each) => named.includes(each)).map(({ group, counts }) => statesOf(group, counts))
  const [first, ...others] = owing.filter((each) => !named.includes(each)).map(({ counts }) => counts)
  return first ? [...shown, statesOf(null, others.reduce(added, first))] : shown
}

/**
 * Returns for each form of activity, in the order of the indicators, the first indicator that can be compared: a flow or a stock
 * with a previous total above 0, a compulsory one before the others, then a flow before a stock. 121 after 100 has the index 121. A form without one is left out.
 */
export function comparedForms({ indicators }: Register, { totals }: Consolidation): Compared[] {
  const forms = [...new Set(indicators.map(({ form }) => form))]
  return forms.flatMap((form) => {
    const own = indicators
      .filter((each) => each.form === form && isAdded(each))
      .flatMap((each) => compared(each, totals))
    const flow = own.find(({ indicator }) => indicator.aggregation === 'flow')
    return own.find(({ indicator }) => indicator.compulsory) ?? flow ?? own[0] ?? []
  })
}

const isAdded = ({ aggregation }: Indicator): boolean => aggregation === 'flow' || aggregation === 'stock'

function compared(indicator: Indicator, totals: Consolidation['totals']): Compared[] {
  const found = totals.find((each) => each.indicator === indicator.code && each.theme === null)
  const { total = null, previous = null } = found ?? {}
  if (total === null || previous === null || previous <= 0) return []
  return [{ indicator, total, previous, index: (total / previous) * 100 }]
}
