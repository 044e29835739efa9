/** Comes in: what was done by somebody who may not write the protected log. Goes out: the same, kept until the department runs a command. */
import { again, once } from '../google/again.ts'
import { type LogEntry, lastEntries } from '../google/log.ts'
import { deleteProperties, type Properties, readProperties, writeProperties } from '../google/properties.ts'
import { who } from '../google/user.ts'
import type { LogDetails } from '../views/log-entries.ts'
import { appendLogEntries } from './log-line.ts'
import { type OpenBook, tabOf } from './open-book.ts'
import { editorsKey } from './protections.ts'

const KEPT = 'log:'

/** Returns the text cut to a length that fits a property beside the others. */
const short = (text = ''): string => (text.length > 500 ? `${text.slice(0, 500)}…` : text)

/** Whether the log is protected and this person is not of those who may write there: then nothing need be tried. */
function isShutOut({ properties }: OpenBook): boolean {
  const editors = properties.get(editorsKey)
  const address = who().toLowerCase()
  return editors !== undefined && address !== '' && !(JSON.parse(editors) as string[]).includes(address)
}

/** Writes entries into the log; where its protection refuses them, into document properties. The caller holds the lock. */
export function logOrKeep(book: OpenBook, entries: readonly LogDetails[]): void {
  const write = () => appendLogEntries(book, entries)
  try {
    if (isShutOut(book)) throw new Error('the log is protected')
    // Whoever Google does not name may be somebody whom it refuses: that is not tried again.
    if (who() === '') once(write)
    else again(write)
  } catch {
    const numbers = [...readProperties(KEPT).keys()].map((key) => Number(key.slice(KEPT.length)))
    const first = Math.max(0, ...numbers) + 1
    writeProperties(keptEntries(book, entries, first))
  }
}

/** Returns entries as document properties, numbered from `first`; `decimals` tell apart numbers given without the lock. */
export const keptEntries = (
  { madeAt }: OpenBook,
  entries: readonly LogDetails[],
  first: number,
  decimals = '',
): Properties =>
  new Map(
    entries.map((entry, index) => {
      const line = { at: madeAt, who: who(), ...entry, old: short(entry.old), new: short(entry.new) }
      return [`${KEPT}${first + index}${decimals}`, JSON.stringify(line)]
    }),
  )

/** Returns whether the log tells of this already, by this person and today: two reads, for a run that finishes another. */
export function isLoggedToday({ workbook, madeAt }: OpenBook, what: string, place: string): boolean {
  const log = tabOf(workbook, 'log')
  const [, day] = madeAt.split(' ')
  const entries = log ? lastEntries(log.id, 200) : []
  return entries.some((entry) => entry[0]?.split(' ')[1] === day && entry[2] === what && entry[3] === place)
}

/** Writes the kept entries into the log, oldest first; for somebody who may write there, and holds the lock. */
export function writeKeptLog(book: OpenBook): void {
  const kept = readProperties(KEPT)
  const keys = [...kept.keys()].sort((one, other) => Number(one.slice(KEPT.length)) - Number(other.slice(KEPT.length)))
  appendLogEntries(
    book,
    keys.map((key) => JSON.parse(kept.get(key) ?? '{}') as LogEntry),
  )
  deleteProperties(keys)
}
