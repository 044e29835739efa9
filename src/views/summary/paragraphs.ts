/** Texts come in; rows that hold a line each, from some column to the edge of the page, go out. */

import type { Standing } from '../../core/model.ts'
import { blank, cell, type Row, rowOf } from '../block.ts'
import { linesOf } from '../lines.ts'
import { lookOf } from '../styles.ts'
import type { Link, ViewCell } from '../view.ts'
import { COLUMNS, linesFrom, roomFrom, type Scene } from './scene.ts'

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
export const appendixHeading = (title: string): Row[] => [
  rowOf(COLUMNS, []),
  rowOf(COLUMNS, []),
  rowOf(COLUMNS, [cell(title, 'section')]),
]

/**
 * Returns a label in the first column and a text beside it, both in lines. The lines of the label are rows too, each with
 * the link: LibreOffice does not wrap a cell that is a link.
 */
export function labelled(label: string, link: Link | null, text: string, style = 'text bold'): Row[] {
  const names = linesOf(label, roomFrom(0) - roomFrom(1) - 8, lookOf(style))
  const lines = linesFrom(1, text, 'text')
  const rows: Row[] = []
  for (let index = 0; index < Math.max(names.length, lines.length); index++) {
    const name = names[index]
    rows.push(rowOf(COLUMNS, [name ? cell(name, style, link) : blank, cell(lines[index] ?? '', 'text')]))
  }
  return rows
}

/** Returns the cell that leads to a unit's row, "dòng 12": short, because a link does not wrap everywhere as a name has to. */
export function rowLink({ words, linkTo }: Scene, standing: Standing): ViewCell {
  const link = linkTo(standing)
  return link && standing.report ? cell(words.row(standing.report.row), 'text center', link) : blank
}
