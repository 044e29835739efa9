/** The menu, questions and alerts. Building the menu uses nothing but what AuthMode.NONE allows. */
import type { Language } from '../core/model.ts'
import { menuNames, menuTitle, versionEntry } from '../messages/menu-names.ts'
import type { Messages } from '../messages/vi.ts'
import { composer } from './composer.ts'

declare const VERSION: string

/** Returns the version that stands in the menu. */
export const version = (): string => VERSION

/** Returns the language of the user's own account. */
export const userLanguage = (): Language => (Session.getActiveUserLocale().toLowerCase().startsWith('en') ? 'en' : 'vi')

/** Returns the words of a language. */
export const wordsIn = (language: Language): Messages => composer()[language]

/** Returns the words of the user's own language, for what is shown before the settings can be read. */
export const userWords = (): Messages => wordsIn(userLanguage())

/** Writes the menu "Tổng hợp báo cáo"; each entry names a function of main.ts. */
export function writeMenu(): void {
  const language = userLanguage()
  const names = menuNames[language]
  SpreadsheetApp.getUi()
    .createMenu(menuTitle[language])
    .addItem(names.openPeriod, 'menuOpenPeriod')
    .addItem(names.track, 'menuTrack')
    .addItem(names.check, 'menuCheck')
    .addItem(names.consolidate, 'menuConsolidate')
    .addSeparator()
    .addItem(names.setUp, 'menuSetUp')
    .addItem(versionEntry[language](version()), 'menuVersion')
    .addToUi()
}

/** Writes an alert with one button. */
export function tell(title: string, text: string): void {
  const ui = SpreadsheetApp.getUi()
  ui.alert(title, text, ui.ButtonSet.OK)
}

/** Writes a passing message in the corner of the sheet, for good news that needs no click. */
export function note(title: string, text: string): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(text, title, 8)
}

/** Opens a page of build/ as a dialog over the sheet; sizes in pixels. */
export function openDialog(page: string, title: string, width: number, height: number): void {
  const output = HtmlService.createHtmlOutputFromFile(page).setWidth(width).setHeight(height)
  SpreadsheetApp.getUi().showModalDialog(output, title)
}

/** Opens a page of build/ beside the sheet. */
export function openSidebar(page: string, title: string): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile(page).setTitle(title))
}

/** Shows the tab with this id, and a cell of it when one is named. */
export function show(sheetId: number, cell: string | null = null): void {
  const sheet = sheetOf(sheetId)
  if (!sheet) return
  SpreadsheetApp.getActiveSpreadsheet().setActiveSheet(sheet)
  if (cell !== null) sheet.getRange(cell).activate()
}

/** Returns the sheet with an id; null when it is gone. */
export const sheetOf = (id: number): GoogleAppsScript.Spreadsheet.Sheet | null =>
  SpreadsheetApp.getActiveSpreadsheet().getSheetById(id)
