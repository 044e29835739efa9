/** The playground's server under attack: paths, names, tokens, bodies and connections that its own page would never send. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newBook } from '../../host/book.ts'
import type { CallResult, Snapshot } from '../../host/play/messages.ts'
import { openPlayground, type Playground } from '../../host/play/playground.ts'
import { loadBook, saveBook } from '../../host/xlsx.ts'
import { payloads } from './payloads.ts'

const bundle = `
function onOpen() { SpreadsheetApp.getUi().createMenu('Thử').addItem('Ghi', 'write').addToUi() }
function write(text) { SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('A1').setValue(text); return text }
function echo(given) { return given }
function asks() { return SpreadsheetApp.getUi().prompt('Tên?').getResponseText().length }
function hidden_() { return 'nobody hears this' }
`
const owner = 'owner@example.org'
/** Milliseconds that a request may take to arrive. */
const patience = 700

let folder: string
let playground: Playground
let token: string
let port: number

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'server-attacks-'))
  for (const name of ['page', 'temporary']) mkdirSync(join(folder, name))
  // What the server puts away for a moment goes where nobody else writes.
  process.env['TMPDIR'] = join(folder, 'temporary')
  writeFileSync(join(folder, 'page/index.html'), '<meta name="token" content="{{token}}">')
  writeFileSync(join(folder, 'secret.txt'), 'SECRET')
  await saveBook(newBook('Sổ'), join(folder, 'book.xlsx'))
  playground = await openPlayground({
    code: { bundle, pages: {}, manifest: {} },
    book: join(folder, 'book.xlsx'),
    page: join(folder, 'page'),
    port: 0,
    today: '2025-03-13',
    patience,
  })
  port = Number(new URL(playground.url).port)
  token = (await (await fetch(playground.url)).text()).match(/content="(\w+)"/)?.[1] ?? ''
})
afterAll(async () => {
  await playground?.close()
  delete process.env['TMPDIR']
  rmSync(folder, { recursive: true, force: true })
})

const origin = () => playground.url.slice(0, -1)
const host = () => `Host: localhost:${port}\r\n`

function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${playground.url}api/${path}`, {
    method: 'POST',
    headers: { origin: origin(), 'content-type': 'application/json', 'x-token': token, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}

const call = (name: string, ...args: readonly unknown[]) => ({ user: owner, client: 'page', name, args })
const act = (deed: object) => ({ user: owner, client: 'page', act: deed })
const snapshot = async () =>
  (await (await fetch(`${playground.url}api/book`, { headers: { 'x-token': token } })).json()) as Snapshot
const cell = async () => (await snapshot()).sheets[0]?.rows[0]?.[0]?.[1].v ?? null
/** Returns whether the server still does what it is for. */
const works = async () => ((await (await post('call', call('echo', 'còn đây'))).json()) as CallResult).result

interface Heard {
  /** Of the status line; 0 when nothing came. */
  readonly status: number
  readonly text: string
  readonly milliseconds: number
}

/** Sends bytes as they are and returns what came back until the connection ended, by whomever. */
function raw(bytes: string | Buffer, then?: (socket: Socket) => void): Promise<Heard> {
  const start = performance.now()
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    let text = ''
    socket.on('data', (data) => {
      text += data.toString('latin1')
    })
    socket.on('error', () => undefined)
    socket.on('close', () => {
      const status = Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0)
      resolve({ status, text, milliseconds: performance.now() - start })
    })
    socket.write(bytes)
    then?.(socket)
  })
}

const get = (target: string, more = '') => raw(`GET ${target} HTTP/1.1\r\n${host()}${more}Connection: close\r\n\r\n`)

describe('pages that listen', () => {
  it('may answer a question with the longest text there is, in whatever signs', async () => {
    const socket = connect(port, '127.0.0.1')
    let heard = ''
    socket.on('data', (data) => {
      heard += String(data)
    })
    socket.write(`GET /api/events?client=asked HTTP/1.1\r\n${host()}X-Token: ${token}\r\n\r\n`)
    await expect.poll(() => playground.stage.journal.connected('asked')).toBe(true)
    const asked = post('call', { ...call('asks'), client: 'asked' })
    await expect.poll(() => heard).toContain('"kind":"question"')
    const id = /"kind":"question","id":"([^"]+)"/.exec(heard)?.[1]
    const answered = await post('answer', { id, button: 'OK', text: '\u0000'.repeat(20_000) })
    expect(await answered.json()).toBe(true)
    expect(((await (await asked).json()) as CallResult).result).toBe(20_000)
    expect((await post('answer', { id, button: 'OK', text: 'x'.repeat(20_001) })).status).toBe(400)
    socket.destroy()
  })
})
