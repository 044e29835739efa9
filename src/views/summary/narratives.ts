/** The scene of a summary comes in; what the units wrote goes out whole, by kind, then by group, under the units' names. */
import { tables } from '../../core/layout.ts'
import type { Standing } from '../../core/model.ts'
import { type Block, cell, type Row } from '../block.ts'
import { linesOf } from '../lines.ts'
import { lookOf } from '../styles.ts'
import { appendixHeading, textRows, thirds } from './paragraphs.ts'
import { portions } from './portions.ts'
import { COLUMNS, type Scene, SECOND, WIDE, widthOf } from './scene.ts'
import { bandRow } from './totals.ts'

/** Returns the appendix of texts: group, unit and text in the thirds of the page, the text in the wide column; nothing is cut (rule 8). */
export function narrativesBlock(scene: Scene, title: string): Block {
  const { words, consolidation } = scene
  const rows = kindsOf(scene).flatMap(({ kind, name }) => {
    const texts = new Map(
      consolidation.texts.filter((each) => each.kind === kind).map(({ unit, text }) => [unit, text]),
    )
    return [
      bandRow(words.texts.heading(name, texts.size), COLUMNS),
      ...(texts.size === 0 ? textRows(words.texts.none, 'text quiet') : groupedRows(scene, texts)),
    ]
  })
  return { rows: [...appendixHeading(title), ...rows] }
}

/** The group is named where it begins; unit and text stand in the second and the last third of the page. */
function groupedRows(scene: Scene, texts: ReadonlyMap<string, string>): Row[] {
  const { words, standings, register } = scene
  const groups = new Map(register.units.map(({ code, group }) => [code, group]))
  let last: string | null = null
  return standings.flatMap((standing) => {
    const text = texts.get(standing.unit)
    if (text === undefined) return []
    const group = groups.get(standing.unit) ?? ''
    const begins = group !== last
    last = group
    return unitRows(scene, standing, text, begins ? group || words.groups.noGroup : '')
  })
}

/** The first row leads to the report; a long text goes on in further rows, because no row can be as high as it would need. */
function unitRows(scene: Scene, standing: Standing, text: string, group: string): Row[] {
  const { words, linkTo, unitName } = scene
  const name = unitName(standing.unit)
  return portions(text, widthOf(WIDE, 1)).map((portion, index) => {
    const first = index === 0
    const label = linesOf(
      first ? name : words.texts.continued(name),
      widthOf(SECOND, WIDE - SECOND),
      lookOf('text bold'),
    )
    return thirds(
      cell(first ? group : '', 'text bold quiet'),
      cell(label.join('\n'), first ? 'text bold' : 'text quiet', first ? linkTo(standing) : null),
      cell(portion, 'cell top'),
    )
  })
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
