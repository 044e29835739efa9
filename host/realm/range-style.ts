/** A range's look: a getter and a setter, single and plural, for each property, and borders. */
import type { Area, Border, Sheet, Style } from '../book.ts'
import { normalColor } from './colors.ts'
import type { EnumValue } from './enums.ts'
import { type Change, cellAt, ensureCell, restyle, restyler, styleOf } from './grid.ts'
import { type Look, looks } from './looks.ts'
import type { Range } from './range.ts'
import { whole } from './range-base.ts'
import { RangeValues } from './range-values.ts'
import type { TextStyle } from './rich-text.ts'
import { guardShape } from './values.ts'
import { guardWrite } from './write-guard.ts'

type Switch = boolean | null

export class RangeStyle extends RangeValues {
  setBorder(
    top: Switch,
    left: Switch,
    bottom: Switch,
    right: Switch,
    vertical: Switch,
    horizontal: Switch,
    color?: string | null,
    style?: EnumValue | null,
  ): Range {
    const line = borderLine(color ?? null, style ?? null)
    drawBorders(this.grid, this.area, { top, left, bottom, right, vertical, horizontal }, line)
    return whole(this)
  }
  setTextStyle(style: TextStyle): Range {
    setLook(this.grid, this.area, textLook, style)
    return whole(this)
  }
  setTextStyles(styles: readonly (readonly TextStyle[])[]): Range {
    setLooks(this.grid, this.area, textLook, styles)
    return whole(this)
  }
  setTextRotation(degrees: number): Range {
    guardWrite(this.grid, this.area)
    restyle(this.grid, this.area, () => ({ rotation: degrees || undefined }))
    return whole(this)
  }
}

/** What a text style says of a whole cell; what it leaves open stays as it is. */
const textLook: Pick<Look, 'change'> = {
  change: (value) => {
    const { font, size, color, ...flags } = (value as TextStyle).look
    const { bold, italic, underline, strike } = flags
    return {
      ...(bold !== undefined && { bold: bold || undefined }),
      ...(italic !== undefined && { italic: italic || undefined }),
      ...(underline !== undefined && { underline: underline || undefined }),
      ...(strike !== undefined && { strike: strike || undefined }),
      ...(color !== undefined && { color }),
      ...(font !== undefined && { family: font === 'Arial' ? undefined : font }),
      ...(size !== undefined && { size: size === 10 ? undefined : size }),
    }
  },
}

interface Edges {
  readonly top: Switch
  readonly left: Switch
  readonly bottom: Switch
  readonly right: Switch
  readonly vertical: Switch
  readonly horizontal: Switch
}

/** Returns the border that `setBorder` draws: solid black by default (spreadsheet-behaviours 72). */
export function borderLine(color: string | null, style: EnumValue | null): Border {
  const name = (style?.label ?? 'SOLID').toLowerCase().replace('_', '-')
  return { color: normalColor(color) ?? '#000000', style: name as Border['style'] }
}

/** Writes borders: true draws, false removes, null leaves a side as it is; both cells at an inner edge get it. */
export function drawBorders(sheet: Sheet, area: Area, edges: Edges, line: Border): void {
  guardWrite(sheet, area)
  const { row, column, rows, columns } = area
  const restylers = new Map<number, (index: number) => number>()
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      const place = (r === 0 ? 1 : 0) + (r === rows - 1 ? 2 : 0) + (c === 0 ? 4 : 0) + (c === columns - 1 ? 8 : 0)
      let next = restylers.get(place)
      if (!next) {
        next = borderRestyler(
          {
            top: r === 0 ? edges.top : edges.horizontal,
            bottom: r === rows - 1 ? edges.bottom : edges.horizontal,
            left: c === 0 ? edges.left : edges.vertical,
            right: c === columns - 1 ? edges.right : edges.vertical,
          },
          line,
        )
        restylers.set(place, next)
      }
      const cell = ensureCell(sheet, row - 1 + r, column - 1 + c)
      cell.s = next(cell.s)
    }
  removeTouching(sheet, area, edges, line)
}

type Sides = Readonly<Record<'top' | 'left' | 'bottom' | 'right', Switch>>

function borderRestyler(sides: Sides, line: Border): (index: number) => number {
  return restyler((style) => {
    const borders: Partial<Record<keyof Sides, Border>> = { ...style.borders }
    for (const side of ['top', 'left', 'bottom', 'right'] as const) {
      if (sides[side] === true) borders[side] = line
      else if (sides[side] === false) delete borders[side]
    }
    return { borders: Object.keys(borders).length ? borders : undefined }
  })
}

/** An edge removed or drawn anew belongs to the neighbour too: its own line there would still show. */
function removeTouching(sheet: Sheet, area: Area, edges: Edges, line: Border): void {
  const none: Sides = { top: null, left: null, bottom: null, right: null }
  const { row, column, rows, columns } = area
  const strips: readonly [Switch, keyof Sides, Area][] = [
    [edges.top, 'bottom', { row: row - 1, column, rows: 1, columns }],
    [edges.bottom, 'top', { row: row + rows, column, rows: 1, columns }],
    [edges.left, 'right', { row, column: column - 1, rows, columns: 1 }],
    [edges.right, 'left', { row, column: column + columns, rows, columns: 1 }],
  ]
  for (const [edge, side, strip] of strips) {
    if (edge === null || strip.row < 1 || strip.column < 1) continue
    const next = borderRestyler({ ...none, [side]: false }, line)
    for (let r = strip.row - 1; r < strip.row - 1 + strip.rows; r++)
      for (let c = strip.column - 1; c < strip.column - 1 + strip.columns; c++) {
        const cell = cellAt(sheet, r, c)
        if (cell?.s) cell.s = next(cell.s)
      }
  }
}

/** Writes one value of a look over a block. */
export function setLook(sheet: Sheet, area: Area, look: Pick<Look, 'change'>, value: unknown): void {
  guardWrite(sheet, area)
  const change = look.change(value)
  restyle(sheet, area, () => change)
}

function setLooks(sheet: Sheet, area: Area, look: Pick<Look, 'change'>, values: readonly (readonly unknown[])[]): void {
  guardShape(values, area)
  guardWrite(sheet, area)
  const restylers = new Map<unknown, (index: number) => number>()
  for (let row = 0; row < area.rows; row++)
    for (let column = 0; column < area.columns; column++) {
      const value = values[row]?.[column]
      let next = restylers.get(value)
      if (!next) {
        const change: Change = look.change(value)
        next = restyler(() => change)
        restylers.set(value, next)
      }
      const style = cellAt(sheet, area.row - 1 + row, area.column - 1 + column)?.s ?? 0
      const changed = next(style)
      if (changed !== style) ensureCell(sheet, area.row - 1 + row, area.column - 1 + column).s = changed
    }
}

function readLooks(sheet: Sheet, area: Area, look: Look): unknown[][] {
  const known: unknown[] = []
  const table: unknown[][] = []
  for (let row = area.row - 1; row < area.row - 1 + area.rows; row++) {
    const line: unknown[] = []
    for (let column = area.column - 1; column < area.column - 1 + area.columns; column++) {
      const style = cellAt(sheet, row, column)?.s ?? 0
      known[style] ??= look.read(styleOf(style))
      line.push(known[style])
    }
    table.push(line)
  }
  return table
}

/** Methods of `RangeStyle`, with those that the table of looks brings. */
export const styleMethods: Record<string, string> = {
  setBorder: 'w bool?,bool?,bool?,bool?,bool?,bool? | bool?,bool?,bool?,bool?,bool?,bool?,str?,BorderStyle?',
  setTextRotation: 'w num',
  setTextStyle: 'w TextStyle',
  setTextStyles: 'w grid',
}

function define(name: string, convention: string, value: (this: RangeStyle, given: unknown) => unknown): void {
  Object.defineProperty(RangeStyle.prototype, name, { value, configurable: true, writable: true })
  styleMethods[name] = convention
}

for (const look of looks) {
  define(`get${look.single}`, 'r', function (this: RangeStyle) {
    const first: Style = styleOf(cellAt(this.grid, this.area.row - 1, this.area.column - 1)?.s ?? 0)
    return look.read(first)
  })
  define(`get${look.plural}`, 'r', function (this: RangeStyle) {
    return readLooks(this.grid, this.area, look)
  })
  define(`set${look.single}`, `w ${look.type}`, function (this: RangeStyle, value) {
    setLook(this.grid, this.area, look, value)
    return this
  })
  define(`set${look.plural}`, 'w grid', function (this: RangeStyle, values) {
    setLooks(this.grid, this.area, look, values as unknown[][])
    return this
  })
}
