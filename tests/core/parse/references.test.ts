import { describe, expect, it } from 'vitest'
import { parsed, type Row } from '../../builders.ts'

const report = (row: Row) => {
  const { register, issues } = parsed({ reports: [{ HN: 1, ND: 1, ...row }] })
  const column = (key: string) => register.tables.reports.columns.get(key) ?? null
  return { report: register.reports[0], issues, column }
}

describe('rule 10: a unit may be typed by code, name or other name', () => {
  it.each(['MYHAI', 'myhai', 'Phường Mỹ Hải', 'P.MỸ HẢI', 'Đảng uỷ P. Mỹ Hải', 'Phường Mỹ Hải '.normalize('NFD')])(
    'finds %j',
    (unit) => {
      const { report: found, issues } = report({ unit })
      expect([found?.unit, issues]).toEqual(['MYHAI', []])
    },
  )

  it('takes a near miss for no match, and suggests the name', () => {
    const { report: found, issues, column } = report({ unit: 'Phường Mỹ Hai' })
    expect(found).toBeUndefined()
    expect(issues).toEqual([
      {
        code: 'unit-unknown',
        severity: 'error',
        place: { tab: 'Báo cáo', row: 4, column: column('unit') },
        period: '2025-Q1',
        unit: null,
        args: { found: 'Phường Mỹ Hai', suggestion: 'Phường Mỹ Hải' },
      },
    ])
  })

  it('guesses nothing when a name means two units', () => {
    const units = [
      { code: 'A', name: 'Xã Hoà Bình' },
      { code: 'B', name: 'Xã Hòa Bình' },
    ]
    const { register, issues } = parsed({
      units,
      reports: [
        { unit: 'X. Hòa Bình', HN: 1 },
        { unit: 'B', HN: 1 },
      ],
    })
    expect(register.reports.map(({ unit }) => unit)).toEqual(['B'])
    expect(issues.filter(({ code }) => code === 'unit-ambiguous')).toMatchObject([
      { severity: 'error', args: { found: 'X. Hòa Bình', units: ['A', 'B'] } },
    ])
  })
})

describe('a period may be typed by code or name', () => {
  it.each(['2025-Q1', '2025-q1', 'Quý I/2025', 'quý I / 2025'])('finds %j', (period) => {
    const { report: found, issues } = report({ period })
    expect([found?.period, issues]).toEqual(['2025-Q1', []])
  })

  it('suggests the quarter in Roman numerals for one in digits', () => {
    const { report: found, issues, column } = report({ period: 'Quý 1/2025' })
    expect(found).toBeUndefined()
    expect(issues).toMatchObject([
      {
        code: 'period-unknown',
        place: { row: 4, column: column('period') },
        period: null,
        args: { suggestion: 'Quý I/2025' },
      },
    ])
  })

  it('says once that a period has no due date, not at every row that names it', () => {
    const { register, issues } = parsed({
      periods: [{ code: '2025-Q1', name: 'Quý I', due: '' }],
      reports: [{ period: '2025-Q1' }, { period: 'Quý I', unit: 'BTG' }],
      exceptions: [{ kind: 'miễn' }],
    })
    expect([register.reports, register.exceptions]).toEqual([[], []])
    expect(issues.map(({ code }) => code)).toEqual(['due-missing'])
  })
})

describe('extensions, exemptions and corrections', () => {
  it('reads them in both languages', () => {
    const { register, issues } = parsed({
      exceptions: [
        { kind: 'Gia hạn', until: '20/3/2025', reason: 'Bão' },
        { kind: 'exemption', unit: 'BTG', until: '' },
        { kind: 'bổ sung', unit: 'P. Đông Hải', period: 'Quý II/2025', until: '2025-06-25' },
      ],
    })
    expect(issues).toEqual([])
    expect(register.exceptions).toEqual([
      { unit: 'MYHAI', period: '2025-Q1', kind: 'extension', until: '2025-03-20', reason: 'Bão', row: 3 },
      { unit: 'BTG', period: '2025-Q1', kind: 'exemption', until: null, reason: '', row: 4 },
      { unit: 'DONGHAI', period: '2025-Q2', kind: 'correction', until: '2025-06-25', reason: '', row: 5 },
    ])
  })

  it.each<[string, Row, string, number]>([
    ['without a unit', { unit: '', until: '2025-03-20' }, 'unit-missing', 1],
    ['without a period', { period: '', until: '2025-03-20' }, 'period-missing', 2],
    ['of an unknown unit', { unit: 'Công an', until: '2025-03-20' }, 'unit-unknown', 1],
    ['of an unknown kind', { kind: 'hoãn', until: '2025-03-20' }, 'word-unknown', 3],
    ['without a day', { until: '' }, 'until-missing', 4],
    ['with an unreadable day', { until: 'cuối tháng 3' }, 'day-unreadable', 4],
    ['that corrects, without a day', { kind: 'bổ sung' }, 'until-missing', 4],
  ])('ignores one %s, and says so', (_, row, code, column) => {
    const { register, issues } = parsed({ exceptions: [row] })
    expect(register.exceptions).toEqual([])
    expect(issues.map((issue) => [issue.code, issue.severity, issue.place.column])).toEqual([[code, 'error', column]])
  })
})

describe('the words of the department', () => {
  it('reads its texts by period and kind, and passes over rows without a text', () => {
    const { register, issues } = parsed({
      assessments: [
        { text: ' Các đơn vị triển khai nghiêm túc. ' },
        { kind: 'Hạn chế , nguyên nhân', text: '' },
        { kind: 'tasks', period: 'Quý II/2025', text: 'Tiếp tục' },
      ],
    })
    expect(issues).toEqual([])
    expect(register.assessments).toEqual([
      { period: '2025-Q1', kind: 'general', text: 'Các đơn vị triển khai nghiêm túc.' },
      { period: '2025-Q2', kind: 'tasks', text: 'Tiếp tục' },
    ])
  })

  it('notes a text without a period or of an unknown kind', () => {
    const { register, issues } = parsed({
      assessments: [
        { period: '', text: 'x' },
        { kind: 'khác', text: 'y' },
      ],
    })
    expect(register.assessments).toEqual([])
    expect(issues.map(({ code, place }) => [code, place.row])).toEqual([
      ['period-missing', 3],
      ['word-unknown', 4],
    ])
  })
})
