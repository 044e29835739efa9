import { describe, expect, it } from 'vitest'
import { WorkbookError } from '../../../src/core/issue.ts'
import type { CellValue } from '../../../src/core/model.ts'
import { parseWorkbook } from '../../../src/core/parse/workbook.ts'
import { edit, register, workbook } from '../../builders.ts'

/** Returns the value of one setting after its cell was filled in so. */
const read = (key: string, cell: CellValue): unknown =>
  Object.entries(register({ settings: { [key]: cell } }).settings).find(([each]) => each === key)?.[1]

describe('settings', () => {
  it.each<[string, CellValue, unknown]>([
    ['programme', '  Kế hoạch 354 ', 'Kế hoạch 354'],
    ['issuer', 12, '12'],
    ['year', 2025, 2025],
    ['year', '2025', 2025],
    ['year', '', null],
    ['dueRule', 'by', 'by'],
    ['dueRule', 'Trước ngày', 'before'],
    ['dueRule', 'đến  hết ngày', 'by'],
    ['dueRule', '', 'before'],
    ['workingDays', 'Có', true],
    ['workingDays', 'yes', true],
    ['workingDays', true, true],
    ['workingDays', false, false],
    ['workingDays', 'không', false],
    ['workingDays', ' ', false],
    ['warnDays', 0, 0],
    ['warnDays', '10', 10],
    ['warnDays', 365, 365],
    ['warnDays', '', 7],
    ['language', 'English', 'en'],
    ['language', 'Tiếng Việt', 'vi'],
    ['language', 'EN', 'en'],
    ['language', '', 'vi'],
    ['holidays', '2025-04-30', ['2025-04-30']],
    ['holidays', '30/4/2025; 1/5/2025\n2/9/2025;', ['2025-04-30', '2025-05-01', '2025-09-02']],
    ['holidays', '', []],
    [
      'department',
      'a@example.org; b@example.org, c@example.org\nd@example.org',
      ['a@example.org', 'b@example.org', 'c@example.org', 'd@example.org'],
    ],
    ['department', '', []],
  ])('reads %s typed as %j as %j', (key, cell, expected) => {
    expect(read(key, cell)).toEqual(expected)
  })

  it.each<[string, CellValue, string]>([
    ['year', 1989, '1989'],
    ['year', 2101, '2101'],
    ['year', 2025.5, '2025,5'],
    ['year', 'năm nay', 'năm nay'],
    ['dueRule', 'khoảng', 'khoảng'],
    ['workingDays', 'thỉnh thoảng', 'thỉnh thoảng'],
    ['warnDays', -1, '-1'],
    ['warnDays', 366, '366'],
    ['warnDays', 'bảy', 'bảy'],
    ['language', 'Français', 'Français'],
    ['holidays', '30/4', '30/4'],
    ['holidays', 45777, '45777'],
    ['holidays', '30/4/2025; Tết', '30/4/2025; Tết'],
    ['department', 'Ban Tuyên giáo', 'Ban Tuyên giáo'],
  ])('stops at %s typed as %j', (key, cell, found) => {
    const settings = {
      programme: '',
      issuer: '',
      headline: '',
      year: '',
      dueRule: '',
      workingDays: '',
      warnDays: '',
      department: '',
      language: '',
    }
    const book = () => register({ settings: { ...settings, [key]: cell } })
    expect(book).toThrow(WorkbookError)
    try {
      book()
    } catch (error) {
      expect(error instanceof WorkbookError && error.obstacles).toMatchObject([
        { code: 'setting-unreadable', key, found },
      ])
    }
  })

  it('names each unreadable setting with its cell and the words it may hold', () => {
    try {
      register({ settings: { language: 'Français', dueRule: 'khoảng' } })
      expect.unreachable()
    } catch (error) {
      expect(error instanceof WorkbookError && error.obstacles).toEqual([
        {
          code: 'setting-unreadable',
          key: 'dueRule',
          found: 'khoảng',
          allowed: ['trước ngày', 'đến hết ngày'],
          cell: 'B6',
        },
        {
          code: 'setting-unreadable',
          key: 'language',
          found: 'Français',
          allowed: ['Tiếng Việt', 'English'],
          cell: 'B11',
        },
      ])
    }
  })

  it('leaves unknown keys alone, and takes the first of two rows with one key', () => {
    const book = edit(workbook({ settings: { warnDays: 5, colour: 'xanh' } }), 'settings', (rows) => [
      ...rows,
      ['warnDays', 3, ''],
    ])
    const { settings } = parseWorkbook(book).register
    expect(settings.warnDays).toBe(5)
    expect(settings).not.toHaveProperty('colour')
  })

  it('holds its defaults where the table has no rows', () => {
    const book = edit(workbook(), 'settings', (rows) => rows.slice(0, 2))
    expect(parseWorkbook(book).register.settings).toEqual({
      programme: '',
      issuerAbove: '',
      issuer: '',
      headline: '',
      place: '',
      signerTitle: '',
      signer: '',
      year: null,
      dueRule: 'before',
      workingDays: false,
      holidays: [],
      warnDays: 7,
      department: [],
      language: 'vi',
    })
  })
})
