import { describe, expect, it } from 'vitest'
import { newBook } from '../../../host/book.ts'
import { failure, outcome, result } from './build-realm.ts'

/** What a cell holds after a text was written: value, whether it is a date, number format, formula. */
function written(text: string, locale = 'vi_VN'): unknown {
  const book = newBook('Sổ')
  book.locale = locale
  return result(
    `cell('A1').setValue(${JSON.stringify(text)})
     const value = cell('A1').getValue()
     const shown = value instanceof Date ? Utilities.formatDate(value, 'Asia/Ho_Chi_Minh', 'yyyy-MM-dd HH:mm') : value
     return [shown, cell('A1').getNumberFormat(), cell('A1').getFormula()]`,
    book,
  )
}

const automatic = '0.###############'

describe('strings are parsed as typed, in the locale of the spreadsheet (apps-script.md 4.1)', () => {
  it.each([
    ['1,5', 1.5, automatic],
    ['1.200', 1200, '#,##0'],
    ['1.234,5', 1234.5, '#,##0.00'],
    ['1.5', '1.5', automatic],
    ['1.20', '1.20', automatic],
    ['007', 7, automatic],
    ['-3', -3, automatic],
    ['+5', 5, automatic],
    ['1E3', 1000, '0.00E+00'],
    ['87%', 0.87, '0%'],
    ['8,5%', 0.085, '0.00%'],
    ['TRUE', true, automatic],
    ['false', false, automatic],
    ['15/3/2025', '2025-03-15 00:00', 'dd/mm/yyyy'],
    ['2025-03-15', '2025-03-15 00:00', 'dd/mm/yyyy'],
    ['15/3', '2025-03-15 00:00', 'dd/mm/yyyy'],
    ['15-3-25', '2025-03-15 00:00', 'dd/mm/yyyy'],
    ['15/3/2025 8:30', '2025-03-15 08:30', 'dd/mm/yyyy hh:mm:ss'],
    ['31/2/2025', '31/2/2025', automatic],
    ['25/13/2025', '25/13/2025', automatic],
    ['8:00', '1899-12-30 08:00', 'h:mm'],
    ["'1,5", '1,5', automatic],
    ["'=A1", '=A1', automatic],
    ['- tổ chức', '- tổ chức', automatic],
    ['khoảng 1.200 lượt', 'khoảng 1.200 lượt', automatic],
    ['Đã gửi', 'Đã gửi', automatic],
    ['=', '=', automatic],
  ])('%s in vi_VN', (text, value, format) => {
    expect(written(text)).toEqual([value, format, ''])
  })

  it.each([
    ['1.5', 1.5],
    ['1,200', 1200],
    ['3/15/2025', '2025-03-15 00:00'],
  ])('%s in en_US', (text, value) => {
    expect((written(text, 'en_US') as unknown[])[0]).toBe(value)
  })

  it('makes formulas of texts that begin with = or +, and evaluates none', () => {
    expect(written('=SUM(A2:A3)')).toEqual(['', automatic, '=SUM(A2:A3)'])
    expect(written('+A2')).toEqual(['', automatic, '=+A2'])
  })

  it('keeps texts under the format @ as they are', () => {
    expect(
      result(`cell('A1:C1').setNumberFormat('@').setValues([['007', '1/2', "'x"]]); return cell('A1:C1').getValues()`),
    ).toEqual([['007', '1/2', 'x']])
  })

  it('leaves a format that is not automatic alone', () => {
    expect(result(`cell('A1').setNumberFormat('0.0').setValue('87%'); return cell('A1').getNumberFormat()`)).toBe('0.0')
  })
})

describe('dates', () => {
  it('are of the context itself, so that instanceof holds (apps-script.md 1.1)', () => {
    expect(
      result(`cell('A1').setValue(new Date(2025, 2, 15)); const v = cell('A1').getValue()
        return [v instanceof Date, Array.isArray(cell('A1').getValues()), v.getDate(), cell('A1').getNumberFormat(), cell('A1').getDisplayValue()]`),
    ).toEqual([true, true, 15, 'dd/mm/yyyy', '15/03/2025'])
  })

  it('are stored as serial numbers in the zone of the spreadsheet (apps-script.md 4.3)', () => {
    const book = newBook('Sổ')
    book.zone = 'Asia/Tokyo'
    outcome(`cell('A1').setValue(new Date('2025-03-15T17:00:00Z'))`, book)
    expect(book.sheets[0]?.rows[0]?.[0]?.v).toBeCloseTo(45732 + 2 / 24, 9)
  })

  it('follow the clock of the execution and the zone of the script', () => {
    expect(
      result(
        `Utilities.sleep(1000); return [Date.now() - new Date('2025-03-18T05:00:00Z').getTime(), new Date().getHours(), String(new Date()), new Date(2025, 0, 31).toISOString(), new Date('2025-03-18T00:00:00').toISOString()]`,
      ),
    ).toEqual([1000, 12, 'Tue Mar 18 2025 12:00:01 GMT+0700', '2025-01-30T17:00:00.000Z', '2025-03-17T17:00:00.000Z'])
  })

  it('with a time only are on 1899-12-30 (apps-script.md 4.3)', () => {
    expect(
      result(
        `cell('A1').setValue('8:15'); return Utilities.formatDate(cell('A1').getValue(), 'Asia/Ho_Chi_Minh', 'yyyy-MM-dd HH:mm:ss')`,
      ),
    ).toBe('1899-12-30 08:15:00')
  })
})

describe('reading and writing blocks', () => {
  it('gives empty cells as empty texts (spreadsheet-behaviours 26)', () => {
    expect(result(`return cell('A1:B2').getValues()`)).toEqual([
      ['', ''],
      ['', ''],
    ])
  })

  it('refuses data of another shape with the exact text (apps-script.md 4.1)', () => {
    expect(failure(`cell('A1:B2').setValues([[1, 2]])`)).toBe(
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    )
    expect(failure(`cell('A1:B1').setValues([[1, 2, 3]])`)).toBe(
      'The number of columns in the data does not match the number of columns in the range. The data has 3 but the range has 2.',
    )
  })

  it('refuses arguments of the wrong type with their names (apps-script.md 4.1)', () => {
    expect(failure(`cell('A1').setValues('x')`)).toBe(
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
    )
    expect(failure(`cell('A1').setNotes('x')`)).toContain("don't match the method signature")
  })

  it('clears with null, undefined and empty text (apps-script.md 1.1, 4.1)', () => {
    expect(
      result(
        `cell('A1:C1').setValues([[1, 2, 3]]).setValues([[null, undefined, '']]); return [cell('A1:C1').isBlank(), sheet.getLastRow()]`,
      ),
    ).toEqual([true, 0])
  })

  it.each(['{}', '[1]', 'NaN', 'Infinity', "new Date('x')"])(
    'refuses %s as a value, and writes nothing of the block (apps-script.md 4.1)',
    (value) => {
      const book = newBook('Sổ')
      expect(failure(`cell('A1:B1').setValues([[1, ${value}]])`, book)).toContain('does not write')
      expect(book.sheets[0]?.rows).toEqual([])
    },
  )

  it('refuses more than 50000 characters (apps-script.md 2)', () => {
    expect(failure(`cell('A1').setValue('x'.repeat(50001))`)).toBe(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    )
    expect(failure(`cell('A1').setValue('x'.repeat(50000))`)).toBeNull()
  })

  it('removes the formula that a value is written over (apps-script.md 4.1)', () => {
    expect(
      result(`cell('A1').setFormula('=B1').setValue(5); return [cell('A1').getFormula(), cell('A1').getValue()]`),
    ).toEqual(['', 5])
  })

  it('fills relative references of one formula over a block (spreadsheet-behaviours 30)', () => {
    expect(result(`return cell('A1:B2').setFormula('=C1+$D$1&"A1"').getFormulas()`)).toEqual([
      ['=C1+$D$1&"A1"', '=D1+$D$1&"A1"'],
      ['=C2+$D$1&"A1"', '=D2+$D$1&"A1"'],
    ])
  })

  it('puts = before what setFormulas is given without, and clears with null (spreadsheet-behaviours 31, 33)', () => {
    expect(result(`return cell('A1:B1').setFormulas([[null, 'SUM(A1)']]).getFormulas()`)).toEqual([['', '=SUM(A1)']])
  })

  it('gives a formula cell its cached value and an error as its text (apps-script.md 4.3)', () => {
    const book = newBook('Sổ')
    book.sheets[0]?.rows.push([
      { f: '=1/0', v: '#DIV/0!', error: true, s: 0 },
      { f: '=1+1', v: 2, s: 0 },
    ])
    expect(result(`return cell('A1:B1').getValues()`, book)).toEqual([['#DIV/0!', 2]])
  })

  it('shows numbers as the locale writes them (apps-script.md 4.3)', () => {
    expect(
      result(`cell('A1:D1').setValues([[1234.5, 0.5, 3, 1 / 3]]); cell('A1').setNumberFormat('#,##0.0'); cell('B1').setNumberFormat('0%'); cell('C1').setNumberFormat('0.##')
        return cell('A1:D1').getDisplayValues()`),
    ).toEqual([['1.234,5', '50%', '3', '0,333333333']])
  })

  it('appends after the last row with content and grows the grid (apps-script.md 4.3, spreadsheet-behaviours 28)', () => {
    const book = newBook('Sổ')
    const [sheet] = book.sheets
    if (sheet) sheet.maxRows = 2
    expect(
      result(
        `sheet.appendRow(['a', 'b', 'c']); const first = [sheet.getLastRow(), sheet.getLastColumn()]
        sheet.appendRow([1]).appendRow(['=A1']); return [first, sheet.getMaxRows(), cell('A3').getFormula()]`,
        book,
      ),
    ).toEqual([[1, 3], 3, '=A1'])
  })
})

describe('sorting and copying', () => {
  it('orders numbers, texts, booleans and then blanks, both ways (spreadsheet-behaviours 52)', () => {
    const data = `cell('A1:A5').setValues([['b'], [true], [2], [''], [1]]);`
    expect(result(`${data} return cell('A1:A5').sort(1).getValues().flat()`)).toEqual([1, 2, 'b', true, ''])
    expect(result(`${data} return cell('A1:A5').sort({ column: 1, ascending: false }).getValues().flat()`)).toEqual([
      true,
      'b',
      2,
      1,
      '',
    ])
  })

  it('sorts a sheet with its heading, unless that is frozen (spreadsheet-behaviours 53)', () => {
    const data = `cell('A1:A3').setValues([['z'], ['b'], ['a']]);`
    expect(result(`${data} sheet.sort(1); return cell('A1:A3').getValues().flat()`)).toEqual(['a', 'b', 'z'])
    expect(result(`${data} sheet.setFrozenRows(1); sheet.sort(1); return cell('A1:A3').getValues().flat()`)).toEqual([
      'z',
      'a',
      'b',
    ])
  })

  it('moves whole cells when it sorts (apps-script.md 4.3)', () => {
    expect(
      result(`cell('A1:A2').setValues([[2], [1]]); cell('A1').setNote('hai').setBackground('red'); cell('A1:A2').sort(1)
        return [cell('A2').getNote(), cell('A2').getBackground(), cell('A1').getBackground()]`),
    ).toEqual(['hai', '#ff0000', '#ffffff'])
  })

  it('copies the whole source beyond a smaller target and repeats it in a larger one (spreadsheet-behaviours 79)', () => {
    expect(
      result(`cell('A1:B2').setValues([[1, 2], [3, 4]]); cell('A1:B2').copyTo(cell('D1')); cell('A1:B2').copyTo(cell('G1:I4'))
        return [cell('D1:E2').getValues(), cell('G1:I4').getValues()]`),
    ).toEqual([
      [
        [1, 2],
        [3, 4],
      ],
      [
        [1, 2, ''],
        [3, 4, ''],
        [1, 2, ''],
        [3, 4, ''],
      ],
    ])
  })

  it('copies contents only, formats only, or transposed (spreadsheet-behaviours 80)', () => {
    expect(
      result(`cell('A1:B1').setValues([[1, 2]]).setBackground('red'); cell('A1').copyTo(cell('A3'), { contentsOnly: true }); cell('A1').copyTo(cell('A4'), { formatOnly: true })
        cell('A1:B1').copyTo(cell('D1'), SpreadsheetApp.CopyPasteType.PASTE_VALUES, true)
        return [cell('A3').getValue(), cell('A3').getBackground(), cell('A4').getValue(), cell('A4').getBackground(), cell('D1:D2').getValues()]`),
    ).toEqual([1, '#ffffff', '', '#ff0000', [[1], [2]]])
  })

  it('refuses copyTo without a range (spreadsheet-behaviours 81)', () => {
    expect(failure(`cell('A1').copyTo('x')`)).toBe(
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.copyTo.",
    )
  })

  it('moves values, formats and notes and leaves the source empty (spreadsheet-behaviours 51)', () => {
    expect(
      result(
        `cell('A1:A2').setValues([[1], [2]]).setBackground('red'); cell('A1:A2').moveTo(cell('A2')); return [cell('A1:A3').getValues().flat(), cell('A1').getBackground()]`,
      ),
    ).toEqual([['', 1, 2], '#ffffff'])
  })
})
