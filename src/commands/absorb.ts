/** Comes in: the open book, and perhaps an edit. Goes out: stamps in the rows that were sent since the last run, checked at once and logged. */

import { type Choices, choicesAfter } from '../core/chosen-states.ts'
import { type GoneReports, goneReports } from '../core/gone-reports.ts'
import { chunked, linesIn } from '../core/kept-lines.ts'
import type { Day } from '../core/model.ts'
import { type Decision, decideStamps, type SheetEdit, type Submission } from '../core/stamps.ts'
import { unknownRows } from '../core/unknown-rows.ts'
import { composer } from '../google/composer.ts'
import { deleteProperties, type Properties } from '../google/properties.ts'
import { now, today } from '../google/read.ts'
import { writeOwnCells } from '../google/stamps.ts'
import { watchIn, watchKey } from '../google/triggers.ts'
import { keptEntries, writeKeptLog } from './kept-log.ts'
import { replaceProperties } from './kept-memory.ts'
import { appendLogEntries, archiveOldEntries } from './log-line.ts'
import type { OpenBook } from './open-book.ts'
import { choicesIn, chosenKey, goneIn, goneKey, recordsOf, rowWarnings } from './row-warnings.ts'
import { settle } from './settle.ts'
import { begin, end, resumed, stampRecords } from './under-way.ts'

const submissionKey = 'submitted:'

/** A run follows another closely enough to know the day even across midnight. */
const CLOSE = 600_000

/** What a run is for: an edit, the hour, or null for a command. */
export type Cause = SheetEdit | 'hour' | null

const editIn = (cause: Cause): SheetEdit | null => (cause === 'hour' ? null : cause)

interface Plan {
  readonly decision: Decision
  readonly properties: Properties
  /** Edited rows that the register does not know any more. */
  readonly unknown: readonly number[]
  /** Known reports whose rows have gone since, or are there again. */
  readonly missing: GoneReports
}

/** Returns what is to be stamped and what was read for it. */
function planStamps({ register, workbook, properties }: OpenBook, at: Date, cause: Cause): Plan {
  const edit = editIn(cause)
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
    ...(watch?.columns ? { columns: watch.columns } : {}),
  }
  const minute = (ago: number) => now(workbook.zone, new Date(at.getTime() - ago * 60_000))
  const recent = edit ? [minute(0), minute(1)] : []
  const run = { day, at: minute(0), edit, watched: watch !== null, fresh, hour: cause === 'hour', recent }
  return {
    decision: decideStamps(register, run, memory),
    properties,
    unknown: unknownRows(register, edit, memory.seen),
    missing: watch ? goneReports(register, memory, goneIn(properties), run.at) : { gone: new Map(), back: [] },
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
export function absorb(found: OpenBook, at = new Date(), cause: Cause = null): OpenBook {
  const book = resumed(found)
  const edit = editIn(cause)
  const plan = planStamps(book, at, cause)
  const { decision, properties, missing } = plan
  const { stamps } = decision
  const { reports } = book.register.tables
  const { ownCells, stamped } = composer()
  const register = stamped(book.register, stamps, book.words)
  const after: OpenBook = { ...book, register }
  const choices = choicesAfter(register, choicesIn(properties), stamps, edit)
  const warnings = rowWarnings(register, properties, choices)
  const entries = entriesOf(book, plan, edit)
  const isKept = begin(
    new Map([
      ...recordsOf(chosenKey, choicesAfter(register, new Map(), stamps, null)),
      ...recordsOf(goneKey, missing.gone),
      ...missing.back.map((identity) => [`${goneKey}${identity}`, ''] as const),
      ...keptEntries(book, entries, at.getTime() * 1000),
      ...stampRecords(stamps),
    ]),
  )
  const cells = writeOwnCells(reports.id, reports.columns, ownCells(after, stamps, edit, warnings))
  settle(book, cells)
  if ([...properties.keys()].some((key) => key.startsWith('log:'))) writeKeptLog(book)
  appendLogEntries(book, entries)
  // Not in every edit: it is one read more.
  if (!edit) archiveOldEntries(book)
  remember(after, plan, choices, at)
  if (isKept) end()
  return after
}

function entriesOf(book: OpenBook, { decision, properties, unknown, missing }: Plan, edit: SheetEdit | null) {
  const { goneEntries, logEntries, unknownEntries } = composer()
  return [
    ...logEntries(book, decision.stamps, edit),
    ...goneEntries(book, missing, goneIn(properties)),
    ...unknownEntries(book, unknown, edit),
  ]
}

/**
 * Writes the edit as records, where the lock was not to be had: whoever runs next stamps the rows with this day, or as changed
 * at this time.
 */
export function keptEdit(book: OpenBook, at: Date, edit: SheetEdit): Properties {
  const { decision, unknown } = planStamps(book, at, edit)
  const own = decision.stamps.filter((stamp) => stamp.edited)
  const { logEntries, unknownEntries } = composer()
  const entries = [...logEntries(book, own, edit), ...unknownEntries(book, unknown, edit)]
  return new Map([
    ...recordsOf(chosenKey, choicesAfter(book.register, new Map(), own, null)),
    // Nobody holds the lock: another run of the same moment keeps entries of its own.
    ...keptEntries(book, entries, at.getTime() * 1000, `.${String(Math.random()).slice(2, 8)}`),
    ...stampRecords(own),
  ])
}

/** Writes what the next run needs to know, in one call, and deletes the records that became stamps or are over. */
function remember({ register }: OpenBook, plan: Plan, choices: Choices, at: Date): void {
  const { decision, properties: before, missing } = plan
  const known = choicesIn(before)
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
      columns: decision.columns,
    }
    replaceProperties(
      before,
      new Map([
        ...chunked('undated', decision.undated),
        ...chunked('seen', decision.seen),
        ...chunked('dated', dayLines(decision.dated)),
        ...recordsOf(chosenKey, choices),
        ...recordsOf(goneKey, missing.gone),
        [watchKey, JSON.stringify(next)] as const,
      ]),
    )
  }
  deleteProperties([
    ...decision.absorbed.map((identity) => `${submissionKey}${identity}`),
    ...[...known.keys()].filter((identity) => !choices.has(identity)).map((identity) => `${chosenKey}${identity}`),
    ...missing.back.map((identity) => `${goneKey}${identity}`),
  ])
}
