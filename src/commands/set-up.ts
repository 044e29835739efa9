/** "Thiết lập sổ báo cáo…": makes a report book of an empty spreadsheet, or repairs what is missing in one. */
import { type Obstacle, WorkbookError } from '../core/issue.ts'
import { isUnfinishedKey, tables, tabOrder } from '../core/layout.ts'
import type { FoundTable, Language, Tab, TableKey, Workbook } from '../core/model.ts'
import { findTables } from '../core/parse/find-tables.ts'
import { composer } from '../google/composer.ts'
import { withLock } from '../google/lock.ts'
import { deleteProperties, readProperties, writeProperty } from '../google/properties.ts'
import { readWorkbook } from '../google/read.ts'
import { writeTable } from '../google/tables.ts'
import { emptied, LOCALE, newTab, setLocale, ZONE } from '../google/tabs.ts'
import { show, userLanguage, wordsIn } from '../google/ui.ts'
import type { Template } from '../templates/template.ts'
import { finishBook } from './finish-book.ts'
import { blankTab, freeName, tabOf } from './open-book.ts'
import { onlyEditors } from './protections.ts'
import { repairColumns, restoreKeyRows, unknownColumns } from './repair-tables.ts'
import { startingTables } from './starting-tables.ts'

/** The document's property that says from which template a book is being made. */
const beginning = 'setting up'

export interface SetUp {
  /** Names of the tabs that were made. */
  readonly created: readonly string[]
  /** Places that were repaired, in words. */
  readonly repaired: readonly string[]
  readonly message: string
  readonly language: Language
}

/**
 * Sets up the spreadsheet from a template, or repairs it: tabs, columns and settings that are missing are added, and nothing
 * that people entered changes. `changeLocale` sets vi_VN and Asia/Ho_Chi_Minh. Throws a WorkbookError for an unknown template,
 * or when two tabs claim to be the same table.
 */
export function setUp(templateCode: string, changeLocale: boolean): SetUp {
  return withLock(() => {
    const template = findTemplate(templateCode)
    const done = build(template, changeLocale)
    const message = wordsIn(done.language).setUp.done(done.created.length, done.repaired.length)
    return { ...done, message }
  })
}

/**
 * Repairs a book that has been set up, as "Thiết lập sổ báo cáo…" does, and says what was repaired. The caller holds the lock.
 * Throws a WorkbookError when no table is left, or when two tabs claim to be the same table.
 */
export function repairBook(): SetUp {
  const done = build(null, false)
  const { repair } = wordsIn(done.language).permissions
  const lines = [...done.created.map(repair.tab), ...done.repaired]
  return { ...done, message: lines.length ? [repair.done, ...lines].join('\n• ') : repair.nothing }
}

/** Makes or repairs the book; without a template there must be something to repair. */
function build(template: Template | null, changeLocale: boolean): Omit<SetUp, 'message'> {
  const first = readWorkbook()
  const properties = readProperties()
  // Settings that cannot be found name nobody; who may repair them is asked of the protections.
  onlyEditors({ department: [], language: languageOf(findTables(first, () => undefined).tables, template) }, properties)
  const rows = restoreKeyRows(first)
  const workbook = rows.length ? readWorkbook() : first
  const { tables: found, obstacles } = findTables(workbook, () => undefined)
  const twice = obstacles.filter((each) => each.code === 'table-twice' || each.code === 'column-twice')
  if (twice.length) throw new WorkbookError(twice)
  // An interrupted run goes on with the template that it began with.
  const begun = properties.get(beginning)
  const source = begun ? findTemplate(begun) : Object.keys(found).length === 0 ? template : null
  if (!template && Object.keys(found).length === 0) throw new WorkbookError([{ code: 'no-book' }])
  const language = languageOf(found, source)
  if (changeLocale && (workbook.locale !== LOCALE || workbook.zone !== ZONE)) setLocale()
  if (source && !begun) writeProperty(beginning, source.code)
  const made = createTabs(workbook, found, source, language)
  const mended = repairColumns(found, language)
  const finished = finishBook(language)
  if (source) deleteProperties([beginning])
  const created = [...made, ...finished.created]
  const keyRows = rows.map(wordsIn(language).permissions.repair.keyRow)
  // The columns of a reports table that was just made are no repair.
  const columns = [...keyRows, ...mended, ...(found.reports ? finished.repaired : [])]
  const unknown = found.reports && columns.length ? unknownColumns(finished.reports, language) : []
  const repaired = [...columns, ...unknown, ...finished.guarded]
  if (created.length) show(finished.guide)
  return { created, repaired, language }
}

export interface TemplateChoices {
  readonly language: Language
  /** Whether the spreadsheet has none of the tables yet. */
  readonly isNew: boolean
  readonly templates: readonly { readonly code: string; readonly name: string }[]
  /** Whether to ask before the locale changes: it differs, and people have entered data. */
  readonly askLocale: boolean
  readonly locale: string
  readonly zone: string
}

/** Returns what "Thiết lập sổ báo cáo…" has to ask. */
export function templateChoices(): TemplateChoices {
  const workbook = readWorkbook()
  const { locale, zone } = workbook
  const isNew = Object.keys(findTables(workbook, () => undefined).tables).length === 0
  const hasData = workbook.tabs.some((tab) => tab.rows.some((row) => row.some((cell) => cell !== '')))
  const language = userLanguage()
  return {
    language,
    isNew,
    templates: composer().templates.map((each) => ({ code: each.code, name: each.name[language] })),
    askLocale: hasData && (locale !== LOCALE || zone !== ZONE),
    locale,
    zone,
  }
}

function findTemplate(code: string): Template {
  const { templates } = composer()
  const template = templates.find((each) => each.code === code)
  if (template) return template
  const obstacle: Obstacle = { code: 'template-unknown', found: code, known: templates.map((each) => each.code) }
  throw new WorkbookError([obstacle])
}

/** The language of a book that exists, as its settings say; of a new one, as its template says. */
function languageOf(found: Found, template: Template | null): Language {
  const settings = found.settings
  const key = settings?.columns.get('key')
  const value = settings?.columns.get('value')
  const row = key && settings?.rows.find((each) => each[key - 1] === 'language')
  const typed = row && value ? row[value - 1] : template?.settings.language
  return String(typed ?? '')
    .toLowerCase()
    .startsWith('en')
    ? 'en'
    : 'vi'
}

type Found = Readonly<Partial<Record<TableKey, FoundTable>>>

/** Makes the tabs that are missing, each in its place among those that exist, and returns their names. */
function createTabs(
  workbook: Workbook,
  found: Found,
  template: Template | null,
  language: Language,
): readonly string[] {
  const starting = startingTables(template, language)
  const { unfinished } = wordsIn(language)
  const created: string[] = []
  let reuse = emptyTab(workbook)
  let index = 0
  let inserted = 0
  for (const key of tabOrder) {
    const place = workbook.tabs.findIndex((tab) => tab.id === idOf(workbook, found, key))
    if (place >= 0) {
      index = place + inserted + 1
      continue
    }
    if (!isTable(key)) continue
    const name = tables[key].tab[language]
    const half = leftBehind(workbook, name)
    const sheet = half ? emptied(half.id) : newTab(freeName(workbook, name), index, reuse)
    if (!sheet) continue
    inserted += half || reuse !== null ? 0 : 1
    reuse = null
    index = half ? workbook.tabs.indexOf(half) + inserted + 1 : index + 1
    writeTable(sheet, starting[key], unfinished)
    created.push(sheet.getName())
  }
  return created
}

/** The tab of a run that did not get to its end: marked as unfinished, or still blank under its name. */
const leftBehind = (workbook: Workbook, name: string): Tab | null =>
  workbook.tabs.find((tab) => tab.name === name && isUnfinishedKey(tab.rows[0]?.[0])) ?? blankTab(workbook, name)

const isTable = (key: string): key is TableKey => key in tables

/** The tab of a table, or of a key such as `tracker`. */
const idOf = (workbook: Workbook, found: Found, key: string): number | undefined =>
  isTable(key) ? found[key]?.id : tabOf(workbook, key)?.id

/** The only tab of a new spreadsheet, which becomes the first of the book; null when something stands in it. */
function emptyTab(workbook: Workbook): number | null {
  const [tab, second] = workbook.tabs
  const isEmpty = tab?.rows.every((row) => row.every((cell) => cell === ''))
  return tab && !second && isEmpty ? tab.id : null
}
