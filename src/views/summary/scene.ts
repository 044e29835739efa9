/** What the sections of a summary share: the figures, the words, and who and where a unit is. */
import { columnLetters } from '../../core/a1.ts'
import type { Severity } from '../../core/issue.ts'
import type { Consolidation, Day, Indicator, Language, Register, Standing, Total, Values } from '../../core/model.ts'
import { draftEn } from '../../messages/draft.en.ts'
import { type DraftWords, draftVi } from '../../messages/draft.vi.ts'
import { shownDay } from '../../messages/phrases.ts'
import { summaryEn } from '../../messages/summary.en.ts'
import { type SummaryWords, summaryVi } from '../../messages/summary.vi.ts'
import { linesOf } from '../lines.ts'
import { lookOf } from '../styles.ts'
import { byGroup } from '../units-by-group.ts'
import type { Link } from '../view.ts'
import type { Since } from './changes.ts'

export interface SummaryIssue {
  readonly severity: Severity
  /** Code of the unit concerned; null when it is none in particular. */
  readonly unit: string | null
  readonly tab: string
  /** A1 notation; null for a whole column, row or tab. */
  readonly cell: string | null
  readonly message: string
  readonly link: Link | null
}

export interface SummaryInput {
  readonly consolidation: Consolidation
  readonly register: Register
  /** The issues of the period, worded. */
  readonly issues: readonly SummaryIssue[]
  /** When it was made, `09:30 18/3/2025`. */
  readonly madeAt: string
  /** Who made it; '' when not known. */
  readonly madeBy: string
  readonly language: Language
  /** The name of the tab. */
  readonly name: string
  /** What changed since an earlier run, and the confirmation that holds; null when there is neither. */
  readonly since?: Since | null
}

export interface Scene extends SummaryInput {
  readonly words: SummaryWords
  readonly draft: DraftWords
  /** The standings of the period by group, then as in the units table. */
  readonly standings: readonly Standing[]
  readonly valuesOf: (unit: string) => Values
  readonly unitName: (code: string) => string
  /** A jump to the row that stands for the unit in the reports table; null when it has none. */
  readonly linkTo: (standing: Standing) => Link | null
  readonly totalOf: (indicator: string, theme: string | null) => Total | undefined
  readonly day: (day: Day) => string
}

/**
 * Widths in pixels: names; seven columns of numbers, of which a phone (360) shows one beside the names; a wide one for what
 * units wrote and for remarks. Together they fill A4 landscape at about 85 %, and the middle of `CENTRE` is that of the page.
 */
export const WIDTHS: readonly number[] = [263, 76, 76, 76, 76, 76, 76, 76, 415]
export const COLUMNS = WIDTHS.length
/** Columns of numbers between the names and the wide column. */
export const NUMBERS = COLUMNS - 2
/** The column (0-based) in the middle of the page: a line centred there is centred on the page, without a merge. */
export const CENTRE = 5
/** The column (0-based) where the second third of the page begins; the wide column is the last third. */
export const SECOND = 3
/** The wide column (0-based). */
export const WIDE = COLUMNS - 1

/** Cells keep a few pixels free at both sides. */
const PADDING = 8

/** Returns the pixels that a text has which starts in a column (0-based) and runs to the edge of the page. */
export const roomFrom = (column: number): number => widthOf(column, COLUMNS)

/** Returns the pixels of some columns from one on (0-based), less what cells keep free. */
export const widthOf = (column: number, columns: number): number =>
  WIDTHS.slice(column, column + columns).reduce((sum, width) => sum + width, 0) - PADDING

/** Returns a text in lines that fit, in the look of a style, from the column (0-based) to the edge of the page. */
export const linesFrom = (column: number, text: string, style: string): string[] =>
  linesOf(text, roomFrom(column), lookOf(style))

/** Returns the indicators that stand for all in a short list: the compulsory ones, else the first of each form. */
export function mainIndicators(indicators: readonly Indicator[]): readonly Indicator[] {
  const counted = indicators.filter((indicator) => indicator.aggregation !== 'text')
  const compulsory = counted.filter((indicator) => indicator.compulsory)
  if (compulsory.length > 0) return compulsory
  return counted.filter((indicator, index) => counted.findIndex((each) => each.form === indicator.form) === index)
}

/** Returns the words of a summary in a language. */
export const summaryWords = (language: Language): SummaryWords => (language === 'vi' ? summaryVi : summaryEn)

/** Returns what the sections of a summary share. */
export function sceneOf(input: SummaryInput): Scene {
  const { consolidation, register, language } = input
  const names = new Map(register.units.map((unit) => [unit.code, unit.name]))
  const units = new Map(consolidation.units.map((each) => [each.standing.unit, each]))
  const totals = new Map(consolidation.totals.map((total) => [`${total.indicator}@${total.theme ?? ''}`, total]))
  const { id, columns } = register.tables.reports
  const unitColumn = columnLetters(columns.get('unit') ?? 1)
  return {
    ...input,
    words: summaryWords(language),
    draft: language === 'vi' ? draftVi : draftEn,
    standings: byGroup(register.units).flatMap((unit) => units.get(unit.code)?.standing ?? []),
    valuesOf: (unit) => units.get(unit)?.values ?? {},
    unitName: (code) => names.get(code) ?? code,
    // The row of a final figure may be gone since.
    linkTo: ({ report }) => (report && report.row > 0 ? { tab: id, cell: `${unitColumn}${report.row}` } : null),
    totalOf: (indicator, theme) => totals.get(`${indicator}@${theme ?? ''}`),
    day: (day) => shownDay(day, language),
  }
}
