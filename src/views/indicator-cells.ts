/** An indicator and a change of its total come in; its unit of measure and the cell of the change in percent go out. */
import type { Indicator, Language } from '../core/model.ts'
import { cell, numberCell } from './block.ts'
import { summaryWords } from './summary/scene.ts'
import type { ViewCell } from './view.ts'

/** Returns the change in percent. That of a count of units says nothing; of nothing before there is none, only `isNew`. */
export function growthCell(
  change: number | null,
  previous: number | null,
  { aggregation }: Pick<Indicator, 'aggregation'>,
  isNew: string,
): ViewCell {
  if (change === null || previous === null || aggregation === 'yes-no') return numberCell(null)
  if (previous === 0) return change > 0 ? cell(isNew, 'text right') : numberCell(null)
  return cell(change / previous, 'change-percent')
}

/** Returns the unit of measure; what is counted of a yes-no question are the units that answer yes. */
export const measureOf = ({ measure, aggregation }: Indicator, language: Language): string =>
  measure || (aggregation === 'yes-no' ? summaryWords(language).totals.answeredYes : '')
