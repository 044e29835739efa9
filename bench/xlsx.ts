/**
 * Prints what saving and loading 60,000 rows takes: of 12 cells, and of a tab of reports with all its columns; then what consolidating
 * takes from the command line. Each in a process of its own, since the peak of a process is that of all it has done.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Book, type Cell, newBook } from '../host/book.ts'
import { loadBook, saveBook } from '../host/xlsx.ts'
import { sampleBook } from '../sample/large.ts'

function narrowBook(): Book {
  const book = newBook('Lớn')
  book.styles.push({ format: 'dd/mm/yyyy', bold: true }, { wrap: 'wrap' })
  for (const sheet of book.sheets) {
    sheet.maxRows = 60_000
    for (let row = 0; row < 60_000; row++)
      sheet.rows.push(
        Array.from({ length: 12 }, (_, column): Cell => {
          if (column % 3 === 0) return { v: 45_000 + (row % 300), s: 1 }
          return column % 3 === 1 ? { v: `Đơn vị ${row} ${column}`, s: 2 } : { v: row * column, s: 0 }
        }),
      )
  }
  return book
}

/** Saves a book of two quarters of that many units. */
async function made(units: number, path: string): Promise<() => Promise<void>> {
  await saveBook(sampleBook({ units, quarters: 2, seed: 354 }), path)
  return async () => undefined
}

/** What a process of its own does with a path, by name; a second function is not timed. */
const acts: Readonly<Record<string, (path: string) => Promise<() => Promise<unknown>>>> = {
  'save narrow': async (path) => {
    const book = narrowBook()
    return () => saveBook(book, path)
  },
  'make office': (path) => made(2_500, path),
  'make wide': (path) => made(30_000, path),
  load: async (path) => () => loadBook(path),
  'save again': async (path) => {
    const book = await loadBook(path)
    return () => saveBook(book, path)
  },
}

const shown = (milliseconds: number, kilobytes: number): string =>
  `${(milliseconds / 1000).toFixed(1).padStart(5)} s  peak ${String(kilobytes >> 10).padStart(5)} MB`

/** Does one thing and prints its seconds and the peak. */
async function perform(name: string, path: string): Promise<void> {
  const act = await acts[name]?.(path)
  const began = performance.now()
  await act?.()
  console.log(shown(performance.now() - began, process.resourceUsage().maxRSS))
}

/** Consolidates a file from the command line, as its user would, and returns the seconds of the whole process and its peak. */
function consolidated(path: string): string {
  const peak = `${path}.peak`
  const telling = `import { writeFileSync } from 'node:fs'
process.on('exit', () => writeFileSync(${JSON.stringify(peak)}, String(process.resourceUsage().maxRSS)))`
  const hook = `data:text/javascript,${encodeURIComponent(telling)}`
  const ask = ['consolidate', path, '--period', '2025-Q2', '--today', '2025-06-18', '--out', `${path}.out.xlsx`]
  const began = performance.now()
  const { status, stderr } = spawnSync(process.execPath, ['--import', hook, 'dist/cli.js', ...ask], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return shown(performance.now() - began, Number(readFileSync(peak, 'utf8')))
}

/** Does one thing in a process of its own and returns what that printed. */
function start(name: string, path: string): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [process.argv[1] ?? '', name, path], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return stdout.trim()
}

const [name, path] = process.argv.slice(2)
if (name && path) await perform(name, path)
else {
  const folder = mkdtempSync(join(tmpdir(), 'thbc-bench-'))
  try {
    const [narrow, office, wide] = [join(folder, 'narrow.xlsx'), join(folder, 'office.xlsx'), join(folder, 'wide.xlsx')]
    const size = (file: string): string => `file of ${(statSync(file).size / 1e6).toFixed(1)} MB`
    console.log('60,000 rows of 12 cells')
    console.log(`  save ${start('save narrow', narrow)}  ${size(narrow)}`)
    console.log(`  load ${start('load', narrow)}`)
    start('make wide', wide)
    console.log('60,000 reports of 30,000 units, 45 cells each')
    console.log(`  load ${start('load', wide)}  ${size(wide)}`)
    console.log(`  save ${start('save again', wide)}`)
    start('make office', office)
    console.log('consolidate from the command line, a summary of all units')
    console.log(`   5,000 reports of  2,500 units ${consolidated(office)}`)
    console.log(`  60,000 reports of 30,000 units ${consolidated(wide)}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
