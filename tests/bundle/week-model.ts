/** What the law makes of a week: acts as they were accepted come in, what each row must say at its end goes out. Knows nothing of the product. */
import type { Cells } from './week-book.ts'

/** What only the add-on writes. */
export const ownKeys = ['firstSubmitted', 'lastChanged', 'changedBy', 'returns', 'checks']

const sentWords = ['đã gửi', 'không phát sinh', 'đề nghị bổ sung', 'đạt yêu cầu']
const compulsory = /^(MXH1|TTM1|TTM2|TTM3|TQ1|TD1)(@|$)/

export interface Changed {
  readonly at: number
  readonly by: ReadonlySet<string>
  /** false: the stamp may come later, and need not name the typist. */
  readonly exact: boolean
  /** What may stand instead, where nobody can tell the edited row any more; undefined: nothing. */
  readonly or?: Changed | null
}

export interface ModelRow {
  readonly number: number
  readonly unit: string
  readonly period: string
  /** What people typed, by column key. */
  cells: Record<string, string | number | boolean>
  /** First day, null while there is none. */
  first: string | null
  /** Sent when nobody watched: no later edit dates it. */
  undated: boolean
  /** Instant of the last accepted edit of the row while it was sent, and who may be named for it. */
  changed: Changed | null
  returns: number
}

/** Something that the log must tell. */
export interface Told {
  readonly row: ModelRow | null
  readonly at: number
  readonly what: RegExp
  /** false: later, too. */
  readonly exact: boolean
  /** May be missing. */
  readonly optional: boolean
}

/** Returns the state as it is understood: words past case and spaces. */
const stateOf = (cells: Cells): string =>
  String(cells['state'] ?? '')
    .trim()
    .toLowerCase()
    .normalize('NFC')

/** Returns whether a row says that it was handed over. */
export const isSent = (cells: Cells): boolean => sentWords.includes(stateOf(cells))

const isFilled = (value: unknown): boolean => value !== undefined && value !== false && String(value).trim() !== ''

/** Rule 6: whether a sent row has no content. */
export function isEmpty(row: Pick<ModelRow, 'cells' | 'period'>): boolean {
  if (stateOf(row.cells) === 'không phát sinh') return false
  const keys = Object.keys(row.cells).filter((key) =>
    row.period === '2025-KH' ? key === 'documentNumber' || key === 'link' : compulsory.test(key),
  )
  return !keys.some((key) => isFilled(row.cells[key]))
}

/** Returns the day in Vietnam. */
export const dayAt = (instant: number): string => new Date(instant + 7 * 3_600_000).toISOString().slice(0, 10)

export interface Model {
  readonly rows: ModelRow[]
  readonly told: Told[]
  /** What people have typed since the last `settle`, and where. */
  readonly typed: Map<ModelRow, { before: Cells; by: Set<string>; state: string | null; form: boolean; sent: boolean }>
}

export const newModel = (rows: ModelRow[]): Model => ({ rows, told: [], typed: new Map() })

/** Takes an accepted edit of some cells of a row; `by` the form, which may send a report again as it is. */
export function typedInto(model: Model, row: ModelRow, cells: Cells, user: string, by?: 'draft' | 'sent'): void {
  const known = model.typed.get(row) ?? {
    before: { ...row.cells },
    by: new Set<string>(),
    state: null,
    form: false,
    sent: false,
  }
  model.typed.set(row, known)
  const changes = Object.entries(cells).filter(([key, value]) => row.cells[key] !== value)
  known.form ||= by !== undefined
  known.sent ||= by === 'sent'
  if (changes.length === 0 && by !== 'sent') return
  known.by.add(user)
  if (changes.some(([key]) => key === 'state')) known.state = user
  Object.assign(row.cells, Object.fromEntries(changes))
}

const textOf = (value: unknown): string => (value === false || value === undefined ? '' : String(value).trim())

/** What was in the way of the triggers of a moment: rows that were sorted away before they could run, a lock that was taken. */
export interface Trouble {
  readonly moved: boolean
  readonly locked: boolean
}

const anyEdit = /^(Gửi báo cáo|Báo cáo không phát sinh|Sửa báo cáo đã gửi|Rút báo cáo|Đơn vị tự chọn)/

/**
 * Judges what was typed at one moment. A trigger is told of a place, not of a row: once the rows have moved, a first sending
 * is still found, a later edit of a sent row may not be. A taken lock only delays.
 */
export function settle(model: Model, at: number, department: string, { moved, locked }: Trouble): void {
  for (const [row, { before, by, state, form, sent: again }] of model.typed) {
    const keys = new Set([...Object.keys(before), ...Object.keys(row.cells)])
    const isChanged = again || [...keys].some((key) => textOf(before[key]) !== textOf(row.cells[key]))
    const sent = isSent(row.cells)
    const counts = sent || (isSent(before) && (row.first !== null || row.undated))
    const dated = row.first !== null || row.undated
    if (!sent) row.undated = false
    if (sent && !isEmpty(row) && row.first === null && !row.undated) row.first = dayAt(at)
    // A row that was sent without content, and taken back, was never a report.
    if (!isChanged || by.size === 0 || !counts) continue
    const exact = !moved && !locked
    const optional = (moved && (dated || row.first === null)) || (locked && row.first === null) || (form && row.undated)
    row.changed = { at, by, exact, ...(optional ? { or: row.changed } : {}) }
    model.told.push({ row, at, what: anyEdit, exact, optional })
    if (stateOf(row.cells) === 'đề nghị bổ sung' && stateOf(before) !== stateOf(row.cells) && state === department)
      row.returns += 1
  }
  model.typed.clear()
}

/** Takes what a command of the department did to the one cell that it is named for. */
export function commanded(
  model: Model,
  row: ModelRow,
  at: number,
  deed: { readonly state?: string; readonly first?: string; readonly returned?: boolean; readonly what: RegExp },
): void {
  if (deed.state !== undefined) {
    row.cells['state'] = deed.state
    const typed = model.typed.get(row)
    // A command is no typist.
    if (typed) typed.state = null
  }
  if (deed.first !== undefined) {
    row.first = deed.first
    row.undated = false
  }
  if (deed.returned) row.returns += 1
  model.told.push({ row, at, what: deed.what, exact: true, optional: false })
}
