/** A workbook that another program has saved: LibreOffice, openpyxl, and XlsxWriter, which writes as Excel does. The figures are the same. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Book } from '../../host/book.ts'
import { execute, loadCode, noonOf } from '../../host/run.ts'
import { loadBook, saveBook } from '../../host/xlsx.ts'
import { department, keysOf, paste, tab } from '../../sample/desk.ts'
import { sampleBook } from '../../sample/large.ts'
import { office, xlsxAgain } from './soffice.ts'

const libreOffice = office()
const today = '2025-06-18'
const code = loadCode()

/** What Debian's own Python has: others on the path may have none of the libraries. */
const python = (program: string, ...args: readonly string[]) =>
  execFileSync('/usr/bin/python3', ['-c', program, ...args], { encoding: 'utf8' })

/** Opened and saved again, as somebody's script does that fills in one cell. */
const openedAndSaved = `
import sys, openpyxl
openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])
`

/** The values alone in a new workbook: no looks, no names, no hidden bookkeeping. */
const valuesAlone = `
import sys, openpyxl
read, made = openpyxl.load_workbook(sys.argv[1], data_only=True), openpyxl.Workbook()
made.remove(made.active)
for sheet in read.worksheets:
    if sheet.title.startswith('_'): continue
    copy = made.create_sheet(sheet.title)
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is None: continue
            other = copy.cell(cell.row, cell.column, cell.value)
            if isinstance(cell.value, str): other.data_type = 's'
made.save(sys.argv[2])
`

/** The same by XlsxWriter; with sys.argv[3] texts stand in their cells instead of a shared list, as big exports have them. */
const asExcel = `
import sys, datetime, openpyxl, xlsxwriter
read = openpyxl.load_workbook(sys.argv[1], data_only=True)
made = xlsxwriter.Workbook(sys.argv[2], {'constant_memory': len(sys.argv) > 3, 'strings_to_formulas': False, 'strings_to_urls': False})
day = made.add_format({'num_format': 'dd/mm/yyyy'})
for sheet in read.worksheets:
    if sheet.title.startswith('_'): continue
    copy = made.add_worksheet(sheet.title)
    for row in sheet.iter_rows():
        for cell in row:
            value = cell.value
            if isinstance(value, (datetime.datetime, datetime.date)): copy.write_datetime(cell.row - 1, cell.column - 1, value, day)
            elif value is not None: copy.write(cell.row - 1, cell.column - 1, value)
made.close()
`

let source = ''
let book: Book

beforeAll(async () => {
  book = sampleBook({ units: 40, quarters: 2, seed: 354 })
  book.editors = [department]
  const awkward = ['=1+1', '<b>đậm</b> & "trích"', ' hai  dấu cách ', 'dòng 1\ndòng 2', 'Phường Mỹ Hải', '0012']
  const typed = awkward.map((results) => ({ results }))
  paste(book, 'reports', 3, ['results'], typed, department)
  source = libreOffice.place('nguồn.xlsx')
  await saveBook(book, source)
})

/** Returns the figures of the second quarter, run on a book by its owner. */
function figuresOf(of: Book): unknown {
  const { error, result } = execute(
    of,
    code,
    { name: 'consolidate', args: ['2025-Q2'] },
    { user: of.owner, now: noonOf(today, of.zone) },
  )
  if (error) throw new Error(error.stack)
  return (result as { figures: unknown }).figures
}

const wordsIn = (of: Book): readonly unknown[] => {
  const reports = tab(of, 'reports')
  const column = keysOf(reports).indexOf('results')
  return Array.from({ length: 6 }, (_, index) => reports.rows[3 + index]?.[column]?.v)
}

const writers: readonly (readonly [string, (to: string) => Promise<string>])[] = [
  ['LibreOffice', async () => join(await libreOffice.convert(source, xlsxAgain), 'nguồn.xlsx')],
  [
    'openpyxl, which opened and saved it',
    async (to) => {
      python(openedAndSaved, source, to)
      return to
    },
  ],
  [
    'openpyxl, the values alone',
    async (to) => {
      python(valuesAlone, source, to)
      return to
    },
  ],
  [
    'XlsxWriter',
    async (to) => {
      python(asExcel, source, to)
      return to
    },
  ],
  [
    'XlsxWriter with texts in their cells',
    async (to) => {
      python(asExcel, source, to, 'inline')
      return to
    },
  ],
]

describe.each(writers)('a workbook saved by %s', (name, write) => {
  it('loads with its texts as they were, and gives the same figures', async () => {
    const path = await write(libreOffice.place(`${name.replace(/\W+/g, '-')}.xlsx`))
    const again = await loadBook(path)
    expect(wordsIn(again)).toEqual(wordsIn(book))
    expect(figuresOf(again)).toEqual(figuresOf(structuredClone(book)))
  }, 60_000)
})

describe('a workbook saved in another format', () => {
  it.each([
    ['xls', 'xls:MS Excel 97', /\.xlsx/],
    ['ods', 'ods', /\.ods.*\.xlsx/],
    ['fods', 'fods', /không phải là sổ tính/],
    ['csv', 'csv', /không phải là sổ tính|là tệp rỗng/],
    ['html', 'html', /không phải là sổ tính/],
  ])(
    'is named in one line: .%s',
    async (extension, filter, message) => {
      const folder = await libreOffice.convert(source, filter)
      await expect(loadBook(join(folder, `nguồn.${extension}`))).rejects.toThrow(message)
    },
    60_000,
  )
})
