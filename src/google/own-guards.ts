/** Comes in: the mark of our protections. Goes out: which tabs they protect, and against whom; a new tab is protected like the others. */
import { again } from './again.ts'
import { noChange, writeEditors } from './protection-editors.ts'
import { sheetOf } from './ui.ts'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet
type Protection = GoogleAppsScript.Spreadsheet.Protection

/** Returns whether we have protected a whole tab: one read. */
export function isTabGuarded(sheetId: number, mark: string): boolean {
  return again(() => {
    const [tab] = sheetOf(sheetId)?.getProtections(SpreadsheetApp.ProtectionType.SHEET) ?? []
    return tab?.getDescription().startsWith(mark) ?? false
  })
}

/** Returns whether our protection of a tab keeps a 1-based column from everybody but its editors. */
export function isColumnShut(sheetId: number, mark: string, column: number): boolean {
  return again(() => {
    const [tab] = sheetOf(sheetId)?.getProtections(SpreadsheetApp.ProtectionType.SHEET) ?? []
    if (!tab?.getDescription().startsWith(mark) || tab.isWarningOnly()) return false
    return !tab.getUnprotectedRanges().some((free) => free.getColumn() <= column && column <= free.getLastColumn())
  })
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
  if (!ours) return
  const protection = sheet.protect()
  writeEditors(protection, ours.editors, noChange())
  protection.setDescription(ours.description)
}
