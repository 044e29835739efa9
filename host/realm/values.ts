/** Values of a block, both ways: what a script reads as JavaScript values, and what it writes as a person would type it. */
import type { Area, Cell, Sheet } from '../book.ts'
import { instantOfSerial, serialOfInstant } from '../zone.ts'
import { intersection } from './a1.ts'
import { dateAt, isDate } from './clock.ts'
import { type Typed, typed } from './coerce.ts'
import { refuse } from './exception.ts'
import { formatKind } from './format.ts'
import { cellAt, emptyCell, ensureCell, internStyle, rowAt, styleOf } from './grid.ts'
import { localeFacts } from './locale.ts'
import { outside, theBook } from './state.ts'
import { beginJudging, violation } from './validate.ts'
import { guardValue, guardWrite } from './write-guard.ts'

export type Value = number | string | boolean | Date

/** Returns rows of values: a date under a date format as Date, an empty cell as '', an error as its text. */
export function readValues(sheet: Sheet, area: Area): Value[][] {
  const { zone } = theBook()
  const result: Value[][] = []
  for (let row = area.row - 1; row < area.row - 1 + area.rows; row++) {
    const cells = sheet.rows[row]
    const values: Value[] = []
    for (let column = area.column - 1; column < area.column - 1 + area.columns; column++) {
      const cell = cells?.[column]
      const value = cell?.v
      if (value === undefined) values.push('')
      else if (typeof value === 'number' && formatKind((cell as Cell).s) === 'date')
        values.push(dateAt(instantOfSerial(value, zone)))
      else values.push(value)
    }
    result.push(values)
  }
  return result
}

/**
 * Writes values into a block as if typed; nothing is written when one of them is refused. `at` gives the value of a place
 * relative to the block.
 */
export function writeValues(sheet: Sheet, area: Area, at: (row: number, column: number) => unknown): void {
  guardWrite(sheet, area)
  for (let row = 0; row < area.rows; row++)
    for (let column = 0; column < area.columns; column++) guardValue(at(row, column))
  const covered = coveredPlaces(sheet, area)
  if (sheet.validations.some((rule) => !rule.allowInvalid)) guardValidations(sheet, area, at)
  for (let row = 0; row < area.rows; row++) {
    const cells = rowAt(sheet, area.row - 1 + row)
    for (let column = 0; column < area.columns; column++) {
      if (covered?.has(placeKey(area.row + row, area.column + column))) continue
      putValue(cells, area.column - 1 + column, at(row, column))
    }
  }
}

function putValue(cells: (Cell | undefined)[], column: number, value: unknown): void {
  let cell = cells[column]
  if (value === null || value === undefined || value === '') {
    if (cell) emptyCell(cell)
    return
  }
  if (!cell) {
    cell = outside().cell(0)
    cells[column] = cell
  } else if (cell.f !== undefined || cell.runs || cell.error) emptyCell(cell)
  if (typeof value === 'string') putTyped(cell, coerce(value, cell.s))
  else if (isDate(value)) putTyped(cell, coerceDate(value))
  else cell.v = value as number | boolean
}

/** Returns what a script's string becomes in a cell of this style; under `@` it stays text, but for a leading apostrophe. */
export function coerce(text: string, style: number): Typed {
  if (formatKind(style) !== 'text') return typed(text)
  return { value: text[0] === "'" ? text.slice(1) : text }
}

function coerceDate(date: Date): Typed {
  const serial = serialOfInstant(date.getTime(), theBook().zone)
  const facts = localeFacts()
  return { value: serial, format: Number.isInteger(serial) ? facts.date : facts.dateTime }
}

/** Writes a typed result; its format is taken only where the cell's own is automatic. */
export function putTyped(cell: Cell, result: Typed): void {
  if (result.formula !== undefined) {
    delete cell.v
    cell.f = result.formula
    return
  }
  if (result.value === undefined || result.value === '') {
    delete cell.v
    return
  }
  cell.v = result.value
  if (result.format !== undefined && formatKind(cell.s) === 'automatic') cell.s = withFormat(cell.s, result.format)
}

const formatted = new Map<string, number>()

function withFormat(style: number, format: string): number {
  const key = `${style} ${format}`
  let index = formatted.get(key)
  if (index === undefined) {
    index = internStyle({ ...styleOf(style), format })
    formatted.set(key, index)
  }
  return index
}

function guardValidations(sheet: Sheet, area: Area, at: (row: number, column: number) => unknown): void {
  beginJudging()
  for (let row = 0; row < area.rows; row++)
    for (let column = 0; column < area.columns; column++) {
      const cell = cellAt(sheet, area.row - 1 + row, area.column - 1 + column)
      const rule = cell?.dv === undefined ? undefined : sheet.validations[cell.dv]
      if (!cell || !rule || rule.allowInvalid) continue
      const text = violation(rule, asTyped(at(row, column), cell), area.row + row, area.column + column)
      if (text) refuse(text)
    }
}

function asTyped(value: unknown, cell: Cell): Typed {
  if (typeof value === 'string') return coerce(value, cell.s)
  if (isDate(value)) return coerceDate(value)
  return value === null || value === undefined ? {} : { value: value as number | boolean }
}

/** Returns the places of the block that lie under a merge, other than its top left cell; null when there are none. */
function coveredPlaces(sheet: Sheet, area: Area): Set<number> | null {
  let covered: Set<number> | null = null
  for (const merge of sheet.merges) {
    if (!intersection(merge, area)) continue
    covered ??= new Set()
    for (let row = merge.row; row < merge.row + merge.rows; row++)
      for (let column = merge.column; column < merge.column + merge.columns; column++)
        if (row !== merge.row || column !== merge.column) covered.add(placeKey(row, column))
  }
  return covered
}

function placeKey(row: number, column: number): number {
  return row * 20_000 + column
}

/** Writes formulas into a block; null or '' clears a cell, a text without `=` gets one (spreadsheet-behaviours 31, 33). */
export function writeFormulas(sheet: Sheet, area: Area, at: (row: number, column: number) => string | null): void {
  guardWrite(sheet, area)
  for (let row = 0; row < area.rows; row++)
    for (let column = 0; column < area.columns; column++) {
      const formula = at(row, column)
      const cell = ensureCell(sheet, area.row - 1 + row, area.column - 1 + column)
      emptyCell(cell)
      if (formula) cell.f = formula[0] === '=' ? formula : `=${formula}`
    }
}

/** Returns nothing: throws Google's text when a block of data has another shape than its range (apps-script.md 4.1). */
export function guardShape(data: readonly (readonly unknown[])[], area: Area): void {
  if (data.length !== area.rows)
    refuse(
      `The number of rows in the data does not match the number of rows in the range. The data has ${data.length} but the range has ${area.rows}.`,
    )
  for (const row of data)
    if (row.length !== area.columns)
      refuse(
        `The number of columns in the data does not match the number of columns in the range. The data has ${row.length} but the range has ${area.columns}.`,
      )
}
