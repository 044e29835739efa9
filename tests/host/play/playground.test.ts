/** The playground's server as somebody meets it who is not its page: from another site, without a token, with too much to say. */
import { writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ActResult, CallResult, Snapshot } from '../../../host/play/messages.ts'
import type { Playground } from '../../../host/play/playground.ts'
import { openTestPlayground, type TestPlayground } from './test-playground.ts'

const bundle = `
function onOpen() { SpreadsheetApp.getUi().createMenu('Thử').addItem('Ghi', 'write').addToUi() }
function write(text) { SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getRange('A1').setValue(text); return Session.getActiveUser().getEmail() }
function spin() { while (true) { } }
function hidden_() { return 'nobody hears this' }
`
const owner = 'owner@example.org'

let served: TestPlayground
let playground: Playground
let token: string

beforeAll(async () => {
  served = await openTestPlayground(bundle, { timeoutSeconds: 1 })
  writeFileSync(join(served.folder, 'page/main.js'), '// page')
  ;({ playground, token } = served)
})
afterAll(() => served?.close())

const origin = () => playground.url.slice(0, -1)

function post(path: string, body: object | string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${playground.url}api/${path}`, {
    method: 'POST',
    headers: { origin: origin(), 'content-type': 'application/json', 'x-token': token, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}

const call = (name: string, args: readonly unknown[] = []) => ({ user: owner, client: 'page', name, args })
const book = async () =>
  (await (await fetch(`${playground.url}api/book`, { headers: { 'x-token': token } })).json()) as Snapshot

/** Returns the status for a request under another host name. */
const statusFor = (host: string) =>
  new Promise<number>((resolve, reject) => {
    const { port } = new URL(playground.url)
    request({ host: '127.0.0.1', port, path: '/', headers: { host } }, (response) => resolve(response.statusCode ?? 0))
      .on('error', reject)
      .end()
  })

describe('the playground’s server', () => {
  it('gives its page a token, and a policy that lets nothing in from elsewhere', async () => {
    const response = await fetch(playground.url)
    expect(token).toMatch(/^[0-9a-f]{32}$/)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'")
    expect(response.headers.get('access-control-allow-origin')).toBe(null)
  })

  it('listens on this machine only, and answers to no other name', async () => {
    const { port } = new URL(playground.url)
    expect(await statusFor(`127.0.0.1:${port}`)).toBe(200)
    expect(await statusFor(`evil.example:${port}`)).toBe(403)
  })

  it.each([
    ['no token', { 'x-token': '' }],
    ['another token', { 'x-token': '0'.repeat(32) }],
    ['another origin', { origin: 'https://evil.example' }],
  ])('refuses a call with %s', async (_, headers) => {
    expect((await post('call', call('write', ['x']), headers)).status).toBe(403)
    expect((await book()).sheets[0]?.rows).toEqual([])
  })

  it('takes calls as JSON only, because a form of another site can send anything else', async () => {
    expect((await post('call', call('write'), { 'content-type': 'text/plain' })).status).toBe(415)
  })

  it.each([
    ['a private function', 'call', call('hidden_')],
    ['a function that is not there', 'call', call('nowhere')],
    ['an act that is none', 'act', { user: owner, client: 'page', act: { kind: 'format', sheet: 0 } }],
    ['an act at no place', 'act', { user: owner, client: 'page', act: { kind: 'deleteRows', sheet: 0, row: -1 } }],
    ['a day that is none', 'today', { day: '2025-02-30' }],
    ['nothing', 'call', '{'],
  ])('refuses %s', async (_, path, body) => {
    expect((await post(path, body)).status).toBe(400)
  })

  it('refuses a request of more than four million bytes', async () => {
    expect((await post('act', 'x'.repeat(4_000_001))).status).toBe(413)
  })

  it.each(['/book.xlsx', '/../package.json', '/%2e%2e/package.json', '/dialog/1', '/nowhere.js'])(
    'serves nothing but the page: not %s',
    async (path) => {
      const { port } = new URL(playground.url)
      const status = await new Promise((resolve, reject) => {
        const options = { host: '127.0.0.1', port, path, headers: { host: `localhost:${port}` } }
        request(options, (response) => resolve(response.statusCode))
          .on('error', reject)
          .end()
      })
      expect(status).toBe(404)
    },
  )

  it('runs what the page calls as its user', async () => {
    const { result } = (await (await post('call', call('write', ['=1+1']))).json()) as CallResult
    expect(result).toBe(owner)
  })

  it('tells the page what came of an edit, and refuses one of somebody who may only look', async () => {
    const act = { kind: 'edit', sheet: 0, row: 2, column: 1, values: [['1.200']], typed: true }
    const mine = (await (await post('act', { user: owner, client: 'page', act })).json()) as ActResult
    expect([mine.error, mine.cells[0]?.[2]?.v]).toEqual([null, 1200])
    const other = { user: 'nguoixem@example.org', client: 'page', act: { ...act, values: [['x']] } }
    const theirs = (await (await post('act', other)).json()) as ActResult
    expect([theirs.error, theirs.cells[0]?.[2]?.v]).toEqual(['reader', 1200])
  })

  it('says in a sentence why a file is no workbook, without naming a folder of this machine', async () => {
    const response = await post('open?name=../th%C6%B0.xlsx', 'Kính gửi', {
      'content-type': 'application/octet-stream',
    })
    expect(response.status).toBe(422)
    expect(await response.json()).toEqual({ error: 'thư.xlsx không phải là sổ tính .xlsx' })
  })

  it('ends a script that never comes back, and goes on with the workbook as it was opened', async () => {
    const failed = (await (await post('call', call('spin'))).json()) as { error: string }
    expect(failed.error).toMatch(/ended|Exceeded/)
    expect(((await (await post('call', call('write', ['x']))).json()) as CallResult).result).toBe(owner)
  })
})
