/** What the form does to its row: saves a draft, sends the report, or says that there was nothing; under the lock. */
import { WorkbookError } from '../core/issue.ts'
import { isSent } from '../core/words.ts'
import { composer } from '../google/composer.ts'
import { withLock } from '../google/lock.ts'
import { writeRow } from '../google/own-row.ts'
import { deleteProperties, writeProperty } from '../google/properties.ts'
import { who } from '../google/user.ts'
import type { Changes, Conflict, Merged, Write } from '../views/form/changes.ts'
import { type FormState, stateOf } from './form.ts'
import {
  asDraft,
  type FormRow,
  findRow,
  lockOf,
  type RowIssue,
  recordOf,
  rowGone,
  rowIssues,
  rowWith,
  sendingKey,
  submittedKey,
} from './form-row.ts'
import { merge, placeOf, stateWrite } from './form-writes.ts'
import { isLoggedToday, logOrKeep } from './kept-log.ts'
import { openBook } from './open-book.ts'
import { settle } from './settle.ts'

export type { Changes, Conflict } from '../views/form/changes.ts'

export interface Saved extends FormState {
  readonly version: string
  /** The hour, e.g. `10:32`. */
  readonly savedAt: string
  readonly conflict: readonly Conflict[]
  /** What others have changed in cells that this person did not, by column key, as one would type it. */
  readonly others: Changes
  readonly issues: readonly RowIssue[]
}

export type Sent =
  | (Saved & { readonly is: 'sent'; readonly receivedAt: string })
  /** Nothing was written: others have changed the row, and the sender should see it first. */
  | (Saved & { readonly is: 'changed' })
  /** Nothing was written: the report is empty, or one without activity holds figures (in the cells `keys`) or gives no reason. */
  | { readonly is: 'refused'; readonly why: 'empty' | 'values' | 'reason'; readonly keys: readonly string[] }

/**
 * Writes the changed cells of a unit's row and the state "Đang nhập" where there was none. A cell that somebody else changed
 * since `version` is left alone and comes back in `conflict`. Edits of a sent report are logged.
 */
export function saveDraft(unit: string, period: string, changes: Changes, version: string): Saved {
  return withLock(() => {
    const row = openRow(unit, period)
    const merged = merge(row, changes, version)
    const starts = row.values['state'] === '' && merged.writes.length > 0
    const writes = starts ? [...merged.writes, stateWrite(row, 'draft')] : merged.writes
    const after = write(row, writes)
    if (isSent(after.standing.state) && writes.length > 0) record(row, after, row.standing.submitted)
    return saved(after, merged)
  })
}

/** Writes the changes, 0 into the blank cells `zeros`, the state "Đã gửi", and the record of when it was received. */
export function sendReport(
  unit: string,
  period: string,
  changes: Changes,
  version: string,
  { zeros }: { readonly zeros: readonly string[] },
): Sent {
  return withLock(() => {
    const row = openRow(unit, period)
    const merged = merge(row, changes, version)
    if (isChanged(merged)) return { is: 'changed', ...saved(row, merged) }
    const writes = [...merged.writes, ...composer().zeroWrites(row, merged.writes, zeros), stateWrite(row, 'submitted')]
    const after = rowAfter(row, writes)
    if (after.standing.report.empty)
      return { is: 'refused', why: 'empty', keys: composer().neededKeys(row.cells, row.period.kind) }
    return send(row, writes, merged)
  })
}

/** Writes the state "Không phát sinh" with its reason as the results; refused while a cell holds a number other than 0 (rule 6). */
export function sendNil(unit: string, period: string, reason: string, version: string): Sent {
  return withLock(() => {
    const row = openRow(unit, period)
    if (reason.trim() === '') return { is: 'refused', why: 'reason', keys: ['results'] }
    const merged = merge(row, { results: reason }, version)
    if (isChanged(merged)) return { is: 'changed', ...saved(row, merged) }
    const writes = [...merged.writes, stateWrite(row, 'nil')]
    const held = rowIssues(rowAfter(row, writes)).filter((issue) => issue.code === 'nil-with-value')
    if (held.length > 0) return { is: 'refused', why: 'values', keys: held.flatMap(({ key }) => key ?? []) }
    return send(row, writes, merged)
  })
}

/** Returns the row, read anew; throws a WorkbookError when there is none or it can only be read. */
function openRow(unit: string, period: string): FormRow {
  const row = findRow(openBook({ indicatorColumnsMayMiss: true }), unit, period)
  const lock = lockOf(row)
  if (lock) throw new WorkbookError([{ code: 'report-locked', ...lock }], row.book.register.settings.language)
  return row
}

const isChanged = ({ conflict, others }: Merged): boolean => conflict.length > 0 || Object.keys(others).length > 0

/** Returns the row as it is after the writes. */
const rowAfter = (row: FormRow, writes: readonly Write[]): FormRow =>
  writes.length === 0 ? row : findRow(rowWith(row, writes), row.standing.unit, row.standing.period)

/** Writes the cells; what they held is logged where the report was sent before. Returns the row as it is then. */
function write(row: FormRow, writes: readonly Write[]): FormRow {
  const { book, standing, values } = row
  const { words, register } = book
  const { typedText } = composer()
  try {
    writeRow(register.tables.reports.id, standing.report.row, writes)
  } catch {
    // A column was moved, and the drop-down that stands there now refused the value: what is missing is written below, where it
    // belongs. A cell that may not be written refuses it there once more.
  }
  const placed = writes.map(({ column, value }) => ({ row: standing.report.row, column, value }))
  // The row went while it was being written: what was typed is still in the form.
  if (settle(book, placed).length) throw rowGone(row)
  const edits = standing.state === 'draft' || standing.state === 'not-started' ? [] : writes
  logOrKeep(
    book,
    edits.map(({ key, value }) => ({
      what: words.form.log.edited,
      place: placeOf(row, key),
      old: typedText('text', values[key] ?? '', words.language),
      new: typedText('text', value, words.language),
    })),
  )
  return rowAfter(row, writes)
}

/**
 * Writes the record that becomes the stamps: the form runs as its typist, who may not write the protected columns. A report
 * that was sent before keeps its first day (rule 4); one whose day nobody knows stays undated. An edit of a sent report keeps
 * the moment of its receipt.
 */
function record(row: FormRow, after: FormRow, isEdit: boolean): void {
  const { book, standing } = row
  const key = submittedKey(row)
  const before = recordOf(row)
  const isFirst = !standing.submitted && after.standing.submitted
  const day = standing.firstSubmitted ?? before?.day ?? (isFirst ? book.today : null)
  const kept = isEdit ? { received: before ? (before.received ?? before.at) : null } : {}
  writeProperty(key, JSON.stringify({ day, at: book.madeAt, who: who(), ...kept }))
}

/** Writes a report as sent, with its record and a line of the log. */
function send(found: FormRow, writes: readonly Write[], merged: Merged): Sent {
  const { book } = found
  const key = sendingKey(found)
  // What an interrupted sending left is sent now, as if for the first time.
  const row = book.properties.has(key) ? asDraft(found) : found
  if (row === found) writeProperty(key, book.today)
  const after = write(row, writes)
  record(row, after, false)
  const { words } = book
  const what = after.standing.state === 'nil' ? words.form.log.nil : words.form.log.sent
  const place = placeOf(row, '')
  if (row === found || !isLoggedToday(book, what, place)) logOrKeep(book, [{ what, place }])
  deleteProperties([key])
  return { is: 'sent', receivedAt: book.madeAt, ...saved(after, merged) }
}

function saved(row: FormRow, { conflict, others }: Merged): Saved {
  const { book, standing, values } = row
  return {
    ...stateOf(book, standing.state),
    version: composer().rowVersion(values),
    savedAt: book.madeAt.split(' ')[0] ?? '',
    conflict,
    others,
    issues: rowIssues(row),
  }
}
