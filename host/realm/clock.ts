/** The context's own `Date`: its clock is that of the execution, its local time that of the script's zone. */
import { instantOf, zoneOffset } from '../zone.ts'
import { execution } from './state.ts'

const Native = Date
const units = ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'] as const
const named = /(?:Z|GMT|UTC|[+-]\d{2}:?\d{2})\s*(?:\([^)]*\))?$/i
const dayOnly = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/

/** Returns a date of this context; faster than the `new Date` that scripts use. */
export function dateAt(instant: number): Date {
  return new Native(instant)
}

/** Returns whether a value is a date of this context; faster than `instanceof Date`, which goes through a proxy. */
export function isDate(value: unknown): value is Date {
  return value instanceof Native
}

/** Writes the global `Date` anew; the zone is that of the manifest (apps-script.md 4.3, "Dates"). */
export function installClock(global: Record<string, unknown>, zone: string): void {
  const made = (args: readonly unknown[]) =>
    new Native(args.length === 0 ? execution.now : args.length === 1 ? single(args[0], zone) : fields(args, zone))
  const clock: DateConstructor = new Proxy(Native, {
    apply: () => String(made([])),
    construct: (_target, args: unknown[], target): object => {
      const date = made(args)
      return target === clock ? date : Object.setPrototypeOf(date, (target as { prototype: object }).prototype)
    },
    get: (target, key) => {
      if (key === 'now') return () => execution.now
      return key === 'parse' ? (text: unknown) => parse(String(text), zone) : Reflect.get(target, key)
    },
  })
  localParts(zone)
  localTexts(zone)
  define('constructor', clock)
  Object.defineProperty(global, 'Date', { value: clock, writable: true, configurable: true })
}

function define(name: string, value: unknown): void {
  Object.defineProperty(Native.prototype, name, { value, writable: true, configurable: true })
}

function single(value: unknown, zone: string): number {
  const primitive = value instanceof Native ? value.getTime() : value
  return typeof primitive === 'string' ? parse(primitive, zone) : new Native(primitive as number).getTime()
}

function parse(text: string, zone: string): number {
  const trimmed = text.trim()
  if (named.test(trimmed) || dayOnly.test(trimmed)) return Native.parse(trimmed)
  // Without a zone the text is local time: read it as UTC, then shift.
  const wall = Native.parse(/^\d{4}-\d{2}-\d{2}T/.test(trimmed) ? `${trimmed}Z` : `${trimmed} UTC`)
  return Number.isNaN(wall) ? wall : instantOf(wall, zone)
}

function fields(args: readonly unknown[], zone: string): number {
  const [year, month, ...rest] = args.map(Number)
  const wall = Native.UTC(Number(year), Number(month), ...rest)
  return Number.isNaN(wall) ? wall : instantOf(wall, zone)
}

/** The clock of the zone at an instant, to be read with the UTC getters. */
function local(date: Date, zone: string): Date {
  const instant = date.getTime()
  return new Native(Number.isNaN(instant) ? instant : instant + zoneOffset(instant, zone))
}

function localParts(zone: string): void {
  for (const unit of units) {
    define(`get${unit}`, function (this: Date) {
      return local(this, zone)[`getUTC${unit}`]()
    })
    define(`set${unit}`, function (this: Date, ...values: [number]) {
      const wall = local(this, zone)
      wall[`setUTC${unit}`](...values)
      return this.setTime(Number.isNaN(wall.getTime()) ? wall.getTime() : instantOf(wall.getTime(), zone))
    })
  }
  define('getDay', function (this: Date) {
    return local(this, zone).getUTCDay()
  })
  define('getTimezoneOffset', function (this: Date) {
    return (this.getTime() - local(this, zone).getTime()) / 60_000
  })
}

function localTexts(zone: string): void {
  const two = (value: number) => String(Math.trunc(Math.abs(value))).padStart(2, '0')
  define('toDateString', function (this: Date) {
    const text = local(this, zone).toUTCString()
    return text.replace(/^(\w+), (\d+) (\w+) (\d+).*$/, '$1 $3 $2 $4')
  })
  define('toTimeString', function (this: Date) {
    const wall = local(this, zone)
    if (Number.isNaN(wall.getTime())) return 'Invalid Date'
    const minutes = (wall.getTime() - this.getTime()) / 60_000
    return `${wall.toISOString().slice(11, 19)} GMT${minutes < 0 ? '-' : '+'}${two(minutes / 60)}${two(minutes % 60)}`
  })
  define('toString', function (this: Date) {
    return Number.isNaN(this.getTime()) ? 'Invalid Date' : `${this.toDateString()} ${this.toTimeString()}`
  })
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'] as const) {
    const original = Native.prototype[name]
    define(name, function (this: Date, locales?: Intl.LocalesArgument, options?: Intl.DateTimeFormatOptions) {
      return original.call(this, locales as string, { timeZone: zone, ...options })
    })
  }
}
