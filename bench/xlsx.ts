/** Prints what saving and loading 60,000 x 12 cells takes. */
import { rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Cell, newBook } from '../host/book.ts'
import { loadBook, saveBook } from '../host/xlsx.ts'

const book = newBook('Lớn')
book.styles.push({ format: 'dd/mm/yyyy', bold: true }, { wrap: 'wrap' })
for (const sheet of book.sheets) {
  sheet.maxRows = 60_000
  for (let row = 0; row < 60_000; row++)
    sheet.rows.push(
      Array.from({ length: 12 }, (_, column): Cell => {
        if (column % 3 === 0) return { v: 45_000 + (row % 300), s: 1 }
        return column % 3 === 1 ? { v: `Đơn vị ${row} ${column}`, s: 2 } : { v: row * column, s: 0 }
      }),
    )
}
const path = join(tmpdir(), `thbc-bench-${process.pid}.xlsx`)

async function timed(name: string, act: () => Promise<unknown>): Promise<void> {
  const start = performance.now()
  await act()
  const peak = process.resourceUsage().maxRSS >> 10
  process.stdout.write(`${name}  ${((performance.now() - start) / 1000).toFixed(1)} s  peak ${peak} MB\n`)
}

try {
  await timed('save 720,000 cells', () => saveBook(book, path))
  process.stdout.write(`file ${(statSync(path).size / 1e6).toFixed(1)} MB\n`)
  for (const sheet of book.sheets) sheet.rows = []
  await timed('load 720,000 cells', () => loadBook(path))
} finally {
  rmSync(path, { force: true })
}
