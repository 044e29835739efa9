/** Comes in: what a command of the department is about to write. Goes out: the same, remembered until it is written, so that an interrupted run is finished by the next. */

import { chunked, linesIn } from '../core/kept-lines.ts'
import { composer } from '../google/composer.ts'
import { lastEntries } from '../google/log.ts'
import { writeProperties, writeProperty } from '../google/properties.ts'
import { writeCells } from '../google/reports.ts'
import type { Begun } from '../views/handling/begun.ts'
import { appendLogEntries } from './log-line.ts'
import { type OpenBook, tabOf } from './open-book.ts'

/** The document's properties that hold the plan, and whether it has been written. */
const KEY = 'handling'
const DONE = 'handled'

/** Larger plans are not remembered: the properties of a document hold 500 KB. */
const LIMIT = 100_000

/** The command that takes over suggested values: its rows are as unseen as they were. */
export const SUGGEST = 'suggest'

/** Returns whether it is that command's. */
export const isSuggested = ({ asked }: Begun): boolean => asked.startsWith(`["${SUGGEST}"`)

/** Writes down what is about to be written, before its first cell. */
export function remember(begun: Begun): void {
  const text = JSON.stringify(begun)
  if (text.length < LIMIT) writeProperties(new Map([...chunked(KEY, pieces(text)), [DONE, '']]))
}

/** Writes down that it is written. */
export const rememberDone = (): void => writeProperty(DONE, 'yes')

/** Lines of a chunk's size, after their number: chunks of an older, longer plan may follow. JSON has no line breaks of its own. */
function pieces(text: string): readonly string[] {
  const lines = text.match(/.{1,2400}/gu) ?? []
  return [String(lines.length), ...lines]
}

/** Returns what the last run was about to write, and whether it got to its end; null when none is remembered. */
export function begunIn({ properties }: OpenBook): { readonly begun: Begun; readonly isDone: boolean } | null {
  const [count, ...lines] = linesIn(properties, KEY)
  if (count === undefined) return null
  try {
    const begun = JSON.parse(lines.slice(0, Number(count)).join('')) as Begun
    return begun.reports && begun.log ? { begun, isDone: properties.get(DONE) !== '' } : null
  } catch {
    // Damaged: nobody can say what was about to be written.
    return null
  }
}

/** Writes what an interrupted run left open: cells, then the entries of the log that are not there. */
export function finish(book: OpenBook, begun: Begun): void {
  const { tables } = book.register
  const { exceptionCells, openCells } = composer()
  writeCells(tables.exceptions.id, exceptionCells(book, begun))
  writeCells(tables.reports.id, openCells(book, begun))
  const log = tabOf(book.workbook, 'log')
  const known = new Set(log ? lastEntries(log.id, begun.log.length + 100).map((entry) => entry.join('\n')) : [])
  const missing = begun.log.filter(({ at, who, what, place, old = '', new: next = '' }) => {
    return !known.has([at, who, what, place, old, next].join('\n'))
  })
  appendLogEntries(book, missing)
}
