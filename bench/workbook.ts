/**
 * Prints how long a whole process takes to consolidate an .xlsx of 5,000 reports, beside what somebody would pick instead: LibreOffice
 * with SUMIFS, pandas with openpyxl, exceljs. All read the same file and must agree on the sums of two quarters, column by column;
 * the peers make nothing but these. One that is not installed is named and left out: BENCH_PYTHON names a Python with pandas and
 * openpyxl, BENCH_MODULES a folder in whose node_modules exceljs is.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Book, newBook, type Sheet } from '../host/book.ts'
import { loadBook, saveBook } from '../host/xlsx.ts'
import { keysOf, tab, valueAt } from '../sample/desk.ts'
import { periodNames } from '../sample/fill.ts'
import { sampleBook } from '../sample/large.ts'
import { excelScript, pandasScript, type Question } from './workbook-peers.ts'

const quarter = '2025-Q2'
const units = 2_500
const runs = 3

/** Sums by column key, of the quarter and of the one before. */
type Sums = Readonly<Record<string, readonly [number, number]>>

interface Case {
  readonly name: string
  /** Runs the process once and returns the sums. */
  readonly run: () => Sums
}

/** Returns what a program printed; throws with what it complained about. */
function start(program: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1e9 })
  if (error || status !== 0) throw new Error(`${program}: ${error?.message ?? stderr}`)
  return stdout
}

const isThere = (program: string, args: readonly string[]): boolean => spawnSync(program, args).status === 0

const folder = mkdtempSync(join(tmpdir(), 'thbc-bench-'))
const path = join(folder, 'book.xlsx')

function product(): Case {
  const ask = ['--period', quarter, '--today', '2025-06-18', '--json', '--out', join(folder, 'out.xlsx')]
  return {
    name: 'this project: check, all figures, summary tab, .xlsx',
    run: () => {
      const figures = JSON.parse(start(process.execPath, ['dist/cli.js', 'consolidate', path, ...ask])) as {
        totals: readonly Readonly<Record<'indicator' | 'theme' | 'total' | 'previous', unknown>>[]
      }
      const sums = figures.totals.map(({ indicator, theme, total, previous }) => [
        theme ? `${String(indicator)}@${String(theme)}` : String(indicator),
        [Number(total ?? 0), Number(previous ?? 0)] as const,
      ])
      return Object.fromEntries(sums) as Sums
    },
  }
}

/** Returns the letters of a 0-based column. */
const letters = (column: number): string =>
  (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))

/** Writes the file with one tab more, of formulas, and returns its path. */
async function withFormulas(reports: Sheet, { keys, periods, states }: Question): Promise<string> {
  const all = keysOf(reports)
  const place = (key: string): string => {
    const column = letters(all.indexOf(key))
    return `'${reports.name}'!$${column}$3:$${column}$${reports.maxRows}`
  }
  const part = (key: string, period: string, state: string): string =>
    `SUMIFS(${place(key)};${place('period')};"${period}";${place('state')};"${state}")`
  const formula = (key: string, period: string): string =>
    `=${states.map((state) => part(key, period, state)).join('+')}`
  const [sheet] = newBook('x').sheets
  if (!sheet) throw new Error('no tab')
  const cells = keys.map((key) => [{ v: key, s: 0 }, ...periods.map((each) => ({ v: 0, f: formula(key, each), s: 0 }))])
  const book = await loadBook(path)
  book.sheets.unshift({ ...sheet, id: 987_654, name: 'SUMIFS', rows: cells })
  await saveBook(book, join(folder, 'sumifs.xlsx'))
  return join(folder, 'sumifs.xlsx')
}

/** Results that a file carries are not believed. */
const recalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`

async function libreOffice(reports: Sheet, question: Question): Promise<Case | string> {
  if (!isThere('soffice', ['--version'])) return 'LibreOffice is not installed'
  const file = await withFormulas(reports, question)
  mkdirSync(join(folder, 'profile/user'), { recursive: true })
  writeFileSync(join(folder, 'profile/user/registrymodifications.xcu'), recalculate)
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,1'
  return {
    name: 'LibreOffice headless, SUMIFS, .csv',
    run: () => {
      start('soffice', ['--headless', profile, '--convert-to', filter, '--outdir', folder, file])
      const lines = readFileSync(join(folder, 'sumifs-SUMIFS.csv'), 'utf8').trim().split('\n')
      const found = lines.map((line) => line.replaceAll('"', '').split(','))
      return Object.fromEntries(found.map(([key, now, before]) => [key, [Number(now), Number(before)]])) as Sums
    },
  }
}

function pandas(question: Question): Case | string {
  const python = process.env['BENCH_PYTHON'] ?? 'python3'
  if (!isThere(python, ['-c', 'import pandas, openpyxl'])) return 'pandas with openpyxl is not installed'
  const script = join(folder, 'sums.py')
  writeFileSync(script, pandasScript(question))
  return { name: 'pandas and openpyxl, sums', run: () => JSON.parse(start(python, [script])) as Sums }
}

function exceljs(question: Question): Case | string {
  const modules = resolve(process.env['BENCH_MODULES'] ?? '.')
  const script = join(folder, 'sums.cjs')
  writeFileSync(script, excelScript(question, modules))
  const asked = `require('node:module').createRequire(${JSON.stringify(`${modules}/x.js`)})('exceljs')`
  if (!isThere(process.execPath, ['-e', asked])) return 'exceljs is not installed'
  return { name: 'exceljs, sums', run: () => JSON.parse(start(process.execPath, [script])) as Sums }
}

/** Returns the columns of figures; indicators in words add up to nothing. */
function figureKeys(book: Book, reports: Sheet): string[] {
  const indicators = tab(book, 'indicators')
  const [code, aggregation] = ['code', 'aggregation'].map((key) => keysOf(indicators).indexOf(key))
  const figures = indicators.rows.filter((_, row) => valueAt(indicators, row, aggregation ?? 0) !== 'nội dung')
  const codes = new Set(figures.map((row) => row[code ?? 0]?.v))
  return keysOf(reports).filter((key) => codes.has(key.split('@')[0]) && !['unit', 'period', 'state'].includes(key))
}

/** Throws when two programs do not agree. */
function compare(own: Sums, other: Sums, { keys }: Question, name: string): void {
  for (const key of keys)
    for (const index of [0, 1] as const) {
      const [one, two] = [own[key]?.[index] ?? 0, other[key]?.[index]]
      if (two === undefined || Math.abs(one - two) > 1e-6) throw new Error(`${name}: ${key} is ${two}, not ${one}`)
    }
}

try {
  const book = sampleBook({ units, quarters: 2, seed: 354 })
  const reports = tab(book, 'reports')
  await saveBook(book, path)
  const question: Question = {
    path,
    tab: reports.name,
    keys: figureKeys(book, reports),
    periods: [periodNames[quarter] ?? '', periodNames['2025-Q1'] ?? ''],
    states: ['Đã gửi', 'Đạt yêu cầu'],
  }
  console.log(
    `${(units * 2).toLocaleString('en')} reports, ${question.keys.length} columns summed for two quarters; seconds, whole process:`,
  )
  const cases = [product(), await libreOffice(reports, question), pandas(question), exceljs(question)]
  let own: Sums | null = null
  for (const each of cases) {
    if (typeof each === 'string') {
      console.log(`  left out: ${each}`)
      continue
    }
    const times: number[] = []
    for (let run = 0; run < runs; run++) {
      const began = performance.now()
      const sums = each.run()
      times.push((performance.now() - began) / 1000)
      own ??= sums
      compare(own, sums, question, each.name)
    }
    const shown = [...times].sort((one, other) => one - other).map((time) => time.toFixed(1))
    console.log(`  ${shown[1]} (${shown[0]}-${shown[2]})  ${each.name}`)
  }
  console.log('  all of them agree on every sum')
} finally {
  rmSync(folder, { recursive: true, force: true })
}
