/** Comes in: an open book, a period and what is done to it. Goes out: its summary tab and an entry of the history, or neither where nothing changed. */
import { type Changes, compare } from '../core/compare.ts'
import { consolidate } from '../core/consolidate/consolidate.ts'
import { tabPrint } from '../core/fingerprint.ts'
import { baselineOf, type FiguresEntry, finals, lastWritten } from '../core/history/choose.ts'
import type { EntryKind, History } from '../core/history/entries.ts'
import { summaryKey, summaryTabName } from '../core/layout.ts'
import type { Consolidation, Period, Register } from '../core/model.ts'
import { officialFigures, officialRegister, officialStandings } from '../core/official.ts'
import { type Snapshot, snapshotOf } from '../core/snapshot.ts'
import { inputsPrint } from '../core/summary-inputs.ts'
import { composer } from '../google/composer.ts'
import { readTab } from '../google/read.ts'
import { version } from '../google/ui.ts'
import { who } from '../google/user.ts'
import type { Judged } from '../views/judge.ts'
import type { View } from '../views/view.ts'
import { historyOf, record, refuseUnreadable } from './history.ts'
import { freeName, type OpenBook, tabOf } from './open-book.ts'
import { indexBehind, putView } from './put-view.ts'

/** A period as it is now, before anything is written. */
export interface Prepared {
  readonly period: Period
  readonly history: History
  readonly judged: Judged
  /** The figures of the reports as they are now; other periods that are confirmed stand in them as confirmed. */
  readonly now: Consolidation
  readonly snapshot: Snapshot
  /** The confirmation that holds for this period. */
  readonly final: FiguresEntry | null
}

export interface Written {
  readonly tab: string
  readonly sheetId: number
  /** `unchanged`: nothing was written. `restored`: the tab was missing or altered, and is as it was. */
  readonly outcome: 'written' | 'unchanged' | 'restored'
  /** When the figures were made that stand there. */
  readonly at: string
  /** The figures that the tab shows, and the register that names them. */
  readonly shown: Consolidation
  readonly register: Register
  /** The run that was compared with; null when there was none with other data. */
  readonly since: { readonly at: string; readonly changes: Changes } | null
}

/** Returns the period's figures as they are now beside what the history knows; nothing is written. */
export function prepare(book: OpenBook, period: Period): Prepared {
  const history = historyOf(book)
  refuseUnreadable(book, history, period)
  const judged = composer().judge(book, period)
  const confirmed = finals(history)
  const others = new Map(
    [...confirmed].flatMap(([code, { snapshot }]) => (code === period.code ? [] : [[code, snapshot]])),
  )
  const standings = officialStandings(judged.standings, others)
  const now = consolidate(book.register, standings, period, book.today)
  const final = confirmed.get(period.code) ?? null
  return { period, history, judged, now, snapshot: snapshotOf(now, book.register), final }
}

/** What the history says was done: a run, a confirmation, or the run that follows its withdrawal. */
export type Act = Exclude<EntryKind, 'reopened'>

/**
 * Writes the summary tab of a prepared period, and its entry before it: cut short, the next run finds the tab altered. A run
 * whose inputs and tab are those of the last one writes nothing. `tell` hears of one that writes, before its tab looks finished.
 */
export function writeSummary(
  book: OpenBook,
  prepared: Prepared,
  act: Act,
  tell: (written: Written) => void = () => undefined,
): Written {
  const { period, history, snapshot } = prepared
  const last = lastWritten(history, period.code)
  const final = act === 'final' ? { at: book.madeAt, who: who(book.words), snapshot } : prepared.final
  const base = act === 'final' ? null : (prepared.final ?? baselineOf(history, period.code, snapshot, book.madeAt))
  const since = base && { at: base.at, changes: compare(base.snapshot, snapshot) }
  const inputs = inputsOf(book, prepared, final?.snapshot ?? null, base)
  const isSame = act === 'run' && last?.inputs === inputs
  const tab = tabOf(book.workbook, summaryKey(period.code))
  const shown = shownOf(book, prepared, final?.snapshot ?? null)
  const done = { at: isSame ? last.at : book.madeAt, since, ...shown }
  // One read, and only where it can spare all writes.
  if (isSame && tab && tabPrint(readTab(tab.id, book.workbook.zone) ?? []) === last.tab)
    return { ...done, tab: tab.name, sheetId: tab.id, outcome: 'unchanged' }
  const view = viewOf(book, prepared, { ...done, final })
  const print = tabPrint(view.rows.map((row) => row.map(({ value }) => value)))
  if (!isSame || print !== last.tab)
    record(book, history, {
      ...{
        kind: act,
        period: period.code,
        at: done.at,
        who: who(book.words),
        inputs,
        tab: print,
        reason: '',
        snapshot,
      },
    })
  const name = tab?.name ?? freeName(book.workbook, view.name)
  const written: Written = { ...done, tab: name, sheetId: tab?.id ?? 0, outcome: isSame ? 'restored' : 'written' }
  const put = putView(book, view, book.words.unfinished, behindTracker(book), { tell: () => tell(written) })
  return { ...written, tab: put.name, sheetId: put.id }
}

const behindTracker = ({ workbook, register }: OpenBook): number =>
  indexBehind(workbook, tabOf(workbook, 'tracker')?.id ?? register.tables.reports.id)

function inputsOf(book: OpenBook, prepared: Prepared, final: Snapshot | null, base: FiguresEntry | null): string {
  const { period, history, judged } = prepared
  const confirmed = [...finals(history)].map(([code, { at }]) => [code, at] as const)
  return inputsPrint({
    ...{ register: book.register, period, today: final?.today ?? book.today, issues: judged.shown },
    ...{ version: version(), comparedWith: final ? '' : (base?.at ?? '') },
    finals: final ? [...confirmed.filter(([code]) => code !== period.code), [period.code, final.today]] : confirmed,
  })
}

/** Returns the figures of now, or those that were confirmed with the names that they then had. */
export function shownOf(
  book: OpenBook,
  prepared: Prepared,
  final: Snapshot | null,
): Pick<Written, 'shown' | 'register'> {
  if (!final) return { shown: prepared.now, register: book.register }
  const register = officialRegister(book.register, final)
  const all = new Map([...finals(prepared.history)].map(([code, { snapshot }]) => [code, snapshot]))
  const standings = officialStandings(prepared.judged.standings, all.set(final.period, final))
  return { shown: officialFigures(consolidate(register, standings, prepared.period, final.today), final), register }
}

function viewOf(
  book: OpenBook,
  { period, judged }: Prepared,
  made: Pick<Written, 'at' | 'shown' | 'register' | 'since'> & { readonly final: { at: string; who: string } | null },
): View {
  const { language, issuer } = book.register.settings
  const { final, since } = made
  return composer().summaryView({
    consolidation: made.shown,
    register: made.register,
    issues: judged.shown,
    // Final figures were made when they were confirmed.
    madeAt: final?.at ?? made.at,
    madeBy: issuer,
    language,
    name: summaryTabName(period.name, language),
    since: since || final ? { final, at: since?.at ?? '', now: made.at, changes: since?.changes ?? noChanges } : null,
  })
}

const noChanges: Changes = { units: [], totals: [] }
