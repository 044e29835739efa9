/** Moves rows or columns to another place of the sheet, with everything that lies on them. Formulas keep their text. */
import type { Area, Sheet } from '../book.ts'
import { within } from './a1.ts'
import { refuse } from './exception.ts'
import { type Axis, band, guardInsert, shiftAreas, shiftLine, shiftSizes } from './grid-shift.ts'
import { guardWrite } from './write-guard.ts'

/**
 * Writes `count` rows or columns from the 1-based place before the line that is at `to` now, as `Sheet.moveColumns` does:
 * moving 2..3 before 6 puts them at 4..5. What lies wholly on them moves along; the rest shrinks and grows.
 */
export function moveLines(sheet: Sheet, axis: Axis, place: number, count: number, to: number): void {
  const size = axis === 'rows' ? sheet.maxRows : sheet.maxColumns
  if (count < 1 || place < 1 || place + count - 1 > size || to < 1 || to > size + 1)
    refuse(`Those ${axis} are out of bounds.`)
  if (to >= place && to <= place + count) return
  const moved = band(sheet, axis, place, count)
  guardWrite(sheet, moved)
  guardInsert(sheet, axis, to)
  if (sheet.merges.some((merge) => cuts(merge, axis, place, count)))
    refuse(`You can't move ${axis} which contain only part of a merged cell.`)
  const target = to > place ? to - count : to
  if (axis === 'rows') splice(sheet.rows, size, place - 1, count, target - 1)
  else for (const cells of sheet.rows) if (cells) splice(cells, size, place - 1, count, target - 1)
  const by = target - place
  const along = (area: Area): Area =>
    axis === 'rows' ? { ...area, row: area.row + by } : { ...area, column: area.column + by }
  shiftAreas(sheet, (area) => {
    if (within(area, moved)) return along(area)
    const left = shiftLine(area, axis, place, -count)
    return left && shiftLine(left, axis, target, count)
  })
  shiftSizes(sheet, axis, (index) => movedIndex(index, place - 1, count, target - 1))
}

function cuts(merge: Area, axis: Axis, place: number, count: number): boolean {
  const [start, size] = axis === 'rows' ? [merge.row, merge.rows] : [merge.column, merge.columns]
  const inside = Math.min(start + size, place + count) - Math.max(start, place)
  return inside > 0 && inside < size
}

/** Moves items of a sparse list; holes stay holes. */
function splice<Item>(list: (Item | undefined)[], size: number, from: number, count: number, to: number): void {
  const before = list.slice()
  for (let index = Math.min(from, to); index < Math.min(size, Math.max(from, to) + count); index++) delete list[index]
  for (const key of Object.keys(before)) {
    const index = Number(key)
    const item = before[index]
    if (item !== undefined) list[movedIndex(index, from, count, to)] = item
  }
}

function movedIndex(index: number, from: number, count: number, to: number): number {
  if (index >= from && index < from + count) return index - from + to
  const left = index >= from + count ? index - count : index
  return left >= to ? left + count : left
}
