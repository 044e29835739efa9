/** Comes in: a template, or none for a repair. Goes out: every table's tab as it starts. */
import { type SettingKey, tables } from '../core/layout.ts'
import type { CellValue, Language, TableKey } from '../core/model.ts'
import { composer } from '../google/composer.ts'
import type { Template } from '../templates/template.ts'
import type { TableTab } from '../views/table-tab.ts'

type Rows = readonly Readonly<Record<string, CellValue>>[]

/** Returns the tab of each table: with the template's rows, or with headings only; the settings always have all their keys. */
export function startingTables(template: Template | null, language: Language): Readonly<Record<TableKey, TableTab>> {
  const { notesIn, settingRows, tableTab } = composer()
  const notes = notesIn(language)
  const values: Readonly<Partial<Record<SettingKey, CellValue>>> = template?.settings ?? { language }
  const rows: Readonly<Partial<Record<TableKey, Rows>>> = { ...template?.tables, settings: settingRows(values, notes) }
  const tab = (key: TableKey) => tableTab(tables[key], language, notes, rows[key] ?? [])
  return {
    settings: tab('settings'),
    units: tab('units'),
    periods: tab('periods'),
    indicators: tab('indicators'),
    themes: tab('themes'),
    exceptions: tab('exceptions'),
    reports: tab('reports'),
    assessments: tab('assessments'),
  }
}
