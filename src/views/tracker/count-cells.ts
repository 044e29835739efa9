/** A unit's standings come in; the cells by which the tracker is sorted go out: how often it was late and had to correct. */
import { habitsOf } from '../../core/consolidate/habits.ts'
import type { Standing } from '../../core/model.ts'
import { cell } from '../block.ts'
import type { ViewCell } from '../view.ts'

/** How many cells there are. */
export const COUNTS = 3

/** Returns late in a row, late in all, times returned, as numbers to sort by; a colour only repeats that one is not 0. `standings` are by due date. */
export function countCells(standings: readonly Standing[]): ViewCell[] {
  const { lateInARow, late, returns } = habitsOf(standings)
  const mark = (count: number) => (count > 1 ? 'overdue' : count === 1 ? 'late' : 'quiet')
  return [
    cell(lateInARow, `number center ${mark(lateInARow)}`),
    cell(late, `number center ${mark(late)}`),
    cell(returns, `number center ${returns > 0 ? 'returned' : 'quiet'}`),
  ]
}
