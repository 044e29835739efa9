/** Texts come in; rows that hold a line each, from some column to the edge of the page, go out. */

import type { Standing } from '../../core/model.ts'
import { blank, cell, type Row, rowOf } from '../block.ts'
import type { ViewCell } from '../view.ts'
import { COLUMNS, linesFrom, type Scene, SECOND, WIDE } from './scene.ts'

/** Returns a text as rows of one line each, from a column (0-based) on; no rows for no text. */
export const textRows = (text: string, style: string, column = 0): Row[] =>
  linesFrom(column, text, style).map((line) => rowOf(COLUMNS, [cell(line, style)], column))

const NUMERALS = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII']

/** Returns an empty row and the title of a section, numbered as in official papers: "II. ĐƠN VỊ CHƯA GỬI". */
export const heading = (title: string, number: number): Row[] => [
  rowOf(COLUMNS, []),
  rowOf(COLUMNS, [cell(`${NUMERALS[number]}. ${title.toUpperCase()}`, 'section')]),
]

/** Returns the title of an appendix with room above it. */
export const appendixHeading = (title: string): Row[] => [rowOf(COLUMNS, []), rowOf(COLUMNS, [cell(title, 'section')])]

/** Returns a row of three cells, each at the left of a third of the page. */
export function thirds(first: ViewCell, second: ViewCell, last: ViewCell): Row {
  const row = [...rowOf(COLUMNS, [first])]
  row[SECOND] = second
  row[WIDE] = last
  return row
}

/** Returns the cell that leads to a unit's row, "dòng 12": short, because a link does not wrap everywhere as a name has to. */
export function rowLink({ words, linkTo }: Scene, standing: Standing): ViewCell {
  const link = linkTo(standing)
  return link && standing.report ? cell(words.row(standing.report.row), 'text center middle', link) : blank
}
