/**
 * Comes in: the service calls of one execution, and their order. Goes out: an estimate of the seconds they take on Google, low, mid
 * and high. The constants are those of published measurements (docs/performance.md); none was measured here.
 */
import type { CallCount } from '../host/run.ts'

export type Level = 'low' | 'mid' | 'high'
export const levels: readonly Level[] = ['low', 'mid', 'high']

type Milliseconds = Readonly<Record<Level, number>>

/** The first touch of the file. */
const open: Milliseconds = { low: 100, mid: 150, high: 300 }
const navigation: Milliseconds = { low: 0.1, mid: 0.5, high: 2 }
/** A round trip, and what each cell adds to it. */
const read: Milliseconds = { low: 30, mid: 110, high: 160 }
const cellRead: Milliseconds = { low: 0.0085, mid: 0.009, high: 0.01 }
/** A write is kept until the next flush; the cells are paid for then. */
const write: Milliseconds = { low: 0.4, mid: 1.2, high: 2 }
const cellWritten: Milliseconds = { low: 0.036, mid: 0.06, high: 0.145 }
const flush: Milliseconds = { low: 30, mid: 30, high: 30 }
/** An assumption: nobody has published how long it takes to make a tab, rows, a chart or a protection. */
const structural: Milliseconds = { low: 150, mid: 300, high: 1000 }
const propertyRead: Milliseconds = { low: 30, mid: 30, high: 30 }
const propertyWrite: Milliseconds = { low: 62, mid: 62, high: 62 }

/** Cells that Google keeps before it flushes by itself. */
const mostPending = 20_000

const isStructural = (method: string): boolean =>
  /^(Spreadsheet|Sheet|Range)\.(insert(Sheet|Rows|Columns|Chart)\w*|delete(Sheet|Rows|Columns)\w*|removeChart|protect|copyTo|moveColumns)$/.test(
    method,
  )

function ofCall({ method, kind }: CallCount, level: Level): number {
  if (method.startsWith('Properties.')) return (kind === 'write' ? propertyWrite : propertyRead)[level]
  if (kind === 'navigation') return navigation[level]
  if (kind === 'read') return read[level]
  return (isStructural(method) ? structural : write)[level]
}

/** How often a read follows a write, and the end of the script. */
function flushes(calls: readonly CallCount[], order: readonly string[]): number {
  const kinds = new Map(calls.map(({ method, kind }) => [method, kind]))
  let found = 0
  let pending = false
  for (const method of order) {
    const kind = kinds.get(method)
    if (kind === 'read' && pending) found += 1
    if (kind !== 'navigation') pending = kind === 'write'
  }
  return found + (pending ? 1 : 0)
}

/** Returns the estimated seconds of an execution; `order` are its methods as they were called. */
export function estimatedSeconds(calls: readonly CallCount[], order: readonly string[], level: Level): number {
  const cells = (kind: CallCount['kind']) => calls.reduce((sum, each) => sum + (each.kind === kind ? each.cells : 0), 0)
  const trips = calls.reduce((sum, each) => sum + each.calls * ofCall(each, level), 0)
  const flushed = flushes(calls, order) + Math.floor(cells('write') / mostPending)
  const moved = cells('read') * cellRead[level] + cells('write') * cellWritten[level]
  return (open[level] + trips + moved + flushed * flush[level]) / 1000
}
