/** "Rà soát số liệu": reads the book, lists everything that is wrong with the data, and marks each row of the reports table. */
import { assess } from '../core/assess.ts'
import { plainIssues, type WordedIssue } from '../core/figures.ts'
import { WorkbookError } from '../core/issue.ts'
import type { Language, Register } from '../core/model.ts'
import { withLock } from '../google/lock.ts'
import { writeMarks } from '../google/reports.ts'
import type { Messages } from '../messages/vi.ts'
import type { Link } from '../views/view.ts'
import { appendLogLine } from './log-line.ts'
import { openBook } from './open-book.ts'
import { type ShownIssue, tabIds, wordIssues } from './word-issues.ts'

export interface Checked {
  readonly issues: readonly WordedIssue[]
  /** Where a click on each issue leads; null when it has no cell. */
  readonly links: readonly (Link | null)[]
  readonly message: string
  readonly language: Language
}

/**
 * Returns every issue, errors first, and writes into the checks column of each report row "✓" (sent and nothing found) or
 * what was found, the full list in the cell's note. Throws a WorkbookError when the checks column is missing.
 */
export function check(): Checked {
  return withLock(() => {
    const book = openBook()
    const { register, words } = book
    const { reports } = register.tables
    const column = reports.columns.get('checks')
    if (column === undefined)
      throw new WorkbookError([{ code: 'column-missing', table: 'reports', tab: reports.tab, key: 'checks' }])
    const { issues } = assess(register, book.today)
    const shown = wordIssues(register, tabIds(book.workbook), [...book.issues, ...issues])
    const marks = marksOf(register, shown, words)
    writeMarks(reports.id, reports.firstRow, column, marks)
    const errors = shown.filter((issue) => issue.severity === 'error').length
    const message = words.check.done(errors, shown.length - errors)
    appendLogLine(book, words.check.title, message)
    const links = shown.map((issue) => issue.link)
    return { issues: plainIssues(shown), links, message, language: register.settings.language }
  })
}

/** Returns text and note of the checks cell of each row from the first data row on; a row not yet sent and in order stays blank. */
function marksOf(
  register: Register,
  issues: readonly ShownIssue[],
  words: Messages,
): readonly { text: string; note: string }[] {
  const { reports } = register.tables
  const byRow = new Map<number, string[]>()
  for (const issue of issues) {
    if (issue.tab !== reports.tab || issue.row === null) continue
    const list = byRow.get(issue.row)
    if (list) list.push(issue.message)
    else byRow.set(issue.row, [issue.message])
  }
  const sent = new Set(
    register.reports
      .filter((report) => report.state !== 'draft' && report.state !== 'not-started')
      .map((report) => report.row),
  )
  return reports.rows.slice(reports.firstRow - 1).map((_, index) => {
    const row = reports.firstRow + index
    const found = byRow.get(row)
    if (!found) return { text: sent.has(row) ? words.check.passed : '', note: '' }
    const more = found.length - 1
    return {
      text: `${found[0]}${more > 0 ? words.check.more(more) : ''}`,
      note: more > 0 ? found.map((message) => `• ${message}`).join('\n') : '',
    }
  })
}
