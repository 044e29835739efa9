/** Rule 12 in Chromium: a book whose units typed every attack, in each dialog of the bundle and in the playground. Nothing of it runs, loads or moves. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Book } from '../../host/book.ts'
import { type ServedDialog, serveDialog } from '../../host/dialog-server.ts'
import { execute, loadCode, noonOf } from '../../host/run.ts'
import { department, paste, tab } from '../../sample/desk.ts'
import { payloads } from '../hostile/payloads.ts'
import { typedEverywhere } from '../hostile/typed.ts'
import { openBrowser } from './chromium.ts'
import { openTable, type Seat, sit, type Table } from './playground-page.ts'

const day = '2025-06-18'
const code = loadCode()
const pages = Object.keys(code.pages).filter((name) => !['composer', 'conformance'].includes(name))

let browser: Browser
let book: Book

beforeAll(async () => {
  browser = await openBrowser()
  // What no page could take for markup, an address or a sign is tried elsewhere; here it would only be slow.
  book = typedEverywhere(
    payloads.filter((text) => text.length < 5000 && /[<>"'&]|script|https?:|[^ -~\u00c0-\u1ef9]/.test(text)),
  )
  book.editors = [department]
  nameUnits(book)
  for (const [name, ...args] of [['track'], ['check'], ['consolidate', '2025-Q1'], ['consolidate', '2025-Q2']])
    execute(book, code, { name: String(name), args }, { user: department, now: noonOf(day, book.zone) })
}, 120_000)
afterAll(() => browser?.close())

/** Names of units that are attacks: every list of units shows them. */
const names = payloads
  .filter((text) => /[<"'&]|javascript:/.test(text) && text.length < 200 && text.trim() !== '')
  .slice(0, 40)

/** The pages that name units. */
const listing = ['accept', 'check', 'confirm', 'exception', 'find-unit', 'form', 'received', 'return', 'sources']

function nameUnits(of: Book): void {
  paste(
    of,
    'units',
    2,
    ['name'],
    names.map((name) => ({ name })),
    department,
  )
  const settings = tab(of, 'settings')
  const row = settings.rows.findIndex((cells) => cells?.some((cell) => cell?.v === 'department'))
  paste(of, 'settings', row, ['value'], [{ value: department }], department)
}

/** Listens for everything that an attack would do. */
function watch(page: Page, own: string): string[] {
  const faults: string[] = []
  page.on('dialog', (dialog) => {
    faults.push(`said ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('popup', (popup) => faults.push(`opened ${popup.url()}`))
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(own) && !/^(data|blob):/.test(url)) faults.push(`asked ${url}`)
  })
  page.on('framenavigated', (frame) => {
    const url = frame.url()
    if (!url.startsWith(own) && !/^about:/.test(url)) faults.push(`went to ${url}`)
  })
  return faults
}

/** What markup makes of a text that is taken for some: elements and attributes that none of our pages has. */
const foreign = `[...document.querySelectorAll('body iframe, body object, body embed, body svg[onload], body form[action], body base, body meta, body img[src="x"], body math, body marquee, body video, body audio, body template')]
  .map((element) => element.outerHTML.slice(0, 120))
  .concat([...document.querySelectorAll('*')].flatMap((element) => element.getAttributeNames().filter((name) => name.startsWith('on')).map((name) => element.tagName + ' ' + name)))
  .concat([...document.querySelectorAll('a[href]')].map((a) => a.getAttribute('href')).filter((href) => !/^(https?:|mailto:|#)/i.test(href)))`

describe.each(pages)('the page %s', (file) => {
  let dialog: ServedDialog

  it('shows what units typed as text, and does nothing of it', async () => {
    dialog = await serveDialog({
      book: structuredClone(book),
      code,
      user: department,
      page: file,
      now: noonOf(day, book.zone),
    })
    const page = await browser.newPage({ viewport: { width: 600, height: 800 } })
    const faults = watch(page, dialog.url.replace(/\/[0-9a-f]{32}\/$/, ''))
    await page.goto(dialog.url)
    await page.locator('#root > :not(.waiting)').first().waitFor()
    await page.locator('.waiting').waitFor({ state: 'detached', timeout: 60_000 })
    const shown = await page.locator('body').innerText()
    expect(names.some((name) => shown.includes(name))).toBe(listing.includes(file))
    expect(await page.evaluate(foreign)).toEqual([])
    expect(faults).toEqual([])
    await page.close()
    await dialog.close()
  }, 90_000)
})

describe('the playground', () => {
  let table: Table
  let seat: Seat

  beforeAll(async () => {
    table = await openTable(book, { code, today: day }, browser)
    seat = await sit(table)
  }, 120_000)
  afterAll(async () => {
    await seat?.context.close()
    await table?.close()
  })

  it('opens such a book, shows its tabs one after another, and does nothing of what they say', async () => {
    const { page, faults } = seat
    const seen = watch(page, table.playground.url)
    const tabs = page.getByRole('tab')
    const count = await tabs.count()
    expect(count).toBeGreaterThan(8)
    for (let at = 0; at < count; at++) {
      await tabs.nth(at).click()
      await page.waitForTimeout(300)
    }
    expect([seen, faults, await page.evaluate(foreign)]).toEqual([[], [], []])
  }, 120_000)
})
