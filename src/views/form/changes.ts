/** Typed texts and the row as it is come in; which cells are to be written, and which somebody else has changed, go out. */
import type { Words } from '../../core/layout.ts'
import type { CellValue, Language, PeriodKind } from '../../core/model.ts'
import { yesNoWords } from '../../core/words.ts'
import { changedSince, type FormCell, type TypedCell, typedCell } from './cells.ts'
import { typedText } from './shown.ts'

/** Typed texts by column key. */
export type Changes = Readonly<Record<string, string>>

/** A cell that this person and another changed; nothing was written into it. */
export interface Conflict {
  readonly key: string
  readonly theirs: string
  readonly mine: string
}

/** A cell to be written. */
export interface Write extends TypedCell {
  readonly key: string
  readonly column: number
}

/** What is to be written, and what others have changed meanwhile. */
export interface Merged {
  readonly writes: readonly Write[]
  readonly conflict: readonly Conflict[]
  readonly others: Changes
}

/** The row as it is. */
export interface RowNow {
  readonly cells: readonly FormCell[]
  readonly values: Readonly<Record<string, CellValue>>
}

/** Returns the word that a cell's drop-down offers for a meaning. */
export type Offered = (column: number, words: Words) => string

/** Returns which cells are to be written, and which not because somebody else has changed them since that version. */
export function mergeChanges(
  { cells, values }: RowNow,
  changes: Changes,
  version: string,
  language: Language,
  offered: Offered,
): Merged {
  const moved = changedSince(version, values)
  const writes: Write[] = []
  const conflict: Conflict[] = []
  const others: Record<string, string> = {}
  for (const { key, kind, column } of cells) {
    const mine = changes[key]
    const theirs = typedText(kind, values[key] ?? '', language)
    if (mine === undefined) {
      if (moved.has(key)) others[key] = theirs
      continue
    }
    const typed = kind === 'yes-no' ? answer(mine, column, offered) : typedCell(kind, mine)
    if (typed.value === values[key]) continue
    if (moved.has(key)) conflict.push({ key, theirs, mine })
    else writes.push({ key, column, ...typed })
  }
  return { writes, conflict, others }
}

/** Returns a yes or no as its drop-down has it; anything else as typed. */
function answer(text: string, column: number, offered: Offered): TypedCell {
  const words = Object.values(yesNoWords).find((each) => Object.values(each).includes(text))
  if (!words) return typedCell('yes-no', text)
  const value = offered(column, words)
  return { value, written: value }
}

/** Returns the writes of 0 into those of the cells that are blank and hold a number. */
export function zeroWrites({ cells, values }: RowNow, writes: readonly Write[], zeros: readonly string[]): Write[] {
  const written = new Map(writes.map(({ key, value }) => [key, value]))
  return cells
    .filter(({ key, kind }) => kind === 'number' && zeros.includes(key) && (written.get(key) ?? values[key]) === '')
    .map(({ key, column }) => ({ key, column, value: 0, written: 0 }))
}

/** Returns the cells of which a report needs at least one (rule 6). */
export function neededKeys(cells: readonly FormCell[], kind: PeriodKind): readonly string[] {
  const keys = (pick: (cell: FormCell) => boolean | undefined) => cells.filter(pick).map(({ key }) => key)
  if (kind === 'plan') return ['documentNumber', 'link']
  const compulsory = keys(({ indicator }) => indicator?.compulsory)
  if (compulsory.length > 0) return compulsory
  const all = keys(({ indicator }) => indicator !== null)
  return all.length > 0 ? all : ['results', 'difficulties', 'proposals']
}
