/** What an edit trigger is told, the states of the edited rows, and the add-on's own cells of a report row. */

import { tables } from '../core/layout.ts'
import type { OwnCells } from '../views/stamp-rows.ts'
import { again } from './again.ts'
import { type WrittenCell, writeCells } from './reports.ts'
import type { Watch } from './triggers.ts'
import { sheetOf } from './ui.ts'

/** What Google hands to a trigger; all but the id may be missing. */
export type TriggerEvent = Partial<GoogleAppsScript.Events.SheetsOnEdit>

/** Where somebody edited: rows and columns 1-based and inclusive. */
export interface EditPlace {
  readonly sheet: number
  readonly firstRow: number
  readonly lastRow: number
  readonly firstColumn: number
  readonly lastColumn: number
  /** The text before, of a single cell; null for a block. */
  readonly old: string | null
  /** The text that a single cell was given; null for a block, a paste and a cleared cell, of which Google does not tell. */
  readonly value: string | null
  /** E-mail of the typist; '' when Google does not tell it. */
  readonly who: string
}

/** Returns the place of an edit; null without a range. */
export function placeOfEdit({ range, oldValue, value, user }: TriggerEvent): EditPlace | null {
  if (!range) return null
  const firstRow = range.getRow()
  const firstColumn = range.getColumn()
  const lastRow = range.getLastRow()
  const lastColumn = range.getLastColumn()
  const isCell = firstRow === lastRow && firstColumn === lastColumn
  const who = user?.getEmail() ?? ''
  return {
    sheet: range.getSheet().getSheetId(),
    firstRow,
    lastRow,
    firstColumn,
    lastColumn,
    old: isCell ? String(oldValue ?? '') : null,
    value: isCell && value !== undefined ? String(value) : null,
    who,
  }
}

/** Returns where the reports table has its states and what those of the edited rows say; null elsewhere. One read, or two where the table has moved. */
export function editedStates(
  place: EditPlace,
  hint: Pick<Watch, 'sheet' | 'state'>,
): { readonly column: number; readonly states: readonly unknown[] } | null {
  const sheet = sheetOf(place.sheet)
  const first = tables.reports.headingRows + 2
  if (!sheet || place.lastRow < first) return null
  const statesIn = (column: number) => {
    const cells: unknown[] = again(() => sheet.getRange(1, column, place.lastRow, 1).getValues()).flat()
    const states = cells.slice(Math.max(first, place.firstRow) - 1)
    return cells[0] === 'state' ? { column, states } : null
  }
  const known = hint.sheet === place.sheet ? statesIn(hint.state) : null
  if (known) return known
  const [keys = []]: unknown[][] = sheet.getRange('1:1').getValues()
  return keys.includes('firstSubmitted') && keys.includes('state') ? statesIn(keys.indexOf('state') + 1) : null
}

/** Writes the add-on's own cells, a column at a time, and returns them; those of columns that the table lacks are left out. */
export function writeOwnCells(
  sheetId: number,
  columns: ReadonlyMap<string, number>,
  rows: readonly OwnCells[],
): readonly WrittenCell[] {
  const cells = rows.flatMap(({ row, checks, ...own }): WrittenCell[] => {
    const at = (key: string): number => columns.get(key) ?? 0
    const plain = Object.entries(own).map(([key, value]) => ({ row, column: at(key), value }))
    const marks = checks ? [{ row, column: at('checks'), value: checks.text, note: checks.note }] : []
    return [...plain, ...marks].filter((cell) => cell.column > 0)
  })
  if (!cells.length) return []
  writeCells(sheetId, cells)
  // What they were made of is deleted next: first they must have arrived.
  again(() => SpreadsheetApp.flush())
  return cells
}
