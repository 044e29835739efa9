/** The day that the visitor has chosen, and what the clock does when it changes. */
import type { Book } from '../book.ts'
import { type Execution, people } from '../people.ts'
import type { Code } from '../run.ts'
import { instantOf, zoneOffset } from '../zone.ts'

const dayLength = 86_400_000
const second = 1000

/** Returns the instant (epoch ms) at which a chosen day has the time that this machine's clock shows now. */
export function instantOn(day: string, zone: string, machine = Date.now()): number {
  const wall = machine + zoneOffset(machine, zone)
  return instantOf(Date.parse(`${day}T00:00:00Z`) + (((wall % dayLength) + dayLength) % dayLength), zone)
}

/** Returns the day `YYYY-MM-DD` of an instant in a zone. */
export function dayOf(instant: number, zone: string): string {
  return new Date(instant + zoneOffset(instant, zone)).toISOString().slice(0, 10)
}

/**
 * Writes what time-driven triggers do when time jumps to `now`: each runs once, however many hours were left out, as after
 * a night in which Google did not run them.
 */
export function jump(book: Book, code: Code, now: number): readonly Execution[] {
  for (const trigger of book.triggers) {
    if (!trigger.every) continue
    const lengths = { minutes: 60_000, hours: 3_600_000, days: dayLength }
    const period = trigger.every.count * lengths[trigger.every.unit]
    const last = trigger.lastRun ?? trigger.since ?? 0
    // What lies ahead, because the visitor has gone back, must not keep the trigger asleep.
    if (last > now) trigger.lastRun = now
    else if (last + period < now) trigger.lastRun = now - period
  }
  const all = people(book, code, { now: now - second })
  all.tick({ minutes: 1 / 60 })
  return all.executions()
}
