/** The charts of a summary, over the bundle as shipped and a book of the sample: made once, changed in place afterwards. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { Book, Chart, Sheet } from '../../host/book.ts'
import type { CallCount } from '../../host/run.ts'
import { keysOf, perform, tab } from '../../sample/desk.ts'
import { sampleBook } from '../../sample/large.ts'

const sample = sampleBook({ units: 45, quarters: 2, seed: 354 })
let book: Book
beforeEach(() => {
  book = structuredClone(sample)
})

const run = (period = '2025-Q2'): readonly CallCount[] => perform(book, 'consolidate', [period], '2025-06-18').calls

function summary(period = '2025-Q2'): Sheet {
  const found = book.sheets.find((sheet) => sheet.rows[0]?.[0]?.v === `summary ${period}`)
  if (!found) throw new Error(`no summary of ${period}`)
  return found
}

const title = ({ options: { title } }: Chart): unknown => title
const chartCalls = (calls: readonly CallCount[]) =>
  Object.fromEntries(
    calls.flatMap(({ method, kind, calls: times }) =>
      /Chart/.test(method) && kind !== 'navigation' ? [[method, times]] : [],
    ),
  )

const cellOf = (sheet: Sheet, row: number, column: number) => sheet.rows[row - 1]?.[column - 1]?.v

function setting(key: string, value: string): void {
  const sheet = tab(book, 'settings')
  const columns = keysOf(sheet)
  const row = sheet.rows.find((cells) => cells?.[columns.indexOf('key')]?.v === key)
  const cell = row?.[columns.indexOf('value')]
  if (!cell) throw new Error(`no setting ${key}`)
  cell.v = value
}

/** Somebody types over a cell of the summary: a tab as it was left would not be written again. */
function scribble(): void {
  const [cell] = summary().rows[1] ?? []
  if (!cell) throw new Error('no heading')
  cell.v = 'xem lại'
}

describe('the charts of a summary', () => {
  it('are three on a new tab, in three writes, over cells of that tab', () => {
    const calls = run()
    expect(chartCalls(calls)).toEqual({ 'Sheet.insertChart': 3 })
    const sheet = summary()
    expect(sheet.charts.map(({ kind, options: { isStacked = false } }) => [kind, isStacked])).toEqual([
      ['BAR', true],
      ['COLUMN', false],
      ['LINE', false],
    ])
    for (const { ranges, headers } of sheet.charts) {
      expect(headers).toBe(1)
      for (const { sheet: id, area } of ranges) {
        expect(id).toBe(sheet.id)
        expect(typeof cellOf(sheet, area.row, area.column)).toBe('string')
        for (let row = area.row + 1; row < area.row + area.rows; row++)
          for (let column = area.column + 1; column < area.column + area.columns; column++)
            expect(typeof cellOf(sheet, row, column), `${row},${column}`).toBe('number')
      }
    }
  })

  it('show every report that is expected, once', () => {
    const { figures } = JSON.parse(JSON.stringify(perform(book, 'consolidate', ['2025-Q2'], '2025-06-18').result))
    const sheet = summary()
    const [area] = sheet.charts[0]?.ranges.map((range) => range.area) ?? []
    if (!area) throw new Error('no range')
    let sum = 0
    for (let row = area.row + 1; row < area.row + area.rows; row++)
      for (let column = 2; column <= area.columns; column++) sum += Number(cellOf(sheet, row, column))
    expect(sum).toBe(figures.counts.expected)
  })

  it('are the same after a second run, which changes each in one write', () => {
    run()
    const before = structuredClone(summary().charts)
    scribble()
    expect(chartCalls(run())).toEqual({ 'Sheet.getCharts': 1, 'Sheet.updateChart': 3 })
    expect(summary().charts).toEqual(before)
  })

  it('are known again in the other language', () => {
    run()
    const ids = summary().charts.map(({ id }) => id)
    setting('language', 'en')
    expect(chartCalls(run())).toEqual({ 'Sheet.getCharts': 1, 'Sheet.updateChart': 3 })
    expect(summary().charts.map(({ id }) => id)).toEqual(ids)
    expect(summary().charts.map(title)).toEqual([
      'Submission of reports by group',
      'Results against the previous period',
      'Reporting and timeliness rates',
    ])
  })

  it('never pile up, and leave alone a chart that somebody has added', () => {
    run()
    const sheet = summary()
    const [first] = sheet.charts
    if (!first) throw new Error('no chart')
    const own = { ...first, id: 90, options: { title: 'Biểu đồ của tôi' } }
    sheet.charts = [...sheet.charts, { ...first, id: 80 }, own]
    scribble()
    expect(chartCalls(run())).toEqual({ 'Sheet.getCharts': 1, 'Sheet.updateChart': 3, 'Sheet.removeChart': 1 })
    expect(summary().charts.map(({ id }) => id)).not.toContain(80)
    expect(summary().charts.map(title)).toContain('Biểu đồ của tôi')
    expect(summary().charts).toHaveLength(4)
  })

  it('go when they have no figures any more', () => {
    run()
    const reports = tab(book, 'reports')
    const column = keysOf(reports).indexOf('period')
    const state = keysOf(reports).indexOf('state')
    for (const row of reports.rows) {
      const cell = row?.[state]
      if (cell && ['2025-Q1', 'Quý I/2025'].includes(String(row[column]?.v))) cell.v = 'Đang nhập'
    }
    run()
    expect(summary().charts.map(({ kind }) => kind)).toEqual(['BAR', 'LINE'])
  })

  it('are one on the summary of the first quarter and of a plan', () => {
    for (const period of ['2025-Q1', '2025-KH']) {
      expect(chartCalls(run(period))).toEqual({ 'Sheet.insertChart': 1 })
      expect(summary(period).charts.map(({ kind }) => kind)).toEqual(['BAR'])
    }
  })
})
