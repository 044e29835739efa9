/** The scene of a summary comes in; its heading goes out: who issues it, where and when, what it is about, what its figures are. */
import { type Block, cell, type Row, rowOf } from '../block.ts'
import { linesOf } from '../lines.ts'
import { timeAndDay } from '../shown.ts'
import { lookOf } from '../styles.ts'
import { officialRows, officialState, officialTitle } from './changes.ts'
import { CENTRE, COLUMNS, roomFrom, type Scene, WIDE } from './scene.ts'

/** A centred line stays clear of both edges. */
const MARGIN = 60

/** Returns a text in lines that are centred on the page by their column: a merge would cost a call and move with nothing. */
const centred = (text: string, style: string): Row[] =>
  linesOf(text, roomFrom(0) - 2 * MARGIN, lookOf(style)).map((line) =>
    rowOf(COLUMNS, [cell(line, `${style} center`)], CENTRE),
  )

/**
 * Returns the heading in the manner of official papers: the issuing body at the left, the national or party heading (when the
 * settings have one), place and day at the right, the title in the middle.
 */
export function headingBlock(scene: Scene): Block {
  const { words, consolidation, register, madeAt, madeBy, day } = scene
  const { period } = consolidation
  const { programme, issuerAbove, issuer, headline } = register.settings
  const coverage =
    period.from || period.to ? words.coverage(period.from && day(period.from), period.to && day(period.to)) : ''
  const made = words.made(...timeAndDay(madeAt, scene.language), madeBy === issuer ? '' : madeBy)
  const left = [...(issuerAbove ? [cell(issuerAbove, 'text')] : []), ...(issuer ? [cell(issuer, 'text bold')] : [])]
  const right = [
    ...(headline ? [cell(headline, 'text bold center')] : []),
    cell(placeAndDay(scene), 'text italic center'),
  ]
  const top: Row[] = []
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const row = [...rowOf(COLUMNS, left.slice(index, index + 1))]
    row[WIDE] = right[index] ?? cell('', 'text')
    top.push(row)
  }
  return {
    rows: [
      ...top,
      ...centred(officialTitle(scene, words.title(period.kind, period.name)), 'title'),
      ...centred(programme && words.programme(programme), 'text italic'),
      ...centred(`${coverage} ${made}`.trim(), 'text quiet'),
    ],
  }
}

function placeAndDay({ words, consolidation, register }: Scene): string {
  const [year = 0, month = 0, day = 0] = consolidation.today.split('-').map(Number)
  return words.placeAndDay(register.settings.place, day, month, year)
}

/** Returns period and state as one line in the first column: what a phone shows first, and where the mark "unfinished" stands. */
export function stateBlock(scene: Scene): Block {
  const { words, consolidation, since } = scene
  const { period, provisional, counts } = consolidation
  if (since?.final) {
    const line = words.state(period.name, officialState(scene))
    return { rows: [rowOf(COLUMNS, [cell(line, 'text large accent bold')]), ...officialRows(scene, since.final)] }
  }
  const state = provisional ? words.provisional : words.whole(period.kind, counts.expected)
  const style = provisional ? 'text large alert' : 'text large accent bold'
  return { rows: [rowOf(COLUMNS, [cell(words.state(period.name, state), style)])] }
}
