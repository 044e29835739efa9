/** The parts of a workbook's package in, which of them holds a tab, the looks, a relation out. */
import type { Parts } from './zip-parts.ts'

interface Listed {
  /** The parts of the tabs by their names. */
  readonly sheets: ReadonlyMap<string, string>
  /** Names of the part of looks and of that of shared texts; '' for none. */
  readonly styles: string
  readonly texts: string
}

/** Each tab asks for its part: the list is read once, since a file may have thousands of tabs. */
const lists = new WeakMap<Parts, Listed>()

/** Returns which parts the workbook names. */
export function listedParts(parts: Parts): Listed {
  const known = lists.get(parts) ?? listParts(parts)
  lists.set(parts, known)
  return known
}

/** Returns the name of the part that holds a tab, e.g. `xl/worksheets/sheet1.xml`; '' when the workbook names no such tab. */
export const sheetPart = (parts: Parts, tab: string): string => listedParts(parts).sheets.get(tab) ?? ''

/** The text of a tab's part. */
export interface TabText {
  /** Up to the last cell, a byte for each letter: what it is read for is ASCII, and a letter of two bytes would double it. */
  readonly cells: string
  readonly rest: string
}

/** Returns the text of the part that holds a tab. */
export function tabText(parts: Parts, tab: string): TabText {
  const bytes = parts.bytes(sheetPart(parts, tab))
  const text = bytes.toString('latin1')
  const end = text.search(/<\/(?:\w+:)?sheetData\s*>/)
  return { cells: text.slice(0, Math.max(0, end)), rest: bytes.toString('utf8', Math.max(0, end)) }
}

/** The relations of the package say which part is the workbook, its own say where the rest is (ECMA-376 part 2, 9.3). */
function listParts(parts: Parts): Listed {
  const workbook = relatedPart(parts, '', 'officeDocument')
  const targets = new Map(relationsIn(parts.text(relationsOf(workbook))).map(({ id, target }) => [id, target]))
  const sheets = new Map<string, string>()
  for (const [, attributes = ''] of parts.text(workbook).matchAll(/<(?:\w+:)?sheet\s([^>]*)\/?>/g)) {
    const name = attribute(attributes, 'name') ?? ''
    const target = targets.get(relationId(attributes) ?? '')
    if (!sheets.has(name)) sheets.set(name, target === undefined ? '' : resolved(workbook, target))
  }
  return {
    sheets,
    styles: relatedPart(parts, workbook, 'styles'),
    texts: relatedPart(parts, workbook, 'sharedStrings'),
  }
}

/** Returns the first part of a type that a part leads to, e.g. the `drawing` of a tab's part; '' when there is none. */
export function relatedPart(parts: Parts, part: string, type: string): string {
  const found = relationsIn(parts.text(relationsOf(part))).find((each) => each.type.endsWith(`/${type}`))
  return found ? resolved(part, found.target) : ''
}

interface Relation {
  readonly id: string
  readonly type: string
  readonly target: string
}

function relationsIn(text: string): Relation[] {
  return [...text.matchAll(/<(?:\w+:)?Relationship\s([^>]*)\/?>/g)].map(([, attributes = '']) => ({
    id: attribute(attributes, 'Id') ?? '',
    type: attribute(attributes, 'Type') ?? '',
    target: attribute(attributes, 'Target') ?? '',
  }))
}

/** Returns where a relation leads, in the text of a relations part. */
export const relationTarget = (relations: string, id: string): string | undefined =>
  relationsIn(relations).find((each) => each.id === id)?.target

/** Returns the name of the part that holds the relations of a part. */
export const relationsOf = (part: string): string => part.replace(/([^/]*)$/, '_rels/$1.rels')

/** Returns the part that a target names: a path from its part's folder, or from the root of the package. */
export function resolved(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const path = part.split('/').slice(0, -1)
  for (const step of target.split('/'))
    if (step === '..') path.pop()
    else if (step !== '.') path.push(step)
  return path.join('/')
}

/** Returns the `r:id` in the text of a tag, whatever its prefix. */
export const relationId = (text: string): string | undefined => found(text, '\\w+:id')

/** Returns an attribute in the text of a tag. */
export const attribute = (text: string, name: string): string | undefined => found(text, name)

function found(text: string, pattern: string): string | undefined {
  const [, double, single] = new RegExp(`(?:^|\\s)${pattern}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(text) ?? []
  const value = double ?? single
  return value === undefined ? undefined : unescapeXml(value)
}

/** Returns the text with its entities written out. */
export function unescapeXml(text: string): string {
  const marks: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, digits?: string, name?: string) => {
    if (hex ?? digits) return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(digits))
    return marks[name ?? ''] ?? whole
  })
}
