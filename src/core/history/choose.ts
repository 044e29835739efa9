/** The entries of the history come in; which of them counts for what goes out. */
import { daysBetween, parseDay } from '../day.ts'
import { dataPrint, type Snapshot } from '../snapshot.ts'
import type { FoundEntry, History } from './entries.ts'

/** An entry that holds figures. */
export type FiguresEntry = FoundEntry & { readonly snapshot: Snapshot }

const hasFigures = (entry: FoundEntry): entry is FiguresEntry => entry.snapshot !== null

const of = ({ entries }: History, period: string): readonly FoundEntry[] =>
  entries.filter((entry) => entry.period === period)

/** Returns the confirmation that holds for a period; null when there is none, or it was withdrawn. */
export function finalOf(history: History, period: string): FiguresEntry | null {
  const last = of(history, period)
    .filter((entry) => entry.kind !== 'run')
    .at(-1)
  return last?.kind === 'final' && hasFigures(last) ? last : null
}

/** Returns the confirmations that hold, by period. */
export function finals(history: History): ReadonlyMap<string, FiguresEntry> {
  const found = new Map<string, FiguresEntry>()
  for (const period of new Set(history.entries.map((entry) => entry.period))) {
    const final = finalOf(history, period)
    if (final) found.set(period, final)
  }
  return found
}

/** Returns the figures that stand for a period: the final ones, else those of the last run; null when it was never consolidated. */
export const standingFigures = (history: History, period: string): FiguresEntry | null =>
  finalOf(history, period) ?? of(history, period).filter(hasFigures).at(-1) ?? null

/** Returns the last entry of a period that wrote its summary tab. */
export const lastWritten = (history: History, period: string): FiguresEntry | null =>
  of(history, period).filter(hasFigures).at(-1) ?? null

/** Runs that follow each other within so many minutes are one sitting. */
const SITTING = 60

/**
 * Returns the earlier run with which a run of now is compared: the last one on other data that was there to be read, that is
 * made before the sitting in which the data of now first appeared. Five runs within an hour are one sitting and all show the
 * changes since the run before it; in the very first sitting its first run is that. Null when there was no other data.
 */
export function baselineOf(history: History, period: string, now: Snapshot, at: string): FiguresEntry | null {
  const runs = of(history, period).filter(hasFigures)
  const data = dataPrint(now)
  let first = runs.length
  while (first > 0 && dataPrint(runs[first - 1]?.snapshot ?? now) === data) first--
  const others = (list: readonly FiguresEntry[]) => list.filter((run) => dataPrint(run.snapshot) !== data)
  // From the run that first had these data back to the run that began its sitting.
  let start = first
  let later = runs[first]?.at ?? at
  while (start > 0 && minutesBetween(runs[start - 1]?.at ?? '', later) < SITTING) {
    start--
    later = runs[start]?.at ?? later
  }
  return others(runs.slice(0, start)).at(-1) ?? others(runs.slice(start, first))[0] ?? null
}

/** Returns the minutes from one time to another, `09:30 18/3/2025`; of a text that is no time infinitely many. */
export function minutesBetween(from: string, to: string): number {
  const [one, other] = [instant(from), instant(to)]
  if (!one || !other) return Number.POSITIVE_INFINITY
  return Math.abs(daysBetween(one.day, other.day) * 1440 + other.minute - one.minute)
}

function instant(text: string): { day: string; minute: number } | null {
  const [time = '', typed = ''] = text.split(' ')
  const [hour, minute] = time.split(':').map(Number)
  const day = parseDay(typed)
  if (!day || hour === undefined || minute === undefined || Number.isNaN(hour + minute)) return null
  return { day, minute: hour * 60 + minute }
}
