/** Rule 12 over the bundle as shipped: whatever a unit types, and wherever, is literal text in everything that is made of it. */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Book, Cell } from '../../host/book.ts'
import type { Outcome } from '../../host/run.ts'
import { loadBook, saveBook } from '../../host/xlsx.ts'
import { zipParts } from '../../host/zip-parts.ts'
import { keysOf, tab } from '../../sample/desk.ts'
import type { Loaded } from '../../src/commands/form.ts'
import { quoted } from '../../src/messages/phrases.ts'
import { folder } from '../host/xlsx-files.ts'
import { payloads } from './payloads.ts'
import { enteredCells, run, squeezed, typedEverywhere, writtenCells } from './typed.ts'
import { wellFormed } from './well-formed.ts'

const at = folder()
const commands: readonly (readonly [string, ...unknown[]])[] = [
  ['track'],
  ['check'],
  ['confirmFigures', '2025-Q1'],
  ['consolidate', '2025-Q2'],
  ['comparePeriods', '2025-Q2', '2025-Q1'],
  ['consolidateYear', '2025'],
  ['readiness'],
  ['listSources', { period: '2025-Q1', key: 'TTM1' }],
  ['listReports', { period: '2025-Q1' }],
  ['openPeriod', '2025-Q3'],
]

let book: Book
const outcomes = new Map<string, Outcome>()
const changed: string[] = []

beforeAll(() => {
  book = typedEverywhere(payloads)
  const before = enteredCells(book)
  for (const [name, ...args] of commands) {
    outcomes.set([name, ...args.filter((each) => typeof each === 'string')].join(' '), run(book, name, args))
    const after = enteredCells(book)
    for (const [place, cell] of before) if (after.get(place) !== cell) changed.push(`${name}: ${place}`)
  }
}, 60_000)

/** A day of less than a millisecond is none in a file. */
const sameCell = (one: readonly unknown[], other: readonly unknown[]): boolean => {
  const [before, after] = [one, other].map(([value]) => value)
  const isSame =
    typeof before === 'number' && typeof after === 'number' ? Math.abs(before - after) < 1e-9 : before === after
  return isSame && JSON.stringify(one.slice(1)) === JSON.stringify(other.slice(1))
}

/** A formula beyond Excel's limit goes into the file as what it said. */
const isFormula = (cell: Cell | undefined): boolean => cell?.f !== undefined && cell.f.length < 8192

const cellOf = (row: number, key: string) => {
  const reports = tab(book, 'reports')
  return reports.rows[row]?.[keysOf(reports).indexOf(key)]
}
const rowOfText = (index: number): number => {
  const reports = tab(book, 'reports')
  const name = `Đảng bộ cơ sở số ${String(index + 1).padStart(4, '0')}`
  return reports.rows.findIndex((row) => row?.[keysOf(reports).indexOf('unit')]?.v === name)
}

describe('rule 12: a text that is typed everywhere', () => {
  it('is one of at least 300', () => {
    expect(payloads.length).toBeGreaterThanOrEqual(300)
  })

  it('stops no command', () => {
    expect([...outcomes].flatMap(([name, { error }]) => (error ? [`${name}: ${error.stack}`] : []))).toEqual([])
  })

  it('is not taken for a row that somebody moved, even where it names nobody', () => {
    const said = [...outcomes].map(([name, { result }]) => [name, String((result as { message?: string })?.message)])
    expect(said.filter(([, message]) => message?.includes('thay đổi trong lúc ghi'))).toEqual([])
  })

  it('rule 11: is changed by none', () => {
    expect(changed).toEqual([])
  })

  it('becomes no formula, and no link but one into the book, in anything that the add-on writes', () => {
    const cells = writtenCells(book)
    expect(cells.length).toBeGreaterThan(payloads.length)
    expect(cells.flatMap(({ place, cell }) => (cell.f || cell.error ? [place] : []))).toEqual([])
    const links = cells.flatMap(({ cell }) => (cell.runs ?? []).flatMap((each) => each.link ?? []))
    expect(links.filter((link) => !/^#gid=\d+&range=[A-Z]+\d+$/.test(link))).toEqual([])
  })

  it('stands whole in the summary, as it was typed', () => {
    const summary = book.sheets.find((sheet) => sheet.name === 'Tổng hợp Quý I-2025')
    const width = Math.max(...(summary?.rows ?? []).map((row) => row?.length ?? 0))
    const column = (index: number) => (summary?.rows ?? []).map((row) => String(row?.[index]?.v ?? '')).join('')
    const said = squeezed(Array.from({ length: width }, (_, index) => column(index)).join('\n'))
    const typed = payloads.map((_, index) => cellOf(rowOfText(index), 'results')?.v ?? '')
    expect(typed.filter((text) => typeof text !== 'string')).toEqual([])
    expect(
      typed.filter((text) => !/^\d{4}-\d\d-\d\d$/.test(String(text)) && !said.includes(squeezed(String(text)))),
    ).toEqual([])
  })

  it('is quoted in the notes beside the row', () => {
    const wrong = ['<img src=x onerror=alert(1)>', 'A\u0000B', '\u001b[31mđỏ\u001b[0m', '\u202eABC\u202c']
    for (const text of wrong) expect(cellOf(rowOfText(payloads.indexOf(text)), 'checks')?.note).toContain(quoted(text))
  })

  it('comes to the form as data', () => {
    const texts = ['</script><script>alert(1)</script>', '\ud83d', '__proto__']
    for (const text of texts) {
      const unit = `DV${String(payloads.indexOf(text) + 1).padStart(4, '0')}`
      const { error, result } = run(book, 'loadForm', [unit, '2025-Q1'])
      expect(error).toBe(null)
      const form = result as Extract<Loaded, { is: 'form' }>
      const fields = JSON.stringify(form)
      expect(fields).toContain(JSON.stringify(text).slice(1, -1))
    }
  })
})

describe('rule 12: the .xlsx file of such a book', () => {
  it('has the same cells and notes, and nothing but well-formed parts', async () => {
    await saveBook(book, at('hostile.xlsx'))
    const again = await loadBook(at('hostile.xlsx'))
    const shown = (of: Book) =>
      of.sheets.map((sheet) =>
        sheet.rows.map((row) =>
          Array.from(row ?? [], (cell) => [cell?.v ?? null, isFormula(cell), cell?.note ?? null]),
        ),
      )
    const [before, after] = [shown(book), shown(again)]
    const differing = before.flatMap((rows, s) =>
      rows.flatMap((row, r) =>
        row.flatMap((cell, c) => {
          const other = after[s]?.[r]?.[c] ?? [null, false, null]
          return sameCell(cell, other) ? [] : [{ place: `${s} ${r} ${c}`, cell, other }]
        }),
      ),
    )
    expect(differing.slice(0, 5)).toEqual([])
    const parts = zipParts(readFileSync(at('hostile.xlsx')))
    for (const name of parts?.names ?? [])
      if (/\.(xml|rels|vml)$/.test(name)) expect([name, wellFormed(parts?.text(name) ?? '')]).toEqual([name, null])
  }, 60_000)
})
