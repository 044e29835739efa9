import { readFileSync, writeFileSync } from 'node:fs'
import { writeXlsx } from 'hucre/xlsx'
import { afterEach, describe, expect, it } from 'vitest'
import { newBook } from '../../host/book.ts'
import { FileError, speak } from '../../host/messages.ts'
import { inspect, loadBook, saveBook } from '../../host/xlsx.ts'
import { richBook } from './rich-book.ts'
import { folder, replacePart, storedZip } from './xlsx-files.ts'

const at = folder()

async function plainBytes(): Promise<Buffer> {
  return Buffer.from(await writeXlsx({ sheets: [{ name: 'A', rows: [['x']] }] }))
}

describe('a file that cannot be read', () => {
  const oleHeader = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  const cases: [string, () => Promise<Buffer | string> | Buffer | string, RegExp][] = [
    ['empty', () => '', /là tệp rỗng/],
    ['text', () => 'họ tên;số', /không phải là sổ tính \.xlsx/],
    ['a zip of something else', () => storedZip([['a.txt', 'x']]), /không phải là sổ tính \.xlsx/],
    ['cut off', async () => (await plainBytes()).subarray(0, 3000), /bị hỏng hoặc tải về chưa đủ/],
    ['damaged within', async () => (await plainBytes()).fill(7, 900, 1600), /bị hỏng hoặc tải về chưa đủ/],
    [
      'without its workbook',
      () => storedZip([['[Content_Types].xml', '<Types>spreadsheetml</Types>']]),
      /bị hỏng hoặc tải về chưa đủ/,
    ],
    ['old .xls', () => Buffer.concat([oleHeader, Buffer.alloc(600)]), /là tệp \.xls đời cũ/],
    [
      'with a password',
      async () =>
        Buffer.from(await writeXlsx({ sheets: [{ name: 'A' }], encryption: { password: 'p', spinCount: 10 } })),
      /có mật khẩu/,
    ],
    ['.ods', () => storedZip([['mimetype', 'application/vnd.oasis.opendocument.spreadsheet']]), /là tệp \.ods/],
    ['.xlsb', () => storedZip([['xl/workbook.bin', 'x']]), /là tệp \.xlsb/],
  ]
  it.each(cases)('is named in one line: %s', async (_, bytes, message) => {
    writeFileSync(at('bad.xlsx'), await bytes())
    const error = await loadBook(at('bad.xlsx')).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(FileError)
    expect(String((error as Error).message)).toMatch(message)
    expect(String((error as Error).message)).not.toContain('\n')
  })

  it.each([
    ['missing', 'nowhere.xlsx', /^Không tìm thấy tệp/],
    ['a folder', '', /là thư mục/],
    ['below a file', 'x.txt/b.xlsx', /^Không tìm thấy tệp/],
  ])('is named in one line: %s', async (_, name, message) => {
    writeFileSync(at('x.txt'), '')
    await expect(loadBook(at(name))).rejects.toThrow(message)
    await expect(inspect(at(name))).rejects.toThrow(message)
  })

  it('was written by a newer version', async () => {
    await saveBook(newBook('x'), at('newer.xlsx'))
    writeFileSync(
      at('newer.xlsx'),
      replacePart(readFileSync(at('newer.xlsx')), 'xl/sharedStrings.xml', (text) =>
        text.replace('"version":1', '"version":2'),
      ),
    )
    await expect(loadBook(at('newer.xlsx'))).rejects.toThrow(/phiên bản mới hơn/)
  })
})

describe('a place that cannot be written', () => {
  it('is named in one line', async () => {
    await expect(saveBook(newBook('x'), at('no/such/b.xlsx'))).rejects.toThrow(/^Thư mục .* không tồn tại$/)
  })
})

describe('what saving would lose', () => {
  afterEach(() => speak(null))

  it('is nothing in a workbook of the host', async () => {
    await saveBook(richBook(), at('own.xlsx'))
    expect(await inspect(at('own.xlsx'))).toEqual([])
  })

  const withParts = async (...extra: [string, string][]): Promise<void> => {
    const types = '<Types>spreadsheetml</Types>'
    writeFileSync(at('parts.xlsx'), storedZip([['[Content_Types].xml', types], ...extra]))
  }

  it.each([
    ['xl/vbaProject.bin', '', 'macro'],
    ['xl/externalLinks/externalLink1.xml', '', 'liên kết tới sổ tính khác'],
    ['xl/pivotTables/pivotTable1.xml', '', 'bảng tổng hợp (pivot table)'],
    ['xl/media/image1.png', '', 'hình ảnh'],
    ['xl/embeddings/oleObject1.bin', '', 'đối tượng nhúng'],
    ['xl/ctrlProps/ctrlProp1.xml', '', 'nút bấm, hộp kiểm nhúng'],
    ['xl/slicers/slicer1.xml', '', 'bộ lọc trực quan (slicer)'],
    ['xl/threadedComments/threadedComment1.xml', '', 'luồng bình luận'],
    ['xl/tables/table1.xml', '', 'bảng Excel (table)'],
    ['xl/connections.xml', '', 'kết nối dữ liệu'],
    ['customXml/item1.xml', '', 'dữ liệu XML riêng'],
    ['xl/chartsheets/sheet1.xml', '', 'trang biểu đồ hoặc trang macro'],
    ['xl/drawings/drawing1.xml', '<xdr:sp macro="">', 'hình vẽ, hộp chữ'],
    ['xl/charts/chart1.xml', '<c:radarChart>', 'biểu đồ loại không hỗ trợ'],
    [
      'xl/worksheets/sheet1.xml',
      '<cfRule type="dataBar" priority="1">',
      'định dạng có điều kiện dạng thang màu, thanh dữ liệu, biểu tượng',
    ],
    ['xl/worksheets/sheet1.xml', '<x14:sparklineGroup type="column">', 'biểu đồ trong ô (sparkline)'],
    [
      'xl/worksheets/_rels/sheet1.xml.rels',
      '<Relationship Target="file:///a" TargetMode="External"/>',
      'liên kết tới tệp trên máy',
    ],
    ['xl/workbook.xml', '<workbookProtection lockStructure="1"/>', 'khóa cấu trúc sổ tính'],
  ])('is named with its part: %s %s', async (part, text, name) => {
    await withParts([part, text])
    expect(await inspect(at('parts.xlsx'))).toEqual([`${name} (${part})`])
  })

  it.each([
    ['xl/drawings/vmlDrawing1.vml', '<v:shape>'],
    ['xl/printerSettings/printerSettings1.bin', ''],
    ['xl/calcChain.xml', ''],
    ['xl/charts/chart1.xml', '<c:barChart>'],
    ['xl/worksheets/_rels/sheet1.xml.rels', '<Relationship Target="https://example.org" TargetMode="External"/>'],
  ])('is not: %s', async (part, text) => {
    await withParts([part, text])
    expect(await inspect(at('parts.xlsx'))).toEqual([])
  })

  it('is said in English when asked', async () => {
    speak('en')
    await withParts(['xl/vbaProject.bin', ''])
    expect(await inspect(at('parts.xlsx'))).toEqual(['macros (xl/vbaProject.bin)'])
  })
})
