/** Comes in: the reports table and the keys of the columns that count. Goes out: which columns stop counting, and which count again. */

import { columnsBeforeIndicators, tables } from './layout.ts'
import type { FoundTable, Language } from './model.ts'
import { markRow } from './tabs.ts'
import { retiredMark } from './words.ts'

/** A column and the text that its second heading gets. */
export interface MarkedColumn {
  readonly key: string
  readonly column: number
  readonly text: string
  /** What people know it by: both headings, without the mark. */
  readonly heading: string
}

const layoutKeys = new Set([...columnsBeforeIndicators, ...tables.reports.columns.map((column) => column.key)])

/**
 * Returns the columns with a key that no indicator has any longer and that bear no mark yet, and the columns that bear one
 * although they count. A mark in either language is known; the rest of a heading stays as people have worded it.
 */
export function retiredColumns(
  { columns, rows }: Pick<FoundTable, 'columns' | 'rows'>,
  counted: ReadonlySet<string>,
  language: Language,
): { readonly retire: readonly MarkedColumn[]; readonly comeBack: readonly MarkedColumn[] } {
  const retire: MarkedColumn[] = []
  const comeBack: MarkedColumn[] = []
  for (const [key, column] of columns) {
    if (layoutKeys.has(key)) continue
    const text = String(rows[markRow - 1]?.[column - 1] ?? '').trim()
    const mark = Object.values(retiredMark).find((each) => text.startsWith(each))
    const bare = mark ? text.slice(mark.length).trim() : text
    const heading = [String(rows[1]?.[column - 1] ?? ''), bare].filter(Boolean).join(', ') || key
    if (!counted.has(key) && !mark)
      retire.push({ key, column, text: `${retiredMark[language]} ${bare}`.trim(), heading })
    if (counted.has(key) && mark) comeBack.push({ key, column, text: bare, heading })
  }
  return { retire, comeBack }
}
