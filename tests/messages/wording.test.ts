import { describe, expect, it } from 'vitest'
import type { Language } from '../../src/core/model.ts'
import { wordIssue, wordObstacle } from '../../src/messages/wording.ts'
import { allIssues, allObstacles, context, guideTexts, issueOf, noteTexts } from './samples.ts'

const languages: readonly Language[] = ['vi', 'en']
const issueTexts = (language: Language) => allIssues().map((issue) => wordIssue(issue, context, language))
const obstacleTexts = (language: Language) => allObstacles().map((each) => wordObstacle(each, language, context))

describe.each(languages)('the words in %s', (language) => {
  const texts = [issueTexts, obstacleTexts, noteTexts, guideTexts].flatMap((of) => [...of(language)])

  it('are whole sentences without holes', () => {
    for (const text of texts) expect(text).not.toMatch(/undefined|null|NaN|\[object|function|=>/)
  })

  it('are in NFC, without stray, doubled or trailing spaces', () => {
    for (const text of texts) {
      expect(text).toBe(text.normalize('NFC'))
      expect(text).toBe(text.trim())
      expect(text).not.toMatch(/ {2}| \n|\n | [.,;:?!]/)
    }
  })

  it('are never empty', () => {
    for (const text of texts) expect(text.length).toBeGreaterThan(0)
  })

  it('say issues and obstacles on one line, in a length that can be read at a glance', () => {
    for (const text of [...issueTexts(language), ...obstacleTexts(language)]) {
      expect(text).not.toContain('\n')
      expect(text).toMatch(/[.]$/)
      expect(text.length).toBeLessThan(260)
    }
  })
})

describe('the two languages', () => {
  it('differ in every issue and every obstacle', () => {
    const [vi, en] = [
      [...issueTexts('vi'), ...obstacleTexts('vi')],
      [...issueTexts('en'), ...obstacleTexts('en')],
    ]
    for (const [index, text] of vi.entries()) expect(text).not.toBe(en[index])
  })

  it('give every issue words of its own', () => {
    for (const language of languages) expect(new Set(issueTexts(language)).size).toBe(allIssues().length)
  })
})

describe('an unreadable number (rule 9: what was found, what to do, a suggestion where there is one)', () => {
  const word = (
    language: Language,
    found: string,
    fault: 'text' | 'two-readings' | 'point' | 'date',
    ...suggestions: number[]
  ) => wordIssue(issueOf('number-unreadable', { found, fault, indicator: 'TTM1', suggestions }), context, language)

  it('offers the number that is probably meant', () => {
    expect(word('vi', 'khoảng 1.200 lượt', 'text', 1200)).toBe(
      '"khoảng 1.200 lượt" không đọc được thành số. Ý bạn là 1.200? Hãy ghi 1200 hoặc 1.200.',
    )
    expect(word('en', 'khoảng 1.200 lượt', 'text', 1200)).toBe(
      '"khoảng 1.200 lượt" cannot be read as a number. Did you mean 1,200? Enter 1200 or 1.200.',
    )
  })

  it('says what to type when nothing is meant for sure', () => {
    expect(word('vi', 'nhiều', 'text')).toBe(
      '"nhiều" không đọc được thành số. Hãy chỉ ghi chữ số, ví dụ 12 hoặc 1.200.',
    )
  })

  it('gives both readings of a comma with three digits, and ways to type each that have one reading', () => {
    expect(word('vi', '1,200', 'two-readings', 1200, 1.2)).toBe(
      '"1,200" có thể hiểu là 1.200 hoặc 1,2. Hãy ghi 1200 hoặc 1,2.',
    )
    expect(word('vi', '1,234', 'two-readings', 1234, 1.234)).toBe(
      '"1,234" có thể hiểu là 1.234 hoặc 1,234. Hãy ghi 1234 hoặc 1,2340.',
    )
    expect(word('en', '1,200', 'two-readings', 1200, 1.2)).toBe(
      '"1,200" can be read as 1,200 or 1.2. Enter 1200 or 1,2.',
    )
  })

  it('writes a day that stands for a number as people write days', () => {
    expect(word('vi', '2025-03-15', 'date')).toContain('15/3/2025')
    expect(word('en', '2025-03-15', 'date')).toContain('15 Mar 2025')
  })
})

describe('the names in messages', () => {
  it('are those of the sheet, never codes', () => {
    const issue = issueOf('row-duplicate', { unit: 'MYHAI', period: '2025-Q1', countedRow: 12, counts: false })
    expect(wordIssue(issue, context, 'vi')).toBe(
      'Đảng bộ phường Mỹ Hải có nhiều dòng cho Quý I/2025; chỉ dòng 12 được tính, dòng này thì không. Hãy giữ một dòng, xóa dòng thừa.',
    )
  })

  it('fall back to the code where the workbook could not be read', () => {
    const obstacle = { code: 'indicator-column-missing', tab: 'Báo cáo', keys: ['TTM1'] } as const
    expect(wordObstacle(obstacle, 'vi')).toBe(
      'Trang "Báo cáo" thiếu 1 cột chỉ tiêu (mã TTM1). Hãy chạy "Mở kỳ báo cáo…" để thêm cột.',
    )
  })

  it('call a missing column by its heading and a missing table by its tab, with the remedy', () => {
    expect(wordObstacle({ code: 'column-missing', table: 'reports', tab: 'BC 2025', key: 'state' }, 'vi')).toBe(
      'Trang "BC 2025" thiếu cột "Trạng thái". Hãy chạy "Khôi phục biểu mẫu" để khôi phục.',
    )
    expect(wordObstacle({ code: 'table-missing', table: 'exceptions' }, 'vi')).toBe(
      'Không tìm thấy trang Gia hạn, miễn báo cáo. Hãy chạy "Khôi phục biểu mẫu" để khôi phục.',
    )
  })

  it('offer a near miss as a question (rule 10)', () => {
    const issue = issueOf('unit-unknown', { found: 'P. Mỹ Hảo', suggestion: 'MYHAI' })
    expect(wordIssue(issue, context, 'vi')).toContain('Ý bạn là "Đảng bộ phường Mỹ Hải"?')
  })
})
