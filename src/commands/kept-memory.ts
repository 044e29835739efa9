/** What the document remembers and is to remember comes in; it is kept whole, or refused in words before anything is written. */
import { WorkbookError } from '../core/issue.ts'
import { fits, leftOver } from '../core/kept-lines.ts'
import { deleteProperties, type Properties, writeProperties } from '../google/properties.ts'

/** Throws a WorkbookError where Google would not keep all of it: then nothing is written. */
export function refuseFull(before: Properties, after: Properties): void {
  if (!fits(before, after)) throw new WorkbookError([{ code: 'memory-full' }])
}

/** Writes what differs from what was read, in one call, and deletes the chunks of these keys that are left over. */
export function replaceProperties(before: Properties, after: Properties): void {
  refuseFull(before, after)
  const left = leftOver(before, after)
  const changed = new Map([...after].filter(([key, text]) => before.get(key) !== text))
  writeProperties(changed)
  deleteProperties(left)
}
