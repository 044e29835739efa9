/** The table of the department's own words comes in; its texts by period and kind go out. */

import type { Assessment, FoundTable, Language } from '../model.ts'
import { wordReader, wordsOf } from '../read-words.ts'
import { assessmentWords } from '../words.ts'
import type { Note } from './findings.ts'
import type { Lookup } from './references.ts'
import { tableRows } from './table-rows.ts'

const readKind = wordReader(assessmentWords)

/** Returns the texts in the order of their rows; a row that has no text yet is none. */
export function readAssessments(table: FoundTable, lookup: Lookup, language: Language, note: Note): Assessment[] {
  return tableRows(table, note).flatMap((row) => {
    const text = row.shown('text')
    if (row.text('text') === '') return []
    const period = lookup.period(row.text('period'), row.place('period'))
    const kind = readKind(row.text('kind'))
    if (!kind) {
      const allowed = wordsOf(assessmentWords, language)
      note('word-unknown', 'error', row.place('kind'), { found: row.shown('kind'), allowed }, { period })
    }
    return period !== null && kind ? [{ period, kind, text }] : []
  })
}
