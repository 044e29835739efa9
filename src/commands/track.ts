/** "Cập nhật tình hình gửi báo cáo": reads the book, judges every unit and period, then writes the tracker tab. */
import { assess } from '../core/assess.ts'
import { otherTabs } from '../core/layout.ts'
import type { Language } from '../core/model.ts'
import { composer } from '../google/composer.ts'
import { withLock } from '../google/lock.ts'
import { show } from '../google/ui.ts'
import { absorb } from './absorb.ts'
import { appendLogLine } from './log-line.ts'
import { type OpenBook, openBook } from './open-book.ts'
import { onlyEditors, readClosings, renewProtections } from './protections.ts'
import { indexBehind, putView } from './put-view.ts'

export interface Tracked {
  readonly tab: string
  readonly sheetId: number
  readonly message: string
  readonly language: Language
}

/** Writes the tracker tab anew from the reports as they are now, and returns its name. */
export function track(): Tracked {
  return withLock(() => {
    const found = openBook({ indicatorColumnsMayMiss: true })
    onlyEditors(found.register.settings, found.properties)
    const book = absorb(found)
    const { words } = book
    const tab = writeTracker(book)
    const { reports } = book.register.tables
    renewProtections(reports.id, () => book.register, readClosings(book.properties))
    show(tab.id)
    const message = words.track.done(tab.name)
    appendLogLine(book, words.track.title, message)
    return { tab: tab.name, sheetId: tab.id, message, language: book.register.settings.language }
  })
}

/** Writes the tracker tab of an open book, behind the reports when it is new; returns its name and id. */
export function writeTracker(book: OpenBook): { name: string; id: number } {
  const { register, today, madeAt, words } = book
  const { language } = register.settings
  const { standings } = assess(register, today)
  const view = composer().trackerView({
    register,
    standings,
    today,
    madeAt,
    language,
    name: otherTabs.tracker[language],
  })
  return putView(book, view, words.unfinished, indexBehind(book.workbook, register.tables.reports.id))
}
