/** The people at a workbook: what each does by hand, and the triggers that fire then, each run as its owner. All at once, no waiting. */
import type { Act, Fired } from './acts.ts'
import type { Book, InstalledTrigger } from './book.ts'
import { firstDue } from './people-clock.ts'
import {
  type CallCount,
  type Code,
  execute,
  type Failure,
  fire,
  type Outcome,
  type RunOptions,
  userAct,
} from './run.ts'

export interface PeopleOptions {
  /** Epoch milliseconds at which everything happens until `clock` or `tick`; left out: the machine's clock, now. */
  readonly now?: number
  /** Fired triggers wait in `pending` until `run`, so that others act in between. */
  readonly hold?: boolean
  /** Google does not tell a trigger's owner who else typed, as between consumer accounts. */
  readonly hidesEmails?: boolean
}

/** A trigger that fired. */
export interface Firing {
  /** Handler. */
  readonly name: string
  /** As whom it runs: the trigger's owner. */
  readonly user: string
  /** Who did it; the owner himself where the clock fired. */
  readonly typist: string
  readonly fired: Fired
}

export interface Execution extends Firing {
  /** Epoch milliseconds. */
  readonly at: number
  readonly calls: readonly CallCount[]
  readonly error: Failure | null
  readonly outcome: Outcome
}

export interface Acted {
  /** Google's refusal, or null. */
  readonly error: string | null
}

/** What the acts of one kind take, and whose they are. */
type Deed<Kind extends Act['kind']> = Omit<Extract<Act, { readonly kind: Kind }>, 'kind'> & { readonly user: string }
type Deeds = { readonly [Kind in Act['kind']]: (deed: Deed<Kind>) => Acted }

/** What a test may say about one execution. */
export type Extra = Pick<RunOptions, 'heldLocks' | 'answer' | 'meanwhile' | 'fault' | 'callMilliseconds' | 'onShown'>

export interface People extends Deeds {
  /** Opens the file: fires open triggers; the simple `onOpen` is called by name. */
  open(deed: { readonly user: string }): Acted
  /** Runs a function of the bundle as this user, as its menu or a dialog does. */
  call(call: { readonly user: string; readonly name: string; readonly args?: readonly unknown[] } & Extra): Outcome
  /** Sets the time of what follows, in epoch milliseconds. */
  clock(now: number): void
  now(): number
  /** Lets time pass; time-driven triggers that come due run in order, each at its time. */
  tick(time: { readonly days?: number; readonly hours?: number; readonly minutes?: number }): void
  pending(): readonly Firing[]
  /** Runs one of the waiting triggers and takes it off the list; null when it was deleted, or its owner left, meanwhile. */
  run(index: number, extra?: Extra): Execution | null
  /** Runs all waiting triggers, in the order in which they fired. */
  runAll(): void
  executions(): readonly Execution[]
  /** Executions that threw: Google writes to the trigger's owner, the typist sees nothing. */
  failures(): readonly Execution[]
}

/** What the people share. */
interface House {
  readonly book: Book
  readonly code: Code
  readonly options: PeopleOptions
  now: number
  readonly waiting: Firing[]
  readonly done: Execution[]
}

/** Returns the people at a workbook, which they change in place. */
export function people(book: Book, code: Code, options: PeopleOptions = {}): People {
  const house: House = { book, code, options, now: options.now ?? Date.now(), waiting: [], done: [] }
  const { waiting, done } = house
  return {
    ...deeds((user, deed) => act(house, user, deed)),
    open: ({ user }) => {
      start(house, firings(house, 'ON_OPEN', user, { kind: 'open' }))
      return { error: null }
    },
    call: ({ user, name, args = [], ...extra }) =>
      execute(book, code, { name, args }, { user, now: house.now, ...extra }),
    clock: (now) => {
      house.now = now
    },
    now: () => house.now,
    tick: ({ days = 0, hours = 0, minutes = 0 }) =>
      tick(house, house.now + ((days * 24 + hours) * 60 + minutes) * 60_000),
    pending: () => [...waiting],
    run: (index, extra) => {
      const [firing] = waiting.splice(index, 1)
      if (!firing) throw new Error(`No execution ${index} is waiting.`)
      return perform(house, firing, extra)
    },
    runAll: () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) perform(house, next)
    },
    executions: () => [...done],
    failures: () => done.filter((each) => each.error !== null),
  }
}

function act(house: House, user: string, deed: Act): Acted {
  const { book, code, now } = house
  const { error, done: happened } = userAct(book, deed, { user, now }, code)
  if (!happened) return { error }
  const { edited, change } = happened
  if (edited) {
    if (/^function onEdit\(/m.test(code.bundle)) start(house, [simpleEdit(user, edited)])
    start(house, firings(house, 'ON_EDIT', user, { kind: 'edit', edited }))
  }
  start(house, firings(house, 'ON_CHANGE', user, { kind: 'change', change }))
  return { error }
}

function start(house: House, firings: readonly Firing[]): void {
  if (house.options.hold) house.waiting.push(...firings)
  else for (const firing of firings) perform(house, firing)
}

function perform(house: House, firing: Firing, extra: Extra = {}): Execution | null {
  const { book, code, now } = house
  if (!alive(book, firing)) return null
  const outcome = fire(book, code, firing.name, firing.fired, { ...rights(firing, house.options), now, ...extra })
  const execution = { ...firing, at: now, calls: outcome.calls, error: outcome.error, outcome }
  house.done.push(execution)
  return execution
}

function tick(house: House, until: number): void {
  const { triggers, zone } = house.book
  const scriptZone = (house.code.manifest as { readonly timeZone?: string }).timeZone ?? zone
  for (let due = firstDue(triggers, until, scriptZone); due; due = firstDue(triggers, until, scriptZone)) {
    house.now = Math.max(house.now, due.at)
    due.trigger.lastRun = due.at
    perform(house, firingOf(due.trigger, due.trigger.owner, house.options, { kind: 'clock' }))
  }
  house.now = until
}

/** Returns one function for each kind of act. */
function deeds(act: (user: string, deed: Act) => Acted): Deeds {
  const kinds: Readonly<Record<Act['kind'], true>> = {
    edit: true,
    paste: true,
    clear: true,
    fillDown: true,
    check: true,
    sort: true,
    insertRows: true,
    insertColumns: true,
    deleteRows: true,
    deleteColumns: true,
    moveColumn: true,
    hideRow: true,
    showRow: true,
    hideColumn: true,
    showColumn: true,
    filter: true,
    removeFilter: true,
    removeValidation: true,
    freeze: true,
    addTab: true,
    renameTab: true,
    deleteTab: true,
  }
  const one = (kind: string) => [
    kind,
    ({ user, ...deed }: { readonly user: string }) => act(user, { ...deed, kind } as Act),
  ]
  return Object.fromEntries(Object.keys(kinds).map(one)) as Deeds
}

type What = Fired extends infer Each ? (Each extends Fired ? Omit<Each, 'triggerUid' | 'user'> : never) : never

/** Triggers of every owner fire, each for itself. */
function firings({ book, options }: House, event: string, typist: string, what: What): Firing[] {
  return book.triggers.filter((each) => each.event === event).map((trigger) => firingOf(trigger, typist, options, what))
}

function firingOf(trigger: InstalledTrigger, typist: string, options: PeopleOptions, what: What): Firing {
  const { handler: name, owner: user, id: triggerUid } = trigger
  return { name, user, typist, fired: { ...what, triggerUid, user: seen(typist, user, options) } as Fired }
}

/** The simple trigger runs as its typist, whom it does not know. */
function simpleEdit(user: string, edited: Extract<Fired, { readonly kind: 'edit' }>['edited']): Firing {
  return { name: 'onEdit', user, typist: user, fired: { kind: 'edit', edited, triggerUid: null, user: '' } }
}

/** Who typed, as far as an owner's trigger is told: himself always, others where accounts let him (tanaikech.github.io 2022/01/04). */
function seen(typist: string, owner: string, { hidesEmails }: PeopleOptions): string {
  return hidesEmails && typist !== owner ? '' : typist
}

/** Dialogs and alerts reach nobody but an owner who types himself. */
function rights({ user, typist, fired }: Firing, options: PeopleOptions): RunOptions {
  if (fired.triggerUid === null) return { user, authMode: 'LIMITED' }
  return { user, activeUser: seen(typist, user, options), ui: fired.kind !== 'clock' && typist === user }
}

/** A deleted trigger does not run, nor one whose owner lost access to the file (apps-script.md 5). */
function alive(book: Book, { user, fired }: Firing): boolean {
  if (fired.triggerUid === null) return true
  return book.editors.includes(user) && book.triggers.some((each) => each.id === fired.triggerUid)
}
