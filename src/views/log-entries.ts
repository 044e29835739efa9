/** Comes in: the open book, an edit and the stamps decided on. Goes out: entries of the log, with the cell before and after. */
import { a1 } from '../core/a1.ts'
import { shownText } from '../core/cell-text.ts'
import { showDay } from '../core/day.ts'
import { eventText, holds } from '../core/edited-cell.ts'
import type { Gone, GoneReports } from '../core/gone-reports.ts'
import { tables } from '../core/layout.ts'
import type { CellValue, Day, Register } from '../core/model.ts'
import type { SheetEdit, Stamp } from '../core/stamps.ts'
import type { Messages } from '../messages/vi.ts'
import { cellText } from './stamp-rows.ts'

/** What was done where; who and when are those of the run unless it says otherwise. */
export interface LogDetails {
  readonly what: string
  readonly place: string
  readonly at?: string
  readonly who?: string
  readonly old?: string
  readonly new?: string
}

interface WordedBook {
  readonly register: Register
  readonly words: Messages
}

/** Rows of one edit that are logged one by one; more are one entry. */
const LOGGED_APART = 20

/** Returns an entry for each row; many that were only edited at once are one. */
export function logEntries(
  { register, words }: WordedBook,
  all: readonly Stamp[],
  edit: SheetEdit | null,
): LogDetails[] {
  const stamps = all.filter((stamp) => !stamp.logged)
  const { reports } = register.tables
  const { happenings, place, rows } = words.rowLife
  const column = (edit?.old != null ? edit.firstColumn : reports.columns.get('state')) ?? null
  const dayColumn = reports.columns.get('firstSubmitted') ?? null
  const entry = (stamp: Stamp): LogDetails => {
    const { report, happening, at, who, told } = stamp
    const cell = a1({ tab: reports.tab, row: report.row, column: told ? dayColumn : column }) ?? ''
    const inEdit = stamp.edited && edit !== null
    return {
      what: happenings[happening],
      place: place(`${reports.tab} ${cell}`, cellText(register, report, 'unit'), cellText(register, report, 'period')),
      at,
      who,
      old: inEdit ? oldText(register, edit) : '',
      new: inEdit ? newText(register, report.row, edit) : stamp.edited ? '' : cellText(register, report, 'state'),
      ...told,
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

/** Returns an entry for each report whose row has gone, with its first day, and for each that is there again; nobody knows by whom. */
export function goneEntries(
  { register, words }: WordedBook,
  { gone, back }: GoneReports,
  known: ReadonlyMap<string, Gone>,
): LogDetails[] {
  const { tab } = register.tables.reports
  const { happenings, unitAndPeriod } = words.rowLife
  const nameOf = (rows: readonly { code: string; name: string }[], wanted: string) =>
    rows.find(({ code }) => code === wanted)?.name || wanted
  const entry = (what: string, identity: string, day: Day | null): LogDetails => {
    const [period = '', unit = ''] = identity.split('|')
    const place = unitAndPeriod(tab, nameOf(register.units, unit), nameOf(register.periods, period))
    return { what, place, who: '', old: day ? showDay(day) : '' }
  }
  return [
    ...[...gone].map(([identity, { day }]) => entry(happenings.gone, identity, day)),
    ...back.map((identity) => entry(happenings.back, identity, known.get(identity)?.day ?? null)),
  ]
}

/** Returns one entry for the edited rows whose unit or period the book does not tell any more. */
export function unknownEntries(
  { register, words }: WordedBook,
  rows: readonly number[],
  edit: SheetEdit | null,
): LogDetails[] {
  const [row] = rows
  if (!edit || row === undefined) return []
  const { tab } = register.tables.reports
  const first = a1({ tab, row: edit.firstRow, column: edit.firstColumn })
  const last = a1({ tab, row: edit.lastRow, column: edit.lastColumn })
  return [
    {
      what: words.rowLife.happenings.unknown,
      place: `${tab} ${first === last ? first : `${first}:${last}`}`,
      who: edit.who,
      old: oldText(register, edit),
      new: edit.firstRow === edit.lastRow ? newText(register, row, edit) : words.rowLife.rows(rows.length),
    },
  ]
}

/** Google tells a day as its serial number. */
function isDayColumn({ tables: { reports } }: Register, column: number): boolean {
  return tables.reports.columns.some(({ key, format }) => format === 'day' && reports.columns.get(key) === column)
}

const oldText = (register: Register, { old, firstColumn }: SheetEdit): string =>
  eventText(old ?? '', isDayColumn(register, firstColumn))

/** What the edit made the cells of a row say, as their typist sees them: of a single cell what Google told, else what they say now. */
function newText(register: Register, row: number, { value, firstColumn, lastColumn }: SheetEdit): string {
  const cells: readonly CellValue[] = (register.tables.reports.rows[row - 1] ?? []).slice(firstColumn - 1, lastColumn)
  if (value && !holds(cells[0], value)) return eventText(value, isDayColumn(register, firstColumn))
  return cells
    .map((cell) => shownText(cell))
    .join(' | ')
    .slice(0, 1000)
}
