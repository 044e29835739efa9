import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll } from 'vitest'

const run = promisify(execFile)

/** Every sheet, values as stored, text quoted, comma and double quote, UTF-8. */
const csvOfEverySheet = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'
export const xlsxAgain = 'xlsx:Calc MS Excel 2007 XML'

/** LibreOffice with a profile and a folder of its own; both are gone when the tests of the file are through. */
export interface Office {
  readonly place: (name: string) => string
  /** Returns the folder with what became of the file. */
  readonly convert: (path: string, filter: string) => Promise<string>
}

/** Returns LibreOffice, opened anew for each conversion. */
export function office(): Office {
  const home = mkdtempSync(join(tmpdir(), 'thbc-office-'))
  afterAll(() => rmSync(home, { recursive: true, force: true }))
  let runs = 0
  return {
    place: (name) => join(home, name),
    convert: async (path, filter) => {
      const out = join(home, `out-${++runs}`)
      mkdirSync(out)
      const profile = `-env:UserInstallation=file://${home}/profile`
      try {
        await run('soffice', ['--headless', profile, '--convert-to', filter, '--outdir', out, path])
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
          throw new Error(
            'soffice is missing: apt-get install libreoffice-calc-nogui poppler-utils fonts-liberation fonts-crosextra-carlito python3-openpyxl python3-xlsxwriter',
          )
        throw error
      }
      if (readdirSync(out).length === 0) throw new Error(`LibreOffice could not open ${basename(path)}`)
      return out
    },
  }
}

/** Returns the rows of every sheet by its name in the file, as LibreOffice reads them. */
export async function sheetsOf(path: string, { convert }: Office): Promise<Map<string, string[][]>> {
  const out = await convert(path, csvOfEverySheet)
  const stem = basename(path).replace(/\.xlsx$/, '')
  return new Map(
    readdirSync(out).map((name) => [
      name.slice(stem.length + 1, -'.csv'.length),
      parseCsv(readFileSync(join(out, name), 'utf8')),
    ]),
  )
}

/** Returns the cells of a CSV text: quotes doubled within quotes, line breaks within quotes kept. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}
