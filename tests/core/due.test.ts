import { describe, expect, it } from 'vitest'
import { type DueSettings, departmentLastDay, lastOnTimeDay } from '../../src/core/due.ts'

const settings = (more: Partial<DueSettings> = {}): DueSettings => ({
  dueRule: 'before',
  workingDays: false,
  holidays: [],
  ...more,
})

describe('rule 2: the last on-time day', () => {
  it.each([
    ['a due date of the plan', '2025-03-15', '2025-03-14', '2025-03-15'],
    ['the plan of the year', '2025-01-10', '2025-01-09', '2025-01-10'],
    ['the first of a month', '2025-03-01', '2025-02-28', '2025-03-01'],
    ['the first of March in a leap year', '2024-03-01', '2024-02-29', '2024-03-01'],
    ['New Year', '2025-01-01', '2024-12-31', '2025-01-01'],
  ])('is the day before %s under "before", the date itself under "by"', (_, due, before, by) => {
    expect(lastOnTimeDay(due, settings())).toBe(before)
    expect(lastOnTimeDay(due, settings({ dueRule: 'by' }))).toBe(by)
  })

  // 14/3/2025 is a Friday, so 15/3 a Saturday, 16/3 a Sunday, 17/3 a Monday.
  it.each([
    ['stays on a Friday', 'before', '2025-03-15', [], '2025-03-14'],
    ['moves from Saturday to Monday', 'by', '2025-03-15', [], '2025-03-17'],
    ['moves from Sunday to Monday', 'before', '2025-03-17', [], '2025-03-17'],
    ['moves past the due date itself', 'before', '2025-03-16', [], '2025-03-17'],
    ['moves on from a holiday', 'by', '2025-03-14', ['2025-03-14'], '2025-03-17'],
    ['moves over holidays in a row (30/4, 1/5)', 'by', '2025-04-30', ['2025-04-30', '2025-05-01'], '2025-05-02'],
    // 2/5/2025 is a Friday, so the next working day after it is Monday 5/5.
    [
      'moves over holidays and the weekend',
      'by',
      '2025-04-30',
      ['2025-04-30', '2025-05-01', '2025-05-02'],
      '2025-05-05',
    ],
    ['leaves another holiday alone', 'by', '2025-03-14', ['2025-03-13'], '2025-03-14'],
  ] as const)('%s when working days are asked for', (_, dueRule, due, holidays, expected) => {
    expect(lastOnTimeDay(due, settings({ dueRule, workingDays: true, holidays }))).toBe(expected)
  })

  it('stays on a weekend or a holiday when working days are not asked for', () => {
    expect(lastOnTimeDay('2025-03-15', settings({ dueRule: 'by' }))).toBe('2025-03-15')
    expect(lastOnTimeDay('2025-05-01', settings({ dueRule: 'by', holidays: ['2025-05-01'] }))).toBe('2025-05-01')
  })

  it('follows the same rule for the department, and is null where the plan names no date', () => {
    expect(departmentLastDay({ departmentDue: '2025-03-20' }, settings())).toBe('2025-03-19')
    // 20/9/2025 is a Saturday.
    const working = settings({ dueRule: 'by', workingDays: true })
    expect(departmentLastDay({ departmentDue: '2025-09-20' }, working)).toBe('2025-09-22')
    expect(departmentLastDay({ departmentDue: null }, settings())).toBeNull()
  })
})
