/** The scene of a summary comes in; each group's rates and main totals go out. */

import { rates } from '../../core/consolidate/counts.ts'
import type { Counts, GroupFigures, Indicator } from '../../core/model.ts'
import { type Block, cell, numberCell, type Row, rowOf } from '../block.ts'
import { share } from '../shown.ts'
import type { ViewCell } from '../view.ts'
import { appendixHeading, textRows } from './paragraphs.ts'
import { COLUMNS, mainIndicators, type Scene } from './scene.ts'

/** Returns the appendix by group: both rates, then main totals; those that find no room go on in further rows of the table. */
export function byGroupBlock(scene: Scene, title: string): Block {
  const { words, consolidation, register } = scene
  const start = appendixHeading(title)
  const { groups } = consolidation
  if (groups.length === 0) return { rows: [...start, ...textRows(words.groups.none, 'text quiet')] }
  const indicators = consolidation.totals.length === 0 ? [] : mainIndicators(register.indicators)
  const withRates = COLUMNS - 3
  const rows = blockRows(scene, indicators.slice(0, withRates), true)
  for (let first = withRates; first < indicators.length; first += COLUMNS - 1)
    rows.push(...blockRows(scene, indicators.slice(first, first + COLUMNS - 1), false))
  const columns = Math.min(COLUMNS, 3 + indicators.length)
  return { rows: [...start, ...rows], grid: { from: start.length, rows: rows.length, columns } }
}

function blockRows(scene: Scene, indicators: readonly Indicator[], withRates: boolean): Row[] {
  const { words, consolidation } = scene
  const names = indicators.map(({ name, measure }) => (measure ? `${name} (${measure})` : name))
  const head = [words.groups.group, ...(withRates ? [words.groups.submitted, words.groups.onTime] : []), ...names]
  const row = (name: string, counts: Counts, totals: readonly (number | null)[], marks = '') =>
    rowOf(COLUMNS, [
      cell(name, `cell ${marks}`.trim()),
      ...(withRates ? rateCells(scene, counts, marks) : []),
      ...totals.map((total) => numberCell(total, marks)),
    ])
  return [
    rowOf(
      COLUMNS,
      head.map((text) => cell(text, 'head')),
    ),
    ...consolidation.groups.map((each) =>
      row(
        each.group || words.groups.noGroup,
        each.counts,
        indicators.map((indicator) => totalIn(each, indicator)),
      ),
    ),
    row(
      words.groups.total,
      consolidation.counts,
      indicators.map(({ code }) => scene.totalOf(code, null)?.total ?? null),
      'bold',
    ),
  ]
}

const totalIn = ({ totals }: GroupFigures, { code }: Indicator): number | null =>
  totals.find((total) => total.indicator === code && total.theme === null)?.total ?? null

function rateCells({ language }: Scene, counts: Counts, marks: string): ViewCell[] {
  const { reporting, timeliness } = rates(counts)
  const style = `cell right ${marks}`.trim()
  return [
    cell(share(counts.submitted, counts.expected, reporting, language), style),
    cell(share(counts.onTime, counts.expected, timeliness, language), style),
  ]
}
