/** The form "Nhập báo cáo" in Chromium, over the bundle as shipped: typed Vietnamese, the keyboard alone, others' edits, what assistive technology is told. */
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Book } from '../../host/book.ts'
import { type ServedDialog, serveDialog } from '../../host/dialog-server.ts'
import { loadCode, noonOf } from '../../host/run.ts'
import { department, keysOf, paste, perform, tab, valueAt } from '../../sample/desk.ts'
import { sampleBook } from '../../sample/large.ts'
import { openBrowser } from './chromium.ts'

const pictures = 'out/browser'
const own = 'dv0003@example.org'
const name = 'Đảng bộ cơ sở số 0003'
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser
let page: Page
let dialog: ServedDialog
let book: Book
const filled = sampleBook({ units: 20, quarters: 1, seed: 354 })

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  browser = await openBrowser()
})
afterAll(() => browser?.close())
beforeEach(() => {
  book = structuredClone(filled)
})
afterEach(async () => {
  await page?.close()
  await dialog?.close()
})

/** Opens a page of the bundle as a person sees it in a sidebar, or on a wider screen. */
async function open(file: string, user = own, width = 300, online = true): Promise<void> {
  dialog = await serveDialog({ book, code: loadCode(), user, page: file, now: noonOf('2025-03-10', book.zone) })
  page = await browser.newPage({ viewport: { width, height: 760 } })
  if (!online) await page.route('**/run', (route) => route.abort())
  page.on('pageerror', (error) => {
    throw error
  })
  await page.goto(dialog.url)
}

const picture = (file: string, fullPage = false) => page.screenshot({ path: `${pictures}/${file}.png`, fullPage })

/** Types as an input method does: each stage of the syllable replaces the one before, then it is committed. */
async function compose(stages: readonly string[], committed: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  for (const text of stages)
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await session.send('Input.insertText', { text: committed })
}

function rowOf(): number {
  const sheet = tab(book, 'reports')
  return sheet.rows.findIndex((_, row) => valueAt(sheet, row, keysOf(sheet).indexOf('unit')) === name)
}

const cell = (key: string) => {
  const sheet = tab(book, 'reports')
  return sheet.rows[rowOf()]?.[keysOf(sheet).indexOf(key)]?.v
}

const typeInSheet = (cells: Readonly<Record<string, string>>) =>
  paste(book, 'reports', rowOf(), Object.keys(cells), [cells], department)

const saves = () => dialog.calls.filter((call) => call.name === 'saveDraft')
const openAll = async () => {
  await page.getByRole('heading', { name }).waitFor()
  await page.evaluate("for (const each of document.querySelectorAll('details.group')) each.open = true")
}

/** Returns what axe-core finds that is serious or worse. */
async function violations(): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 120)).join(' | ')))`)
}

/** Returns whether anything is wider than the window. */
const overflows = () => page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')

describe('the form in a sidebar of 300 px', () => {
  it('takes typed Vietnamese, saves it as a draft and sends it with the zeros that were confirmed', async () => {
    await open('form')
    await page.getByRole('heading', { name }).waitFor()
    await picture('form-300-start')
    await openAll()
    await page.locator('#field-results').focus()
    await compose(['d', 'đ', 'đa', 'đã'], 'Đã')
    expect(saves()).toEqual([])
    await page.keyboard.insertText(' tổ chức 4 hội nghị; người dân hưởng ứng')
    await page.locator('#field-TTM1').fill('4')
    await page.locator('#field-TTM2').fill('khoảng 1.200 lượt')
    await page.getByText('Ô này chỉ ghi chữ số').waitFor()
    await page.locator('#field-TTM2').scrollIntoViewIfNeeded()
    await picture('form-300-suggestion')
    await page.getByText('Đã lưu nháp 12:00').waitFor()
    expect([cell('state'), cell('TTM2')]).toEqual(['Đang nhập', 'khoảng 1.200 lượt'])
    await page.getByRole('button', { name: 'Ý bạn là 1.200? Dùng' }).click()
    expect(await page.locator('#field-TTM2').inputValue()).toBe('1.200')
    expect(await page.evaluate('document.activeElement.id')).toBe('field-TTM2')
    await picture('form-300-all', true)
    await page.getByRole('button', { name: 'Gửi báo cáo' }).click()
    await page.getByRole('heading', { name: 'Kiểm tra trước khi gửi' }).waitFor()
    await picture('form-300-confirm', true)
    expect(await violations()).toEqual([])
    await page.getByRole('checkbox').check()
    await picture('form-300-confirm-zero', true)
    await page.getByRole('button', { name: 'Gửi', exact: true }).click()
    await page.getByRole('heading', { name: 'Đã nhận lúc 12:00 10/3/2025' }).waitFor()
    await picture('form-300-received')
    expect(await violations()).toEqual([])
    expect([cell('state'), cell('TTM1'), cell('TTM2'), cell('TD1')]).toEqual(['Đã gửi', 4, 1200, 0])
    expect(cell('results')).toBe('Đã tổ chức 4 hội nghị; người dân hưởng ứng')
    expect(JSON.parse(book.documentProperties['submitted:2025-Q1|DV0003'] ?? '')).toEqual({
      day: '2025-03-10',
      at: '12:00 10/3/2025',
      who: own,
    })
    await page.getByRole('button', { name: 'Xem, sửa tiếp' }).click()
    await picture('form-300-sent')
    expect(await page.locator('#field-TD1').inputValue()).toBe('0')
    await page.getByText('✓ Đã nhận lúc 12:00 10/3/2025').waitFor()
    expect(saves().every(({ outcome }) => outcome.error === null)).toBe(true)
  })

  it('never saves between the first and the last letter of a composition, and saves once after it', async () => {
    await open('form')
    await openAll()
    const results = page.locator('#field-results')
    await results.focus()
    const session = await page.context().newCDPSession(page)
    await session.send('Input.imeSetComposition', { text: 'hoà', selectionStart: 3, selectionEnd: 3 })
    await page.waitForTimeout(2500)
    expect(saves()).toEqual([])
    await session.send('Input.insertText', { text: 'hòa giải' })
    await page.getByText('Đã lưu nháp').waitFor()
    expect(await results.inputValue()).toBe('hòa giải')
    expect(saves()).toHaveLength(1)
    expect(cell('results')).toBe('hòa giải')
  })

  it('saves at once when one goes back to the sheet or to the cross of the sidebar', async () => {
    await open('form')
    await openAll()
    // The clock of the page stands still: no pause after a letter ends.
    await page.evaluate('window.setTimeout = () => 0')
    await page.locator('#field-TTM1').fill('7')
    expect(saves()).toHaveLength(0)
    await page.evaluate("window.dispatchEvent(new Event('blur'))")
    await expect.poll(() => saves().length).toBe(1)
    expect(cell('TTM1')).toBe(7)
  })

  it('shows what somebody else has edited meanwhile and asks where both edited', async () => {
    await open('form')
    await openAll()
    typeInSheet({ TTM1: '7', TTM3: '20' })
    await page.locator('#field-TTM1').fill('4')
    await page.getByText('vừa được người khác sửa').waitFor()
    expect(cell('TTM1')).toBe(7)
    expect(await page.locator('#field-TTM3').inputValue()).toBe('20')
    await page.getByRole('button', { name: 'Giữ của họ' }).scrollIntoViewIfNeeded()
    await picture('form-300-conflict')
    expect(await violations()).toEqual([])
    // Answered with the keyboard: the focus goes on to what is still to be answered, then to the way to send.
    await page.getByRole('button', { name: 'Đã xem' }).press('Enter')
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Giữ của họ')
    await page.getByRole('button', { name: 'Dùng của tôi' }).press('Enter')
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('send')
    await expect.poll(() => cell('TTM1'), { timeout: 5000 }).toBe(4)
  })

  it('says before sending what goes together, and after it which cells are still blank', async () => {
    await open('form')
    await openAll()
    await page.locator('#field-TTM2').fill('400')
    await page.locator('#field-TTM1-notes').getByText('Có số ở "Người dự hội nghị" mà').waitFor()
    await page.locator('#field-cutoff').fill('1/1/2025')
    await page.getByRole('button', { name: 'Gửi báo cáo' }).click()
    await page.getByText('Có 2 điểm nên xem lại:').waitFor()
    await page.getByText('Số liệu tính đến ngày 1/1/2025').waitFor()
    await picture('form-300-confirm-points', true)
    expect(await violations()).toEqual([])
    await page.getByRole('button', { name: 'Gửi', exact: true }).click()
    await page.getByRole('heading', { name: 'Đã nhận lúc' }).waitFor()
    await page.getByText('Còn 8 ô bắt buộc để trống:').waitFor()
    await picture('form-300-received-points', true)
    expect(await violations()).toEqual([])
    await page.getByRole('button', { name: 'Đến ô Tin, bài, infographic, video tự đăng: Lồng ghép' }).click()
    await page.locator('#field-MXH1_LG-notes').getByText('Ô bắt buộc còn trống. Không có thì ghi 0.').waitFor()
    await page.getByText('Sửa ở đây được lưu ngay vào báo cáo đã gửi.').waitFor()
  })

  it('sends nothing by a double click on the button that leads to the step before sending', async () => {
    await open('form')
    await page.getByRole('button', { name: 'Gửi báo cáo' }).click()
    const go = await page.getByRole('button', { name: 'Gửi', exact: true }).boundingBox()
    await page.getByRole('button', { name: 'Quay lại' }).click()
    const opener = page.getByRole('button', { name: 'Gửi báo cáo' })
    const bar = await opener.boundingBox()
    if (!go || !bar) throw new Error('no button')
    await page.setViewportSize({ width: 300, height: Math.round(760 + go.y - bar.y) })
    await opener.dblclick({ delay: 80 })
    await page.getByRole('heading', { name: 'Kiểm tra trước khi gửi' }).waitFor()
    const there = await page.getByRole('button', { name: 'Gửi', exact: true }).boundingBox()
    expect(Math.abs((there?.y ?? 0) - go.y)).toBeLessThan(20)
    await page.waitForTimeout(500)
    expect(dialog.calls.map((call) => call.name)).not.toContain('sendReport')
    await page.getByRole('button', { name: 'Gửi', exact: true }).click()
    await expect.poll(() => dialog.calls.at(-1)?.name).toBe('sendReport')
  })

  it('says in words that the connection is lost, keeps what was typed, and saves it later', async () => {
    await open('form')
    await openAll()
    await page.route('**/run', (route) => route.abort())
    await page.locator('#field-TTM1').fill('4')
    await page.getByText('Chưa lưu được. Mất kết nối. Hãy kiểm tra mạng rồi thử lại.').waitFor()
    await picture('form-300-offline')
    await page.unroute('**/run')
    await page.getByRole('button', { name: 'Lưu lại' }).click()
    await page.getByText('Đã lưu nháp').waitFor()
    expect(cell('TTM1')).toBe(4)
  })

  it('can be tried again when it could not be opened', async () => {
    await open('form', own, 300, false)
    await page.getByRole('alert').getByText('Mất kết nối').waitFor()
    await page.unroute('**/run')
    await page.getByRole('button', { name: 'Thử lại' }).click()
    await page.getByRole('heading', { name }).waitFor()
  })

  it('refuses an empty report in place, and leads to the cells', async () => {
    await open('form')
    await page.getByRole('button', { name: 'Gửi báo cáo' }).click()
    // Said at once, and as an alarm when it is sent all the same.
    await page.getByText('Chưa gửi được: báo cáo chưa có nội dung').waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
    await page.getByRole('button', { name: 'Gửi', exact: true }).click()
    await page.getByRole('alert').getByText('Chưa gửi được: báo cáo chưa có nội dung').waitFor()
    await picture('form-300-empty', true)
    await page.getByRole('button', { name: 'Đến ô Người dự hội nghị' }).first().click()
    expect(await page.evaluate('document.activeElement.id')).toBe('field-TTM2')
  })

  it('sends a report without activity with its reason, once no other number is held', async () => {
    typeInSheet({ TTM1: '4' })
    await open('form')
    await page.getByRole('button', { name: 'Không phát sinh' }).click()
    await page.getByRole('button', { name: 'Gửi "Không phát sinh"' }).click()
    await page.getByText('Hãy nêu lý do.').waitFor()
    await page.getByLabel('Lý do').fill('Đơn vị mới thành lập, chưa có hoạt động.')
    await page.getByRole('button', { name: 'Gửi "Không phát sinh"' }).click()
    await page.getByText('các ô sau đang có số khác 0').waitFor()
    await picture('form-300-nil', true)
    await page.getByRole('button', { name: 'Đến ô' }).click()
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Delete')
    await page.getByRole('button', { name: 'Không phát sinh' }).click()
    await page.getByLabel('Lý do').fill('Đơn vị mới thành lập, chưa có hoạt động.')
    await page.getByRole('button', { name: 'Gửi "Không phát sinh"' }).click()
    await page.getByRole('heading', { name: 'Đã nhận lúc' }).waitFor()
    expect([cell('state'), cell('results')]).toEqual(['Không phát sinh', 'Đơn vị mới thành lập, chưa có hoạt động.'])
  })

  it('keeps the reason of a report without activity that others’ edits held back', async () => {
    await open('form')
    await page.getByRole('button', { name: 'Không phát sinh' }).click()
    await page.getByLabel('Lý do').fill('Đơn vị mới thành lập.')
    typeInSheet({ documentNumber: '12-BC/ĐU' })
    await page.getByRole('button', { name: 'Gửi "Không phát sinh"' }).click()
    await page.getByText('Người khác vừa sửa báo cáo này: "Số, ký hiệu văn bản"').waitFor()
    expect(cell('state')).toBeUndefined()
    await page.getByRole('button', { name: 'Không phát sinh' }).click()
    expect(await page.getByLabel('Lý do').inputValue()).toBe('Đơn vị mới thành lập.')
    await page.getByRole('button', { name: 'Gửi "Không phát sinh"' }).click()
    await page.getByRole('heading', { name: 'Đã nhận lúc' }).waitFor()
    expect([cell('state'), cell('results')]).toEqual(['Không phát sinh', 'Đơn vị mới thành lập.'])
  })

  it('says that a closed period can only be read', async () => {
    book.documentProperties['closed:2025-Q1'] = '{"at":"09:00 20/3/2025","who":"x"}'
    await open('form')
    await page.getByText('Kỳ này đã khoá lúc 09:00 20/3/2025').waitFor()
    await picture('form-300-closed')
    expect(await page.getByRole('button', { name: 'Gửi báo cáo' }).count()).toBe(0)
    expect(await violations()).toEqual([])
  })
})

describe('with the keyboard alone', () => {
  it('a unit is found without diacritics, its report filled in and sent', async () => {
    await open('form', 'someone@gmail.com')
    await page.getByRole('combobox').waitFor()
    await picture('find-300')
    expect(await violations()).toEqual([])
    await page.keyboard.type('dang bo so 000')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await picture('find-300-typed')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name }).waitFor()
    expect(book.userProperties['someone@gmail.com']?.['unit']).toBe('DV0003')
    expect(dialog.calls.map((call) => call.name)).toEqual(['loadForm', 'chooseForm'])
    const press = async (key: string, until: string) => {
      for (let turn = 0; turn < 200; turn++) {
        await page.keyboard.press(key)
        if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(until)})`)) return
      }
      throw new Error(`never reached ${until}`)
    }
    for (let index = 2; index < 4; index++) {
      await press('Tab', `details.group:nth-of-type(${index}) > summary`)
      await page.keyboard.press('Enter')
    }
    await press('Shift+Tab', '#field-TTM1')
    await page.keyboard.type('4')
    await press('Tab', '#send')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Kiểm tra trước khi gửi' }).waitFor()
    await press('Tab', 'input[type=checkbox]')
    await page.keyboard.press('Space')
    await press('Tab', 'button.primary')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Đã nhận lúc' }).waitFor()
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1')
    expect([cell('state'), cell('TTM1'), cell('TTM2')]).toEqual(['Đã gửi', 4, 0])
  })
})

describe('the search for a unit', () => {
  const names = (typed: string) =>
    page
      .getByRole('combobox')
      .fill(typed)
      .then(() => page.getByRole('option').allInnerTexts())
  const rename = (cells: Readonly<Record<string, string>>) => {
    const sheet = tab(book, 'units')
    const row = sheet.rows.findIndex((_, each) => valueAt(sheet, each, keysOf(sheet).indexOf('code')) === 'DV0003')
    paste(book, 'units', row, Object.keys(cells), [cells], department)
  }

  it.each([
    ['P. Mỹ Hoà', 'Đảng ủy phường Mỹ Hòa'],
    ['phuong my-hoa,', 'Đảng ủy phường Mỹ Hòa'],
    ['HLHPN', 'Hội Liên hiệp Phụ nữ thành phố'],
    ['mttq tp', 'Ủy ban Mặt trận Tổ quốc Việt Nam thành phố'],
  ])('finds by %s the unit %s', async (typed, unit) => {
    rename({ name: 'Đảng ủy phường Mỹ Hòa', aliases: '' })
    await open('form', 'someone@gmail.com')
    expect((await names(typed))[0]).toBe(unit)
    expect(await violations()).toEqual([])
  })

  it('offers the units of one’s own address first, where there are several', async () => {
    const sheet = tab(book, 'units')
    const row = sheet.rows.findIndex((_, each) => valueAt(sheet, each, keysOf(sheet).indexOf('code')) === 'DV0005')
    paste(book, 'units', row, ['email'], [{ email: `vp@example.org; ${own.toUpperCase()}` }], department)
    await open('find-unit')
    expect((await names('')).slice(0, 2)).toEqual([name, 'Đảng bộ cơ sở số 0005'])
    await page.getByText('Lựa chọn được ghi nhớ').waitFor()
    await page.keyboard.press('Enter')
    await page.getByText(`Đã chuyển đến dòng của ${name}`).waitFor()
  })

  it('can be left again, and the form shows the row as it is then', async () => {
    await open('form')
    await page.getByRole('button', { name: 'Đổi đơn vị' }).click()
    await page.getByRole('combobox').waitFor()
    // Whose address is known is not asked again, so nothing is remembered.
    expect(await page.getByText('Lựa chọn được ghi nhớ').count()).toBe(0)
    typeInSheet({ TTM1: '7' })
    await page.getByRole('button', { name: 'Quay lại' }).click()
    await openAll()
    expect(await page.locator('#field-TTM1').inputValue()).toBe('7')
  })

  it('is offered again where the chosen unit has no row', async () => {
    await open('form', 'someone@gmail.com')
    await page.getByRole('combobox').fill('Ban Chi dao 35')
    tab(book, 'reports').rows.splice(3)
    await page.keyboard.press('Enter')
    await page.getByText('Chưa có dòng báo cáo nào của Ban Chỉ đạo 35').waitFor()
    await page.getByRole('button', { name: 'Đổi đơn vị' }).click()
    await page.getByRole('combobox').waitFor()
  })
})

describe('the form at any width', () => {
  it.each([300, 360, 640])('fits %i px and has no serious fault for assistive technology', async (width) => {
    paste(
      book,
      'exceptions',
      2,
      ['unit', 'period', 'kind', 'until', 'reason'],
      [
        {
          unit: name,
          period: 'Quý I/2025',
          kind: 'bổ sung',
          until: '20/3/2025',
          reason: 'Đề nghị kiểm tra lại số người dự',
        },
      ],
      department,
    )
    typeInSheet({ state: 'Đề nghị bổ sung', TTM1: '4', TTM2: '87%', MXH2: "'1,200" })
    await open('form', own, width)
    await openAll()
    await page.getByRole('button', { name: 'Dùng 1,2' }).waitFor()
    await page.locator('button.help').first().click()
    expect(await overflows()).toBe(false)
    expect(await violations()).toEqual([])
    await picture(`form-${width}-returned`, true)
  })
})

describe('last period’s figures', () => {
  it.each([300, 360])('stand beside the fields at %i px', async (width) => {
    perform(book, 'openPeriod', ['2025-Q2'], '2025-06-02')
    dialog = await serveDialog({
      book,
      code: loadCode(),
      user: own.replace('3', '1'),
      page: 'form',
      now: noonOf('2025-06-10', book.zone),
    })
    page = await browser.newPage({ viewport: { width, height: 760 } })
    await page.goto(dialog.url)
    await page.locator('summary').nth(2).click()
    await page.getByText('kỳ trước:').nth(2).waitFor()
    await page.locator('#field-TTM1').scrollIntoViewIfNeeded()
    await picture(`form-${width}-previous`)
    expect(await overflows()).toBe(false)
  })
})

describe('"Báo cáo của tôi"', () => {
  it('goes to the row and offers the form', async () => {
    await open('find-unit')
    await page.getByText(`Đã chuyển đến dòng của ${name}, Quý I/2025.`).waitFor()
    await picture('my-report-300')
    await page.getByRole('button', { name: 'Nhập bằng biểu mẫu' }).click()
    await expect.poll(() => dialog.calls.at(-1)?.name).toBe('menuForm')
  })
})
