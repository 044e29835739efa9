/** States that are the department's to choose and that a unit chose come in; what is remembered of them, and issues, go out. */
import type { Issue } from './issue.ts'
import type { Register, State } from './model.ts'
import { isWithin } from './overlooked-edits.ts'
import { identityOf, rowsOf } from './row-print.ts'
import type { SheetEdit, Stamp } from './stamp-model.ts'

/** A state that a unit chose, when (`10:32 14/3/2025`) and who; '' where nobody knows. */
export interface Choice {
  readonly state: State
  readonly at: string
  readonly who: string
}

/** By what a row is known by wherever it stands. */
export type Choices = ReadonlyMap<string, Choice>

/** Returns whether a state is the department's to choose. */
export const isDepartmentState = (state: State): boolean => state === 'returned' || state === 'accepted'

/**
 * Returns the choices after a run: those that were found are added; one is over when the row says something else, or when the
 * department has chosen its state by hand.
 */
export function choicesAfter(
  register: Register,
  before: Choices,
  stamps: readonly Stamp[],
  edit: SheetEdit | null,
): Choices {
  const state = register.tables.reports.columns.get('state') ?? 0
  const isConfirming = edit?.byDepartment === true && state >= edit.firstColumn && state <= edit.lastColumn
  const found = stamps.flatMap(({ report, happening, at, who }): [string, Choice][] =>
    happening === 'chosen' ? [[identityOf(report), { state: report.state, at, who }]] : [],
  )
  const rows = rowsOf(register)
  const confirmed = new Set(rows.filter((row) => isConfirming && isWithin(edit, row)).map(({ identity }) => identity))
  const said = new Set(rows.map(({ identity, report }) => `${identity}=${report.state}`))
  const still = [...before].filter(
    ([identity, choice]) => !confirmed.has(identity) && said.has(`${identity}=${choice.state}`),
  )
  return new Map([...found, ...still])
}

/** Returns a warning for each row whose state a unit chose itself: it stands until the department has decided. */
export function chosenStateIssues({ reports, tables }: Register, choices: Choices): Issue[] {
  const { tab, columns, rows } = tables.reports
  const column = columns.get('state') ?? null
  return reports.flatMap((report): Issue[] => {
    const { unit, period, row } = report
    const choice = choices.get(identityOf(report))
    if (choice?.state !== report.state) return []
    const state = String(rows[row - 1]?.[(column ?? 0) - 1] ?? '').trim()
    const { at, who } = choice
    const place = { tab, row, column }
    return [{ code: 'state-self-chosen', severity: 'warning', place, period, unit, args: { state, at, who } }]
  })
}
