/** What an issue suggests to write instead, and how a finding is known again. */
import { describe, expect, it } from 'vitest'
import type { Issue } from '../../src/core/issue.ts'
import { parseWorkbook } from '../../src/core/parse/workbook.ts'
import { findingId, shownSuggestion, suggestionsOf } from '../../src/core/suggestion.ts'
import { edit, type Parts, parsed, type Row, workbook } from '../builders.ts'

const issueIn = (row: Row, code: string, parts: Parts = {}): Issue | undefined =>
  parsed({ reports: [row], ...parts }).issues.find((issue) => issue.code === code)

const suggested = (row: Row, code: string) => {
  const issue = issueIn(row, code)
  return issue ? suggestionsOf(issue, 'vi') : null
}

describe('a suggestion (rule 9)', () => {
  it.each([
    ['khoảng 1.200 lượt', [1200], true],
    ['1.5', [1.5], true],
    ['1,200,000', [1_200_000], true],
    ['không', [0], true],
    ['1,200', [1200, 1.2], false],
    ['87%', [87], false],
    ['nhiều', [], false],
    ['-3', [], false],
  ])('for the number %j is %j; accepted with others: %s', (found, values, sure) => {
    expect(suggested({ HN: found }, 'number-unreadable')).toEqual({ values, sure })
  })

  it.each([
    ['unit', 'Phuong My Hai', 'unit-unknown', 'Phường Mỹ Hải'],
    ['period', 'Quy I/2025', 'period-unknown', 'Quý I/2025'],
    ['state', 'Da gui', 'state-unknown', 'Đã gửi'],
    ['QC', 'co', 'answer-unreadable', 'Có'],
    ['QC', 'x', 'answer-unreadable', 'Có'],
    ['QC', 'đã ban hành', 'answer-unreadable', 'Có'],
    ['QC', 'chưa có', 'answer-unreadable', 'Không'],
  ])('for the %s %j is a word of the sheet', (key, found, code, value) => {
    expect(suggested({ HN: 1, [key]: found }, code)).toEqual({ values: [value], sure: true })
  })

  it.each([
    ['state', 'xong rồi', 'state-unknown'],
    ['QC', 'đang soạn', 'answer-unreadable'],
    ['unit', 'Phường Nào Đó', 'unit-unknown'],
  ])('for the %s %j is none', (key, found, code) => {
    expect(suggested({ HN: 1, [key]: found }, code)).toEqual({ values: [], sure: false })
  })

  it('is shown as people read numbers', () => {
    expect([shownSuggestion(1200.5, 'vi'), shownSuggestion(1200.5, 'en'), shownSuggestion('Có', 'vi')]).toEqual([
      '1.200,5',
      '1,200.5',
      'Có',
    ])
  })
})

describe('a finding', () => {
  const reports: readonly Row[] = [{ HN: 'khoảng 5' }, { unit: 'DONGHAI', HN: 'khoảng 5' }]
  const idsOf = (book: ReturnType<typeof workbook>) => {
    const { register, issues } = parseWorkbook(book)
    return issues.filter(({ code }) => code === 'number-unreadable').map((issue) => findingId(issue, register.tables))
  }

  it('is known again after rows are sorted and columns move', () => {
    const book = workbook({ reports })
    const before = idsOf(book)
    const moved = edit(book, 'reports', ([keys = [], one = [], two = [], ...rows]) =>
      [keys, one, two, ...rows.reverse()].map((row) => [...row].reverse()),
    )
    expect(new Set(before).size).toBe(2)
    expect(idsOf(moved).sort()).toEqual([...before].sort())
  })

  it('is another one when the cell says something else', () => {
    const [one] = idsOf(workbook({ reports: [{ HN: 'khoảng 5' }] }))
    const [other] = idsOf(workbook({ reports: [{ HN: 'khoảng 6' }] }))
    expect(one).not.toBe(other)
  })
})
