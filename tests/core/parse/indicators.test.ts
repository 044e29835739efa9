import { describe, expect, it } from 'vitest'
import { parsed, type Row, register } from '../../builders.ts'

/** Returns indicators and issues of an indicators table. */
function read(...indicators: readonly Row[]) {
  const { register: all, issues } = parsed({ indicators })
  return {
    indicators: all.indicators,
    issues: issues.map(({ code, severity, place, args }) => [code, severity, place.row, place.column, args]),
  }
}

describe('rule 8: indicators', () => {
  it('reads an indicator', () => {
    const { indicators, issues } = read(
      { code: 'HN' },
      { code: 'ND', form: 'III.2', name: 'Người dự', measure: 'lượt', byTheme: 'có', compulsory: 'x', goesWith: ' hn' },
    )
    expect(issues).toEqual([])
    expect(indicators[1]).toEqual({
      code: 'ND',
      form: 'III.2',
      name: 'Người dự',
      measure: 'lượt',
      aggregation: 'flow',
      byTheme: true,
      compulsory: true,
      goesWith: 'HN',
      numerator: null,
      denominator: null,
      row: 4,
    })
  })

  it.each([
    ['cộng dồn', 'flow'],
    ['Tại thời điểm', 'stock'],
    ['CÓ / KHÔNG', 'yes-no'],
    ['nội dung', 'text'],
    ['stock', 'stock'],
    ['yes-no', 'yes-no'],
  ])('reads the aggregation %j', (aggregation, expected) => {
    const reading = read({ code: 'X' }).indicators[0]
    expect(reading?.aggregation).toBe('flow')
    expect(read({ code: 'X', aggregation }).indicators[0]?.aggregation).toBe(expected)
  })

  it.each([
    ['có', true],
    ['Yes', true],
    ['X', true],
    [true, true],
    [false, false],
    ['không', false],
    ['no', false],
    ['', false],
  ])('reads the mark %j as %s', (compulsory, expected) => {
    expect(read({ code: 'X', compulsory }).indicators[0]?.compulsory).toBe(expected)
  })

  it('notes a mark and an aggregation that cannot be read; without an aggregation there is no indicator', () => {
    const { indicators, issues } = read({ code: 'A', compulsory: 'tùy' }, { code: 'B', aggregation: 'bình quân' })
    expect(indicators.map(({ code, compulsory }) => [code, compulsory])).toEqual([['A', false]])
    expect(issues).toEqual([
      [
        'word-unknown',
        'error',
        4,
        5,
        { found: 'bình quân', allowed: ['cộng dồn', 'tại thời điểm', 'tỷ lệ', 'có/không', 'nội dung'] },
      ],
      ['word-unknown', 'error', 3, 7, { found: 'tùy', allowed: ['Có', 'Không'] }],
    ])
  })

  it.each(['A@B', 'A B', 'A/B', 'Results', 'Unit'])('refuses the code %j', (code) => {
    const { indicators, issues } = read({ code })
    expect(indicators).toEqual([])
    expect(issues).toEqual([['code-invalid', 'error', 3, 1, { code }]])
  })

  it.each(['TTM1', 'MXH_2', 'a-b.c', 'ĐN1'])('accepts the code %j', (code) => {
    expect(read({ code }).issues).toEqual([])
  })

  it('ignores a split of yes-no and text, with a note, and of a ratio', () => {
    const { indicators, issues } = read(
      { code: 'A', aggregation: 'có/không', byTheme: 'có' },
      { code: 'B', aggregation: 'nội dung', byTheme: 'có' },
      { code: 'C' },
      { code: 'D', aggregation: 'tỷ lệ', byTheme: 'có', numerator: 'C', denominator: 'C' },
    )
    expect(indicators.map(({ byTheme }) => byTheme)).toEqual([false, false, false, false])
    expect(issues).toEqual([
      ['by-theme-ignored', 'warning', 3, 6, { indicator: 'A' }],
      ['by-theme-ignored', 'warning', 4, 6, { indicator: 'B' }],
    ])
  })

  it('keeps one column for each indicator where there is no theme', () => {
    const indicators = [{ code: 'A', byTheme: 'có' }]
    expect(() => register({ indicators, themes: [] })).toThrow('indicator-column-missing')
    expect(register({ indicators, themes: [], extraColumns: ['A'] }).indicators[0]?.byTheme).toBe(false)
  })

  it('makes a ratio of two counted indicators, and notes a part that is none', () => {
    const ratio = { aggregation: 'tỷ lệ', numerator: 'nd', denominator: 'HN' }
    const { indicators, issues } = read(
      { code: 'HN' },
      { code: 'ND', aggregation: 'tại thời điểm' },
      { code: 'R', ...ratio },
      { code: 'S', ...ratio, numerator: 'R', denominator: '' },
    )
    expect(indicators.map(({ numerator, denominator }) => [numerator, denominator])).toEqual([
      [null, null],
      [null, null],
      ['ND', 'HN'],
      [null, null],
    ])
    expect(issues).toEqual([
      ['ratio-part-unknown', 'error', 6, 9, { indicator: 'S', found: 'R' }],
      ['ratio-part-unknown', 'error', 6, 10, { indicator: 'S', found: '' }],
    ])
  })

  it('warns of a partner that is unknown, or the indicator itself', () => {
    const { indicators, issues } = read({ code: 'A', goesWith: 'Z' }, { code: 'B', goesWith: 'b' })
    expect(indicators.map(({ goesWith }) => goesWith)).toEqual([null, null])
    expect(issues).toEqual([
      ['goes-with-unknown', 'warning', 3, 8, { indicator: 'A', found: 'Z' }],
      ['goes-with-unknown', 'warning', 4, 8, { indicator: 'B', found: 'b' }],
    ])
  })
})

describe('themes', () => {
  it('reads themes, and leaves out one whose code cannot stand in a column key', () => {
    const { register: all, issues } = parsed({
      themes: [{ code: 'CD1', name: ' Một ' }, { code: 'C@2' }, { code: '' }],
      extraColumns: [],
    })
    expect(all.themes).toEqual([{ code: 'CD1', name: 'Một', row: 3 }])
    expect(issues.map(({ code, severity, place }) => [code, severity, place.row])).toEqual([
      ['code-missing', 'error', 5],
      ['code-invalid', 'error', 4],
    ])
  })
})
