/** Every dialog but the form in Chromium, over the bundle as shipped: as the department and as a unit, at a phone's width and its own; and three of them used to the end. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Book } from '../../host/book.ts'
import { type ServedDialog, serveDialog } from '../../host/dialog-server.ts'
import { loadCode, noonOf } from '../../host/run.ts'
import { department, keysOf, paste, tab, valueAt } from '../../sample/desk.ts'
import { sampleBook } from '../../sample/large.ts'
import { openBrowser } from './chromium.ts'

const unit = 'dv0003@example.org'
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const code = loadCode()
const filled = sampleBook({ units: 20, quarters: 1, seed: 354 })

/** The pages, and how wide Google shows each: a sidebar has 300 px, a dialog what `src/commands/menu.ts` asks for. */
const widths = {
  check: 300,
  sources: 300,
  'find-unit': 300,
  return: 600,
  accept: 600,
  received: 600,
  exception: 600,
  permissions: 460,
  'close-period': 460,
  'set-up': 460,
  'open-period': 460,
  consolidate: 460,
  confirm: 520,
  compare: 460,
  year: 460,
}

let browser: Browser
let page: Page
let dialog: ServedDialog
let book: Book
let failures: string[]

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())
beforeEach(() => {
  book = structuredClone(filled)
  failures = []
})
afterEach(async () => {
  await page?.close()
  await dialog?.close()
})

/** Opens a page of the bundle and waits until it has loaded what it shows. */
async function open(file: string, user: string, width = 460): Promise<void> {
  dialog = await serveDialog({ book, code, user, page: file, now: noonOf('2025-03-18', book.zone) })
  page = await browser.newPage({ viewport: { width, height: 640 } })
  page.on('pageerror', (error) => failures.push(error.message))
  await page.goto(dialog.url)
  await page.locator('#root > :not(.waiting)').first().waitFor()
  await page.locator('.waiting').waitFor({ state: 'detached' })
}

/** Returns what axe-core finds that is serious or worse. */
async function violations(): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 120)).join(' | ')))`)
}

const overflows = () => page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')

/** Returns the 0-based row of a numbered unit's report. */
function rowOf(number: number): number {
  const sheet = tab(book, 'reports')
  const name = `Đảng bộ cơ sở số 000${number}`
  return sheet.rows.findIndex((_, row) => valueAt(sheet, row, keysOf(sheet).indexOf('unit')) === name)
}

const cell = (number: number, key: string) => {
  const sheet = tab(book, 'reports')
  return valueAt(sheet, rowOf(number), keysOf(sheet).indexOf(key))
}

const button = (name: string | RegExp) => page.getByRole('button', { name })

describe.each([
  ['the department', department],
  ['a unit', unit],
])('opened by %s', (_, user) => {
  it.each(Object.entries(widths))('%s fits 360 px and its own %i px, and assistive technology', async (file, width) => {
    await open(file, user, 360)
    expect(await overflows()).toBe(false)
    expect(await violations()).toEqual([])
    await page.setViewportSize({ width, height: 640 })
    expect(await overflows()).toBe(false)
    expect(await violations()).toEqual([])
    expect(await page.locator('body').innerText()).not.toMatch(/\w*(Error|Exception): /)
    expect(failures).toEqual([])
  })
})

describe('a command that is the department’s', () => {
  it('is refused a unit in a sentence, without alarm', async () => {
    await open('accept', unit)
    await page.getByRole('status').getByText('Lệnh này dành cho cơ quan tổng hợp').waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
  })

  it('leaves a unit no button that closes a period', async () => {
    await open('close-period', unit)
    await page.getByText('Chỉ cơ quan tổng hợp khoá và mở khoá kỳ báo cáo.').waitFor()
    expect(await button('Khoá kỳ').isDisabled()).toBe(true)
  })
})

describe('used to the end', () => {
  it('consolidates the period that is offered', async () => {
    await open('consolidate', department)
    await button(/^Tổng hợp/).click()
    await page.getByText(/Đã lập trang Tổng hợp Quý I-2025/).waitFor()
    expect(await violations()).toEqual([])
    expect(book.sheets.map((sheet) => sheet.name)).toContain('Tổng hợp Quý I-2025')
    expect(failures).toEqual([])
  })

  it('confirms figures once what speaks against it was read, then offers to withdraw that for a reason', async () => {
    await open('confirm', department, 520)
    await page.getByText('Số liệu còn SƠ BỘ.').waitFor()
    await page.getByText('Kỳ này chưa được tổng hợp lần nào.', { exact: false }).waitFor()
    expect(await button('Xác nhận chính thức').isDisabled()).toBe(true)
    await page.getByRole('checkbox').check()
    await button('Xác nhận chính thức').click()
    await page.getByText(/Đã xác nhận số liệu chính thức/).waitFor()
    // Nothing is left to be done here.
    expect(await button('Xác nhận chính thức').count()).toBe(0)
    expect(await violations()).toEqual([])
    await page.close()
    await dialog.close()
    await open('confirm', department, 520)
    await page.locator('#period').selectOption('2025-Q1')
    await page.getByText('Chưa có bổ sung, điều chỉnh nào từ đó.', { exact: false }).waitFor()
    expect(await button('Rút xác nhận').isDisabled()).toBe(true)
    await page.getByLabel('Lý do rút xác nhận').fill('Tính cả báo cáo gửi muộn')
    expect(await violations()).toEqual([])
    await button('Rút xác nhận').click()
    await page.getByText(/Đã rút xác nhận số liệu chính thức/).waitFor()
    expect(failures).toEqual([])
  })

  it('leaves a unit no button that confirms figures', async () => {
    await open('confirm', unit, 520)
    await page.getByText('Chỉ cơ quan tổng hợp xác nhận', { exact: false }).waitFor()
    expect(await button('Xác nhận chính thức').isDisabled()).toBe(true)
  })

  it('consolidates the year that is offered', async () => {
    await open('year', department)
    await button('Tổng hợp năm').click()
    await page.getByText(/Đã lập trang Tổng hợp năm 2025/).waitFor()
    expect(failures).toEqual([])
  })

  it('says that two consolidated periods are needed to compare them', async () => {
    await open('compare', department)
    await page.getByText('Cần ít nhất hai kỳ đã tổng hợp để so sánh.').waitFor()
    expect(await button('So sánh').isDisabled()).toBe(true)
  })

  it('opens the consolidation with what is missing, and one click leads there', async () => {
    await open('consolidate', department)
    await page.getByText(/đơn vị gửi: số liệu còn là sơ bộ/).waitFor()
    await page.getByText(/^Chưa gửi \(\d+\)$/).waitFor()
    await page
      .locator('details:not([open]) summary')
      .first()
      .click({ timeout: 2000 })
      .catch(() => {})
    const [entry] = await page.locator('button.jump').all()
    expect(await entry?.innerText()).toMatch(/^Đảng bộ cơ sở số \d+: /)
    await entry?.click()
    await expect.poll(() => failures).toEqual([])
  })

  it('traces a total of another indicator to the rows of its units', async () => {
    await open('sources', department, 300)
    await page.getByText(/^Tổng: /).waitFor()
    await page.getByLabel('Chỉ tiêu').selectOption('TTM1')
    await page.getByText(/^Tổng: \d+ cuộc, từ \d+ đơn vị$/).waitFor()
    const rows = await page.locator('table.sources tbody tr').count()
    expect(await page.getByText(/^Tổng: /).innerText()).toContain(`từ ${rows} đơn vị`)
    await page.locator('button.jump').first().click()
    expect(failures).toEqual([])
  })
  it('accepts the one report that was ticked', async () => {
    paste(book, 'reports', rowOf(1), ['state'], [{ state: 'Đã gửi' }], department)
    const before = cell(2, 'state')
    await open('accept', department, 600)
    await page.getByRole('radio', { name: 'Các báo cáo chọn trong danh sách' }).check()
    await page.getByRole('checkbox', { name: 'Đảng bộ cơ sở số 0001' }).check()
    await button('Xác nhận 1 báo cáo đạt yêu cầu').click()
    await page.locator('p.done').waitFor()
    expect(await violations()).toEqual([])
    expect([cell(1, 'state'), cell(2, 'state')]).toEqual(['Đạt yêu cầu', before])
    expect(failures).toEqual([])
  })

  it('accepts the suggestions of the check after showing them', async () => {
    expect(cell(7, 'MXH2')).toBe('khoảng 1.200 lượt')
    await open('check', department, 300)
    await page.getByText('Đảng bộ cơ sở số 0007, Quý I/2025: Lượt chia sẻ trên trang của đơn vị').waitFor()
    await button(/^Sửa tất cả gợi ý/).press('Enter')
    await button(/^Sửa \d+ ô$/).waitFor()
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H2')
    expect(cell(7, 'MXH2')).toBe('khoảng 1.200 lượt')
    expect(await violations()).toEqual([])
    await button(/^Sửa \d+ ô$/).press('Enter')
    await page.locator('.done').waitFor()
    await page.locator('.waiting').waitFor({ state: 'detached' })
    await expect.poll(() => page.evaluate("document.activeElement.getAttribute('role')")).toBe('status')
    expect(cell(7, 'MXH2')).toBe(1200)
    expect(failures).toEqual([])
  })
})
