/** The rows as a run leaves them come in; what the next run needs to know of them goes out: which are undated, which were seen. */
import type { DayEdit } from './day-edits.ts'
import type { Day, Register, Report } from './model.ts'
import { type Row, rowsOf } from './row-print.ts'
import type { Decision, Memory, Run, Stamp } from './stamp-model.ts'
import { isSent } from './words.ts'

/** What a run has dealt with. */
interface Dealt {
  readonly stamps: readonly Stamp[]
  /** Those of the stamps that were submissions. */
  readonly submitted: readonly Stamp[]
  /** Rows sent unseen on a day that nobody knows. */
  readonly late: readonly Row[]
  readonly days: readonly DayEdit[]
  /** Whether people fill in the columns of the last hour; with others every row looks changed, and none was. */
  readonly isSameTable: boolean
}

/** Returns what the next run needs: a row changed but not yet dealt with is left unseen, for its own edit is still to come. */
export function remembered(
  rows: readonly Row[],
  { watched, edit, hour }: Run,
  { undated, seen, dated = new Map() }: Memory,
  { stamps, submitted, late, days, isSameTable }: Dealt,
): Pick<Decision, 'undated' | 'seen' | 'dated'> {
  if (!watched) return { undated: [...undated], seen: [...seen], dated }
  const dealt = new Set([...stamps.filter((each) => each.edited || !edit), ...submitted].map((each) => each.report))
  if (hour && !isSameTable) for (const { report } of rows) dealt.add(report)
  const cleared = days.filter((each) => each.cleared).map((each) => each.row)
  const without = new Set(cleared.map((row) => row.identity))
  // One that was taken back is forgotten when that has been seen.
  const isStill = (row: Row): boolean => isSent(row.report.state) || !(dealt.has(row.report) || seen.has(row.prints[1]))
  const still = rows.filter((row) => undated.has(row.identity) && !row.dated && isStill(row))
  // A row that has gone may come back, and nobody will know its day then either.
  const present = new Set(rows.map((row) => row.identity))
  const gone = [...undated].filter((identity) => !present.has(identity))
  return {
    undated: [...new Set([...[...still, ...late, ...cleared].map((row) => row.identity), ...gone])],
    seen: [...new Set(rows.flatMap((row) => printsToKeep(row, seen, dealt)))],
    dated: new Map([...[...dated].filter(([identity]) => !without.has(identity)), ...daysOf(rows, stamps)]),
  }
}

/** Returns the first days that the rows have, or get with these stamps. */
const daysOf = (rows: readonly Row[], stamps: readonly Stamp[]): readonly (readonly [string, Day])[] =>
  rows.flatMap(({ report, identity }) => {
    const stamp = stamps.find((each) => each.report === report && each.first !== null)
    const day = stamp?.first ?? report.firstSubmitted
    return day ? [[identity, day] as const] : []
  })

function printsToKeep(row: Row, seen: ReadonlySet<string>, dealt: ReadonlySet<Report>): readonly string[] {
  if (!row.known) return []
  if (dealt.has(row.report) || seen.has(row.prints[0])) return row.prints
  return row.prints.filter((print) => seen.has(print))
}

/** Returns the memory to start with: rows that are sent without a first day stay undated, and every row has been seen. */
export function startingMemory(register: Register): Pick<Decision, 'undated' | 'seen' | 'dated'> {
  const rows = rowsOf(register).filter((row) => row.known)
  const undated = rows.filter((row) => isSent(row.report.state) && !row.dated && !row.report.empty)
  return {
    undated: [...new Set(undated.map((row) => row.identity))],
    seen: [...new Set(rows.flatMap((row) => row.prints))],
    dated: new Map(daysOf(rows, [])),
  }
}
