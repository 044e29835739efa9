/** A workbook in a worker thread, so that a runaway script can be ended and an alert can wait: promises in, outcomes out. */
import { existsSync } from 'node:fs'
import type { Book } from './book.ts'
import { inProject } from './locate.ts'
import { type Answer, affirm, type Code, loadCode, type Outcome, type Question, type UserEdit } from './run.ts'
import { openThread } from './thread.ts'
import type { Request, SessionOptions, WorkerData } from './worker.ts'

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

const timedOut = 'Exceeded maximum execution time'

/** Returns an open session; requests are served in order. */
export function openSession(setup: SessionSetup = {}): Session {
  const data: WorkerData = { code: setup.code ?? loadCode(), asks: setup.onQuestion !== undefined }
  const thread = openThread({
    file: setup.workerFile ?? workerFile('worker'),
    data,
    onQuestion: setup.onQuestion ?? affirm,
  })
  const request = <Value>(message: Request): Promise<Value> => thread.request(message)

  return {
    load: (path) => request({ kind: 'load', path }),
    create: (name) => request({ kind: 'create', name }),
    save: (path) => request({ kind: 'save', path }),
    book: () => request({ kind: 'book' }),
    facts: () => request({ kind: 'facts' }),
    edit: (edit) => request({ kind: 'edit', edit }),
    close: () => thread.end('The session is closed.'),
    run: async (call, { timeoutSeconds = 360, ...options }) => {
      await thread.idle()
      const timer = setTimeout(() => void thread.end(timedOut), timeoutSeconds * 1000)
      try {
        return await request<Outcome>({ kind: 'run', call, options })
      } catch (error) {
        if (thread.over() === timedOut) return expired()
        throw error
      } finally {
        clearTimeout(timer)
      }
    },
  }
}

/** Google ends the execution without a chance to catch it; what was written stays, but here the session is over. */
function expired(): Outcome {
  const error = { name: 'Exception', message: timedOut, stack: `Exception: ${timedOut}` }
  const selection = { row: 1, column: 1, rows: 1, columns: 1 }
  return { result: null, error, log: [], calls: [], cells: { read: 0, written: 0 }, shown: [], selection }
}

/** Returns the built program of a worker thread; throws when it was not built. */
export function workerFile(name: string): string {
  const file = inProject(`dist/${name}.js`)
  if (!existsSync(file)) throw new Error(`dist/${name}.js is missing: run \`npm run build\` first.`)
  return file
}
