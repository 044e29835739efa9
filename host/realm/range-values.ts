/** A range's content: values, formulas, notes, and what moves them. */

import { copyBlock, type PasteKind } from './copy.ts'
import type { EnumValue } from './enums.ts'
import { refuse } from './exception.ts'
import { displayText } from './format.ts'
import { relativeFormula } from './formula.ts'
import { cellAt, eachCell, emptyCell, ensureCell, hasContent } from './grid.ts'
import type { Range } from './range.ts'
import { RangeBase, whole } from './range-base.ts'
import { sortRows } from './sort.ts'
import { guardShape, readValues, type Value, writeFormulas, writeValues } from './values.ts'
import { guardWrite } from './write-guard.ts'

type Grid<Item> = readonly (readonly Item[])[]

export class RangeValues extends RangeBase {
  getValues(): Value[][] {
    return readValues(this.grid, this.area)
  }
  getValue(): Value {
    return readValues(this.grid, { ...this.area, rows: 1, columns: 1 })[0]?.[0] ?? ''
  }
  setValues(values: Grid<unknown>): Range {
    guardShape(values, this.area)
    writeValues(this.grid, this.area, (row, column) => values[row]?.[column])
    return whole(this)
  }
  setValue(value: unknown): Range {
    writeValues(this.grid, this.area, () => value)
    return whole(this)
  }
  getDisplayValues(): string[][] {
    return this.#table((row, column) => displayText(cellAt(this.grid, row, column)))
  }
  getDisplayValue(): string {
    return displayText(cellAt(this.grid, this.area.row - 1, this.area.column - 1))
  }
  getFormulas(): string[][] {
    return this.#table((row, column) => cellAt(this.grid, row, column)?.f ?? '')
  }
  getFormula(): string {
    return cellAt(this.grid, this.area.row - 1, this.area.column - 1)?.f ?? ''
  }
  setFormulas(formulas: Grid<string | null>): Range {
    guardShape(formulas, this.area)
    writeFormulas(this.grid, this.area, (row, column) => formulas[row]?.[column] ?? null)
    return whole(this)
  }
  setFormula(formula: string | null): Range {
    writeFormulas(this.grid, this.area, (row, column) => formula && relativeFormula(formula, row, column))
    return whole(this)
  }
  getNotes(): string[][] {
    return this.#table((row, column) => cellAt(this.grid, row, column)?.note ?? '')
  }
  getNote(): string {
    return cellAt(this.grid, this.area.row - 1, this.area.column - 1)?.note ?? ''
  }
  setNotes(notes: Grid<unknown>): Range {
    guardShape(notes, this.area)
    return this.#note((row, column) => notes[row]?.[column])
  }
  setNote(note: string | null): Range {
    return this.#note(() => note)
  }
  clearNote(): Range {
    return this.#note(() => null)
  }
  isBlank(): boolean {
    let blank = true
    eachCell(this.grid, this.area, (cell) => {
      if (hasContent(cell)) blank = false
    })
    return blank
  }
  clearContent(): Range {
    guardWrite(this.grid, this.area)
    eachCell(this.grid, this.area, emptyCell)
    return whole(this)
  }
  copyTo(
    destination: Range,
    how?: EnumValue | { contentsOnly?: boolean; formatOnly?: boolean },
    transposed = false,
  ): void {
    copyBlock(this.grid, this.area, destination.grid, destination.area, pasteKind(how), transposed)
  }
  moveTo(target: Range): void {
    copyBlock(this.grid, this.area, target.grid, { ...target.area, rows: 1, columns: 1 }, 'move', false)
  }
  sort(specification: unknown): Range {
    sortRows(this.grid, this.area, specification)
    return whole(this)
  }

  #note(at: (row: number, column: number) => unknown): Range {
    guardWrite(this.grid, this.area)
    for (let row = 0; row < this.area.rows; row++)
      for (let column = 0; column < this.area.columns; column++) {
        const note = noteText(at(row, column))
        const place = [this.area.row - 1 + row, this.area.column - 1 + column] as const
        if (note !== '') ensureCell(this.grid, ...place).note = note
        else delete cellAt(this.grid, ...place)?.note
      }
    return whole(this)
  }

  #table<Item>(item: (row: number, column: number) => Item): Item[][] {
    const { row, column, rows, columns } = this.area
    const table: Item[][] = []
    for (let r = row - 1; r < row - 1 + rows; r++) {
      const line: Item[] = []
      for (let c = column - 1; c < column - 1 + columns; c++) line.push(item(r, c))
      table.push(line)
    }
    return table
  }
}

/** Whole numbers given as notes read back with `.0` (spreadsheet-behaviours 73). */
function noteText(note: unknown): string {
  if (note === null || note === undefined) return ''
  return typeof note === 'number' && Number.isInteger(note) ? `${note}.0` : String(note)
}

function pasteKind(how: EnumValue | { contentsOnly?: boolean; formatOnly?: boolean } | undefined): PasteKind {
  if (!how) return 'all'
  if (!('label' in how)) return how.contentsOnly ? 'values' : how.formatOnly ? 'format' : 'all'
  const kinds: Readonly<Record<string, PasteKind>> = {
    PASTE_NORMAL: 'all',
    PASTE_FORMAT: 'format',
    PASTE_FORMULA: 'formula',
    PASTE_VALUES: 'values',
    PASTE_DATA_VALIDATION: 'validation',
    PASTE_COLUMN_WIDTHS: 'widths',
  }
  return kinds[how.label] ?? refuse(`CopyPasteType.${how.label} is not provided by the host`)
}

/** Methods of `RangeValues`. */
export const valueMethods: Readonly<Record<string, string>> = {
  getValues: 'r',
  getValue: 'r',
  setValues: 'w grid',
  setValue: 'w any',
  getDisplayValues: 'r',
  getDisplayValue: 'r',
  getFormulas: 'r',
  getFormula: 'r',
  setFormulas: 'w grid',
  setFormula: 'w str?',
  getNotes: 'r',
  getNote: 'r',
  setNotes: 'w grid',
  setNote: 'w str?',
  clearNote: 'w',
  isBlank: 'r',
  clearContent: 'w',
  copyTo: 'w Range | Range,CopyPasteType,bool | Range,obj',
  moveTo: 'w Range',
  sort: 'w num | obj | list',
}
