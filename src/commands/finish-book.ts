/** Comes in: a spreadsheet that has all its tables. Goes out: a complete report book: indicator columns, drop-downs, guide, tracker, log. */
import { type OtherTab, otherTabs, settingKeys, tables } from '../core/layout.ts'
import type { FoundTable, Language, Register, Tab, TableKey } from '../core/model.ts'
import { dueRuleWords, stateWords, yesNoWords } from '../core/words.ts'
import { composer } from '../google/composer.ts'
import { widenLog } from '../google/log.ts'
import { appendSettings, writeSettingChoices } from '../google/settings.ts'
import { missingChoices, writeChoices } from '../google/tables.ts'
import { writeStateColours } from '../google/tabs.ts'
import { sheetOf, wordsIn } from '../google/ui.ts'
import type { SheetNames } from '../messages/guide-wording.ts'
import type { View } from '../views/view.ts'
import { type OpenBook, openBook, tabOf } from './open-book.ts'
import { restoreProtections } from './protections.ts'
import { putView } from './put-view.ts'
import { bringColumnsUpToDate, reportColumns } from './reports-columns.ts'
import { writeTracker } from './track.ts'

export interface Finished {
  /** Names of the tabs that were made. */
  readonly created: readonly string[]
  /** Indicator columns and settings that were added, in words. */
  readonly repaired: readonly string[]
  /** Tabs that are protected again, in words. */
  readonly guarded: readonly string[]
  /** Id of the guide tab. */
  readonly guide: number
  /** The reports table as it is now. */
  readonly reports: FoundTable
}

/** Tabs whose texts are compared with what they should say. */
const also = ['guide', 'log', 'history']

/** Completes the book and returns what was added to it. */
export function finishBook(language: Language): Finished {
  const first = openBook({ indicatorColumnsMayMiss: true, also })
  const columns = bringColumnsUpToDate(first.register)
  const settings = addSettings(first.register, language)
  const book = columns.added.length + columns.restored.length ? openBook({ also }) : first
  const words = wordsIn(language).setUp
  dress(book.register, language)
  const { created, guide } = addTabs(book, language)
  const { reports } = book.register.tables
  const labels = settings.map((label) => words.repairedSetting(book.register.tables.settings.tab, label))
  const { repair } = wordsIn(language).permissions
  const headings = [...columns.restored, ...columns.added].map((heading) => words.repairedColumn(reports.tab, heading))
  const counted = [...columns.retired.map(repair.retired), ...columns.returned.map(repair.returned)]
  // Tabs and columns that came, rows that moved: what is protected follows them.
  const guarded = restoreProtections(book).map(repair.guarded)
  return { created, repaired: [...headings, ...counted, ...labels], guarded, guide, reports }
}

/** Adds the settings that have no row, blank; returns their labels. */
function addSettings(register: Register, language: Language): readonly string[] {
  const { settings } = register.tables
  const key = settings.columns.get('key') ?? 1
  const { notesIn, settingRows } = composer()
  const present = new Set(settings.rows.map((row) => row[key - 1]))
  const notes = notesIn(language)
  const rows = settingRows({}, notes).filter((row) => !present.has(row['key'] ?? ''))
  appendSettings(settings.id, settings.rows.length, settings.columns, rows)
  return settingKeys.filter((each) => !present.has(each)).map((each) => notes.settings[each].label)
}

/** Writes drop-downs where a column has none, and the colours of states. */
function dress(register: Register, language: Language): void {
  const { notesIn, STATE_FILLS, tableTab } = composer()
  const notes = notesIn(language)
  const rangeOf = (key: TableKey, column: string) => {
    const table = register.tables[key]
    const number = table.columns.get(column)
    const sheet = sheetOf(table.id)
    return sheet && number ? sheet.getRange(table.firstRow, number, sheet.getMaxRows() - table.firstRow + 1, 1) : null
  }
  for (const layout of Object.values(tables)) {
    const table = register.tables[layout.key]
    const sheet = sheetOf(table.id)
    if (!sheet) continue
    const columns = layout.key === 'reports' ? reportColumns(register) : tableTab(layout, language, notes, []).columns
    const bare = missingChoices(sheet, columns, (key) => table.columns.get(key), table.firstRow)
    writeChoices(sheet, bare, (key) => table.columns.get(key), layout.headingRows, rangeOf)
  }
  const { reports } = register.tables
  const state = reports.columns.get('state')
  const sheet = sheetOf(reports.id)
  const fills = Object.entries(STATE_FILLS).map(([key, fill]): [string, string] => [
    stateWords[key as keyof typeof stateWords][language],
    fill,
  ])
  if (sheet && state) writeStateColours(sheet, state, reports.firstRow, fills)
  offerSettings(register, language)
}

/** Offers the words of the settings that have fixed ones. */
function offerSettings(register: Register, language: Language): void {
  const { settings } = register.tables
  const key = settings.columns.get('key') ?? 1
  const value = settings.columns.get('value') ?? 2
  const offered: Readonly<Record<string, readonly string[]>> = {
    dueRule: Object.values(dueRuleWords).map((words) => words[language]),
    workingDays: Object.values(yesNoWords).map((words) => words[language]),
    language: ['vi', 'en'],
  }
  const cells = settings.rows.flatMap((row, index) => {
    const values = offered[String(row[key - 1])]
    return values ? [{ row: index + 1, column: value, values }] : []
  })
  writeSettingChoices(settings.id, cells, composer().notesIn(language).help.list)
}

/** What the book calls its tabs and the columns of its reports table. */
function namesOf({ workbook, register }: OpenBook, language: Language): SheetNames {
  const { reports } = register.tables
  return {
    tab: (key) =>
      key in register.tables
        ? register.tables[key as TableKey].tab
        : (tabOf(workbook, key)?.name ?? otherTabs[key as OtherTab][language]),
    heading: (key) => String(reports.rows[1]?.[(reports.columns.get(key) ?? 0) - 1] ?? '') || key,
  }
}

/** Whether a tab of one column holds the texts of a view: the language or a tab's name may have changed since. */
const saysTheSame = (tab: Tab, { rows }: View): boolean =>
  rows.every((row, index) => String(row[0]?.value ?? '') === String(tab.rows[index]?.[0] ?? ''))

/** Adds the tabs that are no tables; those that exist stay as they are. */
function addTabs(book: OpenBook, language: Language): { created: readonly string[]; guide: number } {
  const { guideView, logView } = composer()
  const { workbook } = book
  const words = wordsIn(language)
  const created: string[] = []
  const add = (key: OtherTab, make: (name: string) => { name: string; id: number }): number => {
    const found = tabOf(workbook, key)
    if (found) return found.id
    const made = make(otherTabs[key][language])
    created.push(made.name)
    return made.id
  }
  const put = (view: View, index: number, isHidden = false) =>
    putView(book, view, words.unfinished, index, { isHidden })
  // Places are counted before the guide moves every tab by one.
  add('tracker', () => writeTracker(book))
  const names = namesOf(book, language)
  const guide = add('guide', (name) => put(guideView(language, name, names), 0))
  const old = tabOf(workbook, 'guide')
  const view = guideView(language, old?.name ?? '', names)
  if (old && !saysTheSame(old, view)) put(view, 0)
  const end = () => workbook.tabs.length + created.length
  for (const key of ['log', 'history'] as const) {
    const found = tabOf(workbook, key)
    const view = logView(key, found?.name ?? '', words[key].headings)
    if (found && (found.rows[1]?.[view.widths.length - 1] ?? '') === '')
      widenLog(found.id, view.rows[1]?.map((cell) => String(cell.value)) ?? [], view.widths)
    if (found) continue
    add(key, (name) => put(logView(key, name, words[key].headings), end(), true))
  }
  return { created, guide }
}
