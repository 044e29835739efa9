/** The worker thread of a session: holds one workbook for its life and runs the bundle on it, one request at a time. */
import { workerData } from 'node:worker_threads'
import { type Book, newBook } from './book.ts'
import { affirm, type Code, execute, type RunOptions, type UserEdit, userEdit } from './run.ts'
import { answerWith, ask } from './thread-side.ts'
import { loadBook, saveBook } from './xlsx.ts'

/** Options of a run that can cross to another thread. */
export type SessionOptions = Omit<RunOptions, 'answer' | 'meanwhile' | 'onShown'>

export type Request =
  | { readonly kind: 'load'; readonly path: string }
  | { readonly kind: 'create'; readonly name: string }
  | { readonly kind: 'save'; readonly path: string }
  | { readonly kind: 'book' }
  | { readonly kind: 'facts' }
  | { readonly kind: 'edit'; readonly edit: UserEdit }
  | {
      readonly kind: 'run'
      readonly call: { readonly name: string; readonly args: readonly unknown[] }
      readonly options: SessionOptions
    }

export interface WorkerData {
  readonly code: Code
  /** Whether the main thread answers questions itself. */
  readonly asks: boolean
}

const { code, asks } = workerData as WorkerData
let book: Book = newBook('')

async function serve(request: Request): Promise<unknown> {
  switch (request.kind) {
    case 'load':
      book = await loadBook(request.path)
      return null
    case 'create':
      book = newBook(request.name)
      return null
    case 'save':
      await saveBook(book, request.path)
      return null
    case 'book':
      return book
    case 'facts':
      return { owner: book.owner, zone: book.zone }
    case 'edit':
      return userEdit(book, request.edit, code)
    case 'run':
      return execute(book, code, request.call, { ...request.options, answer: asks ? ask : affirm })
  }
}

answerWith(serve)
