/** The command line under attack: words, paths and files that nobody in good faith gives it. One line, a code, and nothing else. */
import { execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { startCli as host, type Ran } from '../host/run-cli.ts'
import { folder } from '../host/xlsx-files.ts'
import { payloads } from './payloads.ts'

const at = folder()
let book = ''

/** What a terminal would take for a command, and what turns the text after it around. */
const control = /[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u

/** Says of a refusal that it is one: code 1, nothing on stdout, in the last line one sentence without a trace of the program. */
function isRefusal({ code, out, err }: Ran): void {
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err.trim()).not.toBe('')
  expect(err).not.toMatch(control)
  expect(err).not.toMatch(/\n\s+at |node:internal|TypeError|RangeError/)
}

/** What a word on a command line can be: no null byte, and whole characters. */
const words = payloads
  .map((text) => Buffer.from(text.replaceAll('\u0000', '')).toString())
  .filter((text) => text.length < 10_000)

beforeAll(async () => {
  book = at('sổ.xlsx')
  expect(await host('new', '--template', 'blank', '--out', book)).toMatchObject({ code: 0 })
}, 60_000)

/** Runs many at a time. */
async function each<Item>(items: readonly Item[], act: (item: Item, index: number) => Promise<void>): Promise<void> {
  const queue = items.entries()
  const worker = async () => {
    for (const [index, item] of queue) await act(item, index)
  }
  await Promise.all(Array.from({ length: 4 }, worker))
}

describe('words', () => {
  it('of every kind of attack are refused as a command, in one line', async () => {
    await each(
      words.filter((_, index) => index % 12 === 0),
      async (word) => {
        const ran = await host(`x${word}`)
        isRefusal(ran)
        expect(ran.err.trimEnd().split('\n')).toHaveLength(1)
      },
    )
  }, 120_000)

  it('of every kind of attack are no period, and leave the file as it is', async () => {
    const before = readFileSync(book)
    await each(
      words.filter((_, index) => index % 24 === 1),
      async (word) => {
        isRefusal(await host('consolidate', book, `--period=x${word}`))
      },
    )
    expect(readFileSync(book).equals(before)).toBe(true)
  }, 120_000)

  it.each([
    ['an option that every object has', ['track', 'b.xlsx', '--constructor=1']],
    ['another', ['track', 'b.xlsx', '--__proto__', 'x']],
    ['a command that every object has', ['constructor', 'b.xlsx']],
    ['a function of the script', ['menuConsolidate', 'b.xlsx']],
    ['a template that leads elsewhere', ['new', '--template', '../../kh-354', '--out', 'x.xlsx']],
    ['a person with a line break', ['track', 'b.xlsx', '--as', 'a@b.vn\nBcc: c@d.vn']],
    ['a person with a command for the terminal', ['track', 'b.xlsx', '--as', '\u001b]0;x\u0007@vd.vn']],
    ['a day beyond the calendar', ['track', 'b.xlsx', '--today', '+275760-09-13']],
    ['a year of another script', ['track', 'b.xlsx', '--today', '２０２５-03-18']],
    ['a word of 100,000 signs', ['x'.repeat(100_000)]],
    ['5,000 words', ['track', ...Array<string>(5000).fill('x.xlsx')]],
  ])('are refused: %s', async (_, given) => {
    isRefusal(await host(...given))
  })
})

describe('paths', () => {
  it('that are no files are refused at once', async () => {
    execFileSync('sh', ['-c', 'mkfifo "$0"', at('ống.xlsx')])
    mkdirSync(at('thư mục.xlsx'))
    symlinkSync('/dev/zero', at('vô tận.xlsx'))
    symlinkSync(at('vòng.xlsx'), at('vòng.xlsx'))
    symlinkSync('/etc/passwd', at('mật khẩu.xlsx'))
    const names = ['ống.xlsx', 'thư mục.xlsx', 'vô tận.xlsx', 'vòng.xlsx', 'mật khẩu.xlsx', `${'x'.repeat(300)}.xlsx`]
    await each(names, async (name) => {
      const ran = await host('track', at(name), '--out', at('kết quả.xlsx'))
      isRefusal(ran)
      expect(ran.err).not.toContain('root:')
    })
    expect(existsSync(at('kết quả.xlsx'))).toBe(false)
  }, 60_000)

  it('to write to are a file that is there, or a new one: no device, pipe or folder is replaced', async () => {
    symlinkSync('/dev/null', at('hư không.xlsx'))
    for (const name of ['ống.xlsx', 'thư mục.xlsx', 'hư không.xlsx']) {
      isRefusal(await host('new', '--template', 'blank', '--out', at(name), '--force'))
      isRefusal(await host('track', book, '--out', at(name)))
    }
    expect([statSync('/dev/null').isCharacterDevice(), statSync(at('ống.xlsx')).isFIFO()]).toEqual([true, true])
  }, 60_000)

  it('that cannot be written are named before anything is computed, and leave no half file behind', async () => {
    mkdirSync(at('khóa'))
    chmodSync(at('khóa'), 0o500)
    // The administrator of a machine may write everywhere.
    if (process.getuid?.() !== 0) isRefusal(await host('track', book, '--out', at('khóa/a.xlsx')))
    isRefusal(await host('track', book, '--out', at('không có/a.xlsx')))
    isRefusal(await host('track', book, '--out', `${book}/a.xlsx`))
    const left = readdirSync(at('')).filter((name) => name.includes('.part'))
    expect(left).toEqual([])
  }, 60_000)

  it('of many gigabytes are not read into memory', async () => {
    const path = at('khổng lồ.xlsx')
    writeFileSync(path, 'PK\u0003\u0004')
    truncateSync(path, 8 * 2 ** 30)
    const ran = await host('track', path, '--out', at('kết quả.xlsx'))
    isRefusal(ran)
    expect(ran.err).toContain('250 MB')
  }, 60_000)
})

describe('a program that is ended', () => {
  it('at any moment of its work leaves the workbook as it was or as it should be', async () => {
    const path = at('giữa chừng.xlsx')
    writeFileSync(path, readFileSync(book))
    const before = readFileSync(path)
    const outcomes = new Set<string>()
    for (let milliseconds = 0; milliseconds < 1500; milliseconds += 250) {
      writeFileSync(path, before)
      const program = spawn(process.execPath, ['dist/cli.js', 'track', path])
      const ended = new Promise((resolve) => program.on('close', resolve))
      setTimeout(() => program.kill('SIGKILL'), milliseconds)
      await ended
      if (readFileSync(path).equals(before)) outcomes.add('as it was')
      else expect(await host('track', path)).toMatchObject({ code: 0 })
    }
    expect(outcomes).toContain('as it was')
  }, 120_000)

  it('by a reader that has seen enough is no failure', async () => {
    const program = spawn('sh', ['-c', `node dist/cli.js check '${book}' --json | head -c 1`])
    let err = ''
    program.stderr.on('data', (text) => {
      err += String(text)
    })
    await new Promise((resolve) => program.on('close', resolve))
    expect(err).not.toMatch(/EPIPE|\n\s+at /)
  })
})
