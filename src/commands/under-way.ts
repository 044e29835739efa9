/** Comes in: stamps and log entries that are about to be written. Goes out: the same as records, kept until they are written, so that the next run finishes an interrupted one. */
import { identityOf } from '../core/row-print.ts'
import type { Stamp } from '../core/stamps.ts'
import { lastEntries } from '../google/log.ts'
import { deleteProperties, type Properties, writeProperties, writeProperty } from '../google/properties.ts'
import { type OpenBook, tabOf } from './open-book.ts'

const KEY = 'stamping'

/** Google allows 9 KB; a letter takes up to three bytes. An edit of so many sent rows is not kept. */
const LIMIT = 2_800

/** Returns stamps as the records from which the next run makes them again. */
export const stampRecords = (stamps: readonly Stamp[]): Properties =>
  new Map(
    stamps.flatMap(({ report, first, at, who }) => {
      const day = first ?? report.firstSubmitted
      const record = { day, at, who, logged: true, ...(first ? {} : { received: null }) }
      return day ? [[`submitted:${identityOf(report)}`, JSON.stringify(record)] as const] : []
    }),
  )

/** Writes records down before the first cell. Returns whether there is anything to forget afterwards. */
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
  const records = JSON.parse(text) as [string, string][]
  const log = tabOf(book.workbook, 'log')
  const told = new Set((log ? lastEntries(log.id, 200) : []).map((entry) => entry.join('\n')))
  const unknown = book.words.log.unknownPerson
  const open = records.filter(([key, value]) => !key.startsWith('log:') || !told.has(entryText(value, unknown)))
  writeProperties(new Map(open))
  end()
  return { ...book, properties: new Map([...book.properties, ...open]) }
}

function entryText(value: string, unknown: string): string {
  const { at, who, what, place, old, new: next } = JSON.parse(value) as Readonly<Record<string, string>>
  return [at, who || unknown, what, place, old ?? '', next ?? ''].join('\n')
}
