/** "Phân quyền…": says what would be protected, protects it, and takes the protection of single units' rows away again. */
import { WorkbookError } from '../core/issue.ts'

import type { Language } from '../core/model.ts'

import { manyGuards, ownMark, tabMark } from '../core/protection-marks.ts'
import { mailsIn, openBlocks, unitGuards } from '../core/protection-plan.ts'
import { withLock } from '../google/lock.ts'
import { deleteProperties } from '../google/properties.ts'
import { findGuards, type Guards, guardRanges, guardTab } from '../google/protect.ts'
import { noChange, ownerAndRunner, type Tally } from '../google/protection-editors.ts'
import { isDepartment } from '../google/user.ts'
import { appendLogLine } from './log-line.ts'
import { type OpenBook, openBook } from './open-book.ts'
import {
  editorsOf,
  guardedTabs,
  hasUnitGuards,
  onlyDepartment,
  readClosings,
  rememberEditors,
  rememberRest,
  rememberRows,
  restKey,
  wantedGuards,
  writeProtections,
} from './protections.ts'

export interface PermissionsPlan {
  readonly language: Language
  /** False: the user may only read this. */
  readonly isDepartment: boolean
  /** The setting that lists the department is blank: nothing is protected before it is filled in. */
  readonly departmentBlank: boolean
  /** Names of the tabs that would be protected, the reports tab among them. */
  readonly tabs: readonly string[]
  /** Of these, how many are protected by us already. */
  readonly guarded: number
  /** Tabs that somebody else has protected: they stay as they are. */
  readonly foreign: readonly string[]
  /** Protections of single units' rows: how many there are, would be, for how many units, and which units lack an e-mail. */
  readonly rows: {
    readonly present: number
    readonly wanted: number
    readonly units: number
    readonly withoutMail: readonly string[]
    /** So many that making them takes minutes. */
    readonly many: boolean
  }
  readonly editors: readonly string[]
  /** Of these, the ones that the setting lists. */
  readonly department: readonly string[]
  /** Null in a shared drive, which has no owner. */
  readonly owner: string | null
  readonly runner: string
}

export interface Permissions {
  /** Tabs that are protected, and ranges of single units. */
  readonly tabs: number
  readonly rows: number
  readonly removed: number
  readonly message: string
  readonly language: Language
}

/** Returns what "Phân quyền…" would do; nothing is written. */
export function permissionsPlan(): PermissionsPlan {
  const book = openBook()
  const { register } = book
  const { settings, units, reports } = register
  const closed = new Set(readClosings(book.properties).keys())
  const editors = editorsOf(register)
  const tabs = guardedTabs(book)
  const found = tabs.map((tab) => ({ tab, guards: findGuards(tab.id, ownMark) }))
  const wanted = unitGuards(register, closed, editors)
  const open = new Set(reports.filter((report) => !closed.has(report.period)).map((report) => report.unit))
  const foreign = found.filter(({ guards }) => guards?.foreign).map(({ tab }) => tab.name)
  return {
    language: settings.language,
    isDepartment: isDepartment(settings),
    departmentBlank: settings.department.length === 0,
    tabs: tabs.map((tab) => tab.name).filter((name) => !foreign.includes(name)),
    guarded: found.filter(({ guards }) => guards?.tab).length,
    foreign,
    rows: {
      present: found.reduce((sum, { guards }) => sum + (guards ? countUnits(guards) : 0), 0),
      wanted: wanted.length,
      units: new Set(wanted.map((guard) => guard.description)).size,
      withoutMail: units
        .filter(({ code, email }) => open.has(code) && mailsIn(email).length === 0)
        .map(({ name }) => name),
      many: wanted.length > manyGuards,
    },
    editors,
    department: settings.department.map((mail) => mail.toLowerCase()),
    ...ownerAndRunner(),
  }
}

/**
 * Protects the tabs of the department and of the add-on, and of the reports tab all but what units fill in; `rows`: each unit's
 * rows for that unit, too. Run again it brings everything up to date. Throws a WorkbookError for somebody outside the
 * department, and when the setting that lists the department is blank: its staff would lock each other out.
 */
export function applyPermissions(options: { readonly rows: boolean }): Permissions {
  return withLock(() => {
    const book = openBook()
    const { register } = book
    const { settings } = register
    onlyDepartment(register)
    if (settings.department.length === 0) throw new WorkbookError([{ code: 'department-blank' }], settings.language)
    const closings = readClosings(book.properties)
    const editors = editorsOf(register)
    const reports = register.tables.reports.id
    const [tabs, ranges] = [noChange(), noChange()]
    const foreign: string[] = []
    let ofReports: Guards | null = null
    for (const { id, name } of guardedTabs(book)) {
      const found = findGuards(id, ownMark, editors)
      if (!found) continue
      if (found.foreign) foreign.push(name)
      const free = id === reports ? openBlocks(register, new Set(closings.keys()), found.maxRows) : []
      guardTab(found, { description: tabMark, free, editors }, tabs)
      if (id === reports) ofReports = found
    }
    rememberEditors(editors)
    // Units' rows are many: they come last, and what there is no time for is left to the next run.
    const rest = book.properties.has(restKey)
    if (ofReports) {
      const rows = options.rows || hasUnitGuards(ofReports)
      const tabIsGuarded = !ofReports.foreign
      const wanted = wantedGuards(register, closings, ofReports, { tabIsGuarded, rows, editors })
      rememberRows(rows)
      guardRanges(ofReports, wanted, !rest, ranges)
      if (ranges.left) rememberRest(rows)
    }
    if (rest && ranges.left === 0) deleteProperties([restKey])
    return told(book, tabs, ranges, foreign)
  })
}

/** Takes the protection of single units' rows away; tabs and closed periods stay protected. Throws as `applyPermissions` does. */
export function removeRowPermissions(): Permissions {
  return withLock(() => {
    const book = openBook()
    const { register, words } = book
    onlyDepartment(register)
    rememberRows(false)
    const tally = writeProtections(register, readClosings(book.properties), false) ?? noChange()
    const message = [words.permissions.removed(tally.removed), ...remarks(book, [tally], [])].join('\n')
    appendLogLine(book, words.permissions.title, message)
    return { tabs: 0, rows: 0, removed: tally.removed, message, language: register.settings.language }
  })
}

function told(book: OpenBook, tabs: Tally, ranges: Tally, foreign: readonly string[]): Permissions {
  const { words, register } = book
  const counts = { tabs: tabs.made + tabs.kept, rows: ranges.made + ranges.kept, removed: ranges.removed }
  const done = words.permissions.applied(counts.tabs, counts.rows)
  const message = [done, ...remarks(book, [tabs, ranges], foreign)].join('\n')
  appendLogLine(book, words.permissions.title, message)
  return { ...counts, message, language: register.settings.language }
}

/** Returns what could not be done, a sentence each. */
function remarks(
  { words: { permissions } }: OpenBook,
  tallies: readonly Tally[],
  foreign: readonly string[],
): string[] {
  const locked = tallies.reduce((sum, each) => sum + each.locked, 0)
  const left = tallies.reduce((sum, each) => sum + each.left, 0)
  const refused = [...new Set(tallies.flatMap((each) => [...each.refused]))]
  return [
    ...(foreign.length ? [permissions.foreign(foreign.join(', '))] : []),
    ...(left ? [permissions.goesOn(left)] : []),
    ...(locked ? [permissions.locked(locked)] : []),
    ...(refused.length ? [permissions.refused(refused.join(', '))] : []),
    ...(tallies.some((each) => each.domain) ? [permissions.domain] : []),
  ]
}

const countUnits = (guards: Guards): number => (hasUnitGuards(guards) ? guards.ranges.length : 0)
