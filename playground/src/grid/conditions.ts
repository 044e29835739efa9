/** Conditional formats: a cell's value and a sheet's rules in, the look that they add out. Formulas of rules are not computed here. */
import type { Area, Cell, ConditionalRule, Scalar, Style } from '../../../host/book.ts'

type Test = (value: Scalar | undefined, args: readonly Scalar[]) => boolean

const text = (value: Scalar | undefined): string => String(value ?? '').toLowerCase()
const number = (compare: (value: number, first: number, second: number) => boolean): Test => {
  return (value, [first, second]) => typeof value === 'number' && compare(value, Number(first), Number(second))
}

const tests: Readonly<Record<string, Test>> = {
  TEXT_EQUAL_TO: (value, [word]) => text(value) === text(word),
  TEXT_CONTAINS: (value, [word]) => text(value).includes(text(word)),
  TEXT_DOES_NOT_CONTAIN: (value, [word]) => !text(value).includes(text(word)),
  TEXT_STARTS_WITH: (value, [word]) => text(value).startsWith(text(word)),
  TEXT_ENDS_WITH: (value, [word]) => text(value).endsWith(text(word)),
  CELL_EMPTY: (value) => text(value) === '',
  CELL_NOT_EMPTY: (value) => text(value) !== '',
  NUMBER_EQUAL_TO: number((value, first) => value === first),
  NUMBER_NOT_EQUAL_TO: number((value, first) => value !== first),
  NUMBER_GREATER_THAN: number((value, first) => value > first),
  NUMBER_GREATER_THAN_OR_EQUAL_TO: number((value, first) => value >= first),
  NUMBER_LESS_THAN: number((value, first) => value < first),
  NUMBER_LESS_THAN_OR_EQUAL_TO: number((value, first) => value <= first),
  NUMBER_BETWEEN: number((value, first, second) => value >= first && value <= second),
  NUMBER_NOT_BETWEEN: number((value, first, second) => value < first || value > second),
}

/** Returns the look of the first rule that a cell meets, row and column 0-based; null when it meets none. */
export function conditionalStyle(
  rules: readonly ConditionalRule[],
  cell: Cell | undefined,
  row: number,
  column: number,
): Style | null {
  const met = rules.find(
    ({ areas, criteria, args }) =>
      areas.some((area) => holds(area, row, column)) && tests[criteria]?.(cell?.v, args) === true,
  )
  return met?.style ?? null
}

/** Returns whether a block, 1-based, holds a cell, 0-based. */
function holds(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row - 1 &&
    row < area.row - 1 + area.rows &&
    column >= area.column - 1 &&
    column < area.column - 1 + area.columns
  )
}
