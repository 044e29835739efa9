/** Which periods there are to choose from, and the one that is meant when nothing is chosen. */
import type { Language } from '../core/model.ts'
import { nextToConsolidate, nextToOpen } from '../core/next-period.ts'
import { openBook } from './open-book.ts'

export interface Choices {
  /** Language of the settings. */
  readonly language: Language
  readonly periods: readonly { readonly code: string; readonly name: string }[]
  /** The period to consolidate when nothing is chosen; null when there is none. */
  readonly toConsolidate: string | null
  /** The period to open when nothing is chosen. */
  readonly toOpen: string | null
}

/** Returns the periods in the order of their table, and the defaults of "Tổng hợp quý…" and "Mở kỳ báo cáo…". */
export function periodChoices(): Choices {
  const { register, today } = openBook()
  return {
    language: register.settings.language,
    periods: register.periods.map(({ code, name }) => ({ code, name })),
    toConsolidate: nextToConsolidate(register, today)?.code ?? null,
    toOpen: nextToOpen(register, today)?.code ?? null,
  }
}
