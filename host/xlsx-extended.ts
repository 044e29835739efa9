/**
 * The parts of a workbook in, what hucre does not read of them out: validations of the extension lists, where Excel moves a
 * rule that looks at another tab (MS-XLSX 2.2.4.7), web addresses with a `#`, which Excel splits in two, and numbers under a date
 * format that are no time.
 */
import type { DataValidation, Sheet } from 'hucre'
import { columnLetters, parseArea } from './xlsx-text.ts'
import type { Parts } from './zip-parts.ts'

/** Writes into a tab that hucre read what it left out. */
export function completeSheet(parts: Parts, sheet: Sheet): void {
  const part = sheetPart(parts, sheet.name)
  const text = parts.text(part)
  sheet.dataValidations = [...(sheet.dataValidations ?? []), ...extendedValidations(text)]
  completeNumbers(sheet, text)
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

/** hucre makes a Date of each number under a date format; of one that is too large for that it keeps nothing. */
function completeNumbers(sheet: Sheet, text: string): void {
  const lost = [...(sheet.cells ?? [])].filter(
    ([, { value }]) => value instanceof Date && Number.isNaN(value.getTime()),
  )
  if (lost.length === 0) return
  const numbers = new Map<string, number>()
  for (const [, ref = '', value] of text.matchAll(
    /<(?:\w+:)?c\s[^>]*?\br="([A-Z]+\d+)"[^>]*>(?:(?!<\/(?:\w+:)?c>)[\s\S])*?<(?:\w+:)?v>([^<]*)</g,
  ))
    numbers.set(ref, Number(value))
  for (const [key, cell] of lost) {
    const [row = 0, column = 0] = key.split(',').map(Number)
    const number = numbers.get(`${columnLetters(column)}${row + 1}`)
    cell.value = number !== undefined && Number.isFinite(number) ? number : '#NUM!'
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

/** Each tab asks for its part: the list is read once, since a file may have thousands of tabs. */
const sheetParts = new WeakMap<Parts, ReadonlyMap<string, string>>()

/** Returns the name of the part that holds a tab, e.g. `xl/worksheets/sheet1.xml`. */
export function sheetPart(parts: Parts, tab: string): string {
  const known = sheetParts.get(parts) ?? listSheetParts(parts)
  sheetParts.set(parts, known)
  return known.get(tab) ?? ''
}

/** Returns the parts of all tabs by the names of the tabs. */
function listSheetParts(parts: Parts): ReadonlyMap<string, string> {
  const targets = new Map<string, string>()
  for (const [, attributes = ''] of parts.text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\s([^>]*)\/?>/g))
    targets.set(attribute(attributes, 'Id') ?? '', attribute(attributes, 'Target') ?? '')
  const found = new Map<string, string>()
  for (const [, attributes = ''] of parts.text('xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\s([^>]*)\/?>/g)) {
    const name = attribute(attributes, 'name') ?? ''
    const target = targets.get(attribute(attributes, 'r:id') ?? '')
    if (!found.has(name)) found.set(name, `xl/${target?.replace(/^\/?(xl\/)?/, '') ?? ''}`)
  }
  return found
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
