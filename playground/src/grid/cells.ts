/** Cells and looks of the workbook as the grid's library holds them. */
import {
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  type IBorderStyleData,
  type ICellData,
  type IDocumentData,
  type IStyleData,
  type ITextStyle,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core'
import type { Border, Cell, Style, TextRun } from '../../../host/book.ts'

const borderStyles: Readonly<Record<Border['style'], BorderStyleTypes>> = {
  solid: BorderStyleTypes.THIN,
  'solid-medium': BorderStyleTypes.MEDIUM,
  'solid-thick': BorderStyleTypes.THICK,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  double: BorderStyleTypes.DOUBLE,
}
const aligns = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT }
const verticals = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE }
const wraps = { wrap: WrapStrategy.WRAP, clip: WrapStrategy.CLIP, overflow: WrapStrategy.OVERFLOW }
const linkColor = '#1155cc'

/** Returns the name of a look in the grid, e.g. 12 -> `k12`. */
export const styleName = (index: number): string => `k${index}`

/** Returns a look as the grid's library has it; what the workbook leaves out is Google's default. */
export function styleData(style: Style): IStyleData {
  const line = { s: 1 }
  return {
    ff: style.family ?? 'Arial',
    fs: style.size ?? 10,
    vt: style.vertical ? verticals[style.vertical] : VerticalAlign.BOTTOM,
    tb: wraps[style.wrap ?? 'overflow'],
    ...(style.bold && { bl: 1 }),
    ...(style.italic && { it: 1 }),
    ...(style.underline && { ul: line }),
    ...(style.strike && { st: line }),
    ...(style.background && { bg: { rgb: style.background } }),
    ...(style.color && { cl: { rgb: style.color } }),
    ...(style.align && { ht: aligns[style.align] }),
    ...(style.rotation && { tr: { a: style.rotation } }),
    ...(style.format && { n: { pattern: style.format } }),
    ...(style.borders && { bd: borders(style.borders) }),
  }
}

function borders(given: NonNullable<Style['borders']>): NonNullable<IStyleData['bd']> {
  const one = (border: Border | undefined): IBorderStyleData | null =>
    border ? { s: borderStyles[border.style], cl: { rgb: border.color } } : null
  return { t: one(given.top), l: one(given.left), b: one(given.bottom), r: one(given.right) }
}

/** Returns a cell as the grid's library has it. Notes and drop-downs are not part of it. */
export function cellData({ v, f, s, runs }: Cell): ICellData {
  const style = s === 0 ? {} : { s: styleName(s) }
  const formula = f === undefined ? {} : { f: f.replaceAll(';', ',') }
  if (v === undefined) return { ...style, ...formula }
  if (runs && typeof v === 'string') return { ...style, p: richText(v, runs), v, t: CellValueType.STRING }
  const type = { string: CellValueType.STRING, number: CellValueType.NUMBER, boolean: CellValueType.BOOLEAN }
  const value = typeof v === 'boolean' ? Number(v) : v
  return { ...style, ...formula, v: value, t: type[typeof v as keyof typeof type] }
}

/** Returns a text with looks of its parts; a line break of a cell is a paragraph here. */
function richText(text: string, runs: readonly TextRun[]): IDocumentData {
  const stream = text.replaceAll('\n', '\r')
  let at = 0
  const textRuns = runs.map((run) => {
    const st = at
    at += run.text.length
    return { st, ed: at, ts: runStyle(run) }
  })
  const ends = [...stream].flatMap((sign, index) => (sign === '\r' ? [index] : []))
  const paragraphs = [...ends, stream.length].map((startIndex) => ({ startIndex, paragraphStyle: {} }))
  return {
    id: 'd',
    body: { dataStream: `${stream}\r\n`, textRuns, paragraphs },
    documentStyle: { pageSize: { width: Number.POSITIVE_INFINITY, height: Number.POSITIVE_INFINITY } },
  } as unknown as IDocumentData
}

function runStyle(run: TextRun): ITextStyle {
  const line = { s: 1 }
  const color = run.color ?? (run.link ? linkColor : undefined)
  return {
    ff: 'Arial',
    fs: run.size ?? 10,
    ...(run.bold && { bl: 1 }),
    ...(run.italic && { it: 1 }),
    ...((run.underline || run.link) && { ul: line }),
    ...(run.strike && { st: line }),
    ...(color && { cl: { rgb: color } }),
  }
}
