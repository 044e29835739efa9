/** A form's row and what was typed come in; the writes that bring it into the sheet go out: words as its drop-downs offer them, nothing longer than a cell. */
import { WorkbookError } from '../core/issue.ts'
import type { Words } from '../core/layout.ts'
import type { State } from '../core/model.ts'
import { stateWords } from '../core/words.ts'
import { composer } from '../google/composer.ts'
import { offeredWords } from '../google/reports.ts'
import { LONGEST_CELL } from '../google/safe-text.ts'
import type { Changes, Merged, Write } from '../views/form/changes.ts'
import type { FormRow } from './form-row.ts'

/** Returns the word that a cell's drop-down offers, whatever language the book has been set to since it was made. */
function offered({ book, standing }: FormRow, column: number, words: Words): string {
  const { register } = book
  const list = offeredWords(register.tables.reports.id, standing.report.row, column)
  const own = words[register.settings.language]
  return list.includes(own) ? own : (Object.values(words).find((word) => list.includes(word)) ?? own)
}

/** Returns where a cell of the row stands, in words; the row itself for no key. */
export const placeOf = ({ book: { register }, standing, period, cells }: FormRow, key: string): string =>
  composer().formPlace({ register, standing, period, cells }, key)

/** Returns the write of a state. */
export function stateWrite(row: FormRow, state: Exclude<State, 'not-started'>): Write {
  const word = offered(row, row.stateColumn, stateWords[state])
  return { key: 'state', column: row.stateColumn, value: word, written: word }
}

/** Returns what is to be written; throws a WorkbookError that names the first cell which cannot hold what was typed. */
export function merge(row: FormRow, changes: Changes, version: string): Merged {
  const { language } = row.book.words
  const merged = composer().mergeChanges(row, changes, version, language, (column, words) =>
    offered(row, column, words),
  )
  for (const { key, written } of merged.writes) {
    const length = String(written).length
    if (length > LONGEST_CELL)
      throw new WorkbookError(
        [{ code: 'text-too-long', place: placeOf(row, key), length, most: LONGEST_CELL }],
        language,
      )
  }
  return merged
}
