/** The realm's entry: defines the services in the context's global object and hands `run.ts` the way in. */
import type { Bridge, Handle } from './bridge.ts'
import { callCounts } from './calling.ts'
import { ChartsService } from './chart.ts'
import { installClock } from './clock.ts'
import { isDetected } from './detect.ts'
import { eventObject } from './event.ts'
import { Exception } from './exception.ts'
import { HtmlService } from './html.ts'
import { LockService } from './locks.ts'
import { LoggerService, makeConsole } from './logger.ts'
import { makeWith } from './make.ts'
import { PropertiesService } from './properties.ts'
import { Range } from './range.ts'
import { ScriptAppService } from './script-app.ts'
import { SessionService } from './session.ts'
import { SheetService } from './sheet.ts'
import { SpreadsheetService } from './spreadsheet.ts'
import { SpreadsheetAppService } from './spreadsheet-app.ts'
import { begin, execution } from './state.ts'
import { actOn } from './user-act.ts'
import { UtilitiesService } from './utilities.ts'

/** What a bare vm context has and Apps Script has not, or has under our own name. */
const absent = ['SharedArrayBuffer', 'Atomics', 'console']

/** Writes the services into the global object and returns the handle through which functions are called. */
export function install(bridge: Bridge): Handle {
  const global = globalThis as unknown as Record<string, unknown>
  begin(bridge)
  const spreadsheet = new SpreadsheetService()
  const sheets = new WeakMap<object, SheetService>()
  makeWith({
    range: (sheet, area, open) => new Range(sheet, area, open),
    sheet: (sheet) => {
      const known = sheets.get(sheet) ?? new SheetService(sheet)
      sheets.set(sheet, known)
      return known
    },
    spreadsheet: () => spreadsheet,
  })
  for (const name of absent) Reflect.deleteProperty(global, name)
  installClock(global, bridge.scriptZone)
  const services = {
    SpreadsheetApp: new SpreadsheetAppService(),
    Charts: new ChartsService(),
    HtmlService: new HtmlService(),
    LockService: new LockService(),
    Logger: new LoggerService(),
    PropertiesService: new PropertiesService(),
    ScriptApp: new ScriptAppService(),
    Session: new SessionService(),
    Utilities: new UtilitiesService(),
    console: makeConsole(),
  }
  for (const [name, value] of Object.entries(services))
    Object.defineProperty(global, name, { value, configurable: true, writable: true })
  return {
    call: (name, args) => call(global, name, args),
    act: (input) => {
      begin(bridge)
      return JSON.stringify(actOn(JSON.parse(input)))
    },
    fire: (name, fired) => void handler(global, name)(eventObject(JSON.parse(fired))),
    calls: () => JSON.stringify(callCounts()),
    selection: () => JSON.stringify(execution.selection),
    describe,
  }
}

/** Returns a function of the bundle; triggers may call private ones too. */
function handler(global: Record<string, unknown>, name: string): (...args: unknown[]) => unknown {
  if (!isDetected(name)) throw new Exception(`Script function not found: ${name}`)
  return global[name] as (...args: unknown[]) => unknown
}

function call(global: Record<string, unknown>, name: string, args: string): string {
  if (name.endsWith('_')) throw new Exception(`Script function not found: ${name}`)
  const target = handler(global, name)
  const result: unknown = target(...(JSON.parse(args) as unknown[]))
  return JSON.stringify(handedOut(result)) ?? 'null'
}

/** Results cross as plain data, as with google.script.run: no dates, functions or services (apps-script.md 1.4). */
function handedOut(value: unknown): unknown {
  if (value === undefined) return null
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') return illegal()
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(handedOut)
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return illegal()
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, handedOut(each)]))
}

function illegal(): never {
  throw new Exception('The script completed but the returned value is not a supported return type.')
}

/** An error of the outer world (a syntax error of the bundle) is no `Error` of this context. */
function describe(error: unknown): string {
  const thrown = typeof error === 'object' && error !== null ? (error as Partial<Error>) : { message: String(error) }
  const { name = 'Error', message = String(error) } = thrown
  return JSON.stringify({ name, message, stack: thrown.stack ?? `${name}: ${message}` })
}
