/** An edit and what is remembered of first days come in; the rows whose first day was edited by hand, and what it is to be, go out (rule 4). */

import { shownText } from './cell-text.ts'
import { showDay } from './day.ts'
import { eventDay, eventText, holds } from './edited-cell.ts'
import type { Register } from './model.ts'
import type { Row } from './row-print.ts'
import type { Memory, Run, Stamp } from './stamp-model.ts'

export interface DayEdit {
  readonly row: Row
  readonly stamp: Stamp
  /** Whether the department left the report without a first day. */
  readonly cleared: boolean
}

/** Returns the edited first days: the department's stay, another's give way to the day that was there. */
export function dayEdits(rows: readonly Row[], register: Register, { edit, at }: Run, memory: Memory): DayEdit[] {
  const { columns, rows: cells } = register.tables.reports
  const column = columns.get('firstSubmitted') ?? 0
  if (!edit || column < edit.firstColumn || column > edit.lastColumn) return []
  return rows.flatMap((row): DayEdit[] => {
    const { report, identity } = row
    if (report.row < edit.firstRow || report.row > edit.lastRow) return []
    const cell = cells[report.row - 1]?.[column - 1]
    // The row may have moved since: what the event tells must be here.
    if (edit.value && !holds(cell, edit.value)) return []
    const isAlone = rows.every((other) => other === row || other.identity !== identity)
    const before = (edit.old ? eventDay(edit.old) : null) ?? (isAlone ? (memory.dated?.get(identity) ?? null) : null)
    if (report.firstSubmitted === before && (before || !row.dated)) return []
    const isDepartment = edit.byDepartment || edit.mayDate === true
    const first = isDepartment ? null : before
    const old = edit.old ? eventText(edit.old, true) : before ? showDay(before) : ''
    const stamp = {
      report,
      happening: isDepartment ? ('dated' as const) : ('redated' as const),
      first,
      at,
      who: edit.who,
      returns: null,
      edited: true,
      told: { old, new: shownText(cell) },
    }
    return [{ row, stamp, cleared: isDepartment && !row.dated }]
  })
}
