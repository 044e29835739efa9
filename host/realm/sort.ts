/** Sorts the rows of a block by columns: numbers, then texts, then booleans; empty cells last both ways. */
import type { Area, Cell, Sheet } from '../book.ts'
import { intersection } from './a1.ts'
import { refuse } from './exception.ts'
import { rowAt } from './grid.ts'
import { languageTag } from './locale.ts'
import { guardWrite } from './write-guard.ts'

interface Key {
  /** 1-based column of the sheet. */
  readonly column: number
  readonly ascending: boolean
}

/** Writes the rows of the block in order; whole cells move (spreadsheet-behaviours 52). */
export function sortRows(sheet: Sheet, area: Area, specification: unknown): void {
  const keys = (Array.isArray(specification) ? specification : [specification]).map(sortKey)
  for (const key of keys)
    if (key.column < area.column || key.column >= area.column + area.columns)
      refuse(`Sort column ${key.column} is not in the range.`)
  guardWrite(sheet, area)
  if (sheet.merges.some((merge) => intersection(merge, area)))
    refuse('This operation is not allowed on cells in merged ranges.')
  const collator = new Intl.Collator(languageTag())
  const lines: (Cell | undefined)[][] = []
  for (let row = 0; row < area.rows; row++) {
    const cells = sheet.rows[area.row - 1 + row]
    const line: (Cell | undefined)[] = []
    for (let column = 0; column < area.columns; column++) line.push(cells?.[area.column - 1 + column])
    lines.push(line)
  }
  lines.sort((a, b) => {
    for (const { column, ascending } of keys) {
      const order = compare(a[column - area.column]?.v, b[column - area.column]?.v, ascending, collator)
      if (order !== 0) return order
    }
    return 0
  })
  for (const [row, line] of lines.entries()) {
    const cells = rowAt(sheet, area.row - 1 + row)
    for (const [column, cell] of line.entries()) {
      if (cell) cells[area.column - 1 + column] = cell
      else delete cells[area.column - 1 + column]
    }
  }
}

function sortKey(each: unknown): Key {
  if (typeof each === 'number') return { column: each, ascending: true }
  const { column, ascending = true } = each as { column?: number; ascending?: boolean }
  if (typeof column !== 'number') refuse('A sort specification needs a column.')
  return { column, ascending }
}

function compare(a: Cell['v'], b: Cell['v'], ascending: boolean, collator: Intl.Collator): number {
  const rank = rankOf(a) - rankOf(b)
  if (rankOf(a) === 3 || rankOf(b) === 3) return rank
  const order = rank || (typeof a === 'string' ? collator.compare(a, String(b)) : Number(a) - Number(b))
  return ascending ? order : -order
}

function rankOf(value: Cell['v']): number {
  if (value === undefined || value === '') return 3
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2
}
