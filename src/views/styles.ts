/** The name of a style comes in; what it looks like goes out. A style is a base and marks, `cell late`: later words win. */
import type { State } from '../core/model.ts'
import type { Look } from './view.ts'

const ACCENT = '#1f4e79'
const QUIET = '#5f6368'
const HEAD = '#dfe8f1'
const BAND = '#f1f5f9'

/** Numbers in their own column: `number` for whole ones, `decimal` for the rest. */
const right = { align: 'right', vertical: 'middle' } as const
const signed = '+#,##0;-#,##0;0'

/** Colours only repeat what the words of a cell say: a black-and-white print loses nothing. */
const looks: Readonly<Record<string, Look>> = {
  key: { color: QUIET, size: 8 },
  // Text of a line of its own: it runs over the empty cells to its right.
  text: { vertical: 'top' },
  // Text within a table: it wraps in its column.
  cell: { vertical: 'middle', wrap: true },
  number: { ...right, format: '#,##0' },
  // Counts in a table of states: a blank cell reads better than a 0, and a chart writes no label for it.
  tally: { ...right, format: '#,##0;-#,##0;' },
  decimal: { ...right, format: '#,##0.0#' },
  percent: { ...right, format: '0.0%' },
  change: { ...right, format: signed },
  'change-decimal': { ...right, format: '+#,##0.0#;-#,##0.0#;0' },
  'change-percent': { ...right, format: '+0.0%;-0.0%;0%' },
  head: { background: HEAD, bold: true, align: 'center', vertical: 'middle', wrap: true },
  band: { background: BAND, bold: true, vertical: 'top' },
  // Rates above the headings stay in sight with them: low enough for a phone on its side.
  rate: { background: BAND, size: 9, vertical: 'middle' },
  title: { color: ACCENT, bold: true, size: 14 },
  section: { color: ACCENT, bold: true, size: 11, vertical: 'bottom' },
  // A strip of large numbers, their meaning beneath: aligned at the left, so that each runs over the empty cells beside it.
  tile: { background: BAND, vertical: 'middle' },
  figure: { color: ACCENT, bold: true, size: 18, align: 'left' },
  accent: { color: ACCENT },
  small: { size: 9 },
  // Only for numbers: a text such as "5/6" must meet a text cell, or Sheets reads a date in it.
  whole: { format: '#,##0' },
  bold: { bold: true },
  italic: { italic: true },
  quiet: { color: QUIET },
  left: { align: 'left' },
  plain: { wrap: false },
  center: { align: 'center' },
  right: { align: 'right' },
  wrap: { wrap: true },
  middle: { vertical: 'middle' },
  top: { vertical: 'top' },
  large: { size: 12 },
  alert: { color: '#9c1c13', bold: true },
  'on-time': { background: '#e3f1e3' },
  'due-day': { background: '#f3f3e4' },
  late: { background: '#fde9cf' },
  overdue: { background: '#f6d5d2', color: '#7a1510', bold: true },
  'due-soon': { background: '#fff5cc' },
  upcoming: {},
  returned: { background: '#e8def2' },
  undated: { background: '#e4e4e4', italic: true },
  exempt: { background: '#f3f3f3', color: QUIET },
  invited: { background: '#e1eef8' },
  none: { color: QUIET, align: 'center' },
}

/** Fills of the state column of the reports table. */
export const STATE_FILLS: Readonly<Record<Exclude<State, 'not-started'>, string>> = {
  draft: '#fff5cc',
  submitted: '#e1eef8',
  nil: '#e4e4e4',
  returned: '#e8def2',
  accepted: '#e3f1e3',
}

const composed = new Map<string, Look>()

/** Returns the look of a style: `lookOf('cell late')` wraps like a cell and has the colour of a late report. An unknown word changes nothing. */
export function lookOf(style: string): Look {
  let look = composed.get(style)
  if (!look) {
    look = {}
    for (const word of style.split(' ')) look = { ...look, ...looks[word] }
    composed.set(style, look)
  }
  return look
}
