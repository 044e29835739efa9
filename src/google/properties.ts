/** What the document and a user remember: texts by key, read all at once. */

import { again } from './again.ts'
import { isSound } from './sound-memory.ts'

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

/** Returns what is remembered for the user at the keyboard; null when nothing is. */
export const readUserProperty = (key: string): string | null =>
  again(() => PropertiesService.getUserProperties().getProperty(key))

/** Writes what is remembered for the user at the keyboard. */
export function writeUserProperty(key: string, value: string): void {
  again(() => PropertiesService.getUserProperties().setProperty(key, value))
}
