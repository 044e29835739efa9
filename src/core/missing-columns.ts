/** Comes in: a table as found and the columns it should have. Goes out: which keys to restore and which columns to insert. */
import type { FoundTable } from './model.ts'
import { nameKey } from './name-key.ts'
import { isUnfinishedKey } from './tabs.ts'

/** A column as it should be: its key, and every heading by which a column that lost its key can be known again. */
export interface WantedColumn {
  readonly key: string
  readonly headings: readonly string[]
}

export interface ColumnRepair<Column> {
  /** A column whose heading is right and whose key cell is blank: the key goes back. */
  readonly restore: readonly { readonly column: number; readonly key: string }[]
  /** Columns to insert behind `after` (0: at the start); the last place first, so that earlier places stay true. */
  readonly insert: readonly Insertion<Column>[]
}

interface Insertion<Column> {
  readonly after: number
  readonly columns: readonly Column[]
  /** How many of them stand there already, blank or unfinished, since a run was interrupted. */
  readonly present: number
}

/**
 * Returns how to give a table its missing columns without moving a cell that people entered: a key is put back where exactly
 * one keyless column has the heading; other columns are inserted behind the wanted column before them.
 */
export function missingColumns<Column extends WantedColumn>(
  found: Pick<FoundTable, 'columns' | 'rows'>,
  wanted: readonly Column[],
): ColumnRepair<Column> {
  const restore: { column: number; key: string }[] = []
  const insert: { after: number; columns: Column[] }[] = []
  const restored = new Map<string, number>()
  // Columns of one indicator share their first heading: those whose headings are all right come first.
  for (const whole of [true, false]) {
    for (const column of wanted) {
      if (found.columns.has(column.key) || restored.has(column.key)) continue
      const place = keyless(found, column, whole, [...restored.values()])
      if (place === null) continue
      restored.set(column.key, place)
      restore.push({ column: place, key: column.key })
    }
  }
  let after = 0
  for (const column of wanted) {
    const place = found.columns.get(column.key) ?? restored.get(column.key)
    if (place !== undefined) {
      after = place
      continue
    }
    const last = insert.find((each) => each.after === after)
    if (last) last.columns.push(column)
    else insert.push({ after, columns: [column] })
  }
  const places = insert.sort((one, other) => other.after - one.after)
  return { restore, insert: places.map((each) => ({ ...each, present: leftBehind(found, each) })) }
}

/** Returns how many columns behind `after` an interrupted run has inserted: without a word in them, or with unfinished keys. */
function leftBehind(
  { rows }: Pick<FoundTable, 'rows'>,
  { after, columns }: { readonly after: number; readonly columns: readonly WantedColumn[] },
): number {
  const isFree = (index: number) =>
    index < (rows[0]?.length ?? 0) && (isUnfinishedKey(rows[0]?.[index]) || rows.every((row) => row[index] === ''))
  return columns.filter((_, index) => columns.slice(0, index + 1).every((__, each) => isFree(after + each))).length
}

/**
 * Returns the only column without a key that has one of the headings in the first heading row, or, when `whole`, each of them in
 * its row; null when there is none, or more than one.
 */
function keyless(
  { rows }: Pick<FoundTable, 'rows'>,
  wanted: WantedColumn,
  whole: boolean,
  taken: readonly number[],
): number | null {
  const keys = wanted.headings.map(nameKey)
  const textAt = (line: number, index: number) => nameKey(String(rows[line]?.[index] ?? ''))
  const fits = (index: number) =>
    whole ? keys.every((key, line) => textAt(1 + line, index) === key) : keys.includes(textAt(1, index))
  const places = (rows[1] ?? []).flatMap((_, index) =>
    (rows[0]?.[index] ?? '') === '' && !taken.includes(index + 1) && fits(index) ? [index + 1] : [],
  )
  return places.length === 1 ? (places[0] ?? null) : null
}
