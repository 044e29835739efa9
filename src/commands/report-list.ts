/** What the department's dialogs offer: the periods, the reports of one of them as they stand, and those selected in the sheet. */
import { lastOnTimeDay } from '../core/due.ts'
import { type Handling, type ListedReport, type Span, spanFor } from '../core/handling.ts'
import { WorkbookError } from '../core/issue.ts'
import type { Day, Language, Period } from '../core/model.ts'
import { nextToConsolidate } from '../core/next-period.ts'
import { composer } from '../google/composer.ts'
import { selectedRows } from '../google/reports.ts'
import { sceneOf } from './handle-reports.ts'
import { listIssues } from './list-issues.ts'
import { findPeriod, type OpenBook, openBook } from './open-book.ts'
import { onlyDepartment } from './protections.ts'
import { withRecordedDays } from './recorded-days.ts'

export interface ListFilter {
  /** Code or name; left out: that of the selected rows, else the one at hand. */
  readonly period?: string
  /** The one at hand is the one that falls due next, not the one to consolidate next. */
  readonly upcoming?: boolean
}

export interface ReportList {
  readonly language: Language
  readonly today: Day
  readonly periods: readonly { readonly code: string; readonly name: string }[]
  /** Code of the period whose reports are listed. */
  readonly period: string
  readonly reports: readonly ListedReport[]
  /** Codes of the listed units whose rows are selected in the reports tab. */
  readonly selected: readonly string[]
  /** The days that each command may name. */
  readonly spans: Readonly<Record<'return' | 'date' | 'extend', Span>>
}

/** Returns the reports of a period; each tab is read once. Throws a WorkbookError unless the department asks. */
export function listReports(filter: ListFilter = {}): ReportList {
  const book = withRecordedDays(openBook({ indicatorColumnsMayMiss: true }))
  const { register, today } = book
  onlyDepartment(register)
  const { settings } = register
  const selection = selectedReports(book)
  const period = periodOf(book, filter, selection)
  const reports = composer().reportList(sceneOf(book, period), listIssues(book).issues)
  const listed = new Set(reports.map(({ unit }) => unit))
  const span = (handling: Handling) => spanFor(handling, today, lastOnTimeDay(period.due, settings))
  return {
    language: settings.language,
    today,
    periods: register.periods.map(({ code, name }) => ({ code, name: name || code })),
    period: period.code,
    reports,
    selected: selection
      .filter((each) => each.period === period.code && listed.has(each.unit))
      .map(({ unit }) => unit)
      .filter((unit, index, all) => all.indexOf(unit) === index),
    spans: { return: span('return'), date: span('date'), extend: span('extend') },
  }
}

/** Returns the unit and period of each row that the user has selected in the reports tab; none when another tab is shown. */
function selectedReports({ register }: OpenBook): readonly { readonly unit: string; readonly period: string }[] {
  const rows = selectedRows(register.tables.reports.id)
  if (!rows) return []
  return register.reports
    .filter(({ row }) => row >= rows.first && row <= rows.last)
    .map(({ unit, period }) => ({ unit, period }))
}

function periodOf(book: OpenBook, filter: ListFilter, selection: readonly { readonly period: string }[]): Period {
  const { periods } = book.register
  const [selected] = selection
  if (filter.period) return findPeriod(book, filter.period)
  const byDue = [...periods].sort((one, other) => (one.due < other.due ? -1 : 1))
  const period =
    periods.find(({ code }) => code === selected?.period) ??
    (filter.upcoming ? null : nextToConsolidate(book.register, book.today)) ??
    byDue.find(({ due }) => due >= book.today) ??
    byDue.at(-1)
  if (!period) throw new WorkbookError([{ code: 'no-period', known: [] }], book.register.settings.language)
  return period
}
