/** Between the pages and the worker: whose script runs, who is asked, which pages of the bundle are open. */
import { randomUUID } from 'node:crypto'
import { dialogShim, withShim } from '../dialog-shim.ts'
import type { Answer, Code, Question, Shown } from '../run.ts'
import { workerFile } from '../session.ts'
import { openThread, type Thread } from '../thread.ts'
import { type Journal, openJournal } from './journal.ts'
import type { News, Wish } from './messages.ts'

export interface StageOptions {
  readonly code: Code
  /** Names that a page or a menu may call. */
  readonly names: readonly string[]
  /** Path of the workbook with which it begins. */
  readonly book: string
  /** What the workbook is called; left out: as its file. */
  readonly bookName?: string
  /** `YYYY-MM-DD` on which it begins; left out: the machine's day. */
  readonly today?: string
  /** Seconds after which a script is ended; left out: 360 as on Google. */
  readonly timeoutSeconds?: number
  /** Milliseconds that a cancelled script has until its thread is ended. */
  readonly cancelPatience?: number
}

export interface Stage {
  readonly journal: Journal
  /** Sends a wish to the worker and returns its answer. */
  wish<Value>(wish: Wish): Promise<Value>
  /** Hands a person's answer to the question that waits for it; false when none with this id does. */
  answer(id: string, answer: Answer): boolean
  /** Ends the running script of this page; false when it has none. */
  cancel(client: string): boolean
  /** A page of the bundle by its id. */
  page(id: string): string | undefined
  close(): Promise<void>
}

interface Running {
  readonly client: string
  readonly user: string
  readonly name: string
}

interface Asked {
  readonly id: string
  readonly client: string
  readonly question: Question
  readonly resolve: (answer: Answer) => void
}

interface State {
  readonly options: StageOptions
  thread: Thread
  running: Running | null
  asked: Asked | null
  readonly pages: Map<string, string>
  readonly timers: { progress?: NodeJS.Timeout; end?: NodeJS.Timeout }
}

const pagesKept = 40

/** Returns the stage with its workbook loaded. */
export async function openStage(options: StageOptions): Promise<Stage> {
  const journal = openJournal({
    onArrival: (client) => greet(state, journal, client),
    onDeparture: (client) => void cancel(state, journal, client),
  })
  const state: State = {
    options,
    thread: openThread(setupOf()),
    running: null,
    asked: null,
    pages: new Map(),
    timers: {},
  }
  function setupOf() {
    const { code, today } = options
    return {
      file: workerFile('play-worker'),
      data: { code, today },
      onQuestion: (question: Question) => ask(state, journal, question),
      onNews: (news: unknown) => hear(state, journal, news as News, restart),
    }
  }
  /** What was not saved is lost, as with a browser that crashes. */
  async function restart(reason: string): Promise<void> {
    const { running } = state
    rest(state)
    await state.thread.end(reason)
    state.thread = openThread(setupOf())
    await begin()
    journal.send(running?.client ?? null, { kind: 'ended', name: running?.name ?? '', reason })
  }
  const begin = () =>
    state.thread.request({ kind: 'load', path: options.book, name: options.bookName, start: true } satisfies Wish)
  await begin()
  return {
    journal,
    wish: (wish) => state.thread.request(wish),
    answer: (id, answer) => settle(state, id, answer),
    cancel: (client) => cancel(state, journal, client, restart),
    page: (id) => state.pages.get(id),
    close: async () => {
      rest(state)
      journal.close()
      await state.thread.end('The playground is closed.')
    },
  }
}

type Restart = (reason: string) => Promise<void>

function hear(state: State, journal: Journal, news: News, restart: Restart): void {
  switch (news.kind) {
    case 'begin':
      start(state, journal, news, restart)
      break
    case 'shown':
      journal.send(news.client, { kind: 'shown', shown: served(state, news.shown) })
      break
    case 'goto':
      journal.send(news.client, news)
      break
    case 'execution':
      rest(state)
      journal.record(news)
      break
    default:
      journal.record(news)
  }
}

/** From here on the others see that a script runs, and how far it is. */
function start(state: State, journal: Journal, news: Running, restart: Restart): void {
  const { client, user, name } = news
  rest(state)
  state.running = { client, user, name }
  journal.send(null, { kind: 'running', ...state.running })
  let calls = 0
  let seconds = 0
  const limit = state.options.timeoutSeconds ?? 360
  state.timers.progress = setInterval(() => {
    // A question waits for the person; the script's own time stands still.
    if (!state.asked) seconds += 0.2
    if (seconds > limit) void restart('Exceeded maximum execution time')
    if (calls === state.thread.calls()) return
    calls = state.thread.calls()
    journal.send(null, { kind: 'progress', calls })
  }, 200)
}

function rest(state: State): void {
  clearInterval(state.timers.progress)
  clearTimeout(state.timers.end)
  state.running = null
}

function ask(state: State, journal: Journal, question: Question): Promise<Answer> {
  const client = state.running?.client ?? ''
  return new Promise((resolve) => {
    state.asked = { id: randomUUID(), client, question, resolve }
    const { id } = state.asked
    if (journal.connected(client)) journal.send(client, { kind: 'question', id, question })
    else cancel(state, journal, client)
  })
}

function settle(state: State, id: string, answer: Answer): boolean {
  const { asked } = state
  if (asked?.id !== id) return false
  state.asked = null
  asked.resolve(answer)
  return true
}

/** Ends a script as Google does when its person leaves or presses "cancel": what it has written stays. */
function cancel(state: State, journal: Journal, client: string, restart?: Restart): boolean {
  if (state.running?.client !== client) return false
  state.thread.cancel()
  journal.send(client, { kind: 'cancelling' })
  if (state.asked) settle(state, state.asked.id, { button: 'CLOSE', text: '' })
  // A script that calls no service never hears of it.
  if (restart)
    state.timers.end = setTimeout(() => void restart('Execution cancelled.'), state.options.cancelPatience ?? 10_000)
  return true
}

/** A page that comes back finds what it has missed: a script that runs, a question that waits. */
function greet({ running, asked }: State, journal: Journal, client: string): void {
  if (running) journal.send(client, { kind: 'running', ...running })
  if (asked?.client === client) journal.send(client, { kind: 'question', id: asked.id, question: asked.question })
}

/** A page of the bundle is not sent but served under an address that nobody can guess. */
function served(state: State, shown: Shown): object {
  if (!('html' in shown)) return shown
  const { html, ...rest } = shown
  const id = randomUUID()
  state.pages.set(id, withShim(html, dialogShim(state.options.names, null)))
  for (const old of [...state.pages.keys()].slice(0, -pagesKept)) state.pages.delete(old)
  return { ...rest, page: `/dialog/${id}` }
}
