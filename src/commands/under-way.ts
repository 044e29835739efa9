/** Comes in: stamps and log entries that are about to be written. Goes out: the same as records, kept until they are written, so that the next run finishes an interrupted one. */
import type { Register } from '../core/model.ts'
import { identityOf } from '../core/row-print.ts'
import type { Stamp } from '../core/stamps.ts'
import { lastEntries } from '../google/log.ts'
import {
  deleteProperties,
  type Properties,
  readProperties,
  writeProperties,
  writeProperty,
} from '../google/properties.ts'
import { isSound } from '../google/sound-memory.ts'
import { type OpenBook, tabOf } from './open-book.ts'

const KEY = 'stamping'

/** Google allows 9 KB; a letter takes up to three bytes. An edit of so many sent rows is not kept. */
const LIMIT = 2_800

/** Returns stamps as the records from which the next run makes them again; what is undated is so by itself. */
export const stampRecords = (stamps: readonly Stamp[]): Properties =>
  new Map(
    stamps.flatMap(({ report, happening, first, at, who }) => {
      const day = first ?? report.firstSubmitted
      const record = { day, at, who, logged: true, ...(first ? {} : { received: null }) }
      return happening === 'undated' ? [] : [[`submitted:${identityOf(report)}`, JSON.stringify(record)] as const]
    }),
  )

/** Returns records of sent rows that a script changed and the log tells of: when and by whom, beside what is recorded of them. */
export function changeRecords(
  { reports }: Register,
  rows: ReadonlySet<number>,
  by: { readonly at: string; readonly who: string },
): Properties {
  const properties = readProperties('submitted:')
  const changed = reports.filter(({ row }) => rows.has(row))
  return new Map(
    changed.map((report) => {
      const key = `submitted:${identityOf(report)}`
      const before = properties.get(key)
      const record = { day: report.firstSubmitted, ...(before ? (JSON.parse(before) as object) : { received: null }) }
      return [key, JSON.stringify({ ...record, ...by, logged: true })] as const
    }),
  )
}

/** Writes records down before the first cell; '' where one is over. Returns whether there is anything to forget afterwards. */
export function begin(records: Properties): boolean {
  const text = JSON.stringify([...records])
  if (records.size === 0 || text.length > LIMIT) return false
  writeProperty(KEY, text)
  return true
}

/** Writes down that everything is written. */
export const end = (): void => deleteProperties([KEY])

/** Returns the book with the records of an interrupted run among what the document remembers; entries that the log has are left out. */
export function resumed(book: OpenBook): OpenBook {
  const text = book.properties.get(KEY)
  if (text === undefined) return book
  const records = (JSON.parse(text) as [string, string][]).filter(
    ([key, value]) => key && (value === '' || isSound(key, value)),
  )
  const log = tabOf(book.workbook, 'log')
  const told = new Set((log ? lastEntries(log.id, 200) : []).map((entry) => entry.join('\n')))
  const unknown = book.words.log.unknownPerson
  const open = records.filter(([key, value]) => !key.startsWith('log:') || !told.has(entryText(value, unknown)))
  const isOver = ([, value]: readonly [string, string]) => value === ''
  const over = open.filter(isOver).map(([key]) => key)
  writeProperties(new Map(open.filter((each) => !isOver(each))))
  deleteProperties([...over, KEY])
  const properties = new Map([...book.properties, ...open])
  for (const key of over) properties.delete(key)
  return { ...book, properties }
}

function entryText(value: string, unknown: string): string {
  const { at, who, what, place, old, new: next } = JSON.parse(value) as Readonly<Record<string, string>>
  return [at, who || unknown, what, place, old ?? '', next ?? ''].join('\n')
}
