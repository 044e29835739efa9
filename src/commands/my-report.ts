/** "Báo cáo của tôi": finds the unit of the person at the keyboard and its row in the current period. */
import { columnLetters } from '../core/a1.ts'
import { type Assessed, assess } from '../core/assess.ts'
import type { Language, Report, Standing, Unit } from '../core/model.ts'
import { hasAddress } from '../core/unit-address.ts'
import { readUserProperty, writeUserProperty } from '../google/properties.ts'
import { show } from '../google/ui.ts'
import { who } from '../google/user.ts'
import { type OpenBook, openBook } from './open-book.ts'

/** The user's property that holds the code of the unit chosen last. */
const UNIT = 'unit'

/** A unit to choose from; `aliases` are found by the search, too. */
export interface UnitChoice {
  readonly code: string
  readonly name: string
  readonly aliases: readonly string[]
}

export interface MyReport {
  readonly language: Language
  /** null: unknown, to be chosen from `units`. */
  readonly unit: { readonly code: string; readonly name: string } | null
  /** The current period; null when the unit has no row at all. */
  readonly period: { readonly code: string; readonly name: string } | null
  /** The state cell of the row. */
  readonly place: { readonly sheetId: number; readonly cell: string } | null
  /** All units, where the user's own is unknown; otherwise none. */
  readonly units: readonly UnitChoice[]
}

/** Returns the user's unit (by e-mail, else as remembered) and its row in the current period. */
export const myReport = (): MyReport => find(openBook({ indicatorColumnsMayMiss: true }), null)

/** Writes down which unit this user reports for, and returns its row as `myReport` does; a code that is no unit is not kept. */
export function chooseUnit(code: string): MyReport {
  const book = openBook({ indicatorColumnsMayMiss: true })
  rememberUnit(book, code)
  return find(book, code)
}

/** Writes down which unit this user reports for; a code that is no unit is not kept. */
export function rememberUnit({ register }: OpenBook, code: string): void {
  if (register.units.some((unit) => unit.code === code)) writeUserProperty(UNIT, code)
}

/** Shows the state cell of the user's row in the current period, and returns what `myReport` returns; `code` names another unit. */
export function goToMyReport(code: string | null = null): MyReport {
  const found = code === null ? myReport() : chooseUnit(code)
  if (found.place) show(found.place.sheetId, found.place.cell)
  return found
}

function find(book: OpenBook, code: string | null): MyReport {
  const { register } = book
  const { reports } = register.tables
  const unit = register.units.find((each) => each.code === code) ?? ownUnit(book)
  const standing = unit ? currentOf(rowsOf(assess(register, book.today), unit.code), book.today) : null
  const period = register.periods.find((each) => each.code === standing?.period)
  const column = reports.columns.get('state')
  const row = standing?.report?.row
  return {
    language: register.settings.language,
    unit: unit ? { code: unit.code, name: unit.name } : null,
    period: period ? { code: period.code, name: period.name } : null,
    place: row && column ? { sheetId: reports.id, cell: `${columnLetters(column)}${row}` } : null,
    units: unit ? [] : unitChoices(book),
  }
}

/** Returns all units, for somebody who reports for another one. */
export const listUnits = (): readonly UnitChoice[] => unitChoices(openBook({ indicatorColumnsMayMiss: true }))

/** Returns all units, to search in; those whose address is the user's come first. */
export function unitChoices({ register: { units } }: OpenBook): readonly UnitChoice[] {
  const address = who()
  const own = units.filter((unit) => hasAddress(unit, address))
  const others = units.filter((unit) => !own.includes(unit))
  return [...own, ...others].map(({ code, name, aliases }) => ({ code, name, aliases }))
}

/**
 * Returns the unit whose address in the units table is the active user's; of several, or where Google does not tell the
 * address, the one that this user chose; null when neither is known.
 */
export function ownUnit({ register: { units } }: OpenBook): Unit | null {
  const address = who()
  const own = units.filter((unit) => hasAddress(unit, address))
  if (own.length === 1) return own[0] ?? null
  const remembered = readUserProperty(UNIT)
  return units.find((unit) => unit.code === remembered) ?? null
}

/** Returns the codes of the units whose address is the user's, and of the one that this user chose. */
export function ownCodes(book: OpenBook): ReadonlySet<string> {
  const address = who()
  const units = [...book.register.units.filter((unit) => hasAddress(unit, address)), ownUnit(book)]
  return new Set(units.flatMap((unit) => unit?.code ?? []))
}

/** A unit's standing in a period for which it has a row. */
export type Row = Standing & { readonly report: Report }

/** Returns the standings of a unit in the periods for which it has a row, in the order of the periods. */
export const rowsOf = ({ standings }: Pick<Assessed, 'standings'>, unit: string): readonly Row[] =>
  standings.filter((standing): standing is Row => standing.unit === unit && standing.report !== null)

/** Returns the row whose last on-time day comes next (today included), else the latest; null when there is none. */
export function currentOf(rows: readonly Row[], today: string): Row | null {
  const byDay = [...rows].sort((one, other) => (one.lastOnTimeDay < other.lastOnTimeDay ? -1 : 1))
  return byDay.find((row) => row.lastOnTimeDay >= today) ?? byDay.at(-1) ?? null
}
