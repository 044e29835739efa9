/**
 * The parts of a workbook in, what hucre does not read of them out: validations of the extension lists, where Excel moves a
 * rule that looks at another tab (MS-XLSX 2.2.4.7), and web addresses with a `#`, which Excel splits in two.
 */
import type { DataValidation, Sheet } from 'hucre'
import { attribute, relationId, relationsOf, relationTarget, sheetPart, unescapeXml } from './xlsx-parts.ts'
import { parseArea } from './xlsx-text.ts'
import type { Parts } from './zip-parts.ts'

/** Writes into a tab that hucre read what it left out; `text` is what follows the cells in its part. */
export function completeSheet(parts: Parts, text: string, sheet: Sheet): void {
  sheet.dataValidations = [...(sheet.dataValidations ?? []), ...extendedValidations(text)]
  const rels = parts.text(relationsOf(sheetPart(parts, sheet.name)))
  for (const [, attributes = ''] of text.matchAll(/<(?:\w+:)?hyperlink\s([^>]*?)\/?>/g)) {
    const location = attribute(attributes, 'location')
    const id = relationId(attributes)
    const place = parseArea((attribute(attributes, 'ref') ?? '').split(':')[0] ?? '', 1, 1)
    const target = id && location && relationTarget(rels, id)
    if (!target || !place) continue
    const cell = sheet.cells?.get(`${place.row - 1},${place.column - 1}`)
    if (cell) cell.hyperlink = { target: `${target}#${location}` }
  }
}

/** Returns the extended validations of a tab, in the form in which hucre gives the others. */
function extendedValidations(text: string): DataValidation[] {
  if (!text.includes(':dataValidation ')) return []
  return [...text.matchAll(/<x14:dataValidation\s([^>]*)>([\s\S]*?)<\/x14:dataValidation>/g)].flatMap(
    ([, attributes = '', body = '']) => {
      const type = attribute(attributes, 'type')
      const range = /<xm:sqref>([^<]*)<\/xm:sqref>/.exec(body)?.[1]
      if (!range || !isType(type)) return []
      const help = attribute(attributes, 'error') ?? attribute(attributes, 'prompt')
      const operator = attribute(attributes, 'operator')
      const formula1 = formula(body, 1)
      const formula2 = formula(body, 2)
      const errorStyle = attribute(attributes, 'errorStyle')
      return [
        {
          type,
          range: unescapeXml(range),
          showErrorMessage: attribute(attributes, 'showErrorMessage') === '1',
          ...(errorStyle === 'warning' || errorStyle === 'information' ? { errorStyle } : {}),
          ...(isOperator(operator) && { operator }),
          ...(formula1 !== undefined && { formula1 }),
          ...(formula2 !== undefined && { formula2 }),
          ...(help !== undefined && { errorMessage: help }),
        },
      ]
    },
  )
}

function formula(body: string, number: number): string | undefined {
  const found = new RegExp(`<x14:formula${number}>\\s*<xm:f>([\\s\\S]*?)</xm:f>`).exec(body)?.[1]
  return found === undefined ? undefined : unescapeXml(found)
}

const types = ['list', 'whole', 'decimal', 'date', 'time', 'textLength', 'custom'] as const

function isType(text: string | undefined): text is DataValidation['type'] {
  return types.some((each) => each === text)
}

const operators = [
  'between',
  'notBetween',
  'equal',
  'notEqual',
  'greaterThan',
  'lessThan',
  'greaterThanOrEqual',
  'lessThanOrEqual',
] as const

function isOperator(text: string | undefined): text is (typeof operators)[number] {
  return operators.some((each) => each === text)
}
