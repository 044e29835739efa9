/** Comes in: tables as they were found. Goes out: their keys and columns put back, and the places in words. */
import { columnLetters } from '../core/a1.ts'
import { tables } from '../core/layout.ts'
import { type ColumnRepair, missingColumns } from '../core/missing-columns.ts'
import type { CellValue, FoundTable, Language, TableKey, Workbook } from '../core/model.ts'
import { findTables } from '../core/parse/find-tables.ts'
import { composer } from '../google/composer.ts'
import { insertColumns } from '../google/tables.ts'
import { restoreKeyRow, restoreKeys } from '../google/tabs.ts'
import { sheetOf, wordsIn } from '../google/ui.ts'
import type { TabColumn } from '../views/table-tab.ts'

type Found = Readonly<Partial<Record<TableKey, FoundTable>>>

/** Of so many of its headings, or keys, a table that lost its row of keys is known again. */
const ENOUGH = 0.6

/**
 * Writes the row of keys again in tabs that lost it (deleted, emptied, or pushed down by an empty row above it), where exactly
 * one tab has the headings of a table that is missing. Returns the names of the tabs.
 */
export function restoreKeyRows(workbook: Workbook): readonly string[] {
  const { tables: found } = findTables(workbook, () => undefined)
  const taken = new Set(Object.values(found).map((table) => table.id))
  const free = workbook.tabs.filter((tab) => !taken.has(tab.id))
  const missing = (Object.keys(tables) as TableKey[]).filter((key) => !found[key])
  return missing.flatMap((key) => {
    const places = free.flatMap(({ id, name, rows }) => {
      const place = lostKeys(key, rows)
      return place ? [{ id, name, ...place }] : []
    })
    const [only, second] = places
    const sheet = only && !second ? sheetOf(only.id) : null
    if (!sheet || !only) return []
    restoreKeyRow(sheet, only.shift, only.keys, 1 + tables[key].headingRows)
    return [only.name]
  })
}

/** Returns how rows have to move (-1: up, 1: down) and which keys go where in row 1 for this to be the table; null: it is not. */
function lostKeys(
  table: TableKey,
  rows: readonly (readonly CellValue[])[],
): { shift: -1 | 0 | 1; keys: readonly { column: number; key: string }[] } | null {
  const { columns } = tables[table]
  const enough = columns.length * ENOUGH
  const isBlank = (rows[0] ?? []).every((cell) => cell === '')
  if (isBlank && columns.filter(({ key }) => rows[1]?.includes(key)).length >= enough) return { shift: -1, keys: [] }
  const wanted = columns.map(({ key, heading }) => ({ key, headings: [heading.vi, heading.en] }))
  for (const shift of [0, 1] as const) {
    const shifted = shift ? [[], ...rows] : rows
    const { restore } = missingColumns({ columns: new Map(), rows: shifted }, wanted)
    if (restore.length >= enough) return { shift, keys: restore }
  }
  return null
}

/** Puts back missing keys and inserts missing columns of the tables that exist; returns the places in words. */
export function repairColumns(found: Found, language: Language): readonly string[] {
  const words = wordsIn(language).setUp
  const { notesIn, tableTab } = composer()
  const notes = notesIn(language)
  return Object.values(found).flatMap((table, index) => {
    const layout = tables[Object.keys(found)[index] as TableKey]
    const wanted = tableTab(layout, language, notes, []).columns
    const repair: ColumnRepair<TabColumn> = missingColumns(table, wanted)
    const sheet = sheetOf(table.id)
    if (!sheet) return []
    restoreKeys(sheet, repair.restore)
    for (const each of repair.insert) insertColumns(sheet, each, layout.headingRows)
    const heading = (key: string) => wanted.find((column) => column.key === key)?.headings[0] ?? key
    const keys = [
      ...repair.restore.map((each) => each.key),
      ...repair.insert.flatMap((each) => each.columns.map((column) => column.key)),
    ]
    return keys.map((key) => words.repairedColumn(table.tab, heading(key)))
  })
}

/** Returns the columns of the reports table that hold something and have no key, in words: what stands there is not counted. */
export function unknownColumns({ rows, firstRow }: FoundTable, language: Language): readonly string[] {
  const { unknown } = wordsIn(language).permissions.repair
  const keys = rows[0] ?? []
  return keys.flatMap((key, index) => {
    const isFilled = rows.slice(firstRow - 1).some((row) => (row[index] ?? '') !== '')
    return key === '' && isFilled ? [unknown(columnLetters(index + 1), String(rows[1]?.[index] ?? ''))] : []
  })
}
