import { mkdtempSync, rmSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx, type Sheet, type WriteOptions, writeXlsx } from 'hucre/xlsx'
import { afterAll } from 'vitest'
import type { Book } from '../../host/book.ts'
import { loadBook, saveBook } from '../../host/xlsx.ts'
import { zipParts } from '../../host/zip-parts.ts'

/** Returns a folder that is gone when the tests of the file are through, as a function from names to paths. */
export function folder(): (name: string) => string {
  const place = mkdtempSync(join(tmpdir(), 'thbc-'))
  afterAll(() => rmSync(place, { recursive: true, force: true }))
  return (name) => join(place, name)
}

/** Returns the Book after a save and a load. */
export async function reloaded(book: Book, path: string): Promise<Book> {
  await saveBook(book, path)
  return loadBook(path)
}

/** Writes the file again as another program would that keeps everything but does not know what our hidden tab means. */
export async function editedElsewhere(path: string, change: (sheets: Sheet[]) => Sheet[] | undefined): Promise<void> {
  const file = await readXlsx(await readFile(path), { readStyles: true })
  const sheets = change(file.sheets) ?? file.sheets
  const options: WriteOptions = {
    ...file,
    activeSheet: 0,
    sheets: sheets.map(({ charts: _charts, pivotTables: _pivots, ...rest }) => rest),
  }
  await writeXlsx(options).then((bytes) => writeFile(path, bytes))
}

/** Renames a tab as Excel does it: the formulas that mention it follow. */
export function renameTab(sheets: readonly Sheet[], from: string, to: string): void {
  for (const sheet of sheets) {
    if (sheet.name === from) sheet.name = to
    for (const cell of sheet.cells?.values() ?? [])
      if (cell.formula) cell.formula = cell.formula.replaceAll(`'${from}'!`, `'${to}'!`)
  }
}

/** Returns a package in which one part is another text, all parts stored without compression. */
export function replacePart(bytes: Buffer, name: string, change: (text: string) => string): Buffer {
  const parts = zipParts(bytes)
  if (!parts?.names.includes(name)) throw new Error(`no part ${name}`)
  return storedZip(parts.names.map((each) => [each, each === name ? change(parts.text(each)) : parts.text(each)]))
}

/** Returns a .zip container of texts, stored (APPNOTE.TXT 4.3). */
export function storedZip(entries: readonly (readonly [string, string])[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, text] of entries) {
    const data = Buffer.from(text, 'utf8')
    const path = Buffer.from(name, 'utf8')
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt32LE(crc32(data), 10)
    common.writeUInt32LE(data.length, 14)
    common.writeUInt32LE(data.length, 18)
    common.writeUInt16LE(path.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), common, path, data])
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, place, path]))
    files.push(file)
    at += file.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...files, list, end])
}

function crc32(data: Buffer): number {
  let crc = -1
  for (const byte of data) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}
