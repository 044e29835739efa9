/** "Rà soát số liệu": reads the book, lists everything that is wrong with the data, and marks each row of the reports table. */
import { plainIssues, type WordedIssue } from '../core/figures.ts'
import { isForDepartment, WorkbookError } from '../core/issue.ts'
import type { Language, Register } from '../core/model.ts'
import type { PlacedValue } from '../core/reconcile.ts'
import { composer } from '../google/composer.ts'
import { withLock } from '../google/lock.ts'
import { writeMarks } from '../google/reports.ts'
import type { Messages } from '../messages/vi.ts'
import type { Link } from '../views/view.ts'
import type { ShownIssue } from '../views/word-issues.ts'
import { writeKeptLog } from './kept-log.ts'
import { listIssues } from './list-issues.ts'
import { appendLogLine } from './log-line.ts'
import { openBook } from './open-book.ts'
import { withRecordedDays } from './recorded-days.ts'
import { lostWords, settle } from './settle.ts'

/** A warning that was set aside. */
export interface SetAside {
  readonly key: string
  readonly tab: string
  readonly cell: string | null
  readonly link: Link | null
  readonly about: string
  readonly message: string
}

/** What can be done about an issue. */
export interface Remedy {
  /** Whether it is one of the department's own doubts. */
  readonly forDepartment: boolean
  /** Whose report it is and which column, where the message does not say so: "Phường Mỹ Hải, Quý I/2025: Số người dự". */
  readonly about: string
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
    const { department, own, issues, decided } = listIssues(book)
    const { aboutOf, wordIssues } = composer()
    const shown = wordIssues(register, book.workbook, issues)
    const errors = shown.filter((issue) => issue.severity === 'error').length
    const stranger = own?.size === 0 ? words.checks.stranger : ''
    let message = words.check.done(errors, shown.length - errors) + words.checks.seen(decided.length) + stranger
    if (department) {
      message += lostWords(book, settle(book, markRows(register, shown, words)))
      writeKeptLog(book)
      appendLogLine(book, words.check.title, message)
    }
    return {
      issues: plainIssues(shown),
      links: shown.map((issue) => issue.link),
      remedies: shown.map((each) => remedyOf(each, register, own)),
      setAside: wordIssues(register, book.workbook, decided).map((each) => ({
        key: composer().decidable(each.issue)?.key ?? '',
        tab: each.tab,
        cell: each.cell,
        link: each.link,
        about: aboutOf(register, each),
        message: each.message,
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
  const marks = composer().marksOf(register, forUnits, words)
  writeMarks(reports.id, reports.firstRow, column, marks)
  return marks.map(({ text, note }, index) => ({ row: reports.firstRow + index, column, value: text, note }))
}

function remedyOf(shown: ShownIssue, register: Register, own: ReadonlySet<string> | null): Remedy {
  const { aboutOf, decidable, findingId, mayAccept, shownSuggestion, suggestionsOf } = composer()
  const { issue } = shown
  const { tables } = register
  const { language } = register.settings
  const { values, sure } = mayAccept(register, issue, own)
    ? suggestionsOf(issue, language)
    : { values: [], sure: false }
  return {
    about: aboutOf(register, shown),
    forDepartment: isForDepartment(issue.code),
    id: values.length ? findingId(issue, tables) : '',
    found: 'found' in issue.args ? issue.args.found : '',
    suggestions: values.map((value) => ({ value, text: shownSuggestion(value, language) })),
    sure,
    decision: decidable(issue)?.key ?? null,
  }
}
