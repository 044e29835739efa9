/** The sample's tabs on paper: LibreOffice prints the saved workbook, and the places of its words say whether anything is cut. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { newBook } from '../../host/book.ts'
import { saveBook } from '../../host/xlsx.ts'
import { department, keysOf, paste, perform, tab, valueAt } from '../../sample/desk.ts'
import { sampleBook } from '../../sample/large.ts'
import { sampleYear } from '../../sample/year.ts'
import { office } from './soffice.ts'

const libreOffice = office()

interface Word {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

interface Page {
  readonly width: number
  /** Pieces of words: letters that the font lacks come from another one, and stand apart. */
  readonly words: readonly Word[]
  readonly text: string
  /** The name of the tab, from the footer. */
  readonly tab: string
}

/** Returns the pages of a workbook as LibreOffice prints it, with the box of each word in points. */
async function printed(name: string, book: Parameters<typeof saveBook>[0]): Promise<readonly Page[]> {
  const path = libreOffice.place(`${name}.xlsx`)
  await saveBook(book, path)
  const folder = await libreOffice.convert(path, 'pdf')
  const read = (option: string) => {
    execFileSync('pdftotext', [option, join(folder, `${name}.pdf`), join(folder, 'text')])
    return readFileSync(join(folder, 'text'), 'utf8').normalize('NFC')
  }
  const texts = read('-layout').split('\f')
  return read('-bbox')
    .split('<page ')
    .slice(1)
    .map((source, index) => pageOf(source, texts[index] ?? ''))
}

function pageOf(source: string, text: string): Page {
  const words = [
    ...source.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</g),
  ].map(([, left, top, right, bottom, letters = '']) => ({
    text: letters,
    left: Number(left),
    right: Number(right),
    top: Number(top),
    bottom: Number(bottom),
  }))
  const footer = text.trimEnd().split('\n').at(-1) ?? ''
  return {
    width: Number(/width="([\d.]+)"/.exec(source)?.[1]),
    words,
    text: text.replace(/\s+/g, ' '),
    tab: footer.replace(/\s*Trang \d+\/\d+$/, '').trim(),
  }
}

/** Returns the words that run into each other: a text that finds no room meets its neighbour, or the row below. */
function collisions({ words, tab }: Page): string[] {
  const found: string[] = []
  const sorted = [...words].sort((one, other) => one.top - other.top)
  sorted.forEach((one, index) => {
    for (let next = index + 1; next < sorted.length; next++) {
      const other = sorted[next]
      if (!other || other.top > one.bottom) break
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left)
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
      // Boxes are as high as the font: neighbours of two lines share a little of their height.
      if (across > 1 && down > 3) found.push(`${tab}: ${one.text} / ${other.text}`)
    }
  })
  return found
}

/** Words beyond the margin of half an inch less what a border takes. */
const beyond = ({ words, width, tab }: Page): string[] =>
  words.filter((word) => word.right > width - 32 || word.left < 32).map((word) => `${tab}: ${word.text}`)

describe('the sample on paper', () => {
  let pages: readonly Page[]
  beforeAll(async () => {
    pages = await printed('year', sampleYear().june)
  }, 180_000)
  const of = (tab: string) => pages.filter((page) => page.tab === tab)
  const summaries = ['Tổng hợp Quý I-2025', 'Tổng hợp Quý II-2025']

  it.each([...summaries, 'Tình hình gửi báo cáo', 'Đánh giá'])('cuts no text in %s', (tab) => {
    expect(of(tab).length).toBeGreaterThan(0)
    expect(of(tab).flatMap(collisions)).toEqual([])
    expect(of(tab).flatMap(beyond)).toEqual([])
    expect(of(tab).filter((page) => page.text.includes('###'))).toEqual([])
  })

  it.each(summaries)("gives leadership's part of %s two pages, and begins the draft on the third", (tab) => {
    const start = of(tab).findIndex((page) => page.text.includes('DỰ THẢO BÁO CÁO'))
    expect(start).toBe(2)
    const [first, second] = of(tab)
    expect(first?.text).toContain('SỐ LIỆU SƠ BỘ')
    expect(second?.text).toContain('TRƯỞNG BAN')
  })

  it.each(summaries)('prints the charts of %s whole on the second page, above the signature', (tab) => {
    const [, second] = of(tab)
    const bottomOf = (start: string) => second?.words.filter((word) => word.text.startsWith(start)).at(-1)?.bottom ?? 0
    expect(second?.text).toContain('Tình hình gửi báo cáo theo khối')
    // Words of the legend below the bars, and of the signature below the charts.
    expect(bottomOf('Đúng')).toBeGreaterThan(bottomOf('IV.'))
    expect(bottomOf('TR')).toBeGreaterThan(bottomOf('Đúng'))
  })

  it('repeats the rates and the headings of the tracker on each of its pages', () => {
    const tracker = of('Tình hình gửi báo cáo')
    expect(tracker.length).toBeGreaterThan(1)
    for (const page of tracker) expect(page.text).toContain('Chậm liên')
  })
})

describe('a book of 47 units in English', () => {
  it('fits leadership on two pages and cuts nothing', async () => {
    const book = sampleBook({ units: 47, quarters: 2, seed: 354 })
    const settings = tab(book, 'settings')
    const row = settings.rows.findIndex(
      (_, at) => valueAt(settings, at, keysOf(settings).indexOf('key')) === 'language',
    )
    paste(book, 'settings', row, ['value'], [{ value: 'en' }], department)
    perform(book, 'consolidate', ['2025-Q2'], '2025-06-18')
    const pages = (await printed('large', book)).filter((page) => page.tab === 'Summary Quý II-2025')
    expect(pages.findIndex((page) => page.text.includes('DRAFT REPORT'))).toBe(2)
    expect(pages.flatMap(collisions)).toEqual([])
    expect(pages.flatMap(beyond)).toEqual([])
  })
})

describe('the look at a page', () => {
  const long = 'Gửi nhưng để trống, quá hạn 4 ngày, gia hạn đến hết ngày 20/3/2025'
  it.each([
    [
      'into its neighbour',
      [
        [
          { v: long, s: 0 },
          { v: 'Đảng ủy phường Đài Sơn', s: 0 },
        ],
      ],
    ],
    ['into the row below', [[{ v: long, s: 1 }], [{ v: 'dưới', s: 0 }]]],
  ])('sees a text that runs %s', async (_, rows) => {
    const book = newBook('Chữ')
    book.styles.push({ ...book.styles[0], wrap: 'wrap', vertical: 'top' })
    const [sheet] = book.sheets
    if (!sheet) throw new Error('a new book has a tab')
    sheet.rows = rows
    sheet.rowHeights.set(0, 21)
    const [page] = await printed('cut', book)
    expect(page && collisions(page).length).toBeGreaterThan(0)
  })
})
