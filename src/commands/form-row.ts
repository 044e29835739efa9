/** Comes in: an open book, a unit and a period. Goes out: the row that the form shows, and what is wrong with it. */
import { assess } from '../core/assess.ts'
import { cutoffIssues } from '../core/checks/cutoff.ts'
import { type Issue, type IssueCode, isForUnit, type Severity, WorkbookError } from '../core/issue.ts'
import type { CellValue, Period } from '../core/model.ts'
import { isSent, stateWords } from '../core/words.ts'
import { withCells } from '../core/written-cells.ts'
import { composer } from '../google/composer.ts'
import { mayEdit } from '../google/own-row.ts'
import { isDepartment } from '../google/user.ts'
import type { FormCell } from '../views/form/cells.ts'
import { type Row, rowsOf } from './my-report.ts'
import { bookOf, type OpenBook } from './open-book.ts'

/** Something found in the row, in words; `key` names the field, null for the row as a whole. */
export interface RowIssue {
  readonly key: string | null
  readonly code: string
  readonly severity: Severity
  readonly message: string
}

/** The row of a unit in a period, valid while the lock is held. */
export interface FormRow {
  readonly book: OpenBook
  readonly period: Period
  readonly standing: Row
  /** The unit's rows in all periods. */
  readonly all: readonly Row[]
  readonly cells: readonly FormCell[]
  readonly row: readonly CellValue[]
  /** What the unit's cells hold, by column key, the state among them. */
  readonly values: Readonly<Record<string, CellValue>>
  readonly stateColumn: number
}

/** Returns the row; throws a WorkbookError when the unit has none in that period. */
export function findRow(book: OpenBook, unit: string, code: string): FormRow {
  const { register } = book
  const { reports } = register.tables
  const all = rowsOf(assess(register, book.today), unit)
  const standing = all.find((each) => each.period === code)
  const period = register.periods.find((each) => each.code === code)
  if (!standing || !period) {
    const name = register.units.find((each) => each.code === unit)?.name ?? unit
    throw new WorkbookError(
      [{ code: 'report-missing', unit: name, period: period?.name ?? code }],
      register.settings.language,
    )
  }
  const cells = composer().formCells(register, period.kind)
  const row = reports.rows[standing.report.row - 1] ?? []
  const stateColumn = reports.columns.get('state') ?? 0
  const values: Record<string, CellValue> = { state: row[stateColumn - 1] ?? '' }
  for (const { key, column } of cells) values[key] = row[column - 1] ?? ''
  return { book, period, standing, all, cells, row, values, stateColumn }
}

/** Returns the key of the property that says when a unit sent its report of a period. */
export const submittedKey = ({ standing }: FormRow): string => `submitted:${standing.period}|${standing.unit}`

/** When a report was sent through the form, until it becomes a stamp. */
export interface SubmissionRecord {
  /** Null: nobody knows, or it has no content yet. */
  readonly day: string | null
  /** `10:32 14/3/2025`: when the row was written last. */
  readonly at: string
  /** When it was received, where it was edited since; null: only the day is known. */
  readonly received?: string | null
}

/** Returns the record of a row; null when there is none. */
export function recordOf(row: FormRow): SubmissionRecord | null {
  const text = row.book.properties.get(submittedKey(row))
  return text === undefined ? null : (JSON.parse(text) as SubmissionRecord)
}

export interface Lock {
  readonly why: 'closed' | 'accepted' | 'protected'
  /** When the period was closed; '' otherwise. */
  readonly at: string
}

/** Returns why the row can only be read; null when it can be edited. The department fills in a late unit's row of a closed period. */
export function lockOf({ book, standing, stateColumn }: FormRow): Lock | null {
  const closed = book.properties.get(`closed:${standing.period}`)
  if (closed !== undefined && !isDepartment(book.register.settings))
    return { why: 'closed', at: (JSON.parse(closed) as { at: string }).at }
  if (standing.state === 'accepted') return { why: 'accepted', at: '' }
  const { reports } = book.register.tables
  return mayEdit(reports.id, standing.report.row, stateColumn) ? null : { why: 'protected', at: '' }
}

/** Returns the book as it is once cells of the row have been written; nothing is read again. */
export function rowWith(
  { book, standing }: FormRow,
  cells: readonly { readonly column: number; readonly value: CellValue }[],
): OpenBook {
  const { row } = standing.report
  const own = cells.map(({ column, value }) => ({ row, column, value }))
  const workbook = withCells(book.workbook, book.register.tables.reports.id, own)
  return bookOf(workbook, book.properties, { indicatorColumnsMayMiss: true })
}

/** Returns the issues that stand in the row and are the unit's to put right. */
function issuesAt({ register, issues, today }: OpenBook, { report }: Row): readonly Issue[] {
  const { standings, issues: found } = assess(register, today)
  const { tab } = register.tables.reports
  return [...issues, ...found, ...cutoffIssues(register, standings)].filter(
    ({ place, code }) => place.tab === tab && place.row === report.row && isForUnit(code),
  )
}

/** What a draft is told already: it is put right more easily before the report is sent. */
const beforeSending: ReadonlySet<IssueCode> = new Set<IssueCode>(['pair-missing', 'cutoff-far'])

/** Returns what will be wrong with a draft once it is sent and its blank cells do not tell by themselves. */
function foreseen(found: FormRow): readonly Issue[] {
  if (isSent(found.standing.state)) return []
  const sent = stateWords.submitted[found.book.register.settings.language]
  return issuesAt(rowWith(found, [{ column: found.stateColumn, value: sent }]), found.standing).filter(({ code }) =>
    beforeSending.has(code),
  )
}

/** Returns what is wrong with the row and is the unit's to put right, errors first, in the language of the settings. */
export function rowIssues(row: FormRow): readonly RowIssue[] {
  const { book, cells, standing } = row
  const { register } = book
  const keys = new Map(cells.map((cell) => [cell.column, cell.key]))
  const { wordIssues } = composer()
  const found = [...issuesAt(book, standing), ...foreseen(row)]
  const worded = found.flatMap((issue) =>
    wordIssues(register, book.workbook, [issue]).map(({ code, severity, message }) => ({
      key: keys.get(issue.place.column ?? 0) ?? null,
      code,
      severity,
      message,
    })),
  )
  return [...worded.filter((each) => each.severity === 'error'), ...worded.filter((each) => each.severity !== 'error')]
}

/** Returns the key of the property that says that a report is being sent: a run that ended meanwhile is finished by the next. */
export const sendingKey = ({ standing }: FormRow): string => `sending:${standing.period}|${standing.unit}`

/** Returns a row as if it had not been sent. */
export const asDraft = (row: FormRow): FormRow => ({
  ...row,
  standing: { ...row.standing, state: 'draft', submitted: false },
})

/** Returns the error of a row that went while it was being written. */
export const rowGone = ({ book, standing, period }: FormRow): WorkbookError =>
  new WorkbookError(
    [{ code: 'report-missing', unit: standing.unit, period: period.name }],
    book.register.settings.language,
  )
