/** "Xem nguồn số liệu…" and what "Tổng hợp quý…" opens with, over the bundle as shipped. */
import { describe, expect, it } from 'vitest'
import type { Book, Sheet } from '../../host/book.ts'
import { type CallCount, execute, loadCode, noonOf } from '../../host/run.ts'
import { department, keysOf, paste, perform, tab, valueAt } from '../../sample/desk.ts'
import { sampleBook } from '../../sample/large.ts'

const today = '2025-06-18'
const book = sampleBook({ units: 45, quarters: 2, seed: 354 })
const copy = (): Book => structuredClone(book)

interface Sources {
  readonly period: string
  readonly key: string
  readonly total: string
  readonly choices: readonly { key: string }[]
  readonly finalSince: string | null
  readonly sources: readonly {
    unit: string
    name: string
    value: string
    now: string | null
    link: { tab: number; cell: string } | null
  }[]
}

const trips = (calls: readonly CallCount[], kind: CallCount['kind']) =>
  calls.reduce((sum, each) => sum + (each.kind === kind ? each.calls : 0), 0)

const summaryOf = (of: Book): Sheet => {
  const sheet = of.sheets.find((each) => each.rows[0]?.[0]?.v === 'summary 2025-Q2')
  if (!sheet) throw new Error('no summary')
  return sheet
}

describe('tracing a total', () => {
  it('lists the units whose values add up to it, each with the cell it stands in, and writes nothing', () => {
    const { result, calls } = perform(copy(), 'listSources', [{ period: '2025-Q2', key: 'TTM1' }], today)
    const { sources, total } = result as Sources
    const sum = sources.reduce((all, { value }) => all + Number(value), 0)
    expect(Number(total.replace('.', ''))).toBe(sum)
    const reports = tab(book, 'reports')
    const column = keysOf(reports).indexOf('TTM1')
    for (const { name, value, link } of sources) {
      expect(link?.tab).toBe(reports.id)
      const row = Number(/\d+$/.exec(link?.cell ?? '')?.[0]) - 1
      expect([name, String(valueAt(reports, row, column))]).toEqual([
        valueAt(reports, row, keysOf(reports).indexOf('unit')),
        value,
      ])
    }
    expect(trips(calls, 'write')).toBe(0)
  })

  it('begins with the total of the selected cell', () => {
    const own = copy()
    perform(own, 'consolidate', ['2025-Q2'], today)
    const sheet = summaryOf(own)
    const row = sheet.rows.findIndex((cells) => cells?.[0]?.v === 'Người dự hội nghị')
    const code = loadCode()
    const select = `SpreadsheetApp.getActiveSpreadsheet().getSheetById(${sheet.id}).getRange("B${row + 1}").activate()`
    const selecting = {
      ...code,
      bundle: `${code.bundle}\nfunction selectAndList() { ${select}; return listSources() }`,
    }
    const now = noonOf(today, own.zone)
    const { result } = execute(own, selecting, { name: 'selectAndList', args: [] }, { user: department, now })
    expect(result).toMatchObject({ period: '2025-Q2', key: 'TTM2' })
  })

  it('agrees with the note on the total', () => {
    const own = copy()
    perform(own, 'consolidate', ['2025-Q2'], today)
    const note = summaryOf(own).rows.find((cells) => cells?.[0]?.v === 'Người dự hội nghị')?.[1]?.note ?? ''
    const { result } = perform(own, 'listSources', [{ period: '2025-Q2', key: 'TTM2' }], today)
    const { sources } = result as Sources
    const [first] = sources
    expect(note.split('\n')[1]).toBe(`${first?.name}: ${first?.value}`)
  })
})

describe('tracing a total of final figures', () => {
  it('lists the figures that were confirmed, says since when, and what the report says now', () => {
    const own = copy()
    perform(own, 'confirmFigures', ['2025-Q2'], today)
    const list = () => perform(own, 'listSources', [{ period: '2025-Q2', key: 'TTM1' }], today).result as Sources
    const before = list()
    expect(before.finalSince).toMatch(/18\/6\/2025$/)
    expect(before.sources.every(({ now }) => now === null)).toBe(true)
    const [changed, gone, ...rest] = before.sources
    const reports = tab(own, 'reports')
    const rowOf = (source: Sources['sources'][number] | undefined) =>
      Number(/\d+$/.exec(source?.link?.cell ?? '')?.[0]) - 1
    paste(own, 'reports', rowOf(changed), ['TTM1'], [{ TTM1: '997' }], department)
    reports.rows[rowOf(gone)] = []
    const { total, sources } = list()
    expect(total).toBe(before.total)
    expect(sources).toEqual([{ ...changed, now: '997' }, { ...gone, now: '-', link: null }, ...rest])
  })
})

describe('the readiness of the periods', () => {
  interface Ready {
    readonly initial: string
    readonly periods: readonly {
      code: string
      provisional: boolean
      expected: number
      submitted: number
      doubts: Record<string, { count: number; items: { text: string; link: unknown }[] }>
    }[]
  }

  it('counts what the consolidation then finds, in one call that writes nothing', () => {
    const own = copy()
    const { result, calls } = perform(own, 'readiness', [], today)
    const { initial, periods } = result as Ready
    const ready = periods.find(({ code }) => code === initial)
    expect(initial).toBe('2025-Q2')
    const { figures } = perform(own, 'consolidate', [initial], today).result as {
      figures: {
        provisional: boolean
        counts: { expected: number; submitted: number; undated: number; returned: number }
        missing: { name: string }[]
      }
    }
    expect(ready).toMatchObject({
      provisional: figures.provisional,
      expected: figures.counts.expected,
      submitted: figures.counts.submitted,
    })
    expect(ready?.doubts['missing']?.count).toBe(figures.missing.length)
    expect(ready?.doubts['undated']?.count).toBe(figures.counts.undated)
    expect(ready?.doubts['correcting']?.count).toBeGreaterThanOrEqual(figures.counts.returned)
    for (const { name } of figures.missing)
      expect(ready?.doubts['missing']?.items.some(({ text }) => text.startsWith(`${name}: `))).toBe(true)
    expect(trips(calls, 'write')).toBe(0)
  })
})

describe('the tracker', () => {
  it('is made anew under a filter that somebody has sorted, and is the same again', () => {
    const own = copy()
    perform(own, 'track', [], today)
    const sheet = own.sheets.find((each) => each.rows[0]?.[0]?.v === 'tracker')
    const seen = () => JSON.stringify([sheet?.filter, sheet?.rows.map((row) => row?.map((cell) => cell?.v ?? ''))])
    const before = seen()
    expect(sheet?.filter).toMatchObject({ row: 4, column: 1, rows: 46 })
    const rows = sheet?.rows ?? []
    const [first = [], second = []] = rows.slice(4, 6)
    rows.splice(4, 2, second, first)
    expect(seen()).not.toBe(before)
    perform(own, 'track', [], today)
    expect(seen()).toBe(before)
  })
})
