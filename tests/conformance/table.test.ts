/** docs/conformance.md against the cases, the tests that it names, the live checklist and the bundle. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cases } from '../../src/conformance/run.ts'

const rows = readFileSync('docs/conformance.md', 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, number = '', , held = ''] = /^\| (B\d+|\d\.\d+-\d+|2-\d) \| (.+?) \| (.+) \|$/.exec(line) ?? []
    return number ? [{ number, held }] : []
  })
const held = rows.map(({ number, held: text }) => [number, text] as const)

/** How many entries each list has. */
const sections = { '4.1': 10, '4.2': 5, '4.3': 11, '4.4': 5, '4.5': 15, '4.6': 8 }
const upTo = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`)

const casesIn = (text: string): string[] =>
  [...text.matchAll(/case ([^;"]+)/g)].flatMap(([, list = '']) => list.split(',').map((each) => each.trim()))

describe('docs/conformance.md', () => {
  it('has a row for every entry', () => {
    const wanted = [
      ...upTo('B', 105),
      ...Object.entries(sections).flatMap(([section, count]) => upTo(`${section}-`, count)),
      ...upTo('2-', 5),
    ]
    expect(rows.map(({ number }) => number)).toEqual(wanted)
  })

  it('names every case, and none that is not there', () => {
    const named = new Set(held.flatMap(([, text]) => casesIn(text)))
    expect([...named].sort()).toEqual(cases.map(({ number }) => number).sort())
  })

  it.each(held)('%s is held by %s', (_, text) => {
    const code = readFileSync('build/Code.js', 'utf8')
    const live = readFileSync('docs/deploy.md', 'utf8')
    const kinds = text.split(/; (?=case |test |live |not used: )/).map((part) => {
      const [, title, file] = /^test "(.+)" in `(.+)`$/.exec(part) ?? []
      if (title && file) {
        expect(readFileSync(file, 'utf8')).toContain(title)
        return 'test'
      }
      if (part.startsWith('live '))
        for (const row of part.slice(5).split(', ')) expect(live).toMatch(new RegExp(`^\\| ${row} \\|`, 'm'))
      if (part.startsWith('not used: '))
        for (const [, member = ''] of part.matchAll(/`([^`]+)`/g))
          expect(code.includes(member.includes('.') ? `${member}(` : `.${member}(`), member).toBe(false)
      return /^(case|live|not used:|no concern:) /.exec(part)?.[1]
    })
    expect(kinds).not.toContain(undefined)
  })
})
