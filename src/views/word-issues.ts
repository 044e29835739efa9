/** Comes in: issues as data. Goes out: issues in words, with the cell they stand in. */
import { a1 } from '../core/a1.ts'
import type { WordedIssue } from '../core/figures.ts'
import type { Issue } from '../core/issue.ts'
import type { Register, Workbook } from '../core/model.ts'
import type { WordingContext } from '../messages/issue-wording.ts'
import { wordIssue } from '../messages/wording.ts'
import type { Link } from './view.ts'

export interface ShownIssue extends WordedIssue {
  /** Where a click leads; null when the issue has no cell. */
  readonly link: Link | null
  readonly period: string | null
  readonly unit: string | null
  readonly row: number | null
  /** What was put into words. */
  readonly issue: Issue
}

/** Returns the issues in the language of the settings, errors first, then by tab, row and column as read. */
export function wordIssues(register: Register, workbook: Workbook, issues: readonly Issue[]): ShownIssue[] {
  const context = issueContext(register)
  const ids = new Map(workbook.tabs.map((tab) => [tab.name, tab.id]))
  const order = { error: 0, warning: 1 } as const
  return issues
    .map((issue) => {
      const cell = a1(issue.place)
      const tab = ids.get(issue.place.tab)
      return {
        code: issue.code,
        severity: issue.severity,
        tab: issue.place.tab,
        cell,
        message: wordIssue(issue, context, register.settings.language),
        link: cell !== null && tab !== undefined ? { tab, cell } : null,
        period: issue.period,
        unit: issue.unit,
        row: issue.place.row,
        issue,
      }
    })
    .sort((one, other) => order[one.severity] - order[other.severity])
}

/** Returns the issues of report rows with the unit's name before the message: on paper a cell alone says nothing. */
export function namingUnits<Shown extends ShownIssue>(register: Register, issues: readonly Shown[]): readonly Shown[] {
  const names = new Map(register.units.map((unit) => [unit.code, unit.name]))
  return issues.map((shown) => {
    const name = names.get(shown.issue.unit ?? '')
    const isNamed = !name || shown.tab !== register.tables.reports.tab || shown.message.includes(name)
    return isNamed ? shown : { ...shown, message: `${name}: ${shown.message}` }
  })
}

/**
 * Returns whose report an issue is about, and its column by the heading people see, as far as the message does not say so: a
 * cell alone says little in a list. '' for an issue of another tab.
 */
export function aboutOf(register: Register, { issue, message }: Pick<ShownIssue, 'issue' | 'message'>): string {
  const { unitName, periodName, indicatorName, heading } = issueContext(register)
  const { reports } = register.tables
  const { place, unit, period } = issue
  if (place.tab !== reports.tab) return ''
  const key = [...reports.columns].find(([, column]) => column === place.column)?.[0] ?? ''
  const [code = '', theme] = key.split('@')
  // These three say of themselves what they are.
  const isOwn = !['unit', 'period', 'state'].includes(key)
  const isIndicator = register.indicators.some((each) => each.code === code)
  const column = isIndicator ? indicatorName(code) + (theme ? ` (${theme})` : '') : key && isOwn ? heading(key) : ''
  const untold = (text: string) => text !== '' && !message.includes(text)
  const whose = [unit ? unitName(unit) : '', period ? periodName(period) : ''].filter(untold).join(', ')
  return [whose, ...[column].filter(untold)].filter(Boolean).join(': ')
}

/** Speaks of units, indicators and periods by the sheet's own names, and of columns by the headings people see. */
function issueContext(register: Register): WordingContext {
  const lookup = (rows: readonly { code: string; name: string }[]) => {
    const names = new Map(rows.map((row) => [row.code, row.name]))
    return (code: string) => names.get(code) || code
  }
  const { reports, exceptions, indicators } = register.tables
  const heading = (key: string): string => {
    for (const table of [reports, exceptions, indicators]) {
      const column = table.columns.get(key)
      const text = column === undefined ? '' : String(table.rows[1]?.[column - 1] ?? '')
      if (text !== '') return text
    }
    return key
  }
  return {
    unitName: lookup(register.units),
    indicatorName: lookup(register.indicators),
    periodName: lookup(register.periods),
    tabName: (table) => register.tables[table].tab,
    heading,
  }
}
