/** What servers on this machine have in common: a request in, its body out, as long as it is not too long. */
import type { IncomingMessage } from 'node:http'

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
