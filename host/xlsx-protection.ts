/** The protections of a sheet in, what .xlsx can say of them out: a protected tab without a password and its unlocked cells. */
import type { SheetProtection } from 'hucre'
import type { Area, Sheet } from './book.ts'
import { areasOf } from './xlsx-areas.ts'
import { eachCell } from './xlsx-cell-tags.ts'

// Every unlocked cell has to be written, also the empty ones.
const mostUnlocked = 20_000

interface Locking {
  readonly protection: SheetProtection | null
  /** 0-based columns by 0-based row. */
  readonly unlocked: ReadonlyMap<number, ReadonlySet<number>>
}

/**
 * Returns the lock of the tab. Only a protection of the whole sheet that is no mere warning locks it: .xlsx cannot protect
 * some cells of a sheet and leave the empty ones around them free. The exact protections stand in the hidden tab.
 */
export function locking(sheet: Sheet): Locking {
  const whole = sheet.protections.find((each) => !each.area && !each.warningOnly)
  const areas = (whole?.unprotected ?? []).map((area) => clip(area, sheet))
  const cells = areas.reduce((sum, area) => sum + area.rows * area.columns, 0)
  if (!whole || cells > mostUnlocked) return { protection: null, unlocked: new Map() }
  const unlocked = new Map<number, Set<number>>()
  for (const area of areas)
    for (let row = area.row - 1; row < area.row - 1 + area.rows; row++) {
      const columns = unlocked.get(row) ?? new Set()
      unlocked.set(row, columns)
      for (let column = area.column - 1; column < area.column - 1 + area.columns; column++) columns.add(column)
    }
  return { protection: { sheet: true, formatColumns: true, formatRows: true, autoFilter: true }, unlocked }
}

function clip(area: Area, sheet: Sheet): Area {
  return {
    ...area,
    rows: Math.max(0, Math.min(area.rows, sheet.maxRows - area.row + 1)),
    columns: Math.max(0, Math.min(area.columns, sheet.maxColumns - area.column + 1)),
  }
}

/** Returns the areas of a protected tab whose cells' looks leave them open; `text` is that of its part. */
export function unlockedAreas(text: string, isOpen: (look: number) => boolean): Area[] {
  const unlocked: true[][] = []
  eachCell(text, (row, column, look) => {
    if (!isOpen(look)) return
    const columns = unlocked[row] ?? []
    unlocked[row] = columns
    columns[column] = true
  })
  const areas = areasOf(unlocked.length, (row) => {
    const columns = unlocked[row] ?? []
    return { length: columns.length, at: (column) => (columns[column] ? 1 : undefined) }
  })
  return areas.get(1) ?? []
}
