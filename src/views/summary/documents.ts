/** The scene of a plan's summary comes in; which document each unit has sent goes out. */
import { type Block, blank, cell, type Row, rowOf } from '../block.ts'
import { appendixHeading, rowLink, textRows } from './paragraphs.ts'
import { COLUMNS, linesFrom, type Scene } from './scene.ts'

/** Returns the appendix of a plan's documents: unit, day, number and link of each. A plan has no totals. */
export function documentsBlock(scene: Scene, heading: string): Block {
  const { words, consolidation, standings } = scene
  const title = appendixHeading(heading)
  const sent = standings.filter((each) => each.submitted)
  if (sent.length === 0)
    return { rows: [...title, ...textRows(words.documents.none(consolidation.period.kind), 'text')] }
  const head = rowOf(COLUMNS, [
    cell(words.documents.unit, 'head left'),
    cell(words.documents.sent, 'head left'),
    blank,
    cell(words.documents.document, 'text bold middle'),
  ])
  const rows = sent.flatMap((each): Row[] => {
    const document = [each.report?.documentNumber, each.report?.link].filter(Boolean).join('; ')
    const lines = linesFrom(3, document || words.documents.noDocument, 'text')
    const day = each.firstSubmitted ? scene.day(each.firstSubmitted) : words.units.undated
    const unit = [cell(scene.unitName(each.unit), 'cell'), cell(day, 'cell'), rowLink(scene, each)]
    return lines.map((line, index) =>
      rowOf(COLUMNS, [
        ...(index === 0 ? unit : [blank, blank, blank]),
        cell(line, lines.length === 1 ? 'text middle' : 'text'),
      ]),
    )
  })
  return { rows: [...title, head, ...rows], grid: { from: title.length, rows: rows.length + 1, columns: 2 } }
}
