/** Issues come in one by one while tables are read; the list of all of them goes out. */
import type { Issue, IssueCode, Severity } from '../issue.ts'
import type { FoundTable, Place } from '../model.ts'

/** What an issue concerns, where it is known. */
export interface Concerns {
  readonly unit?: string | null
  readonly period?: string | null
}

/** Writes one issue into the list. */
export type Note = <C extends IssueCode>(
  code: C,
  severity: Severity,
  place: Place,
  args: Extract<Issue, { code: C }>['args'],
  concerns?: Concerns,
) => void

/** Returns an empty list of issues and the function that writes into it. */
export function findings(): { readonly issues: readonly Issue[]; readonly note: Note } {
  const issues: Issue[] = []
  const note: Note = (code, severity, place, args, { unit = null, period = null } = {}) => {
    // The compiler cannot know that code and args of one call belong to the same member of the union; `Note` does.
    issues.push({ code, severity, place, period, unit, args } as Issue)
  }
  return { issues, note }
}

/** Returns the cell of a column in a 1-based row. */
export const placeOf = (table: FoundTable, row: number, key: string): Place => ({
  tab: table.tab,
  row,
  column: table.columns.get(key) ?? null,
})
