/** "Rà soát số liệu": reads the book, lists everything that is wrong with the data, and marks each row of the reports table. */
import { plainIssues, type WordedIssue } from '../core/figures.ts'
import { type Issue, isForDepartment, WorkbookError } from '../core/issue.ts'
import type { Language, Register } from '../core/model.ts'
import type { PlacedValue } from '../core/reconcile.ts'
import { composer } from '../google/composer.ts'
import { withLock } from '../google/lock.ts'
import { writeMarks } from '../google/reports.ts'
import type { Messages } from '../messages/vi.ts'
import type { Link } from '../views/view.ts'
import { writeKeptLog } from './kept-log.ts'
import { listIssues } from './list-issues.ts'
import { appendLogLine } from './log-line.ts'
import { marksOf } from './marks.ts'
import { openBook } from './open-book.ts'
import { withRecordedDays } from './recorded-days.ts'
import { lostWords, settle } from './settle.ts'
import { type ShownIssue, tabIds, wordIssues } from './word-issues.ts'

/** A warning that was set aside. */
export interface SetAside {
  readonly key: string
  readonly tab: string
  readonly cell: string | null
  readonly link: Link | null
  readonly message: string
}

/** What can be done about an issue. */
export interface Remedy {
  /** Whether it is one of the department's own doubts. */
  readonly forDepartment: boolean
  /** What `applySuggestions` calls it; it is there when there are suggestions. */
  readonly id: string
  readonly found: string
  readonly suggestions: readonly { readonly text: string; readonly value: string | number }[]
  /** Whether "fix all" takes it. */
  readonly sure: boolean
  /** What `decide` calls it; null when it cannot be set aside. */
  readonly decision: string | null
}

export interface Checked {
  readonly issues: readonly WordedIssue[]
  /** Where a click on each issue leads; null when it has no cell. */
  readonly links: readonly (Link | null)[]
  /** What can be done about each issue, in the same order. */
  readonly remedies: readonly Remedy[]
  readonly setAside: readonly SetAside[]
  readonly message: string
  readonly language: Language
}

/**
 * Returns every issue that concerns the user, errors first. For the department it writes into the checks column of each report
 * row "✓" (sent and nothing found) or what was found, the full list in the cell's note; a unit, which may not write there, only
 * reads. Throws a WorkbookError when the department has no checks column.
 */
export function check(): Checked {
  return withLock(() => {
    const book = withRecordedDays(openBook())
    const { register, words } = book
    const { department, issues, decided } = listIssues(book)
    const ids = tabIds(book.workbook)
    const shown = wordIssues(register, ids, issues)
    const errors = shown.filter((issue) => issue.severity === 'error').length
    let message = words.check.done(errors, shown.length - errors) + words.checks.seen(decided.length)
    if (department) {
      message += lostWords(book, settle(book, markRows(register, shown, words)))
      writeKeptLog(book)
      appendLogLine(book, words.check.title, message)
    }
    return {
      issues: plainIssues(shown),
      links: shown.map((issue) => issue.link),
      remedies: shown.map(({ issue }) => remedyOf(issue, register)),
      setAside: wordIssues(register, ids, decided).map(({ issue, tab, cell, link, message }) => ({
        key: composer().decidable(issue)?.key ?? '',
        tab,
        cell,
        link,
        message,
      })),
      message,
      language: register.settings.language,
    }
  })
}

/** Writes the checks column and returns its cells. What is for the department alone stays out of it. */
function markRows(register: Register, shown: readonly ShownIssue[], words: Messages): readonly PlacedValue[] {
  const { reports } = register.tables
  const column = reports.columns.get('checks')
  if (column === undefined)
    throw new WorkbookError([{ code: 'column-missing', table: 'reports', tab: reports.tab, key: 'checks' }])
  const forUnits = shown.filter(({ issue }) => !isForDepartment(issue.code))
  const marks = marksOf(register, forUnits, words)
  writeMarks(reports.id, reports.firstRow, column, marks)
  return marks.map(({ text, note }, index) => ({ row: reports.firstRow + index, column, value: text, note }))
}

function remedyOf(issue: Issue, { settings: { language }, tables }: Register): Remedy {
  const { decidable, findingId, shownSuggestion, suggestionsOf } = composer()
  const { values, sure } = suggestionsOf(issue, language)
  return {
    forDepartment: isForDepartment(issue.code),
    id: values.length ? findingId(issue, tables) : '',
    found: 'found' in issue.args ? issue.args.found : '',
    suggestions: values.map((value) => ({ value, text: shownSuggestion(value, language) })),
    sure,
    decision: decidable(issue)?.key ?? null,
  }
}
