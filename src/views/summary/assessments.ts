/** The scene of a summary comes in; what the department wrote about the period, and its signature, go out. */
import type { AssessmentKind } from '../../core/model.ts'
import { assessmentWords } from '../../core/words.ts'
import { type Block, cell, type Row, rowOf } from '../block.ts'
import { linesOf } from '../lines.ts'
import { lookOf } from '../styles.ts'
import { assessmentStart } from './assessment-start.ts'
import { heading } from './paragraphs.ts'
import { COLUMNS, linesFrom, type Scene, WIDE, widthOf } from './scene.ts'

/** Returns the section of this number, the department's own assessment by kind; a kind that is blank shows a start from the figures, marked as such. */
export function assessmentsBlock(scene: Scene, number: number): Block {
  const { words, consolidation, register, language } = scene
  const { tab } = register.tables.assessments
  const own = register.assessments.filter((each) => each.period === consolidation.period.code)
  const kinds = Object.keys(assessmentWords) as AssessmentKind[]
  const rows = kinds.flatMap((kind, index) => {
    const texts = own.filter((each) => each.kind === kind && each.text.trim() !== '').map(({ text }) => text)
    const label = `${index + 1}. ${assessmentWords[kind][language]}`
    if (texts.length > 0) return labelled(label, texts, 'text')
    const start = assessmentStart(scene, kind)
    return labelled(
      label,
      [start ? words.assessmentDraft(tab, start) : words.assessmentBlank(tab)],
      'text quiet italic',
    )
  })
  return { rows: [...heading(words.sections.assessments, number), ...rows] }
}

/** A label in the first column, texts beside it in as many rows as they have lines. */
function labelled(label: string, texts: readonly string[], style: string): Row[] {
  const names = linesOf(label, widthOf(0, 1), lookOf('text bold'))
  const lines = texts.flatMap((text) => linesFrom(1, text, style))
  return Array.from({ length: Math.max(names.length, lines.length) }, (_, index) =>
    rowOf(COLUMNS, [cell(names[index] ?? '', 'text bold'), cell(lines[index] ?? '', style)]),
  )
}

/** Returns the signer's title, room to sign and the name, in the wide column at the right; place and day stand in the heading. */
export function signatureBlock({ register }: Scene): Block {
  const { signerTitle, signer } = register.settings
  const line = (text: string): Row => rowOf(COLUMNS, [cell(text, 'text center bold')], WIDE)
  const empty = rowOf(COLUMNS, [])
  return { rows: [...(signerTitle ? [line(signerTitle)] : []), empty, empty, empty, line(signer)] }
}
