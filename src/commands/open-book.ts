/** Comes in: the active spreadsheet. Goes out: its register, read and parsed once, and what every command needs beside it. */

import { a1 } from '../core/a1.ts'
import { type Issue, WorkbookError } from '../core/issue.ts'
import type { Day, Period, Register, Tab, Workbook } from '../core/model.ts'
import { nameKey } from '../core/name-key.ts'
import { type Parsed, type ParseOptions, parseWorkbook } from '../core/parse/workbook.ts'
import { knownTabs, rememberTabs } from '../google/known-tabs.ts'
import { type Properties, readProperties } from '../google/properties.ts'
import { now, type Reading, readWorkbook, today } from '../google/read.ts'
import { wordsIn } from '../google/ui.ts'
import type { Messages } from '../messages/vi.ts'

export interface OpenBook {
  readonly workbook: Workbook
  readonly register: Register
  readonly issues: readonly Issue[]
  readonly unreadablePeriods: Parsed['unreadablePeriods']
  readonly today: Day
  /** The hour and day of the run, for people to read. */
  readonly madeAt: string
  readonly words: Messages
  /** What the document remembers, as it was before this run. */
  readonly properties: Properties
}

/** How a book is opened: what may be missing, and which tabs beside the tables are read. */
export type Opening = ParseOptions & Pick<Reading, 'also' | 'locale'>

/**
 * Returns the open spreadsheet as a register; throws a WorkbookError with all that stands in the way. One read for each table
 * and for each tab not seen before, and one for what the document remembers.
 */
export function openBook({ also, locale, ...options }: Opening = {}): OpenBook {
  const properties = readProperties()
  const workbook = readWorkbook({
    known: knownTabs(properties),
    ...(also && { also }),
    ...(locale !== undefined && { locale }),
  })
  const book = bookOf(workbook, properties, options)
  rememberTabs(workbook.tabs, properties)
  return book
}

/** Returns the register of a workbook that has been read. */
export function bookOf(workbook: Workbook, properties: Properties, options: ParseOptions = {}): OpenBook {
  const { register, issues, unreadablePeriods } = parseWorkbook(workbook, options)
  return {
    workbook,
    properties,
    register,
    issues,
    unreadablePeriods,
    today: today(workbook.zone),
    madeAt: now(workbook.zone),
    words: wordsIn(register.settings.language),
  }
}

/** Returns the period of a code or name as typed; throws a WorkbookError that lists the known ones, or says why it cannot be read. */
export function findPeriod(book: OpenBook, typed: string): Period {
  const key = nameKey(typed)
  const period = book.register.periods.find((each) => nameKey(each.code) === key || nameKey(each.name) === key)
  if (period) return period
  const { language } = book.register.settings
  for (const [code, place] of book.unreadablePeriods) {
    if (nameKey(code) !== key) continue
    throw new WorkbookError([{ code: 'period-unreadable', found: typed, cell: a1(place) ?? '' }], language)
  }
  const known = book.register.periods.map((each) => each.code)
  throw new WorkbookError([{ code: 'period-unknown', found: typed, known }], language)
}

/** Returns the tab whose A1 holds a key such as `tracker` or `summary 2025-Q1`; null when there is none. */
export const tabOf = (workbook: Workbook, key: string): Tab | null =>
  workbook.tabs.find((tab) => tab.rows[0]?.[0] === key) ?? null

/** Returns the tab of a name when nothing stands in it; null when there is none. */
export const blankTab = (workbook: Workbook, name: string): Tab | null =>
  workbook.tabs.find(
    (tab) => tab.name.toLowerCase() === name.toLowerCase() && tab.rows.every((row) => row.every((cell) => cell === '')),
  ) ?? null

/** Returns a tab name that no tab has: the wanted one, or with a number behind it. Names differ by more than case. */
export function freeName(workbook: Workbook, wanted: string): string {
  const taken = new Set(workbook.tabs.map((tab) => tab.name.toLowerCase()))
  if (!taken.has(wanted.toLowerCase())) return wanted
  let number = 2
  while (taken.has(`${wanted} (${number})`.toLowerCase())) number++
  return `${wanted} (${number})`
}
