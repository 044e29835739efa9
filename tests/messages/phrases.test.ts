import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { typedNumber } from '../../src/core/typed-number.ts'
import { joined, quoted, shown, shownDay, typeable, waysToType } from '../../src/messages/phrases.ts'

describe('quoted', () => {
  it('puts found text on one line in quotes', () => {
    expect(quoted('  khoảng\n1.200\tlượt ')).toBe('"khoảng 1.200 lượt"')
  })

  it('leaves 80 characters and cuts the 81st', () => {
    expect(quoted('ố'.repeat(80))).toBe(`"${'ố'.repeat(80)}"`)
    expect(quoted('ố'.repeat(81))).toBe(`"${'ố'.repeat(80)}…"`)
  })

  it('never cuts a character in two', () => {
    expect(quoted('😀'.repeat(90))).toBe(`"${'😀'.repeat(80)}…"`)
  })

  it('composes decomposed text', () => {
    expect(quoted('hội'.normalize('NFD'))).toBe('"hội"')
  })
})

describe('shown', () => {
  it.each([
    [0, '0', '0'],
    [999, '999', '999'],
    [1200, '1.200', '1,200'],
    [1234567, '1.234.567', '1,234,567'],
    [8.5, '8,5', '8.5'],
    [1200.125, '1.200,125', '1,200.125'],
    [-1200, '-1.200', '-1,200'],
    [-123, '-123', '-123'],
  ])('shows %d as %s and %s', (value, vi, en) => {
    expect(shown(value, 'vi')).toBe(vi)
    expect(shown(value, 'en')).toBe(en)
  })
})

describe('typeable', () => {
  it.each([
    [1200, '1200'],
    [8.5, '8,5'],
    [1.234, '1,2340'],
    [1200.125, '1200,1250'],
    [0.125, '0,125'],
  ])('types %d as %s', (value, text) => {
    expect(typeable(value)).toBe(text)
  })

  it('is read back as the same number by rule 9', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000_000 }),
        fc.constantFrom(1, 10, 100, 1000, 10_000),
        (digits, scale) => {
          expect(typedNumber(typeable(digits / scale))).toEqual({ value: digits / scale })
          expect(typedNumber(shown(digits, 'vi'))).toEqual({ value: digits })
        },
      ),
    )
  })

  it('never gives a comma with exactly three digits after a number from 1 on (rule 9: two readings)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (thousandths) => {
        expect(typeable(thousandths / 1000)).not.toMatch(/^[1-9]\d*,\d{3}$/)
      }),
    )
  })

  it('offers the grouped way only where there are thousands', () => {
    expect([waysToType(12, 'hoặc'), waysToType(1000, 'hoặc'), waysToType(1000.5, 'hoặc')]).toEqual([
      '12',
      '1000 hoặc 1.000',
      '1000,5',
    ])
  })
})

describe('shownDay', () => {
  it('writes a day without leading zeros, and leaves what is no day', () => {
    expect(shownDay('2025-03-04', 'vi')).toBe('4/3/2025')
    expect(shownDay('2025-03-04', 'en')).toBe('4 Mar 2025')
    expect(shownDay('sau Tết', 'vi')).toBe('sau Tết')
  })
})

describe('joined', () => {
  it('puts the word before the last', () => {
    expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map((items) => joined(items, 'và'))).toEqual([
      '',
      'A',
      'A và B',
      'A, B và C',
    ])
  })
})
