/** Comes in: the indicators and themes as they are. Goes out: a reports table that has a column for each. */

import { tables } from '../core/layout.ts'
import { missingColumns } from '../core/missing-columns.ts'
import type { Register } from '../core/model.ts'
import { retiredColumns } from '../core/retired-columns.ts'
import { markRow } from '../core/tabs.ts'
import { composer } from '../google/composer.ts'
import { writeCells } from '../google/reports.ts'
import { insertColumns, tintHeadings } from '../google/tables.ts'
import { restoreKeys } from '../google/tabs.ts'
import { sheetOf, wordsIn } from '../google/ui.ts'
import type { TabColumn } from '../views/table-tab.ts'

/** Returns the columns the reports table should have, in the order of their places. */
export function reportColumns(register: Pick<Register, 'indicators' | 'themes' | 'settings'>): readonly TabColumn[] {
  const { language } = register.settings
  const { indicatorColumns, notesIn, tableTab } = composer()
  const notes = notesIn(language)
  const own = indicatorColumns(register.indicators, register.themes, language, notes)
  return tableTab(tables.reports, language, notes, [], own).columns
}

/** Headings of the indicator columns that changed. */
export interface ColumnChanges {
  readonly added: readonly string[]
  /** Lost their key cell and have it again. */
  readonly restored: readonly string[]
  /** No longer counted: their indicator or theme was removed. */
  readonly retired: readonly string[]
  /** Counted again. */
  readonly returned: readonly string[]
}

/**
 * Writes the indicator columns that the reports table lacks, each in its place; none is removed, none moves. A column that no
 * indicator needs any longer keeps its data and is marked. Returns what changed.
 */
export function bringColumnsUpToDate(register: Register): ColumnChanges {
  const { reports } = register.tables
  const wanted = reportColumns(register)
  const repair = missingColumns(reports, wanted)
  const sheet = sheetOf(reports.id)
  if (!sheet) return { added: [], restored: [], retired: [], returned: [] }
  const marked = markColumns(register, wanted)
  restoreKeys(sheet, repair.restore)
  for (const each of repair.insert) insertColumns(sheet, each, tables.reports.headingRows)
  const headingOf = (column: TabColumn) => column.headings.filter(Boolean).join(', ')
  const again = new Set(repair.restore.map((each) => each.key))
  return {
    added: repair.insert.flatMap(({ columns }) => columns.map(headingOf)),
    restored: wanted.filter((column) => again.has(column.key)).map(headingOf),
    ...marked,
  }
}

const RETIRED = { fill: '#d9d9d9', color: '#7f7f7f' }
const COUNTED = '#1f1f1f'

/** Writes the marks of columns that no longer count, and takes them from those that count again; places are those before inserting. */
function markColumns(register: Register, wanted: readonly TabColumn[]): Pick<ColumnChanges, 'retired' | 'returned'> {
  const { reports } = register.tables
  const { language } = register.settings
  const { retire, comeBack } = retiredColumns(reports, new Set(wanted.map((column) => column.key)), language)
  const note = wordsIn(language).permissions.repair.note
  writeCells(reports.id, [
    ...retire.map(({ column, text }) => ({ row: markRow, column, value: text, note })),
    ...comeBack.map(({ column, text }) => ({ row: markRow, column, value: text, note: '' })),
  ])
  const { headingRows } = tables.reports
  const columnsOf = (marked: typeof retire) => marked.map((each) => each.column)
  tintHeadings(reports.id, columnsOf(retire), headingRows, RETIRED.fill, RETIRED.color)
  const tints = new Map(wanted.map((column) => [column.key, column.tint]))
  for (const tint of new Set(comeBack.map(({ key }) => tints.get(key) ?? '')))
    tintHeadings(
      reports.id,
      columnsOf(comeBack.filter(({ key }) => tints.get(key) === tint)),
      headingRows,
      tint,
      COUNTED,
    )
  return { retired: retire.map((each) => each.heading), returned: comeBack.map((each) => each.heading) }
}
