/** Words of the sheet in both languages come in; readers that understand them however they are typed go out. */

import { plainText } from './cell-text.ts'
import type { Words } from './layout.ts'
import type { CellValue, Language, State } from './model.ts'
import { nameKey } from './name-key.ts'
import { stateWords, yesNoWords } from './words.ts'

/** Returns the meaning of a text, undefined when it is no word of the list. */
export type WordReader<T extends string> = (text: string) => T | undefined

/** Returns a reader of these words; both languages, the values themselves and other spellings count. */
export function wordReader<T extends string>(
  words: Readonly<Record<T, Words>>,
  more: Readonly<Record<string, T>> = {},
): WordReader<T> {
  // A table of 60,000 rows uses five words: each spelling is looked at once, and the words themselves never.
  const seen = new Map<string, T | undefined>([['', undefined]])
  const values = Object.keys(words) as T[]
  for (const value of values) for (const word of [words[value].vi, words[value].en]) seen.set(word, value)
  let meanings: Map<string, T> | null = null
  return (text) => {
    if (!seen.has(text)) {
      if (!meanings) meanings = meaningsOf(words, more)
      seen.set(text, meanings.get(nameKey(text)))
    }
    return seen.get(text)
  }
}

/** The words, and the values themselves, by the key under which all spellings of a word are the same. */
function meaningsOf<T extends string>(
  words: Readonly<Record<T, Words>>,
  more: Readonly<Record<string, T>>,
): Map<string, T> {
  const meanings = new Map<string, T>()
  for (const value of Object.keys(words) as T[])
    for (const word of [value, words[value].vi, words[value].en]) meanings.set(nameKey(word), value)
  for (const [word, value] of Object.entries(more)) meanings.set(nameKey(word), value)
  return meanings
}

/** Returns the words that a message may offer. */
export const wordsOf = (words: Readonly<Record<string, Words>>, language: Language): string[] =>
  Object.values(words).map((each) => each[language])

const readState = wordReader(stateWords)

/** Returns the state that a text means in either language; undefined when it is blank or no state. */
export const stateIn = (text: string): State | undefined => readState(plainText(text))

/** Reads yes and no, also as TRUE and FALSE. */
export const readYesNo = wordReader(yesNoWords, { true: 'yes', false: 'no' })

const readMark = wordReader(yesNoWords, { true: 'yes', false: 'no', x: 'yes' })

/** Returns whether a cell of the indicators table is marked: có, yes, x, TRUE; blank is no; undefined when it cannot be read. */
export function cellMark(cell: CellValue): boolean | undefined {
  const text = plainText(cell)
  const read = text === '' ? 'no' : readMark(text)
  return read && read === 'yes'
}
