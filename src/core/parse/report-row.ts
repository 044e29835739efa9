/** A row of the reports table comes in, with its unit, period and state; its figures and texts go out, what is unreadable as issues. */

import { isBlank, plainText, shownText } from '../cell-text.ts'
import type { CellValue, PeriodKind, State, Values } from '../model.ts'
import { readYesNo } from '../read-words.ts'
import { largest, readNumber } from '../typed-number.ts'
import { type Note, placeOf } from './findings.ts'
import { type IndicatorColumn, type ReportColumns, wordKeys } from './report-columns.ts'

export interface ReportRow {
  readonly columns: ReportColumns
  readonly cells: readonly CellValue[]
  /** 1-based. */
  readonly row: number
  readonly unit: string
  readonly period: string
  readonly kind: PeriodKind
  readonly state: State
  readonly note: Note
}

/** Returns the answer in a cell as 1 or 0, undefined when it cannot be read; a checkbox reads TRUE and FALSE. */
function answer(cell: CellValue): number | undefined {
  const read = readYesNo(String(cell).trim())
  return read && (read === 'yes' ? 1 : 0)
}

/** Returns the figure in a cell, null when there is none that counts; what cannot be read is noted (rule 9). */
function figureIn(report: ReportRow, { key, indicator }: IndicatorColumn, cell: CellValue): number | null {
  const note = report.note
  const place = placeOf(report.columns.table, report.row, key)
  const args = { found: shownText(cell), indicator: indicator.code }
  const concerns = { unit: report.unit, period: report.period }
  if (indicator.aggregation === 'yes-no') {
    if (typeof cell === 'string' && isBlank(cell)) return null
    const read = answer(cell)
    if (read === undefined) note('answer-unreadable', 'error', place, args, concerns)
    return read ?? null
  }
  const read = readNumber(cell)
  if (read === null) return null
  if ('value' in read) return read.value
  note('number-unreadable', 'error', place, { ...args, ...read }, concerns)
  return null
}

/** A number cell took "1,200" for 1.2 and "87%" for 0.87 when it was typed: it counts, and somebody should look. */
function noteFraction(report: ReportRow, { key, indicator }: IndicatorColumn, value: number): void {
  const place = placeOf(report.columns.table, report.row, key)
  const concerns = { unit: report.unit, period: report.period }
  report.note('number-fraction', 'warning', place, { value, indicator: indicator.code }, concerns)
}

/** Returns the figures of a row by column key (rule 6: a blank cell gives none, 0 is a figure). */
export function readValues(report: ReportRow): Values {
  const values = { ...report.columns.noValues }
  for (const column of report.columns.indicators) {
    const cell = report.cells[column.index]
    const { aggregation } = column.indicator
    if (cell === undefined || cell === '' || aggregation === 'text') continue
    // Most cells are plain numbers: they need nothing else.
    const plain = typeof cell === 'number' && cell >= 0 && cell <= largest && aggregation !== 'yes-no'
    const value = plain ? cell : figureIn(report, column, cell)
    if (plain && !Number.isInteger(cell)) noteFraction(report, column, cell)
    if (value !== null) values[column.key] = value
  }
  return values
}

/** Returns the figures of a nil row: 0 for every flow and nothing else; a cell that says something else is noted (rule 6). */
export function nilValues(report: ReportRow): Values {
  const values = { ...report.columns.noValues }
  const { unit, period } = report
  for (const { key, indicator, index } of report.columns.indicators) {
    const { aggregation, code } = indicator
    if (aggregation === 'flow') values[key] = 0
    const cell = report.cells[index]
    if (cell === undefined || aggregation === 'text' || isBlank(cell)) continue
    const read = aggregation === 'yes-no' ? { value: answer(cell) } : readNumber(cell)
    if (read === null || ('value' in read && read.value === 0)) continue
    const place = placeOf(report.columns.table, report.row, key)
    report.note('nil-with-value', 'error', place, { found: shownText(cell), indicator: code }, { unit, period })
  }
  return values
}

/** Returns what a row says in words: text indicators by code (of a report, not of a plan), results, difficulties, proposals. */
export function readTexts({ columns, cells, kind }: ReportRow): Record<string, string> {
  const texts: Record<string, string> = {}
  const add = (key: string, cell: CellValue | undefined): void => {
    if (!isBlank(cell)) texts[key] = shownText(cell)
  }
  if (kind === 'report')
    for (const { indicator, index } of columns.indicators)
      if (indicator.aggregation === 'text') add(indicator.code, cells[index])
  for (const key of wordKeys) add(key, cells[columns.index(key)])
  return texts
}

/** Returns whether a sent row has no content (rule 6). */
export function isEmpty({ columns, cells, kind, state }: ReportRow): boolean {
  if (state === 'nil' || state === 'draft' || state === 'not-started') return false
  const blank = (key: string): boolean => isBlank(cells[columns.index(key)])
  if (kind === 'plan') return blank('documentNumber') && blank('link')
  const needed = columns.compulsory.length ? columns.compulsory : columns.indicators
  return needed.length ? needed.every(({ index }) => isBlank(cells[index])) : wordKeys.every(blank)
}

/** Notes each compulsory indicator with a blank cell in a sent report, and each indicator without the one it goes with. */
export function noteGaps({ columns, cells, row, unit, period, note }: ReportRow, values: Values): void {
  const concerns = { unit, period }
  // An untouched checkbox is an answer here: no.
  const blank = columns.compulsory.filter(
    ({ indicator, index }) => isBlank(cells[index]) && !(indicator.aggregation === 'yes-no' && cells[index] === false),
  )
  const blanks = new Map<string, IndicatorColumn[]>()
  for (const column of blank) blanks.set(column.indicator.code, [...(blanks.get(column.indicator.code) ?? []), column])
  for (const [indicator, found] of blanks) {
    const themes = found.flatMap(({ key }) => key.split('@').slice(1))
    const place = placeOf(columns.table, row, found[0]?.key ?? '')
    note('compulsory-blank', 'warning', place, { unit, indicator, themes }, concerns)
  }
  for (const { indicator, columns: own, partner } of columns.pairs) {
    const counts = own.some(({ key }) => (values[key] ?? 0) > 0)
    const [first] = partner
    if (!first || !counts || !partner.every(({ key, index }) => isBlank(cells[index]) || values[key] === 0)) continue
    const args = { indicator: indicator.code, goesWith: first.indicator.code }
    note('pair-missing', 'warning', placeOf(columns.table, row, first.key), args, concerns)
  }
}

/** Returns a document number or a link as typed. */
export const typedText = ({ columns, cells }: ReportRow, key: string): string =>
  plainText(cells[columns.index(key)]) && shownText(cells[columns.index(key)])
