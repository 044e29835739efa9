/** Workbooks that come and go: the bytes of an .xlsx in, the playground's book exchanged, or the bytes of the book out. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { FileError } from '../messages.ts'
import type { Loaded } from './messages.ts'
import type { Stage } from './stage.ts'

/** Returns what saving would lose of a workbook that is now open; throws FileError when the bytes are none. */
export function openFile(stage: Stage, name: string, bytes: Buffer): Promise<Loaded> {
  return inFolder(async (folder) => {
    const file = join(folder, safeName(name))
    await writeFile(file, bytes)
    return stage.wish<Loaded>({ kind: 'load', path: file, start: false })
  })
}

/** Returns the workbook as an .xlsx file. */
export function saveFile(stage: Stage): Promise<Buffer> {
  return inFolder(async (folder) => {
    const file = join(folder, 'book.xlsx')
    await stage.wish({ kind: 'save', path: file })
    return readFile(file)
  })
}

/** Returns a name that stays in its folder, e.g. `../Sổ: 1.xlsx` -> `Sổ_ 1.xlsx`. */
export function safeName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  const plain = [...last].map((sign) => (sign < ' ' || '<>:"|?*'.includes(sign) ? '_' : sign)).join('')
  const stem = plain
    .replace(/\.xlsx$/i, '')
    .replace(/^\.+/, '')
    .slice(0, 120)
  return `${stem || 'book'}.xlsx`
}

async function inFolder<Result>(act: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'thbc-'))
  try {
    return await act(folder)
  } catch (error) {
    // Nobody has chosen this folder: the file is called by its name.
    if (error instanceof FileError) throw new FileError(error.message.replaceAll(folder + sep, ''))
    throw error
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
