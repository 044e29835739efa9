/**
 * What computes and what composes, in one: the rules, words, views and templates, none of which touches Google. The build
 * makes a page of it that `google/composer` loads when a command first needs it, so that the many executions that do not
 * (opening the spreadsheet, an edit elsewhere) need not load it. In build/Code.js each function listed here is a call to that
 * page (scripts/later.js). See "Why are rules, words and views a file of their own?" in docs/decisions.md.
 */

export { acceptSuggestions } from './core/accept-suggestions.ts'
export { assess } from './core/assess.ts'
export { decidable } from './core/checks/decision.ts'
export { doubtsOf } from './core/checks/doubts.ts'
export { consolidate } from './core/consolidate/consolidate.ts'
export { figures, plainIssues } from './core/figures.ts'
export { missingColumns } from './core/missing-columns.ts'
export { findTables } from './core/parse/find-tables.ts'
export { parseWorkbook } from './core/parse/workbook.ts'
export { findingId, shownSuggestion, suggestionsOf } from './core/suggestion.ts'
export { en } from './messages/en.ts'
export { notesIn } from './messages/notes.ts'
export { shownDay } from './messages/phrases.ts'
export { vi } from './messages/vi.ts'
export { wordIssue, wordObstacle } from './messages/wording.ts'
export { templates } from './templates/template.ts'
export { formCells, rowVersion } from './views/form/cells.ts'
export { mergeChanges, neededKeys, zeroWrites } from './views/form/changes.ts'
export { formGroups, formHeading, formPeriods, formPlace, typedText } from './views/form/shown.ts'
export { guideView } from './views/guide.ts'
export { exceptionPlan } from './views/handling/exceptions.ts'
export { acceptPlan, datePlan, returnPlan } from './views/handling/plans.ts'
export { logView } from './views/log.ts'
export { reportList } from './views/report-list.ts'
export { lookOf, STATE_FILLS } from './views/styles.ts'
export { summaryView } from './views/summary/summary.ts'
export { indicatorColumns, settingRows, tableTab } from './views/table-tab.ts'
export { trackerView } from './views/tracker.ts'
