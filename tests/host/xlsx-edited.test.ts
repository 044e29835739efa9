import { readFile, writeFile } from 'node:fs/promises'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { loadBook, saveBook } from '../../host/xlsx.ts'
import { richBook } from './rich-book.ts'
import { editedElsewhere, folder, renameTab, replacePart } from './xlsx-files.ts'

const at = folder()
const summaryTab = 'Tổng hợp Quý I-2025- số liệu [sơ bộ]'.replace(/[[\]]/g, '-').slice(0, 31)

describe('a workbook edited by another program', () => {
  it('keeps ids and protections when a tab was renamed', async () => {
    const path = at('renamed.xlsx')
    await saveBook(richBook(), path)
    await editedElsewhere(path, (sheets) => {
      renameTab(sheets, 'Báo cáo', 'Báo cáo 2025')
      return undefined
    })
    const book = await loadBook(path)
    expect(book.sheets[0]).toMatchObject({ id: 1_204_511, name: 'Báo cáo 2025' })
    expect(book.sheets[0]?.protections).toEqual(richBook().sheets[0]?.protections)
    expect(book.documentProperties).toEqual(richBook().documentProperties)
  })

  it('knows a renamed tab by its key row when formulas did not follow', async () => {
    const path = at('renamed-only.xlsx')
    await saveBook(richBook(), path)
    await editedElsewhere(path, (sheets) => {
      for (const sheet of sheets) if (sheet.name === 'Báo cáo') sheet.name = 'Tên mới'
      return undefined
    })
    const book = await loadBook(path)
    expect(book.sheets[0]).toMatchObject({ id: 1_204_511, name: 'Tên mới' })
    // Where its protected cells are now, nobody can tell.
    expect(book.sheets[0]?.protections).toEqual([])
  })

  it('keeps ids when tabs were reordered, added and removed, and gives a new tab an id that was never used', async () => {
    const path = at('reordered.xlsx')
    await saveBook(richBook(), path)
    await editedElsewhere(path, (sheets) => [
      { name: 'Nháp', rows: [['unit', 'khác']] },
      ...sheets.filter((sheet) => sheet.name !== 'History_').reverse(),
    ])
    const book = await loadBook(path)
    expect(book.sheets.map(({ id, name }) => [id, name])).toEqual([
      [1_204_512, 'Nháp'],
      [77, 'Tổng hợp Quý I/2025: số liệu [sơ bộ]'],
      [1_204_511, 'Báo cáo'],
    ])
  })

  it('does not give a new tab the identity of a removed one', async () => {
    const path = at('replaced.xlsx')
    await saveBook(richBook(), path)
    await editedElsewhere(path, (sheets) => {
      for (const sheet of sheets)
        for (const cell of sheet.cells?.values() ?? [])
          if (cell.formula) cell.formula = cell.formula.replaceAll("'Báo cáo'!", '#REF!')
      return sheets.map((sheet) => (sheet.name === 'Báo cáo' ? { name: 'Trang mới', rows: [['a']] } : sheet))
    })
    const book = await loadBook(path)
    expect(book.sheets[0]).toMatchObject({ id: 1_204_512, name: 'Trang mới', protections: [] })
  })

  it('takes the visible name of a tab before the one it was saved under', async () => {
    const path = at('visible.xlsx')
    await saveBook(richBook(), path)
    await editedElsewhere(path, (sheets) => {
      renameTab(sheets, summaryTab, 'Quý I')
      return undefined
    })
    expect((await loadBook(path)).sheets[1]).toMatchObject({ id: 77, name: 'Quý I' })
  })

  it('lets links lead to a renamed tab, although Excel leaves their text alone', async () => {
    const path = at('links.xlsx')
    await saveBook(richBook(), path)
    await editedElsewhere(path, (sheets) => {
      renameTab(sheets, summaryTab, 'Quý I')
      return undefined
    })
    const book = await loadBook(path)
    expect(book.sheets[0]?.rows[3]?.[5]?.runs).toMatchObject([{ link: '#gid=77&range=B3' }])
  })

  it('moves the protected cells along with rows inserted above them', async () => {
    const path = at('inserted.xlsx')
    await saveBook(richBook(), path)
    await editedElsewhere(path, (sheets) => {
      for (const cell of sheets.find((sheet) => sheet.name === '_thbc')?.cells?.values() ?? [])
        if (cell.formula) cell.formula = cell.formula.replace("'Báo cáo'!$A$1:$G$3", "'Báo cáo'!$A$3:$G$5")
      return undefined
    })
    expect((await loadBook(path)).sheets[0]?.protections).toMatchObject([{ area: { row: 3, rows: 3 } }])
  })

  it('reads drop-downs that Excel moved to its extension list', async () => {
    const path = at('extended.xlsx')
    await saveBook(richBook(), path)
    const file = await readXlsx(await readFile(path), { readStyles: true })
    const bytes = await writeXlsx({
      sheets: [{ name: 'A', rows: [['x']] }, ...file.sheets.slice(1, 2)].map(({ name, rows }) => ({
        name,
        rows: rows ?? [],
      })),
    })
    await writeFile(path, withExtension(Buffer.from(bytes)))
    const [sheet] = (await loadBook(path)).sheets
    expect(sheet?.validations).toEqual([
      {
        criteria: 'VALUE_IN_RANGE',
        args: [{ sheet: 1, area: { row: 2, column: 1, rows: 3, columns: 1 } }, true],
        allowInvalid: false,
        help: 'Chọn "một"',
      },
    ])
    expect(sheet?.rows[1]?.[1]?.dv).toBe(0)
  })

  it('joins a web address that Excel split at its #', async () => {
    const path = at('split.xlsx')
    const cells = new Map([['1,0', { value: 'sổ', hyperlink: { target: 'https://example.org/d/1/edit' } }]])
    const bytes = Buffer.from(await writeXlsx({ sheets: [{ name: 'A', cells }] }))
    await writeFile(
      path,
      replacePart(bytes, 'xl/worksheets/sheet1.xml', (text) => text.replace('ref="A2"', 'ref="A2" location="gid=0"')),
    )
    const runs = (await loadBook(path)).sheets[0]?.rows[1]?.[0]?.runs
    expect(runs).toEqual([{ text: 'sổ', link: 'https://example.org/d/1/edit#gid=0' }])
  })

  it('loads as a foreign workbook when the hidden tab is gone or damaged', async () => {
    for (const damage of ['gone', 'damaged']) {
      const path = at(`${damage}.xlsx`)
      await saveBook(richBook(), path)
      await editedElsewhere(path, (sheets) =>
        sheets.flatMap((sheet) => {
          if (sheet.name !== '_thbc') return [sheet]
          return damage === 'gone' ? [] : [{ ...sheet, rows: [['{"version":1,']], cells: new Map() }]
        }),
      )
      const book = await loadBook(path)
      expect(book).toMatchObject({ name: damage, zone: 'Asia/Ho_Chi_Minh', documentProperties: {} })
      expect(book.sheets.map((sheet) => sheet.id)).toEqual([0, 1, 2])
      expect(book.sheets[0]?.rows[3]?.[0]?.v).toBe('Ban Dân vận')
    }
  })
})

/** Returns the package with an extended validation in its first sheet, stored without compression as a second copy of the part. */
function withExtension(bytes: Buffer): Buffer {
  const rule =
    '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">' +
    '<x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list" ' +
    'allowBlank="1" showErrorMessage="1" error="Chọn &quot;một&quot;"><x14:formula1><xm:f>' +
    `'${summaryTab}'!$A$2:$A$4</xm:f></x14:formula1><xm:sqref>B2:B3</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`
  return replacePart(bytes, 'xl/worksheets/sheet1.xml', (text) => text.replace('</worksheet>', `${rule}</worksheet>`))
}
