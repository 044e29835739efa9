/** What the form knows of its row comes in, with what was typed, saved or found meanwhile; what it then shows goes out. No page here. */
import type { FormField, LoadedForm } from '../../commands/form.ts'
import type { Conflict, Saved } from '../../commands/send-form.ts'

export type Texts = Readonly<Record<string, string>>

export interface Draft extends Pick<LoadedForm, 'state' | 'stateWord' | 'version' | 'issues' | 'receivedAt'> {
  /** What stands in the fields. */
  readonly values: Texts
  /** What stands in the sheet, as far as the form knows. */
  readonly saved: Texts
  /** Cells that somebody else has changed, too: nothing of them is saved before this person chooses. */
  readonly conflicts: readonly Conflict[]
  /** Keys of the cells that others have changed and the form has taken over. */
  readonly others: readonly string[]
}

/** Returns the fields of a form, in its order. */
export const fieldsOf = (form: LoadedForm): readonly FormField[] => form.groups.flatMap((group) => group.fields)

/** Returns what the form shows when it has just been loaded. */
export function start(form: LoadedForm): Draft {
  const values = Object.fromEntries(fieldsOf(form).map((field) => [field.key, field.value]))
  const { state, stateWord, version, issues, receivedAt } = form
  return { state, stateWord, version, issues, receivedAt, values, saved: values, conflicts: [], others: [] }
}

/** Returns the typed texts that are not in the sheet yet; conflicts wait for a choice. */
export function unsaved({ values, saved, conflicts }: Draft): Texts {
  const held = new Set(conflicts.map((each) => each.key))
  return Object.fromEntries(Object.entries(values).filter(([key, text]) => text !== saved[key] && !held.has(key)))
}

/** What an answer of the server says about the row. */
export interface Taken {
  readonly answer: Saved
  /** The texts it wrote: what was asked of it, and zeros or a reason beyond that. */
  readonly written: Texts
  /** When the report was received, if it was sent just now. */
  readonly receivedAt?: string
}

/** Returns the draft after the server has answered; a field that was typed into meanwhile keeps what was typed. */
export function answered(
  draft: Draft,
  { answer, written, receivedAt = draft.receivedAt ?? '' }: Taken,
  asked: Texts,
): Draft {
  const beyond = Object.entries(written).filter(([key, text]) => asked[key] !== text)
  const values = { ...draft.values, ...Object.fromEntries(beyond) }
  const saved = { ...draft.saved, ...written }
  const found = new Map(answer.conflict.map((each) => [each.key, each]))
  for (const { key, theirs } of answer.conflict) saved[key] = theirs
  for (const [key, theirs] of Object.entries(answer.others)) {
    // Typed into while the server was asked: as much a conflict as one the server saw.
    if (values[key] !== draft.saved[key] && values[key] !== theirs)
      found.set(key, { key, theirs, mine: values[key] ?? '' })
    else values[key] = theirs
    saved[key] = theirs
  }
  const { state, stateWord, version, issues } = answer
  const conflicts = [...draft.conflicts.filter((each) => !found.has(each.key)), ...found.values()]
  const others = [...new Set([...draft.others, ...Object.keys(answer.others)])].filter((key) => !found.has(key))
  return {
    ...draft,
    state,
    stateWord,
    version,
    issues,
    values,
    saved,
    conflicts,
    others,
    receivedAt: receivedAt || null,
  }
}

/** Returns the draft after this person has chosen between two contents of a cell. */
export function settled(draft: Draft, key: string, mine: boolean): Draft {
  const values = mine ? draft.values : { ...draft.values, [key]: draft.saved[key] ?? '' }
  return { ...draft, values, conflicts: draft.conflicts.filter((each) => each.key !== key) }
}

/** Returns the name of a field for a list: with its theme, where it has one. */
export const labelOf = (field: FormField): string => (field.theme ? `${field.label}: ${field.theme}` : field.label)

/** Returns whether nothing stands in a field. */
export const isBlank = (draft: Draft, { key }: FormField): boolean => (draft.values[key] ?? '').trim() === ''

/** Said of a field in the form's own words, or asked about blank cells before sending. */
const saidElsewhere: ReadonlySet<string> = new Set([
  'number-unreadable',
  'day-unreadable',
  'compulsory-blank',
  'report-empty',
])

/** Returns what the server found in the row, beyond blank cells and texts that cannot be read, which the form sees itself. */
export const furtherIssues = ({ issues }: Draft): Draft['issues'] =>
  issues.filter((issue) => !saidElsewhere.has(issue.code))

/** Returns whether the server misses a compulsory field in a sent report; it names the first theme of a split one only. */
export const isMissed = (draft: Draft, field: FormField): boolean =>
  field.compulsory &&
  isBlank(draft, field) &&
  draft.issues.some(({ code, key }) => code === 'compulsory-blank' && key?.split('@')[0] === field.key.split('@')[0])
