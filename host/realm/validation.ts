/** `DataValidation` and its builder: a rule as Google's object, made from and into the plain rule of the book. */
import type { Validation, ValidationArgument } from '../book.ts'
import { instantOfSerial, serialOfInstant } from '../zone.ts'
import { provide } from './calling.ts'
import { DataValidationCriteria, type EnumValue } from './enums.ts'
import { refuse } from './exception.ts'
import { make } from './make.ts'
import type { Range } from './range.ts'
import { sheetById, theBook } from './state.ts'

interface Rule {
  readonly criteria: string | null
  readonly args: readonly ValidationArgument[]
  readonly allowInvalid: boolean
  readonly help: string | null
}

class Getters {
  rule: Rule
  constructor(rule: Rule) {
    this.rule = rule
  }
  getCriteriaType(): EnumValue | null {
    const { criteria } = this.rule
    return criteria === null ? null : DataValidationCriteria[criteria as keyof typeof DataValidationCriteria]
  }
  getCriteriaValues(): unknown[] {
    return this.rule.args.map(given)
  }
  getAllowInvalid(): boolean {
    return this.rule.allowInvalid
  }
  getHelpText(): string | null {
    return this.rule.help
  }
  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.rule)
  }
}

/** Returns an argument as scripts get it: a Range, a Date, a list. */
function given(argument: ValidationArgument): unknown {
  if (typeof argument !== 'object' || argument === null) return argument
  if ('serial' in argument) return new Date(instantOfSerial(argument.serial, theBook().zone))
  if ('sheet' in argument) {
    const sheet = sheetById(argument.sheet)
    return sheet ? make.range(sheet, argument.area) : null
  }
  return [...argument]
}

export class DataValidation extends Getters {}

export class DataValidationBuilder extends Getters {
  constructor(rule: Rule = { criteria: null, args: [], allowInvalid: true, help: null }) {
    super(rule)
  }
  requireValueInList(values: readonly unknown[], dropDown = true): this {
    return this.#require('VALUE_IN_LIST', [values.map(String), dropDown])
  }
  requireValueInRange(range: Range, dropDown = true): this {
    return this.#require('VALUE_IN_RANGE', [{ sheet: range.grid.id, area: range.area }, dropDown])
  }
  requireCheckbox(...values: (string | number | boolean)[]): this {
    return this.#require('CHECKBOX', values)
  }
  requireFormulaSatisfied(formula: string): this {
    return this.#require('CUSTOM_FORMULA', [formula])
  }
  setAllowInvalid(allowInvalid: boolean): this {
    this.rule = { ...this.rule, allowInvalid }
    return this
  }
  setHelpText(help: string | null): this {
    this.rule = { ...this.rule, help }
    return this
  }
  build(): DataValidation {
    if (this.rule.criteria === null) refuse('A data validation rule needs a criteria before it is built.')
    return new DataValidation(this.rule)
  }
  #require(criteria: string, args: readonly ValidationArgument[]): this {
    this.rule = { ...this.rule, criteria, args }
    return this
  }
}

/** Builder methods that only keep their arguments: name, criteria, types. */
const simple: readonly (readonly [string, string, string])[] = [
  ['requireDate', 'DATE_IS_VALID_DATE', ''],
  ['requireDateAfter', 'DATE_AFTER', 'date'],
  ['requireDateBefore', 'DATE_BEFORE', 'date'],
  ['requireDateBetween', 'DATE_BETWEEN', 'date,date'],
  ['requireDateEqualTo', 'DATE_EQUAL_TO', 'date'],
  ['requireDateNotBetween', 'DATE_NOT_BETWEEN', 'date,date'],
  ['requireDateOnOrAfter', 'DATE_ON_OR_AFTER', 'date'],
  ['requireDateOnOrBefore', 'DATE_ON_OR_BEFORE', 'date'],
  ['requireNumberBetween', 'NUMBER_BETWEEN', 'num,num'],
  ['requireNumberEqualTo', 'NUMBER_EQUAL_TO', 'num'],
  ['requireNumberGreaterThan', 'NUMBER_GREATER_THAN', 'num'],
  ['requireNumberGreaterThanOrEqualTo', 'NUMBER_GREATER_THAN_OR_EQUAL_TO', 'num'],
  ['requireNumberLessThan', 'NUMBER_LESS_THAN', 'num'],
  ['requireNumberLessThanOrEqualTo', 'NUMBER_LESS_THAN_OR_EQUAL_TO', 'num'],
  ['requireNumberNotBetween', 'NUMBER_NOT_BETWEEN', 'num,num'],
  ['requireNumberNotEqualTo', 'NUMBER_NOT_EQUAL_TO', 'num'],
  ['requireTextContains', 'TEXT_CONTAINS', 'str'],
  ['requireTextDoesNotContain', 'TEXT_DOES_NOT_CONTAIN', 'str'],
  ['requireTextEqualTo', 'TEXT_EQUAL_TO', 'str'],
  ['requireTextIsEmail', 'TEXT_IS_VALID_EMAIL', ''],
  ['requireTextIsUrl', 'TEXT_IS_VALID_URL', ''],
]

const getters = { getCriteriaType: 'n', getCriteriaValues: 'n', getAllowInvalid: 'n', getHelpText: 'n', copy: 'n' }
const builder: Record<string, string> = {
  ...getters,
  requireValueInList: 'n list | list,bool',
  requireValueInRange: 'n Range | Range,bool',
  requireCheckbox: 'n | any | any,any',
  requireFormulaSatisfied: 'n str',
  setAllowInvalid: 'n bool',
  setHelpText: 'n str?',
  build: 'n',
}
for (const [name, criteria, types] of simple) {
  builder[name] = `n ${types}`
  Object.defineProperty(DataValidationBuilder.prototype, name, {
    value(this: DataValidationBuilder, ...args: unknown[]) {
      this.rule = { ...this.rule, criteria, args: args.map(kept) }
      return this
    },
    configurable: true,
    writable: true,
  })
}

/** Rules about days compare whole days. */
function kept(argument: unknown): ValidationArgument {
  if (argument instanceof Date) return { serial: Math.floor(serialOfInstant(argument.getTime(), theBook().zone)) }
  return argument as ValidationArgument
}

provide(DataValidation, 'DataValidation', getters, { family: 'SpreadsheetApp' })
provide(DataValidationBuilder, 'DataValidationBuilder', builder, { family: 'SpreadsheetApp' })

/** Returns the plain rule of an object. */
export function plainRule(validation: DataValidation): Validation {
  const { criteria, args, allowInvalid, help } = validation.rule
  return { criteria: criteria ?? '', args, allowInvalid, help }
}
