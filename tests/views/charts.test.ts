import { describe, expect, it } from 'vitest'
import { textWidth } from '../../host/text-widths.ts'
import type { Language, Register } from '../../src/core/model.ts'
import { chartsEn } from '../../src/messages/charts.en.ts'
import { chartsVi, type StateCounts } from '../../src/messages/charts.vi.ts'
import type { ChartDrawing, View } from '../../src/views/view.ts'
import { periods, register, report, summaryOf, unit, units } from './fixture.ts'
import { between, print } from './print.ts'

/** First quarter: all but one, one of them late; second: all, of which one without a day. */
const quarters: Register = register({
  reports: [
    ...units.slice(0, 4).map(({ code }, index) =>
      report(code, {
        firstSubmitted: index === 1 ? '2025-03-20' : '2025-03-12',
        values: { HN: 5, ND: 100, 'MXH@CD1': 10, WEB: 2, QC: 1 },
        row: 4 + index,
      }),
    ),
    ...units.map(({ code }, index) =>
      report(code, {
        period: '2025-Q2',
        firstSubmitted: index === 2 ? null : '2025-06-10',
        values: { HN: 5, ND: 200, 'MXH@CD1': 4, WEB: 2, QC: 1 },
        row: 10 + index,
      }),
    ),
  ],
})

const second = (language: Language = 'vi') => summaryOf(quarters, { period: '2025-Q2', today: '2025-06-18', language })
const drawings = (view: View): readonly ChartDrawing[] => (view.charts ?? []).flatMap(({ drawing }) => drawing ?? [])

/** Returns what stands in the cells of a drawing's ranges. */
const cells = (view: View, { ranges }: ChartDrawing) =>
  ranges.map(({ row, column, rows, columns }) =>
    view.rows
      .slice(row - 1, row - 1 + rows)
      .map((cells) => cells.slice(column - 1, column - 1 + columns).map((each) => each.value)),
  )

describe('the charts of a summary', () => {
  it('say what they are, where and over which cells', () => {
    expect(drawings(second())).toMatchInlineSnapshot(`
      [
        {
          "column": 1,
          "height": 225,
          "kind": "bar",
          "ranges": [
            {
              "column": 1,
              "columns": 5,
              "row": 103,
              "rows": 4,
            },
          ],
          "row": 42,
          "sentence": "Trong 5 đơn vị phải gửi: 4 gửi đúng hạn, 1 chưa rõ ngày gửi.",
          "series": [
            {
              "color": "#9fc5e8",
              "label": "center",
            },
            {
              "color": "#dcdcdc",
              "label": "center",
            },
            {
              "color": "#d9822b",
              "label": "center",
            },
            {
              "color": "#7a1510",
              "label": "center",
            },
          ],
          "title": "Tình hình gửi báo cáo theo khối",
          "values": {
            "format": "#,##0",
            "max": null,
            "min": 0,
            "title": "Số đơn vị",
          },
          "width": 403,
        },
        {
          "column": 4,
          "height": 225,
          "kind": "column",
          "ranges": [
            {
              "column": 1,
              "columns": 3,
              "row": 110,
              "rows": 3,
            },
          ],
          "row": 42,
          "sentence": "Lấy chỉ tiêu chính của mỗi nội dung, Quý I/2025 = 100: 1 nội dung tăng, 1 nội dung giảm; tăng nhiều nhất: Tuyên truyền miệng (125), giảm nhiều nhất: Cổng thông tin, mạng xã hội (50).",
          "series": [
            {
              "color": "#c9d3dd",
              "label": null,
            },
            {
              "color": "#1f4e79",
              "label": "outside",
            },
          ],
          "title": "Kết quả so với kỳ trước",
          "values": {
            "format": "#,##0",
            "max": null,
            "min": 0,
            "title": "Kỳ trước = 100",
          },
          "width": 368,
        },
        {
          "column": 9,
          "height": 225,
          "kind": "line",
          "ranges": [
            {
              "column": 1,
              "columns": 3,
              "row": 115,
              "rows": 3,
            },
          ],
          "row": 42,
          "sentence": "Từ Quý I/2025 đến Quý II/2025: tỷ lệ gửi tăng từ 80% lên 100%, tỷ lệ đúng hạn tăng từ 60% lên 80%.",
          "series": [
            {
              "color": "#1f4e79",
              "label": "above",
              "point": "circle",
            },
            {
              "color": "#d9822b",
              "dashed": true,
              "label": "below",
              "point": "square",
            },
          ],
          "title": "Tỷ lệ gửi, đúng hạn qua các kỳ",
          "values": {
            "format": "0%",
            "max": 1,
            "min": 0,
            "title": "Tỷ lệ trên số phải gửi",
          },
          "width": 403,
        },
      ]
    `)
  })

  it('say in words what they show, and have their figures in tables', () => {
    const text = print(second())
    expect(between(text, 'IV. BIỂU ĐỒ', 'TRƯỞNG BAN').replace(/\n\s*\n+/g, '\n')).toMatchInlineSnapshot(`
      "IV. BIỂU ĐỒ
       |  |  | Lấy chỉ tiêu chính của mỗi nội dung, Quý I/2025 = 100: 1
       |  |  | nội dung tăng, 1 nội dung giảm; tăng nhiều nhất: Tuyên
       |  |  | truyền miệng (125), giảm nhiều nhất: Cổng thông tin, |  |  |  |  | Từ Quý I/2025 đến Quý II/2025: tỷ lệ gửi tăng từ 80% lên
      Trong 5 đơn vị phải gửi: 4 gửi đúng hạn, 1 chưa rõ ngày gửi. |  |  | mạng xã hội (50). |  |  |  |  | 100%, tỷ lệ đúng hạn tăng từ 60% lên 80%."
    `)
    expect(between(text, 'Số liệu của biểu đồ', 'Phụ lục E')).toMatchInlineSnapshot(`
      "Số liệu của biểu đồ
      Tình hình gửi báo cáo theo khối
      Khối | Đúng hạn | Chưa rõ ngày gửi | Gửi chậm | Chưa gửi
      Các ban xây dựng Đảng | 1 | 0 | 0 | 0
      Đảng bộ phường, xã | 2 | 0 | 0 | 0
      Mặt trận và các tổ chức chính trị - xã hội | 1 | 1 | 0 | 0
      Ô trống: không có đơn vị nào.

      Kết quả so với kỳ trước
      Nội dung | Kỳ trước | Kỳ này | Số liệu kỳ trước | Số liệu kỳ này | Chỉ tiêu chính
      Tuyên truyền miệng | 100 | 125 | 20 | 25 | Hội nghị báo cáo viên (cuộc)
      Cổng thông tin, mạng xã hội | 100 | 50 | 40 | 20 | Tin, bài tự đăng (tin, bài)

      Tỷ lệ gửi, đúng hạn qua các kỳ
      Kỳ báo cáo | Tỷ lệ gửi | Tỷ lệ đúng hạn | Đã gửi/phải gửi
      Quý I/2025 | 0.8 | 0.6 | 4/5
      Quý II/2025 | 1 | 0.8 | 5/5"
    `)
  })

  it('are worded in English too', () => {
    const text = print(second('en'))
    expect(between(text, 'IV. CHARTS', 'TRƯỞNG BAN').replace(/\n\s*\n+/g, '\n')).toMatchInlineSnapshot(`
      "IV. CHARTS
       |  |  | The main indicator of each form, Quý I/2025 = 100: 1 up,
       |  |  | 1 down; largest rise: Tuyên truyền miệng (125), largest |  |  |  |  | From Quý I/2025 to Quý II/2025 the reporting rate rose from
      Of 5 reports: 4 on time, 1 of unknown day. |  |  | fall: Cổng thông tin, mạng xã hội (50). |  |  |  |  | 80% to 100%, the timeliness rate rose from 60% to 80%."
    `)
    expect(between(text, 'Figures of the charts', 'Appendix E')).toMatchInlineSnapshot(`
      "Figures of the charts
      Submission of reports by group
      Group | On time | Of unknown day | Late | Not submitted
      Các ban xây dựng Đảng | 1 | 0 | 0 | 0
      Đảng bộ phường, xã | 2 | 0 | 0 | 0
      Mặt trận và các tổ chức chính trị - xã hội | 1 | 1 | 0 | 0
      A blank cell: no unit.

      Results against the previous period
      Form | Previous period | This period | Figure, previous period | Figure, this period | Main indicator
      Tuyên truyền miệng | 100 | 125 | 20 | 25 | Hội nghị báo cáo viên (cuộc)
      Cổng thông tin, mạng xã hội | 100 | 50 | 40 | 20 | Tin, bài tự đăng (tin, bài)

      Reporting and timeliness rates
      Report period | Reporting rate | Timeliness rate | Submitted/expected
      Quý I/2025 | 0.8 | 0.6 | 4/5
      Quý II/2025 | 1 | 0.8 | 5/5"
    `)
  })

  it('are drawn over their own headings and figures', () => {
    const view = second()
    const [states, compared, trend] = drawings(view).map((each) => cells(view, each))
    expect(states).toEqual([
      [
        ['Khối', 'Đúng hạn', 'Chưa rõ ngày gửi', 'Gửi chậm', 'Chưa gửi'],
        ['Các ban xây dựng Đảng', 1, 0, 0, 0],
        ['Đảng bộ phường, xã', 2, 0, 0, 0],
        ['Mặt trận và các tổ chức chính trị - xã hội', 1, 1, 0, 0],
      ],
    ])
    expect(compared).toEqual([
      [
        ['Nội dung', 'Kỳ trước', 'Kỳ này'],
        ['Tuyên truyền miệng', 100, 125],
        ['Cổng thông tin, mạng xã hội', 100, 50],
      ],
    ])
    expect(trend).toEqual([
      [
        ['Kỳ báo cáo', 'Tỷ lệ gửi', 'Tỷ lệ đúng hạn'],
        ['Quý I/2025', 0.8, 0.6],
        ['Quý II/2025', 1, 0.8],
      ],
    ])
  })

  it('stand side by side on empty rows, each within the page and under its own sentence', () => {
    const view = second()
    const edge = (column: number) => view.widths.slice(0, column - 1).reduce((sum, width) => sum + width, 0)
    let right = 0
    for (const { row, column, width, height, sentence } of drawings(view)) {
      expect(edge(column)).toBeGreaterThanOrEqual(right)
      right = edge(column) + width
      expect(right).toBeLessThanOrEqual(edge(view.widths.length + 1))
      const under = view.rows.slice(row - 1, row - 1 + Math.ceil(height / 21))
      expect(under.flat().filter(({ value }) => value !== '')).toEqual([])
      const lines: string[] = []
      for (let at = row - 1; view.rows[at - 1]?.[column - 1]?.style === 'text italic'; at--)
        lines.unshift(String(view.rows[at - 1]?.[column - 1]?.value))
      expect(lines.join(' ')).toBe(sentence)
      for (const line of lines) expect(textWidth(line, 10, false)).toBeLessThan(width)
    }
  })

  it('differ in lightness, not in colour alone', () => {
    const lightness = (color: string) => {
      const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => (Number.parseInt(color.slice(at, at + 2), 16) / 255) ** 2.2)
      return 116 * Math.cbrt(0.2126 * r + 0.7152 * g + 0.0722 * b) - 16
    }
    for (const { kind, series } of drawings(second())) {
      const steps = series.map(({ color }) => lightness(color)).sort((a, b) => a - b)
      for (const [index, step] of steps.slice(1).entries()) expect(step - (steps[index] ?? 0)).toBeGreaterThan(8)
      // Lines cross: there the marks differ too, and one is dashed.
      if (kind === 'line') expect(new Set(series.map(({ point, dashed }) => `${point} ${dashed}`)).size).toBe(2)
      expect(series.some(({ label }) => label !== null)).toBe(true)
    }
  })

  it('are known by their titles in both languages', () => {
    const names = (view: View) => view.charts?.map((each) => each.names)
    expect(names(second('en'))).toEqual(names(second()))
    for (const { names: titles, drawing } of second().charts ?? []) expect(titles[0]).toBe(drawing?.title)
    for (const { names: titles, drawing } of second('en').charts ?? []) expect(titles[1]).toBe(drawing?.title)
  })
})

describe('a chart without figures', () => {
  it('is left out with words in the first period, and the one that is left has the room', () => {
    const view = summaryOf(quarters)
    expect(view.charts?.map(({ drawing }) => drawing?.title ?? null)).toEqual([
      'Tình hình gửi báo cáo theo khối',
      null,
      null,
    ])
    expect(drawings(view)[0]?.width).toBe(783)
    const text = print(view)
    expect(text).toContain('Không vẽ biểu đồ so sánh: chưa có kỳ báo cáo trước.')
    expect(text).toContain('Không vẽ biểu đồ tỷ lệ qua các kỳ: mới có một kỳ báo cáo.')
  })

  it('is left out when nobody owes anything, and then there is no table either', () => {
    const nobody = periods.map((each) => ({ ...each, audience: new Set<string>() }))
    const view = summaryOf({ ...quarters, periods: nobody, reports: [] }, { period: '2025-Q2', today: '2025-06-18' })
    expect(drawings(view)).toEqual([])
    const text = print(view)
    expect(between(text, 'IV. BIỂU ĐỒ', 'TRƯỞNG BAN')).toMatchInlineSnapshot(`
      "IV. BIỂU ĐỒ
      Không vẽ biểu đồ theo khối: kỳ này không có đơn vị nào phải gửi báo cáo. Không vẽ biểu đồ so sánh: không có chỉ tiêu nào có số liệu cả ở kỳ này và kỳ trước (Quý I/2025). Không vẽ biểu
      đồ tỷ lệ qua các kỳ: mới có một kỳ báo cáo."
    `)
    expect(text).not.toContain('Số liệu của biểu đồ')
  })

  it('is the comparison when no indicator has figures in both periods', () => {
    const reports = quarters.reports.filter(({ period }) => period === '2025-Q2')
    const view = summaryOf({ ...quarters, reports }, { period: '2025-Q2', today: '2025-06-18' })
    expect(drawings(view).map(({ kind }) => kind)).toEqual(['bar', 'line'])
    expect(print(view)).toContain('Không vẽ biểu đồ so sánh: không có chỉ tiêu nào có số liệu cả ở kỳ này và kỳ trước')
  })

  it('of comparison or rates is no part of a plan', () => {
    const view = summaryOf(quarters, { period: '2025-KH', today: '2025-01-12' })
    expect(view.charts?.map(({ drawing }) => drawing?.title)).toEqual(['Tình hình gửi kế hoạch theo khối'])
    expect(print(view)).not.toContain('Không vẽ')
  })
})

describe('the sentence about states', () => {
  const counts = (expected: number, onTime: number, late = 0, undated = 0): StateCounts => ({
    expected,
    onTime,
    late,
    undated,
    missing: expected - onTime - late - undated,
  })
  it.each([
    [
      counts(47, 38, 3),
      'Trong 47 đơn vị phải gửi: 38 gửi đúng hạn, 3 gửi chậm, 6 chưa gửi.',
      'Of 47 reports: 38 on time, 3 late, 6 not submitted.',
    ],
    [counts(47, 0), 'Cả 47 đơn vị đều chưa gửi báo cáo.', 'None of 47 units has submitted its report.'],
    [counts(47, 47), 'Cả 47 đơn vị đều gửi báo cáo đúng hạn.', 'All 47 units submitted their reports on time.'],
    [counts(1, 0), 'Đơn vị phải gửi báo cáo chưa gửi.', 'The one report that is owed has not been submitted.'],
    [counts(1, 1), 'Đơn vị phải gửi báo cáo đã gửi đúng hạn.', 'The one report that is owed came on time.'],
    [counts(2, 0, 0, 2), 'Trong 2 đơn vị phải gửi: 2 chưa rõ ngày gửi.', 'Of 2 reports: 2 of unknown day.'],
  ] as const)('is right for %j', (each, vi, en) => {
    expect(chartsVi.states.sentence('report', each, '', false)).toBe(vi)
    expect(chartsEn.states.sentence('report', each, '', false)).toBe(en)
  })

  it('names the group with the most missing units, two when they are equal, none of three, and says most only where others miss some too', () => {
    const all = (missing: readonly string[]) => {
      const many = ['A', 'B', 'C'].flatMap((group) =>
        [1, 2].map((each) => unit(`${group}${each}`, `Đơn vị ${group}${each}`, `Khối ${group}`)),
      )
      const reports = many
        .filter(({ code }) => !missing.includes(code))
        .map(({ code }, row) => report(code, { values: { HN: 1 }, row: 4 + row }))
      return drawings(summaryOf(register({ units: many, reports })))[0]?.sentence
    }
    expect(all(['A1', 'A2', 'B1'])).toContain('; chưa gửi nhiều nhất: Khối A (2 đơn vị).')
    expect(all(['A1', 'B1'])).toContain('; chưa gửi: Khối A (1 đơn vị) và Khối B (1 đơn vị).')
    expect(all(['A1', 'A2'])).toContain('; chưa gửi: Khối A (2 đơn vị).')
    expect(all(['A1', 'B1', 'C1'])).toBe('Trong 6 đơn vị phải gửi: 3 gửi đúng hạn, 3 chưa gửi.')
  })
})
