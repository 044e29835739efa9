/** What every other command asks of Google: the bundle as shipped runs the same day's work on a small and on a large book. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Book } from '../../host/book.ts'
import { type CallCount, execute, loadCode, noonOf } from '../../host/run.ts'
import { department } from '../../sample/desk.ts'
import { sampleBook } from '../../sample/large.ts'
import type { LoadedForm } from '../../src/commands/form.ts'

const code = loadCode()
const quarter = '2025-Q2'
const unit = 'DV0004'
const owner = 'dv0004@example.org'

type Step = readonly [name: string, args: readonly unknown[] | ((book: Book) => readonly unknown[]), user?: string]

function run(
  book: Book,
  [name, args, user = department]: Step,
): { readonly calls: CallCount[]; readonly result: unknown } {
  const given = typeof args === 'function' ? args(book) : args
  const { calls, result, error } = execute(
    book,
    code,
    { name, args: given },
    { user, now: noonOf('2025-06-18', book.zone) },
  )
  if (error) throw new Error(`${name}: ${error.stack}`)
  return { calls, result }
}

const versionOf = (book: Book): string => (run(book, ['loadForm', [unit, quarter], owner]).result as LoadedForm).version

const steps: readonly Step[] = [
  ['consolidate', ['2025-Q1']],
  ['consolidate', [quarter]],
  ['consolidateYear', ['2025']],
  ['comparePeriods', [quarter, '2025-Q1']],
  ['listSources', [{ period: quarter, key: 'TTM1' }]],
  ['readiness', []],
  ['confirmationFacts', ['2025-Q1']],
  ['confirmFigures', ['2025-Q1']],
  ['listReports', [{ period: quarter }]],
  ['returnReports', [quarter, [unit], 'Bổ sung số liệu', '25/6/2025']],
  ['acceptReports', [quarter, 'passing']],
  ['closePeriod', ['2025-Q1']],
  ['loadForm', [unit, quarter], owner],
  ['saveDraft', (book) => [unit, quarter, { TTM1: '7' }, versionOf(book)], owner],
  ['sendReport', (book) => [unit, quarter, { TTM1: '8' }, versionOf(book), { zeros: [] }], owner],
  ['repair', []],
]

/** Making a tab longer, once for all rows that are missing, asking how long it is; the low rows of a table that a small book lacks. */
const toSize = ['Sheet.deleteRows', 'Sheet.insertRowsAfter', 'Sheet.getMaxRows', 'Sheet.setRowHeightsForced']

function roundTrips(calls: readonly CallCount[]): Record<string, number> {
  const counted = calls.filter(({ kind, method }) => kind !== 'navigation' && !toSize.includes(method))
  return Object.fromEntries(counted.map((each) => [`${each.kind} ${each.method}`, each.calls]))
}

const resized = (calls: readonly CallCount[]): number =>
  calls.reduce((sum, each) => sum + (toSize.includes(each.method) ? each.calls : 0), 0)

describe('the number of service calls', () => {
  const found = new Map<string, readonly CallCount[][]>()
  beforeAll(() => {
    const books = [45, 450].map((units) => sampleBook({ units, quarters: 2, seed: 354 }))
    for (const step of steps)
      found.set(
        `${step[0]} ${JSON.stringify(step[1])}`,
        books.map((book) => run(book, step).calls),
      )
  }, 120_000)

  it.each(steps.map((step) => [step[0], `${step[0]} ${JSON.stringify(step[1])}`]))(
    'of %s is the same for 45 and for 450 units, but for a tab that has to be made longer',
    (_, key) => {
      const [few = [], many = []] = found.get(key) ?? []
      expect(few.length).toBeGreaterThan(0)
      expect(roundTrips(many)).toEqual(roundTrips(few))
      expect(resized(many) - resized(few)).toBeLessThanOrEqual(2)
    },
  )
})
