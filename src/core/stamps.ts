/** The reports, what was edited and what is remembered of earlier runs come in; which rows are stamped with which day, and why, goes out (rule 4). */
import type { Day, Register, Report } from './model.ts'
import { identityOf, isSent, type Row, rowsOf } from './row-print.ts'

export { identityOf, isSent } from './row-print.ts'

/** A block that somebody edited; rows and columns are 1-based and inclusive. */
export interface SheetEdit {
  readonly firstRow: number
  readonly lastRow: number
  readonly firstColumn: number
  readonly lastColumn: number
  /** What the cell said before; null for a block, of which Google does not tell. */
  readonly old: string | null
  /** E-mail of the typist; '' when Google does not tell it. */
  readonly who: string
  readonly byDepartment: boolean
}

/** A submission by somebody who may not write the stamp himself. */
export interface Submission {
  readonly day: Day
  /** Hour and day for people to read. */
  readonly at: string
  readonly who: string
}

/** What earlier runs remember. */
export interface Memory {
  /** Sent without a first day before anybody watched: no later edit dates them. */
  readonly undated: ReadonlySet<string>
  /** Fingerprints of the rows as they were last seen. */
  readonly seen: ReadonlySet<string>
  readonly submissions: ReadonlyMap<string, Submission>
}

export interface Run {
  readonly day: Day
  readonly at: string
  readonly edit: SheetEdit | null
  /** Whether the triggers are installed: without them only recorded submissions are dated. */
  readonly watched: boolean
  /** Whether a row that nobody saw being sent was sent today: the triggers ran earlier today. */
  readonly fresh: boolean
}

/** What became of a row. */
export type Happening = 'sent' | 'edited' | 'withdrawn' | 'chosen' | 'undated'

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
}

export interface Decision {
  readonly stamps: readonly Stamp[]
  readonly undated: readonly string[]
  readonly seen: readonly string[]
  /** Identities of the submissions that became stamps. */
  readonly absorbed: readonly string[]
  /** Whether rows are left whose day the hour decides on, as of the run before this one. */
  readonly isOpen: boolean
}

/**
 * Returns which rows are stamped. Rows are found by what they say, never by where they stood: the sheet may have been sorted
 * since the edit. A first day is never overwritten; a row that is sent without content gets none until it has some (rule 6).
 */
export function decideStamps(register: Register, run: Run, memory: Memory): Decision {
  const rows = rowsOf(register)
  const submitted = submissionStamps(rows, memory)
  const done = new Set(submitted.map((stamp) => stamp.report))
  const rest = run.watched ? rows.filter((row) => !done.has(row.report)) : []
  const waiting = rest.filter((row) => isWaiting(row, memory))
  const inEdit = (row: Row): boolean => isWithin(run.edit, row)
  const changed = rest.filter((row) => inEdit(row) && isChanged(row, memory))
  const elsewhere = waiting.filter((row) => !inEdit(row))
  const moved = movedRows(register, run.edit, changed.length, elsewhere)
  const found = run.fresh || moved ? elsewhere : []
  const stamps = [
    ...submitted,
    ...rest
      .filter((row) => changed.includes(row) || (waiting.includes(row) && inEdit(row)))
      .map((row) => editStamp(row, register, run, memory)),
    ...found.map((row) => foundStamp(row, run, moved ? (run.edit?.who ?? '') : '')),
  ]
  // The edit of another row may have its own run still to come, which knows the day; the hour decides.
  const unexplained = elsewhere.filter((row) => !found.includes(row))
  const late = run.edit ? [] : unexplained
  return {
    stamps: [
      ...stamps,
      ...late.map((row) => ({ ...foundStamp(row, run, ''), happening: 'undated' as const, first: null })),
    ],
    ...remembered(
      rows,
      run,
      memory,
      new Set([...stamps.filter((each) => each.edited).map((each) => each.report), ...done]),
      late,
    ),
    absorbed: submitted.map((stamp) => identityOf(stamp.report)),
    isOpen: unexplained.length > late.length,
  }
}

/** A report taken back is a draft like any other, once that has been seen; one without a first day is known by having been undated. */
const isChanged = ({ report, known, identity, prints }: Row, { seen, undated }: Memory): boolean =>
  (known || undated.has(identity)) && !seen.has(prints[0]) && (isSent(report.state) || !seen.has(prints[1]))

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

/** A submission dates the row that waits for it; one that has its day, or was undated before, is only changed. */
function submissionStamps(rows: readonly Row[], { submissions, undated }: Memory): Stamp[] {
  return [...submissions].flatMap(([identity, { day, at, who }]): Stamp[] => {
    const own = rows.filter((row) => row.identity === identity)
    const sent = own.filter((row) => isSent(row.report.state))
    const row = sent.find((each) => !each.dated) ?? sent[0] ?? own[0]
    if (!row) return []
    const first = row.dated || undated.has(identity) ? null : day
    const happening = first ? 'sent' : 'edited'
    return [{ report: row.report, happening, first, at, who, returns: null, edited: false }]
  })
}

function editStamp(row: Row, register: Register, { day, at, edit }: Run, memory: Memory): Stamp {
  const { report } = row
  const first = isWaiting(row, memory) ? day : null
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

const foundStamp = ({ report }: Row, { day, at }: Run, who: string): Stamp => ({
  report,
  happening: 'sent',
  first: day,
  at,
  who,
  returns: null,
  edited: false,
})

/** What the next run needs: a row changed but not yet dealt with is left unseen, for its own edit is still to come. */
function remembered(
  rows: readonly Row[],
  { watched }: Run,
  { undated, seen }: Memory,
  dealt: ReadonlySet<Report>,
  late: readonly Row[],
): Pick<Decision, 'undated' | 'seen'> {
  if (!watched) return { undated: [...undated], seen: [...seen] }
  const still = rows.filter((row) => isSent(row.report.state) && !row.dated && undated.has(row.identity))
  return {
    undated: [...new Set([...still, ...late].map((row) => row.identity))],
    seen: [...new Set(rows.flatMap((row) => printsToKeep(row, seen, dealt)))],
  }
}

function printsToKeep(row: Row, seen: ReadonlySet<string>, dealt: ReadonlySet<Report>): readonly string[] {
  if (!row.known) return []
  if (dealt.has(row.report) || seen.has(row.prints[0])) return row.prints
  return row.prints.filter((print) => seen.has(print))
}

/** Returns the memory to start with: rows that are sent without a first day stay undated, and every row has been seen. */
export function startingMemory(register: Register): Pick<Decision, 'undated' | 'seen'> {
  const rows = rowsOf(register).filter((row) => row.known)
  const undated = rows.filter((row) => isSent(row.report.state) && !row.dated && !row.report.empty)
  return {
    undated: [...new Set(undated.map((row) => row.identity))],
    seen: [...new Set(rows.flatMap((row) => row.prints))],
  }
}
