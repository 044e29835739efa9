/** The reports, what was edited and what is remembered of earlier runs come in; which rows are stamped with which day, and why, goes out (rule 4). */
import { dayEdits } from './day-edits.ts'
import { holds } from './edited-cell.ts'
import { tables } from './layout.ts'
import type { Day, Register } from './model.ts'
import { identityOf, type Row, rowsOf } from './row-print.ts'
import { remembered } from './stamp-memory.ts'
import type { Decision, Memory, Run, SheetEdit, Stamp } from './stamp-model.ts'
import { isSent } from './words.ts'

export { startingMemory } from './stamp-memory.ts'
export type * from './stamp-model.ts'

/**
 * Returns which rows are stamped. Rows are found by what they say, never by where they stood: the sheet may have been sorted
 * since the edit. A first day is never overwritten; a row that is sent without content gets none until it has some (rule 6).
 */
export function decideStamps(register: Register, run: Run, memory: Memory): Decision {
  const rows = rowsOf(register)
  const submitted = submissionStamps(rows, run, memory)
  const done = new Set(submitted.map((stamp) => stamp.report))
  const rest = run.watched ? rows.filter((row) => !done.has(row.report)) : []
  const inEdit = (row: Row): boolean => isWithin(run.edit, row)
  const days = dayEdits(rest, register, run, memory)
  const isDayEdit = (row: Row): boolean => days.some((each) => each.row === row)
  const waiting = rest.filter((row) => isWaiting(row, memory) && !isDayEdit(row))
  const unseen = rest.filter((row) => isChanged(row, memory))
  const changed = unseen.filter((row) => inEdit(row) && !(isDayEdit(row) && isOneColumn(run.edit)))
  const retyped = unseen.length ? [] : rest.filter((row) => inEdit(row) && isRetyped(row, register, run.edit))
  const elsewhere = waiting.filter((row) => !inEdit(row))
  const moved = movedRows(register, run.edit, changed.length, elsewhere)
  const kept = lostDays(rows, memory)
  const found = elsewhere.filter((row) => run.fresh || moved || (!run.edit && kept.has(row.identity)))
  const stamps = [
    ...submitted,
    ...rest
      .filter((row) => changed.includes(row) || retyped.includes(row) || (waiting.includes(row) && inEdit(row)))
      .map((row) =>
        editStamp(row, register, run, memory, waiting.includes(row) ? (kept.get(row.identity) ?? run.day) : null),
      ),
    ...days.map((each) => each.stamp),
    ...found.map((row) => foundStamp(row, run, moved ? (run.edit?.who ?? '') : '', kept.get(row.identity))),
  ]
  // The edit of another row may have its own run still to come, which knows the day; the hour decides.
  const unexplained = elsewhere.filter((row) => !found.includes(row))
  const late = run.edit ? [] : unexplained
  return {
    stamps: [
      ...stamps,
      ...late.map((row) => ({ ...foundStamp(row, run, ''), happening: 'undated' as const, first: null })),
    ],
    ...remembered(rows, run, memory, { stamps, submitted, late, days }),
    absorbed: submitted.map((stamp) => identityOf(stamp.report)),
    isOpen: unexplained.length > late.length,
  }
}

/** A report taken back is a draft like any other, once that has been seen; one without a first day is known by having been undated. */
const isChanged = ({ report, known, identity, prints }: Row, { seen, undated }: Memory): boolean =>
  (known || undated.has(identity)) && !seen.has(prints[0]) && (isSent(report.state) || !seen.has(prints[1]))

const ownKeys = tables.reports.columns.filter((column) => column.own).map((column) => column.key)

/** Another's run has dealt with the row; its cell still says what this edit, and no other, made it say. */
function isRetyped({ report, known }: Row, { tables: { reports } }: Register, edit: SheetEdit | null): boolean {
  if (!known || !edit?.value || edit.value === edit.old) return false
  const isOwn = ownKeys.some((key) => reports.columns.get(key) === edit.firstColumn)
  return !isOwn && holds(reports.rows[report.row - 1]?.[edit.firstColumn - 1], edit.value)
}

const isOneColumn = (edit: SheetEdit | null): boolean => edit?.firstColumn === edit?.lastColumn

/** Returns the remembered days of those reports that have none any more. */
function lostDays(rows: readonly Row[], { dated }: Memory): ReadonlyMap<string, Day> {
  const present = new Set(rows.filter((row) => row.dated).map((row) => row.identity))
  return new Map([...(dated ?? [])].filter(([identity]) => !present.has(identity)))
}

const isWithin = (edit: SheetEdit | null, { report: { row } }: Row): boolean =>
  edit !== null && row >= edit.firstRow && row <= edit.lastRow

const isWaiting = ({ report, dated, identity }: Row, { undated }: Memory): boolean =>
  isSent(report.state) && !report.empty && !dated && !undated.has(identity)

/** Returns whether the rows found elsewhere can be the edited ones, sorted away meanwhile: the edit left as many unexplained. */
function movedRows(register: Register, edit: SheetEdit | null, explained: number, elsewhere: readonly Row[]): boolean {
  if (!edit || elsewhere.length === 0 || !touches(register, edit, 'state')) return false
  return elsewhere.length <= edit.lastRow - edit.firstRow + 1 - explained
}

function touches({ tables: { reports } }: Register, edit: SheetEdit, key: string): boolean {
  const column = reports.columns.get(key) ?? 0
  return column >= edit.firstColumn && column <= edit.lastColumn
}

/** A submission dates the row that waits for it; one that has its day, or was undated before, is only changed. An edit of the row came later. */
function submissionStamps(rows: readonly Row[], run: Run, { submissions, undated }: Memory): Stamp[] {
  return [...submissions].flatMap(([identity, { day, at, who, logged = false }]): Stamp[] => {
    const own = rows.filter((row) => row.identity === identity)
    const sent = own.filter((row) => isSent(row.report.state))
    const row = sent.find((each) => !each.dated) ?? sent[0] ?? own[0]
    if (!row) return []
    const first = row.dated || undated.has(identity) ? null : day
    const happening = first ? 'sent' : 'edited'
    const last = isWithin(run.edit, row)
      ? { at: run.at, who: run.edit?.who ?? '', edited: true, logged: false }
      : { at, who, edited: false }
    return [{ report: row.report, happening, first, returns: null, logged, ...last }]
  })
}

function editStamp(row: Row, register: Register, { at, edit }: Run, memory: Memory, first: Day | null): Stamp {
  const { report } = row
  const chosen = edit !== null && touches(register, edit, 'state') && !memory.seen.has(row.prints[1])
  const isReturn = chosen && report.state === 'returned' && edit.byDepartment
  const selfChosen = chosen && (report.state === 'returned' || report.state === 'accepted') && !edit.byDepartment
  const withdrawn = !isSent(report.state)
  const happening = selfChosen ? 'chosen' : first ? 'sent' : withdrawn ? 'withdrawn' : 'edited'
  return {
    report,
    happening,
    first,
    at,
    who: edit?.who ?? '',
    returns: isReturn ? report.returns + 1 : null,
    edited: true,
  }
}

const foundStamp = ({ report }: Row, { day, at }: Run, who: string, kept?: Day): Stamp => ({
  report,
  happening: 'sent',
  first: kept ?? day,
  at,
  who,
  returns: null,
  edited: false,
})
