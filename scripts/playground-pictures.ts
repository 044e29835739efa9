/** Walks through the playground in Chromium, for the pictures of README and user guide: the sample city on the eve of a deadline, and its consolidated quarter. */
import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { loadCode } from '../host/run.ts'
import { trialBook, trialDay } from '../sample/trial-book.ts'
import { openBrowser } from '../tests/browser/chromium.ts'
import { choose, click, frameOf, openTable, selected, sit, tabWith } from '../tests/browser/playground-page.ts'

const folder = 'docs/pictures'
const menu = 'Tổng hợp báo cáo'

mkdirSync(folder, { recursive: true })
const browser = await openBrowser()
const table = await openTable(
  trialBook(),
  { code: loadCode(), today: trialDay, bookName: 'Sổ báo cáo mẫu (số liệu mẫu)' },
  browser,
)

async function shoot(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(500)
  await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled', caret: 'hide' })
  console.log(`${folder}/${name}.png`)
}

try {
  const { page } = await sit(table, 1280, 760)
  const reports = await tabWith(table, 'firstSubmitted')
  await click(page, reports.id, reports.row({ unit: 'Ban Tổ chức Thành ủy', period: 'Quý I/2025' }), 3)
  await page.getByRole('button', { name: menu, exact: true }).click()
  await shoot(page, 'playground')
  await page.getByRole('menuitem', { name: 'Tổng hợp quý…' }).click()
  const dialog = await frameOf(page)
  await dialog.getByRole('button', { name: 'Tổng hợp' }).click()
  await dialog.getByText(/Đã lập trang/).waitFor()
  await page.locator('.frame .cross').click()
  await page.getByRole('tab', { name: 'Tổng hợp Quý I-2025', selected: true }).waitFor()
  await choose(page, 'Hiện', 'Lần chạy gần nhất')
  await click(page, (await selected(page)).sheet, 2, 1)
  await shoot(page, 'playground-summary')
} finally {
  await browser.close()
  await table.close()
}
