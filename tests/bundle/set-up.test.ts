/** Setting up and repairing a book, by the bundle as shipped, in the host. */
import { beforeEach, describe, expect, it } from 'vitest'
import { type Book, newBook } from '../../host/book.ts'
import { execute, loadCode, noonOf } from '../../host/run.ts'
import { keysOf, paste, perform, tab, valueAt } from '../../sample/desk.ts'

const today = '2025-03-18'
const user = 'owner@example.org'

function fresh(template = 'kh-354'): Book {
  const book = newBook('Sổ báo cáo')
  perform(book, 'setUp', [template], today)
  return book
}

const attempt = (book: Book, name: string, args: readonly unknown[]) =>
  execute(book, loadCode(), { name, args }, { user, now: noonOf(today, book.zone) })

describe('Thiết lập sổ báo cáo…', () => {
  it('creates every tab, in the order in which people need them', () => {
    const book = fresh()
    expect(book.sheets.map((sheet) => `${sheet.name}${sheet.hidden ? ' (hidden)' : ''}`)).toEqual([
      'Hướng dẫn',
      'Báo cáo',
      'Tình hình gửi báo cáo',
      'Đánh giá',
      'Thiết lập',
      'Đơn vị',
      'Kỳ báo cáo',
      'Chỉ tiêu báo cáo',
      'Chủ đề',
      'Gia hạn, miễn báo cáo',
      'Nhật ký (hidden)',
      'Lịch sử (hidden)',
    ])
  })

  it('gives every tab a hidden first row with its keys, and no merged cell', () => {
    for (const sheet of fresh().sheets) {
      expect([sheet.name, sheet.hiddenRows.has(0), sheet.merges]).toEqual([sheet.name, true, []])
      expect(keysOf(sheet)[0]).not.toBe('')
    }
  })

  it('gives the reports table a column for each indicator, or for each theme of a split one', () => {
    const keys = keysOf(tab(fresh(), 'reports'))
    expect(keys.slice(0, 10)).toEqual([
      'unit',
      'period',
      'state',
      'cutoff',
      'WEB1',
      'WEB2@CD1',
      'WEB2@CD2',
      'WEB2@CD3',
      'WEB2@LG',
      'MXH1@CD1',
    ])
    expect(keys).not.toContain('TTM6')
    expect(keys.slice(-10)).toEqual([
      'results',
      'difficulties',
      'proposals',
      'documentNumber',
      'link',
      'firstSubmitted',
      'lastChanged',
      'changedBy',
      'returns',
      'checks',
    ])
  })

  it('offers units and periods by name from their own tabs, and states from a list that refuses anything else', () => {
    const book = fresh()
    const sheet = tab(book, 'reports')
    const rule = (key: string) => {
      const dv = sheet.rows[3]?.[keysOf(sheet).indexOf(key)]?.dv
      return dv === undefined ? null : sheet.validations[dv]
    }
    expect(rule('unit')).toMatchObject({ criteria: 'VALUE_IN_RANGE', allowInvalid: true })
    expect(rule('state')).toMatchObject({ criteria: 'VALUE_IN_LIST', allowInvalid: false })
    expect(rule('TTM1')).toMatchObject({ criteria: 'NUMBER_GREATER_THAN_OR_EQUAL_TO', allowInvalid: true })
  })

  it('explains every heading of the reports table with a note', () => {
    const sheet = tab(fresh(), 'reports')
    const silent = keysOf(sheet).filter((_, column) => !sheet.rows[1]?.[column]?.note)
    expect(silent).toEqual([])
  })

  it('works from the blank template, too', () => {
    const book = fresh('blank')
    expect(attempt(book, 'consolidate', ['2025-Q1']).error).toBeNull()
  })

  it('changes nothing when everything is there', () => {
    const book = fresh()
    const before = structuredClone(book.sheets)
    const { result } = attempt(book, 'setUp', ['kh-354'])
    expect(result).toMatchObject({ created: [], repaired: [] })
    expect(book.sheets).toEqual(before)
  })

  it('names the templates there are when asked for another', () => {
    const { error } = attempt(newBook('x'), 'setUp', ['kh-999'])
    expect(error?.name).toBe('WorkbookError')
    expect(error?.message).toContain('kh-354')
  })
})

describe('repairing', () => {
  let book: Book
  beforeEach(() => {
    book = fresh()
    perform(book, 'openPeriod', ['2025-Q1'], today)
    paste(book, 'reports', 3, ['state', 'TTM1'], [{ state: 'Đã gửi', TTM1: '12' }], user)
  })

  it('puts a deleted key back where its heading still stands', () => {
    const sheet = tab(book, 'reports')
    const column = keysOf(sheet).indexOf('TTM1')
    delete sheet.rows[0]?.[column]
    expect(attempt(book, 'consolidate', ['2025-Q1']).error?.message).toContain('TTM1')
    perform(book, 'setUp', ['kh-354'], today)
    expect(keysOf(sheet)[column]).toBe('TTM1')
    expect(valueAt(sheet, 3, column)).toBe(12)
  })

  it('inserts a deleted column in its place and moves no data', () => {
    const sheet = tab(book, 'reports')
    const column = keysOf(sheet).indexOf('difficulties')
    for (const row of sheet.rows) row?.splice(column, 1)
    perform(book, 'setUp', ['kh-354'], today)
    expect(keysOf(sheet)[column]).toBe('difficulties')
    expect(valueAt(sheet, 3, keysOf(sheet).indexOf('TTM1'))).toBe(12)
    expect(attempt(book, 'consolidate', ['2025-Q1']).error).toBeNull()
  })

  it('makes a deleted tab again, empty, and leaves the others', () => {
    book.sheets = book.sheets.filter((sheet) => sheet.name !== 'Đánh giá')
    expect(attempt(book, 'consolidate', ['2025-Q1']).error?.message).toContain('Đánh giá')
    expect(attempt(book, 'setUp', ['kh-354']).result).toMatchObject({ created: ['Đánh giá'] })
    expect(attempt(book, 'consolidate', ['2025-Q1']).error).toBeNull()
  })

  it('adds a setting that lost its row', () => {
    const sheet = tab(book, 'settings')
    const row = sheet.rows.findIndex((cells) => cells?.some((cell) => cell?.v === 'warnDays'))
    sheet.rows.splice(row, 1)
    expect(attempt(book, 'setUp', ['kh-354']).result).toMatchObject({
      repaired: [expect.stringContaining('Số ngày báo trước')],
    })
  })
})

describe('Mở kỳ báo cáo…', () => {
  it('adds a row for each unit that owes the period or is invited, once', () => {
    const book = fresh()
    // Ten units of the template owe the plan but for the department and Steering Committee 35; those two are not asked.
    expect(perform(book, 'openPeriod', ['2025-KH'], today).result).toMatchObject({ added: 11 })
    expect(perform(book, 'openPeriod', ['Quý I/2025'], today).result).toMatchObject({ added: 13 })
    expect(perform(book, 'openPeriod', ['2025-q1'], today).result).toMatchObject({ added: 0, columnsAdded: [] })
  })

  it('gives a new indicator its columns in their place', () => {
    const book = fresh()
    const sheet = tab(book, 'reports')
    const indicators = book.sheets.find((each) => each.name === 'Chỉ tiêu báo cáo')
    indicators?.rows.splice(8, 0, [
      { v: 'MXH3', s: 0 },
      { v: 'III.1.2. Mạng xã hội', s: 0 },
      { v: 'Nhóm Zalo', s: 0 },
      { v: 'nhóm', s: 0 },
      { v: 'tại thời điểm', s: 0 },
    ])
    const order = indicators?.rows.slice(2).map((row) => row?.[0]?.v)
    const before = String(order?.[(order?.indexOf('MXH3') ?? 0) - 1])
    expect(perform(book, 'openPeriod', ['2025-Q1'], today).result).toMatchObject({ columnsAdded: ['Nhóm Zalo, nhóm'] })
    const keys = keysOf(sheet)
    expect(keys[keys.indexOf('MXH3') - 1]).toBe(before)
    expect(attempt(book, 'consolidate', ['2025-Q1']).error).toBeNull()
  })

  it('says which periods there are when asked for another', () => {
    const { error } = attempt(fresh(), 'openPeriod', ['2026-Q1'])
    expect(error?.message).toContain('2026-Q1')
    expect(error?.message).toContain('2025-Q4')
  })
})

describe('the guide', () => {
  it('follows the language and the names of the tabs when the book is repaired', () => {
    const book = fresh()
    const settings = tab(book, 'settings')
    const row = settings.rows.find((cells) => cells?.some((cell) => cell?.v === 'language'))
    const value = row?.[keysOf(settings).indexOf('value')]
    if (value) value.v = 'en'
    const reports = tab(book, 'reports')
    reports.name = 'Báo cáo năm 2025'
    perform(book, 'repair', [], today)
    const texts = book.sheets[0]?.rows.map((cells) => String(cells?.[0]?.v ?? '')).join('\n')
    expect(texts).toContain('Báo cáo năm 2025')
    expect(texts).toMatch(/\bOpen\b|\bunit\b/)
  })
})
