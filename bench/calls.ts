/**
 * Prints what each command asks of Google, for books of several sizes: reads, writes and cells, from the host's own count, and an
 * estimate of the seconds. Arguments: numbers of units, 45 450 4500 15000 when left out: 45,000 reports with three quarters. What
 * the product or Google refuses at a size is printed as refused.
 */
import type { Book } from '../host/book.ts'
import { type People, people } from '../host/people.ts'
import { type CallCount, execute, loadCode, noonOf } from '../host/run.ts'
import { department, keysOf, tab, valueAt } from '../sample/desk.ts'
import { sampleBook } from '../sample/large.ts'
import { estimatedSeconds, levels } from './cost-model.ts'

const code = loadCode()
const today = '2025-06-18'
const unit = 'DV0004'
const owner = 'dv0004@example.org'
const quarter = '2025-Q2'
const neighbour = 'Đảng bộ cơ sở số 0006'

interface Measured {
  readonly calls: readonly CallCount[]
  /** Their methods, as they were called. */
  readonly order: readonly string[]
}

/** What the add-on, or the host as Google would, says no to. */
class Refused extends Error {}

interface Step {
  readonly name: string
  readonly measure: (book: Book) => Measured
}

/** Returns a step that runs one function of the bundle; `args` may need what the book holds by then. */
function step(
  name: string,
  args: readonly unknown[] | ((book: Book) => readonly unknown[]) = [],
  { user = department, day = today, label = '' } = {},
): Step {
  const measure = (book: Book): Measured => {
    const given = typeof args === 'function' ? args(book) : args
    const order: string[] = []
    const options = { user, now: noonOf(day, book.zone), meanwhile: (method: string) => order.push(method) }
    const { calls, error } = execute(book, code, { name, args: given }, options)
    if (error) throw new Refused(error.message)
    return { calls, order }
  }
  return { name: label || name, measure }
}

/** Returns what a function of the bundle gives to the form. */
function formOf(book: Book): { readonly version: string } {
  const options = { user: owner, now: noonOf(today, book.zone) }
  const { result, error } = execute(book, code, { name: 'loadForm', args: [unit, quarter] }, options)
  if (error) throw new Refused(error.message)
  return result as { version: string }
}

/** Returns the waiting execution of a trigger, run. */
function fired(team: People, handler: string): Measured {
  const order: string[] = []
  const index = team.pending().findIndex(({ name }) => name === handler)
  const done = team.run(index, { meanwhile: (method) => order.push(method) })
  if (!done || done.error) throw new Refused(done?.error?.message ?? `${handler} was not fired`)
  return { calls: done.calls, order }
}

/** Returns what the installed trigger does when a unit that has typed a figure of the third quarter chooses "Đã gửi". */
function editTrigger(): Step {
  const measure = (book: Book): Measured => {
    const team = people(book, code, { now: noonOf(today, book.zone), hold: true })
    const installed = team.call({ user: department, name: 'installTriggers' })
    if (installed.error) throw new Refused(installed.error.message)
    const sheet = tab(book, 'reports')
    const columnOf = (key: string): number => keysOf(sheet).indexOf(key)
    const rows = sheet.rows.flatMap((_, row) => (valueAt(sheet, row, columnOf('unit')) === neighbour ? [row + 1] : []))
    const type = (key: string, text: string): void => {
      const place = { sheet: sheet.id, row: rows.at(-1) ?? 0, column: columnOf(key) + 1 }
      const { error } = team.edit({ user: 'dv0006@example.org', ...place, values: [[text]], typed: true })
      if (error) throw new Error(error)
    }
    type('TTM1', '5')
    fired(team, 'onReportEdit')
    type('state', 'Đã gửi')
    return fired(team, 'onReportEdit')
  }
  return { name: 'onReportEdit (trigger)', measure }
}

/** Returns what the hourly trigger does when nothing waits for it. */
function hourlyTrigger(): Step {
  const measure = (book: Book): Measured => {
    const team = people(book, code, { now: noonOf(today, book.zone) })
    team.tick({ hours: 2 })
    const done = team.executions().find(({ name }) => name === 'hourly')
    if (!done || done.error) throw new Refused(done?.error?.message ?? 'no trigger is installed')
    return { calls: done.calls, order: done.calls.map(({ method }) => method) }
  }
  return { name: 'hourly (trigger)', measure }
}

const changes = { TTM1: '7' }
const steps: readonly Step[] = [
  step('onOpen'),
  step('openPeriod', ['2025-Q3']),
  step('track'),
  step('check'),
  step('consolidate', ['2025-Q1'], { label: 'consolidate, the first' }),
  step('consolidate', [quarter], { label: 'consolidate, with a previous' }),
  step('consolidate', [quarter], { label: 'consolidate, nothing changed' }),
  step('consolidate', [quarter], { day: '2025-06-19', label: 'consolidate, written anew' }),
  step('consolidateYear', ['2025']),
  step('comparePeriods', [quarter, '2025-Q1']),
  step('listSources', [{ period: quarter, key: 'TTM1' }]),
  step('readiness'),
  step('confirmationFacts', ['2025-Q1']),
  step('confirmFigures', ['2025-Q1']),
  step('listReports', [{ period: quarter }]),
  step('returnReports', [quarter, [unit], 'Bổ sung số liệu', '25/6/2025']),
  step('acceptReports', [quarter, 'passing'], { label: 'acceptReports, all that pass' }),
  step('closePeriod', ['2025-Q1']),
  step('loadForm', [unit, quarter], { user: owner }),
  step('saveDraft', (book) => [unit, quarter, changes, formOf(book).version], { user: owner }),
  step('sendReport', (book) => [unit, quarter, { TTM1: '8' }, formOf(book).version, { zeros: [] }], { user: owner }),
  editTrigger(),
  hourlyTrigger(),
  step('repair'),
  step('selfCheck'),
]

const columns = ['command', 'units', 'reads', 'cells read', 'writes', 'cells written', 'steps', 'estimated seconds']

function line(name: string, units: number, { calls, order }: Measured): string[] {
  const sum = (kind: CallCount['kind'], of: 'calls' | 'cells'): string =>
    calls.reduce((total, each) => total + (each.kind === kind ? each[of] : 0), 0).toLocaleString('en')
  const seconds = levels.map((level) => estimatedSeconds(calls, order, level).toFixed(1)).join(' / ')
  const counts = [sum('read', 'calls'), sum('read', 'cells'), sum('write', 'calls'), sum('write', 'cells')]
  return [name, String(units), ...counts, sum('navigation', 'calls'), seconds]
}

/** Returns the line of a step, or why there is none. */
function lineOf({ name, measure }: Step, units: number, book: Book): string[] {
  try {
    return line(name, units, measure(book))
  } catch (error) {
    if (error instanceof Refused) return [name, String(units), `refused: ${error.message.split(/[.(]/)[0]?.trim()}`]
    throw error
  }
}

const sizes = process.argv.slice(2).map(Number)
const lines = [columns]
for (const units of sizes.length ? sizes : [45, 450, 4500, 15_000]) {
  const book = sampleBook({ units, quarters: 2, seed: 354 })
  for (const each of steps) lines.push(lineOf(each, units, book))
}
const whole = lines.filter((each) => each.length === columns.length)
const widths = columns.map((_, index) => Math.max(...whole.map((each) => (each[index] ?? '').length)))
const shown = lines.map((each) =>
  each.map((text, index) => (index ? text.padStart(widths[index] ?? 0) : text.padEnd(widths[0] ?? 0))).join('  '),
)
console.log(shown.join('\n'))
console.log(`Two quarters of each unit are in the book, ${today}. Steps are navigation and builders. The seconds are an estimate by the cost
model of docs/performance.md, low / mid / high, for ranking and for limits; they were not measured on Google.`)
