/** The playground in Chromium for tests: a workbook comes in, an open page with hands and eyes for its grid goes out. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core'
import type { Book } from '../../host/book.ts'
import type { Place, Snapshot } from '../../host/play/messages.ts'
import { openPlayground, type Playground, type PlaygroundOptions } from '../../host/play/playground.ts'
import { saveBook } from '../../host/xlsx.ts'
import type { Grid } from '../../playground/src/grid/grid.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
export const pictures = 'out/playground'

export interface Table {
  readonly playground: Playground
  readonly browser: Browser
  close(): Promise<void>
}

/** Returns the playground on a workbook; the page is built when it is older than its sources. */
export async function openTable(
  book: Book,
  options: Omit<PlaygroundOptions, 'book' | 'page' | 'port'>,
  browser: Browser,
): Promise<Table> {
  for (const step of [['playground/install.js'], ['playground/build.js', '--if-stale']])
    execFileSync(process.execPath, step, { stdio: ['ignore', 2, 2] })
  mkdirSync(pictures, { recursive: true })
  const folder = mkdtempSync(join(tmpdir(), 'playground-'))
  await saveBook(book, join(folder, 'book.xlsx'))
  const playground = await openPlayground({
    ...options,
    book: join(folder, 'book.xlsx'),
    page: 'playground/dist',
    port: 0,
  })
  return {
    playground,
    browser,
    close: async () => {
      await playground.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export interface Seat {
  readonly context: BrowserContext
  readonly page: Page
  /** What went wrong in the page, and what it asked of anybody but the playground. */
  readonly faults: string[]
}

/** Returns an open page with its grid ready. */
export async function sit({ browser, playground }: Table, width = 1280, height = 800): Promise<Seat> {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'vi-VN' })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.stack ?? error.message))
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(playground.url) && !/^(data|blob):/.test(url)) faults.push(`asked ${url}`)
  })
  await page.goto(playground.url)
  await page.locator('html[data-ready]').waitFor()
  return { context, page, faults }
}

/** Runs a function with the page's grid. */
function withGrid<Value>(page: Page, act: string, argument: unknown): Promise<Value> {
  return page.evaluate(`(${act})(window.playground.grid, ${JSON.stringify(argument)})`)
}

/** Returns the texts that the grid shows in a block. */
export const shown = (
  page: Page,
  place: Place,
): ReturnType<Grid['texts']> extends infer Texts ? Promise<Texts> : never =>
  withGrid(page, '(grid, place) => grid.texts(place)', place) as never

export const selected = (page: Page): Promise<Place> => withGrid(page, '(grid) => grid.selection()', null)

/** Clicks a cell, 1-based; a click near its right edge opens its drop-down. */
export async function click(
  page: Page,
  sheet: number,
  row: number,
  column: number,
  where: 'middle' | 'arrow' = 'middle',
) {
  const place: Place = { sheet, row, column, rows: 1, columns: 1 }
  await withGrid(page, '(grid, place) => grid.goTo(place)', place)
  const box = await settled(page, place)
  const x = where === 'arrow' ? box.left + box.width - 9 : box.left + box.width / 2
  await page.mouse.click(x, box.top + Math.min(box.height / 2, 12))
}

/** The grid scrolls in steps; a cell is clicked when it stands still. */
async function settled(page: Page, place: Place) {
  let last = ''
  for (;;) {
    const box = await withGrid<{ left: number; top: number; width: number; height: number }>(
      page,
      '(grid, place) => grid.boxOf(place)',
      place,
    )
    if (JSON.stringify(box) === last) return box
    last = JSON.stringify(box)
    await page.waitForTimeout(80)
  }
}

/** Types into a cell over what is there, as with a keyboard, and leaves it with Enter. */
export async function type(page: Page, sheet: number, row: number, column: number, text: string): Promise<void> {
  await click(page, sheet, row, column)
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

/** Returns the workbook as the host has it. */
export const snapshot = async ({ playground }: Table): Promise<Snapshot> =>
  JSON.parse(await playground.stage.wish<string>({ kind: 'snapshot' })) as Snapshot

export interface Found {
  readonly id: number
  /** 1-based column of a key. */
  readonly column: (key: string) => number
  /** 1-based row in which these keys have these values. */
  readonly row: (values: Readonly<Record<string, string>>) => number
  readonly value: (row: number, key: string) => string | number | boolean
}

/** Returns the tab in whose first row a key stands, by the keys. */
export async function tabWith(table: Table, key: string): Promise<Found> {
  const { sheets } = await snapshot(table)
  const cellsOf = (rows: (typeof sheets)[number]['rows'], row: number) => new Map(rows[row])
  const found = sheets.find(({ rows }) => [...cellsOf(rows, 0).values()].some(({ v }) => v === key))
  if (!found) throw new Error(`no tab with the key ${key}`)
  const keys = [...cellsOf(found.rows, 0)].map(([column, { v }]) => [String(v), column] as const)
  const column = (name: string) => (new Map(keys).get(name) ?? -1) + 1
  const value = (row: number, name: string) => cellsOf(found.rows, row - 1).get(column(name) - 1)?.v ?? ''
  const row = (values: Readonly<Record<string, string>>) =>
    found.rows.findIndex((_, at) => Object.entries(values).every(([name, text]) => value(at + 1, name) === text)) + 1
  return { id: found.id, column, row, value }
}

/** Chooses an entry of the add-on's menu, through the menus in which it stands. */
export async function choose(page: Page, ...path: readonly string[]): Promise<void> {
  const [menu = '', ...entries] = path
  await page.getByRole('button', { name: menu, exact: true }).click()
  for (const entry of entries) await page.getByRole('menuitem', { name: entry }).first().click()
}

/** Returns the frame of the dialog or sidebar that is open, once it shows something. */
export async function frameOf(page: Page): Promise<Frame> {
  const element = await page.locator('.frame iframe, .side iframe').last().elementHandle()
  const frame = await element?.contentFrame()
  if (!frame) throw new Error('no page of the add-on is open')
  await frame.locator('#root > :not(.waiting)').first().waitFor()
  await frame.locator('.waiting').waitFor({ state: 'detached' })
  return frame
}

/** Returns what axe-core finds that is serious or worse, in the page or in a frame of it. */
export async function violations(where: Page | Frame): Promise<string[]> {
  await where.evaluate(axe)
  return where.evaluate(`axe.run({ exclude: ['.grid', 'iframe'] }, { resultTypes: ['violations'] }).then(({ violations }) => violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 160)).join(' | ')))`)
}

/** Waits until something holds; fails with what it last was. */
export async function until<Value>(read: () => Promise<Value>, holds: (value: Value) => boolean): Promise<Value> {
  const end = Date.now() + 8000
  let value = await read()
  while (!holds(value)) {
    if (Date.now() > end) throw new Error(`still ${JSON.stringify(value)}`)
    await new Promise((resolve) => setTimeout(resolve, 60))
    value = await read()
  }
  return value
}
