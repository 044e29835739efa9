/** The reports, what was edited and what is remembered of earlier runs come in; which rows are stamped with which day, and why, goes out (rule 4). */
import { isDepartmentState } from './chosen-states.ts'
import { type DayEdit, dayEdits } from './day-edits.ts'
import type { Day, Register } from './model.ts'
import { isWithin, retypedRows } from './overlooked-edits.ts'
import { columnsPrint, identityOf, type Row, rowsOf } from './row-print.ts'
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
  const days = dayEdits(rest, register, run, memory)
  const columns = columnsPrint(register)
  const isSameTable = (memory.columns ?? columns) === columns
  const { waiting, edited, elsewhere, moved } = sortOut(rest, register, run, memory, { days, isSameTable })
  const kept = lostDays(rows, memory)
  const dayOf = (row: Row): Day => kept.get(row.identity) ?? run.day
  const found = elsewhere.filter((row) => run.fresh || moved || (!run.edit && kept.has(row.identity)))
  const stamps = [
    ...submitted,
    ...rest
      .filter((row) => edited.has(row))
      .map((row) => editStamp(row, register, run, memory, waiting.includes(row) ? dayOf(row) : null)),
    ...days.map((each) => each.stamp),
    ...found.map((row) => foundStamp(row, run, moved ? (run.edit?.who ?? '') : '', kept.get(row.identity))),
  ]
  // The edit of another row may have its own run still to come, which knows the day; the hour decides.
  const unexplained = elsewhere.filter((row) => !found.includes(row))
  const late = run.edit ? [] : unexplained
  const undated = late.map((row) => ({ ...foundStamp(row, run, ''), happening: 'undated' as const, first: null }))
  return {
    stamps: [...stamps, ...undated],
    ...remembered(rows, run, memory, { stamps, submitted, late, days, isSameTable }),
    columns: run.hour ? columns : (memory.columns ?? columns),
    absorbed: submitted.map((stamp) => identityOf(stamp.report)),
    isOpen: unexplained.length > late.length,
  }
}

interface Sorted {
  /** Sent and not dated yet. */
  readonly waiting: readonly Row[]
  /** Changed by the edit, or by one that no run has found. */
  readonly edited: ReadonlySet<Row>
  /** Those of the waiting that are not in the edited block, and whether they are what was edited, sorted away meanwhile. */
  readonly elsewhere: readonly Row[]
  readonly moved: boolean
}

function sortOut(
  rows: readonly Row[],
  register: Register,
  run: Run,
  memory: Memory,
  { days, isSameTable }: { readonly days: readonly DayEdit[]; readonly isSameTable: boolean },
): Sorted {
  const inEdit = (row: Row): boolean => isWithin(run.edit, row)
  const isDayEdit = (row: Row): boolean => days.some((each) => each.row === row)
  const waiting = rows.filter((row) => isWaiting(row, memory) && !isDayEdit(row))
  const unseen = rows.filter((row) => isChanged(row, memory))
  const changed = unseen.filter((row) => inEdit(row) && !(isDayEdit(row) && isOneColumn(run.edit)))
  // The rows were sorted before the edit's own run, or Google ran nothing.
  const missed = run.hour && isSameTable ? unseen.filter((row) => !waiting.includes(row)) : []
  const retyped = retypedRows(rows, unseen, register, run)
  const elsewhere = waiting.filter((row) => !inEdit(row))
  return {
    waiting,
    edited: new Set([...changed, ...retyped, ...waiting.filter(inEdit), ...missed]),
    elsewhere,
    moved: movedRows(register, run.edit, changed.length, elsewhere),
  }
}

/** A report taken back is a draft like any other, once that has been seen; one without a first day is known by having been undated. */
const isChanged = ({ report, known, identity, prints }: Row, { seen, undated }: Memory): boolean =>
  (known || undated.has(identity)) && !seen.has(prints[0]) && (isSent(report.state) || !seen.has(prints[1]))

const isOneColumn = (edit: SheetEdit | null): boolean => edit?.firstColumn === edit?.lastColumn

/** Returns the remembered days of those reports that have none any more. */
function lostDays(rows: readonly Row[], { dated }: Memory): ReadonlyMap<string, Day> {
  const present = new Set(rows.filter((row) => row.dated).map((row) => row.identity))
  return new Map([...(dated ?? [])].filter(([identity]) => !present.has(identity)))
}

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
    const isDated = row.dated || undated.has(identity)
    // Sent without content, and filled in by this edit.
    const first = isDated
      ? null
      : (day ?? (isWithin(run.edit, row) && !row.report.empty && isSent(row.report.state) ? run.day : null))
    const happening = first ? 'sent' : 'edited'
    const last = isWithin(run.edit, row)
      ? { at: run.at, who: run.edit?.who ?? '', edited: true, logged: false }
      : { at, who, edited: false }
    return [{ report: row.report, happening, first, returns: null, logged, ...last }]
  })
}

function editStamp(row: Row, register: Register, { at, edit }: Run, memory: Memory, first: Day | null): Stamp {
  const { report } = row
  // Of a single cell the event itself tells that it was chosen, whoever's run has seen it before.
  const isUnseen = !memory.seen.has(row.prints[1])
  const isTyped = Boolean(edit?.value) && edit?.value !== edit?.old
  const isChosen = edit === null || touches(register, edit, 'state')
  // A return that was seen before has been counted, by the command it may have come from.
  const isReturn = isChosen && isUnseen && report.state === 'returned' && edit?.byDepartment === true
  const selfChosen = isChosen && (isUnseen || isTyped) && isDepartmentState(report.state) && !edit?.byDepartment
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

const foundStamp = ({ report }: Row, { day, at, edit }: Run, who: string, kept?: Day): Stamp => ({
  report,
  happening: isDepartmentState(report.state) && !edit?.byDepartment ? 'chosen' : 'sent',
  first: kept ?? day,
  at,
  who,
  returns: null,
  edited: false,
})
