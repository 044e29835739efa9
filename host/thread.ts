/** A worker thread that serves one request after another and may ask meanwhile: requests in, promises out. */
import { Worker } from 'node:worker_threads'
import { FileError } from './messages.ts'
import type { Answer, Question } from './run.ts'

/** What comes back from the thread; `news` belongs to no request. */
export type Reply =
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly message: string; readonly file: boolean }
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'news'; readonly news: unknown }

export interface ThreadSetup {
  readonly file: string
  /** Given to the worker beside `shared`. */
  readonly data: object
  readonly onQuestion: (question: Question) => Answer | Promise<Answer>
  readonly onNews?: (news: unknown) => void
}

export interface Thread {
  /** Sends a request when those before it are done. */
  request<Value>(message: object): Promise<Value>
  /** Resolves when everything sent so far is done. */
  idle(): Promise<void>
  /** Why the thread has ended; null while it lives. */
  over(): string | null
  end(reason: string): Promise<void>
  /** Asks the running script to stop at its next service call. */
  cancel(): void
  /** Service calls of the running script so far. */
  calls(): number
}

/** An answer has up to 20,000 characters, each of which JSON may write as six. */
const answerSize = 128 * 1024
/** Int32 places in the shared memory; the answer as JSON follows them. */
export const shared = { answered: 0, length: 1, cancelled: 2, calls: 3, text: 16 } as const

/** Returns a running thread. */
export function openThread(setup: ThreadSetup): Thread {
  const memory = new SharedArrayBuffer(shared.text + answerSize)
  const words = new Int32Array(memory, 0, 4)
  const worker = new Worker(setup.file, { workerData: { ...setup.data, shared: memory } })
  let over: string | null = null
  let queue: Promise<unknown> = Promise.resolve()
  worker.on('message', (reply: Reply) => {
    if (reply.kind === 'question') void answer(setup, memory, reply.question)
    if (reply.kind === 'news') setup.onNews?.(reply.news)
  })
  // Each request has its own listener; without this one an error between two of them would end the process.
  worker.on('error', () => {
    over ??= 'The worker has ended.'
  })
  return {
    request: <Value>(message: object) => {
      const answered = queue.then(() => {
        if (over) throw new Error(over)
        return exchange<Value>(worker, message)
      })
      queue = answered.catch(() => undefined)
      return answered
    },
    idle: async () => void (await queue),
    over: () => over,
    end: async (reason) => {
      over ??= reason
      await worker.terminate()
    },
    cancel: () => void Atomics.store(words, shared.cancelled, 1),
    calls: () => Atomics.load(words, shared.calls),
  }
}

/** Sends a request and waits for its answer. */
function exchange<Value>(worker: Worker, message: object): Promise<Value> {
  return new Promise((resolve, reject) => {
    const done = (act: () => void) => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      act()
    }
    const onMessage = (reply: Reply) => {
      if (reply.kind === 'done') done(() => resolve(reply.value as Value))
      else if (reply.kind === 'failed')
        done(() => reject(reply.file ? new FileError(reply.message) : new Error(reply.message)))
    }
    const onError = (error: unknown) => done(() => reject(error))
    const onExit = () => done(() => reject(new Error('The worker has ended.')))
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    worker.postMessage(message)
  })
}

/** Writes the person's answer where the thread waits for it. */
async function answer(setup: ThreadSetup, memory: SharedArrayBuffer, question: Question): Promise<void> {
  const given = await Promise.resolve(question)
    .then(setup.onQuestion)
    .catch((): Answer => ({ button: 'CLOSE', text: '' }))
  const bytes = Buffer.from(JSON.stringify(given), 'utf8')
  if (bytes.length > answerSize) throw new Error('The answer to a prompt is too long.')
  new Uint8Array(memory, shared.text).set(bytes)
  const words = new Int32Array(memory, 0, 4)
  words[shared.length] = bytes.length
  Atomics.store(words, shared.answered, 1)
  Atomics.notify(words, shared.answered)
}
