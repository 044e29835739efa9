/** The draft report and the start of an assessment, in both languages, where grammar turns on numbers. */
import { describe, expect, it } from 'vitest'
import type { Register } from '../../src/core/model.ts'
import { periods, register, report, summaryOf, units } from './fixture.ts'

/** Returns the paragraphs of the draft. */
function draft(book: Register, language: 'vi' | 'en' = 'vi', period = '2025-Q1'): string[] {
  const view = summaryOf(book, { language, period })
  const start = view.rows.findIndex(
    ([first]) => first?.value === (language === 'vi' ? 'DỰ THẢO BÁO CÁO' : 'DRAFT REPORT'),
  )
  const paragraphs: string[] = []
  for (const row of view.rows.slice(start + 2)) {
    if (row[8]?.value === '') break
    paragraphs.push(String(row[8]?.value))
  }
  return paragraphs
}

const sentBut = (...left: string[]): Register =>
  register({
    reports: units.filter(({ code }) => !left.includes(code)).map(({ code }) => report(code, { values: { HN: 1 } })),
  })
const all = units.map(({ code }) => code)
const nobody = register({ periods: periods.map((each) => ({ ...each, audience: new Set<string>() })) })
const one = (more: Partial<Register> = {}) => register({ units: units.slice(0, 1), ...more })
const late = register({
  reports: units.map(({ code }, index) =>
    report(code, { firstSubmitted: `2025-03-${14 + index}`, state: code === 'HPN' ? 'returned' : 'submitted' }),
  ),
})

describe('the first paragraph of the draft', () => {
  const at = 'Đến 9 giờ 30 ngày 18/3/2025'
  it.each([
    ['nothing expected', nobody, `${at}, không có đơn vị nào phải gửi báo cáo trong kỳ.`],
    ['all missing', sentBut(...all), `${at}, cả 5 đơn vị phải gửi báo cáo đều chưa gửi.`],
    ['the only one missing', one(), `${at}, đơn vị phải gửi báo cáo chưa gửi: Ban Dân vận Thành ủy.`],
    ['the only one sent', one({ reports: [report('DV')] }), `${at}, đã có 1/1 đơn vị gửi báo cáo (100%), đúng hạn.`],
    [
      'one missing',
      sentBut('DV'),
      `${at}, đã có 4/5 đơn vị gửi báo cáo (80%), tất cả đúng hạn; còn 1 đơn vị chưa gửi: Ban Dân vận Thành ủy. Số liệu dưới đây là số liệu sơ bộ.`,
    ],
    ['none missing', sentBut(), `${at}, đã có 5/5 đơn vị gửi báo cáo (100%), tất cả đúng hạn.`],
    [
      'some late, one correcting',
      late,
      `${at}, đã có 5/5 đơn vị gửi báo cáo (100%), trong đó 1 đơn vị đúng hạn. Gửi chậm 4 đơn vị: Đảng bộ phường Mỹ Hải (1 ngày); Đảng bộ phường Đông Hải (3 ngày); Ủy ban Mặt trận Tổ quốc Việt Nam thành phố (2 ngày); Hội Liên hiệp Phụ nữ thành phố (4 ngày). Đang đề nghị 1 đơn vị bổ sung: Hội Liên hiệp Phụ nữ thành phố. Số liệu dưới đây là số liệu sơ bộ.`,
    ],
  ])('reads well with %s', (_, book, words) => {
    expect(draft(book)[0]).toBe(words)
  })

  const by = 'By 09:30 on 18 Mar 2025'
  it.each([
    ['nothing expected', nobody, `${by}, no unit owed a report for the period.`],
    ['all missing', sentBut(...all), `${by}, none of the 5 units that owe a report had submitted it.`],
    [
      'the only one missing',
      one(),
      `${by}, the one unit that owes a report had not submitted it: Ban Dân vận Thành ủy.`,
    ],
    [
      'the only one sent',
      one({ reports: [report('DV')] }),
      `${by}, 1 of 1 unit had submitted its report (100%), on time.`,
    ],
    [
      'one missing',
      sentBut('DV'),
      `${by}, 4 of 5 units had submitted their reports (80%), all of them on time; 1 unit had not: Ban Dân vận Thành ủy. The figures below are provisional.`,
    ],
    ['none missing', sentBut(), `${by}, 5 of 5 units had submitted their reports (100%), all of them on time.`],
  ])('reads well in English with %s', (_, book, words) => {
    expect(draft(book, 'en')[0]).toBe(words)
  })

  it('says the hour alone when it is full', () => {
    expect(draft(sentBut())[0]).not.toContain('9 giờ 00')
  })
})

describe('the sentences on the forms of activity', () => {
  const quarters = register({
    reports: [
      report('DV', { values: { HN: 4, ND: 100, 'MXH@CD1': 3, QC: 1 } }),
      report('MYHAI', { values: { HN: 2, WEB: 5 } }),
      report('DV', {
        period: '2025-Q2',
        firstSubmitted: '2025-06-10',
        values: { HN: 9, ND: 75, 'MXH@CD1': 3, WEB: 2, QC: 1 },
      }),
    ],
  })

  it('tell up, down and equal, and name the earlier period once', () => {
    expect(draft(quarters, 'vi', '2025-Q2').slice(1)).toEqual([
      'Tuyên truyền miệng: hội nghị báo cáo viên 9 cuộc, tăng 3 cuộc (50%) so với Quý I/2025; người dự hội nghị 75 lượt người, giảm 25 lượt người (25%); bình quân người dự 8,33 người/cuộc, giảm 8,33 người/cuộc (50%).',
      'Cổng thông tin, mạng xã hội: tin, bài tự đăng 3 tin, bài, bằng Quý I/2025; chuyên mục đang duy trì 2 chuyên mục, giảm 3 chuyên mục (60%); đã ban hành quy chế 1/1 đơn vị trả lời Có, bằng kỳ trước.',
    ])
  })

  it('are worded in English too', () => {
    expect(draft(quarters, 'en', '2025-Q2')[1]).toBe(
      'Tuyên truyền miệng: hội nghị báo cáo viên 9 cuộc, up 3 cuộc (50%) on Quý I/2025; người dự hội nghị 75 lượt người, down 25 lượt người (25%); bình quân người dự 8.33 người/cuộc, down 8.33 người/cuộc (50%).',
    )
  })

  it('say that there was nothing before, that nobody reported, and that there is no earlier period', () => {
    const before = register({
      reports: [
        report('DV', { values: { HN: 0 } }),
        report('DV', { period: '2025-Q2', firstSubmitted: '2025-06-10', values: { HN: 2 } }),
      ],
    })
    expect(draft(before, 'vi', '2025-Q2').slice(1)).toEqual([
      'Tuyên truyền miệng: hội nghị báo cáo viên 2 cuộc (Quý I/2025 không có).',
      'Cổng thông tin, mạng xã hội: chưa có đơn vị nào báo cáo số liệu.',
    ])
    expect(draft(before).at(-1)).toBe('Chưa có kỳ báo cáo trước để so sánh.')
  })
})

describe('an assessment that nobody has written', () => {
  const told = (book: Register, label: string, language: 'vi' | 'en' = 'vi', today = '2025-03-18') => {
    const view = summaryOf(book, { language, today })
    const row = view.rows.findIndex(([first]) => first?.value === label)
    return [view.rows[row]?.[1]?.value, view.rows[row]?.[1]?.style]
  }
  it('begins with what the figures say, marked as a suggestion', () => {
    expect(told(sentBut('DV'), '2. Hạn chế, nguyên nhân')).toEqual([
      '[Gợi ý từ số liệu, chưa nhập ở trang Đánh giá] Còn 1 đơn vị quá hạn chưa gửi báo cáo: Ban Dân vận Thành ủy.',
      'text quiet italic',
    ])
    expect(told(sentBut(), '2. Shortcomings and causes', 'en')[0]).toBe(
      '[Suggested from the figures, not entered in the tab Đánh giá] All units submitted on time; nothing in the figures has to be corrected.',
    )
  })

  it('calls nobody short who still has days left', () => {
    expect(told(sentBut('DV'), '2. Hạn chế, nguyên nhân', 'vi', '2025-03-14')[0]).toBe('(chưa nhập ở trang Đánh giá)')
  })

  it('names nobody where everybody is missing', () => {
    expect(told(sentBut(...all), '2. Hạn chế, nguyên nhân')[0]).toContain(
      'Cả 5 đơn vị đều quá hạn mà chưa gửi báo cáo.',
    )
    expect(told(sentBut(...all), '3. Nhiệm vụ thời gian tới')[0]).toContain('Đôn đốc cả 5 đơn vị gửi báo cáo.')
    expect(told(sentBut(...all), '3. Tasks ahead', 'en')[0]).toContain('Remind all 5 units of their reports.')
  })

  it('prepares the next period whose time is not past', () => {
    expect(told(sentBut(), '3. Nhiệm vụ thời gian tới')[0]).toContain('Chuẩn bị Quý II/2025: trước ngày 15/6/2025')
    expect(told(sentBut(), '3. Nhiệm vụ thời gian tới', 'vi', '2025-06-15')[0]).not.toContain('Quý II/2025')
  })

  it('stays blank where figures say nothing', () => {
    expect(told(sentBut(), '4. Kiến nghị, đề xuất')[0]).toBe('(chưa nhập ở trang Đánh giá)')
  })

  it('gives way to what the department has written', () => {
    const written = {
      ...sentBut('DV'),
      assessments: [{ period: '2025-Q1', kind: 'shortcomings' as const, text: 'Còn chậm.' }],
    }
    expect(told(written, '2. Hạn chế, nguyên nhân')).toEqual(['Còn chậm.', 'text'])
  })
})
