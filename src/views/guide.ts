/** The words of the guide come in; the guide tab goes out: one column, one line to a row, readable on a phone. */
import type { Language } from '../core/model.ts'
import { guideEn } from '../messages/guide.en.ts'
import { guideVi } from '../messages/guide.vi.ts'
import { layoutNames, type SheetNames } from '../messages/guide-wording.ts'
import { cell, type Row } from './block.ts'
import type { View } from './view.ts'

/** Pixels. Lines wrap in one column of the width of a page: rows of wrapped cells that are not merged find their own height. */
const WIDTH = 640

/** Returns the guide tab in a language, under the given name; tabs and headings are called what the book calls them. */
export function guideView(language: Language, name: string, names: SheetNames = layoutNames(language)): View {
  const { title, sections } = (language === 'vi' ? guideVi : guideEn)(names)
  const row = (text: string, style: string): Row => [cell(text, style)]
  const rows = sections.flatMap(({ heading, lines }) => [
    row('', 'text'),
    row(heading, 'section'),
    ...lines.map((line) => row(line, 'cell')),
  ])
  return {
    key: 'guide',
    name,
    widths: [WIDTH],
    rows: [row('guide', 'key'), row(title, 'title'), ...rows],
    merges: [],
    grids: [],
    frozenRows: 0,
    frozenColumns: 0,
    title: { row: 2, column: 1 },
  }
}
