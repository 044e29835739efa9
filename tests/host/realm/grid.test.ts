import { describe, expect, it } from 'vitest'
import { newBook, newSheet } from '../../../host/book.ts'
import { failure, outcome, result } from './build-realm.ts'

describe('ranges', () => {
  it.each([
    ['$aa$11', 'AA11'],
    ['c2:$d$4', 'C2:D4'],
    ['C5:B2', 'B2:C5'],
    ['5:2', '2:5'],
    ['D:B', 'B:D'],
    ["'Tên khác'!E10:F12", 'E10:F12'],
    ['R5C3', 'C5'],
    ['r2c2:R4C5', 'B2:E4'],
    ['RC1', 'RC1'],
    ['B3:D', 'B3:D1000'],
  ])('%s is %s (spreadsheet-behaviours 9 to 16)', (text, a1) => {
    const book = newBook('Sổ')
    if (book.sheets[0]) book.sheets[0].maxColumns = 500
    expect(result(`return cell(${JSON.stringify(text)}).getA1Notation()`, book)).toBe(a1)
  })

  it('of whole rows and columns span the grid (spreadsheet-behaviours 12, 13)', () => {
    expect(
      result(
        `const r = cell('5:7'), c = cell('D:F'); return [r.getNumRows(), r.getNumColumns(), c.getNumRows(), c.getNumColumns(), r.getLastColumn()]`,
      ),
    ).toEqual([3, 26, 1000, 3, 26])
  })

  it('are offset and have cells (spreadsheet-behaviours 17 to 19)', () => {
    expect(
      result(
        `const r = cell('B2:C3'); return [r.offset(1, 1).getA1Notation(), r.offset(0, 0, 1, 1).getA1Notation(), r.getCell(2, 2).getA1Notation(), String(r)]`,
      ),
    ).toEqual(['C3:D4', 'B2', 'C3', 'Range'])
    expect(failure(`cell('A1').offset(0, 0, 0)`)).toContain('number of rows')
    expect(failure(`cell('A1').offset(0, 0, 1, 0)`)).toContain('number of columns')
  })

  it.each([
    ['sheet.getRange(0, 1)', 'The starting row of the range is too small.'],
    ['sheet.getRange(1, 0)', 'The starting column of the range is too small.'],
    ['sheet.getRange(1, 1, 0)', 'The number of rows in the range must be at least 1.'],
    ['sheet.getRange(2, 1, sheet.getLastRow(), 1)', 'The number of rows in the range must be at least 1.'],
    ['sheet.getRange(1, 1, 1, 0)', 'The number of columns in the range must be at least 1.'],
    ['sheet.getRange(1000, 1, 2)', 'The coordinates of the range are outside the dimensions of the sheet.'],
    ["cell('AB1')", 'The coordinates of the range are outside the dimensions of the sheet.'],
    ["cell('x y')", 'Range not found'],
    ["ss.getRange('Không có!A1')", 'Range not found'],
  ])('%s throws the exact text (apps-script.md 4.3)', (call, message) => {
    expect(failure(call)).toBe(message)
  })

  it('of an empty sheet: last row 0, last column 0, data range A1 (apps-script.md 4.3, spreadsheet-behaviours 27, 29)', () => {
    expect(
      result(
        `return [sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation(), sheet.getDataRange().getValues()]`,
      ),
    ).toEqual([0, 0, 'A1', [['']]])
  })

  it('count FALSE and formulas as content, formats not (apps-script.md 4.2, 4.3)', () => {
    expect(
      result(`cell('A9').setBackground('red'); const none = sheet.getLastRow(); cell('A5').insertCheckboxes(); const box = sheet.getLastRow(); cell('C7').setFormula('=""')
        return [none, box, sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()]`),
    ).toEqual([0, 5, 7, 3, 'A1:C7'])
  })
})

describe('tabs', () => {
  it('are inserted at a 0-based place and counted from 1 (spreadsheet-behaviours 2)', () => {
    expect(
      result(`ss.insertSheet('s1'); ss.insertSheet('s2'); ss.insertSheet('s3', 1); const last = ss.insertSheet('s4', 0)
        return [ss.getSheets().map((s) => s.getName()), last.getIndex(), ss.getActiveSheet().getName(), ss.getNumSheets()]`),
    ).toEqual([['s4', 'Trang tính1', 's3', 's1', 's2'], 1, 's4', 5])
  })

  it('cannot share a name, whatever the case (apps-script.md 4.5)', () => {
    expect(failure(`ss.insertSheet('Báo cáo'); ss.insertSheet('BÁO CÁO')`)).toBe(
      'A sheet with the name "BÁO CÁO" already exists. Please enter another name.',
    )
    expect(failure(`sheet.setName('x').setName('x')`)).toBeNull()
  })

  it('are found by name and id; null when there is none (spreadsheet-behaviours 3, 4)', () => {
    expect(
      result(
        `const s = ss.insertSheet('x'); return [ss.getSheetByName('none'), ss.getSheetById(s.getSheetId()).getName(), s === ss.getSheetByName('x'), ss.getSheetById(99)]`,
      ),
    ).toEqual([null, 'x', true, null])
  })

  it('hide, show, move and go (spreadsheet-behaviours 7)', () => {
    expect(
      result(`const s = ss.insertSheet('x'); s.hideSheet(); const hidden = s.isSheetHidden(); s.showSheet(); ss.setActiveSheet(s); ss.moveActiveSheet(1); const order = ss.getSheets().map((e) => e.getName())
        ss.deleteSheet(s); return [hidden, order, ss.getNumSheets(), ss.getActiveSheet().getName()]`),
    ).toEqual([true, ['x', 'Trang tính1'], 1, 'Trang tính1'])
    expect(failure(`ss.deleteSheet(sheet)`)).toContain("can't remove all the sheets")
    expect(failure(`sheet.hideSheet()`)).toContain("can't hide all the sheets")
  })

  it('are named before ! in A1 notation of the spreadsheet', () => {
    expect(
      result(
        `ss.insertSheet("Đơn vị 'a'").getRange('B2').setValue(7); return ss.getRange("'Đơn vị ''a'''!B2").getValue()`,
      ),
    ).toBe(7)
  })

  it('carry named ranges; null when there is none (spreadsheet-behaviours 100, apps-script.md 4.5)', () => {
    expect(
      result(
        `ss.setNamedRange('Ky', cell('B2:B5')); return [ss.getRangeByName('ky').getA1Notation(), ss.getRangeByName('none'), ss.getRange('Ky').getA1Notation()]`,
      ),
    ).toEqual(['B2:B5', null, 'B2:B5'])
  })
})

describe('rows and columns', () => {
  it('set and get sizes, freeze and hide (spreadsheet-behaviours 48, 49, 54)', () => {
    expect(
      result(`sheet.setColumnWidth(2, 200).setRowHeight(3, 31).setRowHeightsForced(4, 2, 10); sheet.setFrozenRows(2); sheet.setFrozenColumns(1); sheet.hideRows(2); sheet.hideColumn(cell('C1'))
        const hidden = [sheet.isRowHiddenByUser(2), sheet.isColumnHiddenByUser(3), sheet.isRowHiddenByUser(3)]; sheet.showRows(1, 5); sheet.unhideColumn(cell('C1'))
        return [sheet.getColumnWidth(2), sheet.getColumnWidth(1), sheet.getRowHeight(3), sheet.getRowHeight(5), sheet.getRowHeight(1), sheet.getFrozenRows(), sheet.getFrozenColumns(), hidden, sheet.isRowHiddenByUser(2), sheet.isColumnHiddenByUser(3)]`),
    ).toEqual([200, 100, 31, 10, 21, 2, 1, [true, true, false], false, false])
  })

  it('measure wrapped text when they have no height of their own', () => {
    expect(
      result(
        `cell('A1').setValue('một hai ba bốn năm sáu bảy tám chín mười '.repeat(4)).setWrap(true); sheet.setRowHeight(1, 400); sheet.autoResizeRows(1, 1); const high = sheet.getRowHeight(1); return high > 60 && high < 400`,
      ),
    ).toBe(true)
  })

  it('inserted columns and rows shift content; blank ones are no content (spreadsheet-behaviours 45 to 47)', () => {
    expect(
      result(`cell('A1:C3').setValues([[1, 2, 3], [4, 5, 6], [7, 8, 9]]); sheet.insertColumnAfter(2); const wide = [sheet.getLastColumn(), sheet.getMaxColumns(), cell('C1').getValue(), cell('D1').getValue()]
        sheet.insertRowsAfter(3, 2); const low = sheet.getLastRow(); sheet.deleteColumns(2, 2); sheet.deleteRow(1); return [wide, low, sheet.getDataRange().getValues()]`),
    ).toEqual([
      [4, 27, '', 3],
      3,
      [
        [4, 6],
        [7, 9],
      ],
    ])
  })

  it('inserted rows take look and validation from their neighbour (apps-script.md 4.1)', () => {
    expect(
      result(
        `cell('A2').setBackground('red').setDataValidation(SpreadsheetApp.newDataValidation().requireDate().build()); sheet.insertRowsAfter(2, 2); return [cell('A4').getBackground(), cell('A4').getDataValidation() !== null, cell('A5').getBackground()]`,
      ),
    ).toEqual(['#ff0000', true, '#ffffff'])
  })

  it('move merges, notes, rules, protections, panes, sizes and named ranges along (spreadsheet-behaviours, list to check on live)', () => {
    expect(
      result(`cell('B5:C6').merge(); cell('B8').setNote('n'); sheet.setFrozenRows(3); sheet.setRowHeight(8, 50); sheet.hideRows(9); ss.setNamedRange('N', cell('A4:A10')); cell('A6:A7').protect(); sheet.protect().setUnprotectedRanges([cell('D1:D9')])
        sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenCellNotEmpty().setBackground('red').setRanges([cell('A5:A9')]).build()])
        cell('E1').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInRange(cell('A5:A9')).build())
        const state = () => [cell('A1:Z20').getMergedRanges()[0].getA1Notation(), cell('A1:B20').getNotes().findIndex((row) => row[1]) + 1, sheet.getFrozenRows(), [...Array(12).keys()].find((r) => sheet.getRowHeight(r + 1) === 50) + 1, sheet.isRowHiddenByUser(11), ss.getRangeByName('N').getA1Notation(),
          sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].getRange().getA1Notation(), sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)[0].getUnprotectedRanges()[0].getA1Notation(), sheet.getConditionalFormatRules()[0].getRanges()[0].getA1Notation(), cell('E1').getDataValidation().getCriteriaValues()[0].getA1Notation()]
        sheet.insertRowsBefore(2, 2); return state()`),
    ).toEqual(['B7:C8', 10, 5, 10, true, 'A6:A12', 'A8:A9', 'D1:D11', 'A7:A11', 'A7:A11'])
  })

  it('shrinks what deleted rows cut', () => {
    expect(
      result(
        `sheet.setFrozenRows(5); ss.setNamedRange('N', cell('A4:A10')); ss.setNamedRange('M', cell('A5:A6')); sheet.deleteRows(5, 3); return [sheet.getFrozenRows(), ss.getRangeByName('N').getA1Notation(), ss.getRangeByName('M'), sheet.getMaxRows()]`,
      ),
    ).toEqual([4, 'A4:A7', null, 997])
  })

  it.each([
    ['sheet.deleteRows(999, 3)', 'Those rows are out of bounds.'],
    ['sheet.setFrozenRows(2); sheet.deleteRows(3, 998)', 'Sorry, it is not possible to delete all non-frozen rows.'],
    ['sheet.insertRowsAfter(1001, 1)', 'Those rows are out of bounds.'],
    [
      'sheet.insertRowsAfter(1, 500000)',
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    ],
    ['sheet.deleteColumns(26, 2)', 'Those columns are out of bounds.'],
  ])('%s throws (apps-script.md 4.3)', (call, message) => {
    expect(failure(call)).toBe(message)
  })

  it('refuses a tab that would be too much: 10 million cells is all that a spreadsheet holds', () => {
    const full = newBook('Sổ')
    full.sheets[0] = newSheet(0, 'Số liệu', 99_750, 100)
    expect(failure(`ss.insertSheet('Một')`, full)).toBe(
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    )
    expect(full.sheets).toHaveLength(1)
    full.sheets[0] = newSheet(0, 'Số liệu', 99_740, 100)
    expect(failure(`ss.insertSheet('Một')`, full)).toBeNull()
  })
})

it('has one filter for each sheet (spreadsheet-behaviours 93 to 95)', () => {
  expect(
    result(
      `const none = sheet.getFilter(); cell('A1:B3').setValues([['k', 'v'], [2, 'b'], [1, 'a']]).createFilter().sort(1, true); return [none, cell('Z9').getFilter().getRange().getA1Notation(), cell('A1:A3').getValues().flat()]`,
    ),
  ).toEqual([null, 'A1:B3', ['k', 1, 2]])
  expect(failure(`cell('A1:B3').createFilter(); cell('A1').createFilter()`)).toBe(
    "You can't create a filter in a sheet that already has a filter.",
  )
})

it('keeps nothing of the context in the book', () => {
  const book = newBook('Sổ')
  outcome(
    `cell('A1:B2').setValues([[1, 'x'], [true, new Date()]]).setBackground('red').setBorder(true, true, true, true, true, true).protect().addEditor('a@x.vn'); cell('C1:D1').merge(); ss.insertSheet('y').getRange('A1').setRichTextValue(SpreadsheetApp.newRichTextValue().setText('a').setLinkUrl('https://x.vn').build())
    ss.setNamedRange('N', cell('A1')); sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo('x').setBold(true).setRanges([cell('A1')]).build()]); cell('A4').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['a']).build()); cell('A1:B2').copyTo(cell('F1')); cell('A1:B2').sort(1); sheet.insertRowsAfter(1, 1)
    PropertiesService.getUserProperties().setProperty('k', 'v')`,
    book,
  )
  const foreign: string[] = []
  const seen = new Set<object>()
  const walk = (value: unknown, path: string) => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return
    seen.add(value)
    const own =
      value instanceof Map ||
      value instanceof Set ||
      [Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value))
    if (!own) foreign.push(path)
    for (const [key, each] of Object.entries(value)) walk(each, `${path}.${key}`)
  }
  walk(book, 'book')
  expect(foreign).toEqual([])
})
