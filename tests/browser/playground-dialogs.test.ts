/** Every dialog and sidebar of the add-on in the playground, on a desk and on a phone: it fits, and assistive technology can read it. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadCode } from '../../host/run.ts'
import { trialBook, trialDay } from '../../sample/trial-book.ts'
import { openBrowser } from './chromium.ts'
import { choose, frameOf, openTable, pictures, type Seat, sit, type Table, violations } from './playground-page.ts'

const menu = 'Tổng hợp báo cáo'
/** The pages of the bundle, and the entries of the menu that open them. */
const entries: Readonly<Record<string, readonly string[]>> = {
  form: ['Nhập báo cáo'],
  'find-unit': ['Báo cáo của tôi'],
  'open-period': ['Mở kỳ báo cáo…'],
  check: ['Rà soát số liệu'],
  consolidate: ['Tổng hợp quý…'],
  sources: ['Xem nguồn số liệu…'],
  confirm: ['Xác nhận số liệu chính thức…'],
  compare: ['So sánh kỳ…'],
  year: ['Tổng hợp năm…'],
  return: ['Xử lý báo cáo', 'Đề nghị bổ sung…'],
  accept: ['Xử lý báo cáo', 'Đạt yêu cầu…'],
  received: ['Xử lý báo cáo', 'Ghi ngày nhận…'],
  exception: ['Xử lý báo cáo', 'Gia hạn / Miễn…'],
  'close-period': ['Xử lý báo cáo', 'Khoá kỳ…'],
  'set-up': ['Quản trị', 'Thiết lập sổ báo cáo…'],
  permissions: ['Quản trị', 'Phân quyền…'],
}

const code = loadCode()

let browser: Browser
let table: Table

beforeAll(async () => {
  browser = await openBrowser()
  table = await openTable(trialBook(), { code, today: trialDay }, browser)
})
afterAll(async () => {
  await browser?.close()
  await table?.close()
})

it('opens every page that the bundle has', () => {
  const pages = Object.keys(code.pages).filter((name) => !['composer', 'conformance'].includes(name))
  expect(Object.keys(entries).sort()).toEqual(pages.sort())
})

describe.each([
  ['a desk', 1280, 800],
  ['a phone', 360, 740],
])('on %s, %i px wide', (_, width, height) => {
  let seat: Seat

  beforeAll(async () => {
    seat = await sit(table, width, height)
  })
  afterAll(() => seat?.context.close())

  it('the page itself fits, and has no serious fault', async () => {
    expect(await violations(seat.page)).toEqual([])
    expect(await seat.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    await seat.page.screenshot({ path: `${pictures}/page-${width}.png` })
  })

  it.each(Object.entries(entries))('%s fits, and has no serious fault', async (name, path) => {
    await choose(seat.page, menu, ...path)
    const frame = await frameOf(seat.page)
    expect(await frame.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')).toBe(
      false,
    )
    const holder = await seat.page.locator('dialog.frame, .side').boundingBox()
    expect(holder && holder.x >= 0 && holder.x + holder.width <= width && holder.y + holder.height <= height).toBe(true)
    expect(await violations(frame)).toEqual([])
    expect(await violations(seat.page)).toEqual([])
    await seat.page.screenshot({ path: `${pictures}/dialog-${name}-${width}.png` })
    await seat.page.locator('.frame .cross, .side .cross').click()
    expect(seat.faults).toEqual([])
  })
})
