/** The other end of `thread.ts`, inside the worker: requests are served in order, and a script can wait for an answer. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { FileError } from './messages.ts'
import type { Answer, Question } from './run.ts'
import { type Reply, shared } from './thread.ts'

const memory = (workerData as { readonly shared: SharedArrayBuffer }).shared
const words = new Int32Array(memory, 0, 4)

/** Returns the person's answer; this thread stands still until it is there, as a script waits for its alert. */
export function ask(question: Question): Answer {
  Atomics.store(words, shared.answered, 0)
  send({ kind: 'question', question })
  Atomics.wait(words, shared.answered, 0)
  const bytes = Buffer.from(new Uint8Array(memory, shared.text, words[shared.length]))
  return JSON.parse(bytes.toString('utf8')) as Answer
}

/** Writes something to the other side that answers no request. */
export function tell(news: unknown): void {
  send({ kind: 'news', news })
}

/** Writes that a script begins: nothing is counted, nobody has cancelled. */
export function begin(): void {
  Atomics.store(words, shared.calls, 0)
  Atomics.store(words, shared.cancelled, 0)
}

/** Writes one more service call; throws when the person has cancelled the script. */
export function countCall(): void {
  Atomics.add(words, shared.calls, 1)
  if (Atomics.load(words, shared.cancelled)) throw new Cancelled()
}

/** The person has ended the execution; every later service call throws it again, so that no script catches it for good. */
class Cancelled extends Error {
  override readonly name = 'Exception'
  override readonly message = 'Execution cancelled.'
}

/** Writes the answers of `serve` to the requests that come in. */
export function answerWith<Request>(serve: (request: Request) => Promise<unknown>): void {
  port().on('message', (request: Request) => {
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
}

function send(reply: Reply): void {
  port().postMessage(reply)
}

function port(): MessagePort {
  if (!parentPort) throw new Error('This module runs in a worker thread.')
  return parentPort
}
