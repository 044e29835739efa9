import { readFileSync } from 'node:fs'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { type Book, type Cell, newBook, newSheet, type Validation } from '../../host/book.ts'
import { saveBook } from '../../host/xlsx.ts'
import { folder, reloaded } from './xlsx-files.ts'

const at = folder()

function bookOf(...cells: Cell[]): Book {
  const book = newBook('Bẫy')
  const [sheet] = book.sheets
  if (sheet) sheet.rows = [cells]
  return book
}

async function cellsBack(book: Book, name: string): Promise<(Cell | undefined)[]> {
  return (await reloaded(book, at(name))).sheets[0]?.rows[0] ?? []
}

describe('text', () => {
  it.each([
    ['the letters of an escape', '_x000D_'],
    ['an escape within an escape', '_x005F_x000D_'],
    ['half an escape', 'a_x00_ _x12345_ x0041_'],
    ['a carriage return and other control characters', 'a\r\nb\tc\u0001\u001f'],
    ['U+FFFE and U+FFFF', 'a\ufffe\uffffb'],
    ['lone surrogates', '\ud83d x \udc00'],
    ['a whole surrogate pair', 'cờ 🇻🇳'],
    ['spaces at both ends', '  hai  '],
    ['markup', '<b>&amp;"\'</b>'],
    ['decomposed Vietnamese', 'Tổng hợp'.normalize('NFD')],
    ['a formula', '=1+1'],
    ['plus, minus and at', '+84-@'],
    ['an apostrophe first', "'=1"],
    ['a number', '0123'],
    ['a day', '2025-03-14'],
    ['TRUE', 'TRUE'],
    ['an error', '#REF!'],
    ['another error', '#N/A'],
    ['a name of every object', '__proto__'],
  ])('comes back as typed: %s', async (_, text) => {
    expect(await cellsBack(bookOf({ v: text, s: 0 }), 'text.xlsx')).toEqual([{ v: text, s: 0 }])
  })

  it('keeps its link when it is the name of every object', async () => {
    const cell = {
      v: '__proto__',
      s: 0,
      runs: [{ text: '__proto' }, { text: '__', link: 'https://example.org' }],
    }
    expect(await cellsBack(bookOf(cell), 'proto.xlsx')).toEqual([cell])
  })

  it('stays text for other programs when it begins with =', async () => {
    await saveBook(bookOf({ v: '=HYPERLINK("http://x";"y")', s: 0 }), at('formula.xlsx'))
    const { sheets } = await readXlsx(readFileSync(at('formula.xlsx')), { readStyles: true })
    expect(sheets[0]?.rows[0]?.[0]).toBe('=HYPERLINK("http://x";"y")')
    expect(sheets[0]?.cells?.get('0,0')?.formula).toBeUndefined()
  })

  it('longer than a cell of .xlsx is cut in the file and whole in the Book', async () => {
    const long = `${'Nội dung rất dài; '.repeat(2500)}hết`
    expect(long.length).toBeGreaterThan(32_767)
    expect(await cellsBack(bookOf({ v: long, s: 0 }), 'long.xlsx')).toEqual([{ v: long, s: 0 }])
    const { sheets } = await readXlsx(readFileSync(at('long.xlsx')))
    for (const row of sheets.flatMap((sheet) => sheet.rows))
      for (const value of row) expect(String(value ?? '').length).toBeLessThanOrEqual(32_767)
  })

  it('of a note comes back as typed', async () => {
    const note = 'Dòng 1\nDòng 2 _x000D_ <x> \u0007'
    expect(await cellsBack(bookOf({ v: 1, s: 0, note }), 'note.xlsx')).toEqual([{ v: 1, s: 0, note }])
  })
})

describe('a value', () => {
  it.each([
    ['a day', 45_731],
    ['a day and a time', 45_731.75],
    ['a time alone', 0.354_166_666_666_666_7],
    ['the first day that Excel knows', 1],
    ['a day before Excel took 1900 for a leap year', 59],
    ['the first day after that', 61],
  ])('under a date format stays the serial number: %s', async (_, serial) => {
    const book = bookOf({ v: serial, s: 1 })
    book.styles.push({ format: 'dd/mm/yyyy hh:mm' })
    const back = await reloaded(book, at('day.xlsx'))
    expect(back.sheets[0]?.rows[0]?.[0]?.v).toBe(serial)
  })

  it.each(['America/New_York', 'Asia/Ho_Chi_Minh', 'Pacific/Kiritimati'])('is the same day in %s', async (zone) => {
    const before = process.env['TZ']
    process.env['TZ'] = zone
    try {
      const book = bookOf({ v: 45_731, s: 1 })
      book.styles.push({ format: 'dd/mm/yyyy' })
      expect((await reloaded(book, at('zone.xlsx'))).sheets[0]?.rows[0]?.[0]?.v).toBe(45_731)
    } finally {
      if (before === undefined) delete process.env['TZ']
      else process.env['TZ'] = before
    }
  })

  it.each([
    ['an error', { v: '#REF!', error: true, s: 0 }],
    ['the error of a formula', { v: '#DIV/0!', f: '=1/0', error: true, s: 0 }],
    ['a formula that gives text', { v: 'a_x000D_b', f: '="a_x000D_b"', s: 0 }],
    ['a formula that gives nothing', { v: '', f: '=""', s: 0 }],
    ['a formula that gives a boolean', { v: true, f: '=1=1', s: 0 }],
    ['a formula never computed', { f: '=A2', s: 0 }],
    ['an array formula', { v: 3, f: '=ARRAYFORMULA(SUM(A2:A3*B2:B3))', s: 0 }],
    ['FALSE', { v: false, s: 0 }],
    ['a small number', { v: 1e-300, s: 0 }],
  ])('comes back: %s', async (_, cell: Cell) => {
    expect(await cellsBack(bookOf(cell), 'value.xlsx')).toEqual([cell])
  })
})

describe('the name of a tab', () => {
  it.each([
    'Tổng hợp Quý I/2025',
    'a[b]c:d\\e?f*g',
    'Một tên rất dài hơn ba mươi mốt ký tự, như Sheets cho phép',
    'History',
    "'nháy'",
    '_thbc',
    'x\ud83d',
  ])('is legal in the file and comes back: %j', async (name) => {
    const book = newBook('Tên')
    book.sheets.push(newSheet(8, name), newSheet(9, `${name.slice(0, 40)}~`))
    const back = await reloaded(book, at('name.xlsx'))
    expect(back.sheets.map((sheet) => sheet.name)).toEqual(book.sheets.map((sheet) => sheet.name))
    expect(back.sheets.map((sheet) => sheet.id)).toEqual([0, 8, 9])
  })

  it('differs from the others in the file when only forbidden letters made it differ', async () => {
    const book = newBook('Tên')
    book.sheets.push(newSheet(1, 'Quý I/2025'), newSheet(2, 'Quý I:2025'), newSheet(3, 'QUÝ I?2025'))
    await saveBook(book, at('twins.xlsx'))
    const { sheets } = await readXlsx(readFileSync(at('twins.xlsx')))
    expect(sheets.map((sheet) => sheet.name)).toEqual([
      'Trang tính1',
      'Quý I-2025',
      'Quý I-2025 (2)',
      'QUÝ I-2025 (3)',
      '_thbc',
    ])
  })

  it('is followed by formulas, links and drop-downs', async () => {
    const book = bookOf(
      { v: 5, f: "=SUM('Quý I/2025'!A1;1,5)+History!A1", s: 0 },
      { v: 'tới', s: 0, runs: [{ text: 'tới', link: '#gid=4&range=B2' }] },
      { s: 0, dv: 0 },
    )
    book.sheets.push(newSheet(4, 'Quý I/2025'), newSheet(5, 'History'))
    const place = { sheet: 4, area: { row: 1, column: 1, rows: 9, columns: 1 } }
    const [sheet] = book.sheets
    sheet?.validations.push({ criteria: 'VALUE_IN_RANGE', args: [place, true], allowInvalid: false, help: null })
    const back = await cellsBack(book, 'follow.xlsx')
    expect(back[0]?.f).toBe("=SUM('Quý I/2025'!A1;1.5)+'History'!A1")
    expect(back[1]).toEqual(sheet?.rows[0]?.[1])
    const { sheets } = await readXlsx(readFileSync(at('follow.xlsx')), { readStyles: true })
    expect(sheets[0]?.cells?.get('0,0')?.formula).toBe("SUM('Quý I-2025'!A1,1.5)+'History_'!A1")
    expect(sheets[0]?.cells?.get('0,1')?.hyperlink?.location).toBe("'Quý I-2025'!B2")
    expect(sheets[0]?.dataValidations?.[0]?.formula1).toBe("'Quý I-2025'!$A$1:$A$9")
  })
})

describe('a link', () => {
  it.each([
    ['https://example.org/a?b=1&c=2#d', true],
    ['http://example.org', true],
    ['mailto:a@example.org', true],
    ['javascript:alert(1)', false],
    ['file:///etc/passwd', false],
    ['#gid=999&range=A1', false],
  ])('%s is written as a hyperlink: %s', async (link, written) => {
    await saveBook(bookOf({ v: 'x', s: 0, runs: [{ text: 'x', link }] }), at('link.xlsx'))
    const { sheets } = await readXlsx(readFileSync(at('link.xlsx')))
    expect(sheets[0]?.cells?.get('0,0')?.hyperlink?.target).toBe(written ? link : undefined)
  })
})

describe('a drop-down', () => {
  const place = { sheet: 0, area: { row: 1, column: 1, rows: 3, columns: 1 } }
  const rules: [string, Validation['criteria'], Validation['args']][] = [
    ['with commas', 'VALUE_IN_LIST', [['Xã, phường', 'Đảng bộ'], true]],
    ['over 255 characters', 'VALUE_IN_LIST', [Array.from({ length: 60 }, (_, n) => `Đơn vị số ${n}`), true]],
    ['with quotes and spaces', 'VALUE_IN_LIST', [[' a ', '"b"', "'c'"], false]],
    ['that is short', 'VALUE_IN_LIST', [['Có', 'Không'], true]],
    ['of another range', 'VALUE_IN_RANGE', [place, true]],
    ['of days', 'DATE_IS_VALID_DATE', []],
    ['of days after one', 'DATE_ON_OR_AFTER', [{ serial: 45_000 }]],
    ['of days between two', 'DATE_BETWEEN', [{ serial: 45_000 }, { serial: 46_000 }]],
    ['of numbers', 'NUMBER_GREATER_THAN_OR_EQUAL_TO', [0]],
    ['of numbers between two', 'NUMBER_BETWEEN', [1, 5]],
    ['a checkbox', 'CHECKBOX', []],
    ['a checkbox with its own values', 'CHECKBOX', ['Có', 'Không']],
    ['an e-mail', 'TEXT_IS_VALID_EMAIL', []],
    ['text', 'TEXT_CONTAINS', ['"x"']],
    ['a formula', 'CUSTOM_FORMULA', ['=AND(B1>0;B1<5)']],
    ['a kind that .xlsx has not', 'SOMETHING_NEW', ['a', 1]],
  ]
  it.each(rules)('comes back exactly: %s', async (_, criteria, args) => {
    const book = bookOf({ v: 'x', s: 0 }, { s: 0, dv: 0 }, { s: 0, dv: 0 })
    const rule = { criteria, args, allowInvalid: false, help: 'Chọn một giá trị' }
    book.sheets[0]?.validations.push(rule)
    const back = await reloaded(book, at('rule.xlsx'))
    expect(back.sheets[0]?.validations).toEqual([rule])
    expect(back.sheets[0]?.rows[0]?.map((cell) => cell?.dv)).toEqual([undefined, 0, 0])
  })

  it.each(rules.slice(0, 5))('is one that other programs can follow: %s', async (_, criteria, args) => {
    const book = bookOf({ s: 0, dv: 0 })
    book.sheets[0]?.validations.push({ criteria, args, allowInvalid: true, help: null })
    await saveBook(book, at('dropdown.xlsx'))
    const { sheets } = await readXlsx(readFileSync(at('dropdown.xlsx')))
    const [rule] = sheets[0]?.dataValidations ?? []
    expect(rule?.type).toBe('list')
    const inline = rule?.values?.join(',') ?? ''
    expect(inline.length).toBeLessThanOrEqual(255)
    if (criteria === 'VALUE_IN_LIST' && !inline) {
      const [, column = '', last = ''] = /^'_thbc'!\$([A-Z]+)\$1:\$[A-Z]+\$(\d+)$/.exec(rule?.formula1 ?? '') ?? []
      const hidden = sheets.find((sheet) => sheet.name === '_thbc')
      const values = hidden?.rows.slice(0, Number(last)).map((row) => row[column.charCodeAt(0) - 65])
      expect(values).toEqual(args[0])
    }
  })
})

describe('a conditional format', () => {
  it.each([
    ['TEXT_EQUAL_TO', ['Đã gửi']],
    ['TEXT_STARTS_WITH', ['Chậm "x"']],
    ['TEXT_CONTAINS', ['quá hạn']],
    ['TEXT_DOES_NOT_CONTAIN', ['quá hạn']],
    ['TEXT_ENDS_WITH', ['hạn']],
    ['CELL_EMPTY', []],
    ['CELL_NOT_EMPTY', []],
    ['NUMBER_GREATER_THAN', [5]],
    ['NUMBER_BETWEEN', [1, 2]],
    ['DATE_BEFORE', ['TODAY']],
    ['CUSTOM_FORMULA', ['=$A2="x;y"']],
    ['SOMETHING_NEW', ['a']],
  ])('comes back exactly: %s', async (criteria, args) => {
    const areas = [
      { row: 2, column: 2, rows: 5, columns: 1 },
      { row: 2, column: 4, rows: 5, columns: 2 },
    ]
    const rules = [
      { areas, criteria, args, style: { background: '#d9ead3', color: '#990000', bold: true } },
      { areas, criteria: 'CELL_NOT_EMPTY', args: [], style: { italic: true, strike: true } },
    ]
    const book = bookOf({ v: 1, s: 0 })
    book.sheets[0]?.conditionalRules.push(...rules)
    expect((await reloaded(book, at('rules.xlsx'))).sheets[0]?.conditionalRules).toEqual(rules)
  })
})

describe('a number that is no time, under a date format', () => {
  it('is the same number after a save and a load', async () => {
    const book = newBook('x')
    book.styles.push({ format: 'dd/mm/yyyy' })
    const numbers = [45_731, 1e12, 1.5e300, 99_999_999]
    const [sheet] = book.sheets
    if (sheet) sheet.rows = numbers.map((v) => [{ v, s: 1 }])
    const again = await reloaded(book, at('huge-days.xlsx'))
    expect(again.sheets[0]?.rows.map((row) => row[0]?.v)).toEqual(numbers)
  })
})
