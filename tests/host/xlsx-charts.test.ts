import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, describe, expect, it } from 'vitest'
import type { Chart } from '../../host/book.ts'
import { loadBook, saveBook } from '../../host/xlsx.ts'
import { type Parts, zipParts } from '../../host/zip-parts.ts'
import { replaceParts } from '../../host/zip-replace.ts'
import { chartBook } from './chart-book.ts'

const home = mkdtempSync(join(tmpdir(), 'thbc-charts-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))
const at = (name: string) => join(home, name)

function partsOf(path: string): Parts {
  const parts = zipParts(readFileSync(path))
  if (!parts) throw new Error('no package')
  return parts
}

const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found = '']) => found)

describe('charts in .xlsx', () => {
  it('are real charts over the cells of their tab, with what the cells hold beside', async () => {
    await saveBook(chartBook(), at('a.xlsx'))
    const text = partsOf(at('a.xlsx')).text('xl/charts/chart1.xml')
    const tab = "'Quý ''I''-2025'"
    expect(all(text, /<c:f>(.*?)<\/c:f>/g)).toEqual([
      `${tab}!$B$1`,
      `${tab}!$A$2:$A$3`,
      `${tab}!$B$2:$B$3`,
      `${tab}!$C$1`,
      `${tab}!$A$2:$A$3`,
      `${tab}!$C$2:$C$3`,
      `${tab}!$D$1`,
      `${tab}!$A$2:$A$3`,
      `${tab}!$D$2:$D$3`,
    ])
    expect(all(text, /<c:pt idx="\d">(?:<c:v>)(.*?)<\/c:v>/g).slice(0, 5)).toEqual([
      'Đúng hạn',
      'Các ban xây dựng Đảng',
      'Đảng bộ phường, xã',
      '5',
      '9',
    ])
    expect(text).toContain('<c:barDir val="bar"/><c:grouping val="stacked"/>')
    expect(text).toContain('Tình hình gửi &amp; nhận &lt;theo khối&gt;')
    expect(text).toContain('<c:lang val="vi-VN"/>')
  })

  it('name the language of their numbers, so that 87,2% is read so on any computer', async () => {
    await saveBook(chartBook(), at('b.xlsx'))
    const line = partsOf(at('b.xlsx')).text('xl/charts/chart2.xml')
    expect(new Set(all(line, /formatCode="(.*?)"/g))).toEqual(new Set(['[$-42A]0.0%', 'General', '[$-42A]0%']))
    const english = { ...chartBook(), locale: 'en_US' }
    await saveBook(english, at('c.xlsx'))
    const text = partsOf(at('c.xlsx')).text('xl/charts/chart1.xml')
    expect(all(text, /formatCode="(.*?)"/g)).toContain('#,##0;;')
  })

  it('hold nothing that Excel refuses: a place of labels that the kind does not have, a colour that is none', async () => {
    const book = chartBook()
    const [sheet] = book.sheets
    const wrong = { 'series.0.dataLabelPlacement': 'outsideEnd', 'series.0.color': 'xanh' }
    if (sheet) sheet.charts = sheet.charts.map((chart) => ({ ...chart, options: { ...chart.options, ...wrong } }))
    await saveBook(book, at('x.xlsx'))
    for (const name of ['xl/charts/chart1.xml', 'xl/charts/chart2.xml']) {
      const text = partsOf(at('x.xlsx')).text(name)
      expect(text).not.toContain('outEnd')
      expect(all(text, /srgbClr val="(.*?)"/g).filter((color) => !/^[0-9A-F]{6}$/.test(color))).toEqual([])
    }
  })

  it('stand at their pixel in their size and say in words what they show', async () => {
    await saveBook(chartBook(), at('d.xlsx'))
    const text = partsOf(at('d.xlsx')).text('xl/drawings/drawing1.xml')
    expect(all(text, /descr="(.*?)"/g)).toEqual(['Còn 3 đơn vị chưa gửi.', 'Tỷ lệ gửi tăng từ 87,2% lên 95,7%.'])
    expect(all(text, /<xdr:ext (.*?)\/>/g)).toEqual(['cx="4572000" cy="2286000"', 'cx="3810000" cy="2286000"'])
    expect(all(text, /<xdr:(?:col|colOff|row|rowOff)>(\d+)</g)).toEqual(
      ['0', '38100', '8', '28575'].concat(['5', '0', '8', '0']),
    )
    const { sheets } = await readXlsx(readFileSync(at('d.xlsx')))
    expect(sheets[0]?.charts?.map(({ kinds }) => kinds)).toEqual([['bar'], ['line']])
  })

  it('come back as they were, however often they are saved', async () => {
    await saveBook(chartBook(), at('e.xlsx'))
    const first = await loadBook(at('e.xlsx'))
    expect(first.sheets[0]?.charts).toEqual(chartBook().sheets[0]?.charts)
    await saveBook(first, at('f.xlsx'))
    const name = 'xl/charts/chart2.xml'
    expect(partsOf(at('f.xlsx')).text(name)).toBe(partsOf(at('e.xlsx')).text(name))
  })

  it('are those of the file when another program has changed them', async () => {
    await saveBook(chartBook(), at('g.xlsx'))
    const bytes = readFileSync(at('g.xlsx'))
    const name = 'xl/charts/chart1.xml'
    const edited = partsOf(at('g.xlsx')).text(name).replace('9FC5E8', '00FF00').replace('&amp; nhận ', '')
    writeFileSync(at('h.xlsx'), replaceParts(bytes, new Map([[name, edited]])))
    const book = await loadBook(at('h.xlsx'))
    const [states, rates]: (Chart | undefined)[] = book.sheets[0]?.charts ?? []
    expect(states).toMatchObject({ kind: 'BAR', options: { title: 'Tình hình gửi <theo khối>' } })
    expect(states?.ranges.map(({ area }) => [area.row, area.column, area.rows])).toEqual([
      [2, 1, 2],
      [2, 2, 2],
      [2, 3, 2],
      [2, 4, 2],
    ])
    expect(rates?.id).toBe(4)
    await saveBook(book, at('i.xlsx'))
    const again = partsOf(at('i.xlsx'))
    expect(again.text(name)).toContain('00FF00')
    expect(again.text('xl/charts/chart2.xml')).toBe(partsOf(at('g.xlsx')).text('xl/charts/chart2.xml'))
  })
})

describe('a package with new parts', () => {
  it('keeps every other part byte for byte', async () => {
    await saveBook(chartBook(), at('p.xlsx'))
    const before = partsOf(at('p.xlsx'))
    const changed = replaceParts(readFileSync(at('p.xlsx')), new Map([['xl/workbook.xml', '<workbook>Đủ</workbook>']]))
    const after = zipParts(changed)
    expect(after?.names).toEqual(before.names)
    for (const name of before.names)
      expect(after?.text(name)).toBe(name === 'xl/workbook.xml' ? '<workbook>Đủ</workbook>' : before.text(name))
  })
})
