/** The scene of a year comes in; its totals by form go out: each period, the year, and the year before. */
import type { YearTotal } from '../../core/consolidate/year.ts'
import { type Block, cell, changeCell, type Grid, numberCell, type Row, rowOf } from '../block.ts'
import { growthCell, measureOf } from '../indicator-cells.ts'
import { COLUMNS } from '../overview.ts'
import { appendixHeading, heading, textRows } from '../summary/paragraphs.ts'
import { summaryWords } from '../summary/scene.ts'
import { bandRow } from '../summary/totals.ts'
import type { ViewCell } from '../view.ts'
import type { YearScene } from './scene.ts'

/** Periods that find room between the unit of measure and the four columns of the year. */
const ROOM = 4
/** Columns before those of periods. */
const BEFORE = 2

/** Returns section III: each indicator under its form; more periods than find room go to an appendix of their own. */
function yearTotalsBlock(scene: YearScene, title: readonly Row[], withThemes = false): Block {
  const { words, figures } = scene
  const { periods, totals } = figures
  const lines = totals.filter(({ theme }) => withThemes || theme === null)
  if (lines.length === 0) return { rows: [...title, ...textRows(words.totals.none, 'text quiet')] }
  const beside = periods.length <= ROOM ? periods : []
  const { indicator, measure, year, previous, change, changeRate } = words.totals
  const names = beside.map(({ period }) => period.name || period.code)
  // Without a year before there is nothing to stand in its columns.
  const compared = figures.hasPrevious ? [previous(figures.year - 1), change, changeRate] : []
  const head = [indicator, measure, ...names, year, ...compared]
  const rows: Row[] = [headRow(head)]
  let form: string | null = null
  for (const line of lines) {
    const own = line.indicator.form
    if (own !== form) rows.push(bandRow(own || summaryWords(scene.language).totals.noForm, head.length, COLUMNS))
    form = own
    rows.push(rowOf(COLUMNS, lineCells(scene, line, beside.length)))
  }
  const remarks = withThemes
    ? []
    : [words.totals.remark, ...(figures.hasPrevious ? [] : [words.totals.noPrevious(figures.year - 1)])]
  return {
    rows: [...title, ...rows, ...remarks.flatMap((text) => textRows(text, 'text quiet'))],
    grid: { from: title.length, rows: rows.length, columns: head.length },
  }
}

const headRow = (titles: readonly string[]): Row =>
  rowOf(
    COLUMNS,
    titles.map((text) => cell(text, 'head')),
  )

function nameCells({ language, register: { themes } }: YearScene, { indicator, theme }: YearTotal): ViewCell[] {
  const name = theme && `${theme}. ${themes.find(({ code }) => code === theme)?.name ?? ''}`
  return [
    cell(name ? `– ${name}` : indicator.name, name ? 'cell quiet' : 'cell'),
    cell(measureOf(indicator, language), 'cell'),
  ]
}

function lineCells(scene: YearScene, line: YearTotal, beside: number): ViewCell[] {
  const { language, figures } = scene
  const { indicator, byPeriod, year, previous, change } = line
  return [
    ...nameCells(scene, line),
    ...byPeriod.slice(0, beside).map((total) => numberCell(total)),
    numberCell(year, 'bold'),
    ...(figures.hasPrevious
      ? [
          numberCell(previous),
          changeCell(change),
          growthCell(change, previous, indicator, summaryWords(language).totals.isNew),
        ]
      : []),
  ]
}

/** Returns the totals of each period, as many periods side by side as fit; no rows when they stand in section III already. */
export function byPeriodBlock(scene: YearScene, title: string): Block {
  const { words, figures } = scene
  const start = appendixHeading(title)
  const rows: Row[] = [...start]
  const grids: Grid[] = []
  const width = COLUMNS - BEFORE
  for (let first = 0; first < figures.periods.length; first += width) {
    const shown = figures.periods.slice(first, first + width)
    const names = shown.map(({ period }) => period.name || period.code)
    const lines = figures.totals.filter(({ theme }) => theme === null)
    const own = [
      headRow([words.totals.indicator, words.totals.measure, ...names]),
      ...lines.map((line) =>
        rowOf(COLUMNS, [
          ...nameCells(scene, line),
          ...line.byPeriod.slice(first, first + width).map((total) => numberCell(total)),
        ]),
      ),
    ]
    grids.push({ from: rows.length, rows: own.length, columns: BEFORE + shown.length })
    rows.push(...own, rowOf(COLUMNS, []))
  }
  return { rows, grid: grids }
}

/** Returns whether the periods find room beside the year's totals. */
export const periodsFit = ({ figures }: YearScene): boolean => figures.periods.length <= ROOM

/** Returns section III with its number. */
export const mainTotalsBlock = (scene: YearScene): Block =>
  yearTotalsBlock(scene, heading(scene.words.sections.totals, 3))

/** Returns the appendix of the indicators that are split by theme, with their themes below them. */
export function themeTotalsBlock(scene: YearScene, title: string): Block {
  const { totals } = scene.figures
  const split = new Set(totals.filter(({ theme }) => theme !== null).map(({ indicator }) => indicator.code))
  const figures = { ...scene.figures, totals: totals.filter(({ indicator }) => split.has(indicator.code)) }
  return yearTotalsBlock({ ...scene, figures }, appendixHeading(title), true)
}
