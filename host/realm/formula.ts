/** Formulas as text: references that move with the cell. Formulas are never evaluated by the host. */
import { columnLetters, columnNumber } from './a1.ts'

const reference =
  /("(?:[^"]|"")*")|('(?:[^']|'')*'!)|(?<![A-Za-z0-9_.])(\$?)([A-Za-z]{1,3})(\$?)(\d+)(?![A-Za-z0-9_(.])/g

/**
 * Returns the formula as it stands `rows` down and `columns` to the right, e.g. `=A1+$B$1` moved (1, 1) -> `=B2+$B$1`
 * (spreadsheet-behaviours 30); texts and tab names in quotes stay.
 */
export function relativeFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula
  return formula.replace(reference, (all, text, tab, fixedColumn, letters, fixedRow, digits) => {
    if (text || tab) return all
    const column = fixedColumn ? letters : columnLetters(columnNumber(letters) + columns)
    return `${fixedColumn}${column}${fixedRow}${fixedRow ? digits : Number(digits) + rows}`
  })
}
