/** Each of the 13 rules that docs/architecture.md lists is named by a test. */
import { describe, expect, it } from 'vitest'
import { filesBelow } from './tree.ts'

const titles = filesBelow('tests')
  .filter(({ path }) => path.endsWith('.test.ts') && !path.startsWith('tests/house/'))
  .flatMap(({ code }) => [...code.matchAll(/(?:\b(?:describe|it|test)|\))\s*\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g)])
  .map(([, , title]) => String(title))

describe('the rules', () => {
  it.each(Array.from({ length: 13 }, (_, index) => index + 1))('name a test for rule %i', (number) => {
    expect(titles.filter((title) => new RegExp(`\\brules?\\b[^:]*\\b${number}\\b`).test(title))).not.toEqual([])
  })
})
