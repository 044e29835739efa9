import { request } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { newBook } from '../../host/book.ts'
import { type DialogOptions, type ServedDialog, serveDialog } from '../../host/dialog-server.ts'
import { code } from './realm/build-realm.ts'

const body = `if (args[0] === 'fail') throw new TypeError('hỏng'); if (args[0] === 'date') return new Date()
  cell('A1').setValue(args[0]); return { user: Session.getActiveUser().getEmail(), args, day: new Date().toISOString() }`
let served: ServedDialog | null = null

async function serve(more: Partial<DialogOptions> = {}): Promise<ServedDialog> {
  const whole = code(body)
  const bundle = `${whole.bundle}\nfunction private_() {}`
  served = await serveDialog({
    book: newBook('Sổ'),
    code: { ...whole, bundle },
    user: 'a@vd.vn',
    page: 'page',
    ...more,
  })
  return served
}

afterEach(async () => {
  await served?.close()
  served = null
})

const post = (dialog: ServedDialog, content: string, headers: Record<string, string> = {}) =>
  fetch(`${dialog.url}run`, {
    method: 'POST',
    headers: { origin: new URL(dialog.url).origin, 'content-type': 'application/json', ...headers },
    body: content,
  })
const call = (name: string, ...args: unknown[]) => JSON.stringify({ name, args })

describe('a served dialog', () => {
  it('is the page with Google before it, for this machine only', async () => {
    const dialog = await serve()
    expect(dialog.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32}\/$/)
    const response = await fetch(dialog.url)
    const html = await response.text()
    expect(html).toMatch(/^<script>.*"main".*<\/script><p>Chào<\/p>$/s)
    expect(html).not.toContain('private_')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it('runs calls as its user at its time, and keeps them', async () => {
    const book = newBook('Sổ')
    const dialog = await serve({ book, now: () => Date.UTC(2025, 2, 14) })
    const response = await post(dialog, call('main', 'Mỹ Hải', null, [1]))
    expect(await response.json()).toEqual({
      result: { user: 'a@vd.vn', args: ['Mỹ Hải', null, [1]], day: '2025-03-14T00:00:00.000Z' },
    })
    expect(book.sheets[0]?.rows[0]?.[0]?.v).toBe('Mỹ Hải')
    expect(dialog.calls.map(({ name, args }) => [name, args])).toEqual([['main', ['Mỹ Hải', null, [1]]]])
  })

  it('passes errors on by name and message; a date cannot come back (apps-script.md 1.4)', async () => {
    const dialog = await serve()
    expect(await (await post(dialog, call('main', 'fail'))).json()).toEqual({
      error: { name: 'TypeError', message: 'hỏng' },
    })
    expect(await (await post(dialog, call('main', 'date'))).json()).toMatchObject({ error: { name: 'Exception' } })
  })

  it.each([
    ['an unknown function', call('nowhere'), {}, 400],
    ['a private function', call('private_'), {}, 400],
    ['something else than a call', '[]', {}, 400],
    ['broken JSON', '{', {}, 400],
    ['another origin', call('main'), { origin: 'http://evil.example' }, 403],
    ['a form of another page', call('main'), { 'content-type': 'text/plain' }, 403],
    ['more than 1 MB', call('main', 'x'.repeat(1_000_001)), {}, 413],
  ])('refuses %s', async (_what, content, headers, status) => {
    const dialog = await serve()
    expect((await post(dialog, content, headers)).status).toBe(status)
    expect(dialog.calls).toEqual([])
  })

  it('answers nothing without its token, nor under another name of this machine', async () => {
    const dialog = await serve()
    const { origin, port, pathname } = new URL(dialog.url)
    expect((await fetch(`${origin}/`)).status).toBe(404)
    expect((await fetch(`${origin}/${'0'.repeat(32)}/run`, { method: 'POST', headers: { origin } })).status).toBe(404)
    const status = await new Promise((resolve) => {
      request({ port, host: '127.0.0.1', path: pathname, headers: { host: `evil.example:${port}` } }, (response) => {
        response.resume()
        resolve(response.statusCode)
      }).end()
    })
    expect(status).toBe(403)
  })

  it('names a page that is not there, and ends', async () => {
    await expect(serve({ page: 'form' })).rejects.toThrow('No HTML file named form was found.')
    const dialog = await serve()
    await dialog.close()
    await expect(fetch(dialog.url)).rejects.toThrow()
  })
})
