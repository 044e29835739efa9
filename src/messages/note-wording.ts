/** The contract of the notes: what explains a heading, a setting and a cell that offers or refuses something. */
import type { SettingKey } from '../core/layout.ts'
import type { Aggregation, TableKey } from '../core/model.ts'

export interface IndicatorWords {
  readonly name: string
  readonly measure: string
  readonly aggregation: Aggregation
  readonly form: string
  /** Name of the theme that the column is for; null for a column that is not split. */
  readonly theme: string | null
  readonly compulsory: boolean
  readonly goesWithName: string | null
}

export interface SettingWords {
  readonly label: string
  /** What it does, with the values allowed; without the label. */
  readonly explanation: string
  /** A value as one would type it. */
  readonly example: string
}

export type SettingsWording = Readonly<Record<SettingKey, SettingWords>>

/** What a cell with a drop-down or a check says when something else was typed. */
export type HelpKind = 'list' | 'names' | 'number' | 'day'

export interface NoteWording {
  /** By table, then by column key; indicator columns apart. */
  readonly columns: Readonly<Record<TableKey, Readonly<Record<string, string>>>>
  readonly indicator: (words: IndicatorWords) => string
  readonly settings: SettingsWording
  readonly help: Readonly<Record<HelpKind, string>>
  /** Introduces an example of a setting. */
  readonly example: (value: string) => string
}
