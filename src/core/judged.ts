/** The nouns of judgement: what the rules make of the tables, for one unit and period and for a whole period. Nothing here computes. */
import type { Day, Period, Report, State, Values } from './model.ts'

export type Obligation = 'owed' | 'exempt' | 'invited' | 'not-owed'

export type Timeliness =
  | { readonly is: 'upcoming' | 'due-soon' | 'late' | 'overdue'; readonly days: number }
  | { readonly is: 'on-time' | 'undated' }

/** The three independent facts about one unit in one period (rule 3). */
export interface Standing {
  readonly unit: string
  readonly period: string
  readonly obligation: Obligation
  readonly state: State
  /** null where nothing is owed. */
  readonly timeliness: Timeliness | null
  /** The day that counts for this unit: the period's, or that of its extension. */
  readonly lastOnTimeDay: Day
  /** The row that stands for the unit (rule 7), if there is one. */
  readonly report: Report | null
  /** Whether that row is sent and has content. */
  readonly submitted: boolean
  /** The earliest stamp among its sent rows (rule 7). */
  readonly firstSubmitted: Day | null
  /** The day a returned report is awaited, and the days since, when that day is past. */
  readonly correction: { readonly until: Day | null; readonly daysOverdue: number | null } | null
  /** The extension that moved `lastOnTimeDay`. */
  readonly extended: boolean
}

export interface Counts {
  readonly expected: number
  readonly submitted: number
  readonly onTime: number
  readonly late: number
  readonly undated: number
  readonly overdue: number
  readonly returned: number
  readonly nil: number
  readonly exempt: number
}

export interface Rates {
  /** Fractions; null when nothing is expected (rule 5). */
  readonly reporting: number | null
  readonly timeliness: number | null
}

/** The total of an indicator over all themes (`theme: null`) or of one theme. */
export interface Total {
  readonly indicator: string
  readonly theme: string | null
  readonly total: number | null
  readonly previous: number | null
  readonly change: number | null
  readonly yearToDate: number | null
  readonly unitsReporting: number
}

export interface GroupFigures {
  readonly group: string
  readonly counts: Counts
  readonly totals: readonly { indicator: string; theme: string | null; total: number | null }[]
}

/** The counts of one report period, as the reports are known now. */
export interface PeriodCounts {
  readonly period: Period
  readonly counts: Counts
}

export interface ReportedText {
  /** `results`, `difficulties`, `proposals` or a text indicator's code. */
  readonly kind: string
  readonly unit: string
  readonly text: string
}

/** The figures of one period: what the summary tab shows and `--json` prints. */
export interface Consolidation {
  readonly period: Period
  readonly today: Day
  readonly lastOnTimeDay: Day
  /** The department's own last on-time day. */
  readonly departmentLastDay: Day | null
  readonly provisional: boolean
  readonly counts: Counts
  readonly rates: Rates
  readonly missing: readonly { unit: string; daysOverdue: number | null }[]
  readonly totals: readonly Total[]
  readonly groups: readonly GroupFigures[]
  /** Every unit of the units table, in its order; `values` is what entered the totals, by column key. */
  readonly units: readonly { standing: Standing; values: Values }[]
  readonly texts: readonly ReportedText[]
  /** The report period before this one, and the missing units' share of its flow totals (fractions). */
  readonly previousPeriod: Period | null
  readonly missingShare: readonly { indicator: string; share: number }[]
  /** The report periods up to this one, earliest first; none for a plan. */
  readonly trend: readonly PeriodCounts[]
}
