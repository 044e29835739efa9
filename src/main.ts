/**
 * What Google may call. Each export is one line into `commands/`; the build makes a real function of each. Functions named
 * `menu...` ask people; the others take and return plain data, and dialogs and the local host call them too.
 */
import { type Checked, check as runCheck } from './commands/check.ts'
import { type Consolidated, consolidate as runConsolidate } from './commands/consolidate.ts'
import * as menu from './commands/menu.ts'
import { type Opened, openPeriod as runOpenPeriod } from './commands/open-period.ts'
import { type Choices, periodChoices } from './commands/period-choices.ts'
import { setUp as runSetUp, type SetUp, type TemplateChoices, templateChoices } from './commands/set-up.ts'
import { track as runTrack, type Tracked } from './commands/track.ts'
import { worded } from './commands/worded.ts'

/** Builds the menu when the spreadsheet is opened; needs nothing that AuthMode.NONE forbids. */
export function onOpen(): void {
  menu.open()
}

/** Builds the menu right after the add-on is installed. */
export function onInstall(): void {
  menu.open()
}

/**
 * Sets up the report book from a template, or repairs what is missing in one that is set up already.
 * @param template `kh-354` or `blank`
 * @param changeLocale whether locale and time zone may be set to vi_VN, Asia/Ho_Chi_Minh; true when left out
 */
export function setUp(template: string, changeLocale?: boolean): SetUp {
  return worded(() => runSetUp(template, changeLocale !== false))
}

/**
 * Opens a period: brings the indicator columns up to date and adds a row for each unit that owes it or is invited.
 * @param period code or name, e.g. `2025-Q1`
 */
export function openPeriod(period: string): Opened {
  return worded(() => runOpenPeriod(period))
}

/** Writes the tab that shows who has reported. */
export function track(): Tracked {
  return worded(runTrack)
}

/** Lists everything that is wrong with the data and marks the rows of the reports table. */
export function check(): Checked {
  return worded(runCheck)
}

/**
 * Writes the summary tab of a period and returns its figures.
 * @param period code or name, e.g. `2025-Q1`
 */
export function consolidate(period: string): Consolidated {
  return worded(() => runConsolidate(period))
}

/** Lists the periods, and which of them a command means when nothing is chosen. */
export function listPeriods(): Choices {
  return worded(periodChoices)
}

/** Lists the templates, and whether to ask before the spreadsheet's locale changes. */
export function listTemplates(): TemplateChoices {
  return worded(templateChoices)
}

/**
 * Shows a cell: a click on an issue leads there.
 * @param sheetId id of its tab
 * @param cell A1 notation
 */
export function showCell(sheetId: number, cell: string): void {
  menu.showCell(sheetId, cell)
}

/** Menu: sets up the report book, asking for the template and for the spreadsheet's locale. */
export function menuSetUp(): void {
  menu.setUp()
}

/** Menu: asks for a period and opens it. */
export function menuOpenPeriod(): void {
  menu.openPeriod()
}

/** Menu: brings the tracker up to date and shows it. */
export function menuTrack(): void {
  menu.track()
}

/** Menu: checks the figures and shows what was found. */
export function menuCheck(): void {
  menu.check()
}

/** Menu: asks for a period, consolidates it and shows the summary. */
export function menuConsolidate(): void {
  menu.consolidate()
}

/** Menu: says which version this is. */
export function menuVersion(): void {
  menu.version()
}
