/** The line to the server of the playground: requests out, answers and events in. */

import type { Act } from '../../host/acts.ts'
import type { ActResult, CallResult, Loaded, Place, Snapshot, Undone } from '../../host/play/messages.ts'
import type { MenuEntry } from '../../host/realm/bridge.ts'
import type { Answer } from '../../host/run.ts'
import type { PageEvent } from './page-event.ts'

export interface ShownMenu {
  readonly caption: string
  readonly entries: readonly MenuEntry[]
}

/** The server has said no; `message` is meant for the user where the server words it. */
class Refused extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

const token = document.querySelector<HTMLMetaElement>('meta[name=token]')?.content ?? ''
/** This page among those that are open; it is another one after a reload. */
export const client = crypto.randomUUID()

async function request(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(`/api/${path}`, { ...init, headers: { ...init.headers, 'x-token': token } })
  if (response.ok) return response
  const { error = response.statusText } = (await response.json().catch(() => ({}))) as { error?: string }
  throw new Refused(response.status, error)
}

async function post<Value>(path: string, body: object): Promise<Value> {
  const headers = { 'content-type': 'application/json' }
  const response = await request(path, { method: 'POST', headers, body: JSON.stringify({ client, ...body }) })
  return (await response.json()) as Value
}

/** Returns the whole workbook. */
export const fetchBook = async (): Promise<Snapshot> => (await (await request('book')).json()) as Snapshot

/** Returns the menus of the add-on, as this user sees them; none for somebody who may only look. */
export const fetchMenus = (user: string): Promise<ShownMenu[]> => post('menu', { user })

/** Returns what came of an act in the grid. */
export const sendAct = (user: string, act: Act): Promise<ActResult> => post('act', { user, act })

/** Returns what came of a function of the add-on. */
export const sendCall = (user: string, name: string, args: readonly unknown[], at: Place): Promise<CallResult> =>
  post('call', { user, name, args, at })

/** Returns whether the question was still waiting. */
export const sendAnswer = (id: string, answer: Answer): Promise<boolean> => post('answer', { id, ...answer })

/** Returns whether a script of this page was running. */
export const sendCancel = (): Promise<boolean> => post('cancel', {})

/** Writes the day that is today from now on. */
export const sendDay = (day: string): Promise<null> => post('today', { day })

/** Returns whether there was something to undo or to do again. */
export const sendUndo = (way: 'undo' | 'redo', user: string): Promise<Undone> => post(way, { user })

/** Writes the workbook with which the playground began back in its place. */
export const sendReset = (): Promise<null> => post('reset', {})

/** Returns what saving would lose of the workbook that is now open. */
export async function sendFile(file: File): Promise<Loaded> {
  const response = await request(`open?name=${encodeURIComponent(file.name)}`, { method: 'POST', body: file })
  return (await response.json()) as Loaded
}

/** Returns the workbook as an .xlsx file. */
export const fetchFile = async (): Promise<Blob> => (await request('save', { method: 'POST' })).blob()

/** Listens to what happens after the event with this number; `onLine` hears whether the server is there. */
export function openEvents(after: number, onEvent: (event: PageEvent) => void, onLine: (there: boolean) => void): void {
  const source = new EventSource(`/api/events?${new URLSearchParams({ token, client, after: String(after) })}`)
  source.onmessage = ({ data }) => onEvent(JSON.parse(data as string) as PageEvent)
  source.onopen = () => onLine(true)
  source.onerror = () => onLine(false)
}
