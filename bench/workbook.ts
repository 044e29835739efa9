/**
 * Prints how long a whole process takes to consolidate an .xlsx of 5,000 reports, beside what somebody would pick instead: LibreOffice
 * with SUMIFS, pandas with openpyxl, exceljs. All read the same file and must agree on the sums of two quarters, column by column.
 * The peers do it twice: once they make nothing but the sums; once, as somebody who needs a workbook, they save the book with the sums on
 * a tab of their own, which is read again and compared. One that is not installed is named and left out: BENCH_PYTHON names a Python with pandas and
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
import { excelScript, pandasScript, type Question, sumsTab } from './workbook-peers.ts'

const quarter = '2025-Q2'
const units = 2_500
const runs = 3

/** Sums by column key, of the quarter and of the one before. */
type Sums = Readonly<Record<string, readonly [number, number]>>

interface Case {
  readonly name: string
  /** Runs the process once and returns the sums, or null where only the file that it saves has them. */
  readonly run: () => Sums | null
  /** The workbook that it leaves. */
  readonly saves?: string
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
    name: 'this project: check, all figures, summary of all units',
    saves: join(folder, 'out.xlsx'),
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
  book.sheets.unshift({ ...sheet, id: 987_654, name: sumsTab, rows: cells })
  await saveBook(book, join(folder, 'sumifs.xlsx'))
  return join(folder, 'sumifs.xlsx')
}

/** Results that a file carries are not believed. */
const recalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`

async function libreOffice(reports: Sheet, question: Question): Promise<readonly Case[] | string> {
  if (!isThere('soffice', ['--version'])) return 'LibreOffice is not installed'
  const file = await withFormulas(reports, question)
  mkdirSync(join(folder, 'profile/user'), { recursive: true })
  mkdirSync(join(folder, 'saved'))
  writeFileSync(join(folder, 'profile/user/registrymodifications.xcu'), recalculate)
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,1'
  const convert = (to: string, into: string) =>
    start('soffice', ['--headless', profile, '--convert-to', to, '--outdir', into, file])
  const sums = () => {
    convert(filter, folder)
    const lines = readFileSync(join(folder, `sumifs-${sumsTab}.csv`), 'utf8')
      .trim()
      .split('\n')
    const cells = lines.map((line) => line.replaceAll('"', '').split(','))
    return Object.fromEntries(cells.map(([key, now, before]) => [key, [Number(now), Number(before)]])) as Sums
  }
  const save = () => {
    convert('xlsx', join(folder, 'saved'))
    return null
  }
  const name = 'LibreOffice headless, SUMIFS'
  return [
    { name, run: sums },
    { name, run: save, saves: join(folder, 'saved/sumifs.xlsx') },
  ]
}

function pandas(question: Question): readonly Case[] | string {
  const python = process.env['BENCH_PYTHON'] ?? 'python3'
  if (!isThere(python, ['-c', 'import pandas, openpyxl'])) return 'pandas with openpyxl is not installed'
  const script = (name: string, out: string | null) => {
    writeFileSync(join(folder, name), pandasScript(question, out))
    return () => JSON.parse(start(python, [join(folder, name)])) as Sums
  }
  const saves = join(folder, 'openpyxl.xlsx')
  return [
    { name: 'pandas and openpyxl', run: script('sums.py', null) },
    { name: 'pandas and openpyxl', run: script('save.py', saves), saves },
  ]
}

function exceljs(question: Question): readonly Case[] | string {
  const modules = resolve(process.env['BENCH_MODULES'] ?? '.')
  const asked = `require('node:module').createRequire(${JSON.stringify(`${modules}/x.js`)})('exceljs')`
  if (!isThere(process.execPath, ['-e', asked])) return 'exceljs is not installed'
  const script = (name: string, out: string | null) => {
    writeFileSync(join(folder, name), excelScript(question, modules, out))
    return () => JSON.parse(start(process.execPath, [join(folder, name)])) as Sums
  }
  const saves = join(folder, 'exceljs.xlsx')
  return [
    { name: 'exceljs', run: script('sums.cjs', null) },
    { name: 'exceljs', run: script('save.cjs', saves), saves },
  ]
}

/** Returns the columns of figures; indicators in words add up to nothing. */
function figureKeys(book: Book, reports: Sheet): string[] {
  const indicators = tab(book, 'indicators')
  const [code, aggregation] = ['code', 'aggregation'].map((key) => keysOf(indicators).indexOf(key))
  const figures = indicators.rows.filter((_, row) => valueAt(indicators, row, aggregation ?? 0) !== 'nội dung')
  const codes = new Set(figures.map((row) => row[code ?? 0]?.v))
  return keysOf(reports).filter((key) => codes.has(key.split('@')[0]) && !['unit', 'period', 'state'].includes(key))
}

/** Returns what stands on the tab of sums in a file that a program saved. */
async function savedSums(file: string): Promise<Sums> {
  const { sheets } = await loadBook(file)
  const made = sheets.find(({ name }) => name === sumsTab)
  const rows = made?.rows.map((row) => row.map((cell) => cell?.v)) ?? []
  return Object.fromEntries(rows.map(([key, now, before]) => [key, [Number(now), Number(before)]])) as Sums
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
  const peers = [await libreOffice(reports, question), pandas(question), exceljs(question)]
  const missing = peers.filter((each) => typeof each === 'string')
  for (const each of missing) console.log(`  left out: ${each}`)
  const cases = [product(), ...peers.flatMap((each) => (typeof each === 'string' ? [] : each))]
  let own: Sums | null = null
  const time = ({ run, name }: Case): string => {
    const times: number[] = []
    for (let round = 0; round < runs; round++) {
      const began = performance.now()
      const sums = run()
      times.push((performance.now() - began) / 1000)
      own ??= sums
      if (own && sums) compare(own, sums, question, name)
    }
    const shown = times.sort((one, other) => one - other).map((each) => each.toFixed(1))
    return `  ${shown[1]} (${shown[0]}-${shown[2]})  ${name}`
  }
  console.log('the file with the sums on a tab, saved')
  for (const each of cases.filter(({ saves }) => saves)) {
    console.log(time(each))
    if (own && each !== cases[0]) compare(own, await savedSums(each.saves ?? ''), question, `what ${each.name} saved`)
  }
  console.log('nothing but the sums')
  for (const each of cases.filter(({ saves }) => !saves)) console.log(time(each))
  console.log('all of them agree on every sum')
} finally {
  rmSync(folder, { recursive: true, force: true })
}
