/** A standing comes in; whether the department can return, accept or date that report, and which days it may name, go out. */
import { addDays } from './day.ts'
import type { Day, Obligation, Standing, State } from './model.ts'
import { isSent } from './words.ts'

/** Why a report cannot be handled as asked. */
export type Unfit =
  | 'unknown'
  | 'no-row'
  | 'not-sent'
  | 'empty'
  | 'several-rows'
  | 'not-owed'
  | 'exempt'
  | 'errors'
  | 'returned'

/** What the department does to a report. */
export type Handling = 'return' | 'accept' | 'date' | 'extend' | 'exempt'

/** The first and the last day that may be named, both inclusive. */
export type Span = readonly [from: Day, to: Day]

/** One unit in one period, as the department's dialogs list it; texts are in the language of the settings. */
export interface ListedReport {
  /** Code. */
  readonly unit: string
  readonly name: string
  readonly group: string
  readonly state: State
  readonly stateText: string
  readonly obligation: Obligation
  /** First day, and what follows from it, as the tracker says it. */
  readonly firstDay: Day | null
  readonly timeliness: string
  readonly undated: boolean
  /** Issues in its row. */
  readonly errors: number
  readonly warnings: number
  readonly returns: number
  /** Why it cannot be handled so; one that is left out can. */
  readonly unfit: Readonly<Partial<Record<Handling, Unfit>>>
  /** Whether "all that pass the checks" takes it. */
  readonly passes: boolean
}

/** The longest that a deadline may lie ahead, in days: beyond it a year was mistyped. */
const AHEAD = 366

/**
 * Returns why a report cannot be handled so, null when it can. Only a sent report with content can be returned or accepted,
 * an accepted one too. A day is entered (rule 4) where a row stands, unless several sent rows claim it (rule 7): a day would
 * decide which of them counts. More time helps only who owes (rule 2); an exemption frees also who is invited.
 */
export function unfitFor(handling: Handling, standing: Standing, sentRows: number): Unfit | null {
  const { report, obligation, submitted } = standing
  if (handling === 'exempt') return obligation === 'not-owed' ? 'not-owed' : null
  if (handling === 'extend') return obligation === 'owed' ? null : obligation === 'exempt' ? 'exempt' : 'not-owed'
  if (!report) return 'no-row'
  if (handling === 'date') return sentRows > 1 ? 'several-rows' : null
  if (!submitted) return isSent(report.state) ? 'empty' : 'not-sent'
  return null
}

/**
 * Returns why "all that pass the checks" leaves a report out, null when it takes it: one that was returned waits for the
 * department's own eyes, whatever the checks say.
 */
export function unfitToPass(standing: Standing, errors: number): Unfit | null {
  const unfit = unfitFor('accept', standing, 1)
  if (unfit) return unfit
  if (standing.state === 'returned') return 'returned'
  return errors > 0 ? 'errors' : null
}

/**
 * Returns the days that may be named: a correction is awaited from today on, a report was received up to today and not before
 * the year before, an extension ends after the period's own last on-time day (rule 2).
 * `spanFor('date', '2025-03-18', '2025-03-14')` is from `2024-01-01` to `2025-03-18`.
 */
export function spanFor(handling: Handling, today: Day, periodLastDay: Day): Span {
  if (handling === 'date') return [`${Number(today.slice(0, 4)) - 1}-01-01`, today]
  if (handling === 'return') return [today, addDays(today, AHEAD)]
  return [addDays(periodLastDay, 1), addDays(periodLastDay > today ? periodLastDay : today, AHEAD)]
}
