/** "Mở kỳ báo cáo…": brings the indicator columns up to date, then gives each unit that owes the period or is invited its row. */
import { assess } from '../core/assess.ts'
import type { CellValue, FoundTable, Language, Period, Register, Standing } from '../core/model.ts'
import { withLock } from '../google/lock.ts'
import { appendReportRows } from '../google/reports.ts'
import { show } from '../google/ui.ts'
import { appendLogLine } from './log-line.ts'
import { findPeriod, openBook } from './open-book.ts'
import { onlyEditors, renewProtections } from './protections.ts'
import { bringColumnsUpToDate } from './reports-columns.ts'

export interface Opened {
  /** Code of the period. */
  readonly period: string
  /** Rows added; 0 when every unit has its row. */
  readonly added: number
  /** Headings of the indicator columns that were added. */
  readonly columnsAdded: readonly string[]
  /** Headings of the columns whose indicator or theme was removed: kept, marked, no longer counted. */
  readonly columnsRetired: readonly string[]
  /** Id of the reports tab. */
  readonly sheetId: number
  readonly message: string
  readonly language: Language
}

/** Opens a period (code or name) and returns what was added; running it twice adds nothing. */
export function openPeriod(typedPeriod: string): Opened {
  return withLock(() => {
    const book = openBook({ indicatorColumnsMayMiss: true })
    onlyEditors(book.register.settings, book.properties)
    const period = findPeriod(book, typedPeriod)
    const { standings } = assess(book.register, book.today)
    const rows = missingRows(book.register, standings, period)
    const asked = standings.filter((each) => each.period === period.code && isAsked(each)).length
    const { added: columnsAdded, restored, retired, returned } = bringColumnsUpToDate(book.register)
    // Inserted columns move those behind them: places are read again, and only then.
    const { register } = columnsAdded.length + restored.length ? openBook() : book
    const { reports } = register.tables
    const at = { unit: reports.columns.get('unit') ?? 1, period: reports.columns.get('period') ?? 2 }
    const lastRow = Math.max(lastFilled(reports, at.period, period), reports.firstRow - 1)
    appendReportRows(reports.id, lastRow, at, rows)
    // New rows and columns belong to what is open, or to a closed period.
    renewProtections(reports.id, () => openBook().register)
    show(reports.id)
    const { openPeriod: said, permissions } = book.words
    const message = [
      asked === 0
        ? said.noUnits(book.register.tables.units.tab)
        : said.done(period.name, rows.length, columnsAdded.length),
      ...(retired.length ? [permissions.repair.columnsRetired(retired)] : []),
      ...(returned.length ? [permissions.repair.columnsReturned(returned)] : []),
    ].join(' ')
    appendLogLine(book, book.words.openPeriod.title, message)
    const { language } = register.settings
    const columns = { columnsAdded, columnsRetired: retired }
    return { period: period.code, added: rows.length, ...columns, sheetId: reports.id, message, language }
  })
}

/** Returns the last row that holds something; rows with nothing but this period were left behind by an interrupted run. */
function lastFilled({ rows }: FoundTable, column: number, { code, name }: Period): number {
  const isLeft = (row: readonly CellValue[]) =>
    row.every((cell, index) => cell === '' || (index === column - 1 && (cell === name || cell === code)))
  return rows.reduce((last, row, index) => (isLeft(row) ? last : index + 1), 0)
}

/** Whether the unit owes the period or is invited. */
const isAsked = ({ obligation }: Standing): boolean => obligation === 'owed' || obligation === 'invited'

/** Returns a row for each unit that owes the period or is invited and has none, in the order of the units table. */
function missingRows(
  register: Register,
  standings: readonly Standing[],
  period: Period,
): readonly { unit: string; period: string }[] {
  const names = new Map(register.units.map((unit) => [unit.code, unit.name]))
  const shared = new Set(
    register.units.map(({ name }) => name).filter((name, index, all) => all.indexOf(name) !== index),
  )
  return standings
    .filter((each) => each.period === period.code && each.report === null && isAsked(each))
    .map((each) => {
      const name = names.get(each.unit) ?? each.unit
      // Two units of one name can only be told apart by code.
      return { unit: shared.has(name) ? each.unit : name, period: period.name || period.code }
    })
}
