/** A newcomer's way through the playground, in Chromium over the bundle as shipped: from an open sheet to a consolidated quarter. */
import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Book } from '../../host/book.ts'
import { execute, loadCode, noonOf } from '../../host/run.ts'
import { loadBook } from '../../host/xlsx.ts'
import { department } from '../../sample/desk.ts'
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

const code = loadCode()
const start = trialBook()

let browser: Browser
let table: Table
let seat: Seat

beforeAll(async () => {
  browser = await openBrowser()
  table = await openTable(start, { code, today: trialDay, bookName: 'Sổ báo cáo mẫu' }, browser)
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
    // Without the edit this unit's report was a draft, of which nothing counts.
    const total = totalWithout(structuredClone(start)) + 1200
    const summary = await shown(seat.page, { ...(await selected(seat.page)), row: 1, column: 1, rows: 90, columns: 10 })
    const line = summary.find((texts) => texts.some((text) => text.startsWith('Người dự hội nghị'))) ?? []
    expect(line).toContain(new Intl.NumberFormat('vi').format(total))
    await picture('6-summary')
  })

  it('sees the charts of the summary over the sheet, and in a panel', async () => {
    const { charts } = (await snapshot(table)).sheets
      .map(({ shape }) => shape)
      .find(({ name }) => /^Tổng hợp/.test(name)) ?? {
      charts: [],
    }
    const [chart] = charts
    expect(chart).toBeDefined()
    const { sheet } = await selected(seat.page)
    await click(seat.page, sheet, chart?.anchor.row ?? 1, 1)
    const over = seat.page.locator('.chart-over canvas').first()
    await over.waitFor()
    expect((await over.boundingBox())?.width).toBe(
      chart?.options['width'] === undefined ? 600 : Number(chart.options['width']) - 2,
    )
    await choose(seat.page, 'Hiện', 'Biểu đồ')
    expect(await seat.page.locator('.panel canvas').count()).toBe(charts.length)
    await picture('6-charts')
    expect(await violations(seat.page)).toEqual([])
    await seat.page.locator('.panel .cross').click()
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

  it('returns a report with a reason and a date', async () => {
    const { row } = await reports()
    const returned = { ...ward, unit: 'Đảng ủy phường Mỹ Bình' }
    await choose(seat.page, menu, 'Xử lý báo cáo', 'Đề nghị bổ sung…')
    const dialog = await frameOf(seat.page)
    await dialog.getByLabel('Tìm đơn vị').fill('my binh')
    await dialog.getByRole('checkbox').last().check()
    await dialog.getByLabel('Cần bổ sung gì, vì sao').fill('Chưa tách số tin, bài theo chủ đề')
    await dialog.getByLabel('Bổ sung đến hết ngày').fill('24/3/2025')
    await picture('8-return')
    await dialog.getByRole('button', { name: /^Đề nghị/ }).click()
    await dialog.locator('.done').waitFor()
    await closeDialog()
    expect((await reports()).value(row(returned), 'state')).toBe('Đề nghị bổ sung')
  })

  it('saves the workbook as .xlsx and reads it back, whole', async () => {
    const download = seat.page.waitForEvent('download')
    await choose(seat.page, 'Tệp', 'Lưu thành tệp .xlsx')
    const path = await (await download).path()
    expect((await download).suggestedFilename()).toBe('Sổ báo cáo mẫu.xlsx')
    const saved = await loadBook(path)
    expect(saved.sheets.map(({ name }) => name)).toContain('Tổng hợp Quý I-2025')
    expect(textsOf(saved)).toContain('đường phố sạch đẹp')
    const chooser = seat.page.waitForEvent('filechooser')
    await choose(seat.page, 'Tệp', 'Mở tệp .xlsx…')
    const buffer = await readFile(path)
    await (await chooser).setFiles({ name: 'Sổ của tôi.xlsx', mimeType: 'application/octet-stream', buffer })
    await seat.page.getByRole('heading', { name: 'Sổ báo cáo mẫu' }).waitFor()
    await seat.page.getByText('Đã mở Sổ của tôi.xlsx').waitFor()
    const { id, row, column } = await reports()
    const place = { sheet: id, row: row(ward), column: column('results'), rows: 1, columns: 1 }
    expect(await shown(seat.page, place)).toEqual([['đường phố sạch đẹp']])
  })

  it('says in a sentence why a file is not opened, and keeps the workbook', async () => {
    const chooser = seat.page.waitForEvent('filechooser')
    await choose(seat.page, 'Tệp', 'Mở tệp .xlsx…')
    const file = { name: 'thư.xlsx', mimeType: 'text/plain', buffer: Buffer.from('Kính gửi') }
    await (await chooser).setFiles(file)
    await seat.page.getByText('thư.xlsx không phải là sổ tính .xlsx').waitFor()
    await picture('9-no-workbook')
    expect(await violations(seat.page)).toEqual([])
    await seat.page.getByRole('button', { name: 'OK' }).click()
    expect(seat.faults.splice(0).join()).toContain('422')
    expect(await seat.page.getByRole('tab', { name: 'Tổng hợp Quý I-2025' }).count()).toBe(1)
  })

  it('goes back to the first workbook', async () => {
    await choose(seat.page, 'Tệp', 'Trở về sổ ban đầu')
    await seat.page.getByRole('button', { name: 'Có' }).click()
    await seat.page.getByRole('tab', { name: 'Tổng hợp Quý I-2025' }).waitFor({ state: 'detached' })
    expect((await reports()).value((await reports()).row(ward), 'results')).not.toBe('đường phố sạch đẹp')
  })
})

describe('what each may do', () => {
  const user = () => seat.page.getByLabel('Người dùng')

  it('is refused a unit in the row of another, and the cell stays as it was', async () => {
    const [name = ''] = (await user().locator('option').allInnerTexts()).filter((each) => each.startsWith('Đảng ủy'))
    await user().selectOption({ label: name })
    const { id, row, column, value } = await reports()
    const other = row(ward)
    const before = value(other, 'results')
    await type(seat.page, id, other, column('results'), 'Của đơn vị khác')
    await seat.page.getByRole('heading', { name: 'Ô được bảo vệ' }).waitFor()
    await picture('10-protected')
    expect(await violations(seat.page)).toEqual([])
    await seat.page.getByRole('button', { name: 'OK' }).click()
    const place = { sheet: id, row: other, column: column('results'), rows: 1, columns: 1 }
    await until(
      () => shown(seat.page, place),
      (texts) => texts[0]?.[0] === String(before),
    )
    const own = row({ ...ward, unit: name })
    await type(seat.page, id, own, column('results'), 'Của đơn vị mình')
    await until(
      async () => (await reports()).value(own, 'results'),
      (text) => text === 'Của đơn vị mình',
    )
  })

  it('gives a reader neither a menu nor an editor', async () => {
    await user().selectOption({ label: 'Người chỉ xem' })
    await until(
      () => seat.page.getByRole('button', { name: menu }).count(),
      (count) => count === 0,
    )
    const { id, row, column, value } = await reports()
    const before = value(row(ward), 'results')
    await type(seat.page, id, row(ward), column('results'), 'x')
    expect(await seat.page.getByRole('button', { name: 'Chỉnh sửa' }).count()).toBe(0)
    expect((await reports()).value(row(ward), 'results')).toBe(before)
    await picture('11-reader')
    await user().selectOption({ label: 'Cơ quan tổng hợp' })
    await seat.page.getByRole('button', { name: menu }).waitFor()
  })

  it('undoes what somebody has done, and not what another has', async () => {
    const { id, row, column, value } = await reports()
    const before = value(row(ward), 'TTM1')
    await type(seat.page, id, row(ward), column('TTM1'), '77')
    await until(
      async () => (await reports()).value(row(ward), 'TTM1'),
      (figure) => figure === 77,
    )
    await choose(seat.page, 'Chỉnh sửa', 'Hoàn tác')
    await until(
      async () => (await reports()).value(row(ward), 'TTM1'),
      (figure) => figure === before,
    )
    await seat.page.keyboard.press('Control+y')
    await until(
      async () => (await reports()).value(row(ward), 'TTM1'),
      (figure) => figure === 77,
    )
    await user().selectOption({ index: 2 })
    await choose(seat.page, 'Chỉnh sửa', 'Hoàn tác')
    await seat.page.getByText('Bước gần nhất là của tuyengiao@example.org').waitFor()
    await user().selectOption({ label: 'Cơ quan tổng hợp' })
    expect((await reports()).value(row(ward), 'TTM1')).toBe(77)
  })
})

describe('rows, columns and tabs', () => {
  it('reach the workbook: a row is inserted, a tab renamed, added and deleted', async () => {
    const { id, row } = await reports()
    await click(seat.page, id, row(ward), 1)
    await choose(seat.page, 'Chỉnh sửa', 'Chèn hàng phía trên')
    await until(
      async () => (await reports()).row(ward),
      (now) => now === row(ward) + 1,
    )
    await choose(seat.page, 'Chỉnh sửa', 'Đổi tên trang…')
    await seat.page.locator('.box input').fill('Số liệu các đơn vị')
    await seat.page.getByRole('button', { name: 'OK' }).click()
    await seat.page.getByRole('tab', { name: 'Số liệu các đơn vị' }).waitFor()
    await choose(seat.page, 'Chỉnh sửa', 'Thêm trang tính')
    await until(
      async () => (await snapshot(table)).sheets.length,
      (count) => count === start.sheets.length + 1,
    )
    for (const _ of ['add', 'rename', 'insert']) await choose(seat.page, 'Chỉnh sửa', 'Hoàn tác')
    await until(
      async () => (await reports()).row(ward),
      (now) => now === row(ward),
    )
    await seat.page.getByRole('tab', { name: 'Báo cáo', exact: true }).waitFor()
  })

  it('are refused with a word where the page cannot carry them over', async () => {
    const { id, row, column } = await reports()
    await click(seat.page, id, row(ward), column('TTM1'))
    const before = await snapshot(table)
    await seat.page.keyboard.press('Control+x')
    await seat.page.getByText('Trang này chưa cắt được').waitFor()
    expect((await snapshot(table)).sheets).toEqual(before.sheets)
  })
})

function totalWithout(book: Book): number {
  const options = { user: department, now: noonOf(trialDay, book.zone) }
  const { result } = execute(book, code, { name: 'consolidate', args: ['2025-Q1'] }, options)
  const { figures } = result as {
    figures: { totals: readonly { indicator: string; theme: string | null; total: number }[] }
  }
  return figures.totals.find(({ indicator, theme }) => indicator === 'TTM2' && theme === null)?.total ?? Number.NaN
}

const textsOf = (book: Book) => book.sheets.flatMap(({ rows }) => rows.flatMap((row) => row.map((cell) => cell?.v)))
