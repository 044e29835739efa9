/** Comes in: the active spreadsheet. Goes out: its tabs as plain values, each tab read at most once. */
import type { CellValue, Day, Tab, Workbook } from '../core/model.ts'
import { again } from './again.ts'
import type { KnownTabs } from './known-tabs.ts'

/** What need not be read, and what of it is read all the same. */
export interface Reading {
  /** Tabs that are no table: of these only the key in A1 is given, and nothing is read. */
  readonly known?: KnownTabs
  /** Known tabs that are read nevertheless, by key or id, e.g. `history`. */
  readonly also?: readonly (string | number)[]
  /** false: the locale is not asked for, and given as ''. */
  readonly locale?: boolean
}

/**
 * Returns the tabs of the active spreadsheet: one read for each tab that may be a table, whatever it holds. A date cell becomes
 * a day (`2025-03-14`) in the spreadsheet's zone, with one formatter and no service call per cell.
 */
export const readWorkbook = (reading: Reading = {}): Workbook => again(() => readTabs(reading))

function readTabs({ known = () => undefined, also = [], locale = true }: Reading): Workbook {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet()
  const zone = spreadsheet.getSpreadsheetTimeZone()
  const toDay = dayIn(zone)
  const tabs = spreadsheet.getSheets().map((sheet): Tab => {
    const tab = { name: sheet.getName(), id: sheet.getSheetId() }
    const key = known(tab)
    if (key !== undefined && !also.includes(key) && !also.includes(tab.id)) return { ...tab, rows: [[key]] }
    return { ...tab, rows: plain(sheet.getDataRange().getValues(), toDay) }
  })
  return { tabs, zone, locale: locale ? spreadsheet.getSpreadsheetLocale() : '' }
}

/** Returns the cells of one tab as they are now, days as in a workbook; null when it is gone. One read. */
export function readTab(id: number, zone: string): CellValue[][] | null {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetById(id)
  return again(() => sheet && plain(sheet.getDataRange().getValues(), dayIn(zone)))
}

/** Returns today in a zone, or the day of another instant. */
export function today(zone: string, at = new Date()): Day {
  return dayIn(zone)(at)
}

/** Returns the hour and day of now for a person to read, e.g. `09:30 18/3/2025`, in the spreadsheet's zone. */
export function now(zone: string, at = new Date()): string {
  return Utilities.formatDate(at, zone, 'HH:mm d/M/yyyy')
}

/** Returns a function that gives the day of an instant in a zone. Swedish writes days as ISO 8601 does. */
function dayIn(zone: string): (instant: Date) => Day {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  return (instant) => format.format(instant)
}

/** Puts days in the place of dates; the arrays are fresh from the service, so they are changed in place. */
function plain(rows: unknown[][], toDay: (instant: Date) => Day): CellValue[][] {
  for (const row of rows) {
    for (let column = 0; column < row.length; column++) {
      const value = row[column]
      // A number too large for a day, in a cell that is formatted as one, is no instant; it reads as an error in the sheet.
      if (value instanceof Date) row[column] = Number.isNaN(value.getTime()) ? '#VALUE!' : toDay(value)
    }
  }
  return rows as CellValue[][]
}
