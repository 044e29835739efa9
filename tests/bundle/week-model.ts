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
  /** Sent through the form at this moment, with content. */
  sentByForm?: boolean
}

/** Something that the log must tell. */
export interface Told {
  readonly row: ModelRow | null
  readonly at: number
  readonly what: RegExp
  /** null: whoever the log names. */
  readonly who: string | null
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

/** What somebody did to the cells of a row. */
interface Deed {
  readonly user: string
  /** Keys of the cells that say something else since. */
  readonly keys: readonly string[]
  /** How: by the form, which writes its own entry; by one typed value, of which Google tells; by a block, a paste or clearing, of which it does not. */
  readonly by: 'draft' | 'sent' | 'value' | 'block'
}

export interface Model {
  readonly rows: ModelRow[]
  readonly told: Told[]
  /** What people have typed since the last `settle`, and where. */
  readonly typed: Map<ModelRow, { readonly before: Cells; readonly deeds: Deed[]; state: string | null }>
}

export const newModel = (rows: ModelRow[]): Model => ({ rows, told: [], typed: new Map() })

/** Takes an accepted edit of some cells of a row; the form may send a report again as it is. */
export function typedInto(model: Model, row: ModelRow, cells: Cells, user: string, by: Deed['by']): void {
  const known = model.typed.get(row) ?? { before: { ...row.cells }, deeds: [], state: null }
  model.typed.set(row, known)
  const keys = Object.entries(cells).flatMap(([key, value]) => (textOf(row.cells[key]) === textOf(value) ? [] : [key]))
  known.deeds.push({ user, keys, by })
  if (keys.includes('state')) known.state = user
  Object.assign(row.cells, cells)
  // The form records the day at once: what happens to the row afterwards takes nothing from it.
  if (by === 'sent' && row.first === null && !row.undated && !isEmpty(row)) row.sentByForm = true
}

const textOf = (value: unknown): string => (value === false || value === undefined ? '' : String(value).trim())

/** What was in the way of the triggers of a moment: rows that were sorted away before they could run, a lock that was taken. */
export interface Trouble {
  readonly moved: boolean
  readonly locked: boolean
}

const anyEdit = /^(Gửi báo cáo|Báo cáo không phát sinh|Sửa báo cáo đã gửi|Rút báo cáo|Đơn vị tự chọn)/

/**
 * Judges what was typed at one moment. A trigger is told of a place, not of a row: once the rows have moved, the hour finds what
 * was edited, and knows nobody. A taken lock only delays.
 */
export function settle(model: Model, at: number, department: string, { moved, locked }: Trouble): void {
  for (const [row, { before, deeds, state }] of model.typed) {
    const keys = new Set([...Object.keys(before), ...Object.keys(row.cells)])
    const done = deeds.filter((deed) => deed.keys.length > 0 || deed.by === 'sent')
    const isChanged =
      done.some(({ by }) => by === 'sent') || [...keys].some((key) => textOf(before[key]) !== textOf(row.cells[key]))
    const sent = isSent(row.cells)
    const byForm = row.sentByForm === true
    const counts = sent || byForm || (isSent(before) && (row.first !== null || row.undated))
    if (!sent) row.undated = false
    if ((byForm || (sent && !isEmpty(row))) && row.first === null && !row.undated) row.first = dayAt(at)
    row.sentByForm = false
    // A row that was sent without content, and taken back, was never a report.
    if (done.length === 0 || !counts) continue
    const exact = !moved && !locked
    // Who pasted what stood there already cannot be told from who changed it.
    const by = new Set(deeds.map(({ user }) => user))
    row.changed = { at, by, exact, ...(isChanged ? {} : { or: row.changed }) }
    if (isChanged) model.told.push(...toldOf(row, at, done, { exact, alone: model.typed.size === 1 }))
    if (stateOf(row.cells) === 'đề nghị bổ sung' && stateOf(before) !== stateOf(row.cells) && state === department)
      row.returns += 1
  }
  model.typed.clear()
}

/**
 * Returns what the log tells of the deeds of a moment: who typed it, unless another typed over it before the first trigger ran,
 * or pasted a block while other rows were edited, which may as well be this one, sorted away. In trouble one entry for all.
 */
function toldOf(
  row: ModelRow,
  at: number,
  deeds: readonly Deed[],
  { exact, alone }: { readonly exact: boolean; readonly alone: boolean },
): Told[] {
  const entry = { row, at, what: anyEdit }
  const byHand = deeds.filter(({ by }) => by === 'value' || by === 'block')
  const one = exact || byHand.length === 0 ? [] : [{ ...entry, who: null, exact: false, optional: false }]
  const each = deeds.map((deed, index): Told => {
    const { user, keys, by } = deed
    const later = new Set(deeds.slice(index + 1).flatMap((next) => next.keys))
    const isForm = by === 'draft' || by === 'sent'
    const stands = keys.some((key) => !later.has(key)) && (by === 'value' || alone)
    return { ...entry, who: user, exact: true, optional: !(isForm || (exact && (deeds.length === 1 || stands))) }
  })
  return [...one, ...each]
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
  model.told.push({ row, at, what: deed.what, who: null, exact: true, optional: false })
}
