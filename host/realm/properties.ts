/** `PropertiesService`: texts by key that belong to the document or to a user; script properties last for one execution. */

import { provide } from './calling.ts'
import { refuse } from './exception.ts'
import { outside, plain, theBook } from './state.ts'

const valueLimit = 9 * 1024
const storeLimit = 500 * 1024

export class Properties {
  readonly store: Record<string, string>
  constructor(store: Record<string, string>) {
    this.store = store
  }
  getProperty(key: string): string | null {
    guardKey(key)
    return Object.hasOwn(this.store, key) ? (this.store[key] ?? null) : null
  }
  setProperty(key: string, value: unknown): Properties {
    return this.setProperties({ [key]: value })
  }
  getProperties(): Record<string, string> {
    return { ...this.store }
  }
  setProperties(properties: Readonly<Record<string, unknown>>, deleteAllOthers = false): Properties {
    const entries = Object.entries(properties).map(([key, value]) => [key, String(value)] as const)
    for (const [key, text] of entries) {
      guardKey(key)
      if (bytes(key) + bytes(text) > valueLimit) refuse('Argument too large: value')
    }
    const after = new Map([...(deleteAllOthers ? [] : Object.entries(this.store)), ...entries])
    let total = 0
    for (const [key, text] of after) total += bytes(key) + bytes(text)
    if (total > storeLimit)
      refuse('You have exceeded the property storage quota. Please remove some properties and try again.')
    if (deleteAllOthers) this.deleteAllProperties()
    for (const [key, text] of entries) this.store[key] = text
    return this
  }
  deleteProperty(key: string): Properties {
    guardKey(key)
    delete this.store[key]
    return this
  }
  deleteAllProperties(): Properties {
    for (const key of Object.keys(this.store)) delete this.store[key]
    return this
  }
  getKeys(): string[] {
    return Object.keys(this.store)
  }
}

function guardKey(key: string): void {
  if (!key) refuse('When setting or getting a property value, the property name must not be null or empty.')
}

/** Returns the length in UTF-8. */
function bytes(text: string): number {
  let count = 0
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0
    count += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return count
}

const scriptStore: Record<string, string> = {}

export class PropertiesService {
  getDocumentProperties(): Properties {
    return new Properties(theBook().documentProperties)
  }
  getUserProperties(): Properties {
    const { user } = outside()
    const all = theBook().userProperties
    all[user] ??= plain({})
    return new Properties(all[user] ?? {})
  }
  getScriptProperties(): Properties {
    return new Properties(scriptStore)
  }
}

provide(Properties, 'Properties', {
  getProperty: 'r str?',
  setProperty: 'w str?,any',
  getProperties: 'r',
  setProperties: 'w obj | obj,bool',
  deleteProperty: 'w str?',
  deleteAllProperties: 'w',
  getKeys: 'r',
})
provide(PropertiesService, 'PropertiesService', {
  getDocumentProperties: 'n',
  getUserProperties: 'n',
  getScriptProperties: 'n',
})
