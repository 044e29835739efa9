/** Text that a unit typed, on its way to a terminal: no command of a terminal, and nothing that turns a line around, comes out. */
import { spawnSync } from 'node:child_process'
import { beforeAll, describe, expect, it } from 'vitest'
import { saveBook } from '../../host/xlsx.ts'
import { folder } from '../host/xlsx-files.ts'
import { payloads } from './payloads.ts'
import { typedEverywhere } from './typed.ts'

const at = folder()

/** Controls but the line break and the tab, and signs that change the direction of what follows. */
const commanding = /[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u
const dangerous = payloads.filter((text) => commanding.test(text) && text.length < 1000)

beforeAll(async () => {
  await saveBook(typedEverywhere(dangerous), at('terminal.xlsx'))
}, 60_000)

function host(...words: string[]) {
  const { status, stdout, stderr } = spawnSync('node', ['dist/cli.js', ...words], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

describe('rule 12: the output of the command line', () => {
  it('holds no control and no change of direction, whatever was typed', () => {
    expect(dangerous.length).toBeGreaterThan(40)
    const { status, stdout, stderr } = host('check', at('terminal.xlsx'), '--json', '--out', at('out.xlsx'))
    expect([status, commanding.exec(stdout), commanding.exec(stderr)]).toEqual([0, null, null])
    const issues = JSON.parse(stdout) as { message: string }[]
    // Escaped, not dropped: whoever reads the JSON has what was typed.
    expect(issues.some(({ message }) => message.includes('\u001b[31mđỏ'))).toBe(true)
    expect(issues.some(({ message }) => message.includes('\u202eABC'))).toBe(true)
  }, 60_000)

  it('holds none in what it says of a wrong word of the command line', () => {
    for (const text of ['\u001b[31mx', 'a\u202eb', '\u009b31m']) {
      const { status, stdout, stderr } = host('consolidate', at('terminal.xlsx'), '--period', text)
      expect([text, status, commanding.exec(stdout), commanding.exec(stderr)]).toEqual([text, 1, null, null])
    }
  }, 60_000)
})
