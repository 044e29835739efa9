/** The menu, questions and alerts. Building the menu uses nothing but what AuthMode.NONE allows. */
import type { Language } from '../core/model.ts'
import { type Command, menuNames, menuTitle, versionEntry } from '../messages/menu-names.ts'
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

/** Returns what a command is called in the menu of the user's own language, as the title of its dialog. */
export const commandName = (command: Command): string => menuNames[userLanguage()][command].replace('…', '')

/** Writes the menu "Tổng hợp báo cáo": what staff need, what the department does each period, the rest; names functions of main.ts. */
export function writeMenu(): void {
  const language = userLanguage()
  const names = menuNames[language]
  const ui = SpreadsheetApp.getUi()
  const handling = ui
    .createMenu(names.handling)
    .addItem(names.returnReport, 'menuReturn')
    .addItem(names.accept, 'menuAccept')
    .addItem(names.received, 'menuReceived')
    .addItem(names.exception, 'menuException')
    .addItem(names.closePeriod, 'menuClosePeriod')
    .addItem(names.reopenPeriod, 'menuReopenPeriod')
  const administration = ui
    .createMenu(names.administration)
    .addItem(names.setUp, 'menuSetUp')
    .addItem(names.repair, 'menuRepair')
    .addItem(names.permissions, 'menuPermissions')
    .addItem(names.installTriggers, 'menuInstallTriggers')
    .addItem(names.selfCheck, 'menuSelfCheck')
    .addItem(versionEntry[language](version()), 'menuVersion')
  ui.createMenu(menuTitle[language])
    .addItem(names.myReport, 'menuMyReport')
    .addItem(names.form, 'menuForm')
    .addSeparator()
    .addItem(names.openPeriod, 'menuOpenPeriod')
    .addItem(names.track, 'menuTrack')
    .addItem(names.check, 'menuCheck')
    .addItem(names.consolidate, 'menuConsolidate')
    .addItem(names.sources, 'menuSources')
    .addItem(names.confirmFigures, 'menuConfirm')
    .addItem(names.comparePeriods, 'menuCompare')
    .addItem(names.consolidateYear, 'menuYear')
    .addSeparator()
    .addSubMenu(handling)
    .addSubMenu(administration)
    .addToUi()
}

/** Writes an alert with one button. */
export function tell(title: string, text: string): void {
  const ui = SpreadsheetApp.getUi()
  ui.alert(title, text, ui.ButtonSet.OK)
}

/** Returns whether the user says yes to a question. No lock may be held meanwhile. */
export function confirm(title: string, text: string): boolean {
  const ui = SpreadsheetApp.getUi()
  return ui.alert(title, text, ui.ButtonSet.YES_NO) === ui.Button.YES
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
