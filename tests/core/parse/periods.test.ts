import { describe, expect, it } from 'vitest'
import { parsed, type Row } from '../../builders.ts'

const units = [
  { code: 'A', name: 'Ban Tuyên giáo', group: 'Các ban' },
  { code: 'B', name: 'Phường Mỹ Hải', group: 'Phường, xã' },
  { code: 'C', name: 'Xã Thành Hải', aliases: 'Thành Hải', group: 'Phường, xã' },
]
const q1 = { code: '2025-Q1', due: '2025-03-15' }

function read(...periods: readonly Row[]) {
  const { register, issues, unreadablePeriods } = parsed({ units, periods })
  return {
    periods: register.periods,
    unreadable: [...unreadablePeriods],
    issues: issues.map(({ code, severity, place, period, args }) => [
      code,
      severity,
      place.row,
      place.column,
      period,
      args,
    ]),
  }
}

describe('periods', () => {
  it('reads a period', () => {
    const { periods, issues } = read({
      code: '2025-Q1',
      name: 'Quý I/2025',
      kind: 'Báo cáo',
      from: '2024-12-15',
      to: '14/3/2025',
      due: '15/03/2025',
      departmentDue: '2025-03-20',
      audience: 'Phường, xã',
      invited: 'A',
    })
    expect(issues).toEqual([])
    expect(periods).toEqual([
      {
        code: '2025-Q1',
        name: 'Quý I/2025',
        kind: 'report',
        from: '2024-12-15',
        to: '2025-03-14',
        due: '2025-03-15',
        departmentDue: '2025-03-20',
        audience: new Set(['B', 'C']),
        invited: new Set(['A']),
        row: 3,
      },
    ])
  })

  it.each([
    ['kế hoạch triển khai', 'plan'],
    ['Kế hoạch', 'plan'],
    ['plan', 'plan'],
    ['BÁO CÁO', 'report'],
    ['report', 'report'],
  ])('reads the kind %j', (kind, expected) => {
    expect(read({ ...q1, kind }).periods[0]?.kind).toBe(expected)
  })

  it.each([
    ['tất cả', 'all'],
    ['All', 'all'],
    ['A; tất cả', 'all'],
    ['', new Set()],
    ['các ban', new Set(['A'])],
    ['Phường , xã; Ban Tuyên giáo', new Set(['B', 'C', 'A'])],
    ['B\nThành Hải', new Set(['B', 'C'])],
  ])('reads the audience %j', (audience, expected) => {
    const { periods, issues } = read({ ...q1, audience, invited: audience })
    expect(periods[0]).toMatchObject({ audience: expected, invited: expected })
    expect(issues).toEqual([])
  })

  it('notes an unknown group or unit of an audience, with a suggestion, and keeps the others', () => {
    const { periods, issues } = read({ ...q1, audience: 'Các ban; Phuong, xa; Công an' })
    expect(periods[0]?.audience).toEqual(new Set(['A']))
    expect(issues).toEqual([
      ['audience-unknown', 'error', 3, 8, null, { found: 'Phuong, xa', suggestion: 'Phường, xã' }],
      ['audience-unknown', 'warning', 3, 8, null, { found: 'Công an', suggestion: null }],
    ])
  })

  it.each<[string, Row, string, number]>([
    ['no due date', { due: '' }, 'due-missing', 6],
    ['an unreadable due date', { due: '15/3' }, 'day-unreadable', 6],
    ['an unknown kind', { kind: 'tháng' }, 'word-unknown', 3],
    ['no kind', { kind: '' }, 'word-unknown', 3],
    ['a code with a slash', { code: 'Q1/2025' }, 'code-invalid', 1],
    ['a code with Vietnamese letters', { code: 'QUÝ1' }, 'code-invalid', 1],
    ['a code of 13 characters', { code: '2025-Q1-ABCDE' }, 'code-invalid', 1],
  ])('leaves out a period with %s, and keeps where it is wrong', (_, more, code, column) => {
    const { periods, unreadable, issues } = read({ ...q1, name: 'Quý I', ...more })
    const place = { tab: 'Kỳ báo cáo', row: 3, column }
    expect(periods).toEqual([])
    expect(issues.map(([each, severity, , at]) => [each, severity, at])).toEqual([[code, 'error', column]])
    expect(unreadable).toEqual([
      [more['code'] ?? '2025-Q1', place],
      ['Quý I', place],
    ])
  })

  it('notes other days that cannot be read, and a coverage that ends before it begins', () => {
    const { periods, issues } = read({ ...q1, from: '2025-03-14', to: '2024-12-15', departmentDue: 'sau' })
    expect(periods[0]?.departmentDue).toBeNull()
    expect(issues.map(([code, severity]) => [code, severity])).toEqual([
      ['dates-reversed', 'warning'],
      ['day-unreadable', 'error'],
    ])
  })

  it('takes the code for a name that is missing, and the first of two periods with one code', () => {
    const { periods, issues } = read({ ...q1, name: '' }, { ...q1, code: '2025-q1' })
    expect(periods.map(({ name }) => name)).toEqual(['2025-Q1'])
    expect(issues.map(([code, severity, row]) => [code, severity, row])).toEqual([
      ['code-duplicate', 'error', 4],
      ['name-missing', 'warning', 3],
    ])
  })
})
