/** The scene of a summary comes in; the section of charts, the tables that they are drawn from and the places of both go out. */
import { type Block, cell, type Row, rowOf } from '../block.ts'
import { linesOf } from '../lines.ts'
import { lookOf } from '../styles.ts'
import type { ViewChart } from '../view.ts'
import { appendixHeading, heading, textRows } from './paragraphs.ts'
import { chartWords, type Picture, possiblePictures } from './pictures.ts'
import { COLUMNS, type Scene, SECOND, WIDE, WIDTHS } from './scene.ts'

/** Rows that a chart covers, and their height in pixels, that of a row without text. */
const ROWS = 11
const ROW_HEIGHT = 21
/** Pixels between two charts. */
const GAP = 12

/** First columns (0-based) of one, two or three charts side by side: names of indicators need the most room, a few periods the least. */
const starts: Readonly<Record<number, readonly number[]>> = { 1: [0], 2: [0, 6], 3: [0, SECOND, WIDE] }
/** A chart on its own ends before this column (0-based). */
const ALONE = WIDE

const SENTENCE = 'text italic'

/** The charts of a summary with the blocks that belong to them. */
export interface Charts {
  readonly section: Block
  /** The tables; no rows when no chart is drawn. */
  readonly data: Block
  /** Returns the charts in their places, once the first rows (1-based) of both blocks are known. */
  readonly placed: (sectionRow: number, dataRow: number) => readonly ViewChart[]
}

interface Slot {
  readonly picture: Picture
  /** 0-based. */
  readonly column: number
  readonly width: number
  readonly lines: readonly string[]
}

/** Returns the charts of a summary, as its section of this number and as tables of their own. */
export function summaryCharts(scene: Scene, number: number): Charts {
  const possible = possiblePictures(scene)
  const pictures = possible.flatMap(({ picture }) => (typeof picture === 'string' ? [] : [picture]))
  const without = possible.flatMap(({ picture }) => (typeof picture === 'string' ? [picture] : []))
  const slots = pictures.map((picture, index) => slotOf(picture, index, pictures.length))
  const title = heading(chartWords(scene).section, number)
  const sentences = sentenceRows(slots)
  const space = Array.from({ length: slots.length ? ROWS : 0 }, () => rowOf(COLUMNS, []))
  const tables = dataRows(scene, pictures)
  const place = (sectionRow: number, dataRow: number, { picture, column, width }: Slot) => ({
    ...drawing(picture),
    ranges: [
      {
        row: dataRow + (tables.firsts.get(picture) ?? 0),
        column: 1,
        rows: picture.table.length,
        columns: picture.drawn,
      },
    ],
    row: sectionRow + title.length + sentences.length,
    column: column + 1,
    width: width - GAP,
    height: ROWS * ROW_HEIGHT - GAP / 2,
  })
  return {
    section: { rows: [...title, ...sentences, ...space, ...textRows(without.join(' '), 'text quiet')] },
    data: tables.block,
    placed: (sectionRow, dataRow) =>
      possible.map(({ names, picture }) => {
        const slot = slots.find((each) => each.picture === picture)
        return { names, drawing: slot ? place(sectionRow, dataRow, slot) : null }
      }),
  }
}

const drawing = ({ kind, title, sentence, series, values }: Picture) => ({ kind, title, sentence, series, values })

function slotOf(picture: Picture, index: number, count: number): Slot {
  const columns = starts[count] ?? []
  const column = columns[index] ?? 0
  const end = columns[index + 1] ?? (count === 1 ? ALONE : COLUMNS)
  const width = WIDTHS.slice(column, end).reduce((sum, each) => sum + each, 0)
  return { picture, column, width, lines: linesOf(picture.sentence, width - GAP, lookOf(SENTENCE)) }
}

/** Each sentence stands in lines over its chart, the last one right above it. */
function sentenceRows(slots: readonly Slot[]): Row[] {
  const height = Math.max(0, ...slots.map(({ lines }) => lines.length))
  return Array.from({ length: height }, (_, index) => {
    const row = [...rowOf(COLUMNS, [])]
    for (const { column, lines } of slots) {
      const line = lines[index - height + lines.length]
      if (line !== undefined) row[column] = cell(line, SENTENCE)
    }
    return row
  })
}

interface Tables {
  readonly block: Block
  /** Which row of the block (0-based) is the heading of a picture's table. */
  readonly firsts: ReadonlyMap<Picture, number>
}

function dataRows(scene: Scene, pictures: readonly Picture[]): Tables {
  const rows: Row[] = pictures.length ? appendixHeading(chartWords(scene).data) : []
  const firsts = new Map<Picture, number>()
  const grid = pictures.map((picture) => {
    if (firsts.size > 0) rows.push(rowOf(COLUMNS, []))
    rows.push(rowOf(COLUMNS, [cell(picture.title, 'text bold')]))
    firsts.set(picture, rows.length)
    const from = rows.length
    for (const cells of picture.table) rows.push(rowOf(COLUMNS, cells))
    if (picture.remark) rows.push(...textRows(picture.remark, 'text quiet'))
    return { from, rows: picture.table.length, columns: picture.table[0]?.length ?? 0 }
  })
  return { block: { rows, grid }, firsts }
}
