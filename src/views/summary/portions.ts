/** A text and a width come in; parts that a row can show whole go out: Excel shows 409 points of a row, however much it holds. */
import { textWidth } from '../lines.ts'

/** Characters of one row, and lines of 10 points within 409 points. */
const LONGEST = 1500
const MOST_LINES = 30

/**
 * Returns the text in parts of at most 1,500 characters and 30 lines in a column of so many pixels, broken after a line, else a
 * sentence, else a word; joined they are the text, but for the spaces at the breaks.
 */
export function portions(text: string, width: number): string[] {
  const parts: string[] = []
  let rest = text.trim()
  while (rest) {
    const end = endOf(rest, Math.min(LONGEST, lineLimit(rest, width)))
    parts.push(rest.slice(0, end).trimEnd())
    rest = rest.slice(end).trimStart()
  }
  return parts
}

function endOf(text: string, limit: number): number {
  if (text.length <= limit) return text.length
  const window = text.slice(0, limit + 1)
  for (const mark of ['\n', '. ', ' ']) {
    const at = window.lastIndexOf(mark)
    if (at >= limit / 2) return at + mark.length
  }
  // Never within a letter outside the basic plane.
  const code = text.charCodeAt(limit - 1)
  return code >= 0xd800 && code <= 0xdbff ? limit - 1 : limit
}

/** How many characters take up the lines of a row: a paragraph takes one at least, and one more for each width it runs on. */
function lineLimit(text: string, width: number): number {
  let used = 0
  let at = 0
  for (const line of text.split('\n')) {
    const lines = Math.max(1, Math.ceil((textWidth(line) * WORD_LOSS) / width))
    if (used + lines > MOST_LINES)
      // Of a paragraph that begins here, what still fits; at least a line, so that there is always a part.
      return at + Math.max(1, Math.floor((line.length * (MOST_LINES - used)) / lines))
    used += lines
    at += line.length + 1
  }
  return text.length
}

/** A line ends at a word, not at the edge. */
const WORD_LOSS = 1.06
