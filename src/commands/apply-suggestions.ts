/** "Sửa tất cả gợi ý": writes suggested values into the cells they are suggested for, and nothing else (rule 11). */
import type { AcceptedSuggestion, Change } from '../core/accept-suggestions.ts'
import type { Issue } from '../core/issue.ts'
import type { CellValue, Language } from '../core/model.ts'
import { identityOf } from '../core/row-print.ts'
import { hasAddress } from '../core/unit-address.ts'
import { isSent, stateWords } from '../core/words.ts'
import { composer } from '../google/composer.ts'
import { withLock } from '../google/lock.ts'
import { chunked, linesIn, readProperties, writeProperties, writeProperty } from '../google/properties.ts'
import type { WrittenCell } from '../google/reports.ts'
import { tryWrite } from '../google/try-write.ts'
import { who } from '../google/user.ts'
import { logOrKeep } from './kept-log.ts'
import { listIssues } from './list-issues.ts'
import { ownUnit } from './my-report.ts'
import { type OpenBook, openBook } from './open-book.ts'
import { lostWords, settle } from './settle.ts'

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
export function applySuggestions(items: readonly AcceptedSuggestion[]): Applied {
  return withLock(() => {
    const book = openBook()
    const { register } = book
    const { language } = register.settings
    const words = book.words.checks
    const { acceptSuggestions, shownSuggestion } = composer()
    const { department, issues } = listIssues(book)
    const { changes, left } = acceptSuggestions(register, issues, items, department ? null : ownCodes(book))
    const refused = new Set<WrittenCell>()
    for (const sheetId of new Set(changes.map((change) => change.sheetId))) {
      const cells = changes.filter((change) => change.sheetId === sheetId).map((change) => change.cell)
      for (const cell of tryWrite(sheetId, cells)) refused.add(cell)
    }
    const told = changes.map(({ tab, at, whose, old, cell }) => ({
      place: words.place(tab, at, whose),
      old,
      new: shownSuggestion(cell.value, language),
      isRefused: refused.has(cell),
    }))
    const applied = told.flatMap(({ isRefused, ...each }) => (isRefused ? [] : [each]))
    const leftOut = [
      ...left.map(({ at, why }) => ({ place: at, reason: words[why] })),
      ...told.flatMap(({ isRefused, place }) => (isRefused ? [{ place, reason: words.refused }] : [])),
    ]
    const written = changes.filter(({ cell }) => !refused.has(cell))
    const { id } = register.tables.reports
    const inReports = written.flatMap(({ sheetId, cell }) => (sheetId === id ? [cell] : []))
    const lost = lostWords(book, settle(book, inReports))
    noteChanges(book, written, department)
    const what = words.applied
    logOrKeep(
      book,
      applied.map((each) => ({ what, ...each })),
    )
    return { applied, left: leftOut, message: words.done(applied.length, leftOut.length) + lost, language }
  })
}

/** Returns the codes of the units whose address is the user's, and of the one that he chose in "Báo cáo của tôi". */
function ownCodes(book: OpenBook): ReadonlySet<string> {
  const address = who()
  const units = [...book.register.units.filter((unit) => hasAddress(unit, address)), ownUnit(book)]
  return new Set(units.flatMap((unit) => unit?.code ?? []))
}

/** A script's write fires no trigger: what the trigger would have noted is noted here. */
function noteChanges(book: OpenBook, changes: readonly Change[], department: boolean): void {
  const { reports, tables } = book.register
  const { id, columns } = tables.reports
  const at = { changed: columns.get('lastChanged'), by: columns.get('changedBy') }
  const sent = new Set(reports.flatMap(({ state, row }) => (isSent(state) ? [row] : [])))
  const rows = new Set(changes.flatMap(({ sheetId, cell }) => (sheetId === id && sent.has(cell.row) ? [cell.row] : [])))
  // Protected from units, who leave it to the trigger's next run.
  tryWrite(
    id,
    [...rows].flatMap((row) => [
      ...(at.changed ? [{ row, column: at.changed, value: book.madeAt }] : []),
      ...(at.by ? [{ row, column: at.by, value: who() || book.words.log.unknownPerson }] : []),
    ]),
  )
  for (const { issue, cell } of changes)
    if (issue.code === 'state-unknown') noteSent(book, issue, cell.value, department)
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
  const isSentNow = [stateWords.submitted, stateWords.nil].some(({ vi, en }) => state === vi || state === en)
  if (!report || report.firstSubmitted !== null || !isSentNow) return
  if (!department) {
    writeProperty(`submitted:${identityOf(report)}`, JSON.stringify({ day: today, at: madeAt, who: who() }))
    return
  }
  const before = readProperties('undated')
  writeProperties(chunked('undated', [...new Set([...linesIn(before, 'undated'), identityOf(report)])]))
}
