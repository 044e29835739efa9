/** Scripts in the playground behave as on Google: alerts wait, pages call, errors are told, and a script can be ended. A small bundle stands in for the add-on. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { newBook, newSheet } from '../../host/book.ts'
import { saveBook } from '../../host/xlsx.ts'
import { openBrowser } from './chromium.ts'
import {
  choose,
  click,
  openTable,
  pictures,
  type Seat,
  shown,
  sit,
  snapshot,
  type Table,
  type,
  until,
  violations,
} from './playground-page.ts'

const bundle = `
function onOpen() {
  var ui = SpreadsheetApp.getUi()
  ui.createMenu('Thử').addItem('Hỏi', 'ask').addItem('Hỏi tên', 'askName').addItem('Hỏng', 'fail').addItem('Lâu', 'long')
    .addItem('Trang', 'page').addItem('Bên', 'side').addItem('Báo', 'toast').addToUi()
}
function cell(at) { return SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(at) }
function ask() {
  var ui = SpreadsheetApp.getUi()
  cell('A1').setValue('trước')
  var button = ui.alert('Tiếp tục?', 'Sẽ ghi ô A2.', ui.ButtonSet.YES_NO)
  cell('A2').setValue(button === ui.Button.YES ? 'có' : 'không')
}
function askName() {
  var answer = SpreadsheetApp.getUi().prompt('Tên đơn vị?')
  cell('A3').setValue(answer.getSelectedButton() === SpreadsheetApp.getUi().Button.OK ? answer.getResponseText() : '-')
}
function fail() { console.log('sắp hỏng'); cell('A1').setValue(nowhere) }
function long() {
  try { for (var n = 0; n < 1e7; n++) cell('B1').setValue(n) } catch (e) { cell('B2').setValue('bắt được') }
}
function page() { SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('<p id="root">Trang</p>').setWidth(300).setHeight(200), 'Trang thử') }
function side() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p id="root">Bên</p>').setTitle('Bên cạnh')) }
function toast() { SpreadsheetApp.getActiveSpreadsheet().toast('Đã xong', 'Báo', 3) }
function echo(value) { if (value === 'fail') throw new TypeError('hỏng'); return value === 'date' ? new Date() : value }
function hidden_() {}
`
const code = { bundle, pages: {}, manifest: { timeZone: 'Asia/Ho_Chi_Minh' } }
const menu = 'Thử'

let browser: Browser
let table: Table
let seat: Seat
let other: Seat | null = null

beforeAll(async () => {
  browser = await openBrowser()
  table = await openTable(strictBook(), { code, today: '2025-03-13', cancelPatience: 1500 }, browser)
  seat = await sit(table)
})
afterAll(async () => {
  await browser?.close()
  await table?.close()
})
afterEach(async () => {
  await other?.context.close()
  other = null
  if (seat.page.isClosed()) seat = await sit(table)
  await seat.page.evaluate(
    `[...document.querySelectorAll('dialog .cross, .side .cross, .banner .cross')].reverse().forEach((each) => each.click())`,
  )
  await table.playground.stage.wish({ kind: 'reset' })
})

/** D20 takes "Có" or "Không" and nothing else. */
function strictBook() {
  const book = newBook('Sổ thử')
  const [sheet] = book.sheets
  sheet?.validations.push({ criteria: 'VALUE_IN_LIST', args: [['Có', 'Không'], true], allowInvalid: false, help: null })
  if (sheet) sheet.rows[19] = [undefined, undefined, undefined, { s: 0, dv: 0 }]
  return book
}

/** Returns the first cells of the first tab as the host has them. */
const cells = async () =>
  (await snapshot(table)).sheets[0]?.rows.map((row) => row.map(([column, { v }]) => `${column}:${v}`).join(' '))
const box = (page: Page) => page.locator('dialog.box')

describe('an alert', () => {
  it('stops the script until somebody answers', async () => {
    await choose(seat.page, menu, 'Hỏi')
    await box(seat.page).getByText('Sẽ ghi ô A2.').waitFor()
    expect(await violations(seat.page)).toEqual([])
    await seat.page.screenshot({ path: `${pictures}/alert.png` })
    await box(seat.page).getByRole('button', { name: 'Có' }).click()
    await until(cells, (rows) => rows?.[1] === '0:có')
  })

  it('hands over what somebody types into a prompt', async () => {
    await choose(seat.page, menu, 'Hỏi tên')
    await box(seat.page).getByRole('textbox').fill('Phường Mỹ Hải')
    await seat.page.keyboard.press('Enter')
    await until(cells, (rows) => rows?.[2] === '0:Phường Mỹ Hải')
  })

  it('ends with its page: what was written stays, nothing more is written', async () => {
    other = await sit(table)
    await choose(seat.page, menu, 'Hỏi')
    await box(seat.page).waitFor()
    await other.page.getByText('Một cửa sổ khác đang chạy lệnh.').waitFor()
    await seat.context.close()
    await other.page.getByText('Một cửa sổ khác đang chạy lệnh.').waitFor({ state: 'detached' })
    expect((await cells())?.[0]).toBe('0:trước')
    expect((await cells())?.[1]).toBe('')
    await choose(other.page, 'Hiện', 'Lần chạy gần nhất')
    await other.page.getByText('Exception: Execution cancelled.').first().waitFor()
  })
})

describe('a script', () => {
  it('that throws shows what Google would say, and its log', async () => {
    await choose(seat.page, menu, 'Hỏng')
    await seat.page.getByText('ReferenceError: nowhere is not defined').waitFor()
    expect(await violations(seat.page)).toEqual([])
    await seat.page.screenshot({ path: `${pictures}/exception.png` })
    await seat.page.getByRole('button', { name: 'Xem nhật ký' }).click()
    await seat.page.getByText('sắp hỏng').waitFor()
    expect(await violations(seat.page)).toEqual([])
    await seat.page.screenshot({ path: `${pictures}/log.png` })
  })

  it('shows how far it is, leaves the page alive, and can be ended', async () => {
    await choose(seat.page, menu, 'Lâu')
    await seat.page.getByText('Đang chạy "Lâu"…').waitFor()
    await seat.page.getByText(/\d lời gọi/).waitFor()
    const start = Date.now()
    await seat.page.getByRole('button', { name: 'Hiện', exact: true }).click()
    await seat.page.keyboard.press('Escape')
    expect(Date.now() - start).toBeLessThan(5000)
    await seat.page.getByRole('button', { name: 'Dừng' }).click()
    await seat.page.getByRole('button', { name: 'Dừng' }).waitFor({ state: 'detached' })
    // Whoever catches it meets it again at the next call.
    expect((await cells())?.join()).not.toContain('bắt được')
  })

  it('says a passing word', async () => {
    await choose(seat.page, menu, 'Báo')
    await seat.page.getByText('Đã xong').waitFor()
  })

  it('shows a page at the size that it asks for, and a sidebar', async () => {
    await choose(seat.page, menu, 'Trang')
    await seat.page.getByRole('heading', { name: 'Trang thử' }).waitFor()
    const frame = await seat.page.locator('.frame iframe').boundingBox()
    expect([frame?.width, frame?.height]).toEqual([300, 200])
    await seat.page.locator('.frame .cross').click()
    await choose(seat.page, menu, 'Bên')
    await seat.page.getByRole('heading', { name: 'Bên cạnh' }).waitFor()
    expect((await seat.page.locator('.side').boundingBox())?.width).toBe(300)
  })
})

describe('google.script.run in a page of the playground', () => {
  const run = (call: string) => `new Promise((resolve) => google.script.run
    .withSuccessHandler((value) => resolve(['success', value]))
    .withFailureHandler((error) => resolve(['failure', error.message])).${call})`

  async function inPage(script: string): Promise<unknown> {
    await choose(seat.page, menu, 'Trang')
    const element = await seat.page.locator('.frame iframe').elementHandle()
    const frame = await element?.contentFrame()
    await frame?.locator('#root').waitFor()
    return frame?.evaluate(script)
  }

  it('carries plain data there and back', async () => {
    expect(await inPage(run(`echo({ a: [1, 'Ỷ', null] })`))).toEqual(['success', { a: [1, 'Ỷ', null] }])
  })

  it('brings an error to the failure handler', async () => {
    expect(await inPage(run(`echo('fail')`))).toEqual(['failure', 'TypeError: hỏng'])
  })

  it('takes no date in and brings none back', async () => {
    const [kind, message] = (await inPage(run(`echo('date')`))) as string[]
    expect([kind, message]).toEqual([
      'failure',
      'Exception: The script completed but the returned value is not a supported return type.',
    ])
  })

  it('refuses a date before anything is sent, and knows no private function', async () => {
    const script = `[(() => { try { google.script.run.echo(new Date()) } catch (e) { return e.message } })(), typeof google.script.run.hidden_]`
    expect(await inPage(script)).toEqual(['Failed due to illegal value in property: 0', 'undefined'])
  })

  it('has nothing else within reach: neither the page around it nor the network', async () => {
    const script = `(async () => [
      (() => { try { return parent.document.title } catch (e) { return e.name } })(),
      await fetch('/api/book').then(() => 'let', (e) => e.name),
    ])()`
    expect(await inPage(script)).toEqual(['SecurityError', 'TypeError'])
  })
})

describe('the words of the page', () => {
  it('are English when the workbook’s setting is', async () => {
    const book = newBook('Report book')
    const rows = [
      ['key', 'value'],
      ['language', 'en'],
    ].map((line) => line.map((v) => ({ v, s: 0 })))
    book.sheets.push({ ...newSheet(1, 'Settings'), rows })
    const folder = mkdtempSync(join(tmpdir(), 'english-'))
    try {
      await saveBook(book, join(folder, 'book.xlsx'))
      await table.playground.stage.wish({ kind: 'load', path: join(folder, 'book.xlsx'), start: false })
    } finally {
      rmSync(folder, { recursive: true })
    }
    await seat.page.getByRole('button', { name: 'File', exact: true }).waitFor()
    await seat.page.getByLabel('Today').waitFor()
    expect(await seat.page.evaluate('document.documentElement.lang')).toBe('en')
    expect(await seat.page.locator('.head, .foot').allInnerTexts()).not.toContain('Người dùng')
  })
})

describe('a strict validation', () => {
  it('refuses what is not in its list, says which it takes, and leaves the cell as it was', async () => {
    await click(seat.page, 0, 20, 4)
    await seat.page.keyboard.press('F2')
    await seat.page.keyboard.type('có lẽ')
    await seat.page.keyboard.press('Enter')
    await box(seat.page).getByText('Dữ liệu chưa phù hợp').waitFor()
    await box(seat.page).getByText('Hãy nhập một trong các giá trị: Có, Không').waitFor()
    await seat.page.screenshot({ path: `${pictures}/invalid.png` })
    await box(seat.page).getByRole('button', { name: 'OK' }).click()
    const place = { sheet: 0, row: 20, column: 4, rows: 1, columns: 1 }
    await until(
      () => shown(seat.page, place),
      (texts) => texts[0]?.[0] === '',
    )
    await click(seat.page, 0, 20, 4, 'arrow')
    await seat.page.getByText('Không', { exact: true }).click()
    await until(cells, (rows) => rows?.[19] === '3:Không')
  })
})

describe('two pages of one workbook', () => {
  it('stay in step', async () => {
    other = await sit(table)
    const place = { sheet: 0, row: 5, column: 2, rows: 1, columns: 1 }
    await type(seat.page, 0, 5, 2, 'từ trang thứ nhất')
    await until(
      () => shown((other as Seat).page, place),
      (texts) => texts[0]?.[0] === 'từ trang thứ nhất',
    )
    await type(other.page, 0, 5, 2, '1.200')
    await until(
      () => shown(seat.page, place),
      (texts) => texts[0]?.[0] === '1.200',
    )
    expect(other.faults).toEqual([])
  })

  it('catch up after a time without a line', async () => {
    await seat.context.setOffline(true)
    other = await sit(table)
    await type(other.page, 0, 2, 2, 'lúc mất kết nối')
    await seat.context.setOffline(false)
    const place = { sheet: 0, row: 2, column: 2, rows: 1, columns: 1 }
    await until(
      () => shown(seat.page, place),
      (texts) => texts[0]?.[0] === 'lúc mất kết nối',
    )
  })
})
