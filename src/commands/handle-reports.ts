/** What only the department does to reports: return, accept, date, extend, exempt. Planned whole from the book read anew, then written, then logged. */

import { isSubmitted } from '../core/assess/standing-row.ts'
import { assess } from '../core/assess.ts'
import { chosenStateIssues } from '../core/chosen-states.ts'
import { WorkbookError } from '../core/issue.ts'
import { chunked, linesIn } from '../core/kept-lines.ts'
import type { Language, Period } from '../core/model.ts'
import { identityOf } from '../core/row-print.ts'
import { isSent } from '../core/words.ts'
import { seenAfter, withCells } from '../core/written-cells.ts'
import { composer } from '../google/composer.ts'
import { withLock } from '../google/lock.ts'
import { deleteProperties, readProperties, writeProperties } from '../google/properties.ts'
import { offeredWords, writeCells } from '../google/reports.ts'
import { who } from '../google/user.ts'
import type { Begun } from '../views/handling/begun.ts'
import type { Plan, Refusal, Scene, WrittenCell } from '../views/handling/targets.ts'
import { begunIn, finish, isSuggested, remember, rememberDone } from './begun.ts'
import { replaceProperties } from './kept-memory.ts'
import { listIssues } from './list-issues.ts'
import { appendLogEntries } from './log-line.ts'
import { bookOf, findPeriod, type OpenBook, openBook } from './open-book.ts'
import { onlyDepartment } from './protections.ts'
import { choicesIn, chosenKey } from './row-warnings.ts'
import { lostWords, settle } from './settle.ts'
import { changeRecords } from './under-way.ts'

export interface Handled {
  readonly message: string
  readonly language: Language
  /** Codes of the units whose report was changed. */
  readonly units: readonly string[]
  /** Of all that pass the checks: who was left out, by reason. */
  readonly leftOut: Plan['leftOut']
}

/** Returns sent reports to their units; `until` is d/m/yyyy. Throws a WorkbookError, having written nothing, when one cannot be. */
export const returnReports = (period: string, units: readonly string[], reason: string, until: string): Handled =>
  handle([RETURN, period, units, reason, until], (scene) => composer().returnPlan(scene, units, reason, until))

/** Accepts reports, or with `'passing'` all that pass the checks. */
export const acceptReports = (period: string, units: readonly string[] | 'passing'): Handled =>
  handle([ACCEPT, period, units], (scene) => composer().acceptPlan(scene, units))

/** Enters or corrects the first day, d/m/yyyy. The rows are undated no longer, and what the form recorded of them is forgotten. */
export const recordDay = (period: string, units: readonly string[], day: string): Handled =>
  handle([DATE, period, units, day], (scene) => composer().datePlan(scene, units, day))

/** Adds an extension until a day, d/m/yyyy, or an exemption, for which it is ''. */
export const addException = (
  kind: 'extension' | 'exemption',
  period: string,
  units: readonly string[],
  until: string,
  reason: string,
): Handled =>
  handle([kind, period, units, until, reason], (scene) => composer().exceptionPlan(scene, kind, units, until, reason))

/** The command that enters a day: what the form recorded of these reports is forgotten with it. */
const DATE = 'date'

/** Those that decide on states: which ones units had chosen is forgotten with them. */
const RETURN = 'return'
const ACCEPT = 'accept'

type Asked = readonly [name: string, period: string, ...rest: unknown[]]

/**
 * Does what was asked. A run that was interrupted is finished first; the same asked again is that run, not a second one. The
 * exceptions come first: one whose report did not follow says nothing, a returned report without its date would.
 */
function handle(command: Asked, planOf: (scene: Scene) => Plan | Refusal): Handled {
  return withLock(() => {
    const first = openBook()
    onlyDepartment(first.register)
    const { language } = first.register.settings
    const asked = JSON.stringify([...command, who(), first.today])
    const handled = ({ message, units, leftOut }: Plan): Handled => ({ message, language, units, leftOut })
    const last = begunIn(first)
    if (last && !last.isDone) finishHandling(first, last.begun)
    // To accept again changes nothing anyway, and says so.
    const isRepeated = last?.begun.asked === asked && command[0] !== ACCEPT && stands(first, last.begun)
    if (last && (isRepeated || (last.begun.asked === asked && !last.isDone))) return handled(last.begun.plan)
    const book = last?.isDone === false ? openBook() : first
    const { register } = book
    const period = findPeriod(book, command[1])
    const plan = planOf(sceneOf(book, period))
    if ('obstacles' in plan) throw new WorkbookError(plan.obstacles, language)
    const begun = composer().begunWith(book, asked, period.code, who(book.words), plan)
    remember(begun)
    writeCells(register.tables.exceptions.id, plan.exceptions)
    writeCells(register.tables.reports.id, plan.reports)
    const lost = lostWords(book, settle(book, plan.reports))
    see(book, plan.reports)
    forgetAfter(command[0], begun)
    appendLogEntries(book, begun.log)
    rememberDone()
    return handled({ ...plan, message: plan.message + lost })
  })
}

/** Returns whether what a run wrote still stands; a state that a unit has chosen since looks the same. */
const stands = (book: OpenBook, begun: Begun): boolean =>
  composer().stillStands(book, begun) &&
  !begun.plan.units.some((unit) => book.properties.has(chosenKey + identityOf({ unit, period: begun.period })))

/** Writes what an interrupted run left open; for the department, which holds the lock. */
export function finishHandling(book: OpenBook, begun: Begun): void {
  const cells = composer().openCells(book, begun)
  finish(book, begun)
  if (isSuggested(begun)) recordSuggested(book, begun, cells)
  else see(bookWith(book, composer().cellsBefore(book, begun, cells)), cells)
  forgetAfter((JSON.parse(begun.asked) as Asked)[0], begun)
  rememberDone()
}

/** Records that rows were changed by suggestions, which is no edit of today's. */
function recordSuggested({ register }: OpenBook, { log }: Begun, cells: readonly WrittenCell[]): void {
  const sent = new Set(register.reports.flatMap(({ state, row }) => (isSent(state) ? [row] : [])))
  const rows = new Set(cells.flatMap(({ row }) => (sent.has(row) ? [row] : [])))
  const [{ at = '', who: by = '' } = {}] = log
  writeProperties(changeRecords(register, rows, { at, who: by }))
}

/** Remembers the rows as they are now: what the department did is no edit of the unit's. */
function see(book: OpenBook, cells: Plan['reports']): void {
  const properties = readProperties()
  if (cells.length === 0 || !properties.has('seen')) return
  const after = bookWith(book, cells)
  const touched = new Set(cells.map(({ row }) => row))
  const seen = seenAfter(book.register, after.register, touched, linesIn(properties, 'seen'))
  replaceProperties(properties, chunked('seen', seen))
}

/** Returns the book in which cells of the reports hold something else. */
const bookWith = ({ workbook, register, properties }: OpenBook, cells: readonly WrittenCell[]): OpenBook =>
  bookOf(withCells(workbook, register.tables.reports.id, cells), properties)

/** Returns what plans and lists are made from: a period as it stands. */
export function sceneOf(book: OpenBook, period: Period): Scene {
  const { register, today } = book
  const sent = register.reports.filter((report) => report.period === period.code && isSubmitted(report))
  const { tab } = register.tables.reports
  let errorRows: readonly (number | null)[] | null = null
  let chosenRows: ReadonlySet<number | null> | null = null
  return {
    register,
    period,
    today,
    standings: assess(register, today).standings,
    sentRows: (unit) => sent.filter((report) => report.unit === unit).length,
    errors: (row) => {
      errorRows ??= listIssues(book)
        .issues.filter(({ place, severity }) => place.tab === tab && severity === 'error')
        .map(({ place }) => place.row)
      return errorRows.filter((each) => each === row).length
    },
    isSelfChosen: (row) => {
      chosenRows ??= new Set(
        chosenStateIssues(register, choicesIn(readProperties(chosenKey))).map(({ place }) => place.row),
      )
      return chosenRows.has(row)
    },
    offered: ({ id, firstRow, columns }, key) => offeredWords(id, firstRow, columns.get(key) ?? 1),
  }
}

/** Forgets what the command has settled. */
function forgetAfter(command: string, { period, plan: { units } }: Begun): void {
  if (command === DATE) forget(period, units)
  if (command === RETURN || command === ACCEPT) decided(period, units)
}

/** Forgets which states were chosen by units: the department has decided. */
function decided(period: string, units: readonly string[]): void {
  const keys = new Set(units.map((unit) => `${chosenKey}${identityOf({ unit, period })}`))
  deleteProperties([...readProperties(chosenKey).keys()].filter((key) => keys.has(key)))
}

/** Forgets that rows were undated or of which day, and what the form recorded of them: the department's day stands. */
function forget(period: string, units: readonly string[]): void {
  const properties = readProperties()
  const identities = new Set(units.map((unit) => identityOf({ unit, period })))
  const undated = linesIn(properties, 'undated')
  const still = undated.filter((identity) => !identities.has(identity))
  if (still.length < undated.length) replaceProperties(properties, chunked('undated', still))
  const days = linesIn(properties, 'dated')
  const others = days.filter((line) => !identities.has(line.slice(0, -11)))
  if (others.length < days.length) replaceProperties(properties, chunked('dated', others))
  deleteProperties([...identities].map((identity) => `submitted:${identity}`).filter((key) => properties.has(key)))
}
