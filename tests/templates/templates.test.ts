import { describe, expect, it } from 'vitest'
import { isDay } from '../../src/core/day.ts'
import { settingKeys, tables } from '../../src/core/layout.ts'
import { aggregationWords, dueRuleWords, everybody, periodKindWords, yesNoWords } from '../../src/core/words.ts'
import { blank } from '../../src/templates/blank.ts'
import { kh354 } from '../../src/templates/kh-354.ts'
import { type TemplateRow, templates } from '../../src/templates/template.ts'

const texts = (row: TemplateRow, key: string) => String(row[key] ?? '')
const list = (row: TemplateRow, key: string) => texts(row, key).split('; ').filter(Boolean)
const codes = (rows: readonly TemplateRow[]) => rows.map((row) => texts(row, 'code'))
const vietnamese = (words: Readonly<Record<string, { vi: string }>>) => Object.values(words).map((each) => each.vi)

describe.each(templates.map((template) => [template.code, template] as const))('the template %s', (_, template) => {
  const { units, periods, indicators, themes } = template.tables

  it('has only columns and settings that the layout knows', () => {
    for (const [table, rows] of Object.entries(template.tables)) {
      const known = tables[table as keyof typeof template.tables].columns.map((column) => column.key)
      for (const row of rows) expect(known).toEqual(expect.arrayContaining(Object.keys(row)))
    }
    expect(settingKeys).toEqual(expect.arrayContaining(Object.keys(template.settings)))
  })

  it('is in NFC, without stray spaces', () => {
    const rows = [template.settings, ...Object.values(template.tables).flat()]
    for (const value of rows.flatMap((row) => Object.values(row)).map(String)) {
      expect(value).toBe(value.normalize('NFC').trim())
      expect(value).not.toMatch(/ {2}/)
    }
  })

  it('uses every code once', () => {
    for (const rows of Object.values(template.tables)) expect(new Set(codes(rows)).size).toBe(rows.length)
  })

  it('uses every name and other name of a unit once', () => {
    const names = units.flatMap((unit) => [texts(unit, 'name'), ...list(unit, 'aliases')])
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
  })

  it('refers only to groups, indicators and words that there are', () => {
    for (const unit of units) expect(template.groups).toContain(unit['group'])
    for (const period of periods) {
      expect(vietnamese(periodKindWords)).toContain(period['kind'])
      expect([...template.groups, everybody.vi]).toEqual(
        expect.arrayContaining([...list(period, 'audience'), ...list(period, 'invited')]),
      )
    }
    for (const indicator of indicators) {
      expect(vietnamese(aggregationWords)).toContain(indicator['aggregation'])
      for (const key of ['goesWith', 'numerator', 'denominator'])
        if (indicator[key] !== undefined) expect(codes(indicators)).toContain(indicator[key])
      for (const key of ['byTheme', 'compulsory']) expect([undefined, yesNoWords.yes.vi]).toContain(indicator[key])
    }
  })

  it('writes days as days, and the department has later days than the units', () => {
    for (const period of periods) {
      for (const key of ['from', 'to', 'due', 'departmentDue'])
        if (period[key] !== undefined) expect(isDay(texts(period, key)), texts(period, key)).toBe(true)
      expect(texts(period, 'due') < texts(period, 'departmentDue')).toBe(true)
    }
  })

  it('covers the year without a gap: each quarter begins on the day after the one before it ends', () => {
    const quarters = periods.filter((period) => period['kind'] === periodKindWords.report.vi)
    expect(quarters.map((period) => [texts(period, 'from').slice(-5), texts(period, 'to').slice(-5)])).toEqual([
      ['12-15', '03-14'],
      ['03-15', '06-14'],
      ['06-15', '09-14'],
      ['09-15', '12-14'],
    ])
  })

  it('reads due dates strictly unless somebody changes that', () => {
    expect(template.settings).toMatchObject({ dueRule: dueRuleWords.before.vi, warnDays: 7, language: 'vi' })
  })

  it('splits an indicator only when it has themes to split by', () => {
    expect(indicators.some((indicator) => indicator['byTheme']) ? themes.length : 1).toBeGreaterThan(0)
  })
})

describe('the template kh-354', () => {
  const { units, periods, indicators, themes } = kh354.tables
  const marked = (key: string) => codes(indicators.filter((indicator) => indicator[key] === yesNoWords.yes.vi))
  const of = (aggregation: keyof typeof aggregationWords) =>
    codes(indicators.filter((indicator) => indicator['aggregation'] === aggregationWords[aggregation].vi))

  it('has the dates of the plan: units before 10/01 and 15/3, 15/6, 15/9, 15/12, the department five days later (IV.1, IV.3)', () => {
    expect(periods.map((period) => [period['code'], period['due'], period['departmentDue']])).toEqual([
      ['2025-KH', '2025-01-10', '2025-01-15'],
      ['2025-Q1', '2025-03-15', '2025-03-20'],
      ['2025-Q2', '2025-06-15', '2025-06-20'],
      ['2025-Q3', '2025-09-15', '2025-09-20'],
      ['2025-Q4', '2025-12-15', '2025-12-20'],
    ])
  })

  it('lets the units of IV.1 owe plan and quarters, and the People’s Committee the plan only', () => {
    const owing = periods.map((period) =>
      codes(units.filter((unit) => list(period, 'audience').includes(texts(unit, 'group')))),
    )
    const quarterly = ['BTC', 'UBKT', 'BDV', 'VPTU', 'MTTQ', 'LDLD', 'HND', 'HPN', 'TD', 'HCCB']
    expect(owing).toEqual([[...quarterly, 'UBND'], quarterly, quarterly, quarterly, quarterly])
  })

  it('invites the People’s Committee, the department and Steering Committee 35 each quarter, nobody to the plan', () => {
    const invited = periods.map((period) =>
      codes(units.filter((unit) => list(period, 'invited').includes(texts(unit, 'group')))),
    )
    const guests = ['UBND', 'BTG', 'BCD35']
    expect(invited).toEqual([[], guests, guests, guests, guests])
  })

  it('lets grass-roots organisations that the office adds owe at once', () => {
    for (const period of periods)
      expect(list(period, 'audience')).toEqual(
        expect.arrayContaining(['Đảng bộ phường, xã', 'Tổ chức cơ sở đảng cơ quan, đơn vị', 'Lực lượng vũ trang']),
      )
  })

  it('has the three themes of Part II and one for what covers several', () => {
    expect(codes(themes)).toEqual(['CD1', 'CD2', 'CD3', 'LG'])
  })

  it('has the indicators of Part III, form by form', () => {
    expect(codes(indicators).join(' ')).toBe(
      'WEB1 WEB2 MXH1 MXH2 TTM1 TTM2 TTM3 TTM4 TTM5 TTM6 TQ1 TQ2 TQ3 TQ4 TQ5 VH1 VH2 TD1 TD2 TD3 TD4 TD5 DN1',
    )
    expect([of('stock'), of('ratio'), of('text')]).toEqual([['WEB1', 'TQ2'], ['TTM6'], ['VH2', 'TD2', 'TD5']])
  })

  it('splits three indicators by theme and makes six compulsory', () => {
    expect(marked('byTheme')).toEqual(['WEB2', 'MXH1', 'TTM4'])
    expect(marked('compulsory')).toEqual(['MXH1', 'TTM1', 'TTM2', 'TTM3', 'TQ1', 'TD1'])
  })

  it('ties the people to their meetings', () => {
    const row = (code: string) => indicators.find((indicator) => indicator['code'] === code)
    expect(row('TTM2')).toMatchObject({ goesWith: 'TTM1' })
    expect(row('TTM5')).toMatchObject({ goesWith: 'TTM4' })
    expect(row('TTM6')).toMatchObject({ numerator: 'TTM2', denominator: 'TTM1' })
  })

  it('names the plan with its number and date', () => {
    expect(kh354.settings.programme).toMatch(
      /^Kế hoạch số 354-KH\/TU, ngày 31\/12\/2024 của Ban Thường vụ Thành ủy về /,
    )
  })
})

describe('the blank template', () => {
  it('starts without units and lets everybody owe who is entered', () => {
    expect(blank.tables.units).toEqual([])
    for (const period of blank.tables.periods) expect(period['audience']).toBe(everybody.vi)
  })
})
