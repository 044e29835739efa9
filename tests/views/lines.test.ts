import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textWidth as measured } from '../../host/text-widths.ts'
import { linesOf, textWidth } from '../../src/views/lines.ts'

const syllables = [
  'Đảng',
  'ủy',
  'phường',
  'Mỹ',
  'Hải',
  'WEB',
  '1.200',
  'lượt',
  'https://docs.google.com/document/d/1x9',
  '“ơ”',
  '—',
]
const typed = fc
  .array(fc.constantFrom(...syllables, '\n', '\t', '  '), { maxLength: 60 })
  .map((parts) => parts.join(' '))
const words = (text: string) => text.split(/\s+/).filter(Boolean).join('')

describe('linesOf', () => {
  it('breaks at spaces, as late as it can', () => {
    expect(linesOf('Tổ chức hội nghị báo cáo viên định kỳ tháng 3', 150)).toEqual([
      'Tổ chức hội nghị báo',
      'cáo viên định kỳ tháng',
      '3',
    ])
  })

  it("keeps the text's own line breaks, and no blank lines", () => {
    expect(linesOf('- Một\r\n\r\n- Hai\n', 500)).toEqual(['- Một', '- Hai'])
  })

  it('breaks an address that is longer than a line', () => {
    const address = 'https://docs.google.com/document/d/1x9abcdefghijklmnopqrstuvwxyz'
    const lines = linesOf(`Xem ${address}`, 200)
    expect(lines.length).toBeGreaterThan(2)
    expect(lines.slice(1).join('')).toBe(address)
  })

  it('never tears a letter outside the basic plane apart', () => {
    expect(linesOf('😀😀😀😀', 45).every((line) => [...line].every((letter) => letter === '😀'))).toBe(true)
  })

  it('makes no line of no text', () => {
    expect(linesOf(' \n\t', 100)).toEqual([])
  })

  it('rule 8: leaves no letter out, whatever was typed', () => {
    fc.assert(
      fc.property(typed, fc.integer({ min: 20, max: 900 }), (text, width) => {
        expect(words(linesOf(text, width).join(' '))).toBe(words(text))
      }),
    )
  })

  it('makes lines that fit by the metrics of Arial, plain and bold', () => {
    fc.assert(
      fc.property(typed, fc.integer({ min: 80, max: 900 }), fc.boolean(), (text, width, bold) => {
        for (const line of linesOf(text, width, { bold })) expect(measured(line, 10, bold)).toBeLessThanOrEqual(width)
      }),
    )
  })
})

describe('textWidth', () => {
  it.each([
    ['Đảng ủy phường Mỹ Hải', false],
    ['TỔNG HỢP KẾT QUẢ QUÝ I/2025', true],
    ['Số liệu đến hết ngày 14/3/2025; 41/47 (87,2%)', false],
  ])('is a little more than the true width: %s', (text, bold) => {
    const ratio = textWidth(text, { bold }) / measured(text, 10, bold)
    expect(ratio).toBeGreaterThan(1)
    expect(ratio).toBeLessThan(1.2)
  })
})
