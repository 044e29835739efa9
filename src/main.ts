/**
 * What Google may call. Each export is one line into `commands/`; the build makes a real function of each. Functions named
 * `menu...` ask people; the others take and return plain data, and dialogs and the local host call them too.
 */
import { type Applied, applySuggestions as runApplySuggestions } from './commands/apply-suggestions.ts'
import { type Checked, check as runCheck } from './commands/check.ts'
import * as closing from './commands/close-period.ts'
import * as pairing from './commands/compare-periods.ts'
import * as confirming from './commands/confirm-figures.ts'
import { type Consolidated, consolidate as runConsolidate } from './commands/consolidate.ts'
import * as yearly from './commands/consolidate-year.ts'
import { type Decided, decide as runDecide } from './commands/decide.ts'
import * as form from './commands/form.ts'
import * as handling from './commands/handle-reports.ts'
import { type InstalledTriggers, installTriggers as runInstallTriggers } from './commands/install-triggers.ts'
import * as menu from './commands/menu.ts'
import * as mine from './commands/my-report.ts'
import { hourly as runHourly, onReportEdit as runOnReportEdit, type TriggerEvent } from './commands/on-edit.ts'
import { type Opened, openPeriod as runOpenPeriod } from './commands/open-period.ts'
import { type Choices, periodChoices } from './commands/period-choices.ts'
import * as permissions from './commands/permissions.ts'
import { type Readiness, readiness as runReadiness } from './commands/readiness.ts'
import { repair as runRepair } from './commands/repair.ts'
import { type ListFilter, type ReportList, listReports as runListReports } from './commands/report-list.ts'
import { selfCheck as runSelfCheck, type SelfChecked } from './commands/self-check.ts'
import * as sending from './commands/send-form.ts'
import { setUp as runSetUp, type SetUp, type TemplateChoices, templateChoices } from './commands/set-up.ts'
import { listSources as runListSources, type SourceFilter, type Sources } from './commands/sources.ts'
import { track as runTrack, type Tracked } from './commands/track.ts'
import { worded } from './commands/worded.ts'
import type { AcceptedSuggestion } from './core/accept-suggestions.ts'

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
 * Writes accepted suggestions into their cells, where the user may, and says what was written and what was not.
 * @param items which finding, where it stood, and the value it suggested
 */
export function applySuggestions(items: AcceptedSuggestion[]): Applied {
  return worded(() => runApplySuggestions(items))
}

/**
 * Sets a warning of the department aside, or lists it again.
 * @param key of the decision, as `check` names it
 * @param yes whether it is set aside
 */
export function decide(key: string, yes: boolean): Decided {
  return worded(() => runDecide(key, yes))
}

/**
 * Writes the summary tab of a period and returns its figures.
 * @param period code or name, e.g. `2025-Q1`
 */
export function consolidate(period: string): Consolidated {
  return worded(() => runConsolidate(period))
}

/**
 * Says what somebody has to know who confirms the figures of a period as final; writes nothing.
 * @param period code or name; left out: the one that is probably meant
 */
export function confirmationFacts(period?: string): confirming.ConfirmationFacts {
  return worded(() => confirming.confirmationFacts(period))
}

/**
 * Confirms the figures of a period as final: later arrivals do not change them.
 * @param period code or name, e.g. `2025-Q1`
 * @param seen `print` of the facts that were shown; other data are refused
 */
export function confirmFigures(period: string, seen?: string): Consolidated {
  return worded(() => confirming.confirmFigures(period, seen))
}

/**
 * Withdraws the confirmation of a period and makes its summary anew.
 * @param period code or name, e.g. `2025-Q1`
 * @param reason goes into the log
 */
export function withdrawConfirmation(period: string, reason: string): Consolidated {
  return worded(() => confirming.withdrawConfirmation(period, reason))
}

/** Lists the periods that can be compared. */
export function listConsolidated(): pairing.PairChoices {
  return worded(pairing.pairChoices)
}

/**
 * Sets two consolidated periods side by side.
 * @param period code or name, e.g. `2025-Q2`
 * @param against code or name of the period that it is compared with
 */
export function comparePeriods(period: string, against: string): pairing.Compared {
  return worded(() => pairing.comparePeriods(period, against))
}

/** Lists the years that have report periods. */
export function listYears(): yearly.YearChoices {
  return worded(yearly.yearChoices)
}

/**
 * Writes the summary tab of a year and returns its figures.
 * @param year e.g. `2025`
 */
export function consolidateYear(year: string): yearly.YearConsolidated {
  return worded(() => yearly.consolidateYear(year))
}

/** Says of every period what stands between it and final figures. */
export function readiness(): Readiness {
  return worded(runReadiness)
}

/**
 * Lists the units and values behind a total.
 * @param filter `period`: code or name, `key`: column key; left out: those of the selected cell
 */
export function listSources(filter?: SourceFilter): Sources {
  return worded(() => runListSources(filter))
}

/** Says what "Phân quyền…" would do, and what it cannot; writes nothing. */
export function permissionsPlan(): permissions.PermissionsPlan {
  return worded(permissions.permissionsPlan)
}

/**
 * Protects the tabs of the department and of the add-on, and of the reports tab all but what units fill in.
 * @param options `rows`: each unit's rows for that unit, too
 */
export function applyPermissions(options: { rows: boolean }): permissions.Permissions {
  return worded(() => permissions.applyPermissions(options))
}

/** Takes the protection of single units' rows away. */
export function removeRowPermissions(): permissions.Permissions {
  return worded(permissions.removeRowPermissions)
}

/** Lists the periods that can be closed or reopened. */
export function listClosings(): closing.ClosingChoices {
  return worded(closing.closingChoices)
}

/**
 * Closes a period: only the department changes its rows from now on.
 * @param period code or name, e.g. `2025-Q1`
 */
export function closePeriod(period: string): closing.Closed {
  return worded(() => closing.closePeriod(period))
}

/**
 * Opens a closed period again.
 * @param period code or name, e.g. `2025-Q1`
 */
export function reopenPeriod(period: string): closing.Closed {
  return worded(() => closing.reopenPeriod(period))
}

/** Repairs tabs, columns, keys, settings and drop-downs of a report book. */
export function repair(): SetUp {
  return worded(runRepair)
}

/** Tries on a scratch tab what the add-on counts on of the place it runs in, and writes the tab "Tự kiểm tra". */
export function selfCheck(): SelfChecked {
  return worded(runSelfCheck)
}

/** Finds the unit of the person at the keyboard, and its row in the current period; or lists the units to choose from. */
export function myReport(): mine.MyReport {
  return worded(mine.myReport)
}

/** Lists all units, for somebody who reports for another one. */
export function listUnits(): readonly mine.UnitChoice[] {
  return worded(mine.listUnits)
}

/**
 * Remembers which unit this user reports for.
 * @param code code of the unit
 */
export function chooseUnit(code: string): mine.MyReport {
  return worded(() => mine.chooseUnit(code))
}

/**
 * Shows the row of the user's unit in the current period.
 * @param code code of a unit that is chosen at the same time; left out: the user's own
 */
export function goToMyReport(code?: string): mine.MyReport {
  return worded(() => mine.goToMyReport(code))
}

/**
 * Gives the form of a report.
 * @param unit code; left out: the user's own
 * @param period code; left out: the current one
 */
export function loadForm(unit?: string, period?: string): form.Loaded {
  return worded(() => form.loadForm(unit, period))
}

/**
 * Remembers which unit this user reports for, and gives the form of its report.
 * @param unit code
 */
export function chooseForm(unit: string): form.Loaded {
  return worded(() => form.chooseForm(unit))
}

/**
 * Saves what was typed into the form; a cell that somebody else has changed since is left alone.
 * @param changes typed texts by column key
 * @param version of the row, as it was loaded or last saved
 */
export function saveDraft(unit: string, period: string, changes: sending.Changes, version: string): sending.Saved {
  return worded(() => sending.saveDraft(unit, period, changes, version))
}

/**
 * Sends a report and records when it was received.
 * @param changes typed texts by column key
 * @param version of the row, as it was loaded or last saved
 * @param answers `zeros`: keys of the blank cells that are 0
 */
export function sendReport(
  unit: string,
  period: string,
  changes: sending.Changes,
  version: string,
  answers: { zeros: readonly string[] },
): sending.Sent {
  return worded(() => sending.sendReport(unit, period, changes, version, answers))
}

/**
 * Sends a report that says that there was nothing.
 * @param reason goes into the results
 * @param version of the row, as it was loaded or last saved
 */
export function sendNil(unit: string, period: string, reason: string, version: string): sending.Sent {
  return worded(() => sending.sendNil(unit, period, reason, version))
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

/**
 * Lists the reports of a period for the department's dialogs, and which of them are selected in the sheet.
 * @param filter `period`: code or name; left out: that of the selected rows, else the one at hand
 */
export function listReports(filter?: ListFilter): ReportList {
  return worded(() => runListReports(filter))
}

/**
 * Asks units to correct reports that they have sent.
 * @param period code or name
 * @param units codes or names
 * @param until d/m/yyyy, today or later
 */
export function returnReports(period: string, units: string[], reason: string, until: string): handling.Handled {
  return worded(() => handling.returnReports(period, units, reason, until))
}

/**
 * Accepts reports.
 * @param period code or name
 * @param units codes or names, or `passing`: all that pass the checks
 */
export function acceptReports(period: string, units: string[] | 'passing'): handling.Handled {
  return worded(() => handling.acceptReports(period, units))
}

/**
 * Enters or corrects the day on which reports were received.
 * @param period code or name
 * @param units codes or names
 * @param day d/m/yyyy, up to today
 */
export function recordDay(period: string, units: string[], day: string): handling.Handled {
  return worded(() => handling.recordDay(period, units, day))
}

/**
 * Gives units more time for a period, or exempts them from it.
 * @param period code or name
 * @param units codes or names
 * @param until d/m/yyyy, the last on-time day; '' for an exemption
 */
export function addException(
  kind: 'extension' | 'exemption',
  period: string,
  units: string[],
  until: string,
  reason: string,
): handling.Handled {
  return worded(() => handling.addException(kind, period, units, until, reason))
}

/**
 * Installed trigger: stamps, checks and logs the report rows that an edit concerns.
 * @param event what Google tells of the edit
 */
export function onReportEdit(event: TriggerEvent): void {
  runOnReportEdit(event)
}

/**
 * Installed trigger: every hour, stamps what was sent without an edit.
 * @param event what Google tells of the hour
 */
export function hourly(event: TriggerEvent): void {
  runHourly(event)
}

/**
 * Installs the edit and the hourly trigger under the user's account, once for the document.
 * @param replace whether to take over from another's account; false when left out
 */
export function installTriggers(replace?: boolean): InstalledTriggers {
  return worded(() => runInstallTriggers(replace))
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

/** Menu: shows the facts about a period, and confirms its figures as final. */
export function menuConfirm(): void {
  menu.confirmFigures()
}

/** Menu: asks for two periods and sets them side by side. */
export function menuCompare(): void {
  menu.comparePeriods()
}

/** Menu: asks for a year and consolidates it. */
export function menuYear(): void {
  menu.consolidateYear()
}

/** Menu: opens the sidebar that shows what is behind a total. */
export function menuSources(): void {
  menu.sources()
}

/** Menu: goes to the row of the user's own unit. */
export function menuMyReport(): void {
  menu.myReport()
}

/** Menu: opens the form in which a report is filled in. */
export function menuForm(): void {
  menu.form()
}

/** Menu: asks for a correction of a report. */
export function menuReturn(): void {
  menu.returnReport()
}

/** Menu: accepts reports. */
export function menuAccept(): void {
  menu.accept()
}

/** Menu: enters the day on which reports were received. */
export function menuReceived(): void {
  menu.received()
}

/** Menu: extends a unit's time, or exempts it. */
export function menuException(): void {
  menu.exception()
}

/** Menu: closes a period. */
export function menuClosePeriod(): void {
  menu.closePeriod()
}

/** Menu: opens a closed period again. */
export function menuReopenPeriod(): void {
  menu.reopenPeriod()
}

/** Menu: repairs what is missing in the book. */
export function menuRepair(): void {
  menu.repair()
}

/** Menu: decides who may change what. */
export function menuPermissions(): void {
  menu.permissions()
}

/** Menu: installs the triggers that record the day of submission. */
export function menuInstallTriggers(): void {
  menu.installTriggers()
}

/** Menu: tries what the add-on counts on of Google Sheets. */
export function menuSelfCheck(): void {
  menu.selfCheck()
}

/** Menu: says which version this is. */
export function menuVersion(): void {
  menu.version()
}
