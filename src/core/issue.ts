/** Everything that can be wrong with the data, as data: a code, a place and arguments. The wording is in `messages/`. */
import type { Unfit } from './handling.ts'
import type { Day, Language, Place, TableKey } from './model.ts'

/** `error`: something does not count. `warning`: it counts, and somebody should look. */
export type Severity = 'error' | 'warning'

/** How a typed number failed (rule 9). */
export type NumberFault =
  | 'text'
  | 'point'
  | 'percent'
  | 'two-readings'
  | 'negative'
  | 'date'
  | 'error-value'
  | 'grouping'
  | 'too-large'

interface IssueArguments {
  // the layout
  'column-missing': { key: string; table: TableKey }
  'locale-differs': { found: string; expected: string }
  'zone-differs': { found: string; expected: string }
  // any table
  'day-unreadable': { found: string }
  'code-missing': { table: TableKey }
  'code-duplicate': { code: string; firstRow: number }
  'code-invalid': { code: string }
  'dates-reversed': { from: string; to: string }
  'word-unknown': { found: string; allowed: readonly string[] }
  'name-missing': { code: string }
  // units
  'unit-name-shared': { name: string; codes: readonly string[] }
  'group-missing': { unit: string }
  'successor-unknown': { found: string; suggestion: string | null }
  'successor-loop': { unit: string }
  // periods
  'due-missing': { period: string }
  'audience-unknown': { found: string; suggestion: string | null }
  // indicators
  'by-theme-ignored': { indicator: string }
  'ratio-part-unknown': { indicator: string; found: string }
  'goes-with-unknown': { indicator: string; found: string }
  // references from exceptions, reports, assessments
  'unit-missing': object
  'period-missing': object
  'unit-unknown': { found: string; suggestion: string | null }
  'unit-ambiguous': { found: string; units: readonly string[] }
  'period-unknown': { found: string; suggestion: string | null }
  'until-missing': { unit: string; period: string }
  // reports
  'state-unknown': { found: string }
  'number-unreadable': {
    found: string
    fault: NumberFault
    indicator: string
    /** The number it probably means; both readings for `two-readings`. */
    suggestions: readonly number[]
  }
  /** A figure with a fraction: in a number cell a typed "1,200" is 1.2 before anybody can ask. */
  'number-fraction': { value: number; indicator: string }
  'answer-unreadable': { found: string; indicator: string }
  'nil-with-value': { found: string; indicator: string }
  'nil-without-reason': { unit: string }
  'report-empty': { unit: string }
  /** `themes`: those whose cells are blank, of an indicator that is split; the place is the first of them. */
  /** A column of an indicator or theme that is no longer in its table holds figures; `cells` of them in this period. */
  'column-orphan': { key: string; cells: number }
  'compulsory-blank': { unit: string; indicator: string; themes: readonly string[] }
  'pair-missing': { indicator: string; goesWith: string }
  'row-duplicate': { unit: string; period: string; countedRow: number; counts: boolean }
  'report-undated': { unit: string }
  /** A first day after today, or more than a year before the due date: it counts as it is, and somebody should look. */
  'day-implausible': { day: string; today: string }
  'report-not-owed': { unit: string; why: 'exempt' | 'audience' | 'inactive' }
  /** Changed after its period was closed, by somebody outside the department; `at`, `closed`: `10:32 14/3/2025`. */
  'closed-row-edited': { at: string; who: string; closed: string }
  /** The unit itself chose a state of the department's; `at`: `10:32 14/3/2025`, `who`: '' where nobody knows. */
  'state-self-chosen': { state: string; at: string; who: string }
  /** A report that was sent has no row any more; `day`: its first day, null when unknown. */
  'report-gone': { unit: string; period: string; day: Day | null; noticed: string }
  // plausibility
  /** The cut-off date is far from the last day of the period's coverage. */
  'cutoff-far': { cutoff: string; end: string }
  /** `previous`: the unit's own value of the period before, with those of the units it took over from. */
  'value-jump': { indicator: string; column: string; value: number; previous: number; previousPeriod: string }
  /** Codes of all units involved, in order; `evidence` is the link, or the figures they share. */
  'same-activity': { units: readonly string[]; by: 'link' | 'text'; evidence: string }
}

export type IssueCode = keyof IssueArguments

/** One finding. `period` is the period it concerns, null when it concerns none or all; `unit` likewise. */
export type Issue = {
  [C in IssueCode]: {
    readonly code: C
    readonly severity: Severity
    readonly place: Place
    readonly period: string | null
    readonly unit: string | null
    readonly args: Readonly<IssueArguments[C]>
  }
}[IssueCode]

const forDepartment: ReadonlySet<IssueCode> = new Set<IssueCode>(['value-jump', 'same-activity', 'report-gone'])

/**
 * Returns whether an issue is for the department alone: it doubts a report that may well be right, or misses one, so the unit is
 * not bothered with it, and leadership does not read it.
 */
export const isForDepartment = (code: IssueCode): boolean => forDepartment.has(code)

const ofFirstDays: ReadonlySet<IssueCode> = new Set<IssueCode>(['report-undated', 'day-implausible'])

/** Returns whether a unit can do something about an issue of its row: the day of its submission is the department's (rule 4). */
export const isForUnit = (code: IssueCode): boolean => !isForDepartment(code) && !ofFirstDays.has(code)

/** Why a workbook cannot be worked with at all; each is worded in `messages/`, all that were found are shown. */
export type Obstacle =
  | { readonly code: 'table-missing'; readonly table: TableKey }
  | { readonly code: 'table-twice'; readonly table: TableKey; readonly tabs: readonly string[] }
  | { readonly code: 'column-missing'; readonly table: TableKey; readonly tab: string; readonly key: string }
  | { readonly code: 'column-twice'; readonly table: TableKey; readonly tab: string; readonly key: string }
  /** No table of a report book was found: another file, or an empty one. */
  | { readonly code: 'no-book' }
  /** `keys`: all that are missing, `TB` or `TB@CD1`. */
  | { readonly code: 'indicator-column-missing'; readonly tab: string; readonly keys: readonly string[] }
  | {
      readonly code: 'setting-unreadable'
      readonly key: string
      readonly found: string
      readonly allowed: readonly string[]
      readonly cell: string
    }
  | { readonly code: 'period-unknown'; readonly found: string; readonly known: readonly string[] }
  | { readonly code: 'period-unreadable'; readonly found: string; readonly cell: string }
  | { readonly code: 'no-period'; readonly known: readonly string[] }
  | { readonly code: 'template-unknown'; readonly found: string; readonly known: readonly string[] }
  | { readonly code: 'day-invalid'; readonly found: string }
  | { readonly code: 'busy' }
  | { readonly code: 'memory-full' }
  // the form
  /** By their names. */
  | { readonly code: 'report-missing'; readonly unit: string; readonly period: string }
  /** `at`: when the period was closed, `10:32 14/3/2025`. */
  | { readonly code: 'report-locked'; readonly why: 'closed' | 'accepted' | 'protected'; readonly at: string }
  /** A command of the department, run by somebody else; e-mails of the department. */
  | { readonly code: 'department-only'; readonly department: readonly string[] }
  | { readonly code: 'department-blank' }
  /** Where, and how many characters were typed there. */
  | { readonly code: 'text-too-long'; readonly place: string; readonly length: number; readonly most: number }
  // final figures, comparison, year
  /** A confirmation that somebody has altered, or a later version wrote; `period` is its name. */
  | { readonly code: 'history-unreadable'; readonly period: string; readonly tab: string; readonly row: number }
  /** Other data than the person who confirms has seen. */
  | { readonly code: 'figures-changed'; readonly period: string }
  | { readonly code: 'already-final'; readonly period: string; readonly at: string }
  | { readonly code: 'not-final'; readonly period: string }
  | { readonly code: 'withdrawal-reason-missing' }
  /** `known`: codes of the periods that were consolidated. */
  | { readonly code: 'not-consolidated'; readonly period: string; readonly known: readonly string[] }
  | { readonly code: 'same-period'; readonly period: string }
  | { readonly code: 'year-unknown'; readonly found: string; readonly known: readonly string[] }
  // what only the department may do
  /** How many `report-unfit` follow. */
  | { readonly code: 'reports-unfit'; readonly count: number }
  /** `unit`: its name, or what was typed for it. */
  | { readonly code: 'report-unfit'; readonly unit: string; readonly why: Unfit }
  | { readonly code: 'nobody-chosen' }
  | { readonly code: 'reason-missing' }
  | {
      readonly code: 'day-refused'
      readonly found: string
      readonly fault: 'missing' | 'unreadable' | 'outside'
      readonly from: Day
      readonly to: Day
    }

/** Thrown when the result could not mean anything; holds all that was found. Caught once, shown as one alert. */
export class WorkbookError extends Error {
  readonly obstacles: readonly Obstacle[]
  /** Language of the settings, where they could be read. */
  readonly language: Language | null
  constructor(obstacles: readonly Obstacle[], language: Language | null = null) {
    super(obstacles.map((obstacle) => obstacle.code).join(', '))
    this.name = 'WorkbookError'
    this.obstacles = obstacles
    this.language = language
  }
}

/**
 * Returns whether an error is a WorkbookError. By name: the core is part of build/Code.js and of the page of rules and words,
 * each with a class of its own.
 */
export const isWorkbookError = (error: unknown): error is WorkbookError =>
  error instanceof Error && error.name === 'WorkbookError' && 'obstacles' in error
