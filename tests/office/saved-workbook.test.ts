import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { type Book, type Cell, newBook } from '../../host/book.ts'
import { loadBook, saveBook } from '../../host/xlsx.ts'
import { tabNames } from '../../host/xlsx-text.ts'
import { richBook } from '../host/rich-book.ts'
import { office, sheetsOf, xlsxAgain } from './soffice.ts'

const libreOffice = office()

/** Returns the cell as LibreOffice prints a stored value. */
function printed(cell: Cell | undefined, book: Book): string {
  const value = cell?.v
  if (value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'string') return value
  const format = book.styles[cell?.s ?? 0]?.format ?? ''
  if (/y/.test(format)) return new Date(Math.round((value - 25_569) * 86_400_000)).toISOString().slice(0, 10)
  return String(value)
}

/** Returns what a printed value of LibreOffice means, in the same words: a day (month first, whatever its format) and a number whatever its digits. */
function meant(text: string, wanted: string): string {
  const day = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text)
  if (day && /^\d{4}-/.test(wanted)) return `${day[3]}-${day[1]?.padStart(2, '0')}-${day[2]?.padStart(2, '0')}`
  const rate = /^(-?[\d.]+)%$/.exec(text)
  const number = rate ? Number(rate[1]) / 100 : Number(text)
  return wanted !== '' && text !== '' && Math.abs(number - Number(wanted)) <= Math.abs(number) * 1e-12 ? wanted : text
}

/** Expects every cell of every sheet to be the same in LibreOffice. */
async function expectSame(book: Book, path: string): Promise<void> {
  await saveBook(book, path)
  const seen = await sheetsOf(path, libreOffice)
  const tabs = tabNames(
    book.sheets.map((sheet) => sheet.name),
    ['_thbc'],
  )
  for (const [at, sheet] of book.sheets.entries()) {
    const rows = seen.get(tabs[at] ?? '')
    expect(rows, tabs[at]).toBeDefined()
    const wanted = sheet.rows.map((row) => [...row].map((cell) => printed(cell, book)))
    const found = wanted.map((row, r) => row.map((text, c) => meant(rows?.[r]?.[c] ?? '', text)))
    expect(found, tabs[at]).toEqual(wanted)
  }
}

describe('a saved workbook in LibreOffice', () => {
  it('has the same values in every cell of every sheet', async () => {
    await expectSame(richBook(), libreOffice.place('rich.xlsx'))
  })

  it('has the same text, however awkward', async () => {
    const book = newBook('Chữ')
    const texts = [
      '=1+1',
      '#REF!',
      '_x000D_',
      '  hai  ',
      '<b>&"\'',
      '0123',
      '2025-03-14',
      'cờ 🇻🇳',
      'a\nb',
      'Ủy ban nhân dân',
      '+84',
      '1,5',
      'TRUE',
    ]
    const [sheet] = book.sheets
    if (sheet) sheet.rows = texts.map((v) => [{ v, s: 0 }])
    await expectSame(book, libreOffice.place('text.xlsx'))
  })

  it('shows its bookkeeping nowhere', async () => {
    const path = libreOffice.place('print.xlsx')
    await saveBook(richBook(), path)
    const out = await libreOffice.convert(path, 'pdf')
    // Two visible sheets, each on a page of its own.
    const [pdf = ''] = readdirSync(out)
    expect(readFileSync(join(out, pdf), 'latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(2)
  })

  it('comes back from LibreOffice with ids, looks, drop-downs, notes, links and protections', async () => {
    const path = libreOffice.place('again.xlsx')
    await saveBook(richBook(), path)
    const before = await loadBook(path)
    const after = await loadBook(join(await libreOffice.convert(path, xlsxAgain), 'again.xlsx'))
    const { sheets: _before, styles: _styles, ...own } = before
    expect(after).toMatchObject(own)
    for (const [at, sheet] of before.sheets.entries()) {
      const back = after.sheets[at]
      const { id, name, hidden, maxRows, maxColumns, merges, validations, conditionalRules, protections, filter } =
        sheet
      expect(back).toMatchObject({
        id,
        name,
        hidden,
        maxRows,
        maxColumns,
        merges,
        validations,
        conditionalRules,
        protections,
        filter,
      })
      expect([...(back?.hiddenRows ?? [])]).toEqual([...sheet.hiddenRows])
      expect([...(back?.rowHeights ?? [])]).toEqual([...sheet.rowHeights])
      expect([...(back?.columnWidths ?? [])]).toEqual([...sheet.columnWidths])
      for (const [r, row] of sheet.rows.entries())
        for (const [c, cell] of row.entries()) {
          const found = back?.rows[r]?.[c]
          const place = `${name} ${r},${c}`
          expect([found?.f, found?.note, found?.runs, found?.dv], place).toEqual([
            cell?.f,
            cell?.note,
            cell?.runs,
            cell?.dv,
          ])
          if (typeof cell?.v === 'number') expect(found?.v, place).toBeCloseTo(cell.v, 12)
          else expect(found?.v, place).toBe(cell?.v)
        }
    }
  })

  it('repeats its heading rows and fits one page wide after LibreOffice has saved it', async () => {
    const path = libreOffice.place('titles.xlsx')
    await saveBook(richBook(), path)
    const again = join(await libreOffice.convert(path, xlsxAgain), 'titles.xlsx')
    const [sheet] = (await readXlsx(readFileSync(again))).sheets
    expect(sheet?.pageSetup).toMatchObject({
      paperSize: 'a4',
      orientation: 'landscape',
      fitToWidth: 1,
      printTitlesRow: '$2:$3',
    })
  })
})
