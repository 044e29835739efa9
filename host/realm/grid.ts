/** The cells of a sheet: finding and making them, and their interned styles. */
import type { Area, Cell, Sheet, Style } from '../book.ts'
import { outside, plain, theBook } from './state.ts'

/** Returns the cell at 0-based row and column, or undefined. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.rows[row]?.[column]
}

/** Returns the cells of a 0-based row, made if need be. */
export function rowAt(sheet: Sheet, row: number): (Cell | undefined)[] {
  let cells = sheet.rows[row]
  if (!cells) {
    cells = outside().row()
    sheet.rows[row] = cells
  }
  return cells
}

/** Returns the cell at 0-based row and column, made if need be. */
export function ensureCell(sheet: Sheet, row: number, column: number): Cell {
  const cells = rowAt(sheet, row)
  let cell = cells[column]
  if (!cell) {
    cell = outside().cell(0)
    cells[column] = cell
  }
  return cell
}

/** Returns whether a cell counts as content: FALSE and a formula without a result do, a format alone does not. */
export function hasContent(cell: Cell | undefined): boolean {
  return cell !== undefined && ((cell.v !== undefined && cell.v !== '') || cell.f !== undefined)
}

/** Writes nothing over what a cell holds: value, formula and rich text go; look, note and validation stay. */
export function emptyCell(cell: Cell): void {
  delete cell.v
  delete cell.f
  delete cell.error
  delete cell.runs
}

/** Writes through `visit`, which is called for each cell that exists in the block, row by row, 0-based. */
export function eachCell(sheet: Sheet, area: Area, visit: (cell: Cell, row: number, column: number) => void): void {
  const lastRow = Math.min(area.row - 1 + area.rows, sheet.rows.length)
  for (let row = area.row - 1; row < lastRow; row++) {
    const cells = sheet.rows[row]
    if (!cells) continue
    const lastColumn = Math.min(area.column - 1 + area.columns, cells.length)
    for (let column = area.column - 1; column < lastColumn; column++) {
      const cell = cells[column]
      if (cell) visit(cell, row, column)
    }
  }
}

/** Writes through `visit`, which is called for each place of the block; missing cells are made. */
export function eachPlace(sheet: Sheet, area: Area, visit: (cell: Cell, row: number, column: number) => void): void {
  for (let row = area.row - 1; row < area.row - 1 + area.rows; row++)
    for (let column = area.column - 1; column < area.column - 1 + area.columns; column++)
      visit(ensureCell(sheet, row, column), row, column)
}

/** Returns the 1-based last row with content; 0 for an empty sheet. */
export function lastRow(sheet: Sheet): number {
  for (let row = sheet.rows.length - 1; row >= 0; row--) if (sheet.rows[row]?.some(hasContent)) return row + 1
  return 0
}

/** Returns the 1-based last column with content; 0 for an empty sheet. */
export function lastColumn(sheet: Sheet): number {
  let last = 0
  for (let row = 0; row < sheet.rows.length; row++) {
    const cells = sheet.rows[row]
    if (!cells) continue
    for (let column = cells.length - 1; column >= last; column--)
      if (hasContent(cells[column])) {
        last = column + 1
        break
      }
  }
  return last
}

const styleKeys: readonly (keyof Style)[] = [
  'format',
  'background',
  'color',
  'family',
  'size',
  'bold',
  'italic',
  'underline',
  'strike',
  'align',
  'vertical',
  'wrap',
  'rotation',
  'borders',
]
/** A list of keys makes JSON.stringify write them in this order, at every level. */
const keyOrder: string[] = [...styleKeys, 'top', 'left', 'bottom', 'right', 'style']
let interned: Map<string, number> | null = null

/** Returns the index in `Book.styles` of a look; undefined properties mean the default. */
export function internStyle(style: { readonly [Key in keyof Style]?: Style[Key] | undefined }): number {
  const { styles } = theBook()
  if (!interned) {
    interned = new Map()
    for (const [index, each] of styles.entries()) {
      const key = canonical(each)
      if (!interned.has(key)) interned.set(key, index)
    }
  }
  const key = canonical(style)
  let index = interned.get(key)
  if (index === undefined) {
    index = styles.length
    styles.push(plain(JSON.parse(key) as Style))
    interned.set(key, index)
  }
  return index
}

function canonical(style: { readonly [Key in keyof Style]?: Style[Key] | undefined }): string {
  return JSON.stringify(style, keyOrder)
}

/** Returns the style with an index; the default one for an unknown index. */
export function styleOf(index: number): Style {
  return theBook().styles[index] ?? {}
}

export type Change = { readonly [Key in keyof Style]?: Style[Key] | undefined }

/** Returns a function from the index of a style to that of the changed style, worked out once for each style. */
export function restyler(change: (style: Style) => Change): (index: number) => number {
  const known = new Map<number, number>()
  return (index) => {
    let result = known.get(index)
    if (result === undefined) {
      const style = styleOf(index)
      result = internStyle({ ...style, ...change(style) })
      known.set(index, result)
    }
    return result
  }
}

/** Writes a change of look over a block; cells that would keep the default look are not made. */
export function restyle(sheet: Sheet, area: Area, change: (style: Style) => Change): void {
  const next = restyler(change)
  const blank = next(0)
  if (blank === 0) {
    eachCell(sheet, area, (cell) => {
      cell.s = next(cell.s)
    })
    return
  }
  eachPlace(sheet, area, (cell) => {
    cell.s = next(cell.s)
  })
}
