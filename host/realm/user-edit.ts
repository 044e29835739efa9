/** What a person does to the sheet by hand: types or pastes a block of texts. */
import type { EditAct } from '../acts.ts'
import { typed as typedText } from './coerce.ts'
import { refuse } from './exception.ts'
import { formatKind } from './format.ts'
import { cellAt, emptyCell, ensureCell } from './grid.ts'
import { checkedArea } from './range-base.ts'
import { sheetById } from './state.ts'
import { beginJudging, violation } from './validate.ts'
import { coerce, putTyped } from './values.ts'
import { guardValue, guardWrite } from './write-guard.ts'

/**
 * Writes the edit; throws what Google would say when the cell is protected or a strict rule rejects typed input. Pasted
 * cells are not held to rules, and bring none with them.
 */
export function editCells({ sheet: id, row, column, values, typed }: EditAct): void {
  const sheet = sheetById(id) ?? refuse('Range not found')
  const area = checkedArea(sheet, row, column, values.length, Math.max(0, ...values.map((line) => line.length)))
  guardWrite(sheet, area)
  for (const line of values) for (const text of line) guardValue(text)
  beginJudging()
  const results = values.map((line, r) =>
    line.map((text, c) => {
      const cell = cellAt(sheet, row - 1 + r, column - 1 + c)
      const result = formatKind(cell?.s ?? 0) === 'text' ? coerce(text, cell?.s ?? 0) : typedText(text)
      const rule = cell?.dv === undefined ? undefined : sheet.validations[cell.dv]
      if (typed && rule && !rule.allowInvalid) {
        const text = violation(rule, result, row + r, column + c)
        if (text) refuse(text)
      }
      return result
    }),
  )
  for (const [r, line] of results.entries())
    for (const [c, result] of line.entries()) {
      const cell = ensureCell(sheet, row - 1 + r, column - 1 + c)
      emptyCell(cell)
      putTyped(cell, result)
    }
}
