/** What the history keeps, for how long, and with which earlier run a run is compared. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printOf, tabPrint } from '../../src/core/fingerprint.ts'
import { KEPT_CHARACTERS, KEPT_RUNS, rowsToDrop } from '../../src/core/history/bound.ts'
import { baselineOf, finalOf, minutesBetween, standingFigures } from '../../src/core/history/choose.ts'
import { type Entry, entryCells, type FoundEntry, type History, readHistory } from '../../src/core/history/entries.ts'
import { pack, unpack } from '../../src/core/history/pack.ts'
import type { Snapshot } from '../../src/core/snapshot.ts'
import { report } from '../register.ts'
import { book, snapshot } from './snapshots.ts'

/** The figures when so many meetings were reported. */
const data = (meetings: number): Snapshot =>
  snapshot(book({ reports: [report('A', 'Q1', { values: { HN: meetings } })] }))
const entry = (at: string, meetings: number, more: Partial<Entry> = {}): Entry => ({
  ...{ kind: 'run', period: 'Q1', at, who: 'btg@example.org', inputs: 'in', tab: 'tab', reason: '' },
  snapshot: more.kind === 'reopened' ? null : data(meetings),
  ...more,
})
const rowsOf = (entries: readonly Entry[]) => [['history'], ['Lúc'], ...entries.map((each) => entryCells(each, 'loại'))]
const history = (...entries: readonly Entry[]): History => readHistory(rowsOf(entries))

describe('an entry', () => {
  it('is read back as it was written', () => {
    const wanted = entry('09:30 18/3/2025', 7)
    const { entries, unreadable } = history(wanted)
    expect(entries).toEqual([{ ...wanted, row: 3, size: entries[0]?.size }])
    expect(unreadable).toEqual([])
  })

  it('keeps any figures: packing loses nothing', () => {
    const number = fc.oneof(fc.nat(1e6), fc.double({ min: 0, max: 1e6, noNaN: true }))
    const values = fc.record({ HN: number, ND: number, LED: number, QC: fc.nat(1) }, { requiredKeys: [] })
    const rows = fc.tuple(values, values, fc.constantFrom(null, '2025-03-10', '2025-03-20'))
    fc.assert(
      fc.property(rows, ([one, other, firstSubmitted]) => {
        const made = snapshot(
          book({ reports: [report('A', 'Q1', { values: one, firstSubmitted }), report('C', 'Q1', { values: other })] }),
        )
        expect(unpack(JSON.parse(JSON.stringify(pack(made))))).toEqual(made)
      }),
    )
  })

  it('is split so that no cell exceeds the 32,767 characters of .xlsx (Sheets: 50,000), and no letter is cut in two', () => {
    const long = entry('09:30 18/3/2025', 7, { kind: 'reopened', reason: '😀'.repeat(60_001) })
    const cells = entryCells(long, 'rút xác nhận').slice(4)
    expect(cells.length).toBeGreaterThan(2)
    expect(Math.max(...cells.map((cell) => cell.length))).toBeLessThanOrEqual(32_767)
    expect(cells.every((cell) => !/[\ud800-\udbff]$/.test(cell))).toBe(true)
    expect(history(long).entries[0]?.reason).toBe(long.reason)
  })

  it('of 500 units fits into four cells', () => {
    const units = Array.from({ length: 500 }, (_, index) => ({ ...book().units[0], code: `DV${index}` }))
    const reports = units.map(({ code }, index) =>
      report(code, 'Q1', { values: { HN: index, ND: 31 * index, LED: 1, QC: 1 } }),
    )
    const made = snapshot(book({ units: units as ReturnType<typeof book>['units'], reports }))
    expect(entryCells(entry('09:30 18/3/2025', 0, { snapshot: made }), 'tổng hợp').length - 4).toBeLessThanOrEqual(4)
  })

  it('that somebody altered, or a later version wrote, is known as unreadable with its kind', () => {
    const [head, headings, cells = []] = rowsOf([entry('09:30 18/3/2025', 7, { kind: 'final' })])
    const altered = cells.map((cell) => cell.replace('"at":"09:30', '"at":"09:31'))
    const newer = cells.map((cell) => cell.replace(/^1\|final/, '2|final'))
    const found = readHistory([head ?? [], headings ?? [], altered, newer, ['', '', '', ''], ['một ghi chú']])
    expect(found.entries).toEqual([])
    expect(found.unreadable).toEqual([
      { kind: 'final', period: 'Q1', row: 3 },
      { kind: 'final', period: 'Q1', row: 4 },
    ])
  })
})

describe('a confirmation', () => {
  const run = entry('09:00 18/3/2025', 1)
  const final = entry('10:00 20/3/2025', 2, { kind: 'final' })
  const later = entry('11:00 21/3/2025', 3)
  const reopened = entry('12:00 22/3/2025', 0, { kind: 'reopened', reason: 'tính cả báo cáo muộn' })

  it('holds whatever runs follow, until it is withdrawn', () => {
    expect(finalOf(history(run, final, later), 'Q1')?.at).toBe(final.at)
    expect(standingFigures(history(run, final, later), 'Q1')?.at).toBe(final.at)
    expect(finalOf(history(run, final, later, reopened), 'Q1')).toBeNull()
    expect(standingFigures(history(run, final, later, reopened), 'Q1')?.at).toBe(later.at)
    const again = entry('13:00 22/3/2025', 3, { kind: 'final' })
    expect(finalOf(history(run, final, reopened, again), 'Q1')?.at).toBe(again.at)
    expect(finalOf(history(final), 'Q2')).toBeNull()
  })
})

describe('the run that a run is compared with', () => {
  const before = (entries: readonly Entry[], meetings: number, at: string) =>
    baselineOf(history(...entries), 'Q1', data(meetings), at)?.at ?? null

  it('is the last one on other data', () => {
    const runs = [entry('09:30 18/3/2025', 1), entry('15:00 18/3/2025', 2)]
    expect(before(runs, 3, '09:00 19/3/2025')).toBe('15:00 18/3/2025')
    expect(before(runs, 2, '09:00 19/3/2025')).toBe('09:30 18/3/2025')
    expect(before([], 1, '09:00 19/3/2025')).toBeNull()
    expect(before([entry('09:30 18/3/2025', 1)], 1, '09:00 19/3/2025')).toBeNull()
  })

  it('lies before the sitting: five runs within an hour show what changed since the one that was read before', () => {
    const read = entry('09:30 18/3/2025', 1)
    const sitting = ['16:00', '16:20', '16:45', '17:10'].map((time, index) => entry(`${time} 18/3/2025`, 2 + index))
    expect(before([read, ...sitting], 6, '17:30 18/3/2025')).toBe(read.at)
    // The next morning's run on the same data tells the same.
    expect(before([read, ...sitting, entry('17:30 18/3/2025', 6)], 6, '08:00 19/3/2025')).toBe(read.at)
  })

  it('is the first run of the very first sitting', () => {
    const runs = [entry('09:30 18/3/2025', 1), entry('09:40 18/3/2025', 2), entry('09:50 18/3/2025', 3)]
    expect(before(runs, 4, '10:00 18/3/2025')).toBe('09:30 18/3/2025')
  })

  it('is of the same period', () => {
    expect(before([entry('09:30 18/3/2025', 1, { period: 'Q2' })], 2, '09:00 19/3/2025')).toBeNull()
  })

  it('counts minutes over midnight', () => {
    expect(minutesBetween('23:50 18/3/2025', '00:10 19/3/2025')).toBe(20)
    expect(minutesBetween('', '00:10 19/3/2025')).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('the room of the history', () => {
  const found = (kind: Entry['kind'], row: number, period = 'Q1', size = 10): FoundEntry => ({
    ...entry(`09:30 ${1 + (row % 28)}/3/2025`, 1, { kind, period }),
    ...{ row, size },
  })
  const many = (count: number, kind: Entry['kind'] = 'run', from = 3, size = 10) =>
    Array.from({ length: count }, (_, index) => found(kind, from + index, 'Q1', size))
  const drop = (entries: readonly FoundEntry[], size = 10, period = 'Q1') =>
    rowsToDrop({ entries, unreadable: [] }, period, size)

  it(`holds ${KEPT_RUNS} runs; the oldest goes when one more comes`, () => {
    expect(drop(many(KEPT_RUNS - 1))).toBeNull()
    expect(drop(many(KEPT_RUNS))).toEqual({ first: 3, rows: 1 })
    expect(drop(many(KEPT_RUNS + 4))).toEqual({ first: 3, rows: 5 })
  })

  it('holds so many characters of runs', () => {
    expect(drop(many(4, 'run', 3, KEPT_CHARACTERS / 4), KEPT_CHARACTERS / 4)).toEqual({ first: 3, rows: 1 })
  })

  it('never loses what was confirmed, not even a withdrawn one, nor the last run of another period', () => {
    const kept = [found('final', 3), found('reopened', 4), found('run', 5, 'Q4'), found('final', 6)]
    expect(drop([...kept, ...many(KEPT_RUNS, 'run', 7)])).toEqual({ first: 7, rows: 1 })
    const finals = many(200, 'final')
    expect(drop(finals, KEPT_CHARACTERS)).toBeNull()
  })

  it('is bounded however often somebody runs it, with a confirmation here and there', () => {
    let entries: FoundEntry[] = []
    for (let run = 0; run < 400; run++) {
      const kind = run % 90 === 7 ? 'final' : 'run'
      const gone = drop(entries)
      const stays = ({ row }: FoundEntry) => !gone || row < gone.first || row >= gone.first + gone.rows
      entries = [...entries.filter(stays), found(kind, 0)].map((each, index) => ({ ...each, row: 3 + index }))
      expect(entries.filter((each) => each.kind === 'run').length).toBeLessThanOrEqual(KEPT_RUNS + 1)
    }
    expect(entries.filter((each) => each.kind === 'final')).toHaveLength(5)
  })
})

describe('prints', () => {
  it('tell texts apart and repeat themselves', () => {
    const texts = [
      '',
      'a',
      'b',
      'ab',
      'ba',
      'Đảng ủy',
      'Đảng uỷ',
      ...Array.from({ length: 2000 }, (_, n) => `dòng ${n}`),
    ]
    expect(new Set(texts.map(printOf)).size).toBe(texts.length)
    expect(printOf('ab')).toBe(printOf('ab'))
    expect(printOf('ab')).toMatch(/^[0-9a-f]{16}$/)
  })

  it('of a tab see every value, and neither blank cells around it nor how a line ends', () => {
    const rows = [['key'], ['Tổng', 12, ''], ['a\r\nb', true]]
    expect(tabPrint([...rows, ['', '']])).toBe(
      tabPrint([
        ['key', ''],
        ['Tổng', 12],
        ['a\nb', true, '', ''],
      ]),
    )
    for (const other of [
      [['key'], ['Tổng', 13]],
      [['key'], ['Tổng', '12'], ['a\nb', true]],
      [['key'], ['', 'Tổng', 12], ['a\nb', true]],
    ])
      expect(tabPrint(other)).not.toBe(tabPrint(rows))
  })
})
