/** What a sheet is beside its cells: a sheet in, a copy that can be compared, sent and put back out. */
import type { Sheet } from '../book.ts'

/** All of a sheet but its cells. */
export type Shape = Omit<Sheet, 'rows'>

/** The shape as JSON has it. */
export interface PlainShape extends Omit<Shape, 'rowHeights' | 'columnWidths' | 'hiddenRows' | 'hiddenColumns'> {
  readonly rowHeights: readonly (readonly [number, number])[]
  readonly columnWidths: readonly (readonly [number, number])[]
  readonly hiddenRows: readonly number[]
  readonly hiddenColumns: readonly number[]
}

/** Returns a sheet without its cells; Maps and Sets as lists in the order of their places. */
export function plainShape(sheet: Sheet): PlainShape {
  const { rows: _, ...shape } = sheet
  const pairs = (map: ReadonlyMap<number, number>) => [...map].sort(([one], [other]) => one - other)
  const places = (set: ReadonlySet<number>) => [...set].sort((one, other) => one - other)
  return {
    ...shape,
    rowHeights: pairs(sheet.rowHeights),
    columnWidths: pairs(sheet.columnWidths),
    hiddenRows: places(sheet.hiddenRows),
    hiddenColumns: places(sheet.hiddenColumns),
  }
}

/** Writes a shape, given as JSON text, into a sheet. */
export function reshape(sheet: Sheet, text: string): void {
  const { rowHeights, columnWidths, hiddenRows, hiddenColumns, ...rest } = JSON.parse(text) as PlainShape
  Object.assign(sheet, rest, {
    rowHeights: new Map(rowHeights),
    columnWidths: new Map(columnWidths),
    hiddenRows: new Set(hiddenRows),
    hiddenColumns: new Set(hiddenColumns),
  })
}
