import fc from 'fast-check'
import { expect, it } from 'vitest'
import { showNumber } from '../../src/core/shown-number.ts'
import { typedNumber } from '../../src/core/typed-number.ts'

it.each([
  [0, '0', '0'],
  [999, '999', '999'],
  [1200, '1.200', '1,200'],
  [1234567.5, '1.234.567,5', '1,234,567.5'],
  [-1200, '-1.200', '-1,200'],
  [0.1 + 0.2, '0,3', '0.3'],
  [-0.0001, '0', '0'],
  [999.9996, '1.000', '1,000'],
])('shows %d as %s in Vietnamese and %s in English', (value, vi, en) => {
  expect([showNumber(value, 'vi'), showNumber(value, 'en')]).toEqual([vi, en])
})

it('keeps as many decimals as it is asked for', () => {
  expect([showNumber(2.345, 'vi', 1), showNumber(2.5, 'vi', 0)]).toEqual(['2,3', '3'])
})

it('rule 9: shows a whole number so that it reads back as itself', () => {
  fc.assert(
    fc.property(fc.nat(), (value) => {
      expect(typedNumber(showNumber(value, 'vi'))).toEqual({ value })
    }),
  )
})
