/** The words in which stamping speaks: an edit, what is remembered, what is decided. Only types. */
import type { Day, Report } from './model.ts'

/** A block that somebody edited; rows and columns are 1-based and inclusive. */
export interface SheetEdit {
  readonly firstRow: number
  readonly lastRow: number
  readonly firstColumn: number
  readonly lastColumn: number
  /** What the cell said before; null for a block, of which Google does not tell. */
  readonly old: string | null
  /** What a single cell was made to say, where Google tells it; somebody else may have written there since. */
  readonly value?: string | null
  /** E-mail of the typist; '' when Google does not tell it. */
  readonly who: string
  readonly byDepartment: boolean
  /** Whether nobody but the department can have typed a first day, whoever it was: the columns are protected. */
  readonly mayDate?: boolean
}

/** A submission by somebody who may not write the stamp himself. */
export interface Submission {
  /** Null: a report that was sent before, on a day that nobody knows, or has no content yet. */
  readonly day: Day | null
  /** Hour and day for people to read. */
  readonly at: string
  readonly who: string
  /** Whether the log has it. */
  readonly logged?: boolean
}

/** What earlier runs remember. */
export interface Memory {
  /** Sent without a first day before anybody watched: no later edit dates them. */
  readonly undated: ReadonlySet<string>
  /** Fingerprints of the rows as they were last seen. */
  readonly seen: ReadonlySet<string>
  readonly submissions: ReadonlyMap<string, Submission>
  /** First days as last seen, by identity: a day that was cleared is never replaced by a later one. */
  readonly dated?: ReadonlyMap<string, Day>
  /** Print of the columns as last seen; left out: the same as now. */
  readonly columns?: string
}

export interface Run {
  readonly day: Day
  readonly at: string
  readonly edit: SheetEdit | null
  /** Whether the triggers are installed: without them only recorded submissions are dated. */
  readonly watched: boolean
  /** Whether a row that nobody saw being sent was sent today: the triggers ran earlier today. */
  readonly fresh: boolean
  /** Whether edits are noted that their own runs did not find: nobody knows by whom they were. */
  readonly hour?: boolean
  /** The minutes just past, as people read them: a row that was changed then may hold another's edit, too. */
  readonly recent?: readonly string[]
}

/** What became of a row. */
export type Happening = 'sent' | 'edited' | 'withdrawn' | 'chosen' | 'undated' | 'dated' | 'redated'

export interface Stamp {
  readonly report: Report
  readonly happening: Happening
  /** The first day, where it is to be written; null: it stays as it is. */
  readonly first: Day | null
  readonly at: string
  readonly who: string
  /** The number of returns, where it is to be written. */
  readonly returns: number | null
  /** Whether somebody sees the change who made it by hand in the sheet. */
  readonly edited: boolean
  /** What the log says of the cell before and after, where it is not what the sheet says now. */
  readonly told?: { readonly old: string; readonly new: string }
  readonly logged?: boolean
}

export interface Decision {
  readonly stamps: readonly Stamp[]
  readonly undated: readonly string[]
  readonly seen: readonly string[]
  readonly dated: ReadonlyMap<string, Day>
  readonly columns: string
  /** Identities of the submissions that became stamps. */
  readonly absorbed: readonly string[]
  /** Whether rows are left whose day the hour decides on, as of the run before this one. */
  readonly isOpen: boolean
}
