/** Comes in: the layout, the words, indicators and themes. Goes out: a table that people fill in, as plain data for `google/tables`. */

import { daySerial, isDay } from '../core/day.ts'
import {
  type Column,
  columnKey,
  columnsBeforeIndicators,
  type SettingKey,
  settingKeys,
  type TableLayout,
} from '../core/layout.ts'
import type { CellValue, Indicator, Language, TableKey, Theme } from '../core/model.ts'
import type { IndicatorWords, NoteWording } from '../messages/note-wording.ts'
import { type Choice, choiceOf } from './choices.ts'

export interface TabColumn {
  readonly key: string
  /** One heading for each heading row. */
  readonly headings: readonly string[]
  readonly note: string
  readonly numberFormat: string
  readonly width: number
  readonly align: 'left' | 'center' | 'right'
  readonly wrap: boolean
  readonly hidden: boolean
  /** Fill of the heading. */
  readonly tint: string
  readonly choice: Choice | null
}

export interface TableTab {
  readonly key: TableKey
  readonly name: string
  readonly columns: readonly TabColumn[]
  readonly headingRows: number
  readonly frozenColumns: number
  /** Rows to start with, as wide as `columns`. */
  readonly rows: readonly (readonly CellValue[])[]
  readonly tabColor: string
}

const INPUT = '#dce6f1'
const OWN = '#e7e6e6'
/** Two quiet tints in turn, so that the forms of activity can be told apart across forty columns; black on white they are equal. */
const FORMS = ['#e2efda', '#fff2cc']
const TAB_COLORS: Readonly<Partial<Record<TableKey, string>>> = { reports: '#38761d', assessments: '#38761d' }
const DEPARTMENT_TAB = '#1f4e79'

/** Returns a table's tab with the given starting rows (objects by column key). */
export function tableTab(
  layout: TableLayout,
  language: Language,
  notes: NoteWording,
  rows: readonly Readonly<Record<string, CellValue>>[],
  indicators: readonly TabColumn[] = [],
): TableTab {
  const own = layout.columns.map((column) => tabColumn(layout, column, language, notes))
  const columns =
    layout.key === 'reports'
      ? own.flatMap((column) => (column.key === columnsBeforeIndicators.at(-1) ? [column, ...indicators] : [column]))
      : own
  return {
    key: layout.key,
    name: layout.tab[language],
    columns,
    headingRows: layout.headingRows,
    frozenColumns: layout.frozenColumns,
    rows: rows.map((row) => columns.map((column) => cellOf(column, row[column.key] ?? ''))),
    tabColor: TAB_COLORS[layout.key] ?? DEPARTMENT_TAB,
  }
}

/**
 * A day is written as its serial number under a date format: a number is the same day in every zone and locale, text is not
 * (reference/spreadsheet/range: setValues parses text as typed).
 */
const cellOf = (column: TabColumn, value: CellValue): CellValue =>
  column.numberFormat === formats.day && typeof value === 'string' && isDay(value) ? daySerial(value) : value

/** Returns one column of a table as it stands in the sheet. */
function tabColumn(layout: TableLayout, column: Column, language: Language, notes: NoteWording): TabColumn {
  const heading = column.heading[language]
  return {
    key: column.key,
    headings: layout.headingRows === 2 ? [heading, ''] : [heading],
    note: notes.columns[layout.key][column.key] ?? '',
    numberFormat: formats[column.format],
    width: column.width,
    align: column.format === 'day' || column.format === 'number' ? 'center' : 'left',
    wrap: true,
    hidden: column.hidden ?? false,
    tint: column.own ? OWN : INPUT,
    choice: choiceOf(layout.key, column, language, notes),
  }
}

/** `number` stays automatic: what is typed is shown as typed, 1200, 1.200 or 8,5; a fixed format would round or pad it. */
const formats: Readonly<Record<Column['format'], string>> = {
  text: '@',
  'long-text': '@',
  choice: '@',
  day: 'dd/mm/yyyy',
  number: 'general',
}

/**
 * Returns the columns of the reports table that belong to indicators: one for each, or one for each theme of a split one;
 * none for a ratio, which is computed.
 */
export function indicatorColumns(
  indicators: readonly Indicator[],
  themes: readonly Theme[],
  language: Language,
  notes: NoteWording,
): readonly TabColumn[] {
  const forms = [...new Set(indicators.map((indicator) => indicator.form))]
  const nameOf = new Map(indicators.map((indicator) => [indicator.code, indicator.name]))
  return indicators
    .filter((indicator) => indicator.aggregation !== 'ratio')
    .flatMap((indicator) =>
      (indicator.byTheme ? themes : [null]).map((theme) => {
        const tint = FORMS[forms.indexOf(indicator.form) % FORMS.length] ?? INPUT
        return indicatorColumn(indicator, theme, language, notes, tint, nameOf)
      }),
    )
}

function indicatorColumn(
  indicator: Indicator,
  theme: Theme | null,
  language: Language,
  notes: NoteWording,
  tint: string,
  nameOf: ReadonlyMap<string, string>,
): TabColumn {
  const isText = indicator.aggregation === 'text'
  const described: IndicatorWords = {
    name: indicator.name,
    measure: indicator.measure,
    aggregation: indicator.aggregation,
    form: indicator.form,
    theme: theme?.name ?? null,
    compulsory: indicator.compulsory,
    goesWithName: indicator.goesWith ? (nameOf.get(indicator.goesWith) ?? null) : null,
  }
  return {
    key: columnKey(indicator.code, theme?.code ?? null),
    headings: [
      `${indicator.name}${indicator.compulsory ? ' ★' : ''}`,
      theme ? `${theme.code}: ${indicator.measure}` : indicator.measure,
    ],
    note: notes.indicator(described),
    numberFormat: isText ? '@' : 'general',
    width: isText ? 240 : 104,
    align: isText ? 'left' : 'right',
    wrap: true,
    hidden: false,
    tint,
    choice: isText ? null : choiceOf('reports', indicator.aggregation, language, notes),
  }
}

/** Returns the rows of the settings table: every key, with its value and its explanation. */
export function settingRows(
  values: Readonly<Partial<Record<string, CellValue>>>,
  notes: NoteWording,
): readonly Readonly<Record<string, CellValue>>[] {
  return settingKeys.map((key) => ({ key, value: values[key] ?? '', explanation: settingText(notes, key) }))
}

const settingText = (notes: NoteWording, key: SettingKey): string => {
  const { label, explanation, example } = notes.settings[key]
  return `${label}: ${explanation}${example ? ` ${notes.example(example)}` : ''}`
}
