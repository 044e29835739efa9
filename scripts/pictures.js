// Renders the sample's workbooks with LibreOffice, as a Vietnamese office would see them on paper, into the pictures of the docs.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const year = 'out/so-bao-cao-mau-quy-1.xlsx'
/** The same book three months later, with a quarter to compare with. */
const later = 'out/so-bao-cao-mau.xlsx'
/** The reports tab with a few rows and columns; `scripts/dialog-pictures.ts` saves it. */
const reports = 'out/trang-bao-cao.xlsx'
/** Picture, workbook, tab as its footer names it, which of the tab's pages, and left, top, width, height where it is a part. */
const pictures = /** @type {const} */ ([
  ['summary-1', year, 'Tổng hợp Quý I-2025', 1, null],
  ['summary-2', year, 'Tổng hợp Quý I-2025', 2, null],
  ['summary-draft', year, 'Tổng hợp Quý I-2025', 3, null],
  ['summary-appendix', year, 'Tổng hợp Quý I-2025', 5, null],
  ['summary-q2-1', later, 'Tổng hợp Quý II-2025', 1, null],
  ['summary-q2-2', later, 'Tổng hợp Quý II-2025', 2, null],
  ['summary-q2-draft', later, 'Tổng hợp Quý II-2025', 3, null],
  ['summary-changes', later, 'Tổng hợp Quý I-2025', 1, null],
  ['summary-year', later, 'Tổng hợp năm 2025', 1, null],
  ['summary-year-2', later, 'Tổng hợp năm 2025', 2, null],
  ['tracker', later, 'Tình hình gửi báo cáo', 1, null],
  ['reports', reports, 'Báo cáo', 1, [40, 30, 1060, 350]],
])
const dotsPerInch = '96'

/** Vietnamese thousands and decimals, whatever the machine speaks. */
const locale = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>vi-VN</value></prop></item>
</oor:items>
`

/**
 * Returns what a program prints; says what to install when it is not there.
 * @param {string} program @param {readonly string[]} args @returns {string}
 */
function run(program, args) {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    throw new Error(`${program} is missing; install libreoffice-calc-nogui and poppler-utils`)
  }
}

/**
 * Returns the number of the nth page whose footer names the tab.
 * @param {string} book @param {readonly string[]} pages texts @param {string} tab @param {number} nth @returns {number}
 */
function pageOf(book, pages, tab, nth) {
  const numbers = pages.flatMap((text, index) =>
    text.trimEnd().split('\n').at(-1)?.trim().startsWith(tab) ? [index + 1] : [],
  )
  const number = numbers[nth - 1]
  if (!number) throw new Error(`${book} has no page ${nth} of the tab ${tab}`)
  return number
}

/**
 * Prints a workbook into a folder; returns the path of the PDF and the texts of its pages.
 * @param {string} book @param {string} folder
 */
function print(book, folder) {
  if (!existsSync(book)) throw new Error(`${book} is missing; run npm start and npm run pictures`)
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
  run('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, book])
  const pdf = join(folder, `${basename(book, '.xlsx')}.pdf`)
  run('pdftotext', ['-layout', pdf, join(folder, 'text')])
  return { pdf, pages: readFileSync(join(folder, 'text'), 'utf8').split('\f') }
}

const folder = mkdtempSync(join(tmpdir(), 'pictures-'))
try {
  mkdirSync(join(folder, 'profile/user'), { recursive: true })
  writeFileSync(join(folder, 'profile/user/registrymodifications.xcu'), locale)
  const printed = new Map([year, later, reports].map((book) => [book, print(book, folder)]))
  mkdirSync('docs/pictures', { recursive: true })
  for (const [name, book, tab, nth, part] of pictures) {
    const { pdf, pages } = printed.get(book) ?? print(book, folder)
    const page = String(pageOf(book, pages, tab, nth))
    const [x, y, width, height] = part ?? []
    const crop = part ? ['-x', `${x}`, '-y', `${y}`, '-W', `${width}`, '-H', `${height}`] : []
    const place = `docs/pictures/${name}`
    run('pdftoppm', ['-r', dotsPerInch, '-png', '-singlefile', ...crop, '-f', page, '-l', page, pdf, place])
    console.log(`${place}.png`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
