/** The workbook of the playground and everybody at it: wishes in, the workbook changed, and news of it out. Runs in the worker. */
import type { Act } from '../acts.ts'
import { type Book, newBook } from '../book.ts'
import { speak } from '../messages.ts'
import { type Acted, type Execution, type People, people } from '../people.ts'
import { autoHeights } from '../row-heights.ts'
import { type Answer, type Code, execute, type Outcome, type Question, type RunOptions } from '../run.ts'
import { inspect, loadBook, saveBook } from '../xlsx.ts'
import { dayOf, instantOn, jump } from './clock.ts'
import { estimate } from './cost.ts'
import { type History, openHistory } from './history.ts'
import { type Ledger, openLedger } from './ledger.ts'
import type { ActResult, CallResult, ExecutionReport, Facts, Loaded, News, Snapshot, Undone, Wish } from './messages.ts'
import { languageOf, rosterOf, shareWithUnits } from './roster.ts'
import { plainShape } from './sheet-shape.ts'

/** The way out of the desk. */
export interface Outlet {
  /** Returns the person's answer; nothing else happens meanwhile. */
  ask(question: Question): Answer
  tell(news: News): void
  /** A script begins. */
  begin(): void
  /** Called before each service call; throws when the script was cancelled. */
  countCall(): void
}

interface Desk {
  readonly code: Code
  readonly out: Outlet
  book: Book
  ledger: Ledger
  history: History
  /** `YYYY-MM-DD`. */
  today: string
  /** What `reset` goes back to. */
  start: { readonly path: string; readonly name?: string } | null
}

type Of<Kind extends Wish['kind']> = Extract<Wish, { readonly kind: Kind }>

/** Returns what serves the wishes, one after another. `today` is the day on which it begins, else the machine's. */
export function openDesk(code: Code, out: Outlet, today?: string): (wish: Wish) => Promise<unknown> {
  const book = newBook('')
  const desk: Desk = {
    code,
    out,
    book,
    ledger: openLedger(book),
    history: openHistory(),
    today: today ?? dayOf(Date.now(), book.zone),
    start: null,
  }
  return (wish) => serve(desk, wish)
}

async function serve(desk: Desk, wish: Wish): Promise<unknown> {
  switch (wish.kind) {
    case 'load':
      return load(desk, wish)
    case 'reset':
      if (desk.start) await load(desk, { kind: 'load', start: true, ...desk.start })
      return null
    case 'save':
      return saveBook(desk.book, wish.path)
    case 'snapshot':
      return snapshot(desk)
    case 'today':
      return changeDay(desk, wish.day)
    case 'menu':
      return menu(desk, wish.user)
    case 'act':
      return act(desk, wish)
    case 'call':
      return call(desk, wish)
    default:
      return go(desk, wish)
  }
}

async function load(desk: Desk, { path, start, name }: Of<'load'>): Promise<Loaded> {
  const lost = await inspect(path)
  const book = await loadBook(path)
  if (name !== undefined) book.name = name
  shareWithUnits(book)
  speak(languageOf(book))
  Object.assign(desk, { book, ledger: openLedger(book), history: openHistory() })
  if (start) desk.start = { path, ...(name !== undefined && { name }) }
  // The bundle is compiled when it runs for the first time: nobody should wait for that.
  menu(desk, book.owner)
  desk.out.tell({ kind: 'reload' })
  return { lost }
}

function facts({ book, today, history }: Desk): Facts {
  const { name, locale, zone } = book
  const ways = { undo: history.can('undo'), redo: history.can('redo') }
  return { name, language: languageOf(book), locale, zone, people: rosterOf(book), today, ...ways }
}

/** As text: JSON crosses to the other thread several times faster than as many small objects do. */
function snapshot(desk: Desk): string {
  const { book } = desk
  const sheets = book.sheets.map((sheet) => ({
    id: sheet.id,
    shape: plainShape(sheet),
    heights: [...autoHeights(sheet, book.styles)],
    rows: Array.from(sheet.rows, (row) =>
      Array.from(row ?? []).flatMap((cell, at) => (cell ? [[at, cell] as const] : [])),
    ),
  }))
  const whole: Omit<Snapshot, 'version'> = {
    facts: facts(desk),
    styles: book.styles,
    activeSheet: book.activeSheet,
    sheets,
  }
  return JSON.stringify(whole)
}

const now = ({ today, book }: Desk): number => instantOn(today, book.zone)

const mayEdit = ({ book }: Desk, user: string): boolean => user === book.owner || book.editors.includes(user)

/** Tells what changed since it was told last; returns it for the history. */
function tellChange(desk: Desk, record: 'add' | 'follow', user = ''): void {
  const { change, step } = desk.ledger.look()
  if (record === 'add') desk.history.add(user, step)
  else desk.history.follow(step)
  if (step) desk.out.tell({ kind: 'change', change, facts: facts(desk) })
}

function changeDay(desk: Desk, day: string): null {
  desk.today = day
  for (const each of jump(desk.book, desk.code, now(desk))) tellExecution(desk, '', reportOf(each))
  const { change, step } = desk.ledger.look()
  desk.history.follow(step)
  desk.out.tell({ kind: 'change', change, facts: facts(desk) })
  return null
}

/** Google runs no simple trigger for somebody who may only look: such a person has no menu (guides/triggers). */
function menu(desk: Desk, user: string): readonly unknown[] {
  if (!mayEdit(desk, user) || !/^function onOpen\(/m.test(desk.code.bundle)) return []
  const options: RunOptions = { user, now: now(desk), userLocale: languageOf(desk.book), authMode: 'LIMITED' }
  const { shown } = execute(desk.book, desk.code, { name: 'onOpen', args: [{}] }, options)
  tellChange(desk, 'follow')
  return shown.filter(({ kind }) => kind === 'menu')
}

/** What a script may do while it runs, for the person who has caused it. */
function hooks({ out }: Desk, client: string): Pick<RunOptions, 'answer' | 'meanwhile' | 'onShown'> {
  return {
    answer: (question) => out.ask(question),
    meanwhile: () => out.countCall(),
    onShown: (shown) => {
      if (shown.kind !== 'alert' && shown.kind !== 'prompt') out.tell({ kind: 'shown', client, shown })
    },
  }
}

function act(desk: Desk, { user, act, client }: Of<'act'>): ActResult {
  if (!mayEdit(desk, user)) return { error: 'reader', ...standing(desk, act) }
  const all = people(desk.book, desk.code, { now: now(desk), hold: true })
  const { error } = (all[act.kind] as (deed: object) => Acted)({ ...act, user })
  tellChange(desk, 'add', user)
  while (all.pending().length > 0) runTrigger(desk, all, client)
  return { error, ...standing(desk, act) }
}

function runTrigger(desk: Desk, all: People, client: string): void {
  const [{ name, user } = { name: '', user: '' }] = all.pending()
  desk.out.begin()
  desk.out.tell({ kind: 'begin', client, user, name })
  const start = performance.now()
  const execution = all.run(0, hooks(desk, client))
  tellChange(desk, 'follow')
  if (execution) tellExecution(desk, client, reportOf(execution, performance.now() - start))
}

/** What stands in the block that somebody typed into: the page shows it, whatever came of it. Other acts show nothing before. */
function standing({ book }: Desk, act: Act): Pick<ActResult, 'cells' | 'sheet'> {
  if (act.kind !== 'edit') return { cells: [], sheet: 0 }
  const sheet = book.sheets.find(({ id }) => id === act.sheet)
  const cells = act.values.flatMap((line, r) =>
    line.map((_, c) => {
      const [row, column] = [act.row - 1 + r, act.column - 1 + c]
      return [row, column, sheet?.rows[row]?.[column] ?? null] as const
    }),
  )
  return { cells, sheet: act.sheet }
}

function call(desk: Desk, { user, client, name, args, at }: Of<'call'>): CallResult {
  const { book, code, out } = desk
  if (!mayEdit(desk, user)) return { result: null, error: { name: 'Exception', message: 'reader' } }
  if (at && book.sheets.some(({ id }) => id === at.sheet)) book.activeSheet = at.sheet
  const before = book.activeSheet
  out.begin()
  out.tell({ kind: 'begin', client, user, name })
  const start = performance.now()
  const selection = at && { row: at.row, column: at.column, rows: at.rows, columns: at.columns }
  const outcome = execute(
    book,
    code,
    { name, args },
    {
      user,
      now: now(desk),
      userLocale: languageOf(book),
      ...(selection && { selection }),
      ...hooks(desk, client),
    },
  )
  tellChange(desk, 'add', user)
  const moved = JSON.stringify(selection ?? outcome.selection) !== JSON.stringify(outcome.selection)
  if (book.activeSheet !== before || moved)
    out.tell({ kind: 'goto', client, place: { sheet: book.activeSheet, ...outcome.selection } })
  const report = { name, user, at: Date.now(), took: performance.now() - start, trigger: false, ...figures(outcome) }
  tellExecution(desk, client, report)
  const { error } = outcome
  return { result: outcome.result, error: error && { name: error.name, message: error.message } }
}

function reportOf({ name, user, outcome }: Execution, took = 0): ExecutionReport {
  return { name, user, at: Date.now(), took, trigger: true, ...figures(outcome) }
}

function figures({
  calls,
  cells,
  error,
  log,
}: Outcome): Pick<ExecutionReport, 'calls' | 'cells' | 'estimate' | 'error' | 'log'> {
  return { calls, cells, estimate: estimate(calls), error, log }
}

function tellExecution(desk: Desk, client: string, report: ExecutionReport): void {
  desk.out.tell({ kind: 'execution', client, report })
}

function go(desk: Desk, { kind, user }: Of<'undo' | 'redo'>): Undone {
  if (!mayEdit(desk, user)) return { done: false, by: null }
  const undone = desk.history.go(kind, user, desk.ledger)
  const { change } = desk.ledger.look()
  if (undone.done) desk.out.tell({ kind: 'change', change, facts: facts(desk) })
  return undone
}
