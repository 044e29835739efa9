/** Clears what a block holds: content, formats, notes or validations, as the options say. */
import type { Area, Sheet } from '../book.ts'
import { within } from './a1.ts'
import { eachCell, emptyCell } from './grid.ts'
import { plain } from './state.ts'
import { guardWrite } from './write-guard.ts'

export interface ClearOptions {
  readonly contentsOnly?: boolean
  readonly formatOnly?: boolean
  readonly commentsOnly?: boolean
  readonly validationsOnly?: boolean
}

/** Writes the block without content and formats, or without what the options name; notes and validations stay by default. */
export function clearBlock(sheet: Sheet, area: Area, options: ClearOptions = {}): void {
  guardWrite(sheet, area)
  const { contentsOnly, formatOnly, commentsOnly, validationsOnly } = options
  const all = !contentsOnly && !formatOnly && !commentsOnly && !validationsOnly
  eachCell(sheet, area, (cell) => {
    if (all || contentsOnly) emptyCell(cell)
    if (all || formatOnly) cell.s = 0
    if (commentsOnly) delete cell.note
    if (validationsOnly) delete cell.dv
  })
  if (all || formatOnly) clearRules(sheet, area)
}

/** Conditional formats are formats too (reference of Sheet.clearFormats); blocks that lie inside go. */
function clearRules(sheet: Sheet, area: Area): void {
  if (!sheet.conditionalRules.length) return
  const rules = sheet.conditionalRules.map((rule) => ({
    ...rule,
    areas: rule.areas.filter((each) => !within(each, area)),
  }))
  sheet.conditionalRules = plain(rules.filter((rule) => rule.areas.length))
}
