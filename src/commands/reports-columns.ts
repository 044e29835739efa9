/** Comes in: the indicators and themes as they are. Goes out: a reports table that has a column for each. */

import { tables } from '../core/layout.ts'
import { missingColumns } from '../core/missing-columns.ts'
import type { Register } from '../core/model.ts'
import { composer } from '../google/composer.ts'
import { insertColumns } from '../google/tables.ts'
import { restoreKeys } from '../google/tabs.ts'
import { sheetOf } from '../google/ui.ts'
import type { TabColumn } from '../views/table-tab.ts'

/** Returns the columns the reports table should have, in the order of their places. */
export function reportColumns(register: Pick<Register, 'indicators' | 'themes' | 'settings'>): readonly TabColumn[] {
  const { language } = register.settings
  const { indicatorColumns, notesIn, tableTab } = composer()
  const notes = notesIn(language)
  const own = indicatorColumns(register.indicators, register.themes, language, notes)
  return tableTab(tables.reports, language, notes, [], own).columns
}

/**
 * Writes the indicator columns that the reports table lacks, each in its place; none is removed, none moves. Returns the
 * headings of the new columns.
 */
export function bringColumnsUpToDate(register: Register): readonly string[] {
  const { reports } = register.tables
  const repair = missingColumns(reports, reportColumns(register))
  const sheet = sheetOf(reports.id)
  if (!sheet) return []
  restoreKeys(sheet, repair.restore)
  for (const { after, columns } of repair.insert) insertColumns(sheet, columns, after, tables.reports.headingRows)
  return repair.insert.flatMap(({ columns }) => columns.map((column) => column.headings.filter(Boolean).join(', ')))
}
