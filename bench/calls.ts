/** Prints what each command asks of Google, for cities of several sizes: reads, writes and cells, from the host's own count. */
import type { CallCount } from '../host/run.ts'
import { perform } from '../sample/desk.ts'
import { sampleBook } from '../sample/large.ts'

const today = '2025-06-18'
const sizes = [45, 450]
const commands: readonly (readonly [string, readonly string[], day?: string])[] = [
  ['openPeriod', ['2025-Q3']],
  ['track', []],
  ['check', []],
  ['consolidate', ['2025-Q2']],
  // Nothing has changed: it says so and writes nothing but the lock.
  ['consolidate', ['2025-Q2']],
  // Its tab is there now: it is marked, cleared and written anew.
  ['consolidate', ['2025-Q2'], '2025-06-19'],
]

const sum = (calls: readonly CallCount[], kind: CallCount['kind'], of: 'calls' | 'cells'): number =>
  calls.reduce((total, each) => total + (each.kind === kind ? each[of] : 0), 0)

const columns = ['command', 'units', 'reads', 'cells read', 'writes', 'cells written', 'navigation, builders']
const lines = [columns]
for (const units of sizes) {
  const book = sampleBook({ units, quarters: 2, seed: 354 })
  for (const [name, args, day = today] of commands) {
    const { calls } = perform(book, name, args, day)
    const figures = [
      sum(calls, 'read', 'calls'),
      sum(calls, 'read', 'cells'),
      sum(calls, 'write', 'calls'),
      sum(calls, 'write', 'cells'),
      sum(calls, 'navigation', 'calls'),
    ]
    lines.push([`${name} ${args.join(' ')}`.trim(), String(units), ...figures.map((each) => each.toLocaleString('en'))])
  }
}
const widths = columns.map((_, index) => Math.max(...lines.map((line) => (line[index] ?? '').length)))
for (const line of lines)
  console.log(
    line.map((text, index) => (index ? text.padStart(widths[index] ?? 0) : text.padEnd(widths[0] ?? 0))).join('  '),
  )
