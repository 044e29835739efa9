/** The scene of a summary comes in; the totals of the indicators that are split by theme go out, themes side by side. */
import { type Block, cell, numberCell, type Row, rowOf } from '../block.ts'
import { appendixHeading, textRows } from './paragraphs.ts'
import { COLUMNS, type Scene } from './scene.ts'

/** Name, unit of measure and total stand before the themes. */
const BEFORE = 3

/** Returns the appendix of totals by theme; more themes than columns go on in further rows of the same table. */
export function byThemeBlock(scene: Scene, title: string): Block {
  const { words, consolidation, register } = scene
  const start = appendixHeading(title)
  const split = new Set(consolidation.totals.filter((each) => each.theme !== null).map((each) => each.indicator))
  const indicators = register.indicators.filter((indicator) => split.has(indicator.code))
  if (indicators.length === 0) return { rows: [...start, ...textRows(words.themes.none, 'text quiet')] }
  const rows: Row[] = []
  const width = COLUMNS - BEFORE
  for (let first = 0; first < register.themes.length; first += width) {
    const themes = register.themes.slice(first, first + width)
    const names = themes.map(({ code, name }) => `${code}. ${name}`)
    const head = [words.totals.indicator, words.totals.measure, words.themes.all, ...names]
    rows.push(
      rowOf(
        COLUMNS,
        head.map((text) => cell(text, 'head')),
      ),
    )
    for (const { code, name, measure } of indicators)
      rows.push(
        rowOf(COLUMNS, [
          cell(name, 'cell'),
          cell(measure, 'cell'),
          numberCell(scene.totalOf(code, null)?.total ?? null, 'bold'),
          ...themes.map((theme) => numberCell(scene.totalOf(code, theme.code)?.total ?? null)),
        ]),
      )
  }
  const columns = Math.min(COLUMNS, BEFORE + register.themes.length)
  return { rows: [...start, ...rows], grid: { from: start.length, rows: rows.length, columns } }
}
