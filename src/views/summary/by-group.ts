/** The scene of a summary comes in; each group's rates and main totals go out. */

import { rates } from '../../core/consolidate/counts.ts'
import type { Counts, GroupFigures, Indicator } from '../../core/model.ts'
import { type Block, blank, cell, type Grid, numberCell, type Row, rowOf } from '../block.ts'
import { share } from '../shown.ts'
import type { ViewCell } from '../view.ts'
import { appendixHeading, textRows } from './paragraphs.ts'
import { COLUMNS, mainIndicators, NUMBERS, type Scene, WIDE } from './scene.ts'

/** Returns the appendix by group: both rates, main totals, who is missing; totals that find no room go on in tables below. */
export function byGroupBlock(scene: Scene, title: string): Block {
  const { words, consolidation, register } = scene
  const start = appendixHeading(title)
  const { groups } = consolidation
  if (groups.length === 0) return { rows: [...start, ...textRows(words.groups.none, 'text quiet')] }
  const indicators = consolidation.totals.length === 0 ? [] : mainIndicators(register.indicators)
  const beside = NUMBERS - 2
  const rows: Row[] = []
  const grids: Grid[] = []
  const add = (own: readonly Row[], columns: number) => {
    grids.push({ from: start.length + rows.length, rows: own.length, columns })
    rows.push(...own)
  }
  add(blockRows(scene, indicators.slice(0, beside), true), COLUMNS)
  for (let first = beside; first < indicators.length; first += NUMBERS) {
    const some = indicators.slice(first, first + NUMBERS)
    rows.push(rowOf(COLUMNS, []))
    add(blockRows(scene, some, false), 1 + some.length)
  }
  return { rows: [...start, ...rows], grid: grids }
}

function blockRows(scene: Scene, indicators: readonly Indicator[], first: boolean): Row[] {
  const { words, consolidation } = scene
  const names = indicators.map(({ name, measure }) => (measure ? `${name} (${measure})` : name))
  const head = [words.groups.group, ...(first ? [words.groups.submitted, words.groups.onTime] : []), ...names]
  const row = (name: string, counts: Counts, totals: readonly (number | null)[], missing: string, marks = '') => {
    const cells = [
      ...rowOf(COLUMNS, [
        cell(name, `cell ${marks}`.trim()),
        ...(first ? rateCells(scene, counts, marks) : []),
        ...totals.map((total) => numberCell(total, marks)),
      ]),
    ]
    if (first) cells[WIDE] = cell(missing, 'cell')
    return cells
  }
  const titles = head.map((text) => cell(text, 'head'))
  const headCells = [...rowOf(COLUMNS, titles, 0, first ? cell('', 'head') : blank)]
  if (first) headCells[WIDE] = cell(words.groups.missing, 'head left')
  return [
    headCells,
    ...consolidation.groups.map((each) =>
      row(
        each.group || words.groups.noGroup,
        each.counts,
        indicators.map((indicator) => totalIn(each, indicator)),
        missingIn(scene, each.group),
      ),
    ),
    row(
      words.groups.total,
      consolidation.counts,
      indicators.map(({ code }) => scene.totalOf(code, null)?.total ?? null),
      '',
      'bold',
    ),
  ]
}

/** Which units of a group are missing from its figures (rule 5). */
function missingIn({ consolidation, register, unitName }: Scene, group: string): string {
  const members = new Set(register.units.filter((unit) => unit.group === group).map(({ code }) => code))
  return consolidation.missing.flatMap(({ unit }) => (members.has(unit) ? [unitName(unit)] : [])).join('; ')
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
