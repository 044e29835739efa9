/** "Đúng, bỏ qua": remembers that the department has looked at a warning, or forgets it again. */
import { a1 } from '../core/a1.ts'
import { composer } from '../google/composer.ts'
import { withLock } from '../google/lock.ts'
import { deleteProperties, writeProperty } from '../google/properties.ts'
import { who } from '../google/user.ts'
import { DECIDED, type Decision, listIssues } from './list-issues.ts'
import { appendLogEntries } from './log-line.ts'
import { openBook } from './open-book.ts'

export interface Decided {
  /** false: the figures have changed meanwhile, or this is not for the user to decide. */
  readonly done: boolean
  readonly message: string
}

/**
 * Sets the warning with this key aside (`yes`), or lists it again. The decision is about the figures as they are now: with
 * others the warning comes back. For the department; the log tells who decided.
 */
export function decide(key: string, yes: boolean): Decided {
  return withLock(() => {
    const book = openBook()
    const words = book.words.checks
    const { decidable, wordIssues } = composer()
    const { department, issues, decided } = listIssues(book)
    if (!department) return { done: false, message: words.departmentOnly }
    const issue = [...issues, ...decided].find((each) => decidable(each)?.key === key)
    if (!issue) return { done: false, message: words.changed }
    const decision: Decision = { print: decidable(issue)?.print ?? '', at: book.madeAt, who: who() }
    if (yes) writeProperty(DECIDED + key, JSON.stringify(decision))
    else deleteProperties([DECIDED + key])
    const [shown] = wordIssues(book.register, book.workbook, [issue])
    const what = yes ? words.setAside : words.listAgain
    appendLogEntries(book, [
      { what, place: [issue.place.tab, a1(issue.place)].filter(Boolean).join(', '), new: shown?.message ?? '' },
    ])
    return { done: true, message: what }
  })
}
