/** The log tabs: who did what and when. Entries are only ever added; the oldest move on to the archive. */
import { again } from './again.ts'
import { appendOnce } from './append-row.ts'
import { safe } from './safe-text.ts'
import { ensureRows } from './tables.ts'
import { sheetOf } from './ui.ts'

export interface LogEntry {
  /** Hour and day for people to read, `10:32 14/3/2025`. */
  readonly at: string
  /** E-mail, or the word for somebody unknown. */
  readonly who: string
  readonly what: string
  /** Where: a cell, a row, a tab; or how it went, for a command. */
  readonly place: string
  readonly old: string
  readonly new: string
}

/** Rows of a log above its entries: the hidden key and the headings. */
const LOG_HEAD = 2
const COLUMNS = 6

/** Returns how many entries a log has: one read. */
export const logLength = (sheetId: number): number => (again(() => sheetOf(sheetId)?.getLastRow()) ?? 0) - LOG_HEAD

const cellsOf = (entry: LogEntry): string[] =>
  [entry.at, entry.who, entry.what, entry.place, entry.old, entry.new].map((text) => String(safe(text)))

/**
 * Writes entries at the end of the log. One is appended by Google itself, which never overwrites another execution's; several
 * go in one block behind the last row, for which the caller holds the document's lock.
 */
export function appendLog(sheetId: number | null, entries: readonly LogEntry[]): void {
  const sheet = sheetId === null ? null : sheetOf(sheetId)
  const [first, second] = entries
  if (!sheet || !first) return
  if (!second) {
    appendOnce(sheet, cellsOf(first))
    return
  }
  const last = Math.max(
    again(() => sheet.getLastRow()),
    LOG_HEAD,
  )
  again(() => {
    ensureRows(sheet, last, entries.length)
    const range = sheet.getRange(last + 1, 1, entries.length, COLUMNS)
    range.setNumberFormat('@')
    range.setValues(entries.map(cellsOf))
  })
}

/**
 * Moves the oldest `count` entries behind those of the archive: they are copied, then deleted, so that an interrupted run keeps
 * them twice rather than not at all. The caller holds the document's lock.
 */
export function archiveLog(logId: number, archiveId: number, count: number): void {
  const log = sheetOf(logId)
  const archive = sheetOf(archiveId)
  if (!log || !archive || count < 1) return
  const rows = log.getRange(LOG_HEAD + 1, 1, count, 6).getDisplayValues()
  const last = Math.max(archive.getLastRow(), LOG_HEAD)
  ensureRows(archive, last, count)
  const range = archive.getRange(last + 1, 1, count, 6)
  range.setNumberFormat('@')
  range.setValues(rows.map((row) => row.map((text) => safe(text))))
  SpreadsheetApp.flush()
  log.deleteRows(LOG_HEAD + 1, count)
}

/** Writes the headings of a log that an earlier version began with fewer columns; its entries stay as they are. */
export function widenLog(sheetId: number, headings: readonly string[], widths: readonly number[]): void {
  const sheet = sheetOf(sheetId)
  if (!sheet) return
  const spare = headings.length - sheet.getMaxColumns()
  if (spare > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), spare)
  sheet.getRange(LOG_HEAD, 1, 1, headings.length).setValues([[...headings]])
  widths.forEach((width, index) => {
    sheet.setColumnWidth(index + 1, width)
  })
}

/** Returns the last entries of a log as they are shown, at most `count`: two reads. */
export function lastEntries(sheetId: number, count: number): readonly (readonly string[])[] {
  const sheet = sheetOf(sheetId)
  if (!sheet) return []
  return again(() => {
    const last = sheet.getLastRow()
    const first = Math.max(LOG_HEAD, last - count) + 1
    return last < first ? [] : sheet.getRange(first, 1, last - first + 1, COLUMNS).getDisplayValues()
  })
}
