/** A conditional format of the Book in, the rule of .xlsx that does the same in Excel and LibreOffice out, and back. */
import type { ConditionalRule as Read } from 'hucre'
import type { Area, ConditionalRule, Scalar } from './book.ts'
import { fromFileFormula, toFileFormula } from './xlsx-formula.ts'
import { fromRuleStyle, toRuleStyle } from './xlsx-style.ts'
import { areaText, parseArea } from './xlsx-text.ts'
import { type Places, quoted, sameFormula, textFormula } from './xlsx-validation.ts'

/** What the hidden tab keeps of a rule: its exact criteria. */
export type KnownRule = Pick<ConditionalRule, 'criteria' | 'args'>

const signs: Readonly<Record<string, string>> = {
  EQUAL_TO: '=',
  NOT_EQUAL_TO: '<>',
  GREATER_THAN: '>',
  GREATER_THAN_OR_EQUAL_TO: '>=',
  LESS_THAN: '<',
  LESS_THAN_OR_EQUAL_TO: '<=',
  AFTER: '>',
  BEFORE: '<',
}
const relativeDays: Readonly<Record<string, string>> = {
  TODAY: 'TODAY()',
  TOMORROW: 'TODAY()+1',
  YESTERDAY: 'TODAY()-1',
}

/** Returns the rule for hucre; the first rule that holds wins, as in Sheets. */
export function toFileRule(rule: ConditionalRule, priority: number, places: Places): Read {
  return {
    type: 'expression',
    priority,
    stopIfTrue: true,
    range: rule.areas.map((area) => areaText(area)).join(' '),
    formula: expression(rule, rule.areas[0], places),
    style: toRuleStyle(rule.style),
  }
}

/** Returns the formula of the criteria. Always a formula: LibreOffice does not show a `containsText` rule as hucre writes it. */
function expression(rule: KnownRule, origin: Area | undefined, places: Places): string {
  const cell = origin ? areaText({ ...origin, rows: 1, columns: 1 }) : 'A1'
  const [first, second] = rule.args
  if (rule.criteria === 'CUSTOM_FORMULA') return toFileFormula(String(first), places.toFile)
  if (rule.criteria === 'CELL_EMPTY') return `LEN(${cell})=0`
  if (rule.criteria === 'CELL_NOT_EMPTY') return `LEN(${cell})>0`
  const text = textFormula(rule.criteria, cell, first)
  if (text) return text
  const comparison = /^(?:NUMBER|DATE)_(.+)$/.exec(rule.criteria)?.[1] ?? ''
  const [low, high] = [operand(first), operand(second)]
  if (low && signs[comparison]) return `AND(ISNUMBER(${cell}),${cell}${signs[comparison]}${low})`
  if (low && high && comparison === 'BETWEEN') return `AND(ISNUMBER(${cell}),${cell}>=${low},${cell}<=${high})`
  if (low && high && comparison === 'NOT_BETWEEN') return `AND(ISNUMBER(${cell}),OR(${cell}<${low},${cell}>${high}))`
  return `AND(FALSE,LEN(${quoted(`${rule.criteria} ${JSON.stringify(rule.args)}`.slice(0, 200))})<0)`
}

function operand(value: Scalar | undefined): string | undefined {
  return typeof value === 'number' ? String(value) : relativeDays[String(value)]
}

/** Returns the Book's rule for one that hucre read, or null for a kind that Sheets has not (scales, bars, icons, top ten). */
export function fromFileRule(
  read: Read,
  known: readonly KnownRule[],
  places: Places,
  grid: { readonly rows: number; readonly columns: number },
  theme: readonly string[],
): ConditionalRule | null {
  const areas = read.range.split(/\s+/).flatMap((each) => parseArea(each, grid.rows, grid.columns) ?? [])
  const origin = areas[0]
  if (!origin) return null
  const formulas = read.formula === undefined ? [] : [read.formula].flat()
  const same = known.find(
    (rule) => read.type === 'expression' && sameFormula(expression(rule, origin, places), formulas[0]),
  )
  const criteria = same ?? nearest(read, formulas, places)
  return (
    criteria && { areas, criteria: criteria.criteria, args: criteria.args, style: fromRuleStyle(read.style, theme) }
  )
}

function nearest(read: Read, formulas: readonly string[], places: Places): KnownRule | null {
  const simple: Readonly<Record<string, string>> = {
    containsText: 'TEXT_CONTAINS',
    notContainsText: 'TEXT_DOES_NOT_CONTAIN',
    beginsWith: 'TEXT_STARTS_WITH',
    endsWith: 'TEXT_ENDS_WITH',
    containsBlanks: 'CELL_EMPTY',
    notContainsBlanks: 'CELL_NOT_EMPTY',
  }
  const named = simple[read.type]
  if (named) return { criteria: named, args: read.text === undefined ? [] : [read.text] }
  const [formula, other] = formulas
  if (formula === undefined) return null
  if (read.type === 'expression')
    return { criteria: 'CUSTOM_FORMULA', args: [fromFileFormula(formula, places.fromFile)] }
  if (read.type !== 'cellIs') return null
  const names: Readonly<Record<string, string>> = {
    equal: 'EQUAL_TO',
    notEqual: 'NOT_EQUAL_TO',
    greaterThan: 'GREATER_THAN',
    greaterThanOrEqual: 'GREATER_THAN_OR_EQUAL_TO',
    lessThan: 'LESS_THAN',
    lessThanOrEqual: 'LESS_THAN_OR_EQUAL_TO',
    between: 'BETWEEN',
    notBetween: 'NOT_BETWEEN',
  }
  const name = names[read.operator ?? 'equal'] ?? 'EQUAL_TO'
  const text = /^"((?:[^"]|"")*)"$/.exec(formula)?.[1]?.replaceAll('""', '"')
  if (text !== undefined && name === 'EQUAL_TO') return { criteria: 'TEXT_EQUAL_TO', args: [text] }
  const numbers = (other === undefined ? [formula] : [formula, other]).map(Number)
  return numbers.some(Number.isNaN) ? null : { criteria: `NUMBER_${name}`, args: numbers }
}
