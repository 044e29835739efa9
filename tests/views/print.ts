/** A view comes in; its rows as text go out, as somebody reads them who sees neither colours nor widths. */
import type { View, ViewCell } from '../../src/views/view.ts'

const shown = ({ value, link }: ViewCell): string => {
  const text = typeof value === 'number' ? String(Math.round(value * 1e4) / 1e4) : String(value).replace(/\n/g, ' / ')
  return link ? `[${text}](${link.tab}!${link.cell})` : text
}

/** Returns a line for each row below the key row: cells joined by " | ", blank ones at the end left out; " / " is a line break. */
export function print(view: View): string {
  return view.rows
    .slice(1)
    .map((row) =>
      row
        .map(shown)
        .join(' | ')
        .replace(/( \| )+$/, ''),
    )
    .join('\n')
}

/** Returns the part of a printed view from the line with one text up to the line before another. */
export function between(text: string, from: string, to?: string): string {
  const lines = text.split('\n')
  const first = lines.findIndex((line) => line.includes(from))
  const last = to === undefined ? -1 : lines.findIndex((line, index) => index > first && line.includes(to))
  return lines
    .slice(first, last < 0 ? undefined : last)
    .join('\n')
    .trim()
}

/** Returns all texts of a column (0-based) as one, the lines of a sentence joined again. */
export const columnText = (view: View, column: number): string =>
  view.rows
    .map((row) => row[column]?.value ?? '')
    .filter((value) => value !== '')
    .join(' ')
