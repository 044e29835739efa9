/** The scene of a summary comes in; what the units wrote goes out whole, by kind, under the units' names. */
import { tables } from '../../core/layout.ts'
import type { Block } from '../block.ts'
import { appendixHeading, labelled, textRows } from './paragraphs.ts'
import { COLUMNS, type Scene } from './scene.ts'
import { bandRow } from './totals.ts'

/** Returns the appendix of texts: name in the first column, text in lines beside it; nothing is cut (rule 8). */
export function narrativesBlock(scene: Scene, title: string): Block {
  const { words, consolidation, standings } = scene
  const rows = kindsOf(scene).flatMap(({ kind, name }) => {
    const texts = new Map(
      consolidation.texts.filter((each) => each.kind === kind).map(({ unit, text }) => [unit, text]),
    )
    return [
      bandRow(words.texts.heading(name, texts.size), COLUMNS),
      ...(texts.size === 0 ? textRows(words.texts.none, 'text quiet') : []),
      ...standings.flatMap((each) => {
        const text = texts.get(each.unit)
        return text === undefined ? [] : labelled(scene.unitName(each.unit), scene.linkTo(each), text)
      }),
    ]
  })
  return { rows: [...appendixHeading(title), ...rows] }
}

function kindsOf({ register, consolidation, language }: Scene): readonly { kind: string; name: string }[] {
  const own = ['results', 'difficulties', 'proposals'].map((kind) => ({
    kind,
    name: tables.reports.columns.find((column) => column.key === kind)?.heading[language] ?? kind,
  }))
  if (consolidation.period.kind === 'plan') return own
  const texts = register.indicators.filter((indicator) => indicator.aggregation === 'text')
  return [...own, ...texts.map(({ code, name }) => ({ kind: code, name }))]
}
