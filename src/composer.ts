/**
 * Words, views and templates in one: plain data goes in, what people read comes out. The build makes a page of it that
 * `google/composer` loads when a command composes something, so that the many executions that do not (opening the
 * spreadsheet, an edit) need not load it. See "Why are words and views a file of their own?" in docs/decisions.md.
 */
export { en } from './messages/en.ts'
export { notesIn } from './messages/notes.ts'
export { vi } from './messages/vi.ts'
export { wordIssue, wordObstacle } from './messages/wording.ts'
export { templates } from './templates/template.ts'
export { guideView } from './views/guide.ts'
export { logView } from './views/log.ts'
export { lookOf, STATE_FILLS } from './views/styles.ts'
export { summaryView } from './views/summary/summary.ts'
export { indicatorColumns, settingRows, tableTab } from './views/table-tab.ts'
export { trackerView } from './views/tracker.ts'
