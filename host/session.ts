/** A workbook in a worker thread, so that a runaway script can be ended and an alert can wait: promises in, outcomes out. */
import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { Book } from './book.ts'
import { inProject } from './locate.ts'
import { FileError } from './messages.ts'
import { type Answer, affirm, type Code, loadCode, type Outcome, type Question, type UserEdit } from './run.ts'
import type { Reply, Request, SessionOptions, WorkerData } from './worker.ts'

export interface Session {
  /** Reads the workbook of an .xlsx file. */
  load(path: string): Promise<void>
  /** Starts with a new workbook. */
  create(name: string): Promise<void>
  /** `timeoutSeconds`: 360 as on Google; after it the session is over and its workbook lost. */
  run(
    call: { readonly name: string; readonly args: readonly unknown[] },
    options: SessionOptions & { readonly timeoutSeconds?: number },
  ): Promise<Outcome>
  edit(edit: UserEdit): Promise<{ error: string | null }>
  /** Returns a copy of the workbook. */
  book(): Promise<Book>
  /** Returns what the caller has to know of the workbook before it runs something. */
  facts(): Promise<{ readonly owner: string; readonly zone: string }>
  save(path: string): Promise<void>
  close(): Promise<void>
}

export interface SessionSetup {
  /** Left out: build/. */
  readonly code?: Code
  /** Left out: alerts and prompts are affirmed. */
  readonly onQuestion?: (question: Question) => Answer | Promise<Answer>
  /** Left out: dist/worker.js. */
  readonly workerFile?: string
}

const answerSize = 64 * 1024
const timedOut = 'Exceeded maximum execution time'

/** Returns an open session; requests are served in order. */
export function openSession(setup: SessionSetup = {}): Session {
  const answers = new SharedArrayBuffer(8 + answerSize)
  const code = setup.code ?? loadCode()
  const data: WorkerData = { code, asks: setup.onQuestion !== undefined, answers }
  const worker = new Worker(setup.workerFile ?? workerFile(), { workerData: data })
  let over: string | null = null
  let queue: Promise<unknown> = Promise.resolve()

  const request = <Value>(message: Request): Promise<Value> => {
    const answered = queue.then(() => {
      if (over) throw new Error(over)
      return exchange<Value>(worker, message, (question) => reply(question, setup, answers))
    })
    queue = answered.catch(() => undefined)
    return answered
  }
  const end = async (reason: string) => {
    over = reason
    await worker.terminate()
  }

  return {
    load: (path) => request({ kind: 'load', path }),
    create: (name) => request({ kind: 'create', name }),
    save: (path) => request({ kind: 'save', path }),
    book: () => request({ kind: 'book' }),
    facts: () => request({ kind: 'facts' }),
    edit: (edit) => request({ kind: 'edit', edit }),
    close: () => end('The session is closed.'),
    run: async (call, { timeoutSeconds = 360, ...options }) => {
      await queue
      const timer = setTimeout(() => void end(timedOut), timeoutSeconds * 1000)
      try {
        return await request<Outcome>({ kind: 'run', call, options })
      } catch (error) {
        if (over === timedOut) return expired()
        throw error
      } finally {
        clearTimeout(timer)
      }
    },
  }
}

/** Sends a request and waits for its answer, passing questions on meanwhile. */
function exchange<Value>(worker: Worker, message: Request, onQuestion: (question: Question) => void): Promise<Value> {
  return new Promise((resolve, reject) => {
    const done = (act: () => void) => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      act()
    }
    const onMessage = (answer: Reply) => {
      if (answer.kind === 'question') onQuestion(answer.question)
      else if (answer.kind === 'done') done(() => resolve(answer.value as Value))
      else done(() => reject(answer.file ? new FileError(answer.message) : new Error(answer.message)))
    }
    const onError = (error: unknown) => done(() => reject(error))
    const onExit = () => done(() => reject(new Error('The worker has ended.')))
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    worker.postMessage(message)
  })
}

async function reply(question: Question, setup: SessionSetup, answers: SharedArrayBuffer): Promise<void> {
  const answer = await Promise.resolve(question)
    .then(setup.onQuestion ?? affirm)
    .catch((): Answer => ({ button: 'CLOSE', text: '' }))
  const bytes = Buffer.from(JSON.stringify(answer), 'utf8')
  if (bytes.length > answerSize) throw new Error('The answer to a prompt is too long.')
  new Uint8Array(answers, 8).set(bytes)
  const signal = new Int32Array(answers, 0, 2)
  signal[1] = bytes.length
  Atomics.store(signal, 0, 1)
  Atomics.notify(signal, 0)
}

/** Google ends the execution without a chance to catch it; what was written stays, but here the session is over. */
function expired(): Outcome {
  const error = { name: 'Exception', message: timedOut, stack: `Exception: ${timedOut}` }
  return { result: null, error, log: [], calls: [], cells: { read: 0, written: 0 }, shown: [] }
}

function workerFile(): string {
  const file = inProject('dist/worker.js')
  if (!existsSync(file)) throw new Error('dist/worker.js is missing: run `npm run build` first.')
  return file
}
