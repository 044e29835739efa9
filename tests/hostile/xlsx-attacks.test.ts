/** Files made to harm whoever opens them: each is named in one line or loads for what it is, in bounded time and memory. */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { crc32, deflateRawSync } from 'node:zlib'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { FileError } from '../../host/messages.ts'
import { loadBook } from '../../host/xlsx.ts'
import { zipParts } from '../../host/zip-parts.ts'
import { folder, replacePart, storedZip } from '../host/xlsx-files.ts'

const at = folder()

const plainBytes = async (): Promise<Buffer> =>
  Buffer.from(
    await writeXlsx({
      sheets: [
        {
          name: 'A',
          rows: [
            ['x', 1],
            ['y', 2],
          ],
        },
      ],
    }),
  )

/** Returns what the command line does with a file, with no more memory than the host may take, and how its last line reads. */
function read(bytes: Buffer | string, name: string, seconds = 20) {
  writeFileSync(at(name), bytes)
  const env = { ...process.env, THBC_LANG: 'vi', NODE_OPTIONS: '--max-old-space-size=600' }
  const words = ['dist/cli.js', 'check', at(name), '--out', at(`out-${name}`)]
  const { status, stderr, signal } = spawnSync('node', words, { encoding: 'utf8', env, timeout: seconds * 1000 })
  const lines = stderr.trimEnd().split('\n')
  return { status, signal, last: lines.at(-1), lines: lines.length }
}

/** Returns the parts of a package, all stored, with others in their place or added. */
async function packed(changes: Readonly<Record<string, string>>): Promise<Buffer> {
  const parts = zipParts(await plainBytes())
  const names = [...new Set([...(parts?.names ?? []), ...Object.keys(changes)])]
  return storedZip(names.map((name) => [name, changes[name] ?? parts?.text(name) ?? '']))
}

const sheetOf = (data: string, before = '') =>
  `<?xml version="1.0"?>${before}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><sheetData>${data}</sheetData></worksheet>`

/** Returns a package whose one sheet is followed by many spaces; `declared` is the size that the directory gives for it. */
async function swelling(megabytes: number, declared?: number): Promise<Buffer> {
  const sheet = Buffer.from(sheetOf('<row r="1"><c r="A1"><v>7</v></c></row>'))
  const text = Buffer.concat([sheet, Buffer.alloc(megabytes * 1_000_000, 32)])
  const marker = 'HERE'
  const bytes = await packed({ 'xl/worksheets/sheet1.xml': marker })
  const deflated = deflateRawSync(text, { level: 1 })
  return spliced(bytes, 'xl/worksheets/sheet1.xml', marker.length, deflated, declared ?? text.length, crc32(text))
}

/** Puts deflated bytes in the place of a stored part, in its own header and in the directory. */
function spliced(bytes: Buffer, name: string, was: number, deflated: Buffer, size: number, crc: number): Buffer {
  // Other parts mention it, too: its own header begins like one.
  let local = bytes.indexOf(name) - 30
  while (bytes.readUInt32LE(Math.max(0, local)) !== 0x04034b50) local = bytes.indexOf(name, local + 31) - 30
  const data = local + 30 + name.length
  const grown = deflated.length - was
  const made = Buffer.concat([bytes.subarray(0, data), deflated, bytes.subarray(data + was)])
  const set = (place: number) => {
    made.writeUInt16LE(8, place)
    made.writeUInt32LE(crc, place + 6)
    made.writeUInt32LE(deflated.length, place + 10)
    made.writeUInt32LE(size, place + 14)
  }
  set(local + 8)
  const end = made.length - 22
  const directory = made.readUInt32LE(end + 16) + grown
  made.writeUInt32LE(directory, end + 16)
  for (let entry = directory; entry < end; ) {
    const length = made.readUInt16LE(entry + 28)
    const offset = made.readUInt32LE(entry + 42)
    if (offset > local) made.writeUInt32LE(offset + grown, entry + 42)
    if (made.toString('utf8', entry + 46, entry + 46 + length) === name) set(entry + 10)
    entry += 46 + length
  }
  return made
}

describe('a file that was cut off', () => {
  it('is named in one line wherever it was cut', async () => {
    const bytes = await plainBytes()
    for (let end = 1; end < bytes.length; end += Math.ceil(bytes.length / 60)) {
      writeFileSync(at('cut.xlsx'), bytes.subarray(0, end))
      const error = await loadBook(at('cut.xlsx')).catch((thrown: unknown) => thrown)
      expect([end, error instanceof FileError ? '' : String(error)]).toEqual([end, ''])
    }
  })

  it('is named in one line, or read, whichever of its bytes is another', async () => {
    const bytes = await plainBytes()
    for (let place = 0; place < bytes.length; place += Math.ceil(bytes.length / 150)) {
      const damaged = Buffer.from(bytes)
      damaged[place] = (damaged[place] ?? 0) ^ 0x55
      writeFileSync(at('damaged.xlsx'), damaged)
      const error = await loadBook(at('damaged.xlsx')).then(
        () => null,
        (thrown: unknown) => thrown,
      )
      expect([place, error === null || error instanceof FileError ? '' : String(error)]).toEqual([place, ''])
    }
  })
})

describe('a package that swells', () => {
  it('is read while it is small', async () => {
    writeFileSync(at('small.xlsx'), await swelling(1))
    expect((await loadBook(at('small.xlsx'))).sheets[0]?.rows[0]?.[0]?.v).toBe(7)
  })

  it.each([
    ['as much as it says', undefined, /giải nén ra lớn hơn 250 MB/],
    ['to more than it says', 1000, /bị hỏng/],
  ])(
    'is refused in one line, within the memory of the host: %s',
    async (_, declared, message) => {
      const { status, signal, last } = read(await swelling(300, declared), 'bomb.xlsx')
      expect([status, signal, last]).toEqual([1, null, expect.stringMatching(message)])
    },
    60_000,
  )
})

describe('a sheet that says it is huge', () => {
  it('loads when only its size is declared', async () => {
    const bytes = await packed({ 'xl/worksheets/sheet1.xml': sheetOf('<row r="1"><c r="A1"><v>7</v></c></row>') })
    writeFileSync(at('declared.xlsx'), bytes)
    const [sheet] = (await loadBook(at('declared.xlsx'))).sheets
    expect([sheet?.rows[0]?.[0]?.v, (sheet?.rows.length ?? 0) < 10]).toEqual([7, true])
  })

  it.each([
    ['its last cell alone', '<row r="1048576"><c r="XFD1048576"><v>7</v></c></row>'],
    ['rows without cells to the end', '<row r="1"><c r="A1"><v>7</v></c></row><row r="1048576"/>'],
    ['a place that no sheet has', '<row r="99999999"><c r="ZZZZ99999999"><v>7</v></c></row>'],
    [
      'more cells than Google holds',
      '<row r="1"><c r="A1"><v>7</v></c></row><row r="400000"><c r="Z400000"><v>7</v></c></row>',
    ],
    ['a repeated row of a million', '<row r="1" spans="1:16384"><c r="A1"><v>7</v></c></row>'],
  ])('ends in bounded time with a book or one line: %s', async (_, data) => {
    const { status, signal } = read(await packed({ 'xl/worksheets/sheet1.xml': sheetOf(data) }), 'huge.xlsx')
    expect([status, signal]).toEqual([1, null])
  })

  it('loads ten thousand tabs in bounded time', async () => {
    const count = 10_000
    const each = Array.from({ length: count }, (_, index) => index + 1)
    const bytes = storedZip([
      [
        '[Content_Types].xml',
        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
      ],
      [
        '_rels/.rels',
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      ],
      [
        'xl/workbook.xml',
        `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${each.map((n) => `<sheet name="T${n}" sheetId="${n}" r:id="rId${n}"/>`).join('')}</sheets></workbook>`,
      ],
      [
        'xl/_rels/workbook.xml.rels',
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.map((n) => `<Relationship Id="rId${n}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}</Relationships>`,
      ],
      ...each.map((n): [string, string] => [
        `xl/worksheets/sheet${n}.xml`,
        sheetOf('<row r="1"><c r="A1"><v>7</v></c></row>'),
      ]),
    ])
    const { status, signal, last } = read(bytes, 'tabs.xlsx', 60)
    expect([status, signal, last]).toEqual([1, null, expect.stringContaining('không phải sổ báo cáo')])
  }, 90_000)
})

describe('entities', () => {
  const laughs = `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(50)}">${'bcdefghij'
    .split('')
    .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghij'[index]};`.repeat(10)}">`)
    .join('')}]>`
  const text = (entity: string) => `<row r="1"><c r="A1" t="inlineStr"><is><t>${entity}</t></is></c></row>`

  it.each([
    ['that multiply', laughs, '&j;'],
    ['that read a file', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', '&e;'],
    ['that ask a server', '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1:1/x">%p;]>', 'x'],
  ])('are not followed: %s', async (_, type, entity) => {
    const bytes = await packed({ 'xl/worksheets/sheet1.xml': sheetOf(text(entity), type) })
    writeFileSync(at('entity.xlsx'), bytes)
    const book = await loadBook(at('entity.xlsx')).catch((error: unknown) => error)
    if (book instanceof Error) expect(book).toBeInstanceOf(FileError)
    else expect(JSON.stringify(book).length).toBeLessThan(5000)
    expect(JSON.stringify(book)).not.toContain('root:')
  })
})

describe('parts that are not what they say', () => {
  it.each([
    ['no content types of sheets', { '[Content_Types].xml': '<Types>spreadsheetml</Types>' }],
    [
      'a sheet outside the package',
      {
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="../../../../../../etc/passwd"/></Relationships>',
      },
    ],
    [
      'a sheet on a server',
      {
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="http://127.0.0.1:1/x" TargetMode="External"/></Relationships>',
      },
    ],
    ['a workbook that is a page', { 'xl/workbook.xml': '<html><body>x</body></html>' }],
    ['a sheet that is no XML', { 'xl/worksheets/sheet1.xml': '\u0000\u0001\u0002' }],
    ['styles that are no XML', { 'xl/styles.xml': '<<<<' }],
    ['strings that are missing', { 'xl/sharedStrings.xml': '' }],
    [
      'a place that is none',
      { 'xl/worksheets/sheet1.xml': sheetOf('<row r="x"><c r="?"><v>7</v></c><c r="A-1"><v>8</v></c></row>') },
    ],
  ])('load or are named in one line: %s', async (_, changes: Readonly<Record<string, string>>) => {
    const { status, signal, last, lines } = read(await packed(changes), 'parts.xlsx')
    // What is read, what is run, what is wrong.
    expect([status, signal, lines <= 3]).toEqual([1, null, true])
    expect(last).not.toMatch(/undefined|TypeError|Error:/)
  })

  it('loads a text that another part repeats', async () => {
    const bytes = replacePart(await plainBytes(), 'xl/workbook.xml', (text) => `${text}<!-- ${'x'.repeat(1000)} -->`)
    writeFileSync(at('comment.xlsx'), bytes)
    expect((await loadBook(at('comment.xlsx'))).sheets).toHaveLength(1)
  })
})
