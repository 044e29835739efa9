/** Putting built files in their place while others read them or build too. */
import { execFile } from 'node:child_process'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { alone, publish } from '../../scripts/publish.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'publish-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('publish', () => {
  it('writes the files and removes what is not among them', () => {
    publish(
      folder,
      new Map([
        ['a.js', 'old'],
        ['b.js', 'b'],
      ]),
    )
    publish(folder, new Map([['a.js', 'new']]))
    expect(readdirSync(folder)).toEqual(['a.js'])
    expect(readFileSync(join(folder, 'a.js'), 'utf8')).toBe('new')
  })

  it('leaves a file alone that says the same', () => {
    publish(folder, new Map([['a.js', 'a']]))
    utimesSync(join(folder, 'a.js'), 1000, 1000)
    publish(folder, new Map([['a.js', 'a']]))
    expect(statSync(join(folder, 'a.js')).mtimeMs).toBe(1_000_000)
  })
})

describe('alone', () => {
  it('lets one process work after the other', async () => {
    const lock = join(folder, 'lock')
    const script = `import { alone } from ${JSON.stringify(new URL('../../scripts/publish.js', import.meta.url).href)}
import { existsSync, rmSync, writeFileSync } from 'node:fs'
await alone(${JSON.stringify(lock)}, async () => {
  if (existsSync(${JSON.stringify(join(folder, 'busy'))})) throw new Error('two at a time')
  writeFileSync(${JSON.stringify(join(folder, 'busy'))}, '')
  await new Promise((resolve) => setTimeout(resolve, 100))
  rmSync(${JSON.stringify(join(folder, 'busy'))})
})`
    const run = () => promisify(execFile)(process.execPath, ['--input-type=module', '-e', script])
    await Promise.all([run(), run(), run()])
    expect(readdirSync(folder)).toEqual([])
  })

  it('takes over the lock of a process that has died', async () => {
    const lock = join(folder, 'lock')
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', 'console.log(process.pid)'])
    writeFileSync(lock, stdout.trim())
    expect(await alone(lock, async () => 'done')).toBe('done')
    expect(existsSync(lock)).toBe(false)
  })

  it('gives the lock back when the work fails', async () => {
    const lock = join(folder, 'lock')
    await expect(alone(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(existsSync(lock)).toBe(false)
  })
})
