/** Starts the page: the workbook is fetched and the grid's library loaded side by side. */
import { render } from 'preact'
import './style.css'
import { showChartsOver } from './charts/overlay.ts'
import { fetchBook, openEvents } from './connection.ts'
import { act, actionsOf, type Page, refuse, showBook, wordsOf } from './controller.ts'
import { hear } from './hear.ts'
import { openStore } from './store.ts'
import { App } from './view/app.tsx'

const page: Page = { store: openStore(), grid: null, sending: 0, waiting: [], corrections: [] }
const actions = actionsOf(page)
const root = document.getElementById('app')

async function start(target: HTMLElement): Promise<void> {
  const container = document.createElement('div')
  container.className = 'grid'
  const place = (holder: HTMLDivElement | null) => void holder?.append(container)
  render(
    <App store={page.store} actions={actions}>
      <div class="grid-holder" ref={place} />
    </App>,
    target,
  )
  const [book, { openGrid }] = await Promise.all([fetchBook(), import('./grid/adapter.ts')])
  page.grid = openGrid(container, {
    onEdit: (one) => void act(page, one),
    onUndo: (way) => actions.undo(way),
    onSelect: (place) => page.store.set({ place }),
    onRefused: (what) => refuse(page, what),
    onMenu: (x, y) => page.store.set({ context: { x, y } }),
  })
  await showBook(page, book, false)
  showChartsOver(page.grid, container, () => page.store.get().facts?.language ?? 'vi')
  openEvents(
    book.version,
    (event) => hear(page, event),
    (online) => page.store.set({ online }),
  )
  // Whoever drives the page from outside (a test, a tool that reads the screen) finds cells by their places.
  Object.assign(window, { playground: { grid: page.grid } })
  document.documentElement.dataset['ready'] = ''
}

if (root)
  start(root).catch((error: unknown) => {
    root.textContent = `${wordsOf(page).problem}: ${error instanceof Error ? error.message : String(error)}`
  })
