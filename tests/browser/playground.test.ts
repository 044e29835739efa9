/** A newcomer's way through the playground, in Chromium over the bundle as shipped: from an open sheet to a consolidated quarter. */
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { loadCode } from '../../host/run.ts'
import { loadBook } from '../../host/xlsx.ts'
import { trialBook, trialDay } from '../../sample/trial-book.ts'
import { openBrowser } from './chromium.ts'
import {
  choose,
  click,
  frameOf,
  openTable,
  pictures,
  type Seat,
  selected,
  shown,
  sit,
  snapshot,
  type Table,
  tabWith,
  type,
  until,
  violations,
} from './playground-page.ts'

const ward = { unit: 'Đảng ủy phường Đô Vinh', period: 'Quý I/2025' }
const menu = 'Tổng hợp báo cáo'

let browser: Browser
let table: Table
let seat: Seat

beforeAll(async () => {
  browser = await openBrowser()
  table = await openTable(trialBook(), { code: loadCode(), today: trialDay, bookName: 'Sổ báo cáo mẫu' }, browser)
  seat = await sit(table)
})
afterAll(async () => {
  await browser?.close()
  await table?.close()
})
afterEach(() => expect(seat.faults).toEqual([]))

const picture = (name: string) => seat.page.screenshot({ path: `${pictures}/${name}.png` })
const reports = () => tabWith(table, 'firstSubmitted')
const closeDialog = () => seat.page.locator('.frame .cross').click()

describe('a visitor', () => {
  it('opens the page and sees who has reported and who has a day left', async () => {
    await seat.page.getByRole('tab', { name: 'Tình hình gửi báo cáo' }).click()
    const { sheet } = await selected(seat.page)
    const texts = await shown(seat.page, { sheet, row: 1, column: 1, rows: 70, columns: 6 })
    expect(texts.flat()).toContain(ward.unit)
    expect(texts.flat().join(' ')).toMatch(/còn 1 ngày/)
    await picture('1-tracker')
    expect(await violations(seat.page)).toEqual([])
  })

  it('types Vietnamese as an input method does, composing the letters', async () => {
    const { id, row, column } = await reports()
    const at = { row: row(ward), column: column('results') }
    await click(seat.page, id, at.row, at.column)
    const keyboard = await seat.context.newCDPSession(seat.page)
    for (const text of ['đ', 'đư', 'đươ', 'đườ', 'đường'])
      await keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    await keyboard.send('Input.insertText', { text: 'đường' })
    await seat.page.keyboard.type(' phố sạch đẹp')
    await picture('2-typing')
    await seat.page.keyboard.press('Enter')
    await until(
      async () => (await reports()).value(at.row, 'results'),
      (value) => value === 'đường phố sạch đẹp',
    )
  })

  it('types figures as people do, and the workbook reads them', async () => {
    const { id, row, column } = await reports()
    await type(seat.page, id, row(ward), column('TTM2'), '1.200')
    await until(
      async () => (await reports()).value(row(ward), 'TTM2'),
      (value) => value === 1200,
    )
    const place = { sheet: id, row: row(ward), column: column('TTM2'), rows: 1, columns: 1 }
    await until(
      () => shown(seat.page, place),
      (texts) => texts[0]?.[0] === '1.200',
    )
  })

  it('chooses "Đã gửi" in the drop-down and sees the day recorded and the checks', async () => {
    const { id, row, column, value } = await reports()
    expect(value(row(ward), 'firstSubmitted')).toBe('')
    await click(seat.page, id, row(ward), column('state'), 'arrow')
    await seat.page.getByText('Đã gửi', { exact: true }).first().click()
    await until(
      async () => (await reports()).value(row(ward), 'firstSubmitted'),
      (day) => day === 45_729,
    )
    expect((await reports()).value(row(ward), 'checks')).not.toBe('')
    const place = { sheet: id, row: row(ward), column: column('firstSubmitted'), rows: 1, columns: 1 }
    await until(
      () => shown(seat.page, place),
      (texts) => texts[0]?.[0] === '13/03/2025',
    )
    await click(seat.page, id, row(ward), column('checks'))
    await picture('3-sent')
  })

  it('consolidates the quarter in a dialog; the summary comes to the front with the edit in its total', async () => {
    const before = (await snapshot(table)).sheets.length
    await choose(seat.page, menu, 'Tổng hợp quý…')
    const dialog = await frameOf(seat.page)
    await picture('4-consolidate')
    await dialog.getByRole('button', { name: 'Tổng hợp' }).click()
    await dialog.getByText(/Đã lập trang Tổng hợp Quý I-2025/).waitFor()
    await picture('5-consolidated')
    await closeDialog()
    const tab = seat.page.getByRole('tab', { name: 'Tổng hợp Quý I-2025' })
    await until(
      () => tab.getAttribute('aria-selected'),
      (is) => is === 'true',
    )
    const { sheets } = await snapshot(table)
    expect(sheets).toHaveLength(before + 1)
    const total = await totalOf('TTM2')
    const summary = await shown(seat.page, { ...(await selected(seat.page)), row: 1, column: 1, rows: 90, columns: 10 })
    const line = summary.find((texts) => texts.some((text) => text.startsWith('Người dự hội nghị'))) ?? []
    expect(line).toContain(new Intl.NumberFormat('vi').format(total))
    await picture('6-summary')
  })

  it('lets a day pass and sees a unit fall overdue', async () => {
    await seat.page.getByLabel('Hôm nay').fill('2025-03-16')
    await seat.page.getByRole('button', { name: 'Chạy ngay' }).click()
    await seat.page.getByRole('tab', { name: 'Tình hình gửi báo cáo' }).click()
    const { sheet } = await selected(seat.page)
    const texts = () => shown(seat.page, { sheet, row: 1, column: 1, rows: 70, columns: 6 })
    await until(texts, (lines) => /quá hạn 2 ngày/i.test(lines.flat().join(' ')))
    await picture('7-overdue')
  })
})

/** What the summary must say: the sum over rows that count, read from the rows themselves. */
async function totalOf(key: string): Promise<number> {
  const { value } = await reports()
  let total = 0
  for (let row = 4; row < 140; row++) {
    const counts = ['Đã gửi', 'Đạt yêu cầu', 'Đề nghị bổ sung'].includes(String(value(row, 'state')))
    const figure = value(row, key)
    if (counts && value(row, 'period') === ward.period && typeof figure === 'number') total += figure
  }
  return total
}
