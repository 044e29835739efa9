/** The history and what is about to be added to it come in; the rows that make room for it go out. */
import type { FoundEntry, History } from './entries.ts'

/** Runs that are kept beside what is never dropped, and the characters that they may hold together. */
export const KEPT_RUNS = 40
export const KEPT_CHARACTERS = 1_000_000

/** A block of rows to delete, 1-based. */
export interface Dropped {
  readonly first: number
  readonly rows: number
}

/**
 * Returns the oldest runs to delete when one more is added, as one block of rows so that it costs one call; null when there is
 * room. Never dropped: what was confirmed as final (even when the confirmation was withdrawn), withdrawals, the last run of
 * each period, and what this version cannot read. One block may leave more than is wanted; the next runs take the rest.
 */
export function rowsToDrop(history: History, period: string, size: number): Dropped | null {
  const lastRuns = new Map(history.entries.map((entry) => [entry.period, entry.row]))
  // The run that is added takes the place of its period's last one.
  lastRuns.delete(period)
  const loose = history.entries.filter((entry) => entry.kind === 'run' && lastRuns.get(entry.period) !== entry.row)
  let count = loose.length + 1
  let characters = loose.reduce((sum, entry) => sum + entry.size, size)
  const dropped: FoundEntry[] = []
  for (const entry of loose) {
    if (count <= KEPT_RUNS && characters <= KEPT_CHARACTERS) break
    const last = dropped.at(-1)
    if (last && last.row + 1 !== entry.row) break
    dropped.push(entry)
    count--
    characters -= entry.size
  }
  const [first] = dropped
  return first ? { first: first.row, rows: dropped.length } : null
}
