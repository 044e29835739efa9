/** The notes that trace totals, the rows that hold long texts, and rows that are lower than others. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countLines } from '../../host/row-heights.ts'
import { portions } from '../../src/views/summary/portions.ts'
import { tightRows } from '../../src/views/tight-rows.ts'
import { large, register, report, summaryOf } from './fixture.ts'

describe('the note on a total', () => {
  const noteOf = (name: string, view = summaryOf(book)) =>
    view.rows.find((row) => row[0]?.value === name && typeof row[1]?.value === 'number')?.[1]?.note ?? ''
  const book = register({
    reports: [
      report('DV', { values: { HN: 2, ND: 50, 'MXH@CD1': 1 } }),
      report('MYHAI', { values: { HN: 1200, ND: 30, QC: 1 } }),
    ],
  })

  it('lists who gave what, the greatest first', () => {
    expect(noteOf('Hội nghị báo cáo viên')).toBe(
      [
        'Hội nghị báo cáo viên, Quý I/2025: 2 đơn vị có số liệu',
        'Đảng bộ phường Mỹ Hải: 1.200',
        'Ban Dân vận Thành ủy: 2',
        'Đến từng dòng: lệnh Xem nguồn số liệu…',
      ].join('\n'),
    )
  })

  it('shows both parts of a ratio, and the answers of a yes-no question', () => {
    expect(noteOf('Bình quân người dự')).toContain('Ban Dân vận Thành ủy: 50 : 2')
    expect(noteOf('Đã ban hành quy chế')).toContain('Đảng bộ phường Mỹ Hải: Có')
  })

  it('stands on the total of a theme too', () => {
    expect(noteOf('CD1')).toContain('Tin, bài tự đăng (CD1), Quý I/2025: 1 đơn vị có số liệu')
  })

  it('is bounded, and says how many units it leaves out', () => {
    const note = noteOf('Hội nghị báo cáo viên', summaryOf(large(900)))
    expect(note.length).toBeLessThanOrEqual(3100)
    const [, more] = /… và (\d+) đơn vị khác/.exec(note) ?? []
    expect(note.split('\n').length - 3 + Number(more)).toBe(900)
  })
})

describe('portions', () => {
  const width = 407
  const words = fc.constantFrom('Đảng ủy', 'tổ chức.', 'hội nghị\n', '2.000 lượt', '🇻🇳', 'x'.repeat(70))
  const typed = fc.array(words, { maxLength: 700 }).map((parts) => parts.join(' '))

  it('are the text whole, but for spaces at the breaks', () => {
    fc.assert(
      fc.property(typed, (text) => {
        expect(portions(text, width).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      }),
    )
  })

  it('each fit a row of 409 points, and 1,500 characters', () => {
    fc.assert(
      fc.property(typed, (text) => {
        for (const part of portions(text, width)) {
          expect(part.length).toBeLessThanOrEqual(1500)
          expect((countLines(part, width, 10, false) * 10 * (4 / 3) * 1.275 + 4) * 0.75).toBeLessThanOrEqual(409)
        }
      }),
    )
  })

  it('break after a sentence where there is one', () => {
    const [first] = portions('Đã tổ chức hội nghị. '.repeat(100), width)
    expect(first?.endsWith('hội nghị.')).toBe(true)
  })
})

describe('rows that are lower than others', () => {
  const view = summaryOf(large(47), { period: '2025-Q2' })
  it('are few runs within leadership’s part, and hold one line each', () => {
    expect(view.heights?.length).toBeLessThanOrEqual(3)
    for (const { row, rows } of view.heights ?? [])
      for (const cells of view.rows.slice(row - 1, row - 1 + rows))
        for (const { value } of cells) expect(String(value)).not.toContain('\n')
  })

  it('leave out a row whose text wraps', () => {
    const text = (value: string) => [{ value, style: 'cell' }]
    const rows = [text('một'), text('hai'), text('ba'), text('bốn '.repeat(20)), text('năm')]
    expect(tightRows({ rows, widths: [100] }, 1, 5, 3)).toEqual([{ row: 1, rows: 3, pixels: 18 }])
  })
})
