/** Comes in: an open book. Goes out: the book as the next run of the triggers will leave it, with the days that the form recorded. */

import { linesIn } from '../core/kept-lines.ts'
import { decideStamps, type Submission } from '../core/stamps.ts'
import { composer } from '../google/composer.ts'
import type { OpenBook } from './open-book.ts'

const submissionKey = 'submitted:'

/**
 * Returns the book with the day of each report that was sent where its typist may not write it; nothing is written.
 * Without it a report on time would be judged undated until the hour.
 */
export function withRecordedDays(book: OpenBook): OpenBook {
  const { properties } = book
  const submissions = [...properties].flatMap(([key, text]): [string, Submission][] =>
    key.startsWith(submissionKey) ? [[key.slice(submissionKey.length), JSON.parse(text) as Submission]] : [],
  )
  if (submissions.length === 0) return book
  const run = { day: book.today, at: book.madeAt, edit: null, watched: false, fresh: false }
  const memory = {
    undated: new Set(linesIn(properties, 'undated')),
    seen: new Set<string>(),
    submissions: new Map(submissions),
    dated: new Map(),
  }
  const { stamps } = decideStamps(book.register, run, memory)
  return { ...book, register: composer().stamped(book.register, stamps, book.words) }
}
