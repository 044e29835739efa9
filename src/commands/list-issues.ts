/** Comes in: an open book and who looks at it. Goes out: everything that is wrong with its data, as far as it concerns this person. */
import { assess } from '../core/assess.ts'
import { cutoffIssues } from '../core/checks/cutoff.ts'
import type { Issue } from '../core/issue.ts'
import { hasAddress } from '../core/unit-address.ts'
import { composer } from '../google/composer.ts'
import { readProperties } from '../google/properties.ts'
import { isDepartment, who } from '../google/user.ts'
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
  readonly issues: readonly Issue[]
  /** Warnings that the department has looked at and set aside; their figures are still the same. */
  readonly decided: readonly Issue[]
}

/**
 * Returns the issues that the user at the keyboard is to see. The department sees all, with its doubts about plausible
 * figures; a unit, known by its e-mail, sees what is wrong with its own rows and with the book; anybody else, all but the doubts.
 */
export function listIssues(book: OpenBook): IssueList {
  const { register } = book
  const email = who()
  const department = isDepartment(register.settings, email)
  const { standings, issues } = assess(register, book.today)
  const properties = readProperties()
  const all = [...book.issues, ...issues, ...cutoffIssues(register, standings), ...rowWarnings(register, properties)]
  if (!department) {
    const own = new Set(register.units.flatMap((unit) => (hasAddress(unit, email) ? [unit.code] : [])))
    const concerns = ({ unit }: Issue) => own.size === 0 || unit === null || own.has(unit)
    return { department, issues: all.filter(concerns), decided: [] }
  }
  const printOf = (key: string): string | undefined => {
    const text = properties.get(DECIDED + key)
    return text && (JSON.parse(text) as Decision).print
  }
  const { open, decided } = composer().doubtsOf(register, standings, printOf, goneIn(properties))
  return { department, issues: [...all, ...open], decided }
}
