/** What happens when people do something: acts and commands go to the server, its events come to the grid and the store. */
import type { Act } from '../../host/acts.ts'
import type { Change } from '../../host/play/ledger.ts'
import type { ActResult, Facts, Place, Snapshot } from '../../host/play/messages.ts'
import type { Answer, Question } from '../../host/run.ts'
import * as server from './connection.ts'
import { download } from './download.ts'
import type { Grid } from './grid/grid.ts'
import { reasonOf, refusalOf } from './refusals.ts'
import { type Actions, notify, type Store, type TabInfo } from './store.ts'
import { shownDay, wordsIn } from './words/words.ts'

/** What the page is made of. */
export interface Page {
  readonly store: Store
  grid: Grid | null
  /** Acts on their way; changes wait for them, so that an older one never covers what was typed last. */
  sending: number
  readonly waiting: Change[]
  /** What the workbook holds where somebody has typed; shown with the changes. */
  readonly corrections: ActResult[]
}

/** Returns the words of the workbook's language. */
export const wordsOf = ({ store }: Page) => wordsIn(store.get().facts?.language ?? 'vi')

/** Returns what the views may do. */
export function actionsOf(page: Page): Actions {
  const { store } = page
  return {
    choose: (call) => void choose(page, call),
    act: (one) => void act(page, one),
    undo: (way) => void undo(page, way),
    switchUser: (user) => void switchUser(page, user),
    setDay: (day) => void setDay(page, day),
    open: (file) => void open(page, file),
    save: () => void save(page),
    reset: () => void reset(page),
    stop: () => void attempt(page, server.sendCancel),
    showTab: (id) => page.grid?.showTab(id),
    goTo: (place) => page.grid?.goTo(place),
    ask: (question) => ask(page, question),
    call: (name, args) => callFromPage(page, name, args),
    focusGrid: () => page.grid?.focus(),
  }
  async function callFromPage(page: Page, name: string, args: readonly unknown[]) {
    try {
      const { result, error } = await server.sendCall(store.get().user, name, args, placeOf(page))
      return error ? { error } : { result }
    } catch (error) {
      return { error: { name: 'NetworkError', message: error instanceof Error ? error.message : String(error) } }
    }
  }
}

/** Shows a question of the page's own; resolves with the answer. */
function ask({ store }: Page, question: Question): Promise<Answer> {
  return new Promise((resolve) => {
    const box = {
      question,
      onAnswer: (answer: Answer) => {
        store.set({ boxes: store.get().boxes.filter((each) => each !== box) })
        resolve(answer)
      },
    }
    store.set({ boxes: [...store.get().boxes, box] })
  })
}

/** Tells something in a box with one button. */
function tell(page: Page, title: string, message: string): Promise<Answer> {
  return ask(page, { kind: 'alert', title, message, buttons: 'OK' })
}

/** Runs what talks to the server; what goes wrong is said. */
async function attempt<Value>(page: Page, work: () => Promise<Value>): Promise<Value | null> {
  try {
    return await work()
  } catch (error) {
    await tell(page, wordsOf(page).problem, error instanceof Error ? error.message : String(error))
    return null
  }
}

const placeOf = (page: Page): Place => page.grid?.selection() ?? page.store.get().place

async function choose(page: Page, call: string): Promise<void> {
  await attempt(page, () => server.sendCall(page.store.get().user, call, [], placeOf(page)))
}

/** Sends an act; whatever comes of it, the grid shows what the workbook holds. */
export async function act(page: Page, act: Act): Promise<void> {
  page.sending++
  const result = await attempt(page, () => server.sendAct(page.store.get().user, act))
  page.sending--
  if (result?.cells.length) page.corrections.push(result)
  // Nobody knows what became of it: the workbook does.
  if (!result)
    void server.fetchBook().then(
      (book) => showBook(page, book, true),
      () => undefined,
    )
  flush(page)
  if (!result?.error) return
  const { title, message } = refusalOf(result.error, wordsOf(page))
  await tell(page, title, message)
}

/** Shows a change of the workbook, now or when no act is on its way. */
export function showChange(page: Page, change: Change, facts: Facts): void {
  page.waiting.push(change)
  page.store.set({ facts })
  flush(page)
}

function flush(page: Page): void {
  if (page.sending > 0) return
  for (const { sheet, cells } of page.corrections.splice(0)) page.grid?.correct(sheet, cells)
  for (const change of page.waiting.splice(0)) {
    page.grid?.apply(change)
    page.store.set({ tabs: tabsAfter(page.store.get().tabs, change) })
  }
}

function tabsAfter(tabs: readonly TabInfo[], { order, sheets }: Change): readonly TabInfo[] {
  const known = new Map(tabs.map((tab) => [tab.id, tab]))
  for (const { id, shape } of sheets)
    if (shape) known.set(id, { id, name: shape.name, hidden: shape.hidden, color: shape.tabColor })
  return (order ?? tabs.map(({ id }) => id)).flatMap((id) => known.get(id) ?? [])
}

/** Shows a whole workbook; stays where the person was when it can. */
export async function showBook(page: Page, snapshot: Snapshot, stay: boolean): Promise<void> {
  const { store, grid } = page
  const { facts, sheets } = snapshot
  const place = store.get().place
  page.waiting.length = 0
  page.corrections.length = 0
  const tabs = sheets.map(({ id, shape }) => ({ id, name: shape.name, hidden: shape.hidden, color: shape.tabColor }))
  const known = facts.people.some(({ email }) => email === store.get().user)
  const user = known ? store.get().user : (facts.people[0]?.email ?? '')
  store.set({ facts, tabs, user, modal: null, sidebar: null })
  document.documentElement.lang = facts.language
  document.title = facts.name
  await Promise.all([grid?.load(snapshot), switchUser(page, user)])
  grid?.showTab(stay && tabs.some(({ id }) => id === place.sheet) ? place.sheet : snapshot.activeSheet)
}

async function switchUser(page: Page, user: string): Promise<void> {
  const { store, grid } = page
  const changed = store.get().user !== user
  store.set({ user, ...(changed && { modal: null, sidebar: null }) })
  const person = store.get().facts?.people.find(({ email }) => email === user)
  grid?.setReadOnly(person?.role === 'reader')
  const menus = await attempt(page, () => server.fetchMenus(user))
  if (store.get().user === user) store.set({ menus: menus ?? [] })
}

async function setDay(page: Page, day: string): Promise<void> {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return
  await attempt(page, () => server.sendDay(day))
  const words = wordsOf(page)
  const track = 'menuTrack'
  const offered = page.store.get().menus.some(({ entries }) => entries.some(({ call }) => call === track))
  const action = offered ? { action: { label: words.runNow, run: () => void choose(page, track) } } : {}
  notify(page.store, { title: '', message: words.dayChanged(shownDay(day)), ...action }, 12)
}

async function undo(page: Page, way: 'undo' | 'redo'): Promise<void> {
  const undone = await attempt(page, () => server.sendUndo(way, page.store.get().user))
  if (!undone || undone.done) return
  const words = wordsOf(page)
  notify(page.store, { title: '', message: undone.by ? words.undoOther(undone.by) : words.nothingToUndo })
}

async function open(page: Page, file: File): Promise<void> {
  const words = wordsOf(page)
  try {
    const { lost } = await server.sendFile(file)
    const message = lost.length ? words.openedLossy(file.name, lost.join(', ')) : words.opened(file.name)
    notify(page.store, { title: '', message }, lost.length ? 20 : 6)
  } catch (error) {
    await tell(page, words.openFailed, error instanceof Error ? error.message : String(error))
  }
}

async function save(page: Page): Promise<void> {
  const file = await attempt(page, server.fetchFile)
  const name = `${page.store.get().facts?.name ?? 'book'}.xlsx`
  if (!file) return
  download(file, name)
  notify(page.store, { title: '', message: wordsOf(page).saved(name) })
}

async function reset(page: Page): Promise<void> {
  const words = wordsOf(page)
  const question: Question = { kind: 'alert', title: words.reset, message: words.resetAsk, buttons: 'YES_NO' }
  if ((await ask(page, question)).button === 'YES') await attempt(page, server.sendReset)
}

/** Says why the grid did not do something by itself. */
export function refuse(page: Page, what: string): void {
  const words = wordsOf(page)
  notify(page.store, { title: words.refusedTitle, message: reasonOf(what, words) }, 8)
}
