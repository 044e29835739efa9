/** Conditional formatting: a rule as Google's object, made from and into the plain rule of the book. */
import type { ConditionalRule, Scalar, Sheet, Style } from '../book.ts'
import { provide } from './calling.ts'
import { normalColor } from './colors.ts'
import { BooleanCriteria, type EnumValue } from './enums.ts'
import { refuse } from './exception.ts'
import { make } from './make.ts'
import type { Range } from './range.ts'
import { plain } from './state.ts'

interface Rule {
  readonly ranges: readonly Range[]
  readonly criteria: string | null
  readonly args: readonly Scalar[]
  readonly style: Style
}

export class BooleanCondition {
  readonly rule: Rule
  constructor(rule: Rule) {
    this.rule = rule
  }
  getCriteriaType(): EnumValue {
    return BooleanCriteria[this.rule.criteria as keyof typeof BooleanCriteria]
  }
  getCriteriaValues(): Scalar[] {
    return [...this.rule.args]
  }
  getBackground(): string | null {
    return this.rule.style.background ?? null
  }
  getFontColor(): string | null {
    return this.rule.style.color ?? null
  }
  getBold(): boolean | null {
    return this.rule.style.bold ?? null
  }
  getItalic(): boolean | null {
    return this.rule.style.italic ?? null
  }
  getUnderline(): boolean | null {
    return this.rule.style.underline ?? null
  }
  getStrikethrough(): boolean | null {
    return this.rule.style.strike ?? null
  }
}

export class ConditionalFormatRule {
  readonly rule: Rule
  constructor(rule: Rule) {
    this.rule = rule
  }
  getRanges(): Range[] {
    return [...this.rule.ranges]
  }
  getBooleanCondition(): BooleanCondition {
    return new BooleanCondition(this.rule)
  }
  getGradientCondition(): null {
    return null
  }
  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.rule)
  }
}

export class ConditionalFormatRuleBuilder {
  rule: Rule
  constructor(rule: Rule = { ranges: [], criteria: null, args: [], style: {} }) {
    this.rule = rule
  }
  setRanges(ranges: readonly Range[]): this {
    this.rule = { ...this.rule, ranges: [...ranges] }
    return this
  }
  setBackground(color: string | null): this {
    return this.#style('background', normalColor(color))
  }
  setFontColor(color: string | null): this {
    return this.#style('color', normalColor(color))
  }
  setBold(on: boolean | null): this {
    return this.#style('bold', on)
  }
  setItalic(on: boolean | null): this {
    return this.#style('italic', on)
  }
  setUnderline(on: boolean | null): this {
    return this.#style('underline', on)
  }
  setStrikethrough(on: boolean | null): this {
    return this.#style('strike', on)
  }
  getRanges(): Range[] {
    return [...this.rule.ranges]
  }
  getBooleanCondition(): BooleanCondition | null {
    return this.rule.criteria ? new BooleanCondition(this.rule) : null
  }
  build(): ConditionalFormatRule {
    if (!this.rule.criteria) refuse('Conditional format rule must have a condition before it is built.')
    if (!this.rule.ranges.length) refuse('Conditional format rule cannot be saved without specified ranges.')
    return new ConditionalFormatRule(this.rule)
  }
  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.rule)
  }
  #style(key: keyof Style, value: string | boolean | null): this {
    const { [key]: _old, ...rest } = this.rule.style
    this.rule = { ...this.rule, style: value === null ? rest : { ...rest, [key]: value } }
    return this
  }
}

/** Builder methods that set the condition: name, criteria, types of the arguments. */
const conditions: readonly (readonly [string, string, string])[] = [
  ['whenCellEmpty', 'CELL_EMPTY', ''],
  ['whenCellNotEmpty', 'CELL_NOT_EMPTY', ''],
  ['whenFormulaSatisfied', 'CUSTOM_FORMULA', 'str'],
  ['whenTextContains', 'TEXT_CONTAINS', 'str'],
  ['whenTextDoesNotContain', 'TEXT_DOES_NOT_CONTAIN', 'str'],
  ['whenTextEqualTo', 'TEXT_EQUAL_TO', 'str'],
  ['whenTextStartsWith', 'TEXT_STARTS_WITH', 'str'],
  ['whenTextEndsWith', 'TEXT_ENDS_WITH', 'str'],
  ['whenNumberBetween', 'NUMBER_BETWEEN', 'num,num'],
  ['whenNumberNotBetween', 'NUMBER_NOT_BETWEEN', 'num,num'],
  ['whenNumberEqualTo', 'NUMBER_EQUAL_TO', 'num'],
  ['whenNumberNotEqualTo', 'NUMBER_NOT_EQUAL_TO', 'num'],
  ['whenNumberGreaterThan', 'NUMBER_GREATER_THAN', 'num'],
  ['whenNumberGreaterThanOrEqualTo', 'NUMBER_GREATER_THAN_OR_EQUAL_TO', 'num'],
  ['whenNumberLessThan', 'NUMBER_LESS_THAN', 'num'],
  ['whenNumberLessThanOrEqualTo', 'NUMBER_LESS_THAN_OR_EQUAL_TO', 'num'],
]

const builder: Record<string, string> = {
  setRanges: 'n Range[]',
  setBackground: 'n str?',
  setFontColor: 'n str?',
  setBold: 'n bool?',
  setItalic: 'n bool?',
  setUnderline: 'n bool?',
  setStrikethrough: 'n bool?',
  getRanges: 'n',
  getBooleanCondition: 'n',
  build: 'n',
  copy: 'n',
}
for (const [name, criteria, types] of conditions) {
  builder[name] = `n ${types}`
  Object.defineProperty(ConditionalFormatRuleBuilder.prototype, name, {
    value(this: ConditionalFormatRuleBuilder, ...args: Scalar[]) {
      this.rule = { ...this.rule, criteria, args }
      return this
    },
    configurable: true,
    writable: true,
  })
}

const family = { family: 'SpreadsheetApp' }
provide(
  BooleanCondition,
  'ConditionalFormatBooleanCondition',
  {
    getCriteriaType: 'n',
    getCriteriaValues: 'n',
    getBackground: 'n',
    getFontColor: 'n',
    getBold: 'n',
    getItalic: 'n',
    getUnderline: 'n',
    getStrikethrough: 'n',
  },
  family,
)
provide(
  ConditionalFormatRule,
  'ConditionalFormatRule',
  {
    getRanges: 'n',
    getBooleanCondition: 'n',
    getGradientCondition: 'n',
    copy: 'n',
  },
  family,
)
provide(ConditionalFormatRuleBuilder, 'ConditionalFormatRuleBuilder', builder, family)

/** Returns the rules of a sheet as Google's objects. */
export function rulesOf(sheet: Sheet): ConditionalFormatRule[] {
  return sheet.conditionalRules.map(
    ({ areas, criteria, args, style }) =>
      new ConditionalFormatRule({ ranges: areas.map((area) => make.range(sheet, area)), criteria, args, style }),
  )
}

/** Writes all rules of a sheet anew. */
export function setRules(sheet: Sheet, rules: readonly ConditionalFormatRule[]): void {
  sheet.conditionalRules = plain(
    rules.map(({ rule }): ConditionalRule => {
      if (rule.ranges.some((range) => range.grid !== sheet))
        refuse('Conditional format rule cannot reference a different sheet.')
      return {
        areas: rule.ranges.map((range) => range.area),
        criteria: rule.criteria ?? '',
        args: rule.args,
        style: rule.style,
      }
    }),
  )
}
