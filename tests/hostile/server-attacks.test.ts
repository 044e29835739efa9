/** The playground's server under attack: paths, names, tokens, bodies and connections that its own page would never send. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CallResult, Snapshot } from '../../host/play/messages.ts'
import type { Playground } from '../../host/play/playground.ts'
import { loadBook } from '../../host/xlsx.ts'
import { openTestPlayground, type TestPlayground } from '../host/play/test-playground.ts'
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
const patience = 3000

let served: TestPlayground
let folder: string
let playground: Playground
let token: string
let port: number

beforeAll(async () => {
  served = await openTestPlayground(bundle, { patience })
  ;({ playground, token, folder } = served)
  port = Number(new URL(playground.url).port)
  writeFileSync(join(folder, 'secret.txt'), 'SECRET')
  // What the server puts away for a moment goes where nobody else writes.
  mkdirSync(join(folder, 'temporary'))
  process.env['TMPDIR'] = join(folder, 'temporary')
})
afterAll(async () => {
  delete process.env['TMPDIR']
  await served?.close()
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

describe('paths', () => {
  const targets = [
    ...['/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/%2e%2e%2fsecret.txt', '/..\\secret.txt'],
    ...['/....//secret.txt', '/page/../../secret.txt', '/dialog/../../secret.txt', '/dialog/..%2f..%2fsecret.txt'],
    ...['/%00', '/secret.txt%00.js', '/secret.txt', '/%', '/%ff', '/~', '/index.html/', '/index.html%20'],
    ...['/dialog/constructor', '/dialog/__proto__', '/dialog/', '/api', '/api/', '//[', 'http://[', '*'],
    ...['http://evil.example/', '//evil.example/api/book', 'file:///etc/passwd', `/${'a'.repeat(20_000)}`],
  ]
  it.each(targets)('lead to nothing: %s', async (target) => {
    const { status, text } = await get(target)
    expect([400, 403, 404, 431]).toContain(status)
    expect(text).not.toMatch(/SECRET|root:|Invalid URL|\bat \w+ \(/)
  })

  it('of a file that is opened never leave their folder, and nothing stays of it', async () => {
    const names = ['../x', '..\\x', '/etc/passwd', '%00', '.', '..', 'x'.repeat(5000), '\u202ecod', 'CON', '', ' ']
    for (const name of names) {
      const response = await post(`open?name=${encodeURIComponent(name)}`, 'không phải sổ tính')
      const { error } = (await response.json()) as { error: string }
      expect([response.status, error.includes('temporary')]).toEqual([422, false])
    }
    expect(readdirSync(join(folder, 'temporary'))).toEqual([])
  })
})

describe('names and tokens', () => {
  it('are no use under another name of this machine', async () => {
    const hosts = [
      ...['evil.example', `evil.example:${port}`, `localhost.evil.example:${port}`, `localhost:${port}.evil.example`],
      ...[`localhost:${port}@evil.example`, 'localhost', '127.0.0.1', `0.0.0.0:${port}`, `[::1]:${port}`, ''],
      ...[`127.0.0.1:${port} `.padEnd(40, 'x'), `localhost:${port + 1}`, `LOCALHOST:${port}`],
    ]
    for (const name of hosts) {
      const { status } = await raw(`GET / HTTP/1.1\r\nHost: ${name}\r\nConnection: close\r\n\r\n`)
      expect([name, [400, 403].includes(status)]).toEqual([name, true])
    }
  })

  it('open nothing when they are wrong in any way', async () => {
    const wrong = [
      '',
      '0'.repeat(32),
      token.slice(1),
      `${token}0`,
      token.toUpperCase(),
      `${token}\t${token}`,
      'é'.repeat(32),
    ]
    for (const each of wrong.filter((text) => text !== token)) {
      const header = await raw(
        Buffer.from(`GET /api/book HTTP/1.1\r\n${host()}X-Token: ${each}\r\nConnection: close\r\n\r\n`, 'latin1'),
      )
      const query = await get(`/api/book?token=${encodeURIComponent(each)}`)
      expect([each, header.status, query.status]).toEqual([each, 403, 403])
    }
  })

  it.each([
    'null',
    '',
    'https://evil.example',
    'https://localhost',
    'http://localhost',
    'http://localhost.evil.example',
  ])('are no use from another site: %s', async (from) => {
    const before = await cell()
    expect((await post('call', call('write', 'bị ghi'), { origin: from })).status).toBe(403)
    const foreign = `POST /api/call HTTP/1.1\r\n${host()}X-Token: ${token}\r\nContent-Type: application/json\r\n`
    const without = await raw(`${foreign}Content-Length: 2\r\nConnection: close\r\n\r\n{}`)
    expect([without.status, await cell()]).toEqual([403, before])
  })

  it.each(['TRACE', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'PROPFIND'])('answer no %s', async (method) => {
    const request = `${method} /api/book HTTP/1.1\r\n${host()}X-Token: ${token}\r\nConnection: close\r\n\r\n`
    expect((await raw(request)).status).toBe(405)
  })
})

describe('what is asked for', () => {
  const inherited = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', 'then']

  it.each([...inherited, 'hidden_', 'App', 'eval', 'SpreadsheetApp', 'write()', 'write\n', ' write', ''])(
    'is no function but those of the menu: %j',
    async (name) => {
      expect((await post('call', call(name))).status).toBe(400)
    },
  )

  it.each(inherited)('is no act that every object has: %s', async (kind) => {
    expect((await post('act', act({ kind, sheet: 0 }))).status).toBe(400)
    expect((await post(kind, { user: owner, client: 'page' })).status).toBe(400)
  })

  it('is an act with all its parts, or none', async () => {
    const sheet = 0
    const bad = [
      { kind: 'deleteRows', sheet, row: 1, count: 1.5 },
      { kind: 'insertRows', sheet, before: 1, count: 'x' },
      { kind: 'insertRows', sheet, before: 1, count: -5 },
      { kind: 'sort', sheet, column: 1, firstRow: 'x', lastRow: {} },
      { kind: 'edit', sheet, row: 1, column: 1, values: [['a'], ['b', 'c']] },
      { kind: 'edit', sheet, row: 1, column: 1, values: [[]] },
      { kind: 'edit', sheet, row: 1, column: 1, values: 'abc' },
      { kind: 'edit', sheet, row: 1, column: 1, values: [[1]] },
      { kind: 'filter', sheet, row: 1, column: 1, rows: 5, columns: 5, keep: { column: 1, texts: 'x' } },
      { kind: 'paste', sheet, row: 1, column: 1, from: { sheet, row: 1 } },
    ]
    const before = await snapshot()
    for (const deed of bad) expect([deed, (await post('act', act(deed))).status]).toEqual([deed, 400])
    expect((await snapshot()).sheets).toEqual(before.sheets)
  })

  it('is refused in words where there is no such place', async () => {
    const [sheet, far] = [0, 1_000_000_000]
    const bad = [
      { kind: 'edit', sheet, row: far, column: 1, values: [['x']] },
      { kind: 'edit', sheet, row: 0, column: 0, values: [['x']] },
      { kind: 'edit', sheet: 99, row: 1, column: 1, values: [['x']] },
      { kind: 'insertRows', sheet, before: 1, count: far },
      { kind: 'insertColumns', sheet, before: 1, count: far },
      { kind: 'deleteRows', sheet, row: 1, count: far },
      { kind: 'clear', sheet, row: 1, column: 1, rows: far, columns: far },
      { kind: 'fillDown', sheet, row: 1, column: 1, rows: far, columns: far },
      { kind: 'paste', sheet, row: 1, column: 1, from: { sheet, row: 1, column: 1, rows: far, columns: far } },
      { kind: 'hideRow', sheet, row: 1, count: far },
      { kind: 'moveColumn', sheet, column: 1, to: far },
      { kind: 'freeze', sheet, rows: far },
      { kind: 'deleteTab', sheet: 99 },
    ]
    for (const deed of bad) {
      const response = await post('act', act(deed))
      const { error } = (await response.json()) as { error: string | null }
      expect([deed, response.status, typeof error]).toEqual([deed, 200, 'string'])
    }
    expect(await works()).toBe('còn đây')
  })

  it('may be nested, but not without end', async () => {
    const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`
    const deep = (depth: number) => `{"user":"${owner}","client":"page","name":"echo","args":${nested(depth)}}`
    expect((await post('call', deep(20))).status).toBe(200)
    for (const depth of [1000, 100_000]) expect((await post('call', deep(depth))).status).toBe(400)
  })

  it('comes back as it was sent, whatever a unit types', async () => {
    const sent = [...payloads]
    const { result } = (await (await post('call', call('echo', sent))).json()) as CallResult
    expect(result).toEqual(sent)
  })

  it('leaves the workbook whole, whatever it is: 300 random acts', async () => {
    const kinds =
      'edit paste clear fillDown check sort insertRows insertColumns deleteRows hideRow showRow deleteColumns'
    const more =
      'hideColumn showColumn moveColumn filter removeFilter deleteTab renameTab addTab freeze removeValidation'
    const number = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.constantFrom(1000, 2 ** 31, 2 ** 53, -1, 0.5, null, 'x'))
    const text = fc.constantFrom(...payloads)
    const deed = fc.record({
      kind: fc.constantFrom(...kinds.split(' '), ...more.split(' ')),
      ...{ sheet: fc.integer({ min: 0, max: 3 }), row: number, column: number, rows: number, columns: number },
      ...{ before: number, to: number, name: fc.oneof(text, fc.constantFrom('Trang', "a'b", '[]:*?/\\')) },
      values: fc.array(fc.array(text, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 }),
      from: fc.oneof(
        fc.constant([['a']]),
        fc.record({ sheet: fc.constant(0), row: number, column: number, rows: number, columns: number }),
      ),
      ...{ ascending: fc.boolean(), checked: fc.boolean(), typed: fc.boolean() },
    })
    for (const each of fc.sample(deed, { numRuns: 300, seed: 354 })) {
      const { status } = await post('act', act(each))
      expect([JSON.stringify(each), [200, 400].includes(status)]).toEqual([JSON.stringify(each), true])
    }
    const saved = join(folder, 'saved.xlsx')
    writeFileSync(saved, Buffer.from(await (await post('save', {})).arrayBuffer()))
    const names = (await snapshot()).sheets.length
    expect((await loadBook(saved)).sheets).toHaveLength(names)
    expect((await post('reset', {})).status).toBe(200)
  }, 60_000)
})

describe('giant bodies', () => {
  const start = () =>
    `POST /api/call HTTP/1.1\r\n${host()}Origin: ${origin()}\r\nX-Token: ${token}\r\nContent-Type: application/json\r\n`

  it('are refused by their length before they come', async () => {
    const { status } = await raw(`${start()}Content-Length: 99999999999\r\n\r\nabc`)
    expect(status).toBe(413)
  })

  it('are cut off when they do not tell their length', async () => {
    let sent = 0
    const { status } = await raw(`${start()}Transfer-Encoding: chunked\r\n\r\n`, (socket) => {
      const chunk = `10000\r\n${'x'.repeat(65_536)}\r\n`
      const more = () => {
        if (socket.destroyed || sent > 100_000_000) return void socket.destroy()
        sent += 65_536
        socket.write(chunk, () => setImmediate(more))
      }
      more()
    })
    // Four million count; what is on its way when they are reached is more or less, as the system buffers.
    expect([[0, 413].includes(status), sent < 50_000_000]).toEqual([true, true])
    expect(await works()).toBe('còn đây')
  })

  it.each([
    ['two lengths', 'Content-Length: 5\r\nContent-Length: 6\r\n'],
    ['a length and pieces', 'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n'],
    ['a length below nothing', 'Content-Length: -1\r\n'],
    ['200 headers of a kilobyte', Array.from({ length: 200 }, (_, at) => `X-${at}: ${'x'.repeat(1000)}\r\n`).join('')],
  ])('are not smuggled in: %s', async (_, headers) => {
    expect([400, 431]).toContain((await raw(`${start()}${headers}\r\n0\r\n\r\n`)).status)
  })
})

describe('connections', () => {
  it('that are slow to say what they want are ended, and hold nobody else up', async () => {
    const slow = [
      raw(`GET / HTTP/1.1\r\n${host()}`),
      raw(
        `POST /api/call HTTP/1.1\r\n${host()}Origin: ${origin()}\r\nX-Token: ${token}\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{`,
      ),
      raw('G', (socket) => {
        const timer = setInterval(() => socket.write('x'), 100)
        socket.on('close', () => clearInterval(timer))
      }),
    ]
    expect(await works()).toBe('còn đây')
    for (const { status, milliseconds } of await Promise.all(slow))
      expect([[0, 400, 408].includes(status), milliseconds < 20 * patience]).toEqual([true, true])
  }, 30_000)

  it('that break off in the middle of anything leave the server at work', async () => {
    const body = JSON.stringify(call('write', 'nửa chừng'))
    const whole = `POST /api/call HTTP/1.1\r\n${host()}Origin: ${origin()}\r\nX-Token: ${token}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
    for (let length = 1; length < whole.length; length += 9)
      await new Promise<void>((resolve) => {
        const socket = connect(port, '127.0.0.1', () => socket.write(whole.slice(0, length), () => socket.destroy()))
        socket.on('error', () => undefined).on('close', () => resolve())
      })
    expect(await works()).toBe('còn đây')
  })

  it('are limited: those beyond are closed, and the server goes on when they have gone', async () => {
    const sockets = Array.from({ length: 260 }, () => connect(port, '127.0.0.1').on('error', () => undefined))
    const open = () => sockets.filter((socket) => socket.readyState === 'open').length
    await expect.poll(open).toBeLessThanOrEqual(200)
    for (const socket of sockets) socket.destroy()
    await expect.poll(works).toBe('còn đây')
  })
})

describe('pages that listen', () => {
  const listen = (client: string) =>
    new Promise<{ status: number; socket: Socket }>((resolve) => {
      const socket = connect(port, '127.0.0.1')
      socket.on('error', () => undefined)
      socket.once('data', (data) => resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(String(data))?.[1]), socket }))
      socket.write(`GET /api/events?client=${client} HTTP/1.1\r\n${host()}X-Token: ${token}\r\n\r\n`)
    })

  it('are twenty at most; one more is told so, and has its turn when another goes', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, (_, at) => listen(`page-${at}`)))
    expect(all.map(({ status }) => status)).toEqual(Array(20).fill(200))
    const late = await listen('late')
    expect(late.status).toBe(503)
    for (const { socket } of [...all, late]) socket.destroy()
    await expect
      .poll(async () => {
        const { status, socket } = await listen('next')
        socket.destroy()
        return status
      })
      .toBe(200)
  })

  it('and never read are let go: what they asked for does not pile up', async () => {
    const { socket } = await listen('sleeper')
    socket.pause()
    const { journal } = playground.stage
    await expect.poll(() => journal.connected('sleeper')).toBe(true)
    const wide = 'x'.repeat(49_000)
    for (let round = 0; round < 14; round++) {
      const values = Array.from({ length: 70 }, () => [`${round}${wide}`])
      expect((await post('act', act({ kind: 'edit', sheet: 0, row: 1, column: 1, values }))).status).toBe(200)
    }
    await expect.poll(() => journal.connected('sleeper'), { timeout: 10_000 }).toBe(false)
    socket.destroy()
    expect((await post('reset', {})).status).toBe(200)
  }, 60_000)

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
