/** The scene of a summary comes in; the main totals by form of activity go out as one table. */
import type { Indicator, Total } from '../../core/model.ts'
import { showNumber } from '../../core/shown-number.ts'
import { type Block, cell, changeCell, numberCell, type Row, rowOf } from '../block.ts'
import type { ViewCell } from '../view.ts'
import { heading, textRows } from './paragraphs.ts'
import { COLUMNS, type Scene } from './scene.ts'

/** Returns section 3: each indicator but text under its form, with the previous period, the change and the year to date. */
export function totalsBlock(scene: Scene): Block {
  const { words, consolidation, register } = scene
  const title = heading(words.sections.totals, 3)
  const indicators = register.indicators.filter((indicator) => indicator.aggregation !== 'text')
  if (indicators.length === 0) return { rows: [...title, ...textRows(words.totals.none, 'text quiet')] }
  const head = headOf(scene)
  const rows: Row[] = [rowOf(COLUMNS, head)]
  let form: string | null = null
  for (const indicator of indicators) {
    if (indicator.form !== form) rows.push(bandRow(indicator.form || words.totals.noForm, head.length))
    form = indicator.form
    rows.push(rowOf(COLUMNS, totalCells(scene, indicator)))
  }
  const { previousPeriod } = consolidation
  const remark = previousPeriod ? words.totals.previousIs(previousPeriod.name) : words.totals.noPrevious
  return {
    rows: [...title, ...rows, ...textRows(remark, 'text quiet')],
    grid: { from: title.length, rows: rows.length, columns: head.length },
  }
}

/** Returns a row with a text on a tint over so many columns. */
export function bandRow(text: string, columns: number): Row {
  const cells: ViewCell[] = [cell(text, 'band')]
  while (cells.length < columns) cells.push(cell('', 'band'))
  return rowOf(COLUMNS, cells)
}

const showsShare = ({ consolidation }: Scene): boolean => consolidation.missingShare.length > 0

function headOf(scene: Scene): ViewCell[] {
  const { words } = scene
  const { indicator, measure, total, previous, change, changeRate, yearToDate, unitsReporting, missingShare } =
    words.totals
  const titles = [indicator, measure, total, previous, change, changeRate, yearToDate, unitsReporting]
  return [...titles, ...(showsShare(scene) ? [missingShare] : [])].map((text) => cell(text, 'head'))
}

function totalCells(scene: Scene, indicator: Indicator): ViewCell[] {
  const { words, consolidation } = scene
  const total = scene.totalOf(indicator.code, null)
  const share = consolidation.missingShare.find((each) => each.indicator === indicator.code)
  return [
    cell(nameWithParts(scene, indicator), 'cell'),
    cell(indicator.measure || (indicator.aggregation === 'yes-no' ? words.totals.answeredYes : ''), 'cell'),
    numberCell(total?.total ?? null, 'bold'),
    numberCell(total?.previous ?? null),
    changeCell(total?.change ?? null),
    changeRateCell(scene, indicator, total),
    numberCell(total?.yearToDate ?? null),
    numberCell(total?.unitsReporting ?? null),
    ...(showsShare(scene) ? [share ? cell(share.share, 'percent') : numberCell(null)] : []),
  ]
}

/** A percentage of a count of units says nothing; of nothing before there is none, only "new". */
function changeRateCell({ words }: Scene, indicator: Indicator, total: Total | undefined): ViewCell {
  const { change = null, previous = null } = total ?? {}
  if (change === null || previous === null || indicator.aggregation === 'yes-no') return numberCell(null)
  if (previous === 0) return change > 0 ? cell(words.totals.isNew, 'text right') : numberCell(null)
  return cell(change / previous, 'change-percent')
}

/** A ratio is shown with what it was computed from: "(5.400 lượt người : 45 cuộc)". */
function nameWithParts(scene: Scene, { name, aggregation, numerator, denominator }: Indicator): string {
  if (aggregation !== 'ratio') return name
  const above = partOf(scene, numerator)
  const below = partOf(scene, denominator)
  return above && below ? `${name} ${scene.words.totals.ratio(above, below)}` : name
}

function partOf(scene: Scene, code: string | null): string {
  const total = code === null ? null : (scene.totalOf(code, null)?.total ?? null)
  if (code === null || total === null) return ''
  const measure = scene.register.indicators.find((indicator) => indicator.code === code)?.measure ?? ''
  return `${showNumber(total, scene.language, 2)} ${measure}`.trim()
}
