/** What permissions and closed periods share: who may edit, which periods are closed, and protections that follow their rows. */

import type { Closing } from '../core/closed-periods.ts'
import { type Obstacle, WorkbookError } from '../core/issue.ts'
import { tables } from '../core/layout.ts'
import type { Register, Settings, TableKey } from '../core/model.ts'
import { isUnitMark, officialMark, ownMark } from '../core/protection-marks.ts'
import { closedGuards, type Guard, openBlocks, unitGuards } from '../core/protection-plan.ts'
import { isOtherKey } from '../google/known-tabs.ts'
import { isShutOut, isTabGuarded, ourGuards } from '../google/own-guards.ts'
import { deleteProperties, type Properties, readProperties, readProperty, writeProperty } from '../google/properties.ts'
import { findGuards, freeBlocks, type Guards, guardRanges, guardTab, removeGuard } from '../google/protect.ts'
import { noChange, ownerAndRunner, type Tally } from '../google/protection-editors.ts'
import { isDepartment, who } from '../google/user.ts'
import type { OpenBook } from './open-book.ts'
import { closedKey, closingsIn } from './row-warnings.ts'

/** Returns when each closed period was closed and by whom, by code: one read, unless the properties have been read. */
export const readClosings = (properties = readProperties(closedKey)): ReadonlyMap<string, Closing> =>
  closingsIn(properties)

const departmentOnly = ({ department, language }: Pick<Settings, 'department' | 'language'>): WorkbookError => {
  const obstacle: Obstacle = { code: 'department-only', department }
  return new WorkbookError([obstacle], language)
}

type ReportBook = Pick<OpenBook, 'workbook' | 'register'>

/** Returns the tabs that are the department's or the add-on's, and the reports tab. */
export function guardedTabs({ workbook, register }: ReportBook): readonly { id: number; name: string }[] {
  const own = new Set((Object.keys(tables) as TableKey[]).map((key) => register.tables[key].id))
  return workbook.tabs.filter((tab) => own.has(tab.id) || isOtherKey(tab.rows[0]?.[0]))
}

/** Throws a WorkbookError unless the user belongs to the department. */
export function onlyDepartment({ settings }: Register): void {
  if (!isDepartment(settings)) throw departmentOnly(settings)
}

/** The document's property that lists whom "Phân quyền…" last let edit what it protected. */
export const editorsKey = 'editors'

/** Writes whom the protections of tabs let in, so that commands need not ask each protection. */
export const rememberEditors = (editors: readonly string[]): void => writeProperty(editorsKey, JSON.stringify(editors))

/**
 * Throws a WorkbookError when our protections of tabs shut the user out: Google would refuse half-way. One read, and none when
 * nothing is protected or the user was let in.
 */
export function onlyEditors(
  settings: Pick<Settings, 'department' | 'language'>,
  properties: Properties = readProperties(editorsKey),
): void {
  const editors = properties.get(editorsKey)
  if (editors === undefined || (JSON.parse(editors) as string[]).includes(who().toLowerCase())) return
  if (isShutOut(ownMark)) throw departmentOnly(settings)
}

/**
 * Returns the e-mails of those who may edit what is protected: the department, the owner of the file, the user who runs this
 * (Google removes neither), and the owner of the edit trigger, which writes the stamps.
 */
export function editorsOf({ settings }: Register): readonly string[] {
  const { owner, runner } = ownerAndRunner()
  const trigger = readProperty('trigger')
  const stamping = trigger ? ((JSON.parse(trigger) as { owner?: string }).owner ?? '') : ''
  const mails = [...settings.department, owner ?? '', runner, stamping].map((mail) => mail.trim().toLowerCase())
  return [...new Set(mails)].filter((mail) => mail.includes('@'))
}

/**
 * Returns the protected ranges that the reports tab should have: the rows of closed periods, unless a protection of the whole
 * tab leaves them out of what is open, and each unit's own rows where they are wanted.
 */
export function wantedGuards(
  register: Register,
  closings: ReadonlyMap<string, Closing>,
  found: Guards,
  options: { readonly tabIsGuarded: boolean; readonly rows: boolean; readonly editors: readonly string[] },
): Guard[] {
  const closed = new Set(closings.keys())
  return [
    ...(options.tabIsGuarded ? [] : closedGuards(register, closed, found.maxColumns, options.editors)),
    ...(options.rows ? unitGuards(register, closed, options.editors) : []),
  ]
}

const rowsKey = 'unitRows'

/** Remembers whether units have their own rows, for a reports tab that is made anew. */
export const rememberRows = (rows: boolean): void => writeProperty(rowsKey, rows ? 'yes' : 'no')

/** Returns whether a tab has protections of single units' rows. */
export const hasUnitGuards = (found: Guards): boolean => found.ranges.some((each) => isUnitMark(each.description))

/**
 * Writes what is protected in the reports tab anew from the identity of its rows: a protection stays where it is when rows are
 * sorted. Two reads when nothing is protected, and no write when every block is right. `read` is called only when there is
 * something to do.
 */
export function renewProtections(reports: number, read: () => Register, closings = readClosings()): Tally | null {
  if (closings.size === 0 && !isTabGuarded(reports, ownMark)) return null
  return writeProtections(read(), closings, null)
}

/**
 * Protects like the others the tabs that a repair has made anew, or that lost their protection, where tabs are protected at all;
 * then renews that of the reports tab. Returns the names of those tabs; run again it finds none.
 */
export function restoreProtections(book: ReportBook): readonly string[] {
  const { register } = book
  const reports = register.tables.reports.id
  const ours = ourGuards(ownMark)
  const bare = ours ? guardedTabs(book).filter(({ id }) => !ours.tabs.has(id)) : []
  const closings = readClosings()
  const tally = bare.length > 0 ? noChange() : null
  const made = bare.filter(({ id }) => {
    const found = findGuards(id, ownMark, ours?.editors)
    if (!ours || !tally || !found || found.foreign) return false
    const free = id === reports ? openBlocks(register, new Set(closings.keys()), found.maxRows) : []
    guardTab(found, { description: ours.description, free, editors: ours.editors }, tally)
    return true
  })
  renewProtections(reports, () => register, closings)
  return made.map(({ name }) => name)
}

/** Writes the protections of the reports tab; `rows` null leaves it as it is whether units have their own. */
export function writeProtections(
  register: Register,
  closings: ReadonlyMap<string, Closing>,
  rows: boolean | null,
  isThorough = true,
): Tally | null {
  const found = findGuards(register.tables.reports.id, ownMark)
  if (!found) return null
  const tally = noChange()
  freeBlocks(found, openBlocks(register, new Set(closings.keys()), found.maxRows))
  const options = {
    tabIsGuarded: found.tab !== null,
    // A reports tab that was made anew has lost those that it had.
    rows: rows ?? (hasUnitGuards(found) || (found.tab !== null && readProperty(rowsKey) === 'yes')),
    editors: editorsOf(register),
  }
  guardRanges(found, wantedGuards(register, closings, found, options), isThorough && rows !== null, tally)
  if (tally.left) rememberRest(rows)
  return tally
}

/** The document's property that says that protections are left to make, and which: units' own rows, or none, or as they are. */
export const restKey = 'protections left'

/** Writes down that there was no time for all protections. */
export const rememberRest = (rows: boolean | null): void => writeProperty(restKey, JSON.stringify(rows))

/** Goes on with protections that an earlier run had no time for; those that it made are right. */
export function goOnProtecting({ register, properties }: Pick<OpenBook, 'register' | 'properties'>): void {
  const rest = properties.get(restKey)
  if (rest === undefined) return
  const tally = writeProtections(register, readClosings(properties), JSON.parse(rest) as boolean | null, false)
  if (tally?.left === 0) deleteProperties([restKey])
}

/** Protects a summary whose figures are final for the department, nothing of it left open; returns false where somebody else has protected it. */
export function guardOfficial(register: Register, sheetId: number): boolean {
  const editors = editorsOf(register)
  const found = findGuards(sheetId, ownMark, editors)
  if (!found || found.foreign) return false
  guardTab(found, { description: officialMark, free: [], editors }, noChange())
  return true
}

/** Takes that protection away again, unless "Phân quyền…" protects all tabs of the add-on. */
export function freeOfficial({ tables }: Register, sheetId: number): void {
  const found = findGuards(sheetId, ownMark)
  if (found && !isTabGuarded(tables.reports.id, ownMark)) removeGuard(found, officialMark)
}
