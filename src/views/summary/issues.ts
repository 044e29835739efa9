/** The scene of a summary comes in; the issues of the period go out by severity, each with a link to its cell. */
import type { Severity } from '../../core/issue.ts'
import type { Block, Row } from '../block.ts'
import { appendixHeading, labelled, textRows } from './paragraphs.ts'
import { COLUMNS, type Scene } from './scene.ts'
import { bandRow } from './totals.ts'

/** Returns the appendix of issues: where in the first column, what and what to do in lines beside it. */
export function issuesBlock(scene: Scene, title: string): Block {
  const { words, issues } = scene
  const part = (severity: Severity, name: (count: number) => string): Row[] => {
    const own = issues.filter((issue) => issue.severity === severity)
    if (own.length === 0) return []
    const rows = own.flatMap(({ tab, cell, link, message }) =>
      labelled(cell ? words.issues.at(tab, cell) : tab, link, message, 'text'),
    )
    return [bandRow(name(own.length), COLUMNS), ...rows]
  }
  const rows = [...part('error', words.issues.errors), ...part('warning', words.issues.warnings)]
  return { rows: [...appendixHeading(title), ...(rows.length > 0 ? rows : textRows(words.issues.none, 'text quiet'))] }
}
