/** The units table comes in; the units go out, with successors resolved (rule 13). */
import type { FoundTable, Unit } from '../model.ts'
import { nameKey } from '../name-key.ts'
import { type CodedRow, codedRows, noteMissingName } from './coded-rows.ts'
import type { Note } from './findings.ts'
import { codesByName, type Resolve, resolveAlike, resolver } from './references.ts'

/** Returns the units in the order of their rows; what cannot be read in a cell is noted and left out. */
export function readUnits(table: FoundTable, note: Note): Unit[] {
  const rows = codedRows('units', table, note)
  const units = rows.map((each) => readUnit(each, note))
  noteSharedNames(rows, units, note)
  const find = resolver(units)
  const successors = new Map(rows.map((each) => [each.code, readSuccessor(each, find, note)]))
  for (const { code, row } of rows)
    if (leadsBack(code, successors))
      note('successor-loop', 'error', row.place('successor'), { unit: code }, { unit: code })
  // A group is one group, however its name is typed; its first spelling is shown.
  const groups = new Map<string, string>()
  for (const { group } of units) if (!groups.has(nameKey(group))) groups.set(nameKey(group), group)
  const whole = units.map((unit) => {
    const successor = successors.get(unit.code) ?? null
    const group = groups.get(nameKey(unit.group)) ?? unit.group
    return { ...unit, group, successor: leadsBack(unit.code, successors) ? null : successor }
  })
  resolveAlike(whole, units)
  return whole
}

function readUnit(coded: CodedRow, note: Note): Unit {
  const { code, name, row } = coded
  const concerns = { unit: code }
  noteMissingName(coded, note, concerns)
  if (row.text('group') === '') note('group-missing', 'warning', row.place('group'), { unit: code }, concerns)
  const from = row.day('from', concerns) ?? null
  const to = row.day('to', concerns) ?? null
  if (from !== null && to !== null && from > to)
    note('dates-reversed', 'error', row.place('to'), { from, to }, concerns)
  return {
    code,
    name,
    aliases: row.several('aliases'),
    group: row.text('group'),
    contact: row.text('contact'),
    email: row.text('email'),
    from,
    to,
    successor: null,
    row: row.row,
  }
}

function readSuccessor({ code, row }: CodedRow, find: Resolve, note: Note): string | null {
  const typed = row.text('successor')
  if (typed === '') return null
  const found = find(typed)
  if ('code' in found) return found.code
  const place = row.place('successor')
  if ('codes' in found) note('unit-ambiguous', 'error', place, { found: typed, units: found.codes }, { unit: code })
  else note('successor-unknown', 'error', place, { found: typed, suggestion: found.suggestion }, { unit: code })
  return null
}

/** Returns whether the chain of successors of a unit comes back to it. */
function leadsBack(code: string, successors: ReadonlyMap<string, string | null>): boolean {
  const passed = new Set<string>()
  let next = successors.get(code) ?? null
  while (next !== null && next !== code && !passed.has(next)) {
    passed.add(next)
    next = successors.get(next) ?? null
  }
  return next === code
}

/** Notes each name or code that means several units, once, at the second of them. */
function noteSharedNames(rows: readonly CodedRow[], units: readonly Unit[], note: Note): void {
  const shared = new Map([...codesByName(units)].filter(([, codes]) => codes.length > 1))
  if (shared.size === 0) return
  const noted = new Set<string>()
  rows.forEach(({ code, name, row }) => {
    for (const each of [code, name, ...row.several('aliases')]) {
      const key = nameKey(each)
      const codes = shared.get(key) ?? []
      if (codes.length < 2 || codes[0] === code || noted.has(key)) continue
      noted.add(key)
      const place = row.place(each === code ? 'code' : each === name ? 'name' : 'aliases')
      note('unit-name-shared', 'warning', place, { name: each, codes }, { unit: code })
    }
  })
}
