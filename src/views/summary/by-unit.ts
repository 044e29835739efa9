/** The scene of a summary comes in; units x indicators go out, in blocks that fit the width of the page. */

import { numberColumns } from '../../core/consolidate/lines.ts'
import { sum } from '../../core/consolidate/sum.ts'
import { columnKey } from '../../core/layout.ts'
import type { Aggregation, Standing } from '../../core/model.ts'
import { yesNoWords } from '../../core/words.ts'
import { type Block, blank, cell, type Grid, numberCell, type Row, rowOf } from '../block.ts'
import type { ViewCell } from '../view.ts'
import { appendixHeading, rowLink, textRows } from './paragraphs.ts'
import { COLUMNS, linesFrom, NUMBERS, type Scene } from './scene.ts'
import { bandRow } from './totals.ts'

/** One column of the appendix: the cells of a report that it adds up, and the total that it must agree with. */
interface UnitColumn {
  readonly indicator: string
  readonly theme: string | null
  readonly title: string
  readonly form: string
  readonly aggregation: Aggregation
  readonly keys: readonly string[]
}

/** Returns the appendix of units x indicators; each block has a grid as wide as its columns. */
export function byUnitBlock(scene: Scene, title: string): Block {
  const { words } = scene
  const start = appendixHeading(title)
  const shown = scene.standings.filter((each) => each.obligation !== 'not-owed' || each.submitted)
  const blocks = packed(columnsOf(scene))
  if (shown.length === 0 || blocks.length === 0)
    return { rows: [...start, ...textRows(words.byUnit.none, 'text quiet')] }
  const split = blocks.some((block) => block.some((column) => column.theme !== null))
  const remark = split ? `${words.byUnit.explanation} ${words.byUnit.themes}` : words.byUnit.explanation
  const before = [...start, ...textRows(remark, 'text quiet')]
  const rows: Row[] = [...before]
  const grids: Grid[] = []
  blocks.forEach((block, index) => {
    const own = blockRows(scene, block, shown, index === 0)
    // The band above names the forms and runs over the whole page.
    const bands = own.length - shown.length - 2
    const columns = 1 + block.length + (index === 0 ? 1 : 0)
    grids.push({ from: rows.length + bands, rows: own.length - bands, columns })
    rows.push(...own, rowOf(COLUMNS, []))
  })
  return { rows, grid: grids }
}

/** An indicator's own column, followed by one for each theme when it is split; a ratio has no cells to show. */
function columnsOf({ register, words }: Scene): UnitColumn[][] {
  const keys = new Set(numberColumns(register).map((column) => column.key))
  return register.indicators.flatMap((indicator) => {
    const { code, name, form, aggregation } = indicator
    const column = (theme: string | null, from: readonly string[], title: string): UnitColumn => ({
      indicator: code,
      theme,
      title,
      form: form || words.totals.noForm,
      aggregation,
      keys: from,
    })
    if (keys.has(columnKey(code, null))) return [[column(null, [columnKey(code, null)], name)]]
    const themes = register.themes.filter((theme) => keys.has(columnKey(code, theme.code)))
    if (themes.length === 0) return []
    const whole = column(
      null,
      themes.map((theme) => columnKey(code, theme.code)),
      name,
    )
    const parts = themes.map((theme) => column(theme.code, [columnKey(code, theme.code)], theme.code))
    // More themes than the page has columns are left to the appendix of themes.
    return [parts.length + 1 > NUMBERS ? [whole] : [whole, ...parts]]
  })
}

/** Fills blocks of as many columns as fit beside the names, in order; an indicator and its themes stay together. The links of the first stand behind its numbers. */
function packed(groups: readonly (readonly UnitColumn[])[]): UnitColumn[][] {
  const blocks: UnitColumn[][] = []
  for (const group of groups) {
    const last = blocks[blocks.length - 1]
    if (last && last.length + group.length <= NUMBERS) last.push(...group)
    else blocks.push([...group])
  }
  return blocks
}

function blockRows(scene: Scene, block: readonly UnitColumn[], shown: readonly Standing[], links: boolean): Row[] {
  const { words } = scene
  const forms = [...new Set(block.map((column) => column.form))].join('; ')
  const total = (column: UnitColumn) => numberCell(scene.totalOf(column.indicator, column.theme)?.total ?? null, 'bold')
  const head = [words.byUnit.unit, ...block.map((column) => column.title), ...(links ? [words.byUnit.row] : [])]
  return [
    ...linesFrom(0, forms, 'band').map((line) => bandRow(line, COLUMNS)),
    rowOf(
      COLUMNS,
      head.map((text) => cell(text, 'head')),
    ),
    ...shown.map((each) => unitRow(scene, block, each, links)),
    rowOf(COLUMNS, [cell(words.byUnit.total, 'cell bold'), ...block.map(total)]),
  ]
}

function unitRow(scene: Scene, block: readonly UnitColumn[], standing: Standing, links: boolean): Row {
  const { words, unitName } = scene
  const name = unitName(standing.unit)
  const label = standing.submitted ? name : `${name} (${words.byUnit.notSubmitted})`
  const values = scene.valuesOf(standing.unit)
  const cells = block.map((column) => valueCell(scene, column, sum(column.keys.flatMap((key) => values[key] ?? []))))
  return rowOf(COLUMNS, [
    cell(label, standing.submitted ? 'cell' : 'cell quiet'),
    ...cells,
    ...(links ? [rowLink(scene, standing)] : []),
  ])
}

/** A cell that gave nothing stays blank: it is not a zero (rule 6). */
function valueCell({ language }: Scene, column: UnitColumn, value: number | null): ViewCell {
  if (value === null) return blank
  if (column.aggregation === 'yes-no') return cell(yesNoWords[value > 0 ? 'yes' : 'no'][language], 'text right')
  return numberCell(value)
}
