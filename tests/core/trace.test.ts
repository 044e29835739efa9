/** What is behind a total, whom a unit's past describes, and what is left of a time limit. */
import { describe, expect, it } from 'vitest'
import { assess } from '../../src/core/assess.ts'
import { consolidate } from '../../src/core/consolidate/consolidate.ts'
import { habitsOf } from '../../src/core/consolidate/habits.ts'
import { lineOf, sourcesOf } from '../../src/core/consolidate/sources.ts'
import { workingDaysLeft } from '../../src/core/day.ts'
import type { Register, Standing, Tab } from '../../src/core/model.ts'
import { selectedTotal } from '../../src/core/selected-total.ts'
import { large, periods, register, report } from '../views/fixture.ts'

const book = register({
  reports: [
    report('MYHAI', { values: { HN: 3, ND: 120, 'MXH@CD1': 5, 'MXH@CD2': 2 }, row: 4 }),
    report('DV', { values: { HN: 2, 'MXH@CD1': 0 }, row: 5 }),
    report('MTTQ', { state: 'draft', firstSubmitted: null, values: { HN: 9 }, row: 6 }),
  ],
})

const made = (register: Register) => {
  const [, quarter] = periods
  if (!quarter) throw new Error('no quarter')
  return consolidate(register, assess(register, '2025-03-18').standings, quarter, '2025-03-18')
}

const behind = (indicator: string, theme: string | null) => {
  const line = lineOf(book, indicator, theme)
  if (!line) throw new Error(`no total of ${indicator}`)
  return sourcesOf(line, made(book)).map(({ unit, value, per, report }) => [unit, value, per, report?.row])
}

describe('the sources of a total', () => {
  it('are the units that were counted, each with its value and row; a draft is none', () => {
    expect(behind('HN', null)).toEqual([
      ['DV', 2, null, 5],
      ['MYHAI', 3, null, 4],
    ])
  })

  it('add up the themes of a unit, or keep to one', () => {
    expect(behind('MXH', null)).toEqual([
      ['DV', 0, null, 5],
      ['MYHAI', 7, null, 4],
    ])
    expect(behind('MXH', 'CD2')).toEqual([['MYHAI', 2, null, 4]])
  })

  it('of a ratio are numerator and denominator', () => {
    expect(behind('BQ', null)).toEqual([
      ['DV', null, 2, 5],
      ['MYHAI', 120, 3, 4],
    ])
  })

  it('add up to the total, whatever the indicator', () => {
    const many = large(40)
    const consolidation = made(many)
    for (const { indicator, theme, total, unitsReporting } of consolidation.totals) {
      const line = lineOf(many, indicator, theme)
      if (!line || line.per) continue
      const sources = sourcesOf(line, consolidation)
      expect([indicator, sources.reduce((sum, { value }) => sum + (value ?? 0), 0)]).toEqual([indicator, total ?? 0])
      expect([indicator, sources.length]).toEqual([indicator, unitsReporting])
    }
  })
})

describe('the total that a selected cell stands for', () => {
  const summary: Tab = {
    name: 'Tổng hợp',
    id: 99,
    rows: [
      ['summary 2025-Q1', ''],
      ['III.2. Tuyên truyền miệng', ''],
      ['Hội nghị báo cáo viên', 5],
      ['Tin, bài tự đăng', ''],
      ['Tất cả chủ đề', 7],
      ['CD2', 2],
      ['Không phải chỉ tiêu', 1],
    ],
  }
  it.each([
    [3, { period: '2025-Q1', indicator: 'HN', theme: null }],
    [5, { period: '2025-Q1', indicator: 'MXH', theme: null }],
    [6, { period: '2025-Q1', indicator: 'MXH', theme: 'CD2' }],
    [2, null],
  ])('is that of row %i of a summary', (row, total) => {
    expect(selectedTotal(summary, row, 2, book)).toEqual(total)
  })

  it('is that of the column and the period of a report', () => {
    const { reports } = book.tables
    const columns = new Map([...reports.columns, ['MXH@CD1', 30] as const])
    const withColumn = { ...book, tables: { ...book.tables, reports: { ...reports, columns } } }
    const tab = { name: 'Báo cáo', id: reports.id, rows: [] }
    expect(selectedTotal(tab, 4, 30, withColumn)).toEqual({ period: '2025-Q1', indicator: 'MXH', theme: 'CD1' })
    expect(selectedTotal(tab, 400, 30, withColumn)).toBeNull()
  })

  it('is none on any other tab', () => {
    expect(selectedTotal({ name: 'Khác', id: 7, rows: [['x']] }, 1, 1, book)).toBeNull()
  })
})

describe('how often a unit was late', () => {
  const standing = (is: 'on-time' | 'late' | 'overdue' | 'undated' | 'upcoming' | null, returns = 0): Standing => ({
    unit: 'DV',
    period: '2025-Q1',
    obligation: is === null ? 'invited' : 'owed',
    state: 'submitted',
    timeliness: is === null ? null : is === 'on-time' || is === 'undated' ? { is } : { is, days: 2 },
    lastOnTimeDay: '2025-03-14',
    report: report('DV', { returns }),
    submitted: true,
    firstSubmitted: null,
    correction: null,
    extended: false,
  })
  it.each([
    ['never', [standing('on-time'), standing('upcoming')], 0, 0],
    ['twice in a row, the last of them missing', [standing('on-time'), standing('late'), standing('overdue')], 2, 2],
    ['once, long ago', [standing('late'), standing('on-time')], 0, 1],
    [
      'in a row that what is not owed or not over leaves alone',
      [standing('late'), standing(null), standing('upcoming')],
      1,
      1,
    ],
    ['in a row that an unknown day ends', [standing('late'), standing('undated')], 0, 1],
  ])('counts %s', (_, standings, lateInARow, late) => {
    expect(habitsOf(standings)).toEqual({ lateInARow, late, returns: 0 })
  })

  it('adds up the returns of all periods', () => {
    expect(habitsOf([standing('on-time', 1), standing(null, 2)]).returns).toBe(3)
  })
})

describe('the working days that are left', () => {
  it.each([
    ['2025-03-18', '2025-03-19', [], 1],
    ['2025-03-14', '2025-03-18', [], 2],
    ['2025-03-14', '2025-03-16', [], 0],
    ['2025-04-29', '2025-05-05', ['2025-04-30', '2025-05-01'], 2],
    ['2025-03-19', '2025-03-19', [], 0],
    ['2025-03-20', '2025-03-19', [], 0],
  ])('after %s up to %s with holidays %j are %i', (today, last, holidays, days) => {
    expect(workingDaysLeft(today, last, holidays)).toBe(days)
  })
})
