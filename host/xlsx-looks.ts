/** The package of a workbook in, the looks that its cells name by number out, as the Book holds them. */
import type { CellStyle, FontStyle, Workbook } from 'hucre'
import type { Book } from './book.ts'
import { listedParts, relationsOf, sheetPart } from './xlsx-parts.ts'
import { fromFileStyle, logicalFormat } from './xlsx-style.ts'
import type { Parts } from './zip-parts.ts'
import { replaceParts } from './zip-replace.ts'

/** What a cell's look says. */
export interface Look {
  /** Index in the styles of the Book. */
  readonly style: number
  /** The cell holds TRUE or FALSE: LibreOffice saves them as numbers under the format that the host gave them. */
  readonly logical: boolean
  /** It may be edited although the tab is protected. */
  readonly unlocked: boolean
}

/** Excel's most, with room (65,490). */
const mostLooks = 65_536

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

/**
 * Returns the style of each look by its number. hucre gives a style with a cell only: it reads the package with the first tab
 * replaced by one that has a cell of each look.
 */
export async function fileStyles(bytes: Buffer, parts: Parts, tab: string): Promise<CellStyle[]> {
  const { styles, texts } = listedParts(parts)
  const [, looks = ''] = /<(?:\w+:)?cellXfs\b([\s\S]*?)<\/(?:\w+:)?cellXfs>/.exec(parts.text(styles)) ?? []
  const count = Math.min(mostLooks, looks.match(/<(?:\w+:)?xf(?=[\s/>])/g)?.length ?? 0)
  const rows = Array.from({ length: count }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" s="${at}"/></row>`)
  const part = sheetPart(parts, tab)
  const sampled = replaceParts(
    bytes,
    new Map([
      [part, `<worksheet ${main}><sheetData>${rows.join('')}</sheetData></worksheet>`],
      [relationsOf(part), '<Relationships/>'],
      [texts, `<sst ${main}/>`],
    ]),
  )
  const { readXlsx } = await import('hucre/xlsx')
  const [sheet] = (await readXlsx(sampled, { readStyles: true, sheets: [tab] })).sheets
  return Array.from({ length: count }, (_, at) => sheet?.cells?.get(`${at},0`)?.style ?? {})
}

/** Returns what gives the look of a number; each style is written into the Book once. */
export function newLooks(file: Workbook, book: Book, styles: readonly CellStyle[]) {
  const theme = file.themeColors ?? []
  const base: FontStyle = file.defaultFont ?? { name: 'Calibri', size: 11 }
  const interned = new Map<string, number>([['{}', 0]])
  const looks: Look[] = []
  const intern = (style: CellStyle): Look => {
    const look = fromFileStyle(style, base, theme)
    const key = JSON.stringify(look)
    const index = interned.get(key) ?? book.styles.push(look) - 1
    interned.set(key, index)
    const unlocked = style.protection?.locked === false
    return { style: index, logical: style.numFmt === logicalFormat, unlocked }
  }
  return {
    of: (number: number): Look => {
      const known = looks[number]
      if (known) return known
      const made = intern(styles[number] ?? {})
      looks[number] = made
      return made
    },
    color: (color: { rgb?: string } | undefined) => fromFileStyle({ font: { color: color ?? {} } }, base, theme).color,
  }
}
