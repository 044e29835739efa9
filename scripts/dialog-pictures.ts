/** Opens the dialogs of the bundle in Chromium over the sample city's book, for the pictures of the user guide; saves the part of the reports tab that `scripts/pictures.js` prints for it. */
import { existsSync, mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import type { Book } from '../host/book.ts'
import { serveDialog } from '../host/dialog-server.ts'
import { loadCode, noonOf } from '../host/run.ts'
import { saveBook } from '../host/xlsx.ts'
import { keysOf, department as office, paste, tab, valueAt } from '../sample/desk.ts'
import { emailOf } from '../sample/fill.ts'
import { sampleYear } from '../sample/year.ts'
import { browserPath, openBrowser } from '../tests/browser/chromium.ts'

const folder = 'docs/pictures'
const own = { code: 'DAOLONG', name: 'Đảng ủy phường Đạo Long', period: 'Quý II/2025' }
/** Some days before the last on-time day of the second quarter, and the day on which the first one was consolidated. */
const days = { filling: '2025-06-10', checking: '2025-03-18' }

interface Scene {
  readonly name: string
  readonly page: string
  readonly book: Book
  readonly user: string
  readonly day: string
  readonly width: number
  readonly height: number
  /** Brings the page into the state to be shown. */
  readonly play: (page: Page) => Promise<void>
}

/** What the picture of the reports tab shows. */
const shownUnits = [
  'Hội Liên hiệp Phụ nữ thành phố',
  'Đảng ủy phường Mỹ Bình',
  'Đảng ủy phường Đài Sơn',
  'Đảng ủy phường Đô Vinh',
]
const shownKeys = ['unit', 'period', 'state', 'TTM1', 'TTM2', 'results', 'checks']

const code = loadCode()
const { march, june } = sampleYear()

/** Types what the sample unit has by then: most of what its report must hold. */
function mostlyFilled(): Book {
  const book = structuredClone(june)
  const reports = tab(book, 'reports')
  const [unit, period] = ['unit', 'period'].map((key) => keysOf(reports).indexOf(key))
  const row = reports.rows.findIndex(
    (_, each) => valueAt(reports, each, unit ?? 0) === own.name && valueAt(reports, each, period ?? 0) === own.period,
  )
  const articles = { 'MXH1@CD1': '6', 'MXH1@CD2': '3', 'MXH1@CD3': '4', 'MXH1@LG': '9' }
  const cells = {
    ...articles,
    TTM1: '6',
    TTM2: '720',
    results: 'Tổ chức 6 hội nghị; ra quân tổng vệ sinh ở cả 9 khu phố.',
  }
  for (const [key, text] of Object.entries(cells))
    paste(book, 'reports', row, [key], [{ [key]: text }], emailOf(own.code))
  return book
}

const unit = { user: emailOf(own.code), day: days.filling, width: 320 }
const department = { user: office, day: days.checking }

/** Leaves the reports tab alone in the book, with some rows and columns of a quarter: what fits a picture. */
function fewReports(): Book {
  const book = structuredClone(march)
  const reports = tab(book, 'reports')
  const keys = keysOf(reports)
  const at = (row: number, key: string) => String(valueAt(reports, row, keys.indexOf(key)))
  for (let row = reports.frozenRows; row < reports.rows.length; row++)
    if (at(row, 'period') !== 'Quý I/2025' || !shownUnits.includes(at(row, 'unit'))) reports.hiddenRows.add(row)
  keys.forEach((key, column) => {
    if (!shownKeys.includes(key)) reports.hiddenColumns.add(column)
    else if (key.startsWith('TTM')) reports.columnWidths.set(column, 118)
  })
  for (const sheet of book.sheets) if (sheet !== reports) sheet.hidden = true
  // LibreOffice draws an empty box for a star in what stands in for Arial.
  book.styles = book.styles.map((style) => ({ ...style, family: 'Noto Sans' }))
  return book
}

const scenes: readonly Scene[] = [
  {
    ...unit,
    name: 'form',
    page: 'form',
    book: mostlyFilled(),
    height: 440,
    play: async (page) => {
      await page.getByRole('heading', { name: own.name }).waitFor()
      await page.evaluate(
        "for (const each of document.querySelectorAll('details.group')) each.open = each.textContent.includes('hội nghị')",
      )
      await page.locator('#field-TTM2').fill('khoảng 720 lượt')
      await page.getByText('Ô này chỉ ghi chữ số').waitFor()
      await page.evaluate("document.querySelector('details.group[open] > summary').scrollIntoView()")
    },
  },
  {
    ...unit,
    name: 'form-send',
    page: 'form',
    book: mostlyFilled(),
    height: 440,
    play: async (page) => {
      await page.getByRole('button', { name: 'Gửi báo cáo' }).click()
      await page.getByRole('heading', { name: 'Kiểm tra trước khi gửi' }).waitFor()
    },
  },
  {
    ...unit,
    name: 'my-report',
    page: 'find-unit',
    book: mostlyFilled(),
    user: 'canbo@example.org',
    height: 256,
    play: async (page) => {
      await page.getByRole('combobox').fill('dao long')
    },
  },
  {
    ...department,
    name: 'check',
    page: 'check',
    book: march,
    width: 320,
    height: 760,
    play: async (page) => {
      await page.getByRole('heading', { level: 2 }).first().waitFor()
    },
  },
  {
    ...department,
    name: 'return',
    page: 'return',
    book: march,
    width: 600,
    height: 560,
    play: async (page) => {
      await page.getByLabel('Tìm đơn vị').fill('my binh')
      await page.getByRole('checkbox').last().check()
      await page.getByLabel('Cần bổ sung gì, vì sao').fill('Chưa tách số tin, bài theo chủ đề')
      await page.getByLabel('Bổ sung đến hết ngày').fill('24/3/2025')
    },
  },
]

async function shoot(scene: Scene): Promise<void> {
  const { name, page: file, play, width, height, day, ...rest } = scene
  const dialog = await serveDialog({ ...rest, code, page: file, now: noonOf(day, scene.book.zone) })
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 1.5 })
  try {
    await page.goto(dialog.url)
    await play(page)
    await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled', caret: 'hide' })
    console.log(`${folder}/${name}.png`)
  } finally {
    await page.close()
    await dialog.close()
  }
}

mkdirSync('out', { recursive: true })
await saveBook(fewReports(), 'out/trang-bao-cao.xlsx')
if (!existsSync(browserPath))
  throw new Error(`${browserPath} is missing; install chromium, or name another in CHROMIUM`)
mkdirSync(folder, { recursive: true })
const browser = await openBrowser()
try {
  for (const scene of scenes) await shoot(scene)
} finally {
  await browser.close()
}
