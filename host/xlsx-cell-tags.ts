/**
 * The text of a tab's part in, where its cells stand and which look each of them names out. hucre reads what the cells hold; for
 * their looks it would make an object and an entry of a map for each of them, which takes more memory than all the rest.
 */
import { columnIndex } from './xlsx-text.ts'

const slash = 47
const start = /<(?:\w+:)?(row|c)(?=[\s/>])/y
const rest = /[^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*>/y
const place = /\sr\s*=\s*["']([A-Za-z]*)(\d+)/
const named = /\ss\s*=\s*["'](\d+)/

/**
 * Calls `visit` with each cell of the text: its 0-based row and column, the number of its look, and where its tag ends. A row
 * or a cell that does not say its place follows the one before (ECMA-376 part 1, 18.3.1.4 and 18.3.1.73).
 */
export function eachCell(text: string, visit: (row: number, column: number, look: number, end: number) => void): void {
  const columns = new Map<string, number>()
  let [nextRow, nextColumn] = [0, 0]
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    // Most tags are ends and values: they are told apart without a pattern.
    const isOther = text.charCodeAt(at + 1) === slash || text.startsWith('<v>', at)
    const kind = isOther ? null : matchAt(start, text, at)
    if (!kind) {
      at = pastUnparsed(text, at)
      continue
    }
    const attributes = matchAt(rest, text, start.lastIndex)?.[0]
    // A tag without an end: to look for the next one within it would take for ever in a text that was made for that.
    if (attributes === undefined) return
    at = rest.lastIndex
    const [, letters = '', digits] = place.exec(attributes) ?? []
    if (kind[1] === 'row') {
      nextRow = digits === undefined ? nextRow + 1 : Number(digits)
      nextColumn = 0
      continue
    }
    const column = columns.get(letters) ?? (letters ? columnIndex(letters) : nextColumn)
    if (letters) columns.set(letters, column)
    nextColumn = column + 1
    const row = digits === undefined ? nextRow : Number(digits)
    visit(row - 1, column, Number(named.exec(attributes)?.[1] ?? 0), at)
  }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** Returns where to go on after a `<` that begins no cell: nothing in a comment or an unparsed section is one. */
function pastUnparsed(text: string, at: number): number {
  const end = text.startsWith('<!--', at) ? '-->' : text.startsWith('<![CDATA[', at) ? ']]>' : ''
  const found = end ? text.indexOf(end, at) : at
  return found < 0 ? text.length : found + 1
}

/** Returns the number that a cell holds whose tag ends there, NaN when it holds none. */
export function numberAt(text: string, end: number): number {
  const isEmpty = text.charCodeAt(end - 2) === slash
  const [, body = ''] = (isEmpty ? null : /^([\s\S]*?)<\/(?:\w+:)?c>/.exec(text.slice(end, end + 1000))) ?? []
  return Number(/<(?:\w+:)?v>([^<]+)</.exec(body)?.[1] ?? Number.NaN)
}
