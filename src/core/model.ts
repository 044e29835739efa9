/** The nouns: what the tables say once they are read; `judged.ts` holds what the rules make of it. Nothing here computes. */

export type * from './judged.ts'

/** A calendar day, `2025-03-14`; text order is date order. */
export type Day = string

/** A cell as `google/read` hands it over: days are `YYYY-MM-DD` text in the spreadsheet's zone, an empty cell is ''. */
export type CellValue = string | number | boolean

/** A tab as it was read: all its cells from A1 on, every row equally long; only A1 of a tab that no command asked for. */
export interface Tab {
  readonly name: string
  readonly id: number
  readonly rows: readonly (readonly CellValue[])[]
}

/** A spreadsheet as it was read. */
export interface Workbook {
  readonly tabs: readonly Tab[]
  /** Time zone and locale of the spreadsheet, e.g. `Asia/Ho_Chi_Minh`, `vi_VN`; a locale of '' was not asked for. */
  readonly zone: string
  readonly locale: string
}

/** Where something stands: row and column are 1-based; a null row or column means the whole column, row or tab. */
export interface Place {
  readonly tab: string
  readonly row: number | null
  readonly column: number | null
}

export type Language = 'vi' | 'en'

export interface Settings {
  readonly programme: string
  readonly issuerAbove: string
  readonly issuer: string
  /** What stands at the top right of a report, e.g. ĐẢNG CỘNG SẢN VIỆT NAM; '' for nothing. */
  readonly headline: string
  readonly place: string
  readonly signerTitle: string
  readonly signer: string
  readonly year: number | null
  /** `before`: "trước ngày 15/3", the last on-time day is 14/3. `by`: it is 15/3. */
  readonly dueRule: 'before' | 'by'
  /** Whether a last on-time day on a weekend or holiday moves to the next working day. */
  readonly workingDays: boolean
  readonly holidays: readonly Day[]
  readonly warnDays: number
  readonly department: readonly string[]
  readonly language: Language
}

export interface Unit {
  readonly code: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly group: string
  readonly contact: string
  readonly email: string
  /** First and last day of activity, both inclusive; null is open. */
  readonly from: Day | null
  readonly to: Day | null
  /** Code of the unit that takes over. */
  readonly successor: string | null
  readonly row: number
}

export type PeriodKind = 'plan' | 'report'

/** Who is meant by an audience or an invitation; the codes of units, groups already resolved. */
export type Audience = 'all' | ReadonlySet<string>

export interface Period {
  readonly code: string
  readonly name: string
  readonly kind: PeriodKind
  readonly from: Day | null
  readonly to: Day | null
  /** The date in the plan's words; `assess` makes the last on-time day of it. */
  readonly due: Day
  readonly departmentDue: Day | null
  readonly audience: Audience
  readonly invited: Audience
  readonly row: number
}

export type Aggregation = 'flow' | 'stock' | 'ratio' | 'yes-no' | 'text'

export interface Indicator {
  readonly code: string
  readonly form: string
  readonly name: string
  readonly measure: string
  readonly aggregation: Aggregation
  readonly byTheme: boolean
  readonly compulsory: boolean
  readonly goesWith: string | null
  readonly numerator: string | null
  readonly denominator: string | null
  readonly row: number
}

export interface Theme {
  readonly code: string
  readonly name: string
  readonly row: number
}

export type ExceptionKind = 'extension' | 'exemption' | 'correction'

export interface ReportException {
  readonly unit: string
  readonly period: string
  readonly kind: ExceptionKind
  /** Extension: the last on-time day. Correction: the day a returned report is awaited. */
  readonly until: Day | null
  readonly reason: string
  readonly row: number
}

export type State = 'not-started' | 'draft' | 'submitted' | 'nil' | 'returned' | 'accepted'

/**
 * Figures by column key, yes-no as 1 or 0; undefined where a cell gives none. All rows of a table have the same keys in the same
 * order: an engine reads thousands of such objects several times faster than ones that each lack another key.
 */
export type Values = Readonly<Record<string, number | undefined>>

/** One row of the reports table. `values` holds what could be read. */
export interface Report {
  readonly unit: string
  readonly period: string
  readonly state: State
  readonly cutoff: Day | null
  readonly values: Values
  /** Text indicators by code, and results, difficulties, proposals; blank ones are left out. */
  readonly texts: Readonly<Record<string, string>>
  readonly documentNumber: string
  readonly link: string
  readonly firstSubmitted: Day | null
  readonly returns: number
  /** Sent, but without content (rule 6): treated as not submitted. */
  readonly empty: boolean
  readonly row: number
}

export type AssessmentKind = 'general' | 'shortcomings' | 'tasks' | 'proposals'

export interface Assessment {
  readonly period: string
  readonly kind: AssessmentKind
  readonly text: string
}

/** Everything the tables say, read once. */
export interface Register {
  readonly settings: Settings
  readonly units: readonly Unit[]
  readonly periods: readonly Period[]
  readonly indicators: readonly Indicator[]
  readonly themes: readonly Theme[]
  readonly exceptions: readonly ReportException[]
  readonly reports: readonly Report[]
  readonly assessments: readonly Assessment[]
  /** Where each table stands, so that issues and links can point into it. */
  readonly tables: Tables
}

export type TableKey =
  | 'settings'
  | 'units'
  | 'periods'
  | 'indicators'
  | 'themes'
  | 'exceptions'
  | 'reports'
  | 'assessments'

/** A table found in the workbook: its tab, and the 1-based column of each key. */
export interface FoundTable {
  readonly tab: string
  readonly id: number
  readonly columns: ReadonlyMap<string, number>
  /** The first row below the headings, 1-based. */
  readonly firstRow: number
  /** All rows of the tab, row 1 first. */
  readonly rows: readonly (readonly CellValue[])[]
}

export type Tables = Readonly<Record<TableKey, FoundTable>>
