/** The contract of the wordings: for every issue code and obstacle code a function from its arguments to a sentence. */
import type { Issue, IssueCode, Obstacle } from '../core/issue.ts'
import type { TableKey } from '../core/model.ts'

export type ArgumentsOf<C extends IssueCode> = Extract<Issue, { code: C }>['args']

/**
 * How a message speaks of what the sheet knows by code. Each gives the sheet's own name, and its argument unchanged where
 * there is none (a suggestion may be a name already).
 */
export interface WordingContext {
  readonly unitName: (code: string) => string
  readonly indicatorName: (code: string) => string
  readonly periodName: (code: string) => string
  /** What the sheet calls the tab of a table now. */
  readonly tabName: (table: TableKey) => string
  /** The heading of a column of the reports, exceptions or indicators table, by its key. */
  readonly heading: (key: string) => string
}

export type IssueWording = {
  readonly [C in IssueCode]: (args: ArgumentsOf<C>, context: WordingContext) => string
}

export type ObstacleWording = {
  readonly [C in Obstacle['code']]: (obstacle: Extract<Obstacle, { code: C }>, context: WordingContext) => string
}
