/** What a page may ask for: the body of a request in, a checked wish out, or null when no page of ours would send it. */
import type { Act } from '../acts.ts'
import { isShallow } from '../http.ts'
import type { Answer } from '../run.ts'
import type { Place, Wish } from './messages.ts'

type Fields = Readonly<Record<string, unknown>>

/** The acts that a page may send, and the numbers that each needs. */
const acts: Readonly<Record<Act['kind'], readonly string[]>> = {
  edit: ['sheet', 'row', 'column'],
  paste: ['sheet', 'row', 'column'],
  clear: ['sheet', 'row', 'column', 'rows', 'columns'],
  fillDown: ['sheet', 'row', 'column', 'rows', 'columns'],
  removeValidation: ['sheet', 'row', 'column', 'rows', 'columns'],
  check: ['sheet', 'row', 'column'],
  sort: ['sheet', 'column'],
  insertRows: ['sheet', 'before'],
  insertColumns: ['sheet', 'before'],
  deleteRows: ['sheet', 'row'],
  hideRow: ['sheet', 'row'],
  showRow: ['sheet', 'row'],
  deleteColumns: ['sheet', 'column'],
  hideColumn: ['sheet', 'column'],
  showColumn: ['sheet', 'column'],
  moveColumn: ['sheet', 'column', 'to'],
  filter: ['sheet', 'row', 'column', 'rows', 'columns'],
  removeFilter: ['sheet'],
  deleteTab: ['sheet'],
  renameTab: ['sheet'],
  addTab: [],
  freeze: ['sheet', 'rows'],
}

/** Numbers that some acts have and others leave out. */
const optional = ['count', 'columns', 'firstRow', 'lastRow'] as const

/** Returns the fields of a JSON object; null when the text is none. */
export function fieldsOf(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null
  } catch {
    return null
  }
}

/** Returns the wish of a page; `names` are the functions that may be called. */
export function wishOf(kind: string, fields: Fields, names: readonly string[]): Wish | null {
  const user = textOf(fields['user'])
  const client = textOf(fields['client'])
  const day = textOf(fields['day'])
  if (kind === 'today') return day !== null && isDay(day) ? { kind, day } : null
  if (kind === 'reset') return { kind }
  if (user === null || client === null) return null
  if (kind === 'undo' || kind === 'redo' || kind === 'menu') return { kind, user }
  if (kind === 'act') return actWish(fields['act'], user, client)
  return kind === 'call' ? callWish(fields, names, user, client) : null
}

/** Returns the answer in a page's request and the question that it answers. */
export function answerOf(fields: Fields): { readonly id: string; readonly answer: Answer } | null {
  const { id, button, text = '' } = fields
  const known = ['OK', 'CANCEL', 'YES', 'NO', 'CLOSE'].includes(String(button))
  if (typeof id !== 'string' || typeof text !== 'string' || !known || text.length > 20_000) return null
  return { id, answer: { button: button as Answer['button'], text } }
}

function actWish(act: unknown, user: string, client: string): Wish | null {
  if (typeof act !== 'object' || act === null) return null
  const fields = act as Fields
  const kind = textOf(fields['kind'])
  const numbers = kind !== null && Object.hasOwn(acts, kind) ? acts[kind as Act['kind']] : null
  if (!numbers?.every((name) => isCount(fields[name]))) return null
  if (!optional.every((name) => fields[name] === undefined || isCount(fields[name]))) return null
  if (fields['keep'] !== undefined && !isChoice(fields['keep'])) return null
  if (kind === 'edit' && !isTexts(fields['values'])) return null
  if (kind === 'paste' && !isTexts(fields['from']) && !isPlace(fields['from'])) return null
  if ((kind === 'renameTab' || kind === 'addTab') && textOf(fields['name']) === null) return null
  return { kind: 'act', user, client, act: act as Act }
}

function callWish(fields: Fields, names: readonly string[], user: string, client: string): Wish | null {
  const { name, args, at } = fields
  if (typeof name !== 'string' || !names.includes(name) || !Array.isArray(args) || !isShallow(args)) return null
  const place = isPlace(at) ? { at } : {}
  return { kind: 'call', user, client, name, args, ...place }
}

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.length > 0 && value.length <= 200 ? value : null

const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

function isTexts(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((line) => isList(line) && line.length > 0 && line.length === (value[0] as unknown[]).length)
  )
}

const isList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string')

/** The texts of a column that a filter keeps. */
function isChoice(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { column, texts } = value as Fields
  return isCount(column) && isList(texts)
}

function isPlace(value: unknown): value is Place {
  if (typeof value !== 'object' || value === null) return false
  const fields = value as Fields
  return ['sheet', 'row', 'column', 'rows', 'columns'].every((name) => isCount(fields[name]))
}
