/** Runs one function of the bundle against a workbook, in a fresh bare vm context, and reports what happened. */
import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import vm from 'node:vm'
import type { Act, Done, EditAct, Fired } from './acts.ts'
import type { Area, Book, Cell } from './book.ts'
import { inProject } from './locate.ts'
import { formatKind, numberText } from './number-format.ts'
import type { Answer, AuthMode, Bridge, CallCount, CallKind, Fault, Handle, Question, Shown } from './realm/bridge.ts'
import { rowHeight } from './row-heights.ts'

export { callTable } from './call-table.ts'
export type { Answer, AuthMode, CallCount, Fault, Question, Shown } from './realm/bridge.ts'
export { noonOf } from './zone.ts'

/** What clasp pushes, and the realm it runs in. */
export interface Code {
  readonly bundle: string
  /** HTML by file name without `.html`. */
  readonly pages: Readonly<Record<string, string>>
  readonly manifest: object
  /** Text of the realm; left out: dist/realm.js. */
  readonly realm?: string
}

export interface RunOptions {
  /** E-mail of the person with whose rights the script runs: who is at the keyboard, in a trigger its owner. */
  readonly user: string
  /** E-mail of the person at the keyboard as Google tells it, '' when it does not; left out: `user`. */
  readonly activeUser?: string
  /** Epoch milliseconds; left out: the machine's clock. */
  readonly now?: number
  readonly userLocale?: string
  readonly authMode?: AuthMode
  /** Left out: alerts and prompts are affirmed, with an empty text. */
  readonly answer?: (question: Question) => Answer
  /** false: `getUi` throws, as in a time trigger. */
  readonly ui?: boolean
  /** Locks another execution holds meanwhile: document, script, user. */
  readonly heldLocks?: readonly string[]
  /** What the person has selected on the active sheet; left out: A1. */
  readonly selection?: Area
  /** Called for each message, page and menu the moment the script shows it. */
  readonly onShown?: (shown: Shown) => void
  /** Called before each service call, e.g. `Range.setValues`: what other people do to the book in that moment. */
  readonly meanwhile?: (call: string, kind: CallKind) => void
  /** Left out: no service call fails. */
  readonly fault?: Fault
  /** How long each read and write takes on the execution's clock, which ends it after six minutes; left out: no time. */
  readonly callMilliseconds?: number
}

export interface Failure {
  readonly name: string
  readonly message: string
  readonly stack: string
}

export interface Outcome {
  readonly result: unknown
  readonly error: Failure | null
  readonly log: string[]
  readonly calls: CallCount[]
  /** Cells moved by reads and by writes. */
  readonly cells: { readonly read: number; readonly written: number }
  readonly shown: Shown[]
  /** What is selected on the active sheet now. */
  readonly selection: Area
}

export interface UserEdit extends EditAct {
  readonly user: string
  /** Epoch milliseconds; left out: the machine's clock. A day typed without a year takes it from here. */
  readonly now?: number
}

/** Returns the bundle, pages and manifest of a folder as `npm run build` leaves it; relative to the project. */
export function loadCode(folder = 'build'): Code {
  const place = folder === 'build' ? inProject(folder) : resolve(folder)
  const pages = readdirSync(place).filter((name) => name.endsWith('.html'))
  return {
    bundle: readFileSync(join(place, 'Code.js'), 'utf8'),
    pages: Object.fromEntries(pages.map((name) => [name.slice(0, -5), readFileSync(join(place, name), 'utf8')])),
    manifest: JSON.parse(readFileSync(join(place, 'appsscript.json'), 'utf8')) as object,
  }
}

/** Returns what calling a top-level function of the bundle did; the workbook is changed in place. */
export function execute(
  book: Book,
  code: Code,
  call: { readonly name: string; readonly args: readonly unknown[] },
  options: RunOptions,
): Outcome {
  return run(book, code, options, (handle, context) => {
    script(code.bundle, 'Code.js').runInContext(context)
    const result = JSON.parse(handle.call(call.name, JSON.stringify(call.args))) as unknown
    // Continuations of promises run once the call stack is clear, still inside this execution.
    script('0', 'microtasks').runInContext(context)
    return result
  })
}

/** Returns what a trigger's handler did, called with the event object that is made of `fired`; its result is dropped. */
export function fire(book: Book, code: Code, name: string, fired: Fired, options: RunOptions): Outcome {
  return run(book, code, options, (handle, context) => {
    script(code.bundle, 'Code.js').runInContext(context)
    handle.fire(name, JSON.stringify(fired))
    script('0', 'microtasks').runInContext(context)
    return null
  })
}

/** Writes what a person does by hand; no trigger fires. Returns what Google would tell triggers, or its refusal. */
export function userAct(
  book: Book,
  act: Act,
  { user, now = Date.now() }: Pick<RunOptions, 'user' | 'now'>,
  code: Pick<Code, 'realm'> = {},
): { readonly error: string | null; readonly done: Done | null } {
  const { handle, bridge } = handOf(book, code.realm ?? realmText())
  Object.assign(bridge, { user, activeUser: user, now })
  try {
    return { error: null, done: JSON.parse(handle.act(JSON.stringify(act))) as Done }
  } catch (thrown) {
    return { error: (JSON.parse(handle.describe(thrown)) as Failure).message, done: null }
  }
}

interface Hand {
  readonly handle: Handle
  readonly bridge: Bridge
  /** What the realm may have remembered of the book; when it changes, a fresh realm is due. */
  readonly known: readonly unknown[]
}

const hands = new WeakMap<Book, Hand>()

/** People run no code of their own, so that one context does for all they do to a book: making one takes longer than most acts. */
function handOf(book: Book, text: string): Hand {
  const known = [text, book.locale, book.zone, book.styles]
  const old = hands.get(book)
  if (old?.known.every((each, index) => each === known[index])) return old
  const bridge = bridgeOf(book, { bundle: '', pages: {}, manifest: {} }, { user: '' }, [], [])
  const hand = { handle: install(vm.createContext(vm.constants.DONT_CONTEXTIFY), text, bridge), bridge, known }
  hands.set(book, hand)
  return hand
}

function install(context: vm.Context, text: string, bridge: Bridge): Handle {
  return (script(text, 'realm.js', wrap).runInContext(context) as (bridge: Bridge) => Handle)(bridge)
}

/** Writes what a person types or pastes; no trigger fires. Returns Google's refusal, or null. */
export function userEdit(book: Book, edit: UserEdit, code: Pick<Code, 'realm'> = {}): { error: string | null } {
  const { user, now, ...act } = edit
  const options = now === undefined ? { user } : { user, now }
  return { error: userAct(book, { kind: 'edit', ...act }, options, code).error }
}

function run(
  book: Book,
  code: Code,
  options: RunOptions,
  act: (handle: Handle, context: vm.Context) => unknown,
): Outcome {
  const log: string[] = []
  const shown: Shown[] = []
  const context = vm.createContext(vm.constants.DONT_CONTEXTIFY, { microtaskMode: 'afterEvaluate' })
  const handle = install(context, code.realm ?? realmText(), bridgeOf(book, code, options, log, shown))
  let result: unknown = null
  let error: Failure | null = null
  try {
    result = act(handle, context) ?? null
  } catch (thrown) {
    error = JSON.parse(handle.describe(thrown)) as Failure
  }
  const calls = JSON.parse(handle.calls()) as CallCount[]
  const cells = { read: cellsOf(calls, 'read'), written: cellsOf(calls, 'write') }
  return { result, error, log, calls, cells, shown, selection: JSON.parse(handle.selection()) as Area }
}

function cellsOf(calls: readonly CallCount[], kind: CallCount['kind']): number {
  return calls.reduce((sum, each) => sum + (each.kind === kind ? each.cells : 0), 0)
}

const scripts = new Map<string, vm.Script>()

/** Compiled once for each text, however often it runs. */
function script(text: string, filename: string, complete = (whole: string) => whole): vm.Script {
  let compiled = scripts.get(text)
  if (!compiled) {
    compiled = new vm.Script(complete(text), { filename })
    scripts.set(text, compiled)
  }
  return compiled
}

/** As a function body the realm leaves no name of its own in the global object. */
function wrap(realm: string): string {
  return `(() => {${realm}\nreturn hostRealm.install })()`
}

let realm: string | null = null

function realmText(): string {
  realm ??= readFileSync(inProject('dist/realm.js'), 'utf8')
  return realm
}

function bridgeOf(book: Book, code: Code, options: RunOptions, log: string[], shown: Shown[]): Bridge {
  const manifest = code.manifest as { readonly oauthScopes?: readonly string[]; readonly timeZone?: string }
  return {
    book,
    user: options.user,
    activeUser: options.activeUser ?? options.user,
    userLocale: options.userLocale ?? 'vi',
    authMode: options.authMode ?? 'FULL',
    ui: options.ui ?? true,
    now: options.now ?? Date.now(),
    text: code.bundle,
    scopes: manifest.oauthScopes ?? null,
    scriptZone: manifest.timeZone ?? 'Asia/Ho_Chi_Minh',
    pages: code.pages,
    selection: options.selection ?? { row: 1, column: 1, rows: 1, columns: 1 },
    heldLocks: options.heldLocks ?? [],
    ask: options.answer ?? affirm,
    meanwhile: options.meanwhile ?? null,
    fault: options.fault ?? null,
    callMilliseconds: options.callMilliseconds ?? 0,
    log: (line) => log.push(line),
    show: (each) => {
      shown.push(each)
      options.onShown?.(each)
    },
    plain: (value) => structuredClone(value),
    cell: (s): Cell => ({ s }),
    row: () => [],
    digest: (algorithm, text, charset) => digest(algorithm, text, charset),
    base64: (text, bytes, web) =>
      (bytes ? Buffer.from(bytes) : Buffer.from(text, 'utf8')).toString('base64').replace(/[+/]/g, (sign) => {
        if (!web) return sign
        return sign === '+' ? '-' : '_'
      }),
    uuid: () => randomUUID(),
    formatKind,
    numberText,
    measureRow: (sheet, row, { styles }) => rowHeight(sheet, row, styles),
  }
}

function digest(algorithm: string, text: string, charset: string): string {
  const bytes = Buffer.from(text, charset === 'US_ASCII' ? 'latin1' : 'utf8')
  return JSON.stringify([...createHash(algorithm.replace('_', '').toLowerCase()).update(bytes).digest()])
}

/** Returns the answer of a person who agrees with everything. */
export function affirm(question: Question): Answer {
  return { button: question.buttons.startsWith('YES') ? 'YES' : 'OK', text: '' }
}
