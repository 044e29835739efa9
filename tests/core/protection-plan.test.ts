/** Which blocks of the reports tab are open, closed, or one unit's own; which rows changed after their period was closed. */
import { describe, expect, it } from 'vitest'
import { type Closing, closedRowIssues } from '../../src/core/closed-periods.ts'
import {
  closedGuards,
  fillableColumns,
  mailsIn,
  openBlocks,
  runsOf,
  unitGuards,
} from '../../src/core/protection-plan.ts'
import { retiredColumns } from '../../src/core/retired-columns.ts'
import { register } from '../builders.ts'

const rows = [
  { unit: 'MYHAI', period: '2025-Q1' },
  { unit: 'DONGHAI', period: '2025-Q1' },
  { unit: 'MYHAI', period: '2025-Q2' },
  { unit: 'DONGHAI', period: '2025-Q2' },
]
const units = [
  { code: 'MYHAI', name: 'Phường Mỹ Hải', group: 'Phường', email: 'a@x.vn; b@x.vn' },
  { code: 'DONGHAI', name: 'Phường Đông Hải', group: 'Phường' },
]
const book = register({ units, reports: rows })
const department = ['btg@example.org']

describe('the open blocks', () => {
  it('are the columns that units fill in, from below the headings to the last row', () => {
    const columns = fillableColumns(book)
    const { reports } = book.tables
    const own = ['unit', 'period', 'firstSubmitted', 'lastChanged', 'changedBy', 'returns', 'checks']
    for (const key of own) expect(columns, key).not.toContain(reports.columns.get(key))
    for (const key of ['state', 'cutoff', 'HN', 'MXH@CD1', 'results', 'link'])
      expect(columns, key).toContain(reports.columns.get(key))
    expect(openBlocks(book, new Set(), 100)).toEqual([{ row: 4, column: 3, rows: 97, columns: columns.length }])
  })

  it('leave out the rows of closed periods', () => {
    const blocks = openBlocks(book, new Set(['2025-Q1']), 20)
    expect(blocks.map(({ row, rows }) => [row, rows])).toEqual([[6, 15]])
  })

  it('are one block for each run of columns when somebody has moved one', () => {
    const moved = register({ units, reports: rows })
    const columns = new Map(moved.tables.reports.columns)
    const [state, checks] = [columns.get('state') ?? 0, columns.get('checks') ?? 0]
    columns.set('state', checks).set('checks', state)
    const tables = { ...moved.tables, reports: { ...moved.tables.reports, columns } }
    expect(openBlocks({ ...moved, tables }, new Set(), 10)).toHaveLength(2)
  })
})

describe('guards', () => {
  it('cover the rows of a closed period, a guard for each run', () => {
    const mixed = register({ units, reports: [rows[0], rows[2], rows[1]].flatMap((row) => row ?? []) })
    const guards = closedGuards(mixed, new Set(['2025-Q1']), 30, department)
    expect(guards.map(({ block }) => [block.row, block.rows, block.columns])).toEqual([
      [4, 1, 30],
      [6, 1, 30],
    ])
    expect(guards[0]?.description).toBe('Tổng hợp báo cáo: kỳ 2025-Q1')
  })

  it('give a unit with an e-mail its own rows in open periods, neighbours as one', () => {
    const sorted = register({ units, reports: [rows[0], rows[2], rows[1]].flatMap((row) => row ?? []) })
    expect(unitGuards(sorted, new Set(), department).map(({ block }) => [block.row, block.rows])).toEqual([[4, 2]])
    const [only, second] = unitGuards(sorted, new Set(['2025-Q1']), department)
    expect([only?.block.row, only?.block.rows, second]).toEqual([5, 1, undefined])
    expect(only?.editors).toEqual(['btg@example.org', 'a@x.vn', 'b@x.vn'])
  })

  it.each([
    ['', []],
    ['không có', []],
    ['A@x.vn', ['a@x.vn']],
    ['a@x.vn, b@x.vn;c@x.vn\nd@x.vn', ['a@x.vn', 'b@x.vn', 'c@x.vn', 'd@x.vn']],
  ])('read the e-mails of %j', (text, mails) => {
    expect(mailsIn(text)).toEqual(mails)
  })

  it.each([
    [[], []],
    [[4], [{ first: 4, length: 1 }]],
    [
      [4, 5, 7],
      [
        { first: 4, length: 2 },
        { first: 7, length: 1 },
      ],
    ],
  ])('see %j as runs', (numbers, runs) => {
    expect(runsOf(numbers)).toEqual(runs)
  })
})

describe('a row of a closed period', () => {
  const closed = (lastChanged: string, changedBy: string) => {
    const one = register({ units, reports: [{ ...rows[0], lastChanged, changedBy }] })
    const closings = new Map<string, Closing>([['2025-Q1', { at: '17:00 15/3/2025', who: 'truong@example.org' }]])
    return closedRowIssues(one, closings).map((issue) => issue.code)
  }
  it.each([
    ['17:01 15/3/2025', 'a@x.vn', true],
    ['9:00 16/3/2025', '', true],
    ['9:00 16/3/2025', 'không rõ', true],
    ['9:00 2/4/2025', 'a@x.vn', true],
    ['17:00 15/3/2025', 'a@x.vn', false],
    ['16:59 15/3/2025', 'a@x.vn', false],
    ['23:59 14/12/2024', 'a@x.vn', false],
    ['2025-03-15', 'a@x.vn', false],
    ['2025-03-16', 'a@x.vn', true],
    ['', 'a@x.vn', false],
    ['hôm qua', 'a@x.vn', false],
    ['9:00 16/3/2025', 'BTG@example.org', false],
    ['9:00 16/3/2025', 'truong@example.org', false],
  ])('changed at %j by %j is flagged: %j', (at, by, flagged) => {
    expect(closed(at, by)).toEqual(flagged ? ['closed-row-edited'] : [])
  })
})

describe('a column whose indicator was removed', () => {
  const { reports } = register({ extraColumns: ['CU'] }).tables
  const withText = (text: string) => ({
    ...reports,
    rows: reports.rows.map((row, index) =>
      index === 2 ? row.map((cell, at) => (at + 1 === reports.columns.get('CU') ? text : cell)) : row,
    ),
  })
  const counted = new Set([...reports.columns.keys()].filter((key) => key !== 'CU'))

  it('gets a mark once, before what its heading says', () => {
    expect(retiredColumns(withText('cuộc'), counted, 'vi').retire.map((each) => each.text)).toEqual([
      '(không còn tính) cuộc',
    ])
    expect(retiredColumns(withText('(không còn tính) cuộc'), counted, 'vi').retire).toEqual([])
    expect(retiredColumns(withText('(no longer counted) cuộc'), counted, 'vi').retire).toEqual([])
  })

  it('loses the mark when it counts again, and keeps how people have worded it', () => {
    const all = new Set([...counted, 'CU'])
    expect(retiredColumns(withText('(không còn tính) số cuộc'), all, 'vi').comeBack.map((each) => each.text)).toEqual([
      'số cuộc',
    ])
  })
})
