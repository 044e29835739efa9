import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import type { Book } from '../../host/book.ts'
import { loadBook, saveBook } from '../../host/xlsx.ts'
import { perform } from '../../sample/desk.ts'
import { sampleBook } from '../../sample/large.ts'
import { office, xlsxAgain } from './soffice.ts'

const run = promisify(execFile)
const libreOffice = office()
const today = '2025-06-18'

/** Returns a book of which only the summary of the second quarter is to be seen. */
function summaryBook(): Book {
  const book = sampleBook({ units: 45, quarters: 2, seed: 354 })
  perform(book, 'consolidate', ['2025-Q2'], today)
  for (const sheet of book.sheets) sheet.hidden = sheet.rows[0]?.[0]?.v !== 'summary 2025-Q2'
  return book
}

const packed = (text: string): string => text.normalize('NFC').replace(/\s+/g, '')
const count = (text: string, part: string): number => text.split(packed(part)).length - 1

describe('the charts of a summary in LibreOffice', () => {
  it('are printed with titles, axes, names and figures, in the Vietnamese way', async () => {
    const path = libreOffice.place('charts.xlsx')
    await saveBook(summaryBook(), path)
    const out = await libreOffice.convert(path, 'pdf')
    const { stdout } = await run('pdftotext', ['-layout', join(out, 'charts.pdf'), '-'])
    // Letters are placed one by one, so that a reader of the PDF sees gaps where there are none.
    const text = packed(stdout)
    // The heading of its table says the same: the second time it is the title of the chart.
    for (const title of [
      'Tình hình gửi báo cáo theo khối',
      'Kết quả so với kỳ trước',
      'Tỷ lệ gửi, đúng hạn qua các kỳ',
    ])
      expect(count(text, title), title).toBe(2)
    for (const axis of ['Kỳ trước = 100', 'Tỷ lệ trên số phải gửi', 'Số đơn vị'])
      expect(count(text, axis), axis).toBeGreaterThan(0)
    const section = text.slice(text.indexOf(packed('V. BIỂU ĐỒ')), text.indexOf(packed('Phụ lục A.')))
    expect(section).toMatch(/\d,\d%/)
    expect(section).toMatch(/20%.*40%.*60%.*80%.*100%|100%.*80%.*60%.*40%.*20%/)
    expect(section).not.toMatch(/\d\.\d%/)
  })

  it('are still there, over the same cells, when LibreOffice has saved the book', async () => {
    const path = libreOffice.place('again.xlsx')
    const book = summaryBook()
    await saveBook(book, path)
    const again = await loadBook(join(await libreOffice.convert(path, xlsxAgain), 'again.xlsx'))
    const charts = (each: Book) => each.sheets.flatMap((sheet) => sheet.charts)
    const seen = (each: Book) => charts(each).map(({ kind, options: { title } }) => [kind, title])
    expect(seen(again)).toEqual(seen(book))
    const rows = (each: Book) =>
      charts(each).map(({ ranges }) => Math.max(...ranges.map(({ area }) => area.row + area.rows)))
    expect(rows(again)).toEqual(rows(book))
    // The next consolidation knows them by their titles: none is added.
    perform(again, 'consolidate', ['2025-Q2'], today)
    expect(charts(again).map(({ options, ranges }) => ({ options, ranges }))).toEqual(
      charts(book).map(({ options, ranges }) => ({ options, ranges })),
    )
  })
})
