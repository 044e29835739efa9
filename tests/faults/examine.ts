/** Comes in: a command and what goes wrong in it. Goes out: what of the promises was broken, in words. */
import { type Book, copyBook, type Sheet } from '../../host/book.ts'
import type { Fault, Outcome } from '../../host/run.ts'
import { keysOf, valueAt } from '../../sample/desk.ts'
import type { Scenario } from './office.ts'
import { differences, type ShownBook, type ShownTab, shownBook } from './shown-book.ts'

/** What an undisturbed run of a scenario does. */
export interface Undisturbed {
  readonly scenario: Scenario
  /** Reads and writes. */
  readonly trips: number
  readonly before: ShownBook
  readonly after: ShownBook
  /** After what people do next, where that is not the same again. */
  readonly settled: ShownBook
  readonly entered: ReadonlyMap<string, ReadonlySet<string>>
}

/** The add-on's own columns of the reports table. */
const own = ['firstSubmitted', 'lastChanged', 'changedBy', 'returns', 'checks']

/** Keys of which each table of people has one. */
const peoplesKeys = ['explanation', 'name', 'until', 'results', 'text']

/** Returns what people entered, by tab, row and column key; a row of the reports is known by its unit and period. */
function entered(book: Book): Map<string, string> {
  const found = new Map<string, string>()
  for (const sheet of book.sheets) {
    const keys = keysOf(sheet)
    // Tabs that only the add-on writes are looked at as a whole.
    if (!peoplesKeys.some((key) => keys.includes(key))) continue
    const isReports = keys.includes('firstSubmitted') || keys.includes('difficulties')
    const twins = new Map<string, number>()
    sheet.rows.forEach((row, index) => {
      if (index === 0 || !row) return
      const name = isReports && index > 2 ? nameOf(sheet, keys, index, twins) : String(index)
      row.forEach((cell, column) => {
        const key = keys[column] ?? ''
        if (key !== '' && !key.startsWith('~') && !own.includes(key) && cell?.v !== undefined && cell.v !== '')
          found.set(`${sheet.name}|${name}|${key}`, JSON.stringify([cell.v, cell.f]))
      })
    })
  }
  return found
}

function nameOf(sheet: Sheet, keys: readonly string[], row: number, twins: Map<string, number>): string {
  const name = ['unit', 'period'].map((key) => valueAt(sheet, row, keys.indexOf(key))).join(' ')
  const number = twins.get(name) ?? 0
  twins.set(name, number + 1)
  return `${name} ${number}`
}

const trips = ({ calls }: Outcome): number =>
  calls.reduce(
    (sum, { kind, method, calls: times }) => sum + (kind === 'navigation' || method.startsWith('Lock.') ? 0 : times),
    0,
  )

/** Returns what a scenario does when nothing goes wrong. */
export function undisturbed(scenario: Scenario): Undisturbed {
  const book = copyBook(scenario.book)
  const before = shownBook(book)
  const possible = new Map([...entered(book)].map(([place, text]) => [place, new Set([text])] as const))
  const outcome = scenario.run(book)
  if (outcome.error) throw new Error(`${scenario.name}: ${outcome.error.stack}`)
  for (const [place, text] of entered(book)) possible.set(place, new Set([...(possible.get(place) ?? ['']), text]))
  const after = shownBook(book)
  scenario.again?.(book)
  return { scenario, trips: trips(outcome), before, after, settled: shownBook(book), entered: possible }
}

/** The words that mark a tab that is not finished. */
const unfinished = /CHƯA HOÀN TẤT|NOT COMPLETE/

const isTable = ({ cells }: ShownTab): boolean => cells.has('1,2')

/** Returns the tabs that the add-on writes whole and that are neither the old nor the new one nor marked. */
function halfMade(now: ShownBook, { before, after, scenario }: Undisturbed): string[] {
  const same = (one: ShownTab, other: ShownTab | undefined) =>
    other !== undefined && JSON.stringify([...one.cells]) === JSON.stringify([...other.cells])
  const named = (book: ShownBook, name: string) => book.tabs.find((each) => each.name === name)
  // A whole tab of what was seen, in as many rows; or one to try things on, whose name says so.
  const isTold = (tab: ShownTab, made: ShownTab | undefined) =>
    scenario.tries === true && (/ ~ \d$/.test(tab.name) || made?.cells.size === tab.cells.size)
  return now.tabs.flatMap((tab) => {
    const [old, made] = [named(before, tab.name), named(after, tab.name)]
    const isGoingOn = 'setting up' in now.properties && isTable(tab)
    if (tab.key === 'log' || isGoingOn || (old && isTable(old)) || same(tab, old) || same(tab, made)) return []
    if (isTold(tab, made)) return []
    const isBlank = [...tab.cells.values()].every((text) => text.startsWith(' '))
    if (isBlank || [...tab.cells.values()].some((text) => unfinished.test(text))) return []
    return [`${tab.name} is neither old nor new nor marked`]
  })
}

/** Returns what people entered and that is gone, or says what neither they nor the command wrote. */
function changed(
  book: Book,
  { entered: possible, scenario: { named = [] } }: Undisturbed,
  was: Map<string, string>,
): string[] {
  const now = entered(book)
  const lines: string[] = []
  for (const place of new Set([...now.keys(), ...was.keys()])) {
    const text = now.get(place) ?? ''
    const isNamed = named.includes(place.split('|')[2] ?? '')
    if (text === was.get(place)) continue
    if (was.has(place) && !isNamed) lines.push(`${place} was ${was.get(place)} and is ${text}`)
    else if (!possible.get(place)?.has(text)) lines.push(`${place} is ${text}`)
  }
  return lines
}

/** What a run told of failures stays in the log, and the next one tells of none. */
const withoutLog = (book: ShownBook): ShownBook => ({ ...book, tabs: book.tabs.filter(({ key }) => key !== 'log') })

/** A log in which a run is told of more than once, told once. */
function toldOnce(book: ShownBook): ShownBook {
  const tabs = book.tabs.map((tab) => {
    if (tab.key !== 'log') return tab
    const rows = new Map<string, [string, string][]>()
    for (const [place, text] of tab.cells) {
      const [row = '', column = ''] = place.split(',')
      // What a run had left to do, its own line says.
      if (column !== '4') rows.set(row, [...(rows.get(row) ?? []), [column, text]])
    }
    const seen = new Map([...rows.values()].map((cells) => [JSON.stringify(cells), cells]))
    const cells = [...seen.values()].flatMap((row, index) =>
      row.map(([column, text]): [string, string] => [`${index + 1},${column}`, text]),
    )
    return { ...tab, cells: new Map(cells), shape: '' }
  })
  return { ...book, tabs }
}

/**
 * An edit whose trigger was ended is found by the hour, which cannot know who typed what before; nor whether the edit's own
 * trigger is still to come, so that it does not count the row as seen.
 */
const unknownTypist = (book: ShownBook): ShownBook => ({
  ...book,
  properties: { ...book.properties, seen: '' },
  tabs: book.tabs.map((tab) => ({
    ...tab,
    cells: new Map(
      [...tab.cells]
        .filter(([place]) => tab.key !== 'log' || !place.endsWith(',5'))
        .map(([place, text]) => [place, text.replace(/unit\d@example\.org/, 'không rõ')]),
    ),
  })),
})

/** Returns what of the promises a fault breaks: nothing, it is hoped. */
export function examine(run: Undisturbed, fault: Fault, userLocale: string): string[] {
  const { scenario } = run
  const book = copyBook(scenario.book)
  const was = entered(book)
  const outcome = scenario.run(book, { fault, userLocale })
  const count = (method: string) => outcome.calls.find((each) => each.method === method)?.calls ?? 0
  const locks = count('Lock.tryLock') - count('Lock.releaseLock')
  const kept = fault.how !== 'ends' && locks > (scenario.tries ? 1 : 0) ? ['a lock is kept'] : []
  const first = [...changed(book, run, was), ...halfMade(shownBook(book), run), ...kept]
  // What Google refused for longer than anybody tries is told in the result, and people ask again.
  const isTold = scenario.tries || (scenario.tellsEachRun && !scenario.refusedTwice && (fault.times ?? 1) > 1)
  // Ended in its last call a run has done everything, and nobody need ask again.
  const isDone = outcome.error && !scenario.again && differences(shownBook(book), run.after).length === 0
  const isAsked = !isDone && (outcome.error || scenario.again || isTold)
  const again = isAsked ? (scenario.again ?? scenario.run)(book) : null
  const failed = again?.error ? [`again: ${again.error.message}`] : []
  const now = shownBook(book)
  const once = scenario.tries ? withoutLog : scenario.tellsEachRun ? toldOnce : (each: ShownBook) => each
  const who = scenario.again ? unknownTypist : (each: ShownBook) => each
  const second = [...failed, ...differences(who(once(now)), who(once(run.settled)))]
  return [...first.map((line) => `at once: ${line}`), ...second.map((line) => `then: ${line}`)]
}
