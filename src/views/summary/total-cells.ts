/** A total comes in; its cells go out: figures with a note of their sources, the change, and what the figure was made of. */
import type { Indicator, Total } from '../../core/model.ts'
import { showNumber } from '../../core/shown-number.ts'
import { cell, changeCell, numberCell } from '../block.ts'
import { percent } from '../shown.ts'
import type { ViewCell } from '../view.ts'
import type { Scene } from './scene.ts'
import { traceNote } from './trace.ts'

/** Returns total, measure, previous period, change, change in per cent, year to date and number of units, for a table of totals. */
export function totalCells(scene: Scene, indicator: Indicator, theme: string | null): ViewCell[] {
  const { words } = scene
  const total = scene.totalOf(indicator.code, theme)
  const measure = indicator.measure || (indicator.aggregation === 'yes-no' ? words.totals.answeredYes : '')
  return [
    tracedCell(scene, indicator.code, theme),
    cell(measure, 'cell small center'),
    numberCell(total?.previous ?? null),
    changeCell(total?.change ?? null),
    changeRateCell(scene, indicator, total),
    numberCell(total?.yearToDate ?? null),
    numberCell(total?.unitsReporting ?? null, 'center'),
  ]
}

/** The cell of a total, with the note that lists its units. */
function tracedCell(scene: Scene, indicator: string, theme: string | null, marks = 'bold'): ViewCell {
  const shown = numberCell(scene.totalOf(indicator, theme)?.total ?? null, marks)
  const note = traceNote(scene, indicator, theme)
  return note ? { ...shown, note } : shown
}

/** A percentage of a count of units says nothing; of nothing before there is none, only "new". */
function changeRateCell({ words }: Scene, indicator: Indicator, total: Total | undefined): ViewCell {
  const { change = null, previous = null } = total ?? {}
  if (change === null || previous === null || indicator.aggregation === 'yes-no') return numberCell(null)
  if (previous === 0) return change > 0 ? cell(words.totals.isNew, 'text right') : numberCell(null)
  return cell(change / previous, 'change-percent')
}

/** Returns the remarks on a total: its themes, what a ratio was computed from, the missing units' part of the previous period. */
export function remarksOn(scene: Scene, indicator: Indicator): string {
  const { words, consolidation, language } = scene
  const share = consolidation.missingShare.find((each) => each.indicator === indicator.code)?.share ?? 0
  const parts = [
    indicator.aggregation === 'ratio' ? ratioParts(scene, indicator) : themesOf(scene, indicator.code),
    share > 0 ? words.totals.missingShare(percent(share, language)) : '',
  ]
  return parts.filter(Boolean).join('; ')
}

/** "= 10.944 lượt người : 162 cuộc". */
function ratioParts(scene: Scene, { numerator, denominator }: Indicator): string {
  const above = partOf(scene, numerator)
  const below = partOf(scene, denominator)
  return above && below ? scene.words.totals.ratio(above, below) : ''
}

/** "CD1 312; CD2 250": themes without a figure are left out. */
function themesOf({ register, totalOf, language }: Scene, indicator: string): string {
  return register.themes
    .flatMap(({ code }) => {
      const total = totalOf(indicator, code)?.total ?? null
      return total === null ? [] : [`${code} ${showNumber(total, language, 2)}`]
    })
    .join('; ')
}

function partOf(scene: Scene, code: string | null): string {
  const total = code === null ? null : (scene.totalOf(code, null)?.total ?? null)
  if (code === null || total === null) return ''
  const measure = scene.register.indicators.find((indicator) => indicator.code === code)?.measure ?? ''
  return `${showNumber(total, scene.language, 2)} ${measure}`.trim()
}
