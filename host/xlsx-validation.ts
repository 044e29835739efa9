/** A validation of the Book in, the rule of .xlsx nearest to it out, and back: the exact one where the hidden tab knows it. */
import type { DataValidation } from 'hucre'
import type { Area, Validation, ValidationArgument } from './book.ts'
import { fromFileFormula, toFileFormula } from './xlsx-formula.ts'
import { areaText, parsePlace, quoteTab } from './xlsx-text.ts'

/** What turns tabs and lists into places of the file and back. */
export interface Places {
  /** The tab in the file of a sheet id. */
  readonly tabOf: ReadonlyMap<number, string>
  /** File names by names of the Book, and the other way round. */
  readonly toFile: ReadonlyMap<string, string>
  readonly fromFile: ReadonlyMap<string, string>
  readonly idOf: ReadonlyMap<string, number>
  /** Returns where the values of a list that no formula can hold stand. */
  readonly placeOfList: (values: readonly string[]) => string
  /** Returns the values at a place that `placeOfList` gave, or null. */
  readonly listAt: (place: string) => readonly string[] | null
}

type Native = Pick<DataValidation, 'type' | 'operator' | 'formula1' | 'formula2'>

const operators = {
  BETWEEN: 'between',
  NOT_BETWEEN: 'notBetween',
  EQUAL_TO: 'equal',
  NOT_EQUAL_TO: 'notEqual',
  GREATER_THAN: 'greaterThan',
  GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual',
  LESS_THAN: 'lessThan',
  LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual',
  AFTER: 'greaterThan',
  ON_OR_AFTER: 'greaterThanOrEqual',
  BEFORE: 'lessThan',
  ON_OR_BEFORE: 'lessThanOrEqual',
} as const
const mostInline = 255

/** Returns the rule for hucre, over the areas given (their first cell is what relative formulas start from). */
export function toFileValidation(rule: Validation, areas: readonly Area[], places: Places): DataValidation {
  const help = rule.help && (rule.help.length > mostInline ? `${rule.help.slice(0, mostInline - 1)}…` : rule.help)
  return {
    ...native(rule, areas[0], places),
    range: areas.map((area) => areaText(area)).join(' '),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: rule.allowInvalid ? 'warning' : 'stop',
    ...(help && { errorMessage: help }),
  }
}

function native(rule: Validation, origin: Area | undefined, places: Places): Native {
  const [first, second] = rule.args
  const cell = origin ? areaText({ ...origin, rows: 1, columns: 1 }) : 'A1'
  if (rule.criteria === 'VALUE_IN_LIST' && Array.isArray(first)) return { type: 'list', formula1: list(first, places) }
  if (rule.criteria === 'CHECKBOX') {
    const values = rule.args.length ? rule.args.map(String) : ['TRUE', 'FALSE']
    return { type: 'list', formula1: list(values, places) }
  }
  if (rule.criteria === 'VALUE_IN_RANGE' && isPlace(first)) {
    const tab = places.tabOf.get(first.sheet)
    if (tab !== undefined) return { type: 'list', formula1: `${quoteTab(tab)}!${areaText(first.area, true)}` }
  }
  const [, kind, comparison = ''] = /^(NUMBER|DATE)_(.+)$/.exec(rule.criteria) ?? []
  const operator = operators[comparison as keyof typeof operators]
  const bounds = [first, second].map(bound)
  if (kind && operator && bounds[0] !== undefined)
    return {
      type: kind === 'DATE' ? 'date' : 'decimal',
      operator,
      formula1: bounds[0],
      ...(isBetween(operator) && bounds[1] !== undefined && { formula2: bounds[1] }),
    }
  if (rule.criteria === 'DATE_IS_VALID_DATE') return { type: 'date', operator: 'greaterThanOrEqual', formula1: '1' }
  return { type: 'custom', formula1: customFormula(rule, cell, places) }
}

function customFormula(rule: Validation, cell: string, places: Places): string {
  const [first] = rule.args
  const text = textFormula(rule.criteria, cell, first)
  if (text) return text
  if (rule.criteria === 'CUSTOM_FORMULA') return toFileFormula(String(first), places.toFile)
  return `OR(TRUE,LEN(${quoted(`${rule.criteria} ${JSON.stringify(rule.args)}`.slice(0, 200))})<0)`
}

/** Returns the formula of a text criterion (`TEXT_CONTAINS` ...) for a cell, or null when it is none. */
export function textFormula(criteria: string, cell: string, argument: unknown): string | null {
  const text = quoted(String(argument ?? ''))
  if (criteria === 'TEXT_CONTAINS') return `ISNUMBER(SEARCH(${text},${cell}))`
  if (criteria === 'TEXT_DOES_NOT_CONTAIN' || criteria === 'TEXT_NOT_CONTAINS')
    return `NOT(ISNUMBER(SEARCH(${text},${cell})))`
  if (criteria === 'TEXT_EQUAL_TO') return `${cell}=${text}`
  if (criteria === 'TEXT_STARTS_WITH') return `LEFT(${cell},LEN(${text}))=${text}`
  if (criteria === 'TEXT_ENDS_WITH') return `RIGHT(${cell},LEN(${text}))=${text}`
  if (criteria === 'TEXT_IS_VALID_EMAIL' || criteria === 'TEXT_IS_EMAIL')
    return `AND(ISNUMBER(FIND("@",${cell})),ISNUMBER(FIND(".",${cell})))`
  if (criteria === 'TEXT_IS_VALID_URL' || criteria === 'TEXT_IS_URL')
    return `OR(LEFT(${cell},7)="http://",LEFT(${cell},8)="https://")`
  return null
}

/** Returns the text as a formula spells it. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

/** Returns a list as a formula: in the rule itself where .xlsx can hold it there, else as a range of the hidden tab. */
function list(values: readonly string[], places: Places): string {
  const plain = values.every((value) => value && value === value.trim() && !/[,"\r\n\t]/.test(value))
  const joined = values.join(',')
  return plain && joined.length <= mostInline ? quoted(joined) : places.placeOfList(values)
}

function bound(value: ValidationArgument | undefined): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'object' && value !== null && 'serial' in value ? String(value.serial) : undefined
}

function isPlace(value: ValidationArgument | undefined): value is { sheet: number; area: Area } {
  return typeof value === 'object' && value !== null && 'sheet' in value
}

/**
 * Returns the Book's rule for one read by hucre: a rule of the hidden tab that would be written in just this way, else the
 * nearest criteria; null when there are none (a time, a list that a formula computes).
 */
export function fromFileValidation(
  read: DataValidation,
  origin: Area,
  known: readonly Validation[],
  places: Places,
  ownTab: string,
): Validation | null {
  const formula1 = read.values ? quoted(read.values.join(',')) : read.formula1
  // LibreOffice writes a second bound of 0 where there is none.
  const formula2 = isBetween(read.operator) ? read.formula2 : undefined
  const allowInvalid = !read.showErrorMessage || (read.errorStyle ?? 'stop') !== 'stop'
  const help = read.errorMessage ?? read.inputMessage ?? null
  for (const rule of known) {
    const own = native(rule, origin, places)
    if (own.type !== read.type || rule.allowInvalid !== allowInvalid || !sameHelp(rule.help, help)) continue
    if (!sameFormula(own.formula1, formula1) || !sameFormula(own.formula2, formula2)) continue
    if ((own.operator ?? 'between') === (read.operator ?? 'between') || own.type === 'list' || own.type === 'custom')
      return rule
  }
  const nearest = nearestCriteria({ ...read, ...(formula2 === undefined && { formula2: '' }) }, origin, places, ownTab)
  return nearest && { ...nearest, allowInvalid, help }
}

function isBetween(operator = 'between'): boolean {
  return operator === 'between' || operator === 'notBetween'
}

function sameHelp(own: string | null, read: string | null): boolean {
  return (own ?? '').slice(0, mostInline - 1) === (read ?? '').slice(0, mostInline - 1)
}

/** Returns whether two formulas say the same, however a program quotes tabs and sets spaces. */
export function sameFormula(one: string | undefined, other: string | undefined): boolean {
  const bare = (formula: string | undefined) => (formula ?? '').replace(/['$\s]/g, '').toLowerCase()
  return bare(one) === bare(other)
}

function nearestCriteria(
  read: DataValidation,
  origin: Area,
  places: Places,
  ownTab: string,
): Pick<Validation, 'criteria' | 'args'> | null {
  if (read.type === 'list') {
    if (read.values) return { criteria: 'VALUE_IN_LIST', args: [read.values.map((value) => value.trim()), true] }
    const kept = places.listAt(read.formula1 ?? '')
    if (kept) return { criteria: 'VALUE_IN_LIST', args: [kept, true] }
    const place = parsePlace(read.formula1 ?? '', 1000, 26)
    const sheet = places.idOf.get(place?.tab ?? ownTab)
    return place && sheet !== undefined
      ? { criteria: 'VALUE_IN_RANGE', args: [{ sheet, area: place.area }, true] }
      : null
  }
  if (read.type === 'custom')
    return { criteria: 'CUSTOM_FORMULA', args: [fromFileFormula(read.formula1 ?? 'TRUE', places.fromFile)] }
  const numbers = [read.formula1, read.formula2].filter(Boolean).map(Number)
  if (!numbers.length || numbers.some(Number.isNaN)) return null
  const operator = read.operator ?? 'between'
  if (read.type === 'textLength') {
    const cell = areaText({ ...origin, rows: 1, columns: 1 })
    return { criteria: 'CUSTOM_FORMULA', args: [lengthFormula(`LEN(${cell})`, operator, numbers)] }
  }
  if (read.type === 'time') return null
  const isDate = read.type === 'date'
  const names = Object.keys(operators).filter((name) => operators[name as keyof typeof operators] === operator)
  const name = isDate ? (names.find((each) => /AFTER|BEFORE/.test(each)) ?? names[0]) : names[0]
  return {
    criteria: `${isDate ? 'DATE' : 'NUMBER'}_${name}`,
    args: numbers.map((serial) => (isDate ? { serial } : serial)),
  }
}

function lengthFormula(length: string, operator: string, [low = 0, high = 0]: readonly number[]): string {
  if (operator === 'between') return `=AND(${length}>=${low};${length}<=${high})`
  if (operator === 'notBetween') return `=OR(${length}<${low};${length}>${high})`
  const signs: Readonly<Record<string, string>> = {
    equal: '=',
    notEqual: '<>',
    greaterThan: '>',
    lessThan: '<',
    greaterThanOrEqual: '>=',
    lessThanOrEqual: '<=',
  }
  return `=${length}${signs[operator] ?? '='}${low}`
}
