/** Typed units and periods come in; the codes they mean go out, or what is wrong with them (rule 10). */

import type { Audience, Period, Place, Unit } from '../model.ts'
import { codeKey, nameKey } from '../name-key.ts'
import { nearest } from '../nearest.ts'
import { everybody } from '../words.ts'
import type { Concerns, Note } from './findings.ts'
import type { TableRow } from './table-rows.ts'

/** What a typed text means: one code, several it may mean, or none, perhaps with a name that was meant. */
export type Reference =
  | { readonly code: string }
  | { readonly codes: readonly string[] }
  | { readonly suggestion: string | null }

export type Resolve = (typed: string) => Reference

/** What can be referred to: a code, its names, and the name to suggest. */
interface Named {
  readonly code: string
  readonly name: string
  readonly aliases?: readonly string[]
}

/** Lists of thousands of units are looked through once, whoever asks. */
const namesOf = new WeakMap<object, ReadonlyMap<string, readonly string[]>>()

/** Returns the codes that each name key means: of one, or of several that share a name. A code is a name, too. */
export function codesByName(all: readonly Named[]): ReadonlyMap<string, readonly string[]> {
  const known = namesOf.get(all) ?? newCodesByName(all)
  namesOf.set(all, known)
  return known
}

function newCodesByName(all: readonly Named[]): ReadonlyMap<string, readonly string[]> {
  const codes = new Map<string, string[]>()
  const add = (name: string, code: string): void => {
    const key = nameKey(name)
    const known = codes.get(key)
    if (!known) codes.set(key, [code])
    else if (!known.includes(code)) known.push(code)
  }
  for (const { code, name, aliases = [] } of all) {
    add(code, code)
    add(name, code)
    for (const alias of aliases) add(alias, code)
  }
  return codes
}

/** Returns what `make` gives, made when it is first asked for: most workbooks never need it. */
function whenAsked<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Units are referred to from several tables: a list is made ready for looking things up once. */
const resolvers = new WeakMap<object, Resolve>()

/** Returns a function that finds what a text means, by code, name or other name; each spelling is looked up once. */
export function resolver(all: readonly Named[]): Resolve {
  const known = resolvers.get(all) ?? newResolver(all)
  resolvers.set(all, known)
  return known
}

/** Lets a list be looked through like another one of the same codes and names. */
export function resolveAlike(all: readonly Named[], other: readonly Named[]): void {
  resolvers.set(all, resolver(other))
}

function newResolver(all: readonly Named[]): Resolve {
  const codesOf = whenAsked(() => new Map(all.map(({ code }) => [codeKey(code), code])))
  const spellings = whenAsked(
    () => new Map(all.flatMap(({ code, name, aliases = [] }) => [code, name, ...aliases].map((each) => [each, name]))),
  )
  const find = (typed: string): Reference => {
    const codes = codesByName(all).get(nameKey(typed)) ?? []
    // A code is one thing's own, whatever else bears it as a name.
    const own = codesOf().get(codeKey(typed))
    if (codes.length > 1 && own === undefined) return { codes }
    const code = own ?? codes[0]
    return code === undefined ? { suggestion: nearest(typed, spellings()) } : { code }
  }
  const seen = new Map<string, Reference>()
  return (typed) => {
    let reference = seen.get(typed)
    if (!reference) {
      reference = find(typed)
      seen.set(typed, reference)
    }
    return reference
  }
}

/** Looks up what a row of another table refers to, and notes what is wrong; null when the row cannot count. */
export interface Lookup {
  readonly unit: (typed: string, place: Place, concerns?: Concerns) => string | null
  readonly period: (typed: string, place: Place, concerns?: Concerns) => string | null
}

/**
 * Returns the look-up of units and periods. A period that stands in its table but could not be read there is no unknown
 * one: that was noted where it stands.
 */
export function lookup(
  units: readonly Unit[],
  periods: readonly Period[],
  unreadablePeriods: ReadonlyMap<string, Place>,
  note: Note,
): Lookup {
  const findUnit = resolver(units)
  const findPeriod = resolver(periods)
  const unreadable = new Set([...unreadablePeriods.keys()].map(nameKey))
  return {
    unit: (typed, place, concerns) => {
      if (typed === '') note('unit-missing', 'error', place, {}, concerns)
      const found = findUnit(typed)
      if ('code' in found) return found.code
      if (typed === '') return null
      if ('codes' in found) note('unit-ambiguous', 'error', place, { found: typed, units: found.codes }, concerns)
      else note('unit-unknown', 'error', place, { found: typed, suggestion: found.suggestion }, concerns)
      return null
    },
    period: (typed, place, concerns) => {
      if (typed === '') note('period-missing', 'error', place, {}, concerns)
      const found = findPeriod(typed)
      if ('code' in found) return found.code
      if (typed === '' || unreadable.has(nameKey(typed))) return null
      const suggestion = 'suggestion' in found ? found.suggestion : found.codes.join(' / ')
      note('period-unknown', 'error', place, { found: typed, suggestion }, concerns)
      return null
    },
  }
}

const everybodyKeys = new Set([everybody.vi, everybody.en].map(nameKey))

/** Returns a function that reads an audience or an invitation: groups, units or everybody; a blank cell means nobody. */
export function audienceReader(
  units: readonly Unit[],
  note: Note,
): (row: TableRow, key: string, period: string) => Audience {
  const groups = new Map<string, string[]>()
  for (const unit of units) {
    const key = nameKey(unit.group)
    const members = groups.get(key)
    if (members) members.push(unit.code)
    else groups.set(key, [unit.code])
  }
  const findUnit = resolver(units)
  const spellings = whenAsked(
    () =>
      new Map(
        units.flatMap(({ name, aliases, group }) => [
          [group, group] as const,
          ...[name, ...aliases].map((each) => [each, name] as const),
        ]),
      ),
  )
  const unknown = new Set<string>()
  return (row, key, period) => {
    const codes = new Set<string>()
    let all = false
    for (const typed of row.several(key)) {
      const members = groups.get(nameKey(typed))
      if (everybodyKeys.has(nameKey(typed))) all = true
      if (members) for (const code of members) codes.add(code)
      if (members || everybodyKeys.has(nameKey(typed))) continue
      const found = findUnit(typed)
      if ('code' in found) codes.add(found.code)
      else if ('codes' in found)
        note('unit-ambiguous', 'error', row.place(key), { found: typed, units: found.codes }, { period })
      else if (!unknown.has(nameKey(typed))) {
        // A group may be named before its first unit is entered; one like a known name is a slip. Either is told once.
        unknown.add(nameKey(typed))
        const suggestion = nearest(typed, spellings())
        note('audience-unknown', suggestion ? 'error' : 'warning', row.place(key), { found: typed, suggestion }, {})
      }
    }
    return all ? 'all' : codes
  }
}
