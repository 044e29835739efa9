/** The page's own copy of the workbook: a snapshot and changes in; what stands where, out. No library in it. */
import type { Cell, Style } from '../../../host/book.ts'
import type { CellChange, Change } from '../../../host/play/ledger.ts'
import type { Snapshot } from '../../../host/play/messages.ts'
import type { PlainShape } from '../../../host/play/sheet-shape.ts'

export interface MirrorSheet {
  readonly id: number
  shape: PlainShape
  readonly rows: (Cell | undefined)[][]
  /** Pixels of rows that are as high as their content asks for. */
  readonly heights: Map<number, number>
}

export interface Mirror {
  readonly styles: Style[]
  readonly sheets: Map<number, MirrorSheet>
  order: readonly number[]
}

/** Returns a mirror of a workbook. */
export function mirrorOf(snapshot: Snapshot): Mirror {
  const sheets = snapshot.sheets.map(({ id, shape, heights, rows }) => {
    const cells = rows.map((row) => {
      const line: (Cell | undefined)[] = []
      for (const [column, cell] of row) line[column] = cell
      return line
    })
    return [id, { id, shape, heights: new Map(heights), rows: cells }] as const
  })
  return { styles: [...snapshot.styles], sheets: new Map(sheets), order: sheets.map(([id]) => id) }
}

/** Writes a change into the mirror. */
export function change(mirror: Mirror, { order, sheets, styles }: Change): void {
  mirror.styles.push(...styles)
  for (const { id, shape, cells, heights } of sheets) {
    const sheet = mirror.sheets.get(id)
    if (!sheet && !shape) continue
    const changed = sheet ?? { id, shape: shape as PlainShape, heights: new Map(), rows: [] }
    if (shape) changed.shape = shape
    if (shape) changed.heights.clear()
    for (const [row, pixels] of heights) changed.heights.set(row, pixels)
    put(changed, cells)
    mirror.sheets.set(id, changed)
  }
  if (!order) return
  mirror.order = order
  for (const id of mirror.sheets.keys()) if (!order.includes(id)) mirror.sheets.delete(id)
}

function put(sheet: MirrorSheet, cells: readonly CellChange[]): void {
  for (const [row, column, cell] of cells) {
    let line = sheet.rows[row]
    if (!line) {
      line = []
      sheet.rows[row] = line
    }
    line[column] = cell ?? undefined
  }
}

/** Returns a cell, row and column 0-based; undefined when nothing is there. */
export function cellAt(mirror: Mirror, sheet: number, row: number, column: number): Cell | undefined {
  return mirror.sheets.get(sheet)?.rows[row]?.[column]
}
