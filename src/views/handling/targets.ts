/** Comes in: a period as it stands and units as a dialog names them. Goes out: their reports, or obstacles that name each that cannot be handled. */
import { a1 } from '../../core/a1.ts'
import { daySerial, dayWithin } from '../../core/day.ts'
import { lastOnTimeDay } from '../../core/due.ts'
import { type Handling, spanFor, type Unfit, unfitFor } from '../../core/handling.ts'
import type { Obstacle } from '../../core/issue.ts'
import type { Words } from '../../core/layout.ts'
import type { CellValue, Day, FoundTable, Period, Register, Standing, Unit } from '../../core/model.ts'
import { nameKey } from '../../core/name-key.ts'
import { codesByName } from '../../core/parse/references.ts'
import { departmentEn } from '../../messages/department.en.ts'
import { type DepartmentWords, departmentVi } from '../../messages/department.vi.ts'

export interface Scene {
  readonly register: Register
  readonly period: Period
  readonly today: Day
  /** Of any period. */
  readonly standings: readonly Standing[]
  /** How many sent rows a unit has in the period. */
  readonly sentRows: (unit: string) => number
  /** How many errors a row of the reports table has. */
  readonly errors: (row: number) => number
  /** Whether a row's state was chosen by its unit, and the department has not decided yet. */
  readonly isSelfChosen: (row: number) => boolean
  /** What the drop-down of a table's first data cell in a column offers; nothing when there is none. */
  readonly offered: (table: FoundTable, key: string) => readonly string[]
}

/** One cell that a command is named for (rule 11); row and column are 1-based. */
export interface WrittenCell {
  readonly row: number
  readonly column: number
  readonly value: CellValue
  /** Left out: stays as it is. */
  readonly note?: string
  readonly format?: string
}

/** What a command is going to write and say. */
export interface Plan {
  readonly reports: readonly WrittenCell[]
  readonly exceptions: readonly WrittenCell[]
  readonly log: readonly { readonly what: string; readonly place: string; readonly old: string; readonly new: string }[]
  readonly message: string
  /** Codes of the units whose report is changed. */
  readonly units: readonly string[]
  /** Who was left out, by reason in words. */
  readonly leftOut: readonly { readonly why: string; readonly names: readonly string[] }[]
}

/** Why nothing is going to be written, in its place. */
export interface Refusal {
  readonly obstacles: readonly Obstacle[]
}

/** A unit in the period that a command is about. */
export interface Target {
  readonly unit: Unit
  readonly period: Period
  readonly standing: Standing
}

/** Returns the words of the settings' language. */
export const wordsIn = ({ register }: Pick<Scene, 'register'>): DepartmentWords =>
  register.settings.language === 'en' ? departmentEn : departmentVi

/** Returns every unit with its standing in the period, in the order of the units table. */
export function allTargets({ register, standings, period }: Scene): readonly Target[] {
  const of = new Map(standings.filter((each) => each.period === period.code).map((each) => [each.unit, each]))
  return register.units.flatMap((unit) => {
    const standing = of.get(unit.code)
    return standing ? [{ unit, period, standing }] : []
  })
}

/**
 * Returns the targets for units given by code or name. All or nothing: when one cannot be handled, the obstacles name each
 * that cannot, and why.
 */
export function targetsOf(scene: Scene, units: readonly string[], handling: Handling): readonly Target[] | Refusal {
  const codes = codesByName(scene.register.units)
  const chosen = new Set<string>()
  const unfit: [name: string, why: Unfit][] = []
  for (const typed of units) {
    const [code, other] = codes.get(nameKey(typed)) ?? []
    if (code === undefined || other !== undefined) unfit.push([typed, 'unknown'])
    else chosen.add(code)
  }
  const targets = allTargets(scene).filter(({ unit }) => chosen.has(unit.code))
  for (const { unit, standing } of targets) {
    const why = unfitFor(handling, standing, scene.sentRows(unit.code))
    if (why) unfit.push([unit.name || unit.code, why])
  }
  if (unfit.length)
    return {
      obstacles: [
        { code: 'reports-unfit', count: unfit.length },
        ...unfit.map(([unit, why]): Obstacle => ({ code: 'report-unfit', unit, why })),
      ],
    }
  return targets.length ? targets : { obstacles: [{ code: 'nobody-chosen' }] }
}

/** Returns the day as typed, d/m/yyyy or yyyy-mm-dd, or why the command cannot name it. */
export function typedDay({ register, period, today }: Scene, handling: Handling, typed: string): Day | Refusal {
  const [from, to] = spanFor(handling, today, lastOnTimeDay(period.due, register.settings))
  const read = dayWithin(typed, from, to)
  return 'day' in read ? read.day : { obstacles: [{ code: 'day-refused', found: typed, fault: read.fault, from, to }] }
}

/** Returns the obstacles among results. */
export const obstaclesIn = (...results: readonly (object | string | null)[]): readonly Obstacle[] =>
  results.flatMap((each) =>
    typeof each === 'object' && each && 'obstacles' in each ? (each as Refusal).obstacles : [],
  )

/** Returns the units' names as messages name them. */
export const namesOf = (targets: readonly Target[]): readonly string[] =>
  targets.map(({ unit }) => unit.name || unit.code)

/** Returns a sentence about some targets, '' when there are none. */
export const telling = (say: (names: readonly string[]) => string, targets: readonly Target[]): string =>
  targets.length ? say(namesOf(targets)) : ''

/** Returns the cell of a row in a column, none when the table has no such column. */
export function cellIn(
  table: FoundTable,
  row: number,
  key: string,
  value: CellValue,
  more: Pick<WrittenCell, 'note' | 'format'> = {},
): readonly WrittenCell[] {
  const column = table.columns.get(key)
  return column === undefined ? [] : [{ row, column, value, ...more }]
}

/** Returns the cell of a day: a serial number under a date format is the same day in every zone and locale, text is not. */
export const dayIn = (table: FoundTable, row: number, key: string, day: Day): readonly WrittenCell[] =>
  cellIn(table, row, key, daySerial(day), { format: 'dd/mm/yyyy' })

/** Returns what stands in a cell, as text. */
export const cellText = (table: FoundTable, row: number, key: string): string =>
  String(table.rows[row - 1]?.[(table.columns.get(key) ?? 0) - 1] ?? '')

/** Returns where a target's cell stands, in the words of the log. */
export function placeIn(scene: Scene, { unit, period }: Target, table: FoundTable, row: number, key: string): string {
  const cell = a1({ tab: table.tab, row, column: table.columns.get(key) ?? null }) ?? ''
  return wordsIn(scene).place(unit.name || unit.code, period.name || period.code, table.tab, cell)
}

/**
 * Returns the word that a column of choices takes: that of the drop-down, which keeps the language the sheet was set up in,
 * else that of the settings.
 */
export function choiceWord({ register, offered }: Scene, table: FoundTable, key: string, words: Words): string {
  const { language } = register.settings
  const values = offered(table, key)
  const other = language === 'vi' ? words.en : words.vi
  return !values.includes(words[language]) && values.includes(other) ? other : words[language]
}
