/** What the page shows beside the grid: one value, exchanged whole; who listens hears of each exchange. */

import type { Act } from '../../host/acts.ts'
import type { ExecutionReport, Facts, Place } from '../../host/play/messages.ts'
import type { Answer, Question } from '../../host/run.ts'
import type { ShownMenu } from './connection.ts'
import type { ServedPage } from './page-event.ts'

export interface TabInfo {
  readonly id: number
  readonly name: string
  readonly hidden: boolean
  readonly color: string | null
}

/** A passing message in the corner; an action may stand in it. */
export interface Notice {
  readonly id: number
  readonly title: string
  readonly message: string
  readonly action?: { readonly label: string; readonly run: () => void }
}

/** A question or a message in the middle of the page: the script's, or the page's own. */
export interface Box {
  readonly question: Question
  readonly onAnswer: (answer: Answer) => void
}

export interface OpenPage extends ServedPage {
  /** Anew for each opening, so that the frame loads again. */
  readonly key: number
}

export interface State {
  readonly facts: Facts | null
  readonly user: string
  readonly menus: readonly ShownMenu[]
  readonly tabs: readonly TabInfo[]
  readonly place: Place
  readonly running: {
    readonly mine: boolean
    readonly name: string
    readonly calls: number
    readonly stopping: boolean
  } | null
  readonly boxes: readonly Box[]
  readonly modal: OpenPage | null
  readonly sidebar: OpenPage | null
  readonly notices: readonly Notice[]
  readonly executions: readonly ExecutionReport[]
  /** An execution that failed, shown until somebody closes it. */
  readonly failed: ExecutionReport | null
  readonly panel: 'runs' | 'charts' | null
  readonly context: { readonly x: number; readonly y: number } | null
  readonly online: boolean
}

export interface Store {
  get(): State
  set(part: Partial<State>): void
  listen(listener: () => void): void
}

/** What the views may do. */
export interface Actions {
  choose(call: string, caption: string): void
  act(act: Act): void
  undo(way: 'undo' | 'redo'): void
  switchUser(user: string): void
  setDay(day: string): void
  open(file: File): void
  save(): void
  reset(): void
  stop(): void
  showTab(id: number): void
  goTo(place: Place): void
  ask(question: Question): Promise<Answer>
  /** Answers a call of a page of the bundle. */
  call(name: string, args: readonly unknown[]): Promise<{ result?: unknown; error?: { name: string; message: string } }>
  focusGrid(): void
}

const start: State = {
  facts: null,
  user: '',
  menus: [],
  tabs: [],
  place: { sheet: 0, row: 1, column: 1, rows: 1, columns: 1 },
  running: null,
  boxes: [],
  modal: null,
  sidebar: null,
  notices: [],
  executions: [],
  failed: null,
  panel: null,
  context: null,
  online: true,
}

/** Returns a store with nothing in it yet. */
export function openStore(): Store {
  let state = start
  const listeners: (() => void)[] = []
  return {
    get: () => state,
    set: (part) => {
      state = { ...state, ...part }
      for (const listener of listeners) listener()
    },
    listen: (listener) => void listeners.push(listener),
  }
}

let notices = 0

/** Writes a passing message; it goes by itself after some seconds, 0 keeps it until somebody closes it. */
export function notify(store: Store, notice: Omit<Notice, 'id'>, seconds = 6): void {
  const id = ++notices
  store.set({ notices: [...store.get().notices, { ...notice, id }].slice(-4) })
  if (seconds > 0) setTimeout(() => dismiss(store, id), seconds * 1000)
}

/** Writes a passing message away. */
export function dismiss(store: Store, id: number): void {
  store.set({ notices: store.get().notices.filter((each) => each.id !== id) })
}
