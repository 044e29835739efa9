/** Comes in: issues in words. Goes out: what the checks cell of a report row says, and its note. */
import { lowestException } from '../core/assess/obligation.ts'
import { showDay } from '../core/day.ts'
import type { Register, Report } from '../core/model.ts'
import { isSent } from '../core/words.ts'
import type { Messages } from '../messages/vi.ts'
import type { ShownIssue } from '../views/word-issues.ts'

export interface Mark {
  readonly text: string
  readonly note: string
}

/**
 * Returns the mark of each row from `first` to `last`: "✓" (sent and nothing found), or what was found in one line with the
 * full list in the note; a row not yet sent and in order stays blank.
 */
export function marksOf(
  register: Register,
  issues: readonly Pick<ShownIssue, 'tab' | 'row' | 'message'>[],
  words: Messages,
  [first, last]: readonly [number, number] = [register.tables.reports.firstRow, register.tables.reports.rows.length],
): readonly Mark[] {
  const { reports } = register.tables
  const byRow = new Map<number, string[]>()
  for (const issue of issues) {
    if (issue.tab !== reports.tab || issue.row === null) continue
    const list = byRow.get(issue.row)
    if (list) list.push(issue.message)
    else byRow.set(issue.row, [issue.message])
  }
  for (const report of register.reports) {
    const request = report.row < first || report.row > last ? null : requestTo(register, report, words)
    if (request) byRow.set(report.row, [request, ...(byRow.get(report.row) ?? [])])
  }
  const sent = new Set(register.reports.filter((report) => isSent(report.state)).map((report) => report.row))
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const found = byRow.get(first + index)
    if (!found) return { text: sent.has(first + index) ? words.check.passed : '', note: '' }
    const more = found.length - 1
    return {
      text: `${found[0]}${more > 0 ? words.check.more(more) : ''}`,
      note: more > 0 ? found.map((message) => `• ${message}`).join('\n') : '',
    }
  })
}

/** A returned report says what is asked for until it is sent again. */
function requestTo({ exceptions }: Register, { state, unit, period }: Report, words: Messages): string | null {
  if (state !== 'returned') return null
  const own = exceptions.filter((each) => each.unit === unit && each.period === period)
  const { until = null, reason = '' } = lowestException(own, 'correction') ?? {}
  return until ? words.department.return.mark(showDay(until), reason) : null
}
