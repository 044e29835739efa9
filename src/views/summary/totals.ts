/** The scene of a summary comes in; the main totals by form of activity go out as one table. */
import { type Block, cell, type Row, rowOf } from '../block.ts'
import { heading, textRows } from './paragraphs.ts'
import { COLUMNS, type Scene } from './scene.ts'
import { remarksOn, totalCells } from './total-cells.ts'

/** Returns section 2: each indicator but text under its form, with the previous period, the change and the year to date. */
export function totalsBlock(scene: Scene): Block {
  const { words, consolidation, register } = scene
  const title = heading(words.sections.totals, 2)
  const indicators = register.indicators.filter((indicator) => indicator.aggregation !== 'text')
  if (indicators.length === 0) return { rows: [...title, ...textRows(words.totals.none, 'text quiet')] }
  const rows: Row[] = [headRow(scene, words.totals.remarks(consolidation.previousPeriod?.name ?? null))]
  let form: string | null = null
  for (const indicator of indicators) {
    if (indicator.form !== form) rows.push(bandRow(indicator.form || words.totals.noForm, COLUMNS))
    form = indicator.form
    rows.push(
      rowOf(COLUMNS, [
        cell(indicator.name, 'cell'),
        ...totalCells(scene, indicator, null),
        cell(remarksOn(scene, indicator), 'cell quiet'),
      ]),
    )
  }
  return {
    rows: [...title, ...rows],
    grid: { from: title.length, rows: rows.length, columns: COLUMNS },
  }
}

/** Returns the heading row of a table of totals: the figure stands beside the name, where a phone shows it. */
export function headRow({ words }: Scene, last: string): Row {
  const { indicator, measure, total, previous, change, changeRate, yearToDate, unitsReporting } = words.totals
  const titles = [indicator, total, measure, previous, change, changeRate, yearToDate, unitsReporting]
  return rowOf(COLUMNS, [...titles.map((text) => cell(text, 'head')), cell(last, 'head left')])
}

/** Returns a row with a text on a tint over so many columns. */
export function bandRow(text: string, columns: number, width = COLUMNS): Row {
  return rowOf(width, [cell(text, 'band'), ...Array.from({ length: columns - 1 }, () => cell('', 'band'))])
}
