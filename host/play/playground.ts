/** The playground: a workbook and the bundle in, a page on this machine out, with everything that it asks for behind it. */
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { callable } from '../dialog-server.ts'
import { bodyOf, isToken, limitConnections, placeOf, serverOptions } from '../http.ts'
import { FileError } from '../messages.ts'
import { answer, answerJson, answerStream, dialogPolicy, pagePolicy } from './answers.ts'
import { openFile, safeName, saveFile } from './files.ts'
import { openStage, type Stage, type StageOptions } from './stage.ts'
import { answerOf, fieldsOf, wishOf } from './wishes.ts'

export interface PlaygroundOptions extends Omit<StageOptions, 'names'> {
  /** Folder of the built page. */
  readonly page: string
  /** 0 stands for whichever is free. */
  readonly port: number
  /** Milliseconds that a request may take to arrive. */
  readonly patience?: number
}

export interface Playground {
  readonly url: string
  readonly stage: Stage
  close(): Promise<void>
}

interface House {
  readonly stage: Stage
  readonly token: string
  readonly names: readonly string[]
  /** Folder of the built page. */
  readonly folder: string
  port: number
}

/** Bytes that a request may have. A paste of some thousand cells is the longest of the small ones. */
const limits = { small: 4_000_000, file: 60_000_000 }
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Returns the running playground, reachable from this machine only. */
export async function openPlayground({ page, port, patience, ...options }: PlaygroundOptions): Promise<Playground> {
  const names = callable(options.code.bundle)
  const stage = await openStage({ ...options, names })
  const house: House = { stage, token: randomBytes(16).toString('hex'), names, folder: page, port }
  const server = createServer(serverOptions(patience), (request, response) => {
    route(house, request, response).catch((error: unknown) => fail(response, error))
  })
  limitConnections(server)
  await listen(server, port).catch(async (error: unknown) => {
    await stage.close()
    throw error
  })
  house.port = (server.address() as AddressInfo).port
  return {
    url: `http://localhost:${house.port}/`,
    stage,
    close: async () => {
      await stage.close()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
    },
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve)
  })
}

function fail(response: ServerResponse, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error)
  answerJson(response, { error: message }, error instanceof FileError ? 422 : 500)
}

async function route(house: House, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const host = String(request.headers.host)
  // A name that leads here from elsewhere (DNS rebinding) shows in the Host header.
  if (![`localhost:${house.port}`, `127.0.0.1:${house.port}`].includes(host)) return answer(response, 403)
  const place = placeOf(request)
  if (!place) return answer(response, 400)
  const { pathname, searchParams } = place
  if (!pathname.startsWith('/api/')) return serveFile(house, request, response, pathname)
  const token = String(request.headers['x-token'] ?? searchParams.get('token') ?? '')
  if (!isToken(token, house.token)) return answer(response, 403)
  if (request.method === 'GET') return get(house, request, response, pathname, searchParams)
  if (request.method !== 'POST') return answer(response, 405)
  if (request.headers.origin !== `http://${host}`) return answer(response, 403)
  return post(house, request, response, pathname.slice('/api/'.length), searchParams)
}

async function serveFile(
  { stage, token, folder }: House,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  if (request.method !== 'GET') return answer(response, 405)
  if (path.startsWith('/dialog/')) {
    const html = stage.page(path.slice('/dialog/'.length))
    const policy = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': dialogPolicy }
    return html === undefined ? answer(response, 404) : answer(response, 200, html, policy)
  }
  const [, name = 'index.html'] = path.match(/^\/([\w-]+\.\w+)$/) ?? []
  const file = join(folder, name)
  if ((path !== '/' && path !== `/${name}`) || !existsSync(file)) return answer(response, 404)
  if (name === 'index.html') {
    const html = readFileSync(file, 'utf8').replace('{{token}}', token)
    const policy = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': pagePolicy }
    return answer(response, 200, html, policy)
  }
  answer(response, 200, readFileSync(file), { 'content-type': types[extname(file)] ?? 'application/octet-stream' })
}

async function get(
  { stage }: House,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  query: URLSearchParams,
): Promise<void> {
  const client = query.get('client')
  if (path === '/api/events' && client && client.length <= 64) {
    if (!stage.journal.hasRoom(client)) return answer(response, 503)
    answerStream(response)
    const after = Number(request.headers['last-event-id'] ?? query.get('after') ?? 0)
    return stage.journal.listen(client, response, after)
  }
  if (path !== '/api/book') return answer(response, 404)
  const snapshot = await stage.wish<string>({ kind: 'snapshot' })
  // The worker's news of everything before have come before its answer.
  const text = `{"version":${stage.journal.version()},${snapshot.slice(1)}`
  answer(response, 200, text, { 'content-type': 'application/json; charset=utf-8' })
}

async function post(
  house: House,
  request: IncomingMessage,
  response: ServerResponse,
  kind: string,
  query: URLSearchParams,
): Promise<void> {
  const { stage, names } = house
  const body = await bodyOf(request, kind === 'open' ? limits.file : limits.small)
  if (body === null) return answer(response, 413)
  if (kind === 'open') return answerJson(response, await openFile(stage, safeName(query.get('name') ?? ''), body))
  if (kind === 'save') return answer(response, 200, await saveFile(stage), { 'content-type': xlsx })
  if (request.headers['content-type'] !== 'application/json') return answer(response, 415)
  const fields = fieldsOf(body.toString('utf8'))
  if (!fields) return answer(response, 400)
  if (kind === 'answer') {
    const given = answerOf(fields)
    return given ? answerJson(response, stage.answer(given.id, given.answer)) : answer(response, 400)
  }
  if (kind === 'cancel') return answerJson(response, stage.cancel(String(fields['client'])))
  const wish = wishOf(kind, fields, names)
  if (!wish) return answer(response, 400)
  answerJson(response, await stage.wish(wish))
}
