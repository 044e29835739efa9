/** Protections of tabs and ranges, found again by their description: comes in who may edit what, goes out what had to change. */
import type { Box } from '../views/view.ts'
import { noChange, type Tally, writeEditors } from './protection-editors.ts'
import { sheetOf } from './ui.ts'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet
type Protection = GoogleAppsScript.Spreadsheet.Protection

/** A protected block and who may edit it. */
interface Guard {
  readonly description: string
  readonly block: Box
  readonly editors: readonly string[]
}

/** What was found on a tab. */
export interface Guards {
  readonly sheet: Sheet
  readonly maxRows: number
  readonly maxColumns: number
  /** Our protection of the whole tab. */
  readonly tab: Protection | null
  /** Somebody else has protected the whole tab; a tab can have one such protection only (reference/spreadsheet/sheet: protect). */
  readonly foreign: boolean
  /** Our protections of ranges on it. */
  readonly ranges: readonly FoundRange[]
}

interface FoundRange {
  readonly description: string
  readonly protection: Protection
}

/** Returns our protections on a tab, those whose description begins with `mark`: one read for each kind. Null: no such tab. */
export function findGuards(sheetId: number, mark: string): Guards | null {
  const sheet = sheetOf(sheetId)
  if (!sheet) return null
  const [tab] = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)
  const isOurs = tab?.getDescription().startsWith(mark) ?? false
  const ranges = sheet
    .getProtections(SpreadsheetApp.ProtectionType.RANGE)
    .map((protection) => ({ protection, description: protection.getDescription() }))
    .filter(({ description }) => description.startsWith(mark))
  return {
    sheet,
    maxRows: sheet.getMaxRows(),
    maxColumns: sheet.getMaxColumns(),
    tab: tab && isOurs ? tab : null,
    foreign: tab !== undefined && !isOurs,
    ranges,
  }
}

/** Returns whether we have protected a whole tab: one read. */
export function isTabGuarded(sheetId: number, mark: string): boolean {
  const [tab] = sheetOf(sheetId)?.getProtections(SpreadsheetApp.ProtectionType.SHEET) ?? []
  return tab?.getDescription().startsWith(mark) ?? false
}

/** Returns whether our protection of a tab keeps a 1-based column from everybody but its editors. */
export function isColumnShut(sheetId: number, mark: string, column: number): boolean {
  const [tab] = sheetOf(sheetId)?.getProtections(SpreadsheetApp.ProtectionType.SHEET) ?? []
  if (!tab?.getDescription().startsWith(mark) || tab.isWarningOnly()) return false
  return !tab.getUnprotectedRanges().some((free) => free.getColumn() <= column && column <= free.getLastColumn())
}

/** Returns our protections of whole tabs: one read, however many tabs there are. */
const ourTabs = (mark: string): Protection[] =>
  SpreadsheetApp.getActiveSpreadsheet()
    .getProtections(SpreadsheetApp.ProtectionType.SHEET)
    .filter((each) => each.getDescription().startsWith(mark))

/** Returns whether we have protected tabs, and the user may edit none of them. */
export function isShutOut(mark: string): boolean {
  const tabs = ourTabs(mark)
  return tabs.length > 0 && !tabs.some((tab) => tab.canEdit())
}

/** Returns the tabs that we have protected, by id, and the editors of the first of them that the user may edit; null: none. */
export function ourGuards(
  mark: string,
): { readonly tabs: ReadonlySet<number>; readonly description: string; readonly editors: readonly string[] } | null {
  const tabs = ourTabs(mark)
  const model = tabs.find((each) => each.canEdit())
  if (!model) return null
  return {
    tabs: new Set(tabs.map((each) => each.getRange().getSheet().getSheetId())),
    description: model.getDescription(),
    editors: model.getEditors().map((user) => user.getEmail().toLowerCase()),
  }
}

/** Protects a tab that was just made when others are: with the editors of the first of our protections that the user may edit. */
export function guardLikeOthers(sheet: Sheet, mark: string): void {
  const ours = ourGuards(mark)
  if (ours) writeEditors(sheet.protect().setDescription(ours.description), ours.editors, noChange())
}

/**
 * Writes the protection of a whole tab but for `free`, or brings the one that is there up to date. The free blocks come first:
 * were the run cut short, nobody would be locked out of them.
 */
export function guardTab(
  found: Guards,
  guard: { description: string; free: readonly Box[]; editors: readonly string[] },
  tally: Tally,
): void {
  if (found.foreign) return
  if (found.tab && !found.tab.canEdit()) {
    tally.locked += 1
    return
  }
  const protection = found.tab ?? found.sheet.protect().setDescription(guard.description)
  if (found.tab) tally.kept += 1
  else tally.made += 1
  if (found.tab?.isWarningOnly()) protection.setWarningOnly(false)
  writeFree(found, protection, guard.free)
  writeEditors(protection, guard.editors, tally)
}

/** Removes our protection of a whole tab when it has this description and the user may. */
export function removeGuard({ tab }: Guards, description: string): void {
  if (tab?.canEdit() && tab.getDescription() === description) tab.remove()
}

/** Writes the free blocks of our protection of a tab when they differ. */
export function freeBlocks(found: Guards, free: readonly Box[]): void {
  if (found.tab?.canEdit()) writeFree(found, found.tab, free)
}

/**
 * Makes our protected ranges on a tab those that are wanted: what is right stays, what has the right description moves, the
 * rest is removed or made. `thorough`: the editors of those that stay are checked, too.
 */
export function guardRanges(found: Guards, wanted: readonly Guard[], thorough: boolean, tally: Tally): void {
  const spare = found.ranges
    .filter(({ protection }) => {
      const mine = protection.canEdit()
      if (!mine) tally.locked += 1
      return mine
    })
    .map((each) => ({ ...each, place: placeOf(boxOf(each.protection.getRange())) }))
  const take = (fits: (each: (typeof spare)[number]) => boolean) => {
    const index = spare.findIndex(fits)
    return index < 0 ? undefined : spare.splice(index, 1)[0]
  }
  const rest = wanted.filter((guard) => {
    const place = placeOf(guard.block)
    const same = take((each) => each.description === guard.description && each.place === place)
    if (same) tally.kept += 1
    if (same && thorough) writeEditors(same.protection, guard.editors, tally)
    return !same
  })
  for (const guard of rest) {
    const range = rangeOf(found.sheet, guard.block)
    const moved = take((each) => each.description === guard.description)
    const protection = moved ? moved.protection.setRange(range) : range.protect().setDescription(guard.description)
    if (moved) tally.kept += 1
    else tally.made += 1
    if (!moved || thorough) writeEditors(protection, guard.editors, tally)
  }
  for (const { protection } of spare) protection.remove()
  tally.removed += spare.length
}

function writeFree({ sheet }: Guards, protection: Protection, free: readonly Box[]): void {
  const places = (boxes: readonly Box[]) => boxes.map(placeOf).sort().join()
  if (places(protection.getUnprotectedRanges().map(boxOf)) === places(free)) return
  protection.setUnprotectedRanges(free.map((box) => rangeOf(sheet, box)))
}

const rangeOf = (sheet: Sheet, box: Box) => sheet.getRange(box.row, box.column, box.rows, box.columns)

const boxOf = (range: GoogleAppsScript.Spreadsheet.Range): Box => ({
  row: range.getRow(),
  column: range.getColumn(),
  rows: range.getNumRows(),
  columns: range.getNumColumns(),
})

const placeOf = ({ row, column, rows, columns }: Box): string => `${row}.${column}.${rows}.${columns}`
