/** A table that was found comes in; its rows, readable by column key, go out. For tables of some hundred rows; `reports` has its own way. */

import { cellDay, isBlank, plainText, severalValues, shownText } from '../cell-text.ts'
import type { CellValue, Day, FoundTable, Place } from '../model.ts'
import { type Concerns, type Note, placeOf } from './findings.ts'

export interface TableRow {
  /** 1-based row in the tab. */
  readonly row: number
  readonly cell: (key: string) => CellValue
  /** NFC, trimmed; '' when blank or when there is no such column. */
  readonly text: (key: string) => string
  /** As its writer sees it, for messages. */
  readonly shown: (key: string) => string
  readonly several: (key: string) => readonly string[]
  readonly place: (key: string) => Place
  /** The day in a cell; null when blank, undefined after noting that it cannot be read. */
  readonly day: (key: string, concerns: Concerns) => Day | null | undefined
}

/** Returns the rows of a table in their order, without those where nothing is typed. */
export function tableRows(table: FoundTable, note: Note): TableRow[] {
  const rows: TableRow[] = []
  for (let row = table.firstRow; row <= table.rows.length; row++) {
    const cells = table.rows[row - 1] ?? []
    if (!cells.every(isBlank)) rows.push(tableRow(table, row, cells, note))
  }
  return rows
}

function tableRow(table: FoundTable, row: number, cells: readonly CellValue[], note: Note): TableRow {
  const cell = (key: string): CellValue => cells[(table.columns.get(key) ?? 0) - 1] ?? ''
  const place = (key: string): Place => placeOf(table, row, key)
  return {
    row,
    cell,
    place,
    text: (key) => plainText(cell(key)),
    shown: (key) => shownText(cell(key)),
    several: (key) => severalValues(cell(key)),
    day: (key, concerns) => {
      const day = cellDay(cell(key))
      if (day === undefined) note('day-unreadable', 'error', place(key), { found: shownText(cell(key)) }, concerns)
      return day
    },
  }
}
