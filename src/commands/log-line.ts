/** One line of the log: when, who, what, details. */
import { appendLog } from '../google/log.ts'
import { type OpenBook, tabOf } from './open-book.ts'

/** Writes what was done into the log tab, if the book has one. Who it was Google tells only to add-ons that may read e-mails. */
export function appendLogLine(
  book: Pick<OpenBook, 'workbook' | 'words' | 'madeAt'>,
  what: string,
  details: string,
): void {
  const tab = tabOf(book.workbook, 'log')
  if (tab) appendLog(tab.id, [book.madeAt, book.words.log.unknownPerson, what, details])
}
