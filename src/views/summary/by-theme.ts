/** The scene of a summary comes in; the totals of the indicators that are split by theme go out, each theme under its indicator. */
import { type Block, cell, type Row, rowOf } from '../block.ts'
import { appendixHeading, textRows } from './paragraphs.ts'
import { COLUMNS, type Scene } from './scene.ts'
import { totalCells } from './total-cells.ts'
import { bandRow, headRow } from './totals.ts'

/** Returns the appendix of totals by theme, compared and cumulated as the main ones are. */
export function byThemeBlock(scene: Scene, title: string): Block {
  const { words, consolidation, register } = scene
  const start = appendixHeading(title)
  const split = new Set(consolidation.totals.filter((each) => each.theme !== null).map((each) => each.indicator))
  const indicators = register.indicators.filter((indicator) => split.has(indicator.code))
  if (indicators.length === 0) return { rows: [...start, ...textRows(words.themes.none, 'text quiet')] }
  const rows: Row[] = [headRow(scene, words.totals.theme)]
  for (const indicator of indicators) {
    rows.push(bandRow(indicator.name, COLUMNS))
    const line = (label: string, theme: string | null, name: string) =>
      rowOf(COLUMNS, [cell(label, 'cell'), ...totalCells(scene, indicator, theme), cell(name, 'cell quiet')])
    rows.push(line(words.themes.all, null, ''))
    for (const { code, name } of register.themes) rows.push(line(code, code, name))
  }
  return { rows: [...start, ...rows], grid: { from: start.length, rows: rows.length, columns: COLUMNS } }
}
