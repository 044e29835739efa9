/** Judges a value against a validation rule: a rule and what the cell would hold in, Google's refusal or null out. */
import type { Validation } from '../book.ts'
import { columnLetters } from './a1.ts'
import type { Typed } from './coerce.ts'
import { displayText } from './format.ts'
import { eachCell } from './grid.ts'
import { sheetById } from './state.ts'

/** Returns Google's text when the value breaks the rule, or null (apps-script.md 4.2); an empty cell breaks none. */
export function violation(rule: Validation, result: Typed, row: number, column: number): string | null {
  // Formulas are not evaluated here, so their results cannot be judged.
  if (result.formula !== undefined || result.value === undefined || result.value === '') return null
  if (holds(rule, result.value)) return null
  const place = `${columnLetters(column)}${row}`
  const text = `The data you entered in cell ${place} violates the data validation rules set on this cell.`
  if (rule.criteria !== 'VALUE_IN_LIST') return text
  return `${text} Please enter one of the following values: ${(rule.args[0] as readonly string[]).join(', ')}`
}

function holds(rule: Validation, value: string | number | boolean): boolean {
  const { criteria, args } = rule
  if (criteria === 'VALUE_IN_LIST') return (args[0] as readonly string[]).includes(asText(value))
  if (criteria === 'VALUE_IN_RANGE') return rangeTexts(rule).has(asText(value))
  if (criteria === 'CHECKBOX') return args.length === 0 ? typeof value === 'boolean' : args.includes(value as string)
  if (criteria.startsWith('DATE_'))
    return typeof value === 'number' && compares(criteria.slice(5), Math.floor(value), args.map(serialOf))
  if (criteria.startsWith('NUMBER_'))
    return typeof value === 'number' && compares(criteria.slice(7), value, args.map(Number))
  return textHolds(criteria, asText(value), String(args[0] ?? ''))
}

function asText(value: string | number | boolean): string {
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value)
}

function serialOf(argument: unknown): number {
  return typeof argument === 'object' && argument !== null && 'serial' in argument
    ? Number(argument.serial)
    : Number(argument)
}

function compares(criteria: string, value: number, args: readonly number[]): boolean {
  const [a = 0, b = 0] = args
  switch (criteria) {
    case 'IS_VALID_DATE':
      return true
    case 'AFTER':
    case 'GREATER_THAN':
      return value > a
    case 'BEFORE':
    case 'LESS_THAN':
      return value < a
    case 'ON_OR_AFTER':
    case 'GREATER_THAN_OR_EQUAL_TO':
      return value >= a
    case 'ON_OR_BEFORE':
    case 'LESS_THAN_OR_EQUAL_TO':
      return value <= a
    case 'EQUAL_TO':
      return value === a
    case 'NOT_EQUAL_TO':
      return value !== a
    case 'BETWEEN':
      return value >= a && value <= b
    case 'NOT_BETWEEN':
      return value < a || value > b
    default:
      return true
  }
}

function textHolds(criteria: string, text: string, wanted: string): boolean {
  switch (criteria) {
    case 'TEXT_CONTAINS':
      return text.includes(wanted)
    case 'TEXT_DOES_NOT_CONTAIN':
      return !text.includes(wanted)
    case 'TEXT_EQUAL_TO':
      return text === wanted
    case 'TEXT_IS_VALID_EMAIL':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)
    case 'TEXT_IS_VALID_URL':
      return /^(?:https?:\/\/|ftp:\/\/|mailto:)?[^\s/]+\.[^\s.]{2,}(?:\/\S*)?$/i.test(text)
    default:
      // A custom formula is not evaluated here; it refuses nothing.
      return true
  }
}

let lists = new Map<Validation, Set<string>>()

/** Writes off the lists that rules read from ranges; called before each write, because the ranges may have changed. */
export function beginJudging(): void {
  lists = new Map()
}

function rangeTexts(rule: Validation): Set<string> {
  const known = lists.get(rule)
  if (known) return known
  const [source] = rule.args
  const texts = new Set<string>()
  lists.set(rule, texts)
  if (typeof source !== 'object' || source === null || !('area' in source)) return texts
  const sheet = sheetById(source.sheet)
  if (!sheet) return texts
  eachCell(sheet, source.area, (cell) => {
    if (cell.v === undefined) return
    texts.add(asText(cell.v))
    texts.add(displayText(cell))
  })
  return texts
}
