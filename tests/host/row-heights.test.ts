import { describe, expect, it } from 'vitest'
import { newSheet } from '../../host/book.ts'
import { autoHeights, countLines, measureRowHeight, type RowText, rowHeight } from '../../host/row-heights.ts'
import { textWidth } from '../../host/text-widths.ts'

const plain: RowText = { text: 'Báo cáo', size: 10, bold: false, width: 100, wrap: true, rotation: 0 }

describe('the width of a text', () => {
  it('is that of its letters, with or without marks', () => {
    expect(textWidth('W', 10, false)).toBeCloseTo(13.1, 1)
    expect(textWidth('Tổng hợp', 10, false)).toBe(textWidth('Tổng hợp'.normalize('NFD'), 10, false))
    expect(textWidth('ắ', 12, true)).toBe(textWidth('a', 12, true))
  })

  it('grows with size and weight', () => {
    expect(textWidth('Đơn vị', 20, false)).toBeCloseTo(2 * textWidth('Đơn vị', 10, false))
    expect(textWidth('Đơn vị', 10, true)).toBeGreaterThan(textWidth('Đơn vị', 10, false))
  })
})

describe('the lines of a text', () => {
  it.each([
    ['một dòng', 'Đã gửi', 100, 1],
    ['breaks between words', 'Ủy ban Mặt trận Tổ quốc Việt Nam', 100, 3],
    ['line breaks count', 'a\nb\r\nc\rd', 100, 4],
    ['an empty line counts', 'a\n\nb', 100, 3],
    ['a word too long is broken', 'm'.repeat(40), 100, 5],
    ['a width of nothing still ends', 'Đơn vị', 0, 5],
    ['as wide as it likes', 'Ủy ban Mặt trận Tổ quốc Việt Nam', null, 1],
  ])('%s', (_, text, width, lines) => {
    expect(countLines(text, width, 10, false)).toBe(lines)
  })
})

describe('the height of a row', () => {
  it.each([
    ['of one line is that of Sheets', [plain], 21],
    ['of no text is that of Sheets', [], 21],
    ['grows with the lines of the longest text', [plain, { ...plain, text: 'a\nb\nc' }], 55],
    ['grows with the size', [{ ...plain, size: 20, wrap: false }], 38],
    ['ends at 409 points', [{ ...plain, text: 'x\n'.repeat(400) }], 545],
    ['is the length of an upright text', [{ ...plain, rotation: 90, text: 'Số cuộc tuyên truyền' }], 135],
  ])('%s', (_, texts, height) => {
    expect(measureRowHeight(texts)).toBe(height)
  })

  const sheet = newSheet(0, 'A')
  const styles = [{}, { wrap: 'wrap' as const }, { wrap: 'clip' as const }]
  const long = 'Thực hiện công tác tuyên truyền những chủ đề lớn, trọng tâm'
  sheet.rows = [
    [{ v: long, s: 1 }],
    [{ v: long, s: 1 }],
    [{ v: long, s: 0 }],
    [{ v: `${long}\n${long}`, s: 2 }],
    [],
    [{ v: long, s: 1 }],
    [{ v: long, s: 1 }],
    [{ v: `a\nb`, s: 0 }],
  ]
  sheet.merges = [
    { row: 2, column: 1, rows: 1, columns: 5 },
    { row: 7, column: 1, rows: 2, columns: 1 },
  ]
  sheet.rowHeights.set(5, 30)

  it('is measured for rows with content and no height of their own: a merge is as wide as its columns', () => {
    expect([...autoHeights(sheet, styles)]).toEqual([
      [0, 89],
      [1, 21],
      [2, 21],
      [3, 21],
      [6, 21],
      [7, 38],
    ])
  })

  it('leaves room beside the text for the arrow of a drop-down', () => {
    const list = newSheet(2, 'Báo cáo')
    const wide = Math.ceil(textWidth('Chi bộ Thuế', 10, false)) + 6
    list.columnWidths.set(0, wide)
    list.validations = ['VALUE_IN_RANGE', 'VALUE_IN_LIST', 'DATE_IS_VALID_DATE'].map((criteria) => ({
      criteria,
      args: [],
      allowInvalid: true,
      help: null,
    }))
    list.rows = [0, 1, 2, undefined].map((dv) => [{ v: 'Chi bộ Thuế', s: 1, ...(dv !== undefined && { dv }) }])
    expect([0, 1, 2, 3].map((row) => rowHeight(list, row, [{}, { wrap: 'wrap' }]))).toEqual([38, 38, 21, 21])
  })

  it('can be asked for a single row', () => {
    expect([0, 1, 4].map((row) => rowHeight(sheet, row, styles))).toEqual([89, 21, 21])
  })
})
