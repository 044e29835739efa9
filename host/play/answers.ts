/** How the playground's server answers: safe headers, JSON, and the page itself. */
import type { ServerResponse } from 'node:http'

const headers = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
}

/** Everything comes from this server; the grid sets styles from its script and measures text in a canvas. */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** A page of the bundle stands in a sandbox: it reaches nothing but the frame around it. */
export const dialogPolicy = [
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "frame-ancestors 'self'",
  'sandbox allow-scripts allow-forms allow-modals allow-popups',
].join('; ')

/** Writes an answer and ends it. */
export function answer(
  response: ServerResponse,
  status: number,
  body: string | Buffer = '',
  more: Readonly<Record<string, string>> = {},
): void {
  if (response.headersSent) return
  response.writeHead(status, { ...headers, 'content-type': 'text/plain; charset=utf-8', ...more }).end(body)
}

/** Writes a value as JSON. */
export function answerJson(response: ServerResponse, value: unknown, status = 200): void {
  answer(response, status, JSON.stringify(value ?? null), { 'content-type': 'application/json; charset=utf-8' })
}

/** Writes the beginning of a stream of events. */
export function answerStream(response: ServerResponse): void {
  response.writeHead(200, { ...headers, 'content-type': 'text/event-stream; charset=utf-8', connection: 'keep-alive' })
  response.write('retry: 500\n\n')
}
