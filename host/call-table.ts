/** Prints the service calls of an execution as a table. */
import type { CallCount, CallKind } from './realm/bridge.ts'

const kinds: readonly CallKind[] = ['read', 'write', 'navigation']

/** Returns aligned text: the calls of each kind, most frequent first, and a total for each kind. */
export function callTable(calls: readonly CallCount[]): string {
  const rows = kinds.flatMap((kind) => {
    const own = calls.filter((each) => each.kind === kind).sort((a, b) => b.calls - a.calls)
    const total = (key: 'calls' | 'cells') => own.reduce((sum, each) => sum + each[key], 0)
    return [
      ...own.map((each) => [kind, each.method, String(each.calls), String(each.cells)]),
      [kind, 'total', String(total('calls')), String(total('cells'))],
    ]
  })
  const table = [['kind', 'method', 'calls', 'cells'], ...rows]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)))
  return table
    .map((row) =>
      row
        .map((text, column) => (column < 2 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0)))
        .join('  '),
    )
    .join('\n')
}
