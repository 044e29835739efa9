/** The worker thread of a session: holds one workbook for its life and runs the bundle on it, one request at a time. */
import { parentPort, workerData } from 'node:worker_threads'
import { type Book, newBook } from './book.ts'
import {
  type Answer,
  affirm,
  type Code,
  execute,
  type Question,
  type RunOptions,
  type UserEdit,
  userEdit,
} from './run.ts'
import { FileError, loadBook, saveBook } from './xlsx.ts'

/** Options of a run that can cross to another thread. */
export type SessionOptions = Omit<RunOptions, 'answer' | 'meanwhile'>

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

export type Reply =
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly message: string; readonly file: boolean }
  | { readonly kind: 'question'; readonly question: Question }

export interface WorkerData {
  readonly code: Code
  /** Whether the main thread answers questions itself. */
  readonly asks: boolean
  /** Int32 0: 1 when an answer is there; 1: its length in bytes; the answer as JSON follows. */
  readonly answers: SharedArrayBuffer
}

const { code, asks, answers } = workerData as WorkerData
const signal = new Int32Array(answers, 0, 2)
let book: Book = newBook('')

function send(reply: Reply): void {
  parentPort?.postMessage(reply)
}

/** Stops this thread until the main thread has answered: a script waits for its alert. */
function ask(question: Question): Answer {
  if (!asks) return affirm(question)
  Atomics.store(signal, 0, 0)
  send({ kind: 'question', question })
  Atomics.wait(signal, 0, 0)
  const bytes = Buffer.from(new Uint8Array(answers, 8, signal[1]))
  return JSON.parse(bytes.toString('utf8')) as Answer
}

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
      return execute(book, code, request.call, { ...request.options, answer: ask })
  }
}

parentPort?.on('message', (request: Request) => {
  serve(request).then(
    (value) => send({ kind: 'done', value }),
    (error: unknown) =>
      send({
        kind: 'failed',
        message: error instanceof Error ? error.message : String(error),
        file: error instanceof FileError,
      }),
  )
})
