/** The scene of a summary comes in; the key figures go out as a strip of large numbers with their meaning in words beneath. */
import { type Block, cell, type Row, rowOf } from '../block.ts'
import { share } from '../shown.ts'
import type { ViewCell } from '../view.ts'
import { COLUMNS, type Scene } from './scene.ts'

interface Tile {
  /** The column (0-based) where it begins. */
  readonly column: number
  readonly figure: string | number
  readonly meaning: string
  readonly detail: string
}

/**
 * Returns three rows: numbers, what they count, what belongs to them. The first two tiles tell all that leadership asks first and
 * stand where a phone shows them; the others stand to their right on the same strip (decisions.md).
 */
export function keyFiguresBlock(scene: Scene): Block {
  const tiles = tilesOf(scene)
  const row = (styleOf: (tile: Tile) => ViewCell): Row => {
    const cells = [...rowOf(COLUMNS, [], 0, cell('', 'tile'))]
    for (const tile of tiles) cells[tile.column] = styleOf(tile)
    return cells
  }
  return {
    rows: [
      row(({ figure }) => cell(figure, typeof figure === 'number' ? 'tile figure whole' : 'tile figure')),
      row(({ meaning }) => cell(meaning, 'tile bold')),
      row(({ detail }) => cell(detail, 'tile quiet')),
    ],
  }
}

function tilesOf({ words, consolidation, language }: Scene): Tile[] {
  const { period, counts, rates } = consolidation
  const { expected, submitted, onTime, late, undated, overdue, returned, nil, exempt } = counts
  const label = words.figures
  const missing = expected - submitted
  const tile = (column: number, figure: string | number, meaning: string, detail: string): Tile => ({
    column,
    figure,
    meaning,
    detail,
  })
  return [
    tile(
      0,
      share(submitted, expected, rates.reporting, language),
      label.submitted(period.kind),
      label.submittedOf(onTime, late, undated),
    ),
    tile(1, missing, label.missing, label.overdue(overdue, missing)),
    tile(3, share(onTime, expected, rates.timeliness, language), label.onTime, label.onTimeOf),
    tile(6, late, label.late, label.undated(undated)),
    tile(8, returned, label.returned, label.others(nil, exempt)),
  ]
}
