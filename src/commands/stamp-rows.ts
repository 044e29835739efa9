/** Comes in: the open book and the stamps decided on. Goes out: the add-on's cells of those rows, their checks, and entries of the log. */
import { a1 } from '../core/a1.ts'
import { assess } from '../core/assess.ts'
import { cutoffIssues } from '../core/checks/cutoff.ts'
import { type Closing, closedRowIssues } from '../core/closed-periods.ts'
import { isForDepartment } from '../core/issue.ts'
import type { Register, Report } from '../core/model.ts'
import { shownText } from '../core/parse/cell-text.ts'
import type { SheetEdit, Stamp } from '../core/stamps.ts'
import type { OwnCells } from '../google/stamps.ts'
import type { LogDetails } from './log-line.ts'
import { marksOf } from './marks.ts'
import type { OpenBook } from './open-book.ts'
import { tabIds, wordIssues } from './word-issues.ts'

/** Rows of one edit that are logged one by one; more are one entry. */
const LOGGED_APART = 20

/** The register as the sheet will be. */
export function stamped(register: Register, stamps: readonly Stamp[], words: OpenBook['words']): Register {
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

const changes = ({ at, who }: Stamp, words: OpenBook['words']) => ({
  lastChanged: at,
  changedBy: who || words.log.unknownPerson,
})

/** Returns the add-on's cells of the stamped and the edited rows; what is wrong with a row is worded for its unit. */
export function ownCells(
  book: OpenBook,
  stamps: readonly Stamp[],
  edit: SheetEdit | null,
  closings: ReadonlyMap<string, Closing>,
): readonly OwnCells[] {
  const { register, words } = book
  const { tab } = register.tables.reports
  const written = stamps.filter((stamp) => stamp.happening !== 'undated')
  if (!written.length && !edit) return []
  const rows = new Set(written.map((stamp) => stamp.report.row))
  for (const { row } of register.reports) if (edit && row >= edit.firstRow && row <= edit.lastRow) rows.add(row)
  const { standings, issues: found } = assess(register, book.today)
  const all = [...book.issues, ...found, ...cutoffIssues(register, standings), ...closedRowIssues(register, closings)]
  const issues = all.filter(
    ({ place, code }) => place.tab === tab && place.row !== null && rows.has(place.row) && !isForDepartment(code),
  )
  const shown = wordIssues(register, tabIds(book.workbook), issues)
  const byRow = new Map(written.map((stamp) => [stamp.report.row, stamp]))
  return [...rows]
    .sort((one, other) => one - other)
    .map((row): OwnCells => {
      const stamp = byRow.get(row)
      const own = stamp?.happening === 'chosen' ? [{ tab, row, message: chosen(book, stamp) }] : []
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

const chosen = ({ register, words }: OpenBook, { report }: Stamp): string =>
  words.rowLife.selfChosen(cellText(register, report, 'state'))

function cellText({ tables: { reports } }: Register, { row }: Report, key: string): string {
  return String(reports.rows[row - 1]?.[(reports.columns.get(key) ?? 0) - 1] ?? '')
}

/** Returns an entry for each row; many that were only edited at once are one. */
export function logEntries(
  { register, words }: OpenBook,
  stamps: readonly Stamp[],
  edit: SheetEdit | null,
): LogDetails[] {
  const { reports } = register.tables
  const { happenings, place, rows } = words.rowLife
  const column = (edit?.old != null ? edit.firstColumn : reports.columns.get('state')) ?? null
  const entry = (stamp: Stamp): LogDetails => {
    const { report, happening, at, who } = stamp
    const cell = a1({ tab: reports.tab, row: report.row, column }) ?? ''
    const inEdit = stamp.edited && edit !== null
    return {
      what: happenings[happening],
      place: place(`${reports.tab} ${cell}`, cellText(register, report, 'unit'), cellText(register, report, 'period')),
      at,
      who,
      old: inEdit ? (edit.old ?? '') : '',
      new: inEdit ? newText(register, report, edit) : cellText(register, report, 'state'),
    }
  }
  const plain = stamps.filter((stamp) => stamp.edited && stamp.happening === 'edited')
  if (!edit || plain.length <= LOGGED_APART) return stamps.map(entry)
  const first = a1({ tab: reports.tab, row: edit.firstRow, column: edit.firstColumn })
  const last = a1({ tab: reports.tab, row: edit.lastRow, column: edit.lastColumn })
  const block = {
    what: happenings.edited,
    place: `${reports.tab} ${first}:${last}`,
    who: edit.who,
    new: rows(plain.length),
  }
  return [...stamps.filter((stamp) => !plain.includes(stamp)).map(entry), block]
}

/** What the edited cells of a row say now, as their typist sees them. */
function newText({ tables: { reports } }: Register, { row }: Report, edit: SheetEdit): string {
  const cells = (reports.rows[row - 1] ?? []).slice(edit.firstColumn - 1, edit.lastColumn)
  return cells
    .map((cell) => shownText(cell))
    .join(' | ')
    .slice(0, 1000)
}
