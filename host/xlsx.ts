/** A path of an .xlsx file in, a Book out, and back. hucre is loaded when the first file is read or written. */
import { randomBytes } from 'node:crypto'
import type { Stats } from 'node:fs'
import { access, constants, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import type { Workbook } from 'hucre'
import type { Book } from './book.ts'
import { FileError, say } from './messages.ts'
import { drawCharts } from './xlsx-charts.ts'
import { uncarriedParts } from './xlsx-inspect.ts'
import { fileStyles } from './xlsx-looks.ts'
import { fromFileBook } from './xlsx-read.ts'
import { toFileBook } from './xlsx-write.ts'
import { type Parts, zipParts } from './zip-parts.ts'

/**
 * Returns the Book of an .xlsx file: with its ids, protections, properties and zone when the host saved it, else with those
 * of a new Vietnamese workbook. Throws FileError with one line when the file is none that can be read.
 */
export async function loadBook(path: string): Promise<Book> {
  const bytes = await readBytes(path)
  const parts = partsOf(bytes, path)
  if (bytes.length > 2_000_000) spareMemory()
  const { readXlsx } = await import('hucre/xlsx')
  try {
    const file = detached(await readXlsx(bytes))
    const styles = await fileStyles(bytes, parts, file.sheets[0]?.name ?? '')
    return await fromFileBook({ file, parts, styles }, basename(path).replace(/\.xlsx$/i, ''), path)
  } catch (error) {
    if (error instanceof FileError) throw error
    if (error instanceof Error && /cells\), over the/.test(error.message))
      throw new FileError(say('file-too-large', path, '20.000.000'))
    // Whatever hucre trips over in a package that looks whole is damage to the user.
    throw new FileError(say('file-damaged', path), { cause: error })
  }
}

/**
 * Returns the workbook with copies of what a tab says beside its cells. hucre's texts are pieces of the tab's own, and each piece
 * keeps the whole in memory: 170 MB with 60,000 reports.
 */
function detached(file: Workbook): Workbook {
  const sheets = file.sheets.map(({ rows, cells, ...rest }) => ({
    ...structuredClone(rest),
    rows,
    ...(cells && { cells }),
  }))
  return { ...file, sheets }
}

/**
 * Writes the Book to a file of its folder under another name, then renames that: nobody ever sees half a workbook. Throws
 * FileError when the folder is missing or may not be written.
 */
export async function saveBook(book: Book, path: string): Promise<void> {
  const target = await realpath(path).catch(() => path)
  await refuseSpecial(path)
  const folder = dirname(target)
  await access(folder).catch(() => {
    throw new FileError(say('folder-missing', folder))
  })
  if (book.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0) > 20_000) spareMemory()
  const { writeXlsx } = await import('hucre/xlsx')
  const { tabs, ...file } = toFileBook(book)
  const made = Buffer.from(await writeXlsx(file))
  const parts = book.sheets.some((sheet) => sheet.charts.length) ? zipParts(made) : null
  const bytes = parts ? drawCharts(made, parts, book, tabs) : made
  const part = join(folder, `.${basename(target)}.${randomBytes(6).toString('hex')}.part`)
  try {
    await writeFile(part, bytes)
    await rename(part, target)
  } catch (error) {
    await rm(part, { force: true })
    throw new FileError(say('not-writable', path), { cause: error })
  }
}

/**
 * Returns what the file contains and saving would lose, each named for the user: `macro (xl/vbaProject.bin)`. Throws
 * FileError when the file cannot be read.
 */
export async function inspect(path: string): Promise<string[]> {
  const parts = partsOf(await readBytes(path), path)
  try {
    return uncarriedParts(parts)
  } catch (error) {
    throw new FileError(say('file-damaged', path), { cause: error })
  }
}

/** Throws FileError when a file of that path could not be written: folder missing, or no right to write. */
export async function checkWritable(path: string): Promise<void> {
  const folder = dirname(path)
  const place = await stat(folder).catch(() => null)
  if (!place?.isDirectory()) throw new FileError(say('folder-missing', folder))
  const target = await refuseSpecial(path)
  for (const each of target ? [folder, path] : [folder])
    await access(each, constants.W_OK).catch(() => {
      throw new FileError(say('not-writable', path))
    })
}

/** Lets the heap of V8 grow in small steps: 60,000 x 12 cells take half the memory for a tenth more time. */
function spareMemory(): void {
  setFlagsFromString('--heap-growing-percent=40')
}

/** Throws FileError for a folder, and for what only looks like a file: a pipe never ends, and a device must not be replaced. */
async function refuseSpecial(path: string): Promise<Stats | null> {
  const found = await stat(path).catch(() => null)
  if (found?.isDirectory()) throw new FileError(say('file-is-folder', path))
  if (found && !found.isFile()) throw new FileError(say('file-special', path))
  return found
}

async function readBytes(path: string): Promise<Buffer> {
  const found = await refuseSpecial(path)
  if (found && found.size > mostUnpacked) throw new FileError(say('file-swells', path, String(mostUnpacked / 1e6)))
  try {
    return await readFile(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new FileError(say('file-missing', path))
    throw new FileError(say('file-unreadable', path))
  }
}

/** Some five million cells: a book of this size takes minutes and gigabytes, and one that was made to harm takes all there is. */
const mostUnpacked = 250_000_000

/** Returns the parts of a workbook's package; throws FileError naming what the file is instead. */
function partsOf(bytes: Buffer, path: string): Parts {
  if (bytes.length === 0) throw new FileError(say('file-empty', path))
  if (bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0])))
    throw new FileError(say(isEncrypted(bytes) ? 'file-encrypted' : 'file-old-xls', path))
  if (!bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04'))) throw new FileError(say('file-not-workbook', path))
  const parts = zipParts(bytes)
  if (!parts) throw new FileError(say('file-damaged', path))
  if (parts.unpacked > mostUnpacked) throw new FileError(say('file-swells', path, String(mostUnpacked / 1e6)))
  try {
    const wrong = notXlsx(parts)
    if (wrong) throw new FileError(say(wrong, path))
  } catch (error) {
    throw error instanceof FileError ? error : new FileError(say('file-damaged', path), { cause: error })
  }
  return parts
}

/** Returns what a package is instead of an .xlsx workbook, or null when it is one. */
function notXlsx(parts: Parts): 'file-is-xlsb' | 'file-is-ods' | 'file-not-workbook' | null {
  if (parts.names.includes('xl/workbook.bin')) return 'file-is-xlsb'
  if (parts.text('mimetype').includes('opendocument.spreadsheet')) return 'file-is-ods'
  return parts.text('[Content_Types].xml').includes('spreadsheetml') ? null : 'file-not-workbook'
}

/** A workbook with a password is a compound file with a stream of this name (MS-OFFCRYPTO 2.3.4). */
function isEncrypted(bytes: Buffer): boolean {
  return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
}
