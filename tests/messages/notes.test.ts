import { describe, expect, it } from 'vitest'
import { tables } from '../../src/core/layout.ts'
import type { IndicatorWords } from '../../src/messages/note-wording.ts'
import { notesEn } from '../../src/messages/notes.en.ts'
import { notesVi } from '../../src/messages/notes.vi.ts'
import { guideIn } from './samples.ts'

const people: IndicatorWords = {
  name: 'Người dự hội nghị',
  measure: 'lượt người',
  aggregation: 'flow',
  form: 'III.2. Tuyên truyền miệng',
  theme: null,
  compulsory: true,
  goesWithName: 'Hội nghị cấp ủy, báo cáo viên',
}

describe.each([
  ['vi', notesVi],
  ['en', notesEn],
] as const)('the notes in %s', (_, notes) => {
  it('explain every column of every table and no other', () => {
    for (const layout of Object.values(tables))
      expect(Object.keys(notes.columns[layout.key]).sort()).toEqual(layout.columns.map((column) => column.key).sort())
  })

  it('give an example wherever a unit types words of its own', () => {
    const { results, difficulties, proposals, documentNumber, link, cutoff } = notes.columns.reports
    for (const text of [results, difficulties, proposals, documentNumber, link, cutoff])
      expect(text).toMatch(/[Vv]í dụ|[Ee]xample|e\.g\./)
  })

  it('are short enough to be read on a phone', () => {
    const texts = Object.values(notes.columns).flatMap((table) => Object.values(table))
    for (const text of texts) expect(text.length).toBeLessThan(330)
  })
})

describe("the note on an indicator's heading", () => {
  it('says what to count, how to type it, who counts it and where links go', () => {
    expect(notesVi.indicator(people)).toBe(
      [
        'III.2. Tuyên truyền miệng: Người dự hội nghị',
        'Số phát sinh trong kỳ (lượt người).',
        'Bắt buộc.',
        'Ghi cùng với "Hội nghị cấp ủy, báo cáo viên".',
        'Ví dụ: trong kỳ có 12 lượt người thì ghi 12; số lớn ghi 1200 hoặc 1.200.',
        'Không có thì ghi 0, chưa có số liệu thì để trống.',
        'Hoạt động do nhiều đơn vị cùng tổ chức: chỉ đơn vị chủ trì ghi số.',
        'Đường dẫn ghi ở cột "Đường dẫn văn bản, tài liệu".',
      ].join('\n'),
    )
  })

  it.each(['flow', 'stock', 'yes-no', 'text'] as const)('gives an example of a %s in both languages', (aggregation) => {
    const words = { ...people, aggregation, measure: '' }
    expect(notesVi.indicator(words)).toMatch(/^Ví dụ: .*\S\.$/m)
    expect(notesEn.indicator(words)).toMatch(/^Example: .*\S\.$/m)
    expect(notesVi.indicator(words)).not.toMatch(/ {2}/)
  })

  it('asks for what there is on a day when the indicator is a stock', () => {
    expect(notesVi.indicator({ ...people, aggregation: 'stock' })).toContain('Số hiện có tại thời điểm chốt số liệu')
  })

  it('names the theme of a split column', () => {
    expect(notesVi.indicator({ ...people, theme: 'Đổi mới' })).toContain('thuộc chủ đề Đổi mới')
  })

  it('says nothing of numbers over a column of text', () => {
    expect(notesVi.indicator({ ...people, aggregation: 'text' })).not.toContain('1.200')
  })
})

describe.each(['vi', 'en'] as const)('the guide in %s', (language) => {
  const { sections } = guideIn(language)
  const lines = (whom: 'staff' | 'department') =>
    sections.filter((section) => section.for === whom).flatMap((section) => section.lines)

  it('keeps what staff need to one screen', () => {
    expect(lines('staff').length).toBeLessThanOrEqual(16)
    for (const line of lines('staff')) expect(line.length).toBeLessThan(165)
  })

  it('puts the staff before the department', () => {
    expect(sections.map((section) => section.for)).toEqual([...sections.map((section) => section.for)].sort().reverse())
  })

  it('says what never to enter', () => {
    expect(lines('staff').join(' ')).toMatch(
      language === 'vi' ? /Bí mật nhà nước.*cá nhân.*nội bộ/ : /State secrets.*personal.*internal/,
    )
  })

  it('calls tabs and columns what the sheet calls them', () => {
    expect(lines('staff').join(' ')).toContain(tables.reports.tab[language])
    expect(lines('department').join(' ')).toContain(tables.exceptions.tab[language])
  })
})
