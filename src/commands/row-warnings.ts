/** Comes in: the register and the document's properties. Goes out: what the document remembers of single rows, and what that warns of. */
import { type Choice, type Choices, chosenStateIssues } from '../core/chosen-states.ts'
import { type Closing, closedRowIssues } from '../core/closed-periods.ts'
import type { Gone } from '../core/gone-reports.ts'
import type { Issue } from '../core/issue.ts'
import type { Register } from '../core/model.ts'
import type { Properties } from '../google/properties.ts'

/** Document properties that say when a period was closed begin so; the rest is its code. */
export const closedKey = 'closed:'
/** Those that remember a state that a unit chose itself; the rest is what its row is known by. */
export const chosenKey = 'chosen:'
/** Those that remember a report whose row has gone. */
export const goneKey = 'gone:'

function recordsIn<Record>(properties: Properties, prefix: string): ReadonlyMap<string, Record> {
  return new Map(
    [...properties].flatMap(([key, text]) =>
      key.startsWith(prefix) ? [[key.slice(prefix.length), JSON.parse(text) as Record] as const] : [],
    ),
  )
}

/** Returns records as properties. */
export const recordsOf = (prefix: string, records: ReadonlyMap<string, object>): Properties =>
  new Map([...records].map(([key, record]) => [`${prefix}${key}`, JSON.stringify(record)]))

/** Returns when each closed period was closed and by whom, by code. */
export const closingsIn = (properties: Properties): ReadonlyMap<string, Closing> => recordsIn(properties, closedKey)

/** Returns the states that units chose themselves. */
export const choicesIn = (properties: Properties): Choices => recordsIn<Choice>(properties, chosenKey)

/** Returns the reports whose rows have gone. */
export const goneIn = (properties: Properties): ReadonlyMap<string, Gone> => recordsIn(properties, goneKey)

/** Returns the warnings of rows that only what is remembered gives away. */
export const rowWarnings = (register: Register, properties: Properties, choices = choicesIn(properties)): Issue[] => [
  ...closedRowIssues(register, closingsIn(properties)),
  ...chosenStateIssues(register, choices),
]
