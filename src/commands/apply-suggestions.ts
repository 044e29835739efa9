/** "Sửa tất cả gợi ý": writes suggested values into the cells they are suggested for, and nothing else (rule 11). */
import type { AcceptedSuggestion, Change } from '../core/accept-suggestions.ts'
import type { Issue } from '../core/issue.ts'
import { chunked, linesIn } from '../core/kept-lines.ts'
import type { CellValue, Language, State } from '../core/model.ts'
import { identityOf } from '../core/row-print.ts'
import { isSent, stateWords } from '../core/words.ts'
import { composer } from '../google/composer.ts'
import { withLock } from '../google/lock.ts'
import { readProperties, writeProperties, writeProperty } from '../google/properties.ts'
import type { WrittenCell } from '../google/reports.ts'
import { tryWrite } from '../google/try-write.ts'
import { isDepartment, who } from '../google/user.ts'
import type { LogDetails } from '../views/log-entries.ts'
import { begunIn, remember, rememberDone, SUGGEST } from './begun.ts'
import { finishHandling } from './handle-reports.ts'
import { logOrKeep } from './kept-log.ts'
import { listIssues } from './list-issues.ts'
import { type OpenBook, openBook } from './open-book.ts'
import { chosenKey, recordsOf } from './row-warnings.ts'
import { lostWords, settle } from './settle.ts'
import { changeRecords } from './under-way.ts'

export interface Applied {
  /** What was written where, in words. */
  readonly applied: readonly { readonly place: string; readonly old: string; readonly new: string }[]
  readonly left: readonly { readonly place: string; readonly reason: string }[]
  readonly message: string
  readonly language: Language
}

/**
 * Writes accepted suggestions and returns what was written and what was left out, with reasons. The book is read anew under
 * the lock, rows are known by unit and period; old and new values are logged.
 */
export const applySuggestions = (items: readonly AcceptedSuggestion[]): Applied =>
  withLock(() => apply(openFinished(), items))

/** Returns the book; what an interrupted run of the department left open is finished first. */
function openFinished(): OpenBook {
  const book = openBook()
  const last = begunIn(book)
  if (!last || last.isDone || !isDepartment(book.register.settings)) return book
  finishHandling(book, last.begun)
  return openBook()
}

function apply(book: OpenBook, items: readonly AcceptedSuggestion[]): Applied {
  const { register } = book
  const { language } = register.settings
  const words = book.words.checks
  const { acceptSuggestions, shownSuggestion } = composer()
  const { department, own, issues } = listIssues(book)
  const { changes, left } = acceptSuggestions(register, issues, items, own)
  const told = changes.map(({ tab, at, whose, old, cell }) => ({
    cell,
    entry: { place: words.place(tab, at, whose), old, new: shownSuggestion(cell.value, language) },
  }))
  const what = words.applied
  const isKept =
    department &&
    begin(
      book,
      changes,
      told.map(({ entry }) => ({ what, ...entry })),
    )
  const refused = writeChanges(changes)
  const applied = told.flatMap(({ cell, entry }) => (refused.has(cell) ? [] : [entry]))
  const leftOut = [
    ...left.map(({ at, why }) => ({ place: at, reason: words[why] })),
    ...told.flatMap(({ cell, entry: { place } }) => (refused.has(cell) ? [{ place, reason: words.refused }] : [])),
  ]
  const written = changes.filter(({ cell }) => !refused.has(cell))
  const { id } = register.tables.reports
  const inReports = written.flatMap(({ sheetId, cell }) => (sheetId === id ? [cell] : []))
  const notes = noteChanges(book, written, department)
  const lost = lostWords(book, settle(book, [...inReports, ...notes]))
  logOrKeep(
    book,
    applied.map((each) => ({ what, ...each })),
  )
  if (isKept) rememberDone()
  return { applied, left: leftOut, message: words.done(applied.length, leftOut.length) + lost, language }
}

/** Writes the suggested values, a tab at a time, and returns the cells that Google refused. */
function writeChanges(changes: readonly Change[]): ReadonlySet<WrittenCell> {
  const refused = new Set<WrittenCell>()
  for (const sheetId of new Set(changes.map((change) => change.sheetId))) {
    const cells = changes.filter((change) => change.sheetId === sheetId).map((change) => change.cell)
    for (const cell of tryWrite(sheetId, cells)) refused.add(cell)
  }
  return refused
}

/** Writes down what is about to be written into the reports; returns whether it was. */
function begin(book: OpenBook, changes: readonly Change[], log: readonly LogDetails[]): boolean {
  const { id } = book.register.tables.reports
  if (changes.length === 0 || changes.some(({ sheetId }) => sheetId !== id)) return false
  const entries = log.map(({ what, place, old = '', new: next = '' }) => ({ what, place, old, new: next }))
  const reports = [...changes.map(({ cell }) => cell), ...noteCells(book, sentRows(book, changes))]
  const plan = { reports, exceptions: [], log: entries, message: '', units: [], leftOut: [] }
  remember(composer().begunWith(book, JSON.stringify([SUGGEST]), '', who(book.words), plan))
  return true
}

/** Returns when and by whom sent rows were changed. */
function noteCells({ register, madeAt, words }: OpenBook, rows: ReadonlySet<number>): readonly WrittenCell[] {
  const { columns } = register.tables.reports
  const at = { changed: columns.get('lastChanged'), by: columns.get('changedBy') }
  return [...rows].flatMap((row) => [
    ...(at.changed ? [{ row, column: at.changed, value: madeAt }] : []),
    ...(at.by ? [{ row, column: at.by, value: who() || words.log.unknownPerson }] : []),
  ])
}

/** Returns the rows of sent reports that are changed. */
function sentRows({ register: { reports, tables } }: OpenBook, changes: readonly Change[]): ReadonlySet<number> {
  const sent = new Set(reports.flatMap(({ state, row }) => (isSent(state) ? [row] : [])))
  const own = changes.filter(({ sheetId, cell }) => sheetId === tables.reports.id && sent.has(cell.row))
  return new Set(own.map(({ cell }) => cell.row))
}

/**
 * A script's write fires no trigger: what the trigger would have noted is noted here, or by its next run from a record. Returns
 * the cells that were written.
 */
function noteChanges(book: OpenBook, changes: readonly Change[], department: boolean): readonly WrittenCell[] {
  const rows = sentRows(book, changes)
  writeProperties(changeRecords(book.register, rows, { at: book.madeAt, who: who() }))
  // Protected from units.
  const cells = noteCells(book, rows)
  const refused = new Set(tryWrite(book.register.tables.reports.id, cells))
  for (const { issue, cell } of changes)
    if (issue.code === 'state-unknown') noteSent(book, issue, cell.value, department)
  return cells.filter((cell) => !refused.has(cell))
}

/**
 * Notes a row that became a sent one because its state can be read now. Its own unit sends it with that, today, and the
 * record is the form's; the department only corrects a word of another day, so the row is undated until it enters the day.
 */
function noteSent(
  { register, madeAt, today }: OpenBook,
  { unit, period }: Issue,
  state: CellValue,
  department: boolean,
): void {
  const report = register.reports.find((each) => each.unit === unit && each.period === period)
  const is = (known: Exclude<State, 'not-started'>) => Object.values(stateWords[known]).includes(String(state))
  const chosen = (['returned', 'accepted'] as const).find(is)
  if (report && chosen && !department) {
    const choice = { state: chosen, at: madeAt, who: who() }
    writeProperties(recordsOf(chosenKey, new Map([[identityOf(report), choice]])))
  }
  if (!report || report.firstSubmitted !== null || !(is('submitted') || is('nil'))) return
  if (!department) {
    writeProperty(`submitted:${identityOf(report)}`, JSON.stringify({ day: today, at: madeAt, who: who() }))
    return
  }
  const before = readProperties('undated')
  writeProperties(chunked('undated', [...new Set([...linesIn(before, 'undated'), identityOf(report)])]))
}
