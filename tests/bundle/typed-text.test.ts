/** Rule 12 over the bundle as shipped: what a unit typed is data in every tab that the add-on writes. */
import { describe, expect, it } from 'vitest'
import { newBook } from '../../host/book.ts'
import { paste, perform, tab } from '../../sample/desk.ts'

const today = '2025-03-18'
const user = 'unit@example.org'

const nasty = [
  '=1+1',
  '=HYPERLINK("http://example.org";"bấm")',
  '+84 912',
  '-5 đơn vị',
  '@SUM(A1)',
  '\tthụt vào',
  "'nháy đơn",
  '<b>đậm</b><script>alert(1)</script>',
  '15/3',
  '1.200',
  'TRUE',
]

describe('rule 12: text that a unit typed is data', () => {
  const book = newBook('x')
  perform(book, 'setUp', ['kh-354'], today)
  perform(book, 'openPeriod', ['2025-Q1'], today)
  paste(
    book,
    'reports',
    3,
    ['state', 'TTM1', 'results', 'VH2', 'documentNumber'],
    nasty.map((text) => ({
      state: 'Đã gửi',
      TTM1: '1',
      results: text.replace(/^'/, "''"),
      VH2: text,
      documentNumber: text,
    })),
    user,
  )
  for (const name of ['check', 'track']) perform(book, name, [], today)
  perform(book, 'consolidate', ['2025-Q1'], today)

  it('never becomes a formula in any tab', () => {
    const formulas = book.sheets.flatMap((sheet) =>
      sheet.rows.flatMap((row) => (row ?? []).flatMap((cell) => (cell?.f ? [`${sheet.name}: ${cell.f}`] : []))),
    )
    expect(formulas).toEqual([])
  })

  it('stands in the summary as it was typed', () => {
    const typed = tab(book, 'reports')
    const summary = book.sheets.find((sheet) => sheet.name === 'Tổng hợp Quý I-2025')
    const texts = new Set(summary?.rows.flatMap((row) => (row ?? []).map((cell) => cell?.v)))
    const column = typed.rows[0]?.findIndex((cell) => cell?.v === 'results') ?? -1
    const results = nasty.map((_, index) => typed.rows[3 + index]?.[column]?.v)
    expect(results.map((text) => typeof text)).toEqual(nasty.map(() => 'string'))
    for (const text of results) expect(texts).toContain(String(text).trim())
  })
})
