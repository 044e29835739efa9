/** The figures of two periods come in; a tab goes out that sets them side by side: reports, rates, and totals by form. */
import type { PeriodPair } from '../core/compare/periods.ts'
import type { Language } from '../core/model.ts'
import { showNumber } from '../core/shown-number.ts'
import { yearEn } from '../messages/year.en.ts'
import { yearVi } from '../messages/year.vi.ts'
import { type Block, cell, changeCell, numberCell, type Row, rowOf } from './block.ts'
import { growthCell, measureOf } from './indicator-cells.ts'
import { COLUMNS, overviewRows, WIDTHS } from './overview.ts'
import { timeAndDay } from './shown.ts'
import { heading, textRows } from './summary/paragraphs.ts'
import { summaryWords } from './summary/scene.ts'
import { bandRow } from './summary/totals.ts'
import type { View, ViewCell } from './view.ts'

/** A period as the comparison names it, and which of its figures are shown. */
export interface PairedPeriod {
  readonly name: string
  readonly final: boolean
  readonly provisional: boolean
  /** When they were made or confirmed, `09:30 18/3/2025`. */
  readonly at: string
}

export interface PairInput {
  readonly pair: PeriodPair
  readonly against: PairedPeriod
  readonly period: PairedPeriod
  readonly issuers: readonly string[]
  readonly language: Language
  /** The name of the tab. */
  readonly name: string
}

const wordsOf = (language: Language) => (language === 'vi' ? yearVi : yearEn).pair

/** Returns the tab of the comparison. */
export function pairView(input: PairInput): View {
  const { language, against, period } = input
  const words = wordsOf(language)
  const issuers = input.issuers.flatMap((text, index) => textRows(text, index === 0 ? 'text' : 'text bold'))
  const source = ({ name, final, provisional, at }: PairedPeriod) => {
    const [time, day] = timeAndDay(at, language)
    return final ? words.final(name, time, day) : words.run(name, time, day, provisional)
  }
  return {
    key: 'comparison',
    name: input.name,
    widths: WIDTHS,
    ...overviewRows('comparison', [
      { rows: issuers },
      {
        rows: [
          ...textRows(words.title(period.name, against.name), 'title'),
          ...textRows(source(against), 'text quiet'),
          ...textRows(source(period), 'text quiet'),
        ],
      },
      reportingBlock(input),
      totalsBlock(input),
    ]),
    merges: [],
    frozenRows: 0,
    frozenColumns: 0,
    title: { row: issuers.length + 2, column: 1 },
  }
}

const headRow = (titles: readonly string[]): Row =>
  rowOf(
    COLUMNS,
    titles.map((text) => cell(text, 'head')),
  )

function reportingBlock({ pair, against, period, language }: PairInput): Block {
  const words = wordsOf(language)
  const { totals } = summaryWords(language)
  const title = heading(words.reporting, 1)
  const [one, other] = [pair.against, pair.period]
  const count = (label: string, of: (side: typeof one) => number) =>
    rowOf(COLUMNS, [cell(label, 'cell'), cell('', 'cell'), ...counts(of(one), of(other))])
  const rate = (label: string, of: (side: typeof one) => number | null) =>
    rowOf(COLUMNS, [cell(label, 'cell'), cell('', 'cell'), ...rateCells(of(one), of(other), language)])
  const rows = [
    headRow([words.figure, totals.measure, against.name, period.name, totals.change]),
    count(words.rows.expected, ({ counts: { expected } }) => expected),
    count(words.rows.submitted, ({ counts: { submitted } }) => submitted),
    rate(words.rows.reporting, ({ rates }) => rates.reporting),
    count(words.rows.onTime, ({ counts: { onTime } }) => onTime),
    rate(words.rows.timeliness, ({ rates }) => rates.timeliness),
    count(words.rows.late, ({ counts: { late } }) => late),
    count(words.rows.missing, ({ missing }) => missing),
  ]
  return { rows: [...title, ...rows], grid: { from: title.length, rows: rows.length, columns: 5 } }
}

const counts = (before: number, after: number): ViewCell[] => [
  numberCell(before),
  numberCell(after, 'bold'),
  changeCell(after - before),
]

/** Rates differ by points: from 80 % to 90 % is 10 points, not 12,5 %. */
function rateCells(before: number | null, after: number | null, language: Language): ViewCell[] {
  const rate = (value: number | null) => (value === null ? numberCell(null) : cell(value, 'percent'))
  if (before === null || after === null) return [rate(before), rate(after), numberCell(null)]
  const points = Math.round((after - before) * 1000) / 10
  const text = `${points > 0 ? '+' : ''}${showNumber(points, language, 1)}`
  return [rate(before), rate(after), cell(wordsOf(language).points(text), 'cell right')]
}

function totalsBlock({ pair, against, period, language }: PairInput): Block {
  const words = wordsOf(language)
  const { totals } = summaryWords(language)
  const title = heading(words.results, 2)
  if (pair.lines.length === 0) return { rows: [...title, ...textRows(words.none, 'text quiet')] }
  const head = [totals.indicator, totals.measure, against.name, period.name, totals.change, totals.changeRate]
  const rows: Row[] = [headRow(head)]
  let form: string | null = null
  for (const { indicator, theme, against: before, total, change } of pair.lines) {
    if (indicator.form !== form) rows.push(bandRow(indicator.form || totals.noForm, head.length, COLUMNS))
    form = indicator.form
    rows.push(
      rowOf(COLUMNS, [
        cell(theme ? words.theme(theme) : indicator.name, theme ? 'cell quiet' : 'cell'),
        cell(measureOf(indicator, language), 'cell'),
        numberCell(before),
        numberCell(total, theme ? '' : 'bold'),
        changeCell(change),
        growthCell(change, before, indicator, totals.isNew),
      ]),
    )
  }
  return { rows: [...title, ...rows], grid: { from: title.length, rows: rows.length, columns: head.length } }
}
