/** What a case of conformance is: a number, a sentence, what Google is said to do, and a function that looks. */
import type { Language } from '../core/model.ts'

export type Sheet = GoogleAppsScript.Spreadsheet.Sheet
export type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

/** Where a case works: a blank tab of its own, which goes when all are done. */
export interface Place {
  readonly book: Spreadsheet
  readonly sheet: Sheet
  /** A name for one tab more, which the case deletes itself. */
  readonly spare: string
}

/**
 * Where the expectation comes from: `reference` Google's own reference; `seen` others measured it on the platform; `open` nobody
 * has, and the run on Google settles it.
 */
export type Provenance = 'reference' | 'seen' | 'open'

/** What a case needs beyond the services: formulas that are computed, the Vietnamese locale. */
export type Need = 'formulas' | 'vi_VN'

export interface Case {
  /** B1 to B105: docs/conformance.md, the list of behaviours; 4.1-1 and on: that of semantics; a letter where one entry has two cases. */
  readonly number: string
  readonly provenance: Provenance
  readonly needs?: Need
  readonly says: Readonly<Record<Language, string>>
  /** Plain data. */
  readonly expected: unknown
  readonly observe: (place: Place) => unknown
}

/** Returns `refused` when a call throws, else `accepted`: texts of errors depend on the user's language. Lazy writes are carried out first. */
export function refusal(call: () => unknown): 'refused' | 'accepted' {
  try {
    call()
    SpreadsheetApp.flush()
    return 'accepted'
  } catch {
    return 'refused'
  }
}
