/** Why something was not done: Google's sentence or the name of an action in, a title and a sentence for the user out. */
import type { Words } from './words/words.ts'

export interface Refusal {
  readonly title: string
  readonly message: string
}

/** Returns what a person is told whose edit the workbook has refused. */
export function refusalOf(error: string, words: Words): Refusal {
  if (error === 'reader') return { title: words.readerTitle, message: words.readerNote }
  if (/protected/i.test(error)) return { title: words.protectedTitle, message: words.protectedText }
  const [, cell, values] = error.match(/cell ([A-Z]+\d+) violates[^:]*(?:: (.*))?/s) ?? []
  if (cell) return { title: words.invalidTitle, message: words.invalidText(cell, values ?? '') }
  return { title: words.refusedTitle, message: error }
}

/** Returns why the grid did not do something by itself. */
export function reasonOf(what: string, words: Words): string {
  if (what === 'cut') return words.refusedCut
  if (/(row|col|column)-?(height|width)|delta-|auto-?(height|width)/.test(what)) return words.refusedSize
  if (/move-(range|rows|cols)/.test(what)) return words.refusedMove
  return /fill/.test(what) ? words.refusedFill : words.refused
}
