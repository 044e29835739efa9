/** The sample's workbook, as another program reads it: LibreOffice turns it into CSV, and its figures are those of the commands. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { saveBook } from '../../host/xlsx.ts'
import type { Figures } from '../../sample/terminal.ts'
import { type SampleYear, sampleYear } from '../../sample/year.ts'

const folder = mkdtempSync(join(tmpdir(), 'office-'))
let year: SampleYear
/** Cells as LibreOffice reads them, unformatted, by the name of the tab. */
const tabs = new Map<string, string[][]>()

/** Every tab, comma, quotes, UTF-8, raw values. */
const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'

beforeAll(async () => {
  year = sampleYear()
  await saveBook(year.june, join(folder, 'book.xlsx'))
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
  const args = ['--headless', profile, '--convert-to', filter, '--outdir', folder, join(folder, 'book.xlsx')]
  execFileSync('soffice', args, { stdio: 'ignore', timeout: 120_000 })
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.csv')))
    tabs.set(file.normalize('NFC').replace(/^book-|\.csv$/g, ''), cellsOf(readFileSync(join(folder, file), 'utf8')))
}, 180_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Returns the cells of a CSV text; a cell in quotes may hold commas, line breaks and doubled quotes. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end !== ',') rows.push([])
  }
  return rows
}

const tab = (name: string): string[][] => {
  const rows = tabs.get(name)
  if (!rows) throw new Error(`LibreOffice found no tab ${name}: ${[...tabs.keys()].join(', ')}`)
  return rows
}

/** Returns the name of each indicator, as the office typed it. */
const names = (): Map<string, string> =>
  new Map(
    tab('Chỉ tiêu báo cáo')
      .slice(2)
      .map(([code = '', , name = '']) => [code, name]),
  )

/** Returns what the main table of a summary says about an indicator: total, previous, change, year to date, units. */
function line(summary: string, indicator: string): (number | null)[] {
  const rows = tab(summary)
  const start = rows.findIndex(([first]) => first?.startsWith('II. '))
  const name = names().get(indicator) ?? indicator
  const row = rows.slice(start).find(([first]) => first === name || first?.startsWith(`${name} (`)) ?? []
  return [1, 3, 4, 6, 7].map((column) => (row[column] === '-' ? null : Number(row[column])))
}

describe('LibreOffice', () => {
  it.each([
    ['Tổng hợp Quý I-2025', () => year.corrected],
    ['Tổng hợp Quý II-2025', () => year.second],
  ])('reads the main totals of %s as the command returned them', (name, of) => {
    const totals = of().totals.filter((total) => total.theme === null)
    expect(totals.length).toBeGreaterThan(15)
    for (const { indicator, total, previous, change, yearToDate, unitsReporting } of totals) {
      const read = line(name, indicator)
      const made = [total, previous, change, yearToDate, unitsReporting]
      // LibreOffice writes fifteen digits.
      read.forEach((value, index) => {
        const wanted = made[index] ?? null
        if (value === null || wanted === null) expect([indicator, index, value]).toEqual([indicator, index, wanted])
        else expect(value, `${indicator}, column ${index}`).toBeCloseTo(wanted, 8)
      })
    }
  })

  it.each([
    ['Tổng hợp Quý I-2025', () => year.corrected],
    ['Tổng hợp Quý II-2025', () => year.second],
  ])('reads the counts of %s', (name, of) => {
    const { counts }: Figures = of()
    const rows = tab(name)
    const below = rows.findIndex(([first]) => first === 'đơn vị đã gửi báo cáo')
    const figure = (label: string) => rows[below - 1]?.[rows[below]?.indexOf(label) ?? -1]
    expect(figure('đơn vị đã gửi báo cáo')).toMatch(new RegExp(`^${counts.submitted}/${counts.expected} \\(`))
    expect(figure('gửi đúng hạn')).toMatch(new RegExp(`^${counts.onTime}/${counts.expected} \\(`))
    expect(figure('gửi chậm')).toBe(String(counts.late))
    expect(figure('đơn vị chưa gửi')).toBe(String(counts.expected - counts.submitted))
    expect(figure('đang bổ sung')).toBe(String(counts.returned))
  })

  it.each(['TTM1', 'TTM2', 'TQ1'])('adds up the reports to the same total of %s in quý II', (code) => {
    const rows = tab('Báo cáo')
    const column = (key: string) => rows[0]?.indexOf(key) ?? -1
    const sent = ['Đã gửi', 'Không phát sinh', 'Đề nghị bổ sung', 'Đạt yêu cầu']
    let total = 0
    for (const row of rows.slice(3)) {
      const [unit, period, state] = ['unit', 'period', 'state'].map((key) => row[column(key)] ?? '')
      // Nobody is called Mỹ Bính.
      if (period !== 'Quý II/2025' || !sent.includes(state ?? '') || unit?.includes('Mỹ Bính')) continue
      total += Number(row[column(code)] || 0)
    }
    expect(year.second.totals.find((each) => each.indicator === code && each.theme === null)?.total).toBe(total)
  })

  it('finds days as days and text as text', () => {
    const rows = tab('Báo cáo')
    const column = (key: string) => rows[0]?.indexOf(key) ?? -1
    const row = (unit: string) => rows.find((each) => each[0] === unit && each[column('period')] === 'Quý I/2025') ?? []
    expect(row('Đảng ủy phường Đông Hải')[column('firstSubmitted')]).toMatch(/2025-03-16|16\/0?3\/2025|0?3\/16\/2025/)
    expect(row('Đoàn TNCS Hồ Chí Minh thành phố')[column('results')]).toMatch(/^=> Nổi bật/)
  })

  it('lists every unit in the tracker, with the rates of quý II', () => {
    const text = tab('Tình hình gửi báo cáo')
      .map((row) => row.join('\t'))
      .join('\n')
    for (const { unit } of year.second.units) {
      const name = tab('Đơn vị').find(([code]) => code === unit)?.[1] ?? unit
      expect(text).toContain(name)
    }
    const { submitted, onTime, expected } = year.second.counts
    expect(text).toContain(`Đã gửi ${submitted}/${expected}`)
    expect(text).toContain(`Đúng hạn ${onTime}/${expected}`)
  })
})
