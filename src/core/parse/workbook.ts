/** A workbook comes in; the register of all its tables and every issue found goes out. */
import { type Issue, type Obstacle, WorkbookError } from '../issue.ts'
import type { FoundTable, Language, Place, Register, Settings, TableKey, Tables, Workbook } from '../model.ts'
import { bookLocale, bookZone } from '../words.ts'
import { readAssessments } from './assessments.ts'
import { readExceptions } from './exceptions.ts'
import { findTables } from './find-tables.ts'
import { findings, type Note, placeOf } from './findings.ts'
import { readIndicators } from './indicators.ts'
import { readPeriods } from './periods.ts'
import { lookup } from './references.ts'
import { indicatorColumnObstacles, orphanColumns, reportColumns } from './report-columns.ts'
import { readReports } from './reports.ts'
import { readSettings } from './settings.ts'
import { readThemes } from './themes.ts'
import { readUnits } from './units.ts'

/** What parsing gives: the register, the issues, and the periods that could not be read (code or name -> the cell that is wrong). */
export interface Parsed {
  readonly register: Register
  readonly issues: readonly Issue[]
  readonly unreadablePeriods: ReadonlyMap<string, Place>
}

export interface ParseOptions {
  /** For the command that adds the missing indicator columns. */
  readonly indicatorColumnsMayMiss?: boolean
}

/** Returns the register and the issues of a workbook; throws WorkbookError with every obstacle found. */
export function parseWorkbook(workbook: Workbook, options: ParseOptions = {}): Parsed {
  const { issues, note } = findings()
  const { tables, settings } = layOut(workbook, options, note)
  const { language } = settings
  noteLocale(workbook, tables.settings, note)
  const units = readUnits(tables.units, note)
  const { periods, unreadable } = readPeriods(tables.periods, units, language, note)
  const themes = readThemes(tables.themes, note)
  const indicators = readIndicators(tables.indicators, themes, language, note)
  const find = lookup(units, periods, unreadable, note)
  const register: Register = {
    settings,
    units,
    periods,
    indicators,
    themes,
    exceptions: readExceptions(tables.exceptions, find, language, note),
    reports: readReports(
      reportColumns(tables.reports, indicators, themes),
      orphanColumns(tables.reports, indicators, themes),
      periods,
      find,
      note,
    ),
    assessments: readAssessments(tables.assessments, find, language, note),
    tables,
  }
  return { register, issues, unreadablePeriods: unreadable }
}

/** Returns the tables and the settings, without which nothing can be read; throws with all that stands in the way. */
function layOut(workbook: Workbook, options: ParseOptions, note: Note): { tables: Tables; settings: Settings } {
  const { tables, obstacles } = findTables(workbook, note)
  const read = tables.settings && readSettings(tables.settings)
  const settings = read?.settings ?? null
  const all: readonly Obstacle[] = [
    ...obstacles,
    ...(read?.obstacles ?? []),
    ...columnsOfIndicators(tables, settings?.language ?? 'vi', options.indicatorColumnsMayMiss ?? false),
  ]
  if (all.length > 0 || !settings || !isWhole(tables)) throw new WorkbookError(all, settings?.language ?? null)
  return { tables, settings }
}

function columnsOfIndicators(
  { reports, indicators, themes }: Partial<Record<TableKey, FoundTable>>,
  language: Language,
  mayMiss: boolean,
): Obstacle[] {
  if (!reports || !indicators || !themes) return []
  // Their issues are noted when the tables are read for good.
  const { note } = findings()
  const read = readThemes(themes, note)
  return indicatorColumnObstacles(reports, readIndicators(indicators, read, language, note), read, mayMiss)
}

const isWhole = (tables: Partial<Record<TableKey, FoundTable>>): tables is Tables =>
  Object.values(tables).filter(Boolean).length === 8

/** Notes a locale or time zone other than the one the book is set up with: a cell typed as 1.200 is 1.2 in another locale. */
function noteLocale({ locale, zone }: Workbook, settings: FoundTable, note: Note): void {
  const place = { ...placeOf(settings, 0, ''), row: null }
  if (locale && locale !== bookLocale) note('locale-differs', 'warning', place, { found: locale, expected: bookLocale })
  if (zone !== bookZone) note('zone-differs', 'warning', place, { found: zone, expected: bookZone })
}
