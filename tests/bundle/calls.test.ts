/** What a consolidation asks of Google, and what it leaves alone, over the bundle as shipped and books of the sample. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Book, Sheet } from '../../host/book.ts'
import type { CallCount } from '../../host/run.ts'
import { keysOf, perform, tab } from '../../sample/desk.ts'
import { sampleBook } from '../../sample/large.ts'

const today = '2025-06-18'
const size = (units: number, quarters: 1 | 2 = 2) => sampleBook({ units, quarters, seed: 354 })

/** The grid is cut to the size of the tab: one call, whichever way. */
const toSize = ['Sheet.deleteRows', 'Sheet.insertRowsAfter']

/** Returns the reads and writes by method; navigation and builders cost no round trip. */
function roundTrips(calls: readonly CallCount[]): Record<string, number> {
  const found: Record<string, number> = {}
  for (const { method, kind, calls: times } of calls) {
    if (kind === 'navigation') continue
    const name = toSize.includes(method) ? 'grid to size' : method
    found[`${kind} ${name}`] = (found[`${kind} ${name}`] ?? 0) + times
  }
  return found
}

function total(calls: readonly CallCount[], kind: CallCount['kind']): number {
  return calls.reduce((sum, each) => sum + (each.kind === kind ? each.calls : 0), 0)
}

describe('the number of service calls', () => {
  const run = (book: Book, name: string, args: readonly unknown[]) => perform(book, name, args, today).calls

  it.each([
    ['consolidate', ['2025-Q2']],
    ['track', []],
    ['check', []],
    // The third quarter of 450 units would be the first to need more rows than a new tab has: one call more.
    ['openPeriod', ['2025-Q2']],
  ])('of %s is the same for 45 and for 450 units', (name, args) => {
    const quarters = name === 'openPeriod' ? 1 : 2
    const few = run(size(45, quarters), name, args)
    const many = run(size(450, quarters), name, args)
    const told = [few, many].map((calls) => `${total(calls, 'read')} reads, ${total(calls, 'write')} writes`)
    expect(roundTrips(many), `45 units: ${told[0]}; 450 units: ${told[1]}`).toEqual(roundTrips(few))
  })

  it.each([
    ['first', 0],
    ['written anew', 1],
  ])('of a consolidation is at most 14 reads and 40 writes when its tab is %s', (_, before) => {
    const book = size(45)
    run(book, 'track', [])
    for (let times = 0; times < before; times++) run(book, 'consolidate', ['2025-Q2'])
    // On the same day nothing would be written at all.
    const { calls } = perform(book, 'consolidate', ['2025-Q2'], '2025-06-19')
    const [reads, writes] = [total(calls, 'read'), total(calls, 'write')]
    expect([reads <= 14, writes <= 40], `${reads} reads, ${writes} writes`).toEqual([true, true])
  })
})

describe('a consolidation that tells what changed', () => {
  /** The second quarter was read in June; since then every third report of it has another figure. */
  const changed = (units: number): readonly CallCount[] => {
    const book = size(units)
    perform(book, 'consolidate', ['2025-Q2'], today)
    const reports = tab(book, 'reports')
    const [period, meetings] = ['period', 'TTM1'].map((key) => keysOf(reports).indexOf(key))
    reports.rows.forEach((row, index) => {
      const cell = row?.[meetings ?? 0]
      if (index % 3 === 0 && row?.[period ?? 0]?.v === 'Quý II/2025' && typeof cell?.v === 'number') cell.v += 1
    })
    const { calls, result } = perform(book, 'consolidate', ['2025-Q2'], '2025-06-19')
    expect((result as { since: { changes: { units: unknown[] } } }).since.changes.units.length).toBeGreaterThan(
      units / 5,
    )
    return calls
  }

  it('makes at most 14 reads and 40 writes, history included, the same for 45 and for 450 units', () => {
    const [few, many] = [changed(45), changed(450)]
    expect(roundTrips(many)).toEqual(roundTrips(few))
    expect(total(few, 'read')).toBeLessThanOrEqual(14)
    expect(total(few, 'write')).toBeLessThanOrEqual(40)
  })
})

/** Returns what people see of a tab: values, formulas, notes, links, looks. */
function seen(book: Book, sheet: Sheet): unknown {
  return sheet.rows.map((row) =>
    Array.from(row ?? [], (cell) =>
      cell ? { v: cell.v, f: cell.f, note: cell.note, runs: cell.runs, look: book.styles[cell.s] } : null,
    ),
  )
}

const isLog = (sheet: Sheet): boolean => sheet.rows[0]?.[0]?.v === 'log'

describe('consolidating twice', () => {
  it('gives the same tab, cell by cell, and changes no other tab but the log', () => {
    const book = size(45)
    const cells = () => {
      perform(book, 'consolidate', ['2025-Q2'], today)
      const others = book.sheets.filter((sheet) => !isLog(sheet))
      return others.map(({ rows: _, ...shape }, index) => ({ ...shape, cells: seen(book, others[index] as Sheet) }))
    }
    const once = structuredClone(cells())
    expect(cells()).toEqual(once)
  })
})

describe('rule 11: what people entered', () => {
  let book: Book
  const tables = ['settings', 'units', 'exceptions', 'reports', 'assessments'] as const
  beforeAll(() => {
    book = size(45)
  })

  /** Returns the values of every table; of the reports without the column of checks. */
  const entered = () =>
    tables.map((key) => {
      const sheet = tab(book, key)
      const own = key === 'reports' ? keysOf(sheet).indexOf('checks') : -1
      return sheet.rows.map((row) =>
        Array.from(row ?? [], (cell, column) => (column === own ? null : [cell?.v, cell?.f, cell?.note])),
      )
    })

  it.each([
    ['track', []],
    ['check', []],
    ['consolidate', ['2025-Q2']],
    ['consolidate', ['2025-Q1']],
    ['openPeriod', ['2025-Q2']],
    ['setUp', ['kh-354']],
  ])('is untouched by %s %j', (name, args) => {
    const before = structuredClone(entered())
    perform(book, name, args, today)
    expect(entered()).toEqual(before)
  })
})
