/**
 * The parts of a workbook in, what hucre does not read of them out: validations of the extension lists, where Excel moves a
 * rule that looks at another tab (MS-XLSX 2.2.4.7), and web addresses with a `#`, which Excel splits in two.
 */
import type { DataValidation, Sheet } from 'hucre'
import { parseArea } from './xlsx-text.ts'
import type { Parts } from './zip-parts.ts'

/** Writes into a tab that hucre read what it left out. */
export function completeSheet(parts: Parts, sheet: Sheet): void {
  const part = sheetPart(parts, sheet.name)
  const text = parts.text(part)
  sheet.dataValidations = [...(sheet.dataValidations ?? []), ...extendedValidations(text)]
  const rels = parts.text(part.replace(/([^/]+)$/, '_rels/$1.rels'))
  for (const [, attributes = ''] of text.matchAll(/<(?:\w+:)?hyperlink\s([^>]*?)\/?>/g)) {
    const location = attribute(attributes, 'location')
    const id = attribute(attributes, 'r:id')
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

/** Returns the name of the part that holds a tab, e.g. `xl/worksheets/sheet1.xml`. */
export function sheetPart(parts: Parts, tab: string): string {
  for (const [, attributes = ''] of parts.text('xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\s([^>]*)\/?>/g)) {
    if (attribute(attributes, 'name') !== tab) continue
    const target = relationTarget(parts.text('xl/_rels/workbook.xml.rels'), attribute(attributes, 'r:id') ?? '')
    return `xl/${target?.replace(/^\/?(xl\/)?/, '') ?? ''}`
  }
  return ''
}

/** Returns where a relation leads, in the text of a relations part. */
export function relationTarget(rels: string, id: string): string | undefined {
  for (const [, attributes = ''] of rels.matchAll(/<Relationship\s([^>]*)\/?>/g))
    if (attribute(attributes, 'Id') === id) return attribute(attributes, 'Target')
  return undefined
}

/** Returns an attribute in the text of a tag. */
export function attribute(text: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(text)?.[1]
  return found === undefined ? undefined : unescapeXml(found)
}

function formula(body: string, number: number): string | undefined {
  const found = new RegExp(`<x14:formula${number}>\\s*<xm:f>([\\s\\S]*?)</xm:f>`).exec(body)?.[1]
  return found === undefined ? undefined : unescapeXml(found)
}

function unescapeXml(text: string): string {
  const marks: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, digits?: string, name?: string) => {
    if (hex ?? digits) return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(digits))
    return marks[name ?? ''] ?? whole
  })
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
