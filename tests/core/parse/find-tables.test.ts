import { describe, expect, it } from 'vitest'
import { type Obstacle, WorkbookError } from '../../../src/core/issue.ts'
import type { CellValue, Workbook } from '../../../src/core/model.ts'
import { type ParseOptions, parseWorkbook } from '../../../src/core/parse/workbook.ts'
import { edit, workbook } from '../../builders.ts'

/** Returns what stands in the way of reading a workbook. */
function obstacles(book: Workbook, options: ParseOptions = {}): readonly Obstacle[] {
  try {
    parseWorkbook(book, options)
  } catch (error) {
    if (error instanceof WorkbookError) return error.obstacles
    throw error
  }
  return []
}

/** Returns the rows with one cell of row 1 replaced. */
const rekey = (key: string, by: CellValue) => (rows: CellValue[][]) =>
  rows.map((row, index) => (index === 0 ? row.map((cell) => (cell === key ? by : cell)) : row))

const without = (book: Workbook, name: string): Workbook => ({
  ...book,
  tabs: book.tabs.filter((tab) => tab.name !== name),
})

describe('finding the tables', () => {
  it('finds every table by its row 1, whatever its tab is called and wherever its columns stand', () => {
    const book = workbook()
    const tabs = book.tabs.map((tab, index) => ({
      ...tab,
      name: `Trang ${index}`,
      rows: tab.rows.map((row) => [...row, 'ghi chú riêng'].reverse()),
    }))
    const { register, issues } = parseWorkbook({ ...book, tabs: [...tabs].reverse() })
    expect(register.units).toEqual(parseWorkbook(book).register.units)
    expect(register.tables.units.columns.get('code')).toBe(10)
    expect(issues).toEqual([])
  })

  it('says where a table begins: below the keys and one heading row, in reports two', () => {
    const { tables } = parseWorkbook(workbook()).register
    expect([tables.units.firstRow, tables.reports.firstRow]).toEqual([3, 4])
  })

  it('leaves other tabs alone: the guide, a summary, a list of names', () => {
    const book = workbook()
    const others = [[['guide']], [['summary 2025-Q1', '', '']], [['Họ tên', 'Số điện thoại']], [[]], []]
    const tabs = [...book.tabs, ...others.map((rows, index) => ({ name: `Khác ${index}`, id: 90 + index, rows }))]
    expect(obstacles({ ...book, tabs })).toEqual([])
  })

  it('names every table that is missing', () => {
    expect(obstacles(without(without(workbook(), 'Đơn vị'), 'Chủ đề'))).toEqual([
      { code: 'table-missing', table: 'units' },
      { code: 'table-missing', table: 'themes' },
    ])
  })

  it('names both tabs when a table is there twice', () => {
    const book = workbook()
    const copies = book.tabs.filter((tab) => tab.name === 'Báo cáo').map((tab) => ({ ...tab, name: 'Bản sao', id: 99 }))
    expect(obstacles({ ...book, tabs: [...book.tabs, ...copies] })).toEqual([
      { code: 'table-twice', table: 'reports', tabs: ['Báo cáo', 'Bản sao'] },
    ])
  })

  it('takes a tab for the themes only when code and name are its only keys', () => {
    const book = edit(workbook(), 'themes', (rows) => rows.map((row, index) => [...row, index === 0 ? 'email' : '']))
    expect(obstacles(book)).toContainEqual({ code: 'table-missing', table: 'themes' })
  })

  it('names a missing column that is needed, and only warns of another', () => {
    expect(obstacles(edit(workbook(), 'units', rekey('aliases', '')))).toEqual([
      { code: 'column-missing', table: 'units', tab: 'Đơn vị', key: 'aliases' },
    ])
    expect(parseWorkbook(edit(workbook(), 'units', rekey('email', 'thư'))).issues).toEqual([
      {
        code: 'column-missing',
        severity: 'warning',
        place: { tab: 'Đơn vị', row: null, column: null },
        period: null,
        unit: null,
        args: { key: 'email', table: 'units' },
      },
    ])
    expect(parseWorkbook(edit(workbook(), 'settings', rekey('explanation', ''))).issues).toEqual([])
  })

  it('names a column that is there twice, an indicator column too', () => {
    const book = edit(workbook(), 'units', rekey('email', 'code'))
    expect(obstacles(book)).toEqual([{ code: 'column-twice', table: 'units', tab: 'Đơn vị', key: 'code' }])
    expect(obstacles(edit(workbook(), 'reports', rekey('MXH@CD2', 'MXH@CD1')))).toEqual([
      { code: 'column-twice', table: 'reports', tab: 'Báo cáo', key: 'MXH@CD1' },
      { code: 'indicator-column-missing', tab: 'Báo cáo', keys: ['MXH@CD2'] },
    ])
  })

  it('names each missing indicator column, unless the command is there to add it', () => {
    const book = edit(workbook(), 'reports', (rows) => rekey('MXH@CD2', '')(rekey('HN', '')(rows)))
    expect(obstacles(book)).toEqual([{ code: 'indicator-column-missing', tab: 'Báo cáo', keys: ['HN', 'MXH@CD2'] }])
    expect(obstacles(book, { indicatorColumnsMayMiss: true })).toEqual([])
  })

  it('throws all obstacles together', () => {
    const book = edit(edit(workbook(), 'units', rekey('name', '')), 'settings', (rows) =>
      rows.map(([key, value, ...rest]) =>
        key === 'year' ? [key, 'sang năm', ...rest] : [key ?? '', value ?? '', ...rest],
      ),
    )
    expect(obstacles(without(book, 'Đánh giá')).map((each) => each.code)).toEqual([
      'table-missing',
      'column-missing',
      'setting-unreadable',
    ])
  })

  it('notes a locale and a time zone that read numbers and days otherwise', () => {
    const { issues } = parseWorkbook(workbook({ locale: 'en_US', zone: 'America/New_York' }))
    expect(issues.map(({ code, severity, args }) => [code, severity, args])).toEqual([
      ['locale-differs', 'warning', { found: 'en_US', expected: 'vi_VN' }],
      ['zone-differs', 'warning', { found: 'America/New_York', expected: 'Asia/Ho_Chi_Minh' }],
    ])
  })
})
