/** The scene of a summary comes in; its heading goes out: who issues it, where and when, what it is about, what its figures are. */
import type { Day, Settings } from '../../core/model.ts'
import type { SummaryWords } from '../../messages/summary.vi.ts'
import { type Block, cell, type Row, rowOf } from '../block.ts'
import { linesOf } from '../lines.ts'
import { timeAndDay } from '../shown.ts'
import { lookOf } from '../styles.ts'
import { officialRows, officialState, officialTitle } from './changes.ts'
import { CENTRE, COLUMNS, roomFrom, type Scene, WIDE } from './scene.ts'

/** A centred line stays clear of both edges. */
const MARGIN = 60

/** Where things stand on a page: columns 0-based. */
interface Page {
  readonly columns: number
  /** In the middle of the page. */
  readonly centre: number
  readonly right: number
}

const own: Page = { columns: COLUMNS, centre: CENTRE, right: WIDE }

/** Returns a text in lines that are centred on the page by their column: a merge would cost a call and move with nothing. */
const centred = (text: string, style: string, { columns, centre }: Page): Row[] =>
  linesOf(text, roomFrom(0) - 2 * MARGIN, lookOf(style)).map((line) =>
    rowOf(columns, [cell(line, `${style} center`)], centre),
  )

/**
 * Returns a heading in the manner of official papers: the issuing body at the left, the national or party heading (when the
 * settings have one), place and day at the right, then lines in the middle, each with its style.
 */
export function headingRows(
  { issuerAbove, issuer, headline }: Settings,
  placed: string,
  lines: readonly (readonly [text: string, style: string])[],
  page = own,
): Row[] {
  const left = [...(issuerAbove ? [cell(issuerAbove, 'text')] : []), ...(issuer ? [cell(issuer, 'text bold')] : [])]
  const right = [...(headline ? [cell(headline, 'text bold center')] : []), cell(placed, 'text italic center')]
  const top: Row[] = []
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const row = [...rowOf(page.columns, left.slice(index, index + 1))]
    row[page.right] = right[index] ?? cell('', 'text')
    top.push(row)
  }
  return [...top, ...lines.flatMap(([text, style]) => centred(text, style, page))]
}

/** Returns the heading of a period's summary. */
export function headingBlock(scene: Scene): Block {
  const { words, consolidation, register, madeAt, madeBy, day } = scene
  const { period } = consolidation
  const { programme, issuer, place } = register.settings
  const coverage =
    period.from || period.to ? words.coverage(period.from && day(period.from), period.to && day(period.to)) : ''
  const made = words.made(...timeAndDay(madeAt, scene.language), madeBy === issuer ? '' : madeBy)
  const lines = [
    [officialTitle(scene, words.title(period.kind, period.name)), 'title'],
    [programme && words.programme(programme), 'text italic'],
    [`${coverage} ${made}`.trim(), 'text quiet'],
  ] as const
  return { rows: headingRows(register.settings, placeAndDay(words, place, consolidation.today), lines) }
}

/** Returns place and day as they stand over a letter: "Phan Rang, ngày 18 tháng 3 năm 2025". */
export function placeAndDay(words: SummaryWords, place: string, today: Day): string {
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number)
  return words.placeAndDay(place, day, month, year)
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
