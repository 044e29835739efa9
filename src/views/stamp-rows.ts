/** Comes in: the open book and the stamps decided on. Goes out: the add-on's cells of those rows, and their checks. */
import { assess } from '../core/assess.ts'
import { cutoffIssues } from '../core/checks/cutoff.ts'
import { showDay } from '../core/day.ts'
import { type Issue, isForDepartment } from '../core/issue.ts'
import type { Day, Register, Report, Workbook } from '../core/model.ts'
import type { SheetEdit, Stamp } from '../core/stamps.ts'
import type { Messages } from '../messages/vi.ts'
import { type Mark, marksOf } from './marks.ts'
import { wordIssues } from './word-issues.ts'

/** The add-on's own cells of one row; a column that is left out stays as it is. */
export interface OwnCells {
  readonly row: number
  readonly firstSubmitted?: Day
  readonly lastChanged?: string
  readonly changedBy?: string
  readonly returns?: number
  readonly checks?: Mark
}

/** What the rows are looked at with. */
interface StampedBook {
  readonly workbook: Workbook
  readonly register: Register
  readonly issues: readonly Issue[]
  readonly today: Day
  readonly words: Messages
}

/** The register as the sheet will be. */
export function stamped(register: Register, stamps: readonly Stamp[], words: Messages): Register {
  const { reports } = register.tables
  const of = new Map(stamps.map((stamp) => [stamp.report, stamp]))
  const rows = [...reports.rows]
  const after = register.reports.map((report): Report => {
    const stamp = of.get(report)
    if (!stamp || stamp.happening === 'undated') return report
    const { lastChanged, changedBy } = changes(stamp, words)
    const cells = [...(rows[report.row - 1] ?? [])]
    cells[(reports.columns.get('lastChanged') ?? cells.length + 1) - 1] = lastChanged
    cells[(reports.columns.get('changedBy') ?? cells.length + 1) - 1] = changedBy
    rows[report.row - 1] = cells
    return { ...report, firstSubmitted: stamp.first ?? report.firstSubmitted }
  })
  return { ...register, reports: after, tables: { ...register.tables, reports: { ...reports, rows } } }
}

const changes = ({ at, who }: Stamp, words: Messages) => ({
  lastChanged: at,
  changedBy: who || words.log.unknownPerson,
})

/** Returns the add-on's cells of the stamped and the edited rows; what is wrong with a row is worded for its unit. */
export function ownCells(
  book: StampedBook,
  stamps: readonly Stamp[],
  edit: SheetEdit | null,
  warnings: readonly Issue[],
): readonly OwnCells[] {
  const { register, words } = book
  const { tab } = register.tables.reports
  const written = stamps.filter((stamp) => stamp.happening !== 'undated')
  if (!written.length && !edit) return []
  const rows = new Set(written.map((stamp) => stamp.report.row))
  for (const { row } of register.reports) if (edit && row >= edit.firstRow && row <= edit.lastRow) rows.add(row)
  const { standings, issues: found } = assess(register, book.today)
  const all = [...book.issues, ...found, ...cutoffIssues(register, standings), ...warnings]
  const issues = all.filter(
    ({ place, code }) => place.tab === tab && place.row !== null && rows.has(place.row) && !isForDepartment(code),
  )
  const shown = wordIssues(register, book.workbook, issues)
  const byRow = new Map(written.map((stamp) => [stamp.report.row, stamp]))
  return [...rows]
    .sort((one, other) => one - other)
    .map((row): OwnCells => {
      const stamp = byRow.get(row)
      const message = stamp ? ownMessage(book, stamp) : null
      const own = message ? [{ tab, row, message }] : []
      const [checks] = marksOf(register, [...own, ...shown], words, [row, row])
      return {
        row,
        ...(checks ? { checks } : {}),
        ...(stamp ? changes(stamp, words) : {}),
        ...(stamp?.first ? { firstSubmitted: stamp.first } : {}),
        ...(stamp && stamp.returns !== null ? { returns: stamp.returns } : {}),
      }
    })
}

/** Returns what only the edit itself gives away: somebody did what is the department's to do. */
function ownMessage({ words }: Pick<StampedBook, 'words'>, { happening, first, who }: Stamp): string | null {
  const { dayKept, dayKeptUnknown, daySelf } = words.rowLife
  if (happening !== 'redated') return null
  if (!first) return daySelf(who !== '')
  return who ? dayKept(showDay(first)) : dayKeptUnknown(showDay(first))
}

/** Returns the text in a cell of a report's row. */
export function cellText({ tables: { reports } }: Register, { row }: Report, key: string): string {
  return String(reports.rows[row - 1]?.[(reports.columns.get(key) ?? 0) - 1] ?? '')
}
