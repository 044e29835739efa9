/** Comes in: the open book, and perhaps an edit. Goes out: stamps in the rows that were sent since the last run, checked at once and logged. */
import type { Day } from '../core/model.ts'
import { type Decision, decideStamps, type SheetEdit, type Submission } from '../core/stamps.ts'
import { unknownRows } from '../core/unknown-rows.ts'
import { chunked, deleteProperties, linesIn, type Properties, replaceProperties } from '../google/properties.ts'
import { now, today } from '../google/read.ts'
import { writeOwnCells } from '../google/stamps.ts'
import { watchIn, watchKey } from '../google/triggers.ts'
import { keptEntries, writeKeptLog } from './kept-log.ts'
import { logEntries, unknownEntries } from './log-entries.ts'
import { appendLogEntries, archiveOldEntries } from './log-line.ts'
import type { OpenBook } from './open-book.ts'
import { readClosings } from './protections.ts'
import { settle } from './settle.ts'
import { ownCells, stamped } from './stamp-rows.ts'
import { begin, end, resumed, stampRecords } from './under-way.ts'

const submissionKey = 'submitted:'

/** A run follows another closely enough to know the day even across midnight. */
const CLOSE = 600_000

interface Plan {
  readonly decision: Decision
  readonly properties: Properties
  /** Edited rows that the register does not know any more. */
  readonly unknown: readonly number[]
}

/** Returns what is to be stamped and what was read for it. */
function planStamps({ register, workbook, properties }: OpenBook, at: Date, edit: SheetEdit | null): Plan {
  const watch = watchIn(properties)
  const day = today(workbook.zone, at)
  const last = watch ? new Date(watch.lastRun) : null
  const fresh = last !== null && (today(workbook.zone, last) === day || at.getTime() - last.getTime() < CLOSE)
  const submissions = [...properties].flatMap(([key, text]): [string, Submission][] =>
    key.startsWith(submissionKey) ? [[key.slice(submissionKey.length), JSON.parse(text) as Submission]] : [],
  )
  const memory = {
    undated: new Set(linesIn(properties, 'undated')),
    seen: new Set(linesIn(properties, 'seen')),
    submissions: new Map(submissions),
    dated: daysIn(linesIn(properties, 'dated')),
  }
  const run = { day, at: now(workbook.zone, at), edit, watched: watch !== null, fresh }
  return {
    decision: decideStamps(register, run, memory),
    properties,
    unknown: unknownRows(register, edit, memory.seen),
  }
}

/** A line for each first day that is remembered: `2025-Q1|MYHAI 2025-03-14`. */
export const dayLines = (dated: ReadonlyMap<string, Day>): string[] =>
  [...dated].map(([identity, day]) => `${identity} ${day}`)

const daysIn = (lines: readonly string[]): ReadonlyMap<string, Day> =>
  new Map(lines.map((line) => [line.slice(0, -11), line.slice(-10)] as const))

/**
 * Writes stamps for recorded submissions, for the edited rows and for those sent unseen since the last run, and marks their
 * checks; returns the book with the new days. The caller holds the document's lock.
 */
export function absorb(found: OpenBook, at = new Date(), edit: SheetEdit | null = null): OpenBook {
  const book = resumed(found)
  const { decision, properties, unknown } = planStamps(book, at, edit)
  const { stamps } = decision
  const { reports } = book.register.tables
  const register = stamped(book.register, stamps, book.words)
  const after: OpenBook = { ...book, register }
  const entries = [...logEntries(book, stamps, edit), ...unknownEntries(book, unknown, edit)]
  const isKept = begin(new Map([...keptEntries(book, entries, at.getTime() * 1000), ...stampRecords(stamps)]))
  const cells = writeOwnCells(reports.id, reports.columns, ownCells(after, stamps, edit, readClosings(properties)))
  settle(book, cells)
  if ([...properties.keys()].some((key) => key.startsWith('log:'))) writeKeptLog(book)
  appendLogEntries(book, entries)
  // Not in every edit: it is one read more.
  if (!edit) archiveOldEntries(book)
  remember(after, decision, properties, at)
  if (isKept) end()
  return after
}

/**
 * Writes the edit as records, where the lock was not to be had: whoever runs next stamps the rows with this day, or as changed
 * at this time.
 */
export function recordsOf(book: OpenBook, at: Date, edit: SheetEdit): Properties {
  const { decision, unknown } = planStamps(book, at, edit)
  const own = decision.stamps.filter((stamp) => stamp.edited)
  const entries = [...logEntries(book, own, edit), ...unknownEntries(book, unknown, edit)]
  return new Map([...keptEntries(book, entries, at.getTime() * 1000), ...stampRecords(own)])
}

/** Writes what the next run needs to know, in one call, and deletes the records that became stamps. */
function remember({ register }: OpenBook, decision: Decision, before: Properties, at: Date): void {
  const watch = watchIn(before)
  const { id: sheet, columns } = register.tables.reports
  if (watch) {
    const lastRun = decision.isOpen ? watch.lastRun : at.getTime()
    const next = {
      ...watch,
      lastRun,
      sheet,
      state: columns.get('state') ?? watch.state,
      first: columns.get('firstSubmitted') ?? 0,
    }
    replaceProperties(
      before,
      new Map([
        ...chunked('undated', decision.undated),
        ...chunked('seen', decision.seen),
        ...chunked('dated', dayLines(decision.dated)),
        [watchKey, JSON.stringify(next)] as const,
      ]),
    )
  }
  deleteProperties(decision.absorbed.map((identity) => `${submissionKey}${identity}`))
}
