/** Serves a dialog of the bundle to a browser on this machine: its page, and behind it the functions that it calls. */
import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Book } from './book.ts'
import { dialogShim, withShim } from './dialog-shim.ts'
import { bodyOf, isShallow, limitConnections, serverOptions } from './http.ts'
import { type Code, execute, type Outcome, type RunOptions } from './run.ts'

export interface DialogOptions extends Pick<RunOptions, 'userLocale' | 'answer' | 'heldLocks'> {
  readonly book: Book
  readonly code: Code
  /** Who has opened the dialog, and with whose rights its calls run. */
  readonly user: string
  /** A page of build/ without `.html`. */
  readonly page: string
  /** Epoch milliseconds, or what tells them; left out: the machine's clock. */
  readonly now?: number | (() => number)
}

export interface DialogCall {
  readonly name: string
  readonly args: readonly unknown[]
  readonly outcome: Outcome
}

export interface ServedDialog {
  /** Holds the token without which nothing is answered. */
  readonly url: string
  /** What the page has called so far, in order. */
  readonly calls: readonly DialogCall[]
  close(): Promise<void>
}

const bodyLimit = 1_000_000

/** A page brings everything with it, as in Google's sandbox it should. */
const headers = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; connect-src 'self'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

/** Returns a server for one dialog, reachable from this machine only; `close` ends it. Throws when there is no such page. */
export async function serveDialog(options: DialogOptions): Promise<ServedDialog> {
  const { code, page } = options
  const html = code.pages[page]
  if (html === undefined) throw new Error(`No HTML file named ${page} was found.`)
  const token = randomBytes(16).toString('hex')
  const names = callable(code.bundle)
  const served = withShim(html, dialogShim(names, `/${token}/run`))
  const calls: DialogCall[] = []
  const server = createServer(serverOptions(), (request, response) => {
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    void answer({ request, response, origin, token }, served, (body) => runCall(options, names, calls, body)).catch(
      () => finish(response, 500),
    )
  })
  limitConnections(server)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/${token}/`,
    calls,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Returns what `google.script.run` can call: top-level functions whose names do not end in `_` (apps-script.md 1.4). */
export function callable(bundle: string): string[] {
  return [...bundle.matchAll(/^function (\w+)\(/gm)].map(([, name = '']) => name).filter((name) => !name.endsWith('_'))
}

interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly origin: string
  readonly token: string
}

async function answer(exchange: Exchange, page: string, run: (body: string) => object | null): Promise<void> {
  const { request, response, origin, token } = exchange
  // A name that leads here from elsewhere (DNS rebinding) shows in the Host header.
  if (`http://${request.headers.host}` !== origin) return finish(response, 403)
  if (request.method === 'GET' && request.url === `/${token}/`)
    return finish(response, 200, page, 'text/html; charset=utf-8')
  if (request.url !== `/${token}/run`) return finish(response, 404)
  if (request.method !== 'POST') return finish(response, 405)
  if (request.headers.origin !== origin || request.headers['content-type'] !== 'application/json')
    return finish(response, 403)
  const body = await bodyOf(request, bodyLimit)
  if (body === null) return finish(response, 413)
  const result = run(body.toString('utf8'))
  if (!result) return finish(response, 400)
  finish(response, 200, JSON.stringify(result), 'application/json; charset=utf-8')
}

function finish(response: ServerResponse, status: number, body = '', type = 'text/plain'): void {
  if (response.headersSent) return
  response.writeHead(status, { ...headers, 'content-type': type }).end(body)
}

/** Returns the answer to a posted call, or null when it is none that the page can have made. */
function runCall(
  options: DialogOptions,
  names: readonly string[],
  calls: DialogCall[],
  body: string,
): { readonly result: unknown } | { readonly error: { readonly name: string; readonly message: string } } | null {
  const call = parseCall(body)
  if (!call || !names.includes(call.name)) return null
  const { book, code, page: _page, now, ...rest } = options
  const time = typeof now === 'function' ? now() : now
  const outcome = execute(book, code, call, { ...rest, ...(time === undefined ? {} : { now: time }) })
  calls.push({ ...call, outcome })
  const { error, result } = outcome
  return error ? { error: { name: error.name, message: error.message } } : { result }
}

function parseCall(body: string): { readonly name: string; readonly args: readonly unknown[] } | null {
  try {
    const { name, args } = JSON.parse(body) as { readonly name?: unknown; readonly args?: unknown }
    return typeof name === 'string' && Array.isArray(args) && isShallow(args) ? { name, args } : null
  } catch {
    return null
  }
}
