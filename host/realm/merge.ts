/** Merged blocks of a sheet: joining keeps the top left value only, and no merge may be cut. */
import type { Area, Sheet } from '../book.ts'
import { intersection, within } from './a1.ts'
import { refuse } from './exception.ts'
import { eachCell, emptyCell } from './grid.ts'
import { plain } from './state.ts'
import { guardWrite } from './write-guard.ts'

const cut = 'You must select all cells in a merged range to merge or unmerge them.'

/** Writes one merge over the block; those inside it go, one that sticks out is refused. */
export function mergeBlock(sheet: Sheet, area: Area): void {
  guardWrite(sheet, area)
  const touched = sheet.merges.filter((merge) => intersection(merge, area))
  if (touched.some((merge) => !within(merge, area))) refuse(cut)
  guardFrozen(sheet, area)
  keepOneValue(sheet, area)
  const kept = sheet.merges.filter((merge) => !touched.includes(merge))
  const single = area.rows === 1 && area.columns === 1
  sheet.merges = plain(single ? kept : [...kept, area])
}

/** The pane's edge may not run through a merge (wording from the web page, not verified for scripts). */
function guardFrozen(sheet: Sheet, area: Area): void {
  const crosses = (start: number, count: number, frozen: number) => start <= frozen && start + count - 1 > frozen
  if (crosses(area.row, area.rows, sheet.frozenRows)) refuse("You can't merge frozen and non-frozen rows.")
  if (crosses(area.column, area.columns, sheet.frozenColumns)) refuse("You can't merge frozen and non-frozen columns.")
}

/** The top left cell keeps its value, the others lose theirs. */
function keepOneValue(sheet: Sheet, area: Area): void {
  eachCell(sheet, area, (cell, row, column) => {
    if (row !== area.row - 1 || column !== area.column - 1) emptyCell(cell)
  })
}

/** Writes the end of all merges in the block; one that sticks out is refused. */
export function breakMerges(sheet: Sheet, area: Area): void {
  guardWrite(sheet, area)
  const touched = sheet.merges.filter((merge) => intersection(merge, area))
  if (touched.some((merge) => !within(merge, area))) refuse(cut)
  if (touched.length) sheet.merges = plain(sheet.merges.filter((merge) => !touched.includes(merge)))
}
