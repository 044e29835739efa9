/** Comes in: a week that has ended. Goes out: each difference between what the rows and the log say and what the law says. */

import { department } from '../../sample/desk.ts'
import { type Cells, cellsAt, logOf, placesOf, unitsOf } from './week-book.ts'
import type { Changed, ModelRow } from './week-model.ts'
import { shownAt, tablesOf, type Week } from './week-people.ts'

const epoch = Date.UTC(1899, 11, 30)

const dayOf = (value: unknown): string | null =>
  typeof value === 'number'
    ? new Date(epoch + value * 86_400_000).toISOString().slice(0, 10)
    : value === ''
      ? null
      : String(value)

/** Returns `08:05 14/3/2025` in Vietnam. */
const minuteOf = (instant: number): string => {
  const text = new Date(instant + 7 * 3_600_000).toISOString()
  return `${text.slice(11, 16)} ${Number(text.slice(8, 10))}/${Number(text.slice(5, 7))}/${text.slice(0, 4)}`
}

const instantOf = (text: string): number => {
  const [, hour, minute, day, month, year] = /^(\d+):(\d+) (\d+)\/(\d+)\/(\d+)$/.exec(text)?.map(Number) ?? []
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 0, (hour ?? 0) - 7, minute ?? 0)
}

/** Returns what is not as it should be, a line each. */
export function differences(week: Week): string[] {
  const places = placesOf(week.book)
  const rows = week.model.rows.flatMap((row) => {
    const place = places.get(row.number)
    return place === undefined ? [`row ${row.number} is gone`] : rowFaults(week, row, place)
  })
  const now = tablesOf(week.book)
  const tables = [...week.tables].filter(([id, text]) => now.get(id) !== text).map(([id]) => `tab ${id} has changed`)
  return [...rows, ...tables, ...logFaults(week)]
}

function rowFaults(week: Week, row: ModelRow, place: number): string[] {
  const faults: string[] = []
  const say = (what: string, found: unknown, wanted: unknown) =>
    faults.push(`${row.number} ${row.period}|${row.unit} ${what}: ${String(found)}, should be ${String(wanted)}`)
  const now = cellsAt(week.book, place)
  for (const [key, value] of Object.entries(row.cells)) if (now[key] !== value) say(key, now[key], value)
  const first = dayOf(shownAt(week, place, 'firstSubmitted'))
  if (first !== row.first) say('first day', first, row.first)
  const returns = Number(now['returns'] || 0)
  if (returns !== row.returns) say('returns', returns, row.returns)
  const changed = `${String(now['lastChanged'])}, ${String(now['changedBy'])}`
  if (!isLawful(week, row.changed, now)) say('last changed', changed, shownLaw(row.changed))
  return faults
}

/** Returns whether last change and typist are those of the law. */
function isLawful(week: Week, law: Changed | null, now: Cells): boolean {
  const at = String(now['lastChanged'])
  const by = String(now['changedBy'])
  if (!law) return at === '' && by === ''
  if (law.or !== undefined && isLawful(week, law.or, now)) return true
  const known = [...law.by].filter((name) => !week.hidesEmails || name === department)
  const names = known.length < law.by.size || !law.exact ? [...law.by, 'không rõ'] : known
  return names.includes(by) && (law.exact ? at === minuteOf(law.at) : at !== '' && instantOf(at) >= law.at)
}

const shownLaw = (law: Changed | null): string =>
  law ? `${minuteOf(law.at)}${law.exact ? '' : ' or later'}, ${[...law.by].join(' or ')}` : 'blank'

function logFaults({ book, model, hidesEmails }: Week): string[] {
  const log = logOf(book)
  const names = new Map(unitsOf(book).map(({ code, name }) => [code, name]))
  return model.told.flatMap(({ row, at, what, who, exact, optional }) => {
    if (optional) return []
    const wanted = minuteOf(at)
    const isWho = (named: string) => who === null || named === who || (hidesEmails && named === 'không rõ')
    const found = log.some(
      (line) =>
        (exact ? line.at === wanted : instantOf(line.at) >= at) &&
        what.test(line.what) &&
        isWho(line.who) &&
        (!row || line.place.includes(names.get(row.unit) ?? '') || line.place.includes(row.unit)),
    )
    return found
      ? []
      : [
          `the log does not tell of ${row?.period}|${row?.unit}, ${wanted}: ${what.source}${exact ? '' : ' (or later)'}, ${who}`,
        ]
  })
}
