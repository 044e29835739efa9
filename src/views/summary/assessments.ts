/** The scene of a summary comes in; what the department wrote about the period, and its signature, go out. */

import type { AssessmentKind } from '../../core/model.ts'
import { assessmentWords } from '../../core/words.ts'
import { type Block, blank, cell, type Row, rowOf } from '../block.ts'
import { heading, textRows } from './paragraphs.ts'
import { COLUMNS, type Scene } from './scene.ts'

/** Returns the department's own assessment by kind; a kind that is blank says where to write it. */
export function assessmentsBlock(scene: Scene): Block {
  const { words, consolidation, register, language } = scene
  const own = register.assessments.filter((each) => each.period === consolidation.period.code)
  const placeholder = cell(words.assessmentBlank(register.tables.assessments.tab), 'text quiet italic')
  const kinds = Object.keys(assessmentWords) as AssessmentKind[]
  const rows = kinds.flatMap((kind, index) => {
    const texts = own.filter((each) => each.kind === kind && each.text.trim() !== '')
    const label = cell(`${index + 1}. ${assessmentWords[kind][language]}`, 'text bold')
    if (texts.length === 0) return [rowOf(COLUMNS, [label, blank, placeholder])]
    return [rowOf(COLUMNS, [label]), ...texts.flatMap((each) => textRows(each.text, 'text'))]
  })
  return { rows: [...heading(words.sections.assessments, 4), ...rows] }
}

/** The column (0-based) over which the signature is centred. */
const SIGNATURE = 7

/** Returns place and day, the signer's title, room to sign and the name. */
export function signatureBlock({ words, consolidation, register }: Scene): Block {
  const { place, signerTitle, signer } = register.settings
  const [year = 0, month = 0, day = 0] = consolidation.today.split('-').map(Number)
  const line = (text: string, style: string): Row => rowOf(COLUMNS, [cell(text, style)], SIGNATURE)
  const empty = rowOf(COLUMNS, [])
  return {
    rows: [
      empty,
      line(words.placeAndDay(place, day, month, year), 'text center italic'),
      ...(signerTitle ? [line(signerTitle, 'text center bold')] : []),
      empty,
      empty,
      empty,
      ...(signer ? [line(signer, 'text center bold')] : []),
    ],
  }
}
