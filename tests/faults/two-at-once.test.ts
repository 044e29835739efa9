/** Two executions at once, switched at every service call: the result is that of one after the other, and nothing is lost. */
import { afterAll, describe, expect, it } from 'vitest'
import { copyBook } from '../../host/book.ts'
import type { RunOptions } from '../../host/run.ts'
import { type Meeting, meetings } from './office.ts'
import { differences, type ShownBook, shownBook } from './shown-book.ts'

const isWhole = process.env['FAULTS'] === 'all'

/** Returns what stands in the book after both, one after the other. */
function inTurn({ book, then }: Meeting, ...runs: readonly Meeting['first'][]): ShownBook {
  const copy = copyBook(book)
  for (const run of runs) run(copy)
  then(copy)
  return shownBook(copy)
}

/** Runs the first up to a call, then the second, then the rest of the first; while the first holds the lock the second waits for it, or gives up. */
function switchedAt(
  { book, first, second, then }: Meeting,
  at: number,
  waits: boolean,
): { shown: ShownBook; calls: number; wrong: string[] } {
  const copy = copyBook(book)
  const wrong: string[] = []
  let [calls, isHeld, isOpen] = [0, false, false]
  const runSecond = (options: Partial<RunOptions> = {}) => {
    const { error } = second(copy, options)
    // Somebody who is told that another command is at work asks again.
    if (error?.name === 'WorkbookError') isOpen = true
    else if (error) wrong.push(`${error.name}: ${error.message}`)
  }
  const { error } = first(copy, {
    meanwhile: (call, kind) => {
      if (kind === 'navigation') return
      calls += 1
      if (calls === at) {
        if (isHeld && waits) isOpen = true
        else runSecond(isHeld ? { heldLocks: ['document'] } : {})
      }
      if (call === 'Lock.tryLock') isHeld = true
      if (call === 'Lock.releaseLock') isHeld = false
    },
  })
  if (error) wrong.push(`${error.name}: ${error.message}`)
  if (isOpen) {
    isOpen = false
    runSecond()
    if (isOpen) wrong.push('the second is refused for good')
  }
  then(copy)
  return { shown: shownBook(copy), calls, wrong }
}

function nearest(found: ShownBook, wanted: readonly ShownBook[], waits: boolean): string[] {
  const all = wanted.map((each) =>
    waits ? differences(found, each) : differences(withPlacesOnly(found), withPlacesOnly(each)),
  )
  return all.find((lines) => lines.length === 0) ?? all[0] ?? []
}

/** Who finds a report by the hour does not know who typed it; the order of entries within a minute says nothing. */
const byAnybody = (book: ShownBook): ShownBook => ({
  ...book,
  tabs: book.tabs.map((tab) => {
    const texts = [...tab.cells].map(([place, text]): [string, string] => [place, text])
    if (tab.key !== 'log') return { ...tab, cells: new Map(texts) }
    const rows = new Map<string, string[]>()
    for (const [place, text] of texts)
      rows.set(place.split(',')[0] ?? '', [...(rows.get(place.split(',')[0] ?? '') ?? []), text])
    return {
      ...tab,
      cells: new Map(
        [...rows.values()]
          .map((row) => row.join(' | '))
          .sort()
          .map((row, index) => [`${index + 1},1`, row]),
      ),
    }
  }),
})

let schedules = 0
afterAll(() => console.log(`${schedules} schedules of ${meetings().length} pairs`))

/**
 * An edit that waited in vain leaves a record, which may be told before or after somebody finds the report, or instead: every
 * place that the log has to tell of is told of. Rows of the log that are still blank say nothing.
 */
function withPlacesOnly(book: ShownBook): ShownBook {
  const tabs = book.tabs.map((tab) => {
    if (tab.key !== 'log') return tab
    const told = [...tab.cells.values()].map((row) => row.split(' | ')[3] ?? row)
    const places = new Set(told.filter((place) => !place.startsWith(' ')))
    return { ...tab, shape: '', cells: new Map([...places].sort().map((place, index) => [`${index + 1},1`, place])) }
  })
  return { ...book, tabs }
}

describe('two executions at once', () => {
  it.each(meetings().map((meeting) => [meeting.name, meeting] as const))(
    'give what one after the other gives: %s',
    { timeout: 3_600_000 },
    (_, meeting) => {
      const orders = [
        inTurn(meeting, meeting.first, meeting.second),
        inTurn(meeting, meeting.second, meeting.first),
      ].map(byAnybody)
      const { calls } = switchedAt(meeting, 0, true)
      const step = isWhole ? 1 : Math.ceil(calls / 3)
      const broken: string[] = []
      for (let at = 1; at <= calls; at += step)
        for (const waits of isWhole ? [true, false] : [schedules % 2 === 0]) {
          schedules += 1
          const { shown, wrong } = switchedAt(meeting, at, waits)
          broken.push(
            ...[...wrong, ...nearest(byAnybody(shown), orders, waits)].map(
              (line) => `call ${at}, ${waits ? 'waits' : 'gives up'}: ${line}`,
            ),
          )
        }
      expect(broken).toEqual([])
    },
  )
})
