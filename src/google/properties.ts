/** What the document and a user remember: texts by key, read all at once. */

import { again } from './again.ts'
import { isSound } from './sound-memory.ts'

/** Google allows 9 KB for a key and its value; a letter takes up to three bytes. */
const CHUNK = 2_500

export type Properties = ReadonlyMap<string, string>

const ofDocument = (): GoogleAppsScript.Properties.Properties => PropertiesService.getDocumentProperties()

/** Returns the document's properties whose keys begin with `prefix`, less damaged ones: one read, however many there are. */
export function readProperties(prefix = ''): Properties {
  const all = Object.entries(again(() => ofDocument().getProperties()))
  return new Map(all.filter(([key, text]) => key.startsWith(prefix) && isSound(key, text)))
}

/** Returns one property of the document; null when there is none, or what is there is damaged. */
export function readProperty(key: string): string | null {
  const text = again(() => ofDocument().getProperty(key))
  return text !== null && isSound(key, text) ? text : null
}

/** Writes one property of the document. */
export function writeProperty(key: string, value: string): void {
  again(() => ofDocument().setProperty(key, value))
}

/** Writes several properties of the document in one call; the others stay. */
export function writeProperties(values: Properties): void {
  if (values.size) again(() => ofDocument().setProperties(Object.fromEntries(values)))
}

/** Deletes properties of the document, one call each: another execution may be writing others. */
export function deleteProperties(keys: readonly string[]): void {
  for (const key of keys) again(() => ofDocument().deleteProperty(key))
}

const nameOf = (key: string, index: number): string => (index ? `${key}.${index}` : key)

/** Returns the lines kept under `key`, `key.1`, `key.2`... of the properties that were read. */
export function linesIn(properties: Properties, key: string): readonly string[] {
  const lines: string[] = []
  for (let index = 0; properties.has(nameOf(key, index)); index++)
    for (const line of (properties.get(nameOf(key, index)) ?? '').split('\n')) if (line) lines.push(line)
  return lines
}

/** Returns properties that keep lines under `key`, `key.1`, `key.2`..., each within Google's limit. */
export function chunked(key: string, lines: readonly string[]): Properties {
  const chunks = ['']
  for (const line of lines) {
    const last = chunks.length - 1
    if ((chunks[last] ?? '').length + line.length > CHUNK) chunks.push(line)
    else chunks[last] = chunks[last] ? `${chunks[last]}\n${line}` : line
  }
  return new Map(chunks.map((text, index) => [nameOf(key, index), text]))
}

/** Writes what differs from what was read, in one call, and deletes the chunks of these keys that are left over. */
export function replaceProperties(before: Properties, after: Properties): void {
  writeProperties(new Map([...after].filter(([key, text]) => before.get(key) !== text)))
  deleteProperties(
    [...before.keys()].filter((key) => /\.\d+$/.test(key) && after.has(key.replace(/\.\d+$/, '')) && !after.has(key)),
  )
}

/** Returns what is remembered for the user at the keyboard; null when nothing is. */
export const readUserProperty = (key: string): string | null =>
  again(() => PropertiesService.getUserProperties().getProperty(key))

/** Writes what is remembered for the user at the keyboard. */
export function writeUserProperty(key: string, value: string): void {
  again(() => PropertiesService.getUserProperties().setProperty(key, value))
}
