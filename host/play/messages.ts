/** What the worker and the server of the playground say to each other and to the page: plain data only. */
import type { Act } from '../acts.ts'
import type { Area, Cell, Style } from '../book.ts'
import type { CallCount, Failure, Shown } from '../run.ts'
import type { Estimate } from './cost.ts'
import type { Change } from './ledger.ts'
import type { Person } from './roster.ts'
import type { PlainShape } from './sheet-shape.ts'

/** Where somebody is in the workbook. */
export interface Place extends Area {
  readonly sheet: number
}

/** A request to the worker. `at` is where the person is; left out, where the book is. */
export type Wish =
  | { readonly kind: 'load'; readonly path: string; readonly start: boolean; readonly name?: string | undefined }
  | { readonly kind: 'reset' }
  | { readonly kind: 'save'; readonly path: string }
  /** Answered with a `Snapshot` without its version, as JSON. */
  | { readonly kind: 'snapshot' }
  | { readonly kind: 'today'; readonly day: string }
  | { readonly kind: 'menu'; readonly user: string }
  | { readonly kind: 'act'; readonly user: string; readonly act: Act; readonly client: string }
  | {
      readonly kind: 'call'
      readonly user: string
      readonly client: string
      readonly name: string
      readonly args: readonly unknown[]
      readonly at?: Place
    }
  | { readonly kind: 'undo' | 'redo'; readonly user: string }

/** What the page knows of the workbook beside its sheets. */
export interface Facts {
  readonly name: string
  readonly language: 'vi' | 'en'
  readonly locale: string
  readonly zone: string
  readonly people: readonly Person[]
  /** `YYYY-MM-DD` in the book's zone. */
  readonly today: string
  readonly undo: boolean
  readonly redo: boolean
}

export interface SheetSnapshot {
  readonly id: number
  readonly shape: PlainShape
  /** Pixels of rows, 0-based, that are as high as their content asks for. */
  readonly heights: readonly (readonly [number, number])[]
  /** By 0-based row: 0-based column and cell of each cell that is there. */
  readonly rows: readonly (readonly (readonly [number, Cell])[])[]
}

export interface Snapshot {
  readonly version: number
  readonly facts: Facts
  readonly styles: readonly Style[]
  readonly activeSheet: number
  readonly sheets: readonly SheetSnapshot[]
}

export interface ExecutionReport {
  readonly name: string
  readonly user: string
  /** Epoch milliseconds of this machine. */
  readonly at: number
  /** Milliseconds that it took here. */
  readonly took: number
  /** A trigger's handler, not called by anybody. */
  readonly trigger: boolean
  readonly calls: readonly CallCount[]
  readonly cells: { readonly read: number; readonly written: number }
  readonly estimate: Estimate
  readonly error: Failure | null
  readonly log: readonly string[]
}

/** What the worker tells while it works and afterwards; the server numbers it and sends it on. */
export type News =
  | { readonly kind: 'change'; readonly change: Change; readonly facts: Facts }
  /** The whole workbook was exchanged: load it anew. */
  | { readonly kind: 'reload' }
  | { readonly kind: 'shown'; readonly client: string; readonly shown: Shown }
  /** The script has led this person elsewhere. */
  | { readonly kind: 'goto'; readonly client: string; readonly place: Place }
  /** A script of this person has begun; it may ask. */
  | { readonly kind: 'begin'; readonly client: string; readonly user: string; readonly name: string }
  /** The script has ended. */
  | { readonly kind: 'execution'; readonly client: string; readonly report: ExecutionReport }

/** What a person hears of an act: Google's refusal, and what stands in the block now. */
export interface ActResult {
  readonly error: string | null
  readonly cells: readonly (readonly [number, number, Cell | null])[]
  readonly sheet: number
}

/** What somebody hears who opens another file: parts of it that saving would lose, named for the user. */
export interface Loaded {
  readonly lost: readonly string[]
}

/** What somebody hears who undoes a step: whose step stands in the way, if one does. */
export interface Undone {
  readonly done: boolean
  readonly by: string | null
}

export interface CallResult {
  readonly result: unknown
  readonly error: { readonly name: string; readonly message: string } | null
}
