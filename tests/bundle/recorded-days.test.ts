/** A report that the form sent counts with its recorded day before the triggers have stamped it. */
import { beforeEach, describe, expect, it } from 'vitest'
import { type Book, newBook } from '../../host/book.ts'
import { department, keysOf, paste, perform, tab, valueAt } from '../../sample/desk.ts'
import type { Checked } from '../../src/commands/check.ts'
import type { Consolidated } from '../../src/commands/consolidate.ts'
import type { ReportList } from '../../src/commands/report-list.ts'

const today = '2025-03-18'
const period = '2025-Q1'
let book: Book
let unit: string

const counts = () => (perform(book, 'consolidate', [period], today).result as Consolidated).figures.counts
const codes = () => (perform(book, 'check', [], today).result as Checked).issues.map((issue) => issue.code)
const listed = () =>
  (perform(book, 'listReports', [{ period }], today).result as ReportList).reports.find((each) => each.unit === unit)
const record = (identity: string) => {
  const text = JSON.stringify({ day: '2025-03-12', at: '09:15 12/3/2025', who: 'unit@example.org' })
  book.documentProperties[`submitted:${identity}`] = text
}

beforeEach(() => {
  book = newBook('x')
  book.owner = department
  perform(book, 'setUp', ['kh-354'], today)
  perform(book, 'openPeriod', [period], today)
  paste(book, 'reports', 3, ['state', 'TTM1'], [{ state: 'Đã gửi', TTM1: '2' }], department)
  const units = tab(book, 'units')
  const name = valueAt(tab(book, 'reports'), 3, keysOf(tab(book, 'reports')).indexOf('unit'))
  const row = units.rows.findIndex((cells) => cells?.some((cell) => cell?.v === name))
  unit = String(valueAt(units, row, keysOf(units).indexOf('code')))
})

describe('the day that the form recorded', () => {
  it('makes the report on time in the summary, the checks and the list, and writes no stamp', () => {
    expect(counts()).toMatchObject({ onTime: 0, undated: 1 })
    expect(codes()).toContain('report-undated')
    expect(listed()).toMatchObject({ undated: true, firstDay: null })
    record(`${period}|${unit}`)
    expect(counts()).toMatchObject({ onTime: 1, undated: 0 })
    expect(codes()).not.toContain('report-undated')
    expect(listed()).toMatchObject({ undated: false, firstDay: '2025-03-12' })
    const sheet = tab(book, 'reports')
    expect(valueAt(sheet, 3, keysOf(sheet).indexOf('firstSubmitted'))).toBe('')
    expect(Object.keys(book.documentProperties)).toContain(`submitted:${period}|${unit}`)
  })

  it('never overwrites the day in the cell (rule 4)', () => {
    paste(book, 'reports', 3, ['firstSubmitted'], [{ firstSubmitted: '17/3/2025' }], department)
    record(`${period}|${unit}`)
    expect(listed()).toMatchObject({ firstDay: '2025-03-17' })
    expect(counts()).toMatchObject({ onTime: 0, late: 1 })
  })

  it('says nothing of a row that was undated before', () => {
    record(`${period}|${unit}`)
    book.documentProperties['undated'] = `${period}|${unit}`
    expect(counts()).toMatchObject({ onTime: 0, undated: 1 })
  })
})
