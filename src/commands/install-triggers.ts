/** "Bật tự động ghi ngày gửi": installs one edit trigger and one hourly trigger for the whole document, under the department's account. */

import { chunked } from '../core/kept-lines.ts'
import type { Language } from '../core/model.ts'
import { startingMemory } from '../core/stamps.ts'
import { withLock } from '../google/lock.ts'
import { readProperties } from '../google/properties.ts'
import { now } from '../google/read.ts'
import { installHourly, installOnEdit, ownTriggers, type Watch, watchIn, watchKey } from '../google/triggers.ts'
import { isDepartment, who } from '../google/user.ts'
import { absorb, dayLines } from './absorb.ts'
import { refuseFull, replaceProperties } from './kept-memory.ts'
import { appendLogLine } from './log-line.ts'
import { type OpenBook, openBook } from './open-book.ts'

export interface InstalledTriggers {
  /** `other`: somebody else's are at work; they stay unless it is asked to replace them. */
  readonly outcome: 'installed' | 'already' | 'other' | 'refused'
  readonly message: string
  readonly language: Language
}

/** A recorded trigger that has not run for so long is gone: the hourly one runs every hour. */
const GONE = 26 * 3_600_000

/** Installs what is missing and returns how it stands; run again it changes nothing. `replace` takes over from another's account. */
export function installTriggers(replace = false): InstalledTriggers {
  return withLock(() => {
    const book = openBook()
    const { words, workbook, register } = book
    const { language } = register.settings
    const told = words.rowLife.triggers
    if (!isDepartment(register.settings)) return { outcome: 'refused', message: told.departmentOnly, language }
    const watch = watchIn(readProperties(watchKey))
    const own = ownTriggers()
    const lastRun = watch ? now(workbook.zone, new Date(watch.lastRun)) : ''
    const mine = watch?.owner === who()
    if (watch && mine && own.get('onReportEdit') === watch.id && own.get('hourly') === watch.hourly)
      return { outcome: 'already', message: told.already(watch.owner, lastRun), language }
    if (watch && !mine && !replace && Date.now() - watch.lastRun < GONE)
      return { outcome: 'other', message: told.replace(watch.owner, lastRun), language }
    install(book, own, () => appendLogLine(book, told.title, who(words), { old: watch?.owner ?? '', new: who(words) }))
    return { outcome: 'installed', message: told.installed, language }
  })
}

/** Rows that are sent without a day before the triggers watch stay undated: nobody knows when they were sent. */
function install(book: OpenBook, own: ReadonlyMap<string, string>, tell: () => void): void {
  const { register } = absorb(book)
  const before = readProperties()
  const { id: sheet, columns } = register.tables.reports
  const { undated, seen, dated } = startingMemory(register)
  const kept = new Map([...chunked('undated', undated), ...chunked('seen', seen), ...chunked('dated', dayLines(dated))])
  // Before anything is installed that could not remember what it has seen.
  refuseFull(before, new Map(kept).set(watchKey, ' '.repeat(999)))
  const watch: Watch = {
    id: own.get('onReportEdit') ?? installOnEdit(),
    hourly: own.get('hourly') ?? installHourly(),
    owner: who(),
    lastRun: Date.now(),
    sheet,
    state: columns.get('state') ?? 0,
    first: columns.get('firstSubmitted') ?? 0,
  }
  // Told first: once they are remembered, the next run has nothing to install and nothing to tell.
  tell()
  replaceProperties(before, kept.set(watchKey, JSON.stringify(watch)))
}
