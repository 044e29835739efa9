/** The reports table comes in; a report for each row that names a unit and a period goes out, the rest as issues. */

import { cellDay, isBlank, plainText, shownText } from '../cell-text.ts'
import type { CellValue, Day, FoundTable, Period, Report, State } from '../model.ts'
import { stateIn } from '../read-words.ts'
import { readNumber } from '../typed-number.ts'
import { type Concerns, type Note, placeOf } from './findings.ts'
import type { Lookup } from './references.ts'
import type { orphanColumns, ReportColumns } from './report-columns.ts'
import { isEmpty, nilValues, noteGaps, type ReportRow, readTexts, readValues, typedText } from './report-row.ts'

type Orphans = ReturnType<typeof orphanColumns>

/** Returns the reports in the order of their rows; a row without a known unit or period is noted and does not count. */
export function readReports(
  columns: ReportColumns,
  orphans: Orphans,
  periods: readonly Period[],
  lookup: Lookup,
  note: Note,
): Report[] {
  const { table } = columns
  const kinds = new Map(periods.map(({ code, kind }) => [code, kind]))
  const at = { period: columns.index('period'), unit: columns.index('unit'), state: columns.index('state') }
  const periodOf = remembered((typed, row) => lookup.period(typed, placeOf(table, row, 'period')))
  const unitOf = remembered((typed, row, period) => lookup.unit(typed, placeOf(table, row, 'unit'), { period }))
  const reports: Report[] = []
  for (let row = table.firstRow; row <= table.rows.length; row++) {
    const cells = table.rows[row - 1] ?? []
    const typed = { period: cells[at.period] ?? '', unit: cells[at.unit] ?? '', state: cells[at.state] ?? '' }
    const filled = columns.typed.some((index) => !isBlank(cells[index]))
    if (!filled && isBlank(typed.period) && isBlank(typed.unit) && isBlank(typed.state)) continue
    const period = periodOf(typed.period, row, null)
    const unit = unitOf(typed.unit, row, period)
    const kind = kinds.get(period ?? '')
    if (period === null || unit === null || !kind) continue
    const state = stateOf(typed.state, filled, table, row, { unit, period }, note)
    reports.push(readReport({ columns, cells, row, unit, period, kind, state, note }))
  }
  noteOrphans(table, orphans, reports, note)
  return reports
}

type Find = (typed: string, row: number, period: string | null) => string | null

/** Returns a look-up by cell that looks up what was found only once; what was not is asked for again, to be noted in its own row. */
function remembered(find: Find): (cell: CellValue, row: number, period: string | null) => string | null {
  const known = new Map<CellValue, string>()
  return (cell, row, period) => {
    const seen = known.get(cell)
    if (seen !== undefined) return seen
    const found = find(plainText(cell), row, period)
    if (found !== null) known.set(cell, found)
    return found
  }
}

/** Notes each column that no longer counts and still holds something in a period's rows: typed figures never vanish silently. */
function noteOrphans(table: FoundTable, orphans: Orphans, reports: readonly Report[], note: Note): void {
  for (const { key, index } of orphans) {
    const cells = new Map<string, number>()
    for (const { period, row } of reports)
      if (!isBlank(table.rows[row - 1]?.[index])) cells.set(period, (cells.get(period) ?? 0) + 1)
    for (const [period, count] of cells) {
      const place = { tab: table.tab, row: null, column: index + 1 }
      note('column-orphan', 'warning', place, { key, cells: count }, { period })
    }
  }
}

/** Returns the content state (rule 3); one that cannot be read is noted and counts as a draft. */
function stateOf(
  cell: CellValue,
  filled: boolean,
  table: FoundTable,
  row: number,
  concerns: Concerns,
  note: Note,
): State {
  if (isBlank(cell)) return filled ? 'draft' : 'not-started'
  const state = stateIn(String(cell))
  if (state) return state
  note('state-unknown', 'error', placeOf(table, row, 'state'), { found: shownText(cell) }, concerns)
  return 'draft'
}

function readReport(report: ReportRow): Report {
  const { unit, period, kind, state, row, note } = report
  // Indicators belong to reports: in a plan's row they are not read (rule 6).
  const counted = kind === 'report' && state !== 'not-started'
  const values = counted ? (state === 'nil' ? nilValues(report) : readValues(report)) : {}
  const texts = readTexts(report)
  const empty = isEmpty(report)
  const sent = state !== 'draft' && state !== 'not-started'
  const place = (key: string) => placeOf(report.columns.table, row, key)
  if (empty) note('report-empty', 'error', place('state'), { unit }, { unit, period })
  else if (state === 'nil' && texts['results'] === undefined)
    note('nil-without-reason', 'warning', place('results'), { unit }, { unit, period })
  else if (sent && counted && state !== 'nil') noteGaps(report, values)
  return {
    unit,
    period,
    state,
    cutoff: dayIn(report, 'cutoff', 'warning'),
    values,
    texts,
    documentNumber: typedText(report, 'documentNumber'),
    link: typedText(report, 'link'),
    firstSubmitted: dayIn(report, 'firstSubmitted', 'error'),
    returns: returnsOf(report),
    empty,
    row,
  }
}

/** Returns the day in a cell; one that cannot be read is noted. Without its first day a report is undated (rule 4). */
function dayIn(
  { columns, cells, row, unit, period, note }: ReportRow,
  key: string,
  severity: 'error' | 'warning',
): Day | null {
  const cell = cells[columns.index(key)]
  const day = cellDay(cell)
  if (day === undefined)
    note('day-unreadable', severity, placeOf(columns.table, row, key), { found: shownText(cell) }, { unit, period })
  return day ?? null
}

/** Returns how often the report was returned; only the add-on writes there, so anything else is no count. */
function returnsOf({ columns, cells }: ReportRow): number {
  const read = readNumber(cells[columns.index('returns')] ?? '')
  return read && 'value' in read ? read.value : 0
}
