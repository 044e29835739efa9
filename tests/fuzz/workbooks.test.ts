/**
 * Books to which anything may have happened, through the bundle as shipped: each command finishes or names the fault, and leaves
 * what people entered as it was; totals are those of a model. `FUZZ_BOOKS` says how many books, `FUZZ_SEED` which.
 */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Book, copyBook } from '../../host/book.ts'
import { execute, loadCode, noonOf } from '../../host/run.ts'
import { department } from '../../sample/desk.ts'
import { enteredCells } from '../hostile/typed.ts'
import { modelTotals } from './model.ts'
import { befall, leavesTables, type Misfortune, misfortune } from './mutations.ts'
import { day, smallBook } from './small-book.ts'

const books = Number(process.env['FUZZ_BOOKS'] ?? 500)
const seed = Number(process.env['FUZZ_SEED'] ?? 354)
const code = loadCode()
const small = smallBook()

const others: readonly (readonly [string, ...unknown[]])[] = [
  ['track'],
  ['check'],
  ['openPeriod', '2025-Q2'],
  ['confirmFigures', '2025-Q1'],
  ['consolidateYear', '2025'],
  ['comparePeriods', '2025-Q1', '2025-Q2'],
  ['repair'],
  ['readiness'],
  ['listReports', {}],
  ['loadForm', 'BTG', '2025-Q1'],
  ['myReport'],
  ['listSources', { period: '2025-Q1', key: 'HN' }],
  ['acceptReports', '2025-Q1', 'passing'],
  ['applyPermissions', { rows: false }],
  ['permissionsPlan'],
  ['listPeriods'],
  ['onOpen'],
]

/** Commands that put missing columns in their place: what people entered moves along with its column. */
const makesColumns = new Set(['openPeriod', 'repair'])

/** Returns what stood below the headings and stands nowhere any more, each as often as it is missing. */
function missing(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] {
  const left = [...after.values()].sort()
  const gone: string[] = []
  const entered = [...before].flatMap(([place, cell]) => (Number(place.split(' ').at(-2)) > 2 ? [cell] : [])).sort()
  let at = 0
  for (const cell of entered) {
    while (at < left.length && (left[at] ?? '') < cell) at++
    if (left[at] === cell) at++
    else gone.push(cell)
  }
  return gone
}

interface Figures {
  readonly totals: readonly {
    readonly indicator: string
    readonly theme: string | null
    readonly total: number | null
  }[]
}

/** Returns the figures of a run; throws unless it finished or named the fault, and left what people entered. */
function survive(book: Book, [name, ...args]: readonly [string, ...unknown[]]): Figures | null {
  const before = enteredCells(book)
  const whole = copyBook(book)
  const options = { user: department, now: noonOf(day, book.zone) }
  const { error, result } = execute(book, code, { name, args }, options)
  if (error) {
    expect([name, error.name, error.name === 'WorkbookError' ? '' : error.stack]).toEqual([name, 'WorkbookError', ''])
    expect(error.message.trim()).not.toBe('')
    if (name !== 'repair')
      expect(
        JSON.stringify(book.sheets) === JSON.stringify(whole.sheets),
        `${name} refused and wrote nevertheless`,
      ).toBe(true)
    return null
  }
  const after = enteredCells(book)
  if (makesColumns.has(name)) expect([name, missing(before, after)]).toEqual([name, []])
  else if (name !== 'acceptReports') {
    const changed = [...before].filter(([place, cell]) => after.get(place) !== cell).map(([place]) => place)
    expect([name, changed]).toEqual([name, []])
  }
  return (result as { figures?: Figures } | null)?.figures ?? null
}

/** Expects the totals of the model, theme by theme. */
function expectTotals(model: Readonly<Record<string, number | null>>, figures: Figures): void {
  const found = (key: string) => {
    const [indicator, theme = null] = key.split('@')
    return figures.totals.find((each) => each.indicator === indicator && each.theme === theme)?.total ?? null
  }
  expect(Object.fromEntries(Object.keys(model).map((key) => [key, found(key)]))).toEqual(model)
}

it(`finishes or names the fault, whatever has happened to a book, ${books} times`, { timeout: 36_000_000 }, () => {
  const cases = fc.tuple(fc.array(misfortune, { minLength: 1, maxLength: 8 }), fc.nat(others.length - 1))
  fc.assert(
    fc.property(cases, ([happened, which]: [Misfortune[], number]) => {
      const book = copyBook(small)
      befall(book, happened)
      const model = happened.every(leavesTables) ? modelTotals(book) : null
      const figures = survive(book, ['consolidate', '2025-Q1'])
      if (figures && model) expectTotals(model, figures)
      survive(book, others[which] ?? ['track'])
    }),
    { numRuns: books, seed },
  )
})
