/** Dates by Java's SimpleDateFormat patterns, as `Utilities.formatDate` takes them. */

import { zoneOffset } from '../zone.ts'
import { refuse } from './exception.ts'

const months = 'January February March April May June July August September October November December'.split(' ')
const days = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')

/** Returns an instant (epoch ms) as text in a zone, e.g. `yyyy-MM-dd'T'HH:mm` -> `2025-03-15T12:00`; names are English. */
export function javaFormat(instant: number, zone: string, pattern: string): string {
  const offset = zoneOffset(instant, zone)
  const wall = new Date(instant + offset)
  return pattern.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (run, quoted: string | undefined, letter: string) => {
    if (quoted !== undefined) return run === "''" ? "'" : quoted.replace(/''/g, "'")
    return field(letter, run.length, wall, offset)
  })
}

type Field = (width: number, wall: Date, offset: number) => string

const number =
  (value: (wall: Date) => number): Field =>
  (width, wall) =>
    String(value(wall)).padStart(width, '0')
const name = (names: readonly string[], index: number, width: number) => {
  const word = names[index] ?? ''
  return width < 4 ? word.slice(0, 3) : word
}

const fields: Readonly<Record<string, Field>> = {
  y: (width, wall) =>
    String(wall.getUTCFullYear())
      .slice(width === 2 ? -2 : 0)
      .padStart(width, '0'),
  Y: (_width, wall) => weekYear(wall),
  u: number((wall) => wall.getUTCDay() || 7),
  M: (width, wall) =>
    width > 2 ? name(months, wall.getUTCMonth(), width) : String(wall.getUTCMonth() + 1).padStart(width, '0'),
  d: number((wall) => wall.getUTCDate()),
  D: number(dayOfYear),
  E: (width, wall) => name(days, wall.getUTCDay(), width),
  H: number((wall) => wall.getUTCHours()),
  k: number((wall) => wall.getUTCHours() || 24),
  h: number((wall) => wall.getUTCHours() % 12 || 12),
  K: number((wall) => wall.getUTCHours() % 12),
  m: number((wall) => wall.getUTCMinutes()),
  s: number((wall) => wall.getUTCSeconds()),
  S: number((wall) => wall.getUTCMilliseconds()),
  a: (_width, wall) => (wall.getUTCHours() < 12 ? 'AM' : 'PM'),
  z: (_width, _wall, offset) => (offset === 0 ? 'UTC' : `GMT${offsetText(offset, ':')}`),
  Z: (_width, _wall, offset) => offsetText(offset, ''),
  X: (width, _wall, offset) => {
    if (offset === 0) return 'Z'
    return width === 1 ? offsetText(offset, '').slice(0, 3) : offsetText(offset, width === 2 ? '' : ':')
  },
}

function field(letter: string, width: number, wall: Date, offset: number): string {
  const write = fields[letter]
  if (!write) return refuse(`Invalid argument: dateFormat. The host does not know the letter ${letter}.`)
  return write(width, wall, offset)
}

function offsetText(offset: number, separator: string): string {
  const minutes = Math.abs(Math.trunc(offset / 60_000))
  const two = (value: number) => String(value).padStart(2, '0')
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${separator}${two(minutes % 60)}`
}

function dayOfYear(wall: Date): number {
  return Math.floor((wall.getTime() - Date.UTC(wall.getUTCFullYear(), 0, 1)) / 86_400_000) + 1
}

/** `YYYY` is the year of the week, weeks beginning on Sunday: the classic mistake for `yyyy` shows here as it does live. */
function weekYear(wall: Date): string {
  const saturday = new Date(wall.getTime() + (6 - wall.getUTCDay()) * 86_400_000)
  return String(saturday.getUTCFullYear())
}
