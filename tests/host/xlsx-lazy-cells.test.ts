/**
 * The file is the same whether hucre gets all cells each time it goes through them or, from the second time on, links and notes alone;
 * and whether it gets plain cells as bare values with the looks of their columns, or each with its own.
 */
import { createHash } from 'node:crypto'
import type { Cell } from 'hucre'
import { type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { expect, it } from 'vitest'
import type { Book } from '../../host/book.ts'
import { toFileBook } from '../../host/xlsx-write.ts'
import { zipParts } from '../../host/zip-parts.ts'
import { tab } from '../../sample/desk.ts'
import { sampleBook } from '../../sample/large.ts'
import { smallBook } from '../fuzz/small-book.ts'
import { richBook } from './rich-book.ts'

/** All cells every time, as a Map of them would give; a place may come twice. */
class AllCells extends Map<string, Partial<Cell>> {
  readonly #all: readonly [string, Partial<Cell>][]

  constructor(cells: Iterable<[string, Partial<Cell>]>) {
    super()
    this.#all = [...cells]
  }

  override [Symbol.iterator](): MapIterator<[string, Partial<Cell>]> {
    return this.#all[Symbol.iterator]()
  }
}

/** Returns the tab with each cell of its rows among its cells, and no look in a column. */
function spelledOut({ rows = [], cells = new Map(), columns = [], ...sheet }: WriteSheet): WriteSheet {
  const bare = rows.flatMap((row, r) =>
    row.map((value, c): [string, Partial<Cell>] => {
      const { style } = columns[c] ?? {}
      return [`${r},${c}`, { value, ...(style && { style }) }]
    }),
  )
  return {
    ...sheet,
    columns: columns.map(({ style: _, ...column }) => column),
    cells: new AllCells([...bare, ...cells]),
  }
}

/** Returns a digest of each part of a file by name, less the hour of its making. */
async function partsOf(book: Book, areWhole: boolean): Promise<Record<string, string>> {
  const { tabs: _, ...file } = toFileBook(book)
  const sheets = file.sheets.map((sheet) => (areWhole ? spelledOut(sheet) : sheet))
  const parts = zipParts(Buffer.from(await writeXlsx({ ...file, sheets })))
  if (!parts) throw new Error('no package')
  const digest = (text: string) => `${text.length} ${createHash('sha256').update(text).digest('hex')}`
  const names = parts.names.filter((name) => name !== 'docProps/core.xml')
  return Object.fromEntries(names.map((name) => [name, digest(parts.text(name))]))
}

it('all but a few cells of a tab of reports are plain', () => {
  const book = sampleBook({ units: 45, quarters: 2, seed: 354 })
  const reports = toFileBook(book).sheets.find(({ name }) => name === tab(book, 'reports').name)
  const plain = reports?.rows?.reduce((sum, row) => sum + row.length, 0) ?? 0
  const others = [...(reports?.cells ?? [])].length
  expect([plain, others / plain]).toEqual([expect.any(Number), expect.closeTo(0, 1)])
  expect(plain).toBeGreaterThan(4000)
})

it.each([
  ['a book with something of everything', richBook],
  ['a reporting book', smallBook],
])('%s', async (_, make) => {
  const book = make()
  const parts = await partsOf(book, false)
  expect(parts).toEqual(await partsOf(book, true))
  expect(Object.keys(parts).filter((name) => name.includes('comments')).length).toBeGreaterThan(0)
})
