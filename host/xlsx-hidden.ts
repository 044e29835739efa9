/**
 * What .xlsx cannot hold, in; the cells of one very hidden tab out, and back. Places of the workbook stand there as formulas
 * (`ROWS('Tab'!$A$1:$Z$1000)`), which Excel and LibreOffice keep true when somebody renames a tab or inserts rows.
 */
import type { Cell, Sheet as ReadSheet, WriteSheet } from 'hucre'
import type { Area, Book, Protection, Sheet, TextRun, Validation } from './book.ts'
import { FileError, say } from './messages.ts'
import type { KeptChart } from './xlsx-charts.ts'
import type { KnownRule } from './xlsx-conditional.ts'
import { areaText, escapeText, parsePlace, quoteTab } from './xlsx-text.ts'

/** The very hidden tab. No tab of a Book gets this name in the file. */
export const hiddenTab = '_thbc'
const version = 1
// Below Excel's 32,767 for a cell, with room for escapes.
const chunkLength = 30_000
// Column A has the JSON text, B the anchors, C and on the lists.
const firstList = 2

/** Row of an anchor, 1-based, in column B. */
type Anchor = number

export interface KeptSheet {
  readonly id: number
  readonly name: string
  readonly tab: string
  /** What row 1 says: the key row of our tabs. */
  readonly key: string
  readonly grid: Anchor
  /** The heights, in pixels, that somebody set; all others are the host's own measure. */
  readonly heights: readonly number[]
  readonly protections: readonly (Omit<Protection, 'area' | 'unprotected'> & {
    readonly area: Anchor | null
    readonly unprotected: readonly Anchor[]
  })[]
  readonly charts: readonly KeptChart[]
}

export interface Kept {
  readonly version: number
  readonly book: Pick<
    Book,
    'id' | 'name' | 'locale' | 'zone' | 'owner' | 'editors' | 'documentProperties' | 'userProperties' | 'triggers'
  >
  readonly sheets: readonly KeptSheet[]
  readonly validations: readonly Validation[]
  readonly rules: readonly KnownRule[]
  /** Runs of texts that are not one link as a whole on one line, by `textKey`. */
  readonly runs: Readonly<Record<string, readonly TextRun[]>>
  /** Texts too long for a cell of .xlsx, by `textKey` of what the cell holds instead. */
  readonly texts: Readonly<Record<string, string>>
}

/** The hidden tab while a workbook is being written. */
export interface HiddenTab {
  readonly anchor: (tab: string, area: Area) => Anchor
  readonly placeOfList: (values: readonly string[]) => string
  readonly sheet: (kept: Omit<Kept, 'version'>) => WriteSheet
}

/** Returns an empty hidden tab to write into. */
export function newHiddenTab(): HiddenTab {
  const anchors: { formula: string; rows: number }[] = []
  const lists = new Map<string, { place: string; values: readonly string[] }>()
  return {
    anchor: (tab, area) => anchors.push({ formula: `ROWS(${quoteTab(tab)}!${fixedArea(area)})`, rows: area.rows }),
    placeOfList: (values) => {
      const key = JSON.stringify(values)
      const known = lists.get(key)
      if (known) return known.place
      const place = listPlace(firstList + lists.size, values.length)
      lists.set(key, { place, values })
      return place
    },
    sheet: (kept) => {
      const cells = new Map<string, Partial<Cell>>()
      chunks(JSON.stringify({ version, ...kept })).forEach((chunk, row) => {
        cells.set(`${row},0`, { value: escapeText(chunk) })
      })
      anchors.forEach(({ formula, rows }, row) => {
        cells.set(`${row},1`, { formula, formulaResult: rows })
      })
      let column = firstList
      for (const { values } of lists.values()) {
        values.forEach((value, row) => {
          cells.set(`${row},${column}`, { value: escapeText(value) })
        })
        column++
      }
      return { name: hiddenTab, veryHidden: true, cells }
    },
  }
}

function fixedArea(area: Area): string {
  // `$A$1:$A$1` and not `$A$1`: a range grows with the rows inserted in it.
  const text = areaText(area, true)
  return text.includes(':') ? text : `${text}:${text}`
}

function chunks(text: string): string[] {
  const result: string[] = []
  for (let at = 0; at < text.length; ) {
    let end = Math.min(text.length, at + chunkLength)
    if (/[\uD800-\uDBFF]/.test(text.charAt(end - 1))) end--
    result.push(text.slice(at, end))
    at = end
  }
  return result
}

/** The hidden tab as it was found in a file. */
export interface Found {
  readonly kept: Kept
  /** Where an anchor stands now; null when its place was deleted or its formula lost. */
  readonly anchor: (row: Anchor) => { tab: string; area: Area } | null
  readonly listAt: (place: string) => readonly string[] | null
  /** Every list of the tab and its place. */
  readonly lists: readonly { place: string; values: readonly string[] }[]
}

/** Returns what the hidden tab holds, or null when it is not ours or was damaged. Throws FileError when it is too new. */
export function readHiddenTab(sheet: ReadSheet, path: string): Found | null {
  const kept = parseKept(sheet.rows.map((row) => row[0] ?? '').join(''))
  if (!kept) return null
  if (kept.version > version) throw new FileError(say('hidden-tab-newer', path))
  return {
    kept,
    anchor: (row) => {
      const formula = sheet.cells?.get(`${row - 1},1`)?.formula ?? ''
      const place = parsePlace(formula.replace(/^=?ROWS\(|\)$/gi, ''), 1_048_576, 16_384)
      return place?.tab ? { tab: place.tab, area: place.area } : null
    },
    listAt: (text) => {
      const place = parsePlace(text, 1_048_576, 16_384)
      if (place?.tab !== hiddenTab) return null
      const { row, column, rows } = place.area
      return sheet.rows.slice(row - 1, row - 1 + rows).map((each) => String(each[column - 1] ?? ''))
    },
    lists: listsOf(sheet),
  }
}

function listsOf(sheet: ReadSheet): { place: string; values: string[] }[] {
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0)
  return Array.from({ length: Math.max(0, width - firstList) }, (_, at) => {
    const values = sheet.rows.flatMap((row) => row[firstList + at] ?? []).map(String)
    return { place: listPlace(firstList + at, values.length), values }
  })
}

function listPlace(column: number, rows: number): string {
  return `${quoteTab(hiddenTab)}!${areaText({ row: 1, column: column + 1, rows, columns: 1 }, true)}`
}

function parseKept(text: string): Kept | null {
  try {
    const kept: Partial<Kept> = JSON.parse(text)
    const { version: written, book, sheets } = kept
    if (typeof written !== 'number' || !book || !Array.isArray(sheets)) return null
    return { validations: [], rules: [], runs: {}, texts: {}, ...kept, version: written, book, sheets }
  } catch {
    return null
  }
}

/** Returns what row 1 of a sheet says, which for our tabs is the hidden row of keys: `period|unit|state`. */
export function sheetKey(sheet: Pick<Sheet, 'rows'>): string {
  return (sheet.rows[0] ?? []).flatMap((cell) => (cell?.v === undefined ? [] : [String(cell.v)])).join('|')
}

/** Returns the key under which something about a text is kept: a bare text could be `__proto__`. */
export function textKey(text: string): string {
  return `t:${text}`
}

/**
 * Returns for each tab of the file the kept sheet that it is. In this order: the anchor formula points at it and its row 1
 * is the same; row 1 is the same and no other tab's; the anchor points at it; no anchor is left and the name is the same.
 */
export function matchSheets(found: Found, tabs: readonly { name: string; key: string }[]): Map<string, KeptSheet> {
  const result = new Map<string, KeptSheet>()
  const anchored = new Map(found.kept.sheets.map((sheet) => [sheet, found.anchor(sheet.grid)?.tab ?? null]))
  const timesKey = (key: string) => tabs.filter((tab) => tab.key === key).length
  const tests: ((sheet: KeptSheet, tab: { name: string; key: string }) => boolean)[] = [
    (sheet, tab) => anchored.get(sheet) === tab.name && sheet.key === tab.key,
    (sheet, tab) => sheet.key !== '' && sheet.key === tab.key && timesKey(tab.key) === 1,
    (sheet, tab) => anchored.get(sheet) === tab.name,
    (sheet, tab) => anchored.get(sheet) === null && sheet.tab === tab.name,
  ]
  const open = new Set(found.kept.sheets)
  for (const test of tests)
    for (const sheet of open) {
      const tab = tabs.find((each) => !result.has(each.name) && test(sheet, each))
      if (!tab) continue
      result.set(tab.name, sheet)
      open.delete(sheet)
    }
  return result
}
