/** Turns a class into a Google service: its calls are checked, permitted and counted, and a member it lacks names itself. */
import type { CallCount, CallKind } from './bridge.ts'
import { EnumValue, isEnumeration } from './enums.ts'
import { refuse } from './exception.ts'
import { faulty } from './fault.ts'
import { permit } from './permission.ts'
import { outside } from './state.ts'

type Method = (this: object, ...args: unknown[]) => unknown
interface Constructor {
  readonly prototype: object
}
interface More {
  /** Google's name for the family of the class, used in messages about wrong arguments. */
  readonly family?: string
  /** Values a call of this object moves when it is plural. */
  readonly cells?: (self: object, method: string, args: readonly unknown[]) => number
}

const kinds: Readonly<Record<string, CallKind>> = { r: 'read', w: 'write', n: 'navigation' }
const classes = new Map<string, Constructor>()
const counts = new Map<string, CallCount>()
let depth = 0

/** Returns the calls so far, in order of first use. */
export function callCounts(): CallCount[] {
  return [...counts.values()]
}

/**
 * Writes the calling convention of a service class: `table` says for each method its kind (r, w or n) and the types of
 * its arguments, overloads apart by `|`, e.g. `n num,num | str`. A method missing in the table is an error of the realm.
 */
export function provide(
  service: Constructor,
  name: string,
  table: Readonly<Record<string, string>>,
  more: More = {},
): void {
  classes.set(name, service)
  const methods = service.prototype as Record<string, Method>
  for (const method of methodNames(service.prototype))
    if (!table[method]) throw new Error(`${name}.${method} has no calling convention`)
  for (const [method, convention] of Object.entries(table)) {
    const implementation = methods[method]
    if (!implementation) throw new Error(`${name}.${method} is declared but not there`)
    Object.defineProperty(service.prototype, method, {
      value: serviceCall(name, method, convention, implementation, more),
      configurable: true,
      writable: true,
    })
  }
  // The plain data behind an object is no part of it.
  Object.defineProperty(service.prototype, 'toJSON', { value: () => ({}), configurable: true, writable: true })
  Object.defineProperty(service.prototype, 'toString', { value: () => name, configurable: true, writable: true })
  nameMissingMembers(service.prototype, name)
}

function methodNames(prototype: object): string[] {
  const names: string[] = []
  for (let each: object | null = prototype; each && each !== Object.prototype; each = Object.getPrototypeOf(each))
    names.push(...Object.getOwnPropertyNames(each).filter((name) => name !== 'constructor' && name !== 'toString'))
  return [...new Set(names)]
}

function serviceCall(name: string, method: string, convention: string, implementation: Method, more: More): Method {
  const label = `${name}.${method}`
  const kind = kinds[convention[0] ?? ''] ?? 'navigation'
  const qualified = more.family ? `${more.family}.${label}` : label
  let overloads: string[][] | null = null
  return function call(...args) {
    // A service that uses another method of its own is one call, as it is for Google.
    if (depth > 0) return implementation.apply(this, args)
    permit(name, method)
    overloads ??= parseConvention(convention)
    checkArguments(qualified, overloads, args)
    outside().meanwhile?.(label, kind)
    const count = countOf(label, kind)
    count.calls++
    depth++
    try {
      const result = faulty(name, kind, () => implementation.apply(this, args))
      count.cells += more.cells ? more.cells(this, method, args) : 0
      return result
    } finally {
      depth--
    }
  }
}

function countOf(method: string, kind: CallKind): CallCount {
  let count = counts.get(method)
  if (!count) {
    count = { method, kind, calls: 0, cells: 0 }
    counts.set(method, count)
  }
  return count
}

/** Ends the prototype chain in a proxy, so that members which exist cost nothing and others throw their own name. */
function nameMissingMembers(prototype: object, name: string): void {
  let last = prototype
  for (let next = Object.getPrototypeOf(last); next && next !== Object.prototype; next = Object.getPrototypeOf(last)) {
    if (guards.has(next)) return
    last = next
  }
  const guard = new Proxy(Object.create(null) as object, {
    get(_target, key) {
      if (key in Object.prototype) return Reflect.get(Object.prototype, key)
      if (typeof key === 'symbol' || key === 'toJSON' || key === 'then') return undefined
      throw new Error(`${name}.${key} is not provided by the host`)
    },
    // Writing a new property on an instance stays possible, as it is for Google.
    set: (_target, key, value, receiver) =>
      Reflect.defineProperty(receiver, key, { value, configurable: true, enumerable: true, writable: true }),
  })
  guards.add(guard)
  Object.setPrototypeOf(last, guard)
}
const guards = new WeakSet<object>()

function parseConvention(convention: string): string[][] {
  const rest = convention.slice(1).trim()
  return rest.split('|').map((overload) =>
    overload
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean),
  )
}

function checkArguments(qualified: string, overloads: readonly string[][], args: readonly unknown[]): void {
  for (const words of overloads)
    if (words.length === args.length && words.every((word, index) => accepts(word, args[index]))) return
  const given = args.map(typeName).join(',')
  refuse(`The parameters (${given}) don't match the method signature for ${qualified}.`)
}

function accepts(word: string, value: unknown): boolean {
  if (word.endsWith('?')) return value === null || value === undefined || accepts(word.slice(0, -1), value)
  if (word.endsWith('[]')) return Array.isArray(value) && value.every((each) => accepts(word.slice(0, -2), each))
  switch (word) {
    case 'any':
      return true
    case 'num':
      return typeof value === 'number' && Number.isFinite(value)
    case 'str':
      return typeof value === 'string'
    case 'text':
      return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    case 'bool':
      return typeof value === 'boolean'
    case 'list':
      return Array.isArray(value)
    case 'grid':
      return Array.isArray(value) && value.every((row) => Array.isArray(row))
    case 'date':
      return value instanceof Date
    case 'obj':
      return typeof value === 'object' && value !== null && !Array.isArray(value) && typeName(value) === '(class)'
    default:
      return isEnumeration(word)
        ? value instanceof EnumValue && value.enumeration === word
        : isInstance(value, classes.get(word))
  }
}

function isInstance(value: unknown, service: Constructor | undefined): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    !!service &&
    Object.prototype.isPrototypeOf.call(service.prototype, value)
  )
}

/** Returns how Google writes the type of an argument in its messages. */
function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'string') return 'String'
  if (typeof value === 'number') return 'number'
  if (typeof value === 'boolean') return 'Boolean'
  if (Array.isArray(value)) return `${value.length ? typeName(value[0]).replace('[]', '') : 'Object'}[]`
  if (value instanceof EnumValue) return `SpreadsheetApp.${value.enumeration}`
  for (const [name, service] of classes) if (isInstance(value, service)) return `SpreadsheetApp.${name}`
  return '(class)'
}
