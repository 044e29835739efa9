/** People sort, insert, delete, rename and move while a command runs: what they entered stays, and stamps and checks end in the rows they belong to. */
import { afterAll, describe, expect, it } from 'vitest'
import { type Book, copyBook, type Sheet } from '../../host/book.ts'
import { type People, people } from '../../host/people.ts'
import { loadCode } from '../../host/run.ts'
import { department, keysOf, tab, valueAt } from '../../sample/desk.ts'
import { noon, type Scenario, scenarios } from './office.ts'

const isWhole = process.env['FAULTS'] === 'all'
const code = loadCode()

type Deed = (team: People, sheet: Sheet) => unknown

const user = department
const at = (sheet: Sheet, key: string): number => keysOf(sheet).indexOf(key) + 1

/** What somebody does to the reports in between. */
const deeds: Readonly<Record<string, Deed>> = {
  'sorts by unit': (team, sheet) =>
    team.sort({ user, sheet: sheet.id, column: at(sheet, 'unit'), ascending: false, firstRow: 4, lastRow: 16 }),
  'inserts a row': (team, sheet) => team.insertRows({ user, sheet: sheet.id, before: 5 }),
  'deletes the row of a unit': (team, sheet) => team.deleteRows({ user, sheet: sheet.id, row: 5 }),
  'renames the tab': (team, sheet) => team.renameTab({ user, sheet: sheet.id, name: 'Số liệu' }),
  'moves the states behind the results': (team, sheet) =>
    team.moveColumn({ user, sheet: sheet.id, column: at(sheet, 'state'), to: at(sheet, 'difficulties') }),
  'moves the checks to the front': (team, sheet) =>
    team.moveColumn({ user, sheet: sheet.id, column: at(sheet, 'checks'), to: 3 }),
}

/** Returns what stands in the reports, by unit, period and key; what is not in a row of a unit is told by its place. */
function standing(book: Book): Map<string, string> {
  const sheet = tab(book, 'reports')
  const keys = keysOf(sheet)
  const found = new Map<string, string>()
  sheet.rows.forEach((row, index) => {
    const name = ['unit', 'period'].map((key) => valueAt(sheet, index, keys.indexOf(key))).join('|')
    row?.forEach((cell, column) => {
      if (index < 3 || cell?.v === undefined || cell.v === '') return
      found.set(`${name === '|' ? `nobody's row` : name}|${keys[column] || `column ${column}`}`, String(cell.v))
    })
  })
  return found
}

let acts = 0
afterAll(() => console.log(`${acts} acts between the calls of ${all.length} commands`))

const apply = (book: Book, deed: Deed): void =>
  void deed(people(book, code, { now: noon, hold: true }), tab(book, 'reports'))

/** Returns the cells that say neither what they say when the deed comes first nor when it comes last. */
function wrongCells(scenario: Scenario, deed: Deed, calls: readonly number[]): string[] {
  const run = (...steps: readonly ((book: Book) => unknown)[]) => {
    const book = copyBook(scenario.book)
    for (const step of steps) step(book)
    return standing(book)
  }
  const act = (book: Book) => apply(book, deed)
  const [early, late] = [run(act, scenario.run), run(scenario.run, act)]
  return calls.flatMap((call) => {
    acts += 1
    const book = copyBook(scenario.book)
    let count = 0
    const { error, result } = scenario.run(book, {
      meanwhile: (_, kind) => {
        if (kind !== 'navigation' && ++count === call) apply(book, deed)
      },
    })
    const now = standing(book)
    const places = [...new Set([...now.keys(), ...early.keys(), ...late.keys()])]
    const wrong = places.filter((place) => now.get(place) !== early.get(place) && now.get(place) !== late.get(place))
    // What could not be done is told: the command refused, or its message names the rows.
    const isTold = error?.name === 'WorkbookError' || JSON.stringify(result ?? '').includes('đã thay đổi trong lúc ghi')
    const slip = error && error.name !== 'WorkbookError' ? [`call ${call}: ${error.stack}`] : []
    const untold = isTold ? wrong.filter((place) => place.startsWith('nobody')) : wrong
    return [
      ...slip,
      ...untold.map(
        (place) => `call ${call}: ${place} says ${now.get(place)}, not ${early.get(place)} or ${late.get(place)}`,
      ),
    ]
  })
}

const named = [
  'check',
  'returnReports',
  'acceptReports',
  'recordDay',
  'applySuggestions',
  'saveDraft',
  'sendReport',
  'onReportEdit',
  'hourly',
  'track',
  'consolidate',
]
const all = scenarios().filter(({ name }) => named.some((each) => name.startsWith(each)))

describe.each(Object.entries(deeds))('somebody who %s', (_, deed) => {
  const kind = Object.values(deeds).indexOf(deed)
  const tried = isWhole ? all : all.filter((__, index) => index % 6 === kind)

  it.each(tried.map((scenario) => [scenario.name, scenario] as const))(
    'meets %s',
    { timeout: 3_600_000 },
    (__, scenario) => {
      const { calls } = scenario.run(copyBook(scenario.book))
      const trips = calls.reduce((sum, each) => sum + (each.kind === 'navigation' ? 0 : each.calls), 0)
      const step = isWhole ? 1 : Math.ceil(trips / 4)
      const places = Array.from({ length: Math.ceil(trips / step) }, (___, index) => trips - index * step)
      expect(wrongCells(scenario, deed, places)).toEqual([])
    },
  )
})

it('writes what a form holds into its columns, although the states are moved just before: the drop-down there refuses it first', () => {
  const [scenario] = scenarios().filter(({ name }) => name.startsWith('saveDraft'))
  const deed = deeds['moves the states behind the results']
  if (!scenario || !deed) throw new Error('no draft to save')
  const all = Array.from({ length: 24 }, (_, index) => index + 1)
  expect(wrongCells(scenario, deed, all)).toEqual([])
})
