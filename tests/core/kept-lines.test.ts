import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chunked, fits, leftOver, linesIn } from '../../src/core/kept-lines.ts'

const line = fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }).filter((text) => !/[\n]/.test(text))

describe('lines that the document keeps', () => {
  it('come back as they were, each text within 9 KB', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 400 }), (lines) => {
        const kept = chunked('seen', lines)
        expect(linesIn(kept, 'seen')).toEqual(lines)
        for (const [key, text] of kept) expect(Buffer.byteLength(key + text)).toBeLessThan(9 * 1024)
      }),
    )
  })

  it('leave over the chunks that are no longer needed, of their own keys only', () => {
    const many = Array.from({ length: 900 }, (_, index) => `2025-Q1|DV${index}`)
    const before = new Map([...chunked('seen', many), ['dated.1', 'x'], ['trigger', '{}']])
    expect(leftOver(before, chunked('seen', []))).toEqual(['seen.1', 'seen.2', 'seen.3', 'seen.4', 'seen.5'])
    expect(leftOver(before, before)).toEqual([])
  })
})

describe('what fits', () => {
  const filled = (bytes: number) => new Map([['a', 'x'.repeat(bytes - 1)]])

  it('is 500 KB, keys included, less what is taken away', () => {
    expect(fits(new Map(), filled(500 * 1024))).toBe(true)
    expect(fits(new Map(), filled(500 * 1024 + 1))).toBe(false)
    expect(fits(filled(500 * 1024), new Map([['b', '']]))).toBe(false)
    expect(fits(new Map([...filled(400 * 1024), ['seen.1', 'x'.repeat(200_000)]]), new Map([['seen', '']]))).toBe(true)
  })

  it('never counts less than Google does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (text) => {
        const room = 500 * 1024 - Buffer.byteLength(text) + 1
        expect(fits(new Map([['b', text]]), filled(room - 1 + 0))).toBe(false)
      }),
    )
  })
})
