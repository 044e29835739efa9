import { describe, expect, it } from 'vitest'
import { percent, share, shortDay } from '../../src/views/shown.ts'

describe('percent', () => {
  it.each([
    [41 / 47, '87,2%'],
    [0.4, '40%'],
    [1, '100%'],
    [0, '0%'],
    [2499 / 2500, '99,9%'],
    [1 / 5000, '0,1%'],
  ])('shows %f as %s', (fraction, text) => {
    expect(percent(fraction, 'vi')).toBe(text)
  })
})

describe('rule 5: a rate', () => {
  it('is printed with both counts', () => {
    expect(share(41, 47, 41 / 47, 'vi')).toBe('41/47 (87,2%)')
    expect(share(41, 47, 41 / 47, 'en')).toBe('41/47 (87.2%)')
  })

  it('is "-" when nothing is expected', () => {
    expect(share(0, 0, null, 'vi')).toBe('-')
  })
})

describe('shortDay', () => {
  it('leaves out the year that is plain from the context', () => {
    expect(shortDay('2025-03-16', '2025-03-15', 'vi')).toBe('16/3')
    expect(shortDay('2024-12-30', '2025-01-10', 'vi')).toBe('30/12/2024')
    expect(shortDay('2025-03-16', '2025-03-15', 'en')).toBe('16 Mar')
  })
})
