/** Texts, cells and inputs come in; short prints of them go out, by which "the same as before" is recognised. */
import type { CellValue } from './model.ts'

/**
 * Returns a print of a text, 16 hexadecimal digits: equal texts have equal prints, and two texts that differ by chance have
 * not. It keeps nothing secret; it only notices that something changed.
 */
export function printOf(text: string): string {
  let high = 0x41c6ce57
  let low = 0xdeadbeef
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    low = Math.imul(low ^ code, 2654435761)
    high = Math.imul(high ^ code, 1597334677)
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  return hex(high) + hex(low)
}

const hex = (bits: number): string => `0000000${(bits >>> 0).toString(16)}`.slice(-8)

/**
 * Returns the print of a tab's values, the same whether they are about to be written or were read back: blank cells at the
 * end of a row and blank rows at the end of the tab are left out, and every line break is one.
 */
export function tabPrint(rows: readonly (readonly CellValue[])[]): string {
  const lines = rows.map((row) => {
    const cells = row.map((value) => (typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : value))
    while (cells.length > 0 && cells[cells.length - 1] === '') cells.pop()
    return JSON.stringify(cells)
  })
  while (lines.length > 0 && lines[lines.length - 1] === '[]') lines.pop()
  return printOf(lines.join('\n'))
}
