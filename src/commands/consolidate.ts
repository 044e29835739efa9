/** "Tổng hợp quý…": reads the book, computes a period's figures whole, then writes its summary tab; an unchanged run writes nothing. */
import { changedUnits } from '../core/compare.ts'
import { type Figures, figures } from '../core/figures.ts'
import type { Language } from '../core/model.ts'
import { withLock } from '../google/lock.ts'
import { show } from '../google/ui.ts'
import { appendLogLine } from './log-line.ts'
import { findPeriod, type OpenBook, openBook } from './open-book.ts'
import { onlyDepartment, onlyEditors } from './protections.ts'
import { withRecordedDays } from './recorded-days.ts'
import { type Prepared, prepare, type Written, writeSummary } from './write-summary.ts'

export interface Consolidated {
  /** Name of the summary tab, and its id. */
  readonly tab: string
  readonly sheetId: number
  readonly message: string
  readonly language: Language
  /** Of a confirmed period the final figures. */
  readonly figures: Figures
  /** `unchanged`: nothing was written. `restored`: only the tab, as it was. */
  readonly outcome: Written['outcome']
  /** When the figures were confirmed as final; null: they are not. */
  readonly finalSince: string | null
  /** The earlier run on other data, or the confirmation, and what is different now; null when there is none. */
  readonly since: Written['since']
}

/**
 * Writes the summary tab of a period (its code or name) and returns its figures. Twice in a row writes nothing the second time;
 * no cell that a person entered changes; what was confirmed as final stays. Throws a WorkbookError when a table, column or the
 * period is missing, before anything is written.
 */
export function consolidate(typedPeriod: string): Consolidated {
  return withLock(() => {
    const book = withRecordedDays(openBook({ also: ['history'], locale: false }))
    onlyEditors(book.register.settings, book.properties)
    const prepared = prepare(book, findPeriod(book, typedPeriod))
    // Its tab is protected even where no other is.
    if (prepared.final && book.register.settings.department.length > 0) onlyDepartment(book.register)
    const written = writeSummary(book, prepared, 'run', (made) =>
      appendLogLine(book, book.words.consolidate.title, messageOf(book, prepared, made)),
    )
    show(written.sheetId)
    const message = messageOf(book, prepared, written)
    return consolidated(book, prepared, written, message)
  })
}

/** Returns what a run tells its caller. */
export function consolidated(
  { register: { settings } }: OpenBook,
  { judged, final }: Prepared,
  written: Written,
  message: string,
): Consolidated {
  const { tab, sheetId, outcome, shown, register, since } = written
  return {
    ...{ tab, sheetId, message, language: settings.language, outcome, since },
    figures: figures(shown, register, judged.shown),
    finalSince: final?.at ?? null,
  }
}

/** Says what was made, and whether it is new, final or the same as before. */
function messageOf({ words }: OpenBook, { period, final }: Prepared, written: Written): string {
  const { tab, outcome, at, since, shown } = written
  const told = words.official.consolidated
  if (outcome === 'unchanged') return told.unchanged(tab, at)
  if (outcome === 'restored') return told.restored(tab, at)
  const { submitted, expected } = shown.counts
  const rate = expected === 0 ? null : `${submitted}/${expected}`
  const changes = since ? changedUnits(since.changes) : 0
  const done = words.consolidate.done(tab, rate, period.kind, shown.provisional && !final)
  if (final) return [done, told.official(final.at), ...(changes > 0 ? [told.adjusted(changes)] : [])].join(' ')
  return since && changes > 0 ? `${done} ${told.changed(changes, since.at)}` : done
}
