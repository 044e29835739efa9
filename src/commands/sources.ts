/** "Xem nguồn số liệu…": the units and values behind a total, chosen or selected in the sheet. It writes nothing. */
import { WorkbookError } from '../core/issue.ts'
import { columnKey } from '../core/layout.ts'
import type { Language, Period } from '../core/model.ts'
import { nextToConsolidate } from '../core/next-period.ts'
import { type SelectedTotal, selectedTotal } from '../core/selected-total.ts'
import { composer } from '../google/composer.ts'
import { type SelectedCell, selectedCell } from '../google/selection.ts'
import type { ListedTotals } from '../views/source-list.ts'
import { findPeriod, type OpenBook, openBook } from './open-book.ts'
import { withRecordedDays } from './recorded-days.ts'
import { prepare, shownOf } from './write-summary.ts'

export interface SourceFilter {
  /** Code or name. */
  readonly period?: string
  /** Column key: `TB` or `TB@CD1`. */
  readonly key?: string
}

export interface Sources extends ListedTotals {
  readonly language: Language
  readonly periods: readonly { readonly code: string; readonly name: string }[]
  readonly period: string
  /** Of the total that is listed. */
  readonly key: string
  /** When the figures of the period were confirmed as final, which are then those listed; null: they are not. */
  readonly finalSince: string | null
}

/** Returns what is behind a total; what the filter leaves out is taken from the selected cell, else the period at hand and the first indicator. */
export function listSources(filter: SourceFilter = {}): Sources {
  const cell = filter.period || filter.key ? null : selectedCell()
  const book = withRecordedDays(openBook({ also: cell ? ['history', cell.tab] : ['history'] }))
  const { register } = book
  const { language } = register.settings
  const selected = cell && ofSelection(book, cell)
  const period = periodOf(book, filter.period ?? selected?.period)
  const prepared = prepare(book, period)
  const { final, now } = prepared
  const { shown: consolidation, register: named } = shownOf(book, prepared, final?.snapshot ?? null)
  const wanted = filter.key ?? (selected ? columnKey(selected.indicator, selected.theme) : '')
  const found = consolidation.totals.find(({ indicator, theme }) => columnKey(indicator, theme) === wanted)
  const total = found ?? consolidation.totals[0] ?? { indicator: '', theme: null }
  return {
    language,
    periods: register.periods.filter(({ kind }) => kind === 'report').map(({ code, name }) => ({ code, name })),
    period: period.code,
    key: columnKey(total.indicator, total.theme),
    finalSince: final?.at ?? null,
    ...composer().sourceList(named, consolidation, total, language, final && now),
  }
}

function ofSelection({ workbook, register }: OpenBook, cell: SelectedCell): SelectedTotal | null {
  const tab = workbook.tabs.find((each) => each.id === cell.tab)
  return tab ? selectedTotal(tab, cell.row, cell.column, register) : null
}

/** The period asked for, else the one to consolidate next; a plan has no totals, so that the last quarter stands in. */
function periodOf(book: OpenBook, typed: string | undefined): Period {
  const { register, today } = book
  const asked = typed === undefined ? nextToConsolidate(register, today) : findPeriod(book, typed)
  const period = asked?.kind === 'report' ? asked : register.periods.find(({ kind }) => kind === 'report')
  if (!period) throw new WorkbookError([{ code: 'no-period', known: [] }], register.settings.language)
  return period
}
