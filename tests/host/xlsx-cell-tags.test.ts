/** Cells and looks are found in every spelling of XML that a program may write, as hucre finds what the cells hold. */
import { readFileSync, writeFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Book, newBook } from '../../host/book.ts'
import { loadBook, saveBook } from '../../host/xlsx.ts'
import { eachCell, numberAt } from '../../host/xlsx-cell-tags.ts'
import { sheetPart } from '../../host/xlsx-parts.ts'
import { zipParts } from '../../host/zip-parts.ts'
import { folder, replacePart, storedZip } from './xlsx-files.ts'

/** Returns `row,column look` of each cell. */
function found(text: string): string[] {
  const cells: string[] = []
  eachCell(text, (row, column, look) => cells.push(`${row},${column} ${look}`))
  return cells
}

describe('cells in the text of a tab', () => {
  it.each([
    [
      'as most programs write them',
      '<row r="2"><c r="B2" s="3"/><c r="AA2" s="12"><v>1</v></c></row>',
      ['1,1 3', '1,26 12'],
    ],
    ['without a look', '<row r="1"><c r="A1"><v>1</v></c></row>', ['0,0 0']],
    ['with a prefix', '<x:row r="1"><x:c r="A1" s="7"/></x:row>', ['0,0 7']],
    ['in apostrophes, with spaces', "<row r='1'><c\n s = '5' r = 'C1' ></c></row>", ['0,2 5']],
    ['without their places', '<row><c s="1"/><c s="2"/></row><row><c s="3"/></row>', ['0,0 1', '0,1 2', '1,0 3']],
    [
      'after one that says its place',
      '<row r="4"><c r="C4"/><c s="1"/></row><row><c s="2"/></row>',
      ['3,2 0', '3,3 1', '4,0 2'],
    ],
    [
      'with > and names of tags in an attribute',
      '<row r="1" x="<c r=\'Z9\'> a>b"><c x="/>" r="A1" s="1"/></row>',
      ['0,0 1'],
    ],
    ['in small letters', '<row r="1"><c r="ab1" s="1"/></row>', ['0,27 1']],
    [
      'beside other names that begin alike',
      '<cols><col r="A1"/></cols><rowBreaks/><cfRule r="B1"/><c r="A1" s="1"/>',
      ['0,0 1'],
    ],
    [
      'but not in a comment or an unparsed section',
      '<!-- <c r="A1"/> --><f><![CDATA[<c r="B1"/>]]></f><c r="C1"/>',
      ['0,2 0'],
    ],
    ['up to a tag that never ends', '<c r="A1"/><c r="B1 <c r=\'C1\'', ['0,0 0']],
    ['up to a comment that never ends', '<c r="A1"/><!-- <c r="B1"/>', ['0,0 0']],
    ['of nothing', '', []],
  ])('%s', (_, text, cells) => {
    expect(found(text)).toEqual(cells)
  })

  it('are found in time that grows with the text, whatever it was made of', () => {
    for (const piece of ['<c "', '<c \'<c "', '<row <c ', '<!-', '<![CDATA[', '<c r="A1" s="', '<a:', '<c><!--'])
      expect(found(piece.repeat(200_000)).length).toBeLessThan(200_001)
  }, 10_000)

  it('hold a number that is taken from where their tag ends', () => {
    const text = '<c r="A1"><f>B1</f><v>-1.5E+300</v></c><c r="B1"/><c r="C1"><v>7</v></c>'
    const numbers: number[] = []
    eachCell(text, (_row, _column, _look, end) => numbers.push(numberAt(text, end)))
    expect(numbers).toEqual([-1.5e300, Number.NaN, 7])
  })
})

describe('a workbook', () => {
  const at = folder()
  let plain: Buffer
  const looks = (book: Book) =>
    book.sheets[0]?.rows.map((row) => row.map((cell) => ({ ...cell, s: book.styles[cell?.s ?? 0] })))

  beforeAll(async () => {
    const book = newBook('Kiểu')
    book.styles.push({ bold: true }, { format: 'dd/mm/yyyy', background: '#ff0000' }, { align: 'center', wrap: 'wrap' })
    const [sheet] = book.sheets
    if (sheet)
      sheet.rows = [
        [{ v: 'a', s: 1 }, { v: 45_000, s: 2 }, { v: true, s: 3 }, { s: 3 }],
        [
          { v: 'b', s: 3 },
          { v: 2.5, s: 0 },
          { v: 'c', s: 1, note: 'ghi chú' },
        ],
      ]
    await saveBook(book, at('plain.xlsx'))
    plain = readFileSync(at('plain.xlsx'))
  })

  it.each<[string, (bytes: Buffer) => Buffer]>([
    [
      'with prefixes',
      (bytes) =>
        changed(bytes, (text) =>
          text.replace(/<(\/?)(worksheet|sheetData|row|c|v|is|t)\b/g, '<$1x:$2').replace('xmlns=', 'xmlns:x='),
        ),
    ],
    [
      'in apostrophes',
      (bytes) =>
        changed(bytes, (text) =>
          text.replace(/<c r="(\w+)"( t="\w+")?( s="(\d+)")?/g, "<c s='$4' r='$1'$2").replaceAll(" s=''", ''),
        ),
    ],
    ['without places', (bytes) => changed(bytes, (text) => text.replace(/ r="[A-Z]*\d+"/g, ''))],
    ['whose parts have other names', moved],
  ])('has the same cells and looks %s', async (_, change) => {
    writeFileSync(at('other.xlsx'), change(plain))
    const [before, after] = [await loadBook(at('plain.xlsx')), await loadBook(at('other.xlsx'))]
    expect(looks(after)).toEqual(looks(before))
    expect(looks(before)?.[0]?.[1]?.s).toMatchObject({ background: '#ff0000' })
  })

  /** Returns the package with the text of its first tab changed. */
  function changed(bytes: Buffer, change: (text: string) => string): Buffer {
    const parts = zipParts(bytes)
    if (!parts) throw new Error('no package')
    return replacePart(bytes, sheetPart(parts, newBook('x').sheets[0]?.name ?? ''), change)
  }

  /** Returns the package with all of its workbook in another folder, named from the root or with steps up, in apostrophes. */
  function moved(bytes: Buffer): Buffer {
    const parts = zipParts(bytes)
    if (!parts) throw new Error('no package')
    const entries = parts.names.map((name): [string, string] => {
      const text = parts.text(name)
      if (name === '_rels/.rels') return [name, text.replaceAll('"xl/workbook.xml"', "'/so/workbook.xml'")]
      if (name === 'xl/_rels/workbook.xml.rels')
        return ['so/_rels/workbook.xml.rels', text.replace(/Target="([^"]+)"/g, "Target = '../xl/./$1'")]
      return [
        name === 'xl/workbook.xml' ? 'so/workbook.xml' : name,
        text.replaceAll('/xl/workbook.xml', '/so/workbook.xml'),
      ]
    })
    return storedZip(entries)
  }
})

it('the looks and values are those that hucre reads with its own, whatever the cells', async () => {
  const at = folder()
  const style = fc.constantFrom(
    undefined,
    { font: { bold: true } },
    { numFmt: '0.00' },
    { alignment: { wrapText: true } },
  )
  const value = fc.oneof(fc.constant(null), fc.integer(), fc.string(), fc.boolean())
  const cell = fc.tuple(fc.nat(30), fc.nat(60), value, style)
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 40 }), async (given) => {
      const cells = new Map(
        given.map(([row, column, v, look]) => [`${row},${column}`, { value: v, ...(look && { style: look }) }]),
      )
      const bytes = await writeXlsx({ sheets: [{ name: 'A', cells }] })
      writeFileSync(at('any.xlsx'), bytes)
      const own = await loadBook(at('any.xlsx'))
      const [theirs] = (await readXlsx(bytes, { readStyles: true })).sheets
      for (const [key, read] of theirs?.cells ?? []) {
        const [row = 0, column = 0] = key.split(',').map(Number)
        const cell = own.sheets[0]?.rows[row]?.[column]
        const look = own.styles[cell?.s ?? 0] ?? {}
        expect(cell?.v ?? null).toEqual(read.value === '' ? null : read.value)
        expect([Boolean(look.bold), look.format, look.wrap]).toEqual([
          Boolean(read.style?.font?.bold),
          read.style?.numFmt,
          read.style?.alignment?.wrapText ? 'wrap' : undefined,
        ])
      }
    }),
    { seed: 354, numRuns: 60 },
  )
})
