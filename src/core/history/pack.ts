/** A snapshot comes in, a compact text goes out, and back: numbers by position, words as places in lists. */
import { figuresIn } from '../figures-in.ts'
import type { Aggregation, Counts, Day, Indicator, Obligation, State, Timeliness, Total } from '../model.ts'
import type { Snapshot, SnapshotUnit } from '../snapshot.ts'

// The lists only ever grow at the end: entries in use hold places in them.
const obligations: readonly Obligation[] = ['owed', 'exempt', 'invited', 'not-owed']
const states: readonly State[] = ['not-started', 'draft', 'submitted', 'nil', 'returned', 'accepted']
const timings: readonly Timeliness['is'][] = ['upcoming', 'due-soon', 'late', 'overdue', 'on-time', 'undated']
const aggregations: readonly Aggregation[] = ['flow', 'stock', 'ratio', 'yes-no', 'text']
const countKeys = [
  'expected',
  'submitted',
  'onTime',
  'late',
  'undated',
  'overdue',
  'returned',
  'nil',
  'exempt',
] as const

type PackedUnit = readonly [
  unit: string,
  name: string,
  group: number,
  obligation: number,
  state: number,
  submitted: 0 | 1,
  timing: number,
  days: number,
  lastOnTimeDay: Day,
  firstSubmitted: Day,
  extended: 0 | 1,
  values: string,
  texts: string,
]
type PackedTotal = readonly [string, string | null, number | null, number | null, number | null, number | null, number]
type PackedIndicator = readonly [
  ...[code: string, form: string, name: string, measure: string],
  ...[aggregation: number, byTheme: 0 | 1, compulsory: 0 | 1],
  ...[goesWith: string | null, numerator: string | null, denominator: string | null],
]

/** What stands in the cells of the history; its version is beside it, in the row. */
interface Packed {
  readonly period: readonly [code: string, name: string]
  readonly today: Day
  readonly provisional: 0 | 1
  readonly counts: readonly number[]
  readonly groups: readonly string[]
  readonly keys: readonly string[]
  readonly units: readonly PackedUnit[]
  readonly totals: readonly PackedTotal[]
  readonly share: readonly (readonly [string, number])[]
  readonly trend: readonly (readonly [period: string, counts: readonly number[]])[]
  readonly indicators: readonly PackedIndicator[]
  readonly themes: readonly (readonly [string, string])[]
}

const packCounts = (counts: Counts): number[] => countKeys.map((key) => counts[key])

const unpackCounts = (packed: readonly number[]): Counts =>
  Object.fromEntries(countKeys.map((key, index) => [key, packed[index] ?? 0])) as unknown as Counts

const bit = (yes: boolean): 0 | 1 => (yes ? 1 : 0)

/** Returns the snapshot as plain data of little size: about 120 characters and its figures for each unit. */
export function pack(snapshot: Snapshot): Packed {
  const groups = [...new Set(snapshot.units.map((unit) => unit.group))]
  const keys = [...new Set(snapshot.units.flatMap((unit) => figuresIn(unit.values).map(([key]) => key)))]
  return {
    period: [snapshot.period, snapshot.periodName],
    today: snapshot.today,
    provisional: bit(snapshot.provisional),
    counts: packCounts(snapshot.counts),
    groups,
    keys,
    units: snapshot.units.map((unit) => packUnit(unit, groups, keys)),
    totals: snapshot.totals.map((each) => [
      ...([each.indicator, each.theme, each.total, each.previous] as const),
      ...([each.change, each.yearToDate, each.unitsReporting] as const),
    ]),
    share: snapshot.missingShare.map(({ indicator, share }) => [indicator, share]),
    trend: snapshot.trend.map((each) => [each.period, packCounts(each.counts)]),
    indicators: snapshot.indicators.map((each) => [
      ...([each.code, each.form, each.name, each.measure] as const),
      ...([aggregations.indexOf(each.aggregation), bit(each.byTheme), bit(each.compulsory)] as const),
      ...([each.goesWith, each.numerator, each.denominator] as const),
    ]),
    themes: snapshot.themes.map(({ code, name }) => [code, name]),
  }
}

function packUnit(unit: SnapshotUnit, groups: readonly string[], keys: readonly string[]): PackedUnit {
  const { timeliness } = unit
  return [
    unit.unit,
    unit.name,
    groups.indexOf(unit.group),
    obligations.indexOf(unit.obligation),
    states.indexOf(unit.state),
    bit(unit.submitted),
    timeliness ? timings.indexOf(timeliness.is) : -1,
    timeliness && 'days' in timeliness ? timeliness.days : 0,
    unit.lastOnTimeDay,
    unit.firstSubmitted ?? '',
    bit(unit.extended),
    // "12,,3": a blank is no figure, and blanks at the end are left out.
    keys
      .map((key) => unit.values[key] ?? '')
      .join()
      .replace(/,+$/, ''),
    unit.texts,
  ]
}

/** Returns the snapshot that was packed. */
export function unpack(packed: Packed): Snapshot {
  const { period, counts, groups, keys } = packed
  return {
    period: period[0],
    periodName: period[1],
    today: packed.today,
    provisional: packed.provisional === 1,
    counts: unpackCounts(counts),
    units: packed.units.map((unit) => unpackUnit(unit, groups, keys)),
    totals: packed.totals.map(
      ([indicator, theme, total, previous, change, yearToDate, unitsReporting]): Total => ({
        ...{ indicator, theme, total, previous, change, yearToDate, unitsReporting },
      }),
    ),
    missingShare: packed.share.map(([indicator, share]) => ({ indicator, share })),
    trend: packed.trend.map(([each, own]) => ({ period: each, counts: unpackCounts(own) })),
    indicators: packed.indicators.map(unpackIndicator),
    themes: packed.themes.map(([code, name], row) => ({ code, name, row })),
  }
}

function unpackUnit(packed: PackedUnit, groups: readonly string[], keys: readonly string[]): SnapshotUnit {
  const [unit, name, group, obligation, state, submitted, timing, days, lastOnTimeDay, first, extended, typed, texts] =
    packed
  const values: Record<string, number> = {}
  typed.split(',').forEach((text, index) => {
    const key = keys[index]
    if (key !== undefined && text !== '') values[key] = Number(text)
  })
  const is = timings[timing]
  return {
    ...{ unit, name, group: groups[group] ?? '', lastOnTimeDay, values, texts },
    obligation: obligations[obligation] ?? 'not-owed',
    state: states[state] ?? 'not-started',
    submitted: submitted === 1,
    timeliness: is === undefined ? null : is === 'on-time' || is === 'undated' ? { is } : { is, days },
    firstSubmitted: first || null,
    extended: extended === 1,
  }
}

function unpackIndicator(packed: PackedIndicator, row: number): Indicator {
  const [code, form, name, measure, aggregation, byTheme, compulsory, goesWith, numerator, denominator] = packed
  return {
    ...{ code, form, name, measure, goesWith, numerator, denominator, row },
    aggregation: aggregations[aggregation] ?? 'flow',
    byTheme: byTheme === 1,
    compulsory: compulsory === 1,
  }
}

export type { Packed }
