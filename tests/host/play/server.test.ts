/** `npm run playground` as a program: what it says, and that it serves and stops. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newBook } from '../../../host/book.ts'
import { saveBook } from '../../../host/xlsx.ts'

let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'playground-program-'))
  await saveBook(newBook('Sổ'), join(folder, 'book.xlsx'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the program behind npm run playground', () => {
  it.each([
    [['--port', 'abc'], '--port phải là một số từ 0 đến 65535, không phải "abc"'],
    [['--today', '13/3/2025'], '--today phải là một ngày có thật dạng 2025-03-18, không phải "13/3/2025"'],
    [['--book', 'nowhere.xlsx'], 'Không tìm thấy tệp'],
    [['--colour'], 'Lệnh playground không có tùy chọn --colour'],
    [['--lang', 'en', '--book', 'nowhere.xlsx'], 'No such file'],
  ])('refuses %j in one line', (flags, message) => {
    const { status, stderr } = spawnSync(process.execPath, ['dist/server.js', ...flags], { encoding: 'utf8' })
    expect([status, stderr.trim().split('\n').length]).toEqual([1, 1])
    expect(stderr).toContain(message)
  })

  it('serves a workbook of the user’s own, and stops when it is told to', async () => {
    const program = spawn(process.execPath, ['dist/server.js', '--book', join(folder, 'book.xlsx'), '--port', '0'])
    let said = ''
    program.stdout.on('data', (text) => {
      said += String(text)
    })
    await expect.poll(() => said, { timeout: 15_000 }).toMatch(/http:\/\/localhost:\d+\//)
    const [url = ''] = said.match(/http:\/\/localhost:\d+\//) ?? []
    expect((await fetch(`${url}api/book`)).status).toBe(403)
    const ended = new Promise((resolve) => program.on('exit', resolve))
    program.kill('SIGTERM')
    expect(await ended).toBe(0)
  })
})
