/** Findings and the suggestions that somebody accepted come in; the cells to write go out, and why others stay as they are. */
import { a1 } from './a1.ts'
import type { Issue } from './issue.ts'
import type { Register } from './model.ts'
import { findingId, suggestionsOf } from './suggestion.ts'

export interface AcceptedSuggestion {
  /** Which finding, by `findingId`. */
  readonly id: string
  /** Where it stood, in A1 notation: of two equal findings, the one there is meant. */
  readonly cell: string
  readonly value: string | number
}

/** A cell that may be written; row and column are 1-based. */
export interface Change {
  readonly issue: Issue
  readonly sheetId: number
  readonly cell: { readonly row: number; readonly column: number; readonly value: string | number }
  readonly tab: string
  readonly at: string
  /** Names of the unit and the period, where they are known. */
  readonly whose: string
  readonly old: string
}

/** `changed`: the cell says something else by now, or suggests something else; `notYours`: the row is another unit's. */
export interface LeftOut {
  readonly at: string
  readonly why: 'changed' | 'notYours'
}

/**
 * Returns the cells to write, each once, and what is left out. A value is written only where `issues`, found just now, still
 * hold the finding and still suggest that value (rule 11); by the department, or in a unit's own row by somebody of
 * that unit: `own` are the codes of the user's units, null for the department.
 */
export function acceptSuggestions(
  register: Register,
  issues: readonly Issue[],
  items: readonly AcceptedSuggestion[],
  own: ReadonlySet<string> | null,
): { readonly changes: readonly Change[]; readonly left: readonly LeftOut[] } {
  const findings = new Map<string, Issue[]>()
  for (const issue of issues) {
    const id = findingId(issue, register.tables)
    findings.set(id, [...(findings.get(id) ?? []), issue])
  }
  const changes = new Map<Issue, Change>()
  const left: LeftOut[] = []
  for (const { id, cell, value } of items) {
    const same = findings.get(id) ?? []
    const issue = same.find(({ place }) => a1(place) === cell) ?? (same.length === 1 ? same[0] : undefined)
    const change = issue && !changes.has(issue) && changeOf(register, issue, value)
    if (!change) left.push({ at: cell, why: 'changed' })
    else if (!mayAccept(register, change.issue, own)) left.push({ at: change.at, why: 'notYours' })
    else changes.set(change.issue, change)
  }
  return { changes: [...changes.values()], left }
}

/** Returns whether a suggestion is this person's to accept: `own` are the codes of the user's units, null for the department. */
export const mayAccept = ({ tables }: Register, { unit, place }: Issue, own: ReadonlySet<string> | null): boolean =>
  own === null || (place.tab === tables.reports.tab && own.has(unit ?? ''))

/** Returns the change that an issue suggests; null when it does not suggest this value, or stands in no cell. */
function changeOf({ tables, units, periods, settings }: Register, issue: Issue, value: string | number): Change | null {
  const { row, column, tab } = issue.place
  const table = Object.values(tables).find((each) => each.tab === tab)
  if (!table || row === null || column === null) return null
  if (!suggestionsOf(issue, settings.language).values.includes(value)) return null
  const unit = units.find(({ code }) => code === issue.unit)?.name ?? ''
  const period = periods.find(({ code }) => code === issue.period)?.name ?? ''
  return {
    issue,
    sheetId: table.id,
    cell: { row, column, value },
    tab,
    at: a1(issue.place) ?? '',
    whose: [unit, period].filter(Boolean).join(', '),
    old: 'found' in issue.args ? issue.args.found : '',
  }
}
