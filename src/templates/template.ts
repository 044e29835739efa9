/** What a new workbook starts from: comes in a template's code, goes out its settings and the rows of its tables. */
import type { SettingKey, Words } from '../core/layout.ts'
import type { CellValue } from '../core/model.ts'
import { blank } from './blank.ts'
import { kh354 } from './kh-354.ts'

/** A row by column key; a column left out stays empty. Days are `YYYY-MM-DD` text. */
export type TemplateRow = Readonly<Record<string, CellValue>>

export type TemplateTable = 'units' | 'periods' | 'indicators' | 'themes'

export interface Template {
  readonly code: 'kh-354' | 'blank'
  readonly name: Words
  /** Words as the sheet shows them, in Vietnamese; a setting left out stays empty. */
  readonly settings: Readonly<Partial<Record<SettingKey, CellValue>>>
  /** The unit groups that the template offers, also those that have no unit yet. */
  readonly groups: readonly string[]
  readonly tables: Readonly<Record<TemplateTable, readonly TemplateRow[]>>
}

export const templates: readonly Template[] = [kh354, blank]
