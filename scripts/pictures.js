// Renders the sample's workbook with LibreOffice, as a Vietnamese office would see it on paper, into the pictures of the docs.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const book = 'out/so-bao-cao-mau-quy-1.xlsx'
/** Picture, tab as its footer names it, and which of the tab's pages. */
const pictures = /** @type {const} */ ([
  ['summary-1', 'Tổng hợp Quý I-2025', 1],
  ['summary-2', 'Tổng hợp Quý I-2025', 2],
  ['summary-appendix', 'Tổng hợp Quý I-2025', 3],
  ['tracker', 'Tình hình gửi báo cáo', 1],
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
 * @param {readonly string[]} pages texts @param {string} tab @param {number} nth @returns {number}
 */
function pageOf(pages, tab, nth) {
  const numbers = pages.flatMap((text, index) =>
    text.trimEnd().split('\n').at(-1)?.trim().startsWith(tab) ? [index + 1] : [],
  )
  const number = numbers[nth - 1]
  if (!number) throw new Error(`${book} has no page ${nth} of the tab ${tab}`)
  return number
}

if (!existsSync(book)) throw new Error(`${book} is missing; run npm start first`)
const folder = mkdtempSync(join(tmpdir(), 'pictures-'))
try {
  mkdirSync(join(folder, 'profile/user'), { recursive: true })
  writeFileSync(join(folder, 'profile/user/registrymodifications.xcu'), locale)
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
  run('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, book])
  const pdf = join(folder, 'so-bao-cao-mau-quy-1.pdf')
  run('pdftotext', ['-layout', pdf, join(folder, 'text')])
  const pages = readFileSync(join(folder, 'text'), 'utf8').split('\f')
  mkdirSync('docs/pictures', { recursive: true })
  for (const [name, tab, nth] of pictures) {
    const page = String(pageOf(pages, tab, nth))
    run('pdftoppm', ['-r', dotsPerInch, '-png', '-singlefile', '-f', page, '-l', page, pdf, `docs/pictures/${name}`])
    console.log(`docs/pictures/${name}.png`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
