/** The contract between `run.ts` outside the vm context and the realm inside it: what comes in and what is reported out. */
import type { Area, Book, Cell, Sheet } from '../book.ts'
import type { FormatKind } from '../number-format.ts'

export type AuthMode = 'NONE' | 'LIMITED' | 'FULL'
export type CallKind = 'read' | 'write' | 'navigation'

export interface CallCount {
  /** `Class.method`. */
  readonly method: string
  readonly kind: CallKind
  calls: number
  /** Values handed over: rows x columns for a block, 1 for a single or uniform value, 0 where none moves. */
  cells: number
}

/** What goes wrong at one of the reads and writes of an execution. */
export interface Fault {
  /** Which read or write, counted from 1. */
  readonly at: number
  /**
   * The call throws as Google's services do; it takes effect and throws nevertheless; or the execution ends there, as at the
   * limit of six minutes: no `catch` and no `finally` reaches the book any more.
   */
  readonly how: 'throws' | 'applies and throws' | 'ends'
  /** How many reads and writes in a row fail; left out: one. */
  readonly times?: number
}

/** An alert or a prompt, waiting for the person at the keyboard. */
export interface Question {
  readonly kind: 'alert' | 'prompt'
  readonly title: string
  readonly message: string
  readonly buttons: 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL'
}

export interface Answer {
  readonly button: 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE'
  readonly text?: string
}

export interface MenuEntry {
  readonly kind: 'item' | 'separator' | 'menu'
  readonly caption: string
  /** Name of the function of an item. */
  readonly call: string
  readonly entries: readonly MenuEntry[]
}

/** What the person saw, in order. */
export type Shown =
  | (Question & { readonly answer: Answer })
  | {
      readonly kind: 'modal' | 'modeless' | 'sidebar'
      readonly title: string
      readonly html: string
      readonly width: number | null
      readonly height: number | null
    }
  | { readonly kind: 'toast'; readonly title: string; readonly message: string; readonly seconds: number | null }
  | { readonly kind: 'menu'; readonly caption: string; readonly addon: boolean; readonly entries: readonly MenuEntry[] }

export interface Bridge {
  readonly book: Book
  /** Whose rights and properties count: in a trigger its owner. */
  readonly user: string
  /** Who is at the keyboard, as far as Google tells; else ''. */
  readonly activeUser: string
  readonly userLocale: string
  readonly authMode: AuthMode
  /** Whether `getUi` works here. */
  readonly ui: boolean
  /** Epoch milliseconds at the start of the execution. */
  readonly now: number
  /** Text of the bundle, in which Google looks for functions. */
  readonly text: string
  /** Scopes of the manifest; null when it lists none, so that Google would detect them. */
  readonly scopes: readonly string[] | null
  /** Zone of the manifest. */
  readonly scriptZone: string
  readonly pages: Readonly<Record<string, string>>
  /** What the person has selected on the active sheet. */
  readonly selection: Area
  /** Locks that another execution holds all the time. */
  readonly heldLocks: readonly string[]
  ask(question: Question): Answer
  /** Called before each service call: a moment in which the workbook may change. */
  readonly meanwhile: ((call: string, kind: CallKind) => void) | null
  readonly fault: Fault | null
  /** How long each read and write takes on the execution's clock, which ends it after six minutes. */
  readonly callMilliseconds: number
  log(line: string): void
  show(shown: Shown): void
  /** Returns a deep copy made outside the context, so that the book does not keep the context alive. */
  plain<T>(value: T): T
  /** Returns a cell made outside the context. */
  cell(style: number): Cell
  /** Returns an empty array made outside the context. */
  row(): (Cell | undefined)[]
  digest(algorithm: string, text: string, charset: string): string
  base64(text: string, bytes: readonly number[] | null, web: boolean): string
  uuid(): string
  /** Returns whether values under a number format are dates, texts or numbers. */
  formatKind(format: string): FormatKind
  /** Returns the text of a number under a format in a locale (a language tag). */
  numberText(format: string, value: number, locale: string): string
  /** Returns the height in pixels that the content of a 0-based row asks for. */
  measureRow(sheet: Sheet, row: number, book: Book): number
}

/** What the realm hands to `run.ts`. Arguments and results cross as JSON. */
export interface Handle {
  call(name: string, args: string): string
  /** Takes an `Act`, returns a `Done`. */
  act(input: string): string
  /** Calls a trigger's handler with the event object of a `Fired`. */
  fire(name: string, fired: string): void
  calls(): string
  /** Returns the selected block of the active sheet, an `Area`. */
  selection(): string
  describe(error: unknown): string
}
