/** Protections of tabs and ranges, found again by their description: comes in who may edit what, goes out what had to change. */
import type { Box } from '../views/view.ts'
import { again } from './again.ts'
import { boxOf, placeOf, rangeOf } from './boxes.ts'
import { isInTime } from './budget.ts'
import { isLeftBehind, type Tally, writeEditors } from './protection-editors.ts'
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
  readonly isNamed: boolean
  /** Somebody else has protected the whole tab; a tab can have one such protection only (reference/spreadsheet/sheet: protect). */
  readonly foreign: boolean
  /** Our protections of ranges on it. */
  readonly ranges: readonly FoundRange[]
  /** Protections of ranges without a description: one where ours is wanted was left behind by an interrupted run. */
  readonly unnamed: readonly Protection[]
}

interface FoundRange {
  readonly description: string
  readonly protection: Protection
}

/**
 * Returns our protections on a tab, those whose description begins with `mark`: one read for each kind. Null: no such tab. One of
 * the whole tab that an interrupted run has begun for `editors` is ours, too.
 */
export function findGuards(sheetId: number, mark: string, editors: readonly string[] = []): Guards | null {
  const sheet = sheetOf(sheetId)
  return sheet && again(() => guardsOf(sheet, mark, editors))
}

function guardsOf(sheet: Sheet, mark: string, editors: readonly string[]): Guards {
  const [tab] = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)
  const name = tab?.getDescription() ?? ''
  const isOurs = name.startsWith(mark) || (tab !== undefined && name === '' && isLeftBehind(tab, editors))
  const all = sheet
    .getProtections(SpreadsheetApp.ProtectionType.RANGE)
    .map((protection) => ({ protection, description: protection.getDescription() }))
  const ranges = all.filter(({ description }) => description.startsWith(mark))
  return {
    unnamed: all.flatMap(({ protection, description }) => (description === '' ? [protection] : [])),
    sheet,
    maxRows: sheet.getMaxRows(),
    maxColumns: sheet.getMaxColumns(),
    tab: tab && isOurs ? tab : null,
    isNamed: name !== '',
    foreign: tab !== undefined && !isOurs,
    ranges,
  }
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
  // A tab has one such protection: asking for it twice gives the same.
  const protection = found.tab ?? again(() => found.sheet.protect())
  if (found.tab) tally.kept += 1
  else tally.made += 1
  if (found.tab?.isWarningOnly()) protection.setWarningOnly(false)
  writeFree(found, protection, guard.free)
  writeEditors(protection, guard.editors, tally)
  // The description comes last: until then the next run knows it as unfinished.
  if (!found.isNamed) again(() => protection.setDescription(guard.description))
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
    if (same && thorough && isInTime(tally)) writeEditors(same.protection, guard.editors, tally)
    return !same
  })
  for (const guard of rest) {
    if (!isInTime(tally)) continue
    const moved = take((each) => each.description === guard.description)
    if (moved) {
      tally.kept += 1
      again(() => moved.protection.setRange(rangeOf(found.sheet, guard.block)))
      if (thorough) writeEditors(moved.protection, guard.editors, tally)
    } else {
      tally.made += 1
      const protection = unnamedAt(found.unnamed, guard.block) ?? protectBlock(found.sheet, guard.block)
      writeEditors(protection, guard.editors, tally)
      again(() => protection.setDescription(guard.description))
    }
  }
  for (const { protection } of spare) {
    if (!isInTime(tally)) continue
    protection.remove()
    tally.removed += 1
  }
}

/** Returns a new protection of a block; one that Google made although it says that it failed is not made twice. */
function protectBlock(sheet: Sheet, block: Box): Protection {
  return again(() => {
    try {
      return rangeOf(sheet, block).protect()
    } catch (error) {
      const all = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)
      const made = unnamedAt(
        all.filter((each) => each.getDescription() === ''),
        block,
      )
      if (!made) throw error
      return made
    }
  })
}

const unnamedAt = (unnamed: readonly Protection[], block: Box): Protection | undefined =>
  unnamed.find((each) => placeOf(boxOf(each.getRange())) === placeOf(block))

function writeFree({ sheet }: Guards, protection: Protection, free: readonly Box[]): void {
  const places = (boxes: readonly Box[]) => boxes.map(placeOf).sort().join()
  again(() => {
    if (places(protection.getUnprotectedRanges().map(boxOf)) === places(free)) return
    protection.setUnprotectedRanges(free.map((box) => rangeOf(sheet, box)))
  })
}
