import { describe, expect, it } from 'vitest'
import type { CellValue } from '../../../src/core/model.ts'
import { parseWorkbook } from '../../../src/core/parse/workbook.ts'
import { blank, edit, type Parts, parsed, type Row, workbook } from '../../builders.ts'

const full = { HN: 5, ND: 200 }

/** Returns the reports and, shortened, the issues of some rows of the standard workbook. */
function read(reports: readonly Row[], parts: Parts = {}) {
  const { register, issues } = parsed({ ...parts, reports })
  const columns = new Map([...register.tables.reports.columns].map(([key, column]) => [column, key]))
  return {
    reports: register.reports,
    issues: issues.map(({ code, severity, place, args }) => {
      return [code, severity, place.row, columns.get(place.column ?? 0), args]
    }),
  }
}

/** Returns the one report of a row, and codes and columns of its issues. */
function one(row: Row, parts: Parts = {}) {
  const { reports, issues } = read([row], parts)
  return { report: reports[0], issues: issues.map(([code, , , key]) => `${code} ${key}`) }
}

describe('rows of the reports table', () => {
  it('reads a whole report', () => {
    const { reports, issues } = read([
      {
        ...full,
        state: 'Đã gửi',
        cutoff: '14/3/2025',
        'MXH@CD1': '1.200',
        'MXH@CD2': 0,
        WEB: 2,
        QC: 'Có',
        MH: ' Mô hình “Loa xanh” ',
        results: 'Tốt',
        documentNumber: '12-BC/ĐU',
        link: 'https://example.org',
        firstSubmitted: '2025-03-12',
        returns: 1,
      },
    ])
    expect(issues).toEqual([])
    expect(reports).toEqual([
      {
        unit: 'MYHAI',
        period: '2025-Q1',
        state: 'submitted',
        cutoff: '2025-03-14',
        values: { ...full, 'MXH@CD1': 1200, 'MXH@CD2': 0, WEB: 2, QC: 1 },
        texts: { MH: 'Mô hình “Loa xanh”', results: 'Tốt' },
        documentNumber: '12-BC/ĐU',
        link: 'https://example.org',
        firstSubmitted: '2025-03-12',
        returns: 1,
        empty: false,
        row: 4,
      },
    ])
  })

  it('skips rows in which nothing is typed, untouched checkboxes included', () => {
    const { reports, issues } = read([blank, { period: '', unit: '', state: '', QC: false }, full])
    expect([reports.map(({ row }) => row), issues]).toEqual([[6], []])
  })

  it('notes what lacks a unit or a period, and does not count it', () => {
    const { reports, issues } = read([
      { ...full, unit: '' },
      { ...full, period: ' ' },
      { unit: '', state: '' },
    ])
    expect(reports).toEqual([])
    expect(issues).toEqual([
      ['unit-missing', 'error', 4, 'unit', {}],
      ['period-missing', 'error', 5, 'period', {}],
      ['unit-missing', 'error', 6, 'unit', {}],
    ])
  })

  it('leaves columns of indicators that no longer exist alone, and says that what they hold does not count', () => {
    const { report, issues } = one({ ...full, CU: 'không đọc được' }, { extraColumns: ['CU', 'CU2'] })
    expect([report?.values, issues]).toEqual([full, ['column-orphan CU']])
  })

  it('shows days and numbers in text cells as their writer saw them', () => {
    const { report } = one({ ...full, MH: '2025-03-05', results: 8.5, difficulties: 2025, proposals: true, link: 12 })
    expect(report?.texts).toEqual({ MH: '5/3/2025', results: '8,5', difficulties: '2025', proposals: 'TRUE' })
    expect(report?.link).toBe('12')
  })

  it('notes days that cannot be read: an error for the first day, which makes the report undated', () => {
    const { reports, issues } = read([{ ...full, cutoff: 'tháng 3', firstSubmitted: '12/3' }])
    expect(reports[0]).toMatchObject({ cutoff: null, firstSubmitted: null })
    expect(issues).toEqual([
      ['day-unreadable', 'warning', 4, 'cutoff', { found: 'tháng 3' }],
      ['day-unreadable', 'error', 4, 'firstSubmitted', { found: '12/3' }],
    ])
  })

  it('does without the columns that are not needed', () => {
    const drop = ['cutoff', 'returns', 'checks', 'lastChanged', 'changedBy']
    const book = edit(workbook({ reports: [full] }), 'reports', ([keys = [], ...rows]) => [
      keys.map((key) => (drop.includes(String(key)) ? '' : key)),
      ...rows,
    ])
    const { register, issues } = parseWorkbook(book)
    expect(register.reports[0]).toMatchObject({ values: full, cutoff: null, returns: 0 })
    expect(issues.map(({ code, severity }) => [code, severity])).toEqual(drop.map(() => ['column-missing', 'warning']))
  })
})

describe('rule 3: the content state of a row', () => {
  it.each([
    ['Đang nhập', 'draft'],
    ['Đã gửi', 'submitted'],
    ['ĐÃ GỬI ', 'submitted'],
    ['Ðã gửi', 'submitted'],
    ['Không phát sinh', 'nil'],
    ['Đề nghị bổ sung', 'returned'],
    ['Đạt yêu cầu', 'accepted'],
    ['Submitted', 'submitted'],
    ['nil', 'nil'],
  ])('reads %j as %s', (state, expected) => {
    expect(one({ ...full, state }).report?.state).toBe(expected)
  })

  it.each<[string, Row, string]>([
    ['nothing', {}, 'not-started'],
    ['spaces', { results: ' ' }, 'not-started'],
    ['an untouched checkbox', { QC: false }, 'not-started'],
    ['what only the add-on writes', { checks: 'xem lại', lastChanged: '12/3', returns: 1 }, 'not-started'],
    ['a zero', { HN: 0 }, 'draft'],
    ['a text', { results: 'x' }, 'draft'],
    ['a day', { cutoff: '2025-03-14' }, 'draft'],
    ['a checked box', { QC: true }, 'draft'],
    ['something unreadable', { HN: 'vài' }, 'draft'],
    ['an indicator cell of a plan', { period: '2025-KH', HN: 1 }, 'draft'],
  ])('takes a blank state with %s typed for %s', (_, row, expected) => {
    expect(one({ ...row, state: '' }).report?.state).toBe(expected)
  })

  it('notes a state that cannot be read and counts it as a draft', () => {
    const { reports, issues } = read([{ state: 'xong' }])
    expect(reports[0]).toMatchObject({ state: 'draft', empty: false })
    expect(issues).toEqual([['state-unknown', 'error', 4, 'state', { found: 'xong' }]])
  })
})

describe('rule 6: blank, 0 and nil differ', () => {
  it('gives no figure for a blank cell, and 0 for 0', () => {
    expect(one({ ...full, 'MXH@CD1': 0, 'MXH@CD2': ' ' }).report?.values).toEqual({ ...full, 'MXH@CD1': 0 })
  })

  it('reads a nil report as 0 for every flow, and nothing about stocks and yes-no', () => {
    const { report, issues } = one({ state: 'Không phát sinh', results: 'Không tổ chức', HN: 0, WEB: '0', QC: 'Không' })
    expect(report?.values).toEqual({ HN: 0, ND: 0, 'MXH@CD1': 0, 'MXH@CD2': 0 })
    expect([report?.empty, issues]).toEqual([false, []])
  })

  it('notes what a nil report must not hold, and does not count it; its texts stay', () => {
    const row = { state: 'nil', results: 'Không có', HN: 3, 'MXH@CD1': 'vài', WEB: 2, QC: 'Có', MH: 'Loa xanh' }
    const { reports, issues } = read([row])
    expect(reports[0]?.values).toEqual({ HN: 0, ND: 0, 'MXH@CD1': 0, 'MXH@CD2': 0 })
    expect(reports[0]?.texts).toEqual({ MH: 'Loa xanh', results: 'Không có' })
    expect(issues).toEqual([
      ['nil-with-value', 'error', 4, 'HN', { found: '3', indicator: 'HN' }],
      ['nil-with-value', 'error', 4, 'MXH@CD1', { found: 'vài', indicator: 'MXH' }],
      ['nil-with-value', 'error', 4, 'WEB', { found: '2', indicator: 'WEB' }],
      ['nil-with-value', 'error', 4, 'QC', { found: 'Có', indicator: 'QC' }],
    ])
  })

  it('asks for the reason of a nil report', () => {
    expect(read([{ state: 'nil' }]).issues).toEqual([
      ['nil-without-reason', 'warning', 4, 'results', { unit: 'MYHAI' }],
    ])
  })

  const themes = [{ code: 'CD1' }, { code: 'CD2' }]
  const split = [{ code: 'A', byTheme: 'có', compulsory: 'có' }, { code: 'B' }]
  const free = [{ code: 'A' }, { code: 'T', aggregation: 'nội dung' }, { code: 'Y', aggregation: 'có/không' }]
  const none = { indicators: [] }

  it.each<[string, Row, Parts, boolean]>([
    ['its compulsory cell is blank', { ND: 5, results: 'x' }, {}, true],
    ['its compulsory cell is 0', { HN: 0 }, {}, false],
    ['its compulsory cell cannot be read', { HN: 'vài' }, {}, false],
    ['all themes of its compulsory indicator are blank', { B: 5 }, { themes, indicators: split }, true],
    ['one theme of its compulsory indicator is filled', { 'A@CD2': 1 }, { themes, indicators: split }, false],
    ['nothing is compulsory and all indicator cells are blank', { results: 'x' }, { indicators: free }, true],
    ['nothing is compulsory and a text is filled', { T: 'x' }, { indicators: free }, false],
    ['nothing is compulsory and an answer is no', { Y: 'Không' }, { indicators: free }, false],
    ['nothing is compulsory and a checkbox is untouched', { Y: false }, { indicators: free }, true],
    ['there is no indicator and no word', { documentNumber: '1' }, none, true],
    ['there is no indicator, and a proposal', { proposals: 'x' }, none, false],
    ['it is a plan with figures only', { period: '2025-KH', HN: 5, results: 'x' }, {}, true],
    ['it is a plan with a document number', { period: '2025-KH', documentNumber: '12-KH' }, {}, false],
    ['it is a plan with a link', { period: '2025-KH', link: 'https://example.org' }, {}, false],
  ])('when %s, a sent row is judged empty or not', (_, row, parts, empty) => {
    for (const state of ['Đã gửi', 'Đề nghị bổ sung', 'Đạt yêu cầu']) {
      const { report, issues } = one({ ...row, state }, parts)
      expect([report?.empty, issues.includes('report-empty state')]).toEqual([empty, empty])
    }
    for (const state of ['Không phát sinh', 'Đang nhập', ''])
      expect(one({ ...row, state }, parts).report?.empty).toBe(false)
  })

  it('flags an empty row once, and keeps its state', () => {
    const { reports, issues } = read([{ state: 'Đạt yêu cầu' }])
    expect(reports[0]?.state).toBe('accepted')
    expect(issues).toEqual([['report-empty', 'error', 4, 'state', { unit: 'MYHAI' }]])
  })

  it('reads no indicators in a plan', () => {
    const { report, issues } = one({ period: '2025-KH', HN: 'vài', MH: 'x', link: 'https://example.org', results: 'y' })
    expect([report?.values, report?.texts, issues]).toEqual([{}, { results: 'y' }, []])
  })

  it('warns of each blank compulsory cell of a sent report that has others', () => {
    const indicators = [
      { code: 'A', compulsory: 'có' },
      { code: 'B', compulsory: 'có', byTheme: 'có' },
      { code: 'C', compulsory: 'có', aggregation: 'có/không' },
    ]
    expect(read([{ A: 1, 'B@CD1': 1, C: false }], { indicators }).issues).toEqual([
      ['compulsory-blank', 'warning', 4, 'B@CD2', { unit: 'MYHAI', indicator: 'B', themes: ['CD2'] }],
    ])
    expect(read([{ A: 1, state: 'Đang nhập' }], { indicators }).issues).toEqual([])
  })

  it.each<[string, Row, boolean]>([
    ['is blank', { ND: 200, 'MXH@CD1': 1 }, true],
    ['is 0', { ND: 200, HN: 0 }, true],
    ['is there', { ND: 200, HN: 5 }, false],
    ['cannot be read', { ND: 200, HN: 'vài' }, false],
    ['is blank and this one is 0', { ND: 0 }, false],
    ['is blank and this one, too', {}, false],
  ])('when the partner of an indicator %s, it says so or not', (_, row, flagged) => {
    const indicators = [{ code: 'HN' }, { code: 'ND', goesWith: 'HN' }, { code: 'MXH', byTheme: 'có' }]
    expect(one(row, { indicators }).issues.includes('pair-missing HN')).toBe(flagged)
  })

  it('adds up the themes of a pair', () => {
    const indicators = [
      { code: 'A', byTheme: 'có' },
      { code: 'B', byTheme: 'có', goesWith: 'A' },
    ]
    expect(one({ 'B@CD2': 9, 'A@CD1': 0 }, { indicators }).issues).toEqual(['pair-missing A@CD1'])
    expect(one({ 'B@CD2': 9, 'A@CD1': 1 }, { indicators }).issues).toEqual([])
  })
})

describe('rule 9: cells of numbers and answers', () => {
  it('notes a number that cannot be read, with the place, what was found and a suggestion', () => {
    const { reports, issues } = read([
      { HN: 5, ND: 'khoảng 1.200 lượt', 'MXH@CD1': '1,200', 'MXH@CD2': '2025-03-14', WEB: -1 },
    ])
    expect(reports[0]).toMatchObject({ values: { HN: 5 }, empty: false })
    const error = (key: string, indicator: string, found: string, fault: string, ...suggestions: number[]) => {
      return ['number-unreadable', 'error', 4, key, { found, fault, indicator, suggestions }]
    }
    expect(issues).toEqual([
      error('ND', 'ND', 'khoảng 1.200 lượt', 'text', 1200),
      error('MXH@CD1', 'MXH', '1,200', 'two-readings', 1200, 1.2),
      error('MXH@CD2', 'MXH', '14/3/2025', 'date'),
      error('WEB', 'WEB', '-1', 'negative'),
    ])
  })

  it('takes a checkbox in a number cell for unreadable', () => {
    expect(one({ ...full, WEB: true }).issues).toEqual(['number-unreadable WEB'])
  })

  it.each<[CellValue, number | undefined]>([
    ['Có', 1],
    ['CÓ', 1],
    ['yes', 1],
    [true, 1],
    ['Không', 0],
    ['no', 0],
    [false, 0],
    ['FALSE', 0],
    ['', undefined],
    [' ', undefined],
  ])('reads the answer %j as %s', (QC, expected) => {
    const { report, issues } = one({ ...full, QC })
    expect([report?.values['QC'], issues]).toEqual([expected, []])
  })

  it('notes an answer that is neither yes nor no', () => {
    expect(read([{ ...full, QC: 'đang làm' }]).issues).toEqual([
      ['answer-unreadable', 'error', 4, 'QC', { found: 'đang làm', indicator: 'QC' }],
    ])
  })
})
