/** A consolidation comes in; what the history keeps of it goes out: the figures and what is needed to read them years later. */
import { figuresIn } from './figures-in.ts'
import { printOf } from './fingerprint.ts'
import type {
  Consolidation,
  Counts,
  Day,
  Indicator,
  Obligation,
  Register,
  State,
  Theme,
  Timeliness,
  Total,
  Values,
} from './model.ts'

/** A unit that owed, was invited or reported, as it stood. */
export interface SnapshotUnit {
  readonly unit: string
  readonly name: string
  readonly group: string
  readonly obligation: Obligation
  readonly state: State
  readonly submitted: boolean
  readonly timeliness: Timeliness | null
  readonly lastOnTimeDay: Day
  readonly firstSubmitted: Day | null
  readonly extended: boolean
  /** What entered the totals, by column key. */
  readonly values: Values
  /** A print of what it wrote, its document included; '' for nothing. */
  readonly texts: string
}

export interface Snapshot {
  readonly period: string
  readonly periodName: string
  readonly today: Day
  readonly provisional: boolean
  readonly counts: Counts
  readonly units: readonly SnapshotUnit[]
  readonly totals: readonly Total[]
  readonly missingShare: Consolidation['missingShare']
  /** The counts of the periods up to this one, by code. */
  readonly trend: readonly { readonly period: string; readonly counts: Counts }[]
  readonly indicators: readonly Indicator[]
  readonly themes: readonly Theme[]
}

/** Returns what is kept of a consolidation: its figures, and the names that they need when a table has changed since. */
export function snapshotOf(consolidation: Consolidation, register: Register): Snapshot {
  const { period, today, provisional, counts, totals, missingShare } = consolidation
  const known = new Map(register.units.map((unit) => [unit.code, unit]))
  const written = new Map<string, string>()
  for (const { unit, kind, text } of consolidation.texts)
    written.set(unit, `${written.get(unit) ?? ''}${JSON.stringify([kind, text])}`)
  const units = consolidation.units.flatMap(({ standing, values }): SnapshotUnit[] => {
    const { unit, obligation, state, submitted, timeliness, lastOnTimeDay, firstSubmitted, extended, report } = standing
    if (obligation === 'not-owed' && !submitted) return []
    const document = submitted ? [report?.documentNumber, report?.link].filter(Boolean).join(' ') : ''
    const texts = (written.get(unit) ?? '') + document
    return [
      {
        ...{ unit, name: known.get(unit)?.name ?? unit, group: known.get(unit)?.group ?? '' },
        ...{ obligation, state, submitted, timeliness, lastOnTimeDay, firstSubmitted, extended, values },
        texts: texts === '' ? '' : printOf(texts),
      },
    ]
  })
  // Where a row stood is of no use later.
  const indicators = register.indicators.map((indicator, row) => ({ ...indicator, row }))
  const themes = register.themes.map((theme, row) => ({ ...theme, row }))
  const periodName = period.name || period.code
  const trend = consolidation.trend.map((each) => ({ period: each.period.code, counts: each.counts }))
  return {
    period: period.code,
    periodName,
    today,
    provisional,
    trend,
    counts,
    units,
    totals,
    missingShare,
    indicators,
    themes,
  }
}

/**
 * Returns a print of the data alone: equal when no report, figure or sentence is different, whatever the day. Days that pass
 * change how long a unit is overdue, not what anybody reported.
 */
export function dataPrint({ units, totals }: Snapshot): string {
  const own = units.map(({ unit, obligation, state, submitted, timeliness, firstSubmitted, values, texts }) => [
    ...[unit, obligation, state, submitted, submitted ? [firstSubmitted, timeliness] : null, texts],
    figuresIn(values).sort(([one], [other]) => (one < other ? -1 : 1)),
  ])
  const sums = totals.map(({ indicator, theme, total, previous, yearToDate }) => [
    ...[indicator, theme, total, previous, yearToDate],
  ])
  return printOf(JSON.stringify([own, sums]))
}
