/** The generated footer: what Google sees of main.ts. */
import { describe, expect, it } from 'vitest'
import { footer } from '../../scripts/footer.js'

describe('the footer', () => {
  it('keeps the first sentence of doc comments, and parameter names', () => {
    const source = `
/** Returns the sum of the quarter. */
export function consolidate(code: string, options: Record<string, number> = {}): object {
  return { code, options }
}
/**
 * Opens a period.
 * @param code e.g. 2025-Q1
 */
export function openPeriod(code: string): void {}
`
    const plain = `
export function consolidate(code, options = {}) { return { code, options }; }
export function openPeriod(code) {}
`
    const { names, text } = footer(source, plain)
    expect(names).toEqual(['consolidate', 'openPeriod'])
    expect(text).toBe(`/** Returns the sum of the quarter. */
function consolidate(code, options) { return App.consolidate(code, options) }
/** Opens a period. */
function openPeriod(code) { return App.openPeriod(code) }
`)
  })

  it('hands on all of the remaining arguments', () => {
    const { text } = footer(
      '/** Notes. */\nexport function note(...words: string[]) {}',
      'export function note(...words) {}',
    )
    expect(text).toContain('function note(...words) { return App.note(...words) }')
  })

  it.each([
    ['a constant', '/** Four. */ export const four = 4', /plain `export function/],
    ['what is handed on', "export { track } from './track.ts'", /plain `export function/],
    ['all of another file', "export * from './track.ts'", /plain `export function/],
    ['a promise', '/** Waits. */ export async function track() {}', /plain `export function/],
    ['an undocumented function', 'export function track() {}', /track must have a doc comment/],
    ['a nameless parameter', '/** Tracks. */ export function track({ a }) {}', /parameter of track has no name/],
  ])('refuses %s', (_what, text, reason) => {
    expect(() => footer(text, text)).toThrow(reason)
  })
})
