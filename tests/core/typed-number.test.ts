import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNumber, typedNumber } from '../../src/core/typed-number.ts'

describe('rule 9: numbers as people type them', () => {
  it.each([
    ['0', 0],
    ['007', 7],
    ['1200', 1200],
    ['1.200', 1200],
    ['1 200', 1200],
    ['1\u00a0200', 1200],
    ['1\u202f200', 1200],
    ['1\u2009200', 1200],
    ['12.345.678', 12345678],
    ['1.200 300', 1200300],
    ['8,5', 8.5],
    ['8,50', 8.5],
    ['8,1234', 8.1234],
    ['1.200,5', 1200.5],
    ['1.200,500', 1200.5],
    ['0,125', 0.125],
    ['05,125', 5.125],
    ['  12\u00a0', 12],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
  ])('reads %j as %d', (typed, value) => {
    expect(typedNumber(typed)).toEqual({ value })
  })

  it.each([
    ['1,200', 'two-readings', [1200, 1.2]],
    ['12,345', 'two-readings', [12345, 12.345]],
    ['1 200,500', 'two-readings', [1200500, 1200.5]],
    ['1200,500', 'two-readings', [1200500, 1200.5]],
    ['1200.500', 'two-readings', [1200500, 1200.5]],
    ['012.345', 'two-readings', [12345, 12.345]],
    ['1.5', 'point', [1.5]],
    ['0.125', 'point', [0.125]],
    ['1234.56', 'point', [1234.56]],
    ['1,234.56', 'point', [1234.56]],
    ['1,200.500', 'point', [1200.5]],
    ['1,200,000', 'grouping', [1200000]],
    ['1.20.300', 'grouping', []],
    ['1.2000.300', 'grouping', []],
    ['0.200.300', 'grouping', []],
    ['12 34', 'grouping', []],
    ['1  200', 'grouping', []],
    ['1,5,3', 'grouping', []],
    ['8,', 'grouping', []],
    ['87%', 'percent', [87]],
    ['87,5 %', 'percent', [87.5]],
    ['tăng 5% so với 2024', 'percent', []],
    ['khoảng 1.200 lượt', 'text', [1200]],
    ['khoảng 1,200 lượt', 'text', [1200, 1.2]],
    ['12 cuộc', 'text', [12]],
    ['05 pano', 'text', [5]],
    ['12 cuộc.', 'text', [12]],
    ['2 băng rôn, 05 pano', 'text', []],
    ['10-15', 'text', []],
    ['20/25', 'text', []],
    ['1e3', 'text', []],
    ['1,2 triệu', 'text', []],
    ['5 nghìn lượt', 'text', []],
    ['không', 'text', [0]],
    ['Không có', 'text', [0]],
    ['-', 'text', []],
    ['x', 'text', []],
    ['', 'text', []],
    ['-5', 'negative', []],
    ['\u22125', 'negative', []],
    ['-1.200,5', 'negative', []],
    ['giảm -5 cuộc', 'text', []],
    ['COVID', 'text', []],
    ['#REF!', 'error-value', []],
    ['#N/A', 'error-value', []],
    ['#DIV/0!', 'error-value', []],
    ['#NAME?', 'error-value', []],
    ['#ERROR!', 'error-value', []],
    ['2025-03-14', 'date', []],
    ['14/3/2025', 'date', []],
    ['14-03-2025', 'date', []],
    ['14.03.2025', 'date', []],
    ['99999999999999999999', 'too-large', []],
    ['9.007.199.254.740.992', 'too-large', []],
    ['9007199254740991,125', 'too-large', []],
    ['99,999,999,999,999,999,999', 'grouping', []],
    ['9'.repeat(400), 'too-large', []],
  ])('reads no value in %j: %s, suggests %j', (typed, fault, suggestions) => {
    expect(typedNumber(typed)).toEqual({ fault, suggestions })
  })

  const joiner = fc.constantFrom('.', ' ', '\u00a0', '\u202f', '\u2009')
  const groups = fc.tuple(
    fc.integer({ min: 1, max: 999 }),
    fc.array(fc.tuple(joiner, fc.integer({ min: 0, max: 999 })), { maxLength: 3 }),
  )

  it('reads every number that is typed by the grammar', () => {
    fc.assert(
      fc.property(groups, fc.option(fc.stringMatching(/^\d{1,2}$|^\d{4,5}$/)), ([first, rest], decimals) => {
        const padded = rest.map(([join, group]) => join + String(group).padStart(3, '0')).join('')
        const value = Number(`${rest.reduce((sum, [, group]) => sum * 1000 + group, first)}.${decimals ?? 0}`)
        expect(typedNumber(`${first}${padded}${decimals === null ? '' : `,${decimals}`}`)).toEqual({ value })
      }),
    )
  })

  it('reads nothing in a text outside the grammar, and suggests only numbers that are not negative', () => {
    const allowed = /^(\d+|[1-9]\d{0,2}([. \u00a0\u202f\u2009]\d{3})+)(,\d+)?$/
    const text = fc.string({ unit: fc.constantFrom(...'0123456789..,, -%/#kx\u00a0'), maxLength: 14 })
    fc.assert(
      fc.property(text, (typed) => {
        const read = typedNumber(typed)
        if ('value' in read) expect(typed.trim()).toMatch(allowed)
        else expect(read.suggestions.every((each) => Number.isFinite(each) && each >= 0)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('takes a number cell as it is, and a text of spaces for blank', () => {
    expect([1.5, 0, '', ' \u00a0', '1.200'].map(readNumber)).toEqual([
      { value: 1.5 },
      { value: 0 },
      null,
      null,
      { value: 1200 },
    ])
  })

  it('counts neither a negative number cell nor a checkbox', () => {
    expect([-1, true, false].map(readNumber)).toEqual([
      { fault: 'negative', suggestions: [] },
      { fault: 'text', suggestions: [] },
      { fault: 'text', suggestions: [] },
    ])
  })
})
