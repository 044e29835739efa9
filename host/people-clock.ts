/** When the clock fires a trigger: a trigger and its script's zone in, the next instant out. */
import type { InstalledTrigger } from './book.ts'
import { instantOf, zoneOffset } from './zone.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/**
 * Returns the instant (epoch ms) at which a CLOCK trigger fires next, counted from its last run or its making; null for
 * any other trigger. Google picks a minute in the chosen hour (guides/triggers/installable); here it is its first.
 */
function nextRun(trigger: InstalledTrigger, zone: string): number | null {
  const { every, since = 0, lastRun } = trigger
  if (!every) return null
  const base = lastRun ?? since
  if (every.unit === 'minutes') return base + every.count * minute
  if (every.unit === 'hours') return base + every.count * hour
  if (every.hour === null) return base + every.count * day
  const wall = base + zoneOffset(base, zone)
  const midnight = Math.floor(wall / day) * day
  const first = instantOf(midnight + every.hour * hour, zone)
  if (lastRun === undefined && first > since) return first
  return instantOf(midnight + (lastRun === undefined ? 1 : every.count) * day + every.hour * hour, zone)
}

/** Returns the trigger that is due first up to an instant, and when; null when none is. */
export function firstDue(
  triggers: readonly InstalledTrigger[],
  until: number,
  zone: string,
): { readonly trigger: InstalledTrigger; readonly at: number } | null {
  let found: { readonly trigger: InstalledTrigger; readonly at: number } | null = null
  for (const trigger of triggers) {
    const at = nextRun(trigger, zone)
    if (at !== null && at <= until && (!found || at < found.at)) found = { trigger, at }
  }
  return found
}
