/** The events of the playground, numbered, and the pages that listen: events in, a stream for each page out. */
import type { ServerResponse } from 'node:http'

export interface Journal {
  /** Sends an event to every page and keeps it for those that come back; returns its number. */
  record(event: object): number
  /** Sends an event that nobody needs later: to one page, or to all when `client` is null. */
  send(client: string | null, event: object): void
  /** Whether one more page may listen, or this one again. */
  hasRoom(client: string): boolean
  /** Begins the stream of a page that knows the events up to `after`. */
  listen(client: string, response: ServerResponse, after: number): void
  connected(client: string): boolean
  /** Number of the last event. */
  version(): number
  close(): void
}

export interface JournalOptions {
  /** A page has come, for the first time or again. */
  readonly onArrival: (client: string) => void
  /** A page has gone and not come back for a while. */
  readonly onDeparture: (client: string) => void
  /** Milliseconds in which a page may come back. */
  readonly patience?: number
}

interface Entry {
  readonly number: number
  readonly text: string
}

/** Events and characters that are kept; who has missed more loads the workbook anew. */
const limits = { events: 400, characters: 8_000_000, listeners: 20 }

/** Returns an empty journal. */
export function openJournal({ onArrival, onDeparture, patience = 1500 }: JournalOptions): Journal {
  const kept = memory()
  const listeners = new Map<string, ServerResponse>()
  const leaving = new Map<string, NodeJS.Timeout>()
  const leave = (client: string, response: ServerResponse) => {
    if (listeners.get(client) !== response) return
    listeners.delete(client)
    leaving.set(
      client,
      setTimeout(() => {
        leaving.delete(client)
        onDeparture(client)
      }, patience),
    )
  }
  return {
    record: (event) => {
      const text = JSON.stringify(event)
      const number = kept.add(text)
      for (const response of listeners.values()) write(response, frame(text, number))
      return number
    },
    send: (client, event) => {
      const text = frame(JSON.stringify(event))
      const own = client === null ? [...listeners.values()] : [listeners.get(client)]
      for (const response of own) if (response) write(response, text)
    },
    hasRoom: (client) => listeners.size < limits.listeners || listeners.has(client),
    listen: (client, response, after) => {
      clearTimeout(leaving.get(client))
      leaving.delete(client)
      listeners.get(client)?.end()
      listeners.set(client, response)
      response.on('close', () => leave(client, response))
      for (const { number, text } of kept.since(after)) write(response, frame(text, number))
      onArrival(client)
    },
    connected: (client) => listeners.has(client) || leaving.has(client),
    version: kept.last,
    close: () => {
      for (const timer of leaving.values()) clearTimeout(timer)
      for (const response of listeners.values()) response.end()
    },
  }
}

/** Writes to a page; one that does not read what it asked for is let go, and finds what it missed when it comes back. */
function write(response: ServerResponse, text: string): void {
  if (response.writableLength > limits.characters) response.destroy()
  else response.write(text)
}

interface Memory {
  add(text: string): number
  /** Returns what a page has missed; that it must load anew when too much. */
  since(after: number): readonly Entry[]
  last(): number
}

function memory(): Memory {
  const entries: Entry[] = []
  let last = 0
  let size = 0
  return {
    add: (text) => {
      entries.push({ number: ++last, text })
      size += text.length
      while (entries.length > limits.events || (size > limits.characters && entries.length > 1))
        size -= entries.shift()?.text.length ?? 0
      return last
    },
    since: (after) => {
      const missed = after > last || after + 1 < (entries[0]?.number ?? last + 1)
      return missed ? [{ number: last, text: '{"kind":"reload"}' }] : entries.filter(({ number }) => number > after)
    },
    last: () => last,
  }
}

function frame(text: string, number?: number): string {
  return `${number === undefined ? '' : `id: ${number}\n`}data: ${text}\n\n`
}
