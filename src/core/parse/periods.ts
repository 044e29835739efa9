/** The periods table comes in; the periods that can be worked with go out, and where the others stand. */

import type { Day, FoundTable, Language, Period, Place, Unit } from '../model.ts'
import { wordReader, wordsOf } from '../read-words.ts'
import { periodKindWords } from '../words.ts'
import { type CodedRow, codedRows, noteMissingName } from './coded-rows.ts'
import type { Note } from './findings.ts'
import { audienceReader } from './references.ts'

export interface Periods {
  readonly periods: readonly Period[]
  /** By code and by name: the cell that keeps a period from being used. */
  readonly unreadable: ReadonlyMap<string, Place>
}

const readKind = wordReader(periodKindWords, { 'kế hoạch': 'plan' })

/** Returns the periods in the order of their rows; one without a usable code, kind or due date is noted and left out. */
export function readPeriods(table: FoundTable, units: readonly Unit[], language: Language, note: Note): Periods {
  const readAudience = audienceReader(units, note)
  const periods: Period[] = []
  const unreadable = new Map<string, Place>()
  for (const coded of codedRows('periods', table, note)) {
    const { code, name, row } = coded
    const concerns = { period: code }
    const head = readHead(coded, language, note)
    if ('unreadable' in head) {
      unreadable.set(code, head.unreadable).set(name, head.unreadable)
      continue
    }
    noteMissingName(coded, note, concerns)
    const from = row.day('from', concerns) ?? null
    const to = row.day('to', concerns) ?? null
    if (from !== null && to !== null && from > to)
      note('dates-reversed', 'warning', row.place('to'), { from, to }, concerns)
    periods.push({
      code,
      name,
      ...head,
      from,
      to,
      departmentDue: row.day('departmentDue', concerns) ?? null,
      audience: readAudience(row, 'audience', code),
      invited: readAudience(row, 'invited', code),
      row: row.row,
    })
  }
  return { periods, unreadable }
}

/** Returns kind and due date, without which a period means nothing, or the cell that is wrong. */
function readHead(
  { code, row }: CodedRow,
  language: Language,
  note: Note,
): { readonly kind: Period['kind']; readonly due: Day } | { readonly unreadable: Place } {
  const concerns = { period: code }
  const wrong: Place[] = []
  if (!/^[A-Za-z0-9-]{1,12}$/.test(code)) {
    note('code-invalid', 'error', row.place('code'), { code }, concerns)
    wrong.push(row.place('code'))
  }
  const kind = readKind(row.text('kind'))
  if (!kind) {
    const allowed = wordsOf(periodKindWords, language)
    note('word-unknown', 'error', row.place('kind'), { found: row.shown('kind'), allowed }, concerns)
    wrong.push(row.place('kind'))
  }
  const due = row.day('due', concerns)
  if (due === null) note('due-missing', 'error', row.place('due'), { period: code }, concerns)
  if (!due) wrong.push(row.place('due'))
  const [unreadable] = wrong
  return kind && due && !unreadable ? { kind, due } : { unreadable: unreadable ?? row.place('code') }
}
