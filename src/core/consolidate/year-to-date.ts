/** What the reports of a year gave, period by period, comes in; the sums of the year to date go out (rules 8 and 13). */
import type { Day, Register } from '../model.ts'
import { isActive, type Predecessors } from '../succession.ts'
import { type ColumnSums, joinedSums } from './column-sums.ts'
import { numberColumns } from './lines.ts'
import { add, emptyTally, sum } from './sum.ts'
import type { UnitValues } from './values.ts'

/** What a report period gave, with its last on-time day. */
export interface YearPeriod {
  readonly day: Day
  readonly given: UnitValues
  readonly sums: ColumnSums
}

/** A unit's last answer in a column, and the day of the period in which it was given. */
interface Answer {
  readonly value: number
  readonly day: Day
}

type Answers = ReadonlyMap<string, ReadonlyMap<string, Answer>>

/** Returns each unit's last answer in each column; a later blank cell takes nothing back. */
function lastAnswers(year: readonly YearPeriod[], keys: readonly string[]): Answers {
  const answers = new Map<string, Map<string, Answer>>()
  for (const { day, given } of year) {
    for (const [unit, values] of given) {
      const own = answers.get(unit) ?? new Map<string, Answer>()
      for (const key of keys) {
        const value = values[key]
        if (typeof value === 'number') own.set(key, { value, day })
      }
      answers.set(unit, own)
    }
  }
  return answers
}

/**
 * Returns what stands for the unit in a column: its last answer, and what its ended predecessors left to it since that
 * answer was given (rule 13: until that one answers), each found in the same way; null when there is none. A ward that
 * answered 10 while the one it took over (5) still was active stands at 15 until it answers again.
 */
function answersOf(
  unit: string,
  key: string,
  answers: Answers,
  predecessors: Predecessors,
  asked: Set<string>,
): number[] {
  asked.add(unit)
  const own = answers.get(unit)?.get(key)
  const found = own ? [own.value] : []
  for (const { code, to } of predecessors.get(unit) ?? []) {
    // One that ended before the answer is part of it; a loop of successors adds nothing twice.
    if ((own && to < own.day) || asked.has(code)) continue
    for (const value of answersOf(code, key, answers, predecessors, asked)) found.push(value)
  }
  return found
}

/**
 * Returns the sums of the year to date: of flows those of all its reports; of stock and yes-no over the units active on the day,
 * each with its last answers. A stock of 5 in the first quarter and blank in the second is still 5.
 */
export function yearToDateSums(
  register: Register,
  year: readonly YearPeriod[],
  predecessors: Predecessors,
  lastOnTimeDay: Day,
): ColumnSums {
  const columns = numberColumns(register)
  const keysOf = (flow: boolean) =>
    columns.filter((each) => (each.aggregation === 'flow') === flow).map(({ key }) => key)
  const flows = joinedSums(
    keysOf(true),
    year.map(({ sums }) => sums),
  )
  const lasting = keysOf(false).map((key) => ({ key, tally: emptyTally() }))
  const answers = lastAnswers(year, keysOf(false))
  for (const unit of register.units) {
    if (!isActive(unit, lastOnTimeDay)) continue
    for (const { key, tally } of lasting) {
      const found = answersOf(unit.code, key, answers, predecessors, new Set())
      // A lone answer is added to the total as it is: only the total is rounded.
      const answer = found.length > 1 ? sum(found) : found[0]
      if (typeof answer === 'number') add(tally, answer)
    }
  }
  return new Map([...flows, ...lasting.map(({ key, tally }) => [key, tally] as const)])
}
