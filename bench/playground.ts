/** Prints how fast the playground is: until the page can be used, until a menu command reaches the bundle, and while a command runs. */
import { existsSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { type Book, type Cell, newBook } from '../host/book.ts'
import { openPlayground } from '../host/play/playground.ts'
import { loadCode } from '../host/run.ts'
import { saveBook } from '../host/xlsx.ts'
import { trialBook, trialDay } from '../sample/trial-book.ts'
import { browserPath, openBrowser } from '../tests/browser/chromium.ts'

const page = 'playground/dist'
if (!existsSync(`${page}/index.html`)) throw new Error('playground/dist is missing; run npm run playground once')
if (!existsSync(browserPath))
  throw new Error(`${browserPath} is missing; install chromium, or name another in CHROMIUM`)

/** 60,000 rows of twelve columns, as a register of many years would be. */
function largeBook(): Book {
  const book = newBook('Lớn')
  book.styles.push({ format: 'dd/mm/yyyy' })
  const [sheet] = book.sheets
  if (!sheet) return book
  sheet.maxRows = 60_000
  for (let row = 0; row < 60_000; row++)
    sheet.rows.push(
      Array.from({ length: 12 }, (_, column): Cell => {
        if (column % 3 === 0) return { v: 45_000 + (row % 300), s: 1 }
        return { v: column % 3 === 1 ? `Đơn vị ${row}` : row * column, s: 0 }
      }),
    )
  return book
}

const print = (name: string, milliseconds: number, goal: string) =>
  console.log(`${name.padEnd(58)} ${milliseconds.toFixed(0).padStart(7)} ms   ${goal}`)

/** Opens a workbook in a browser that has never seen the page. */
async function opened(
  browser: Browser,
  book: Book,
  today: string,
  use: (page: Page) => Promise<void>,
): Promise<number> {
  const path = join(tmpdir(), `thbc-play-${process.pid}.xlsx`)
  await saveBook(book, path)
  const playground = await openPlayground({ code: loadCode(), book: path, page, port: 0, today })
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const tab = await context.newPage()
  const start = performance.now()
  try {
    await tab.goto(playground.url)
    await tab.locator('html[data-ready]').waitFor()
    const took = performance.now() - start
    await use(tab)
    return took
  } finally {
    await context.close()
    await playground.close()
  }
}

/** Milliseconds from a click on a command to the moment the page hears that the bundle runs. */
const reach = (tab: Page): Promise<number> =>
  tab.evaluate(`new Promise((resolve) => {
    const item = [...document.querySelectorAll('[role=menuitem]')].find((each) => each.textContent.startsWith('Cập nhật'))
    const start = performance.now()
    new MutationObserver((_, observer) => {
      if (!document.querySelector('.running .spinner')) return
      observer.disconnect()
      resolve(performance.now() - start)
    }).observe(document.querySelector('.foot'), { childList: true, subtree: true })
    item.click()
  })`)

/** The longest time in which the page answered nothing while a command ran, in milliseconds. */
const longestPause = (tab: Page): Promise<number> =>
  tab.evaluate(`new Promise((resolve) => {
    let last = performance.now(), longest = 0, idle = 0
    const step = () => {
      const now = performance.now()
      longest = Math.max(longest, now - last)
      last = now
      idle = document.querySelector('.running .spinner') ? 0 : idle + 1
      if (idle > 20) resolve(longest)
      else setTimeout(step, 4)
    }
    step()
  })`)

const browser = await openBrowser()
try {
  const times: number[] = []
  let pause = 0
  const sample = await opened(browser, trialBook(), trialDay, async (tab) => {
    for (let round = 0; round < 5; round++) {
      await tab.getByRole('button', { name: 'Tổng hợp báo cáo', exact: true }).click()
      times.push(await reach(tab))
      pause = Math.max(pause, await longestPause(tab))
    }
  })
  print('ready with the sample, cold', sample, 'goal 3,000')
  const large = await opened(browser, largeBook(), trialDay, async (tab) => {
    const start = performance.now()
    await tab.evaluate('playground.grid.goTo({ sheet: 0, row: 59999, column: 1, rows: 1, columns: 1 })')
    print('60,000 rows: jump to the last', performance.now() - start, '')
  })
  print('60,000 rows: ready', large, 'goal 10,000')
  const [, , median = 0] = times.sort((one, other) => one - other)
  print('from the click on a command to the running bundle, median', median, 'goal 50')
  print('longest pause of the page while that command ran', pause, '')
  console.log(`${cpus().length} processors; load of the machine in the last minute: ${(loadavg()[0] ?? 0).toFixed(1)}`)
} finally {
  await browser.close()
}
