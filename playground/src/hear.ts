/** The server's events, each brought to where it is shown. */
import type { Question } from '../../host/run.ts'
import * as server from './connection.ts'
import { type Page, showBook, showChange, wordsOf } from './controller.ts'
import type { PageEvent } from './page-event.ts'
import { notify, type Store } from './store.ts'

let opened = 0
const executionsKept = 20

type Handlers = {
  readonly [Kind in PageEvent['kind']]: (page: Page, event: Extract<PageEvent, { readonly kind: Kind }>) => void
}

const handlers: Handlers = {
  change: (page, { change, facts }) => showChange(page, change, facts),
  reload: (page) => void server.fetchBook().then((book) => showBook(page, book, true)),
  running: ({ store }, { client, name }) =>
    store.set({ running: { mine: client === server.client, name, calls: 0, stopping: false } }),
  progress: ({ store }, { calls }) => advance(store, { calls }),
  cancelling: ({ store }) => advance(store, { stopping: true }),
  execution: finish,
  question: ({ store }, { id, question }) => ask(store, id, question),
  goto: (page, { place }) => page.grid?.goTo(place),
  ended: (page, { name, reason }) => {
    page.store.set({ running: null, boxes: [] })
    notify(page.store, { title: name, message: wordsOf(page).ended(reason) }, 0)
  },
  shown: ({ store }, { shown }) => show(store, shown),
}

/** Shows what an event tells. */
export function hear(page: Page, event: PageEvent): void {
  const handler = handlers[event.kind] as (page: Page, event: PageEvent) => void
  handler(page, event)
}

function advance(store: Store, part: { readonly calls: number } | { readonly stopping: true }): void {
  const { running } = store.get()
  if (running) store.set({ running: { ...running, ...part } })
}

function finish(page: Page, { report, client }: Extract<PageEvent, { kind: 'execution' }>): void {
  const { store } = page
  const executions = [report, ...store.get().executions].slice(0, executionsKept)
  const mine = client === server.client && !report.trigger
  store.set({
    running: null,
    executions,
    ...(mine && { failed: report.error && !isCancelled(report) ? report : null }),
  })
}

const isCancelled = (report: { readonly error: { readonly message: string } | null }): boolean =>
  report.error?.message === 'Execution cancelled.'

function ask(store: Store, id: string, question: Question): void {
  const box = {
    question,
    onAnswer: (answer: Parameters<typeof server.sendAnswer>[1]) => {
      store.set({ boxes: store.get().boxes.filter((each) => each !== box) })
      void server.sendAnswer(id, answer).catch(() => undefined)
    },
  }
  store.set({ boxes: [...store.get().boxes, box] })
}

function show(store: Store, shown: Extract<PageEvent, { kind: 'shown' }>['shown']): void {
  if (shown.kind === 'menu') return
  if (shown.kind === 'toast') {
    const { title, message, seconds } = shown
    notify(store, { title, message }, seconds === null ? 5 : Math.max(0, seconds))
    return
  }
  const page = { ...shown, key: ++opened }
  if (shown.kind === 'sidebar') store.set({ sidebar: page, panel: null })
  else store.set({ modal: page })
}
