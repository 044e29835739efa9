/** A stand-in, on this machine only, for the part of the Apps Script API that `clasp push` uses. */
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import vm from 'node:vm'

export interface ScriptFile {
  readonly name: string
  readonly type: 'JSON' | 'SERVER_JS' | 'HTML'
  readonly source: string
}

export interface ScriptApi {
  /** Where it listens, with a slash at the end. */
  readonly address: string
  /** What was asked for, in order, e.g. `PUT /v1/projects/id/content`. */
  readonly requests: readonly string[]
  /** The content of the project as it was pushed last. */
  readonly files: () => readonly ScriptFile[]
  readonly close: () => Promise<void>
}

/** Returns a running stand-in that accepts one access token; like Google it refuses a script that does not parse. */
export async function startScriptApi(token: string): Promise<ScriptApi> {
  const requests: string[] = []
  let files: readonly ScriptFile[] = []
  const server = createServer(async (request, response) => {
    const path = (request.url ?? '').replace(/\?.*/, '')
    requests.push(`${request.method} ${path}`)
    const answer = (status: number, body: object): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    }
    const fail = (code: number, message: string): void => answer(code, { error: { code, message } })
    const body = await bodyOf(request)
    if (request.headers.authorization !== `Bearer ${token}`) return fail(401, 'Unauthenticated')
    if (!/^\/v1\/projects\/[^/]+\/content$/.test(path)) return fail(404, `no such method: ${path}`)
    if (request.method === 'PUT') {
      const pushed: readonly ScriptFile[] = JSON.parse(body).files
      const reason = syntaxError(pushed)
      if (reason) return fail(400, reason)
      files = pushed
    }
    answer(200, { files })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}/`, requests, files: () => files, close: () => closed(server) }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}

/** Returns what Google would say of the first script that does not parse, or null. */
function syntaxError(files: readonly ScriptFile[]): string | null {
  for (const file of files.filter((each) => each.type === 'SERVER_JS'))
    try {
      new vm.Script(file.source)
    } catch (error) {
      return `Syntax error: ${error} file: ${file.name}`
    }
  return null
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
