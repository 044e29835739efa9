/** What one execution knows: the bridge and what the services share. A context lives for one execution, so this is a module's own state. */
import type { Book, Sheet } from '../book.ts'
import type { Bridge } from './bridge.ts'

let bridge: Bridge | null = null

export const execution = {
  /** Epoch milliseconds; only `Utilities.sleep` moves it. */
  now: 0,
  /** Locks this execution holds. */
  locks: new Set<string>(),
  /** Selected block of the active sheet, 1-based. */
  selection: { row: 1, column: 1, rows: 1, columns: 1 },
}

/** Writes the bridge of this execution; called once by `install`. */
export function begin(given: Bridge): void {
  bridge = given
  execution.now = given.now
  execution.selection = { ...given.selection }
}

/** Returns the bridge of this execution. */
export function outside(): Bridge {
  if (!bridge) throw new Error('the realm is not installed')
  return bridge
}

/** Returns the workbook of this execution. */
export function theBook(): Book {
  return outside().book
}

/** Returns a deep copy that belongs to the outer world, for storing in the book. */
export function plain<T>(value: T): T {
  return outside().plain(value)
}

/** Returns the sheet with an id, or undefined. */
export function sheetById(id: number): Sheet | undefined {
  return theBook().sheets.find((sheet) => sheet.id === id)
}
