/** Which values a column offers or expects: drop-downs, days and numbers, with a help text, as plain data. */
import type { Column, Words } from '../core/layout.ts'
import type { Language, TableKey } from '../core/model.ts'
import {
  aggregationWords,
  assessmentWords,
  exceptionWords,
  periodKindWords,
  stateWords,
  yesNoWords,
} from '../core/words.ts'
import type { NoteWording } from '../messages/note-wording.ts'

export type Choice = { readonly help: string } & (
  | { readonly is: 'list'; readonly values: readonly string[] /** Refuses anything else. */; readonly strict: boolean }
  | { readonly is: 'names'; readonly table: TableKey; readonly column: string }
  | { readonly is: 'day' }
  | { readonly is: 'number' }
)

const lists: Readonly<Record<string, { words: Readonly<Record<string, Words>>; strict: boolean }>> = {
  'reports.state': { words: stateWords, strict: true },
  'reports.yes-no': { words: yesNoWords, strict: true },
  'periods.kind': { words: periodKindWords, strict: true },
  'indicators.aggregation': { words: aggregationWords, strict: true },
  'indicators.byTheme': { words: yesNoWords, strict: true },
  'indicators.compulsory': { words: yesNoWords, strict: true },
  'exceptions.kind': { words: exceptionWords, strict: true },
  'assessments.kind': { words: assessmentWords, strict: true },
}

/** A unit may be typed by another name, too, so these drop-downs help and do not refuse. */
const names: Readonly<Record<string, { table: TableKey; column: string }>> = {
  'reports.unit': { table: 'units', column: 'name' },
  'reports.period': { table: 'periods', column: 'name' },
  'exceptions.unit': { table: 'units', column: 'name' },
  'exceptions.period': { table: 'periods', column: 'name' },
  'assessments.period': { table: 'periods', column: 'name' },
  'units.successor': { table: 'units', column: 'name' },
  'units.group': { table: 'units', column: 'group' },
  'indicators.goesWith': { table: 'indicators', column: 'code' },
  'indicators.numerator': { table: 'indicators', column: 'code' },
  'indicators.denominator': { table: 'indicators', column: 'code' },
}

/** Returns what a column, or an indicator column of an aggregation, offers; null where anything may be typed. */
export function choiceOf(
  table: TableKey,
  column: Column | string,
  language: Language,
  notes: NoteWording,
): Choice | null {
  const key = typeof column === 'string' ? column : column.key
  const place = `${table}.${key}`
  const list = lists[place]
  if (list)
    return {
      is: 'list',
      values: Object.values(list.words).map((words) => words[language]),
      strict: list.strict,
      help: notes.help.list,
    }
  const source = names[place]
  if (source) return { is: 'names', ...source, help: notes.help.names }
  if (key === 'flow' || key === 'stock') return { is: 'number', help: notes.help.number }
  // What only the add-on writes needs no help for typing.
  if (typeof column !== 'string' && column.format === 'day' && !column.own) return { is: 'day', help: notes.help.day }
  return null
}
