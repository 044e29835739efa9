import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { type Book, newBook } from '../../host/book.ts'
import { loadBook, saveBook } from '../../host/xlsx.ts'
import { richBook } from './rich-book.ts'
import { folder, reloaded } from './xlsx-files.ts'

const at = folder()

/** Returns the Book with every style index replaced by the style: two Books may number their styles differently. */
function spelledOut({ styles, ...book }: Book): unknown {
  return {
    ...book,
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => [...row].map((cell) => cell && { ...cell, s: styles[cell.s] })),
      validations: [],
      rules: sheet.rows.map((row) => [...row].map((cell) => cell?.dv !== undefined && sheet.validations[cell.dv])),
    })),
  }
}

/** The cells of a rich book whose values another form stands for in the file. */
function withoutValidationNumbers(book: Book): Book {
  const copy = structuredClone(book)
  for (const sheet of copy.sheets)
    for (const row of sheet.rows)
      for (const cell of row)
        if (cell?.dv !== undefined) {
          const rule = JSON.stringify(sheet.validations[cell.dv])
          cell.dv = sheet.validations.findIndex((each) => JSON.stringify(each) === rule)
        }
  return copy
}

describe('a saved workbook', () => {
  it('comes back as it was', async () => {
    const book = richBook()
    const back = await reloaded(book, at('same.xlsx'))
    expect(spelledOut(withoutValidationNumbers(back))).toEqual(spelledOut(withoutValidationNumbers(book)))
  })

  it('comes back the same a second time', async () => {
    const once = await reloaded(richBook(), at('once.xlsx'))
    expect(await reloaded(once, at('twice.xlsx'))).toEqual(once)
  })

  it('shows its bookkeeping nowhere', async () => {
    const back = await reloaded(richBook(), at('hidden.xlsx'))
    expect(back.sheets.map((sheet) => sheet.name)).not.toContain('_thbc')
    const { sheets } = await readXlsx(readFileSync(at('hidden.xlsx')))
    expect(sheets.filter((sheet) => sheet.veryHidden).map((sheet) => sheet.name)).toEqual(['_thbc'])
  })

  it('prints A4 landscape, one page wide, with its frozen rows on every page and the page number below', async () => {
    await saveBook(richBook(), at('print.xlsx'))
    const { sheets } = await readXlsx(readFileSync(at('print.xlsx')))
    const [reports, summary] = sheets
    expect(reports?.pageSetup).toMatchObject({
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$2:$3',
    })
    expect(summary?.pageSetup?.printTitlesRow).toBe('$2:$2')
    expect(reports?.headerFooter?.oddFooter).toBe('&L&A&RTrang &P/&N')
  })

  it('begins a page where the hidden first row of a tab says so, and nowhere else', async () => {
    const breaks = async (said: string, hidden: boolean) => {
      const book = newBook('Trang')
      const [sheet] = book.sheets
      if (!sheet) throw new Error('a new book has a tab')
      sheet.rows = [
        [
          { v: 'summary 2025-Q1', s: 0 },
          { v: said, s: 0 },
        ],
        [{ v: 'x', s: 0 }],
      ]
      if (hidden) sheet.hiddenRows.add(0)
      await saveBook(book, at('pages.xlsx'))
      const [first] = (await readXlsx(readFileSync(at('pages.xlsx')))).sheets
      return first?.rowBreaks ?? []
    }
    // The break stands below the row before, which is counted from 0.
    expect(await breaks('pages 12 40', true)).toEqual([10, 38])
    expect(await breaks('pages 12 40', false)).toEqual([])
    expect(await breaks('pages mười', true)).toEqual([])
  })

  it('gives name and size with every font', async () => {
    await saveBook(richBook(), at('fonts.xlsx'))
    const { sheets } = await readXlsx(readFileSync(at('fonts.xlsx')), { readStyles: true })
    const fonts = sheets.flatMap((sheet) => [...(sheet.cells?.values() ?? [])].map((cell) => cell.style?.font))
    expect(fonts.filter((font) => font && !(font.name && font.size))).toEqual([])
  })

  it('takes the place of the old file in one step and leaves nothing beside it', async () => {
    const path = at('step.xlsx')
    await saveBook(newBook('cũ'), path)
    const before = statSync(path).ino
    await saveBook(newBook('mới'), path)
    expect(statSync(path).ino).not.toBe(before)
    expect((await loadBook(path)).name).toBe('mới')
    expect(readdirSync(dirname(path)).filter((name) => name.includes('.part'))).toEqual([])
  })

  it('leaves the old file alone when writing fails', async () => {
    const path = at('kept.xlsx')
    await saveBook(newBook('cũ'), path)
    const broken = newBook('hỏng')
    Object.assign(broken, { sheets: null })
    await expect(saveBook(broken, path)).rejects.toThrow()
    expect((await loadBook(path)).name).toBe('cũ')
  })
})

describe('a workbook of another program', () => {
  it('loads as Vietnamese, with fresh ids, its own font and widths', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Một', rows: [['a', 1, true, null]], columns: [{ width: 20 }] },
        { name: 'Hai', rows: [['b']], hidden: true },
      ],
      defaultFont: { name: 'Calibri', size: 11 },
    })
    writeFileSync(at('Sổ của tôi.xlsx'), bytes)
    const book = await loadBook(at('Sổ của tôi.xlsx'))
    expect(book).toMatchObject({ name: 'Sổ của tôi', locale: 'vi_VN', zone: 'Asia/Ho_Chi_Minh', activeSheet: 0 })
    expect(book.sheets.map(({ id, name, hidden }) => [id, name, hidden])).toEqual([
      [0, 'Một', false],
      [1, 'Hai', true],
    ])
    const [first] = book.sheets
    expect(first?.rows[0]?.map((cell) => cell?.v)).toEqual(['a', 1, true])
    expect(book.styles[first?.rows[0]?.[0]?.s ?? 0]).toEqual({ family: 'Calibri', size: 11 })
    expect([first?.columnWidths.get(0), first?.columnWidths.get(1)]).toEqual([140, 64])
    expect([first?.maxRows, first?.maxColumns]).toEqual([1000, 26])
  })

  it('keeps a protected tab and its unlocked cells', async () => {
    const open = { style: { protection: { locked: false } }, value: 'x' }
    const cells = new Map([
      ['1,1', open],
      ['1,2', open],
      ['2,1', open],
      ['2,2', open],
    ])
    writeFileSync(at('locked.xlsx'), await writeXlsx({ sheets: [{ name: 'A', cells, protection: { sheet: true } }] }))
    const book = await reloaded(await loadBook(at('locked.xlsx')), at('locked2.xlsx'))
    expect(book.sheets[0]?.protections).toMatchObject([
      { area: null, warningOnly: false, unprotected: [{ row: 2, column: 2, rows: 2, columns: 2 }] },
    ])
    const { sheets } = await readXlsx(readFileSync(at('locked2.xlsx')), { readStyles: true })
    expect(sheets[0]?.protection?.sheet).toBe(true)
    expect(sheets[0]?.cells?.get('2,2')?.style?.protection?.locked).toBe(false)
  })

  it('keeps its charts, which hucre writes only after cloneChart', async () => {
    const chart = {
      type: 'column' as const,
      title: 'Số cuộc',
      series: [{ name: 'Q1', values: 'A!$B$1:$B$3', categories: 'A!$A$1:$A$3' }],
      anchor: { from: { row: 5, col: 1 }, to: { row: 20, col: 8 } },
    }
    const rows = [
      ['x', 1],
      ['y', 2],
      ['z', 3],
    ]
    writeFileSync(at('chart.xlsx'), await writeXlsx({ sheets: [{ name: 'A', rows, charts: [chart] }] }))
    const book = await reloaded(await loadBook(at('chart.xlsx')), at('chart2.xlsx'))
    expect(book.sheets[0]?.charts).toMatchObject([{ kind: 'COLUMN', anchor: { row: 6, column: 2 } }])
    const { sheets } = await readXlsx(readFileSync(at('chart2.xlsx')))
    expect(sheets[0]?.charts).toMatchObject([{ title: 'Số cuộc', series: [{ valuesRef: 'A!$B$1:$B$3' }] }])
  })
})
