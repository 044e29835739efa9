/** What servers on this machine have in common: a request in, its body out, as long as it is neither too long nor too slow. */
import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, Server, ServerOptions } from 'node:http'

/** Milliseconds that a request may take to arrive, unless said otherwise; connections at once. */
const limits = { patience: 30_000, connections: 200 }

/** Returns the options of a server that ends a request which takes longer to arrive, with 408. */
export const serverOptions = (patience = limits.patience): ServerOptions => ({
  headersTimeout: patience,
  requestTimeout: patience,
  connectionsCheckingInterval: Math.min(1000, patience),
})

/** Ends connections beyond what pages of one person can need. */
export function limitConnections(server: Server): void {
  server.maxConnections = limits.connections
}

/** Returns whether the text is the token; how much of it is right does not show in the time that it takes. */
export function isToken(given: string, token: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(token)]
  return one.length === other.length && timingSafeEqual(one, other)
}

/** Returns path and query of a request, null of one that names no place on this server. */
export function placeOf({ url = '/' }: IncomingMessage): URL | null {
  return url.startsWith('/') && URL.canParse(`http://localhost${url}`) ? new URL(`http://localhost${url}`) : null
}

/** How deep lists in lists may go: whoever walks through them does so by calling itself. */
const DEEPEST = 50

/** Returns whether a value from JSON is nested no deeper than what a page sends. */
export const isShallow = (value: unknown, depth = 0): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (depth < DEEPEST && Object.values(value).every((each) => isShallow(each, depth + 1)))

/** Returns the body of a request; null when it has more than `limit` bytes. */
export async function bodyOf(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  let size = 0
  if (Number(request.headers['content-length']) > limit) return null
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limit) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
