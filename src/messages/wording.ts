/** An issue or an obstacle and a language come in; its sentence goes out. */
import type { Issue, Obstacle } from '../core/issue.ts'
import { tables } from '../core/layout.ts'
import type { Language, TableKey } from '../core/model.ts'
import type { IssueWording, ObstacleWording, WordingContext } from './issue-wording.ts'
import { issuesEn, obstaclesEn } from './issues.en.ts'
import { issuesVi, obstaclesVi } from './issues.vi.ts'

const issues: Readonly<Record<Language, IssueWording>> = { vi: issuesVi, en: issuesEn }
const obstacles: Readonly<Record<Language, ObstacleWording>> = { vi: obstaclesVi, en: obstaclesEn }

/** Returns the context of a workbook that could not be read: codes stand for names, headings are those of the layout. */
function plainContext(language: Language): WordingContext {
  const same = (code: string) => code
  const columns = [tables.reports, tables.exceptions, tables.indicators].flatMap((table) => table.columns)
  const heading = (key: string) => columns.find((column) => column.key === key)?.heading[language] ?? key
  const tabName = (table: TableKey) => tables[table].tab[language]
  return { unitName: same, indicatorName: same, periodName: same, tabName, heading }
}

/** Returns one or two sentences: what was found and what to do, without the place. */
export function wordIssue(issue: Issue, context: WordingContext, language: Language): string {
  // The code picks the wording of its own arguments; the compiler cannot follow that across the union.
  const word = issues[language][issue.code] as (args: object, context: WordingContext) => string
  return word(issue.args, context)
}

/** Returns one or two sentences on one line: which table, column, setting or choice is at fault, and the remedy. */
export function wordObstacle(
  obstacle: Obstacle,
  language: Language,
  context: WordingContext = plainContext(language),
): string {
  const word = obstacles[language][obstacle.code] as (obstacle: Obstacle, context: WordingContext) => string
  return word(obstacle, context)
}
