/** Comes in: nothing. Goes out: the sample city's book on the day before the last on-time day of a quarter. */
import type { Book } from '../host/book.ts'
import { department, keysOf, paste, perform, tab, valueAt } from './desk.ts'
import { words } from './filings.ts'
import { emailOf, rowsOf } from './fill.ts'
import { sampleYear } from './year.ts'

/** The visitor begins on this day; the last on-time day of the first quarter is the next. */
export const trialDay = '2025-03-13'
const todaySerial = 45_729

/** Some reports came later than this day: their units are still at it. */
function takeBack(book: Book): void {
  const reports = tab(book, 'reports')
  const stamp = keysOf(reports).indexOf('firstSubmitted')
  for (const { row, unit } of rowsOf(book, '2025-Q1')) {
    if (Number(valueAt(reports, row, stamp)) <= todaySerial) continue
    paste(book, 'reports', row, ['state'], [{ state: words.draft }], emailOf(unit))
    paste(book, 'reports', row, ['firstSubmitted'], [{ firstSubmitted: '' }], department)
  }
}

/** Returns the book as the department keeps it: checked, tracked, protected, with the day of each submission recorded. */
export function trialBook(): Book {
  const { filled: book } = sampleYear()
  takeBack(book)
  perform(book, 'check', [], trialDay)
  perform(book, 'track', [], trialDay)
  perform(book, 'installTriggers', [], trialDay)
  perform(book, 'applyPermissions', [{ rows: true }], trialDay)
  book.activeSheet = tab(book, 'reports').id
  return book
}
