/** Google's enumerations: objects with identity, whose JSON and text are their names. */

const enumerations = new Map<string, Record<string, EnumValue>>()

export class EnumValue {
  readonly enumeration: string
  readonly label: string
  readonly position: number
  constructor(enumeration: string, label: string, position: number) {
    this.enumeration = enumeration
    this.label = label
    this.position = position
  }
  name(): string {
    return this.label
  }
  ordinal(): number {
    return this.position
  }
  toString(): string {
    return this.label
  }
  toJSON(): string {
    return this.label
  }
}

/** Returns an enumeration with the given names; asking it for another name throws. */
export function enumeration<Name extends string>(name: string, labels: readonly Name[]): Record<Name, EnumValue> {
  const values = Object.fromEntries(labels.map((label, index) => [label, new EnumValue(name, label, index)]))
  enumerations.set(name, values)
  return new Proxy(values as Record<Name, EnumValue>, {
    get(target, key) {
      if (typeof key === 'symbol' || key in target || key === 'toJSON' || key === 'then')
        return Reflect.get(target, key)
      throw new Error(`${name}.${key} is not provided by the host`)
    },
  })
}

/** Returns whether an enumeration of this name exists. */
export function isEnumeration(name: string): boolean {
  return enumerations.has(name)
}

export const BorderStyle = enumeration('BorderStyle', [
  'DOTTED',
  'DASHED',
  'SOLID',
  'SOLID_MEDIUM',
  'SOLID_THICK',
  'DOUBLE',
])
export const WrapStrategy = enumeration('WrapStrategy', ['WRAP', 'OVERFLOW', 'CLIP'])
export const ProtectionType = enumeration('ProtectionType', ['RANGE', 'SHEET'])
/** The kinds of chart that the host keeps and saves. */
export const ChartType = enumeration('ChartType', ['BAR', 'COLUMN', 'LINE'])
export const Dimension = enumeration('Dimension', ['COLUMNS', 'ROWS'])
export const CopyPasteType = enumeration('CopyPasteType', [
  'PASTE_NORMAL',
  'PASTE_NO_BORDERS',
  'PASTE_FORMAT',
  'PASTE_FORMULA',
  'PASTE_DATA_VALIDATION',
  'PASTE_VALUES',
  'PASTE_CONDITIONAL_FORMATTING',
  'PASTE_COLUMN_WIDTHS',
])
export const DataValidationCriteria = enumeration('DataValidationCriteria', [
  'DATE_AFTER',
  'DATE_BEFORE',
  'DATE_BETWEEN',
  'DATE_EQUAL_TO',
  'DATE_IS_VALID_DATE',
  'DATE_NOT_BETWEEN',
  'DATE_ON_OR_AFTER',
  'DATE_ON_OR_BEFORE',
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_NOT_EQUAL_TO',
  'TEXT_CONTAINS',
  'TEXT_DOES_NOT_CONTAIN',
  'TEXT_EQUAL_TO',
  'TEXT_IS_VALID_EMAIL',
  'TEXT_IS_VALID_URL',
  'VALUE_IN_LIST',
  'VALUE_IN_RANGE',
  'CUSTOM_FORMULA',
  'CHECKBOX',
])
export const BooleanCriteria = enumeration('BooleanCriteria', [
  'CELL_EMPTY',
  'CELL_NOT_EMPTY',
  'DATE_AFTER',
  'DATE_BEFORE',
  'DATE_EQUAL_TO',
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_NOT_EQUAL_TO',
  'TEXT_CONTAINS',
  'TEXT_DOES_NOT_CONTAIN',
  'TEXT_EQUAL_TO',
  'TEXT_STARTS_WITH',
  'TEXT_ENDS_WITH',
  'CUSTOM_FORMULA',
])
