/** A workbook comes in; the tables it holds, recognised by the keys in row 1, go out, with what stands in the way (product.md, "Tabs"). */

import { plainText } from '../cell-text.ts'
import type { Obstacle } from '../issue.ts'
import { tables as layouts } from '../layout.ts'
import type { FoundTable, Tab, TableKey, Workbook } from '../model.ts'
import type { Note } from './findings.ts'

export interface Found {
  readonly tables: Partial<Record<TableKey, FoundTable>>
  readonly obstacles: readonly Obstacle[]
}

const tableKeys = Object.keys(layouts) as TableKey[]

/** The law's keys of a table; the column that explains the settings is no key. */
const keysOf = (table: TableKey): string[] =>
  layouts[table].columns.map((column) => column.key).filter((key) => key !== 'explanation')

const allKeys = new Set(tableKeys.flatMap(keysOf))

const keysInRow1 = (tab: Tab): string[] => (tab.rows[0] ?? []).map(plainText)

/** Returns the table of which row 1 holds the most keys, at least two; of equals, the one that lacks the fewest. */
function tableOf(tab: Tab): TableKey | null {
  const held = new Set(keysInRow1(tab).filter((key) => allKeys.has(key)))
  let best: { table: TableKey; keys: number; lacks: number } | null = null
  for (const table of tableKeys) {
    const own = keysOf(table)
    const keys = own.filter((key) => held.has(key)).length
    const lacks = own.length - keys
    // Other tables have a code and a name, too.
    if (keys < 2 || (table === 'themes' && held.size > 2)) continue
    if (!best || keys > best.keys || (keys === best.keys && lacks < best.lacks)) best = { table, keys, lacks }
  }
  return best?.table ?? null
}

function foundTable(table: TableKey, tab: Tab): FoundTable {
  const columns = new Map<string, number>()
  keysInRow1(tab).forEach((key, index) => {
    if (key && !columns.has(key)) columns.set(key, index + 1)
  })
  return { tab: tab.name, id: tab.id, columns, firstRow: layouts[table].headingRows + 2, rows: tab.rows }
}

/** Returns what is wrong with the columns of a table; a missing column that is not needed is only noted. */
function columnObstacles(table: TableKey, tab: Tab, note: Note): Obstacle[] {
  const held = keysInRow1(tab)
  const obstacles: Obstacle[] = []
  for (const { key, required } of layouts[table].columns) {
    const first = held.indexOf(key)
    if (first >= 0 && held.indexOf(key, first + 1) >= 0)
      obstacles.push({ code: 'column-twice', table, tab: tab.name, key })
    if (first >= 0) continue
    if (required) obstacles.push({ code: 'column-missing', table, tab: tab.name, key })
    else if (key !== 'explanation')
      note('column-missing', 'warning', { tab: tab.name, row: null, column: null }, { key, table })
  }
  return obstacles
}

/** Returns the tables of a workbook; one that is missing or there twice is an obstacle, as is a missing or doubled column. */
export function findTables(workbook: Workbook, note: Note): Found {
  const tables: Partial<Record<TableKey, FoundTable>> = {}
  const obstacles: Obstacle[] = []
  const kinds = workbook.tabs.map((tab) => ({ tab, table: tableOf(tab) }))
  for (const table of tableKeys) {
    const tabs = kinds.filter((each) => each.table === table).map((each) => each.tab)
    const [tab] = tabs
    if (!tab) {
      obstacles.push({ code: 'table-missing', table })
      continue
    }
    if (tabs.length > 1) obstacles.push({ code: 'table-twice', table, tabs: tabs.map((each) => each.name) })
    tables[table] = foundTable(table, tab)
    for (const obstacle of columnObstacles(table, tab, note)) obstacles.push(obstacle)
  }
  return { tables, obstacles: Object.keys(tables).length === 0 ? [{ code: 'no-book' }] : obstacles }
}
