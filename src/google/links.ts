/** Comes in: a view in its tab. Goes out: its links, as rich text. */
import type { View, ViewCell } from '../views/view.ts'

/**
 * Writes links as rich text, one call for each run of cells without a number from the first link to the last: cells between
 * them go along as plain text, so that the number of calls does not grow with the rows.
 */
export function writeLinks(sheet: GoogleAppsScript.Spreadsheet.Sheet, view: View): void {
  for (let column = 0; column < view.widths.length; column++) {
    for (const { first, cells } of linkRuns(view, column))
      sheet.getRange(first, column + 1, cells.length, 1).setRichTextValues(cells.map((cell) => [richText(cell)]))
  }
}

/** Returns the runs of a column that begin and end with a link; a number ends a run, for rich text is text. */
function linkRuns(view: View, column: number): readonly { first: number; cells: readonly ViewCell[] }[] {
  const runs: { first: number; cells: ViewCell[] }[] = []
  let open: { first: number; cells: ViewCell[] } | null = null
  let waiting: ViewCell[] = []
  view.rows.forEach((row, index) => {
    const cell = row[column]
    const isText = cell !== undefined && typeof cell.value === 'string' && index + 1 !== view.title.row
    if (!isText) open = null
    else if (!cell.link) waiting.push(cell)
    else if (open) open.cells.push(...waiting, cell)
    else {
      open = { first: index + 1, cells: [cell] }
      runs.push(open)
    }
    if (!isText || cell.link) waiting = []
  })
  return runs
}

function richText(cell: ViewCell): GoogleAppsScript.Spreadsheet.RichTextValue {
  const text = SpreadsheetApp.newRichTextValue().setText(String(cell.value))
  return (cell.link ? text.setLinkUrl(`#gid=${cell.link.tab}&range=${cell.link.cell}`) : text).build()
}
