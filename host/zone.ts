/** Clock times of a time zone: an instant in, its offset or its wall clock out; runs inside and outside the vm context. */

const quarterHour = 900_000
const formats = new Map<string, Intl.DateTimeFormat>()
const offsets = new Map<string, Map<number, number>>()

/** Returns the zone's offset from UTC in milliseconds at an instant (epoch ms), e.g. 25200000 in Asia/Ho_Chi_Minh today. */
export function zoneOffset(instant: number, zone: string): number {
  let known = offsets.get(zone)
  if (!known) {
    known = new Map()
    offsets.set(zone, known)
  }
  const quarter = Math.floor(instant / quarterHour)
  const cached = known.get(quarter)
  if (cached !== undefined) return cached
  const offset = wallClock(quarter * quarterHour, zone) - quarter * quarterHour
  known.set(quarter, offset)
  return offset
}

/** Returns the instant (epoch ms) at which the zone's clock shows `wall`, which is the clock read as if it were UTC. */
export function instantOf(wall: number, zone: string): number {
  const first = wall - zoneOffset(wall, zone)
  return wall - zoneOffset(first, zone)
}

/** Returns the instant (epoch ms) of noon of a day `YYYY-MM-DD` in a zone. */
export function noonOf(day: string, zone: string): number {
  return instantOf(Date.parse(`${day}T12:00:00Z`), zone)
}

const epochDay = 25_569
const dayLength = 86_400_000

/** A Date reaches 100,000,000 days either way; a day less, so that an offset never leads beyond. */
const longestWall = 99_999_999 * dayLength

/** Returns the instant of a cell's serial number in the spreadsheet's zone; NaN when it is beyond what a Date can be. */
export function instantOfSerial(serial: number, zone: string): number {
  const wall = Math.round((serial - epochDay) * dayLength)
  return Math.abs(wall) > longestWall ? Number.NaN : instantOf(wall, zone)
}

/** Returns the serial number that a cell of a spreadsheet in this zone holds for an instant, e.g. 45731 for midnight of 2025-03-15. */
export function serialOfInstant(instant: number, zone: string): number {
  return (instant + zoneOffset(instant, zone)) / dayLength + epochDay
}

/** Returns the serial number of a calendar day, or null when there is no such day, e.g. (2025, 3, 15) -> 45731. */
export function serialOfDay(year: number, month: number, day: number): number | null {
  const instant = Date.UTC(year, month - 1, day)
  const date = new Date(instant)
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return instant / dayLength + epochDay
}

function wallClock(instant: number, zone: string): number {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'iso8601',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formats.set(zone, format)
  }
  const parts: Record<string, number> = {}
  for (const { type, value } of format.formatToParts(instant)) parts[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second)
}
