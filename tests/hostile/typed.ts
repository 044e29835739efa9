/** Comes in: texts. Goes out: a book whose units have typed them into every column, and what its cells say. */
import type { Book, Cell, Sheet } from '../../host/book.ts'
import { execute, loadCode, noonOf, type Outcome, userAct, userEdit } from '../../host/run.ts'
import { department, firstFreeRow, keysOf, tab } from '../../sample/desk.ts'
import { rowsOf } from '../../sample/fill.ts'
import { sampleBook } from '../../sample/large.ts'

const today = '2025-06-18'
const code = loadCode()

/** Columns of the reports that only the add-on writes, or the department. */
const ownKeys = ['firstSubmitted', 'lastChanged', 'changedBy', 'returns', 'checks']

/** Columns of figures that take every text; the others of that kind are read alike and take a share. */
const figures = ['TTM2', 'TTM5', 'TQ2', 'MXH1@CD1', 'cutoff']

/** Columns of words, and text indicators: they take every text. */
const words = ['results', 'difficulties', 'proposals', 'documentNumber', 'link', 'VH2', 'TD2', 'TD5']

/** What stands in the row of each text beside it: so the report is one that counts. */
const fixed = new Map<string, string | undefined>([
  ['unit', undefined],
  ['period', undefined],
  ['state', 'Đã gửi'],
  ['TTM1', '2'],
])

/** Returns what a function of the bundle did at noon of the day, run by this user. */
export const run = (book: Book, name: string, args: readonly unknown[] = [], user = department): Outcome =>
  execute(book, code, { name, args }, { user, now: noonOf(today, book.zone) })

/** Returns the 0-based rows of the numbered units in a period. */
const numbered = (book: Book, period: string): readonly number[] =>
  rowsOf(book, period).flatMap(({ row, unit }) => (/^DV\d/.test(unit) ? [row] : []))

/**
 * Returns a book in which each text stands in a row of its own in the first quarter, sent, with a figure that can be read; in one
 * of the second quarter as the state as well; and in one of nobody, where unit and period say it, too.
 */
export function typedEverywhere(texts: readonly string[]): Book {
  const book = sampleBook({ units: texts.length + 13, quarters: 2, seed: 354 })
  const reports = tab(book, 'reports')
  const below = { kind: 'insertRows', sheet: reports.id, before: reports.maxRows, count: texts.length } as const
  userAct(book, below, { user: department })
  const [first, second, third] = [numbered(book, '2025-Q1'), numbered(book, '2025-Q2'), firstFreeRow(reports)]
  texts.forEach((text, index) => {
    typeRow(book, first[index] ?? 0, text, (key, column) =>
      fixed.has(key) ? fixed.get(key) : takes(key, text) || (index + column) % 15 === 0 ? text : undefined,
    )
    typeRow(book, second[index] ?? 0, text, (key) => (['state', 'cutoff', 'results'].includes(key) ? text : undefined))
    typeRow(book, third + index, text, (key) =>
      ['unit', 'period', 'state', 'results'].includes(key) ? text : undefined,
    )
  })
  return book
}

/** A page of text in three columns is enough to carry through every command. */
const takes = (key: string, text: string): boolean =>
  text.length > 5000 ? ['results', 'TTM2', 'link'].includes(key) : figures.includes(key) || words.includes(key)

/** Pastes a row from its first column on; `undefined` leaves a cell as it is. A formula of a unit's own says what was typed. */
function typeRow(
  book: Book,
  row: number,
  text: string,
  textOf: (key: string, column: number) => string | undefined,
): void {
  const sheet = tab(book, 'reports')
  keysOf(sheet).forEach((key, column) => {
    const typed = ownKeys.includes(key) ? undefined : textOf(key, column)
    if (typed === undefined) return
    const place = { user: department, sheet: sheet.id, row: row + 1, column: column + 1 }
    const { error } = userEdit(book, { ...place, values: [[typed]], typed: false })
    if (error) throw new Error(error)
  })
  for (const cell of sheet.rows[row] ?? []) if (cell?.f) cell.v = text
}

/** Returns every cell that people fill in, as it is: place, value, formula. */
export function enteredCells(book: Book): ReadonlyMap<string, string> {
  const cells = new Map<string, string>()
  for (const sheet of book.sheets.filter((each) => !isAddOns(book, each)))
    sheet.rows.forEach((row, r) => {
      const keys = keysOf(sheet)
      row?.forEach((cell, c) => {
        if (r > 2 && ownKeys.includes(keys[c] ?? '')) return
        if (cell?.v !== undefined || cell?.f) cells.set(`${sheet.name} ${r} ${c}`, JSON.stringify([cell.v, cell.f]))
      })
    })
  return cells
}

/** Returns whether a tab is the add-on's own: so says its key or, where somebody typed over that, what the document remembers of it. */
function isAddOns(book: Book, { id, name, rows }: Sheet): boolean {
  const [known] = JSON.parse(book.documentProperties[`tab:${id}`] ?? '[]') as [string?]
  return known === name || /^(guide|tracker|summary|year|comparison|log|history)/.test(String(rows[0]?.[0]?.v ?? ''))
}

/** Returns the cells of the tabs, and of the columns, that the add-on writes. */
export function writtenCells(book: Book): { readonly place: string; readonly cell: Cell }[] {
  return book.sheets.flatMap((sheet) => {
    const keys = keysOf(sheet)
    const own = (column: number) =>
      isAddOns(book, sheet) || (keys.includes('checks') && ownKeys.includes(keys[column] ?? ''))
    return sheet.rows.flatMap((row, r) =>
      (row ?? []).flatMap((cell, column) =>
        cell && own(column) ? [{ place: `${sheet.name} ${r} ${column}`, cell }] : [],
      ),
    )
  })
}

/** Returns a text without spaces, composed: what a page breaks into lines is compared so. */
export const squeezed = (text: string): string => text.normalize('NFC').replace(/\s+/g, '')
