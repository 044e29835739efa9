/** "Tự kiểm tra": tries on a scratch tab what the add-on counts on of the place it runs in, and writes the result to a tab. */
import type { Language } from '../core/model.ts'
import { again } from '../google/again.ts'
import { isTimeLeft } from '../google/budget.ts'
import { composer, conformance } from '../google/composer.ts'
import { withLock } from '../google/lock.ts'
import { show, version } from '../google/ui.ts'
import { who } from '../google/user.ts'
import type { SelfCheckFinding } from '../views/self-check.ts'
import { appendLogLine } from './log-line.ts'
import { openBook } from './open-book.ts'
import { onlyDepartment } from './protections.ts'
import { putView } from './put-view.ts'

export interface SelfChecked {
  readonly tab: string
  readonly sheetId: number
  readonly language: Language
  readonly message: string
  readonly findings: readonly SelfCheckFinding[]
}

/** Writes the tab "Tự kiểm tra"; throws a WorkbookError unless the user belongs to the department. */
export function selfCheck(): SelfChecked {
  return withLock(() => {
    const book = openBook()
    onlyDepartment(book.register)
    const { words, madeAt, workbook } = book
    const { language } = book.register.settings
    const findings = conformance().runCases(isTimeLeft, again)
    const view = composer().selfCheckView({ findings, language, at: madeAt, who: who(words), version: version() })
    const tab = putView(book, view, words.unfinished, workbook.tabs.length)
    show(tab.id)
    const { agrees, differs, untried } = composer().outcomesOf(findings)
    const message = words.selfCheck.done(agrees, differs, untried)
    appendLogLine(book, words.selfCheck.title, message)
    return { tab: tab.name, sheetId: tab.id, language, message, findings }
  })
}
