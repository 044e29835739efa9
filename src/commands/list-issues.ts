/** Comes in: an open book and who looks at it. Goes out: everything that is wrong with its data, as far as it concerns this person. */
import { assess } from '../core/assess.ts'
import { cutoffIssues } from '../core/checks/cutoff.ts'

import { type Issue, isForUnit } from '../core/issue.ts'

import { composer } from '../google/composer.ts'
import { isDepartment } from '../google/user.ts'
import { ownCodes } from './my-report.ts'
import type { OpenBook } from './open-book.ts'
import { goneIn, rowWarnings } from './row-warnings.ts'

/** Document properties that hold a decision on a warning begin so; the rest is its key. */
export const DECIDED = 'decided:'

/** What the department decided on a warning, and about which figures. */
export interface Decision {
  readonly print: string
  readonly at: string
  readonly who: string
}

export interface IssueList {
  readonly department: boolean
  /** Codes of the user's units, none when nobody knows whose user it is; null for the department. */
  readonly own: ReadonlySet<string> | null
  readonly issues: readonly Issue[]
  /** Warnings that the department has looked at and set aside; their figures are still the same. */
  readonly decided: readonly Issue[]
}

/**
 * Returns the issues that the user at the keyboard is to see. The department sees all, with its doubts about plausible
 * figures; a unit, known by its e-mail or chosen in "Báo cáo của tôi", sees what it can put right: in its own rows, and in
 * rows that name no known unit; anybody else, all but the doubts.
 */
export function listIssues(book: OpenBook): IssueList {
  const { register } = book
  const department = isDepartment(register.settings)
  const { standings, issues } = assess(register, book.today)
  const { properties } = book
  const all = [...book.issues, ...issues, ...cutoffIssues(register, standings), ...rowWarnings(register, properties)]
  if (!department) {
    const own = ownCodes(book)
    const { tab } = register.tables.reports
    const concerns = ({ unit, place, code }: Issue) =>
      own.size === 0 || (place.tab === tab && (unit === null || own.has(unit)) && isForUnit(code))
    return { department, own, issues: all.filter(concerns), decided: [] }
  }
  const printOf = (key: string): string | undefined => {
    const text = properties.get(DECIDED + key)
    return text && (JSON.parse(text) as Decision).print
  }
  const { open, decided } = composer().doubtsOf(register, standings, printOf, goneIn(properties))
  return { department, own: null, issues: [...all, ...open], decided }
}
