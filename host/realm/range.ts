/** `Range`: place, values and look from its bases; here merges, rules, rich text, protection, clearing. */
import { intersection } from './a1.ts'
import { provide } from './calling.ts'
import { type ClearOptions, clearBlock } from './clear.ts'
import { refuse } from './exception.ts'
import { Filter } from './filter.ts'
import { cellAt, eachCell, eachPlace, emptyCell, ensureCell } from './grid.ts'
import { make } from './make.ts'
import { breakMerges, mergeBlock } from './merge.ts'
import { type Protection, protect } from './protection.ts'
import { placeMethods } from './range-base.ts'
import { RangeStyle, styleMethods } from './range-style.ts'
import { valueMethods } from './range-values.ts'
import { type RichTextValue, richTextOf } from './rich-text.ts'
import { outside, plain } from './state.ts'
import { DataValidation, plainRule } from './validation.ts'
import { ruleIndex } from './validation-store.ts'
import { guardShape } from './values.ts'
import { guardValue, guardWrite, mayWrite } from './write-guard.ts'

export class Range extends RangeStyle {
  merge(): Range {
    mergeBlock(this.grid, this.area)
    return this
  }
  mergeAcross(): Range {
    const { row, rows } = this.area
    for (let each = row; each < row + rows; each++) mergeBlock(this.grid, { ...this.area, row: each, rows: 1 })
    return this
  }
  mergeVertically(): Range {
    const { column, columns } = this.area
    for (let each = column; each < column + columns; each++)
      mergeBlock(this.grid, { ...this.area, column: each, columns: 1 })
    return this
  }
  breakApart(): Range {
    breakMerges(this.grid, this.area)
    return this
  }
  getMergedRanges(): Range[] {
    return this.grid.merges
      .filter((merge) => intersection(merge, this.area))
      .map((merge) => make.range(this.grid, merge))
  }
  isPartOfMerge(): boolean {
    // "Returns true if the cells in the current range overlap any merged cells" (reference/spreadsheet/range).
    return this.grid.merges.some((merge) => intersection(this.area, merge) !== null)
  }

  getDataValidations(): (DataValidation | null)[][] {
    const known = new Map<number, DataValidation>()
    return this.#table((row, column) => this.#rule(row, column, known))
  }
  getDataValidation(): DataValidation | null {
    return this.#rule(this.area.row - 1, this.area.column - 1, new Map())
  }
  setDataValidation(rule: DataValidation | null): Range {
    return this.#setRules(() => rule)
  }
  setDataValidations(rules: readonly (readonly (DataValidation | null)[])[]): Range {
    guardShape(rules, this.area)
    return this.#setRules((row, column) => rules[row]?.[column] ?? null)
  }
  clearDataValidations(): Range {
    return this.#setRules(() => null)
  }
  insertCheckboxes(...values: (string | number | boolean)[]): Range {
    const rule = new DataValidation({ criteria: 'CHECKBOX', args: values, allowInvalid: true, help: null })
    this.#setRules(() => rule)
    // FALSE is content: the last row of the sheet jumps to the end of the block (apps-script.md 4.2).
    eachPlace(this.grid, this.area, (cell) => {
      if (cell.v === undefined) cell.v = values.length ? (values[1] ?? '') : false
    })
    return this
  }
  removeCheckboxes(): Range {
    guardWrite(this.grid, this.area)
    eachCell(this.grid, this.area, (cell) => {
      if (cell.dv === undefined || this.grid.validations[cell.dv]?.criteria !== 'CHECKBOX') return
      delete cell.dv
      emptyCell(cell)
    })
    return this
  }

  getRichTextValues(): (RichTextValue | null)[][] {
    return this.#table((row, column) => richTextOf(cellAt(this.grid, row, column)))
  }
  getRichTextValue(): RichTextValue | null {
    return richTextOf(cellAt(this.grid, this.area.row - 1, this.area.column - 1))
  }
  setRichTextValues(values: readonly (readonly RichTextValue[])[]): Range {
    guardShape(values, this.area)
    return this.#setRuns((row, column) => values[row]?.[column])
  }
  setRichTextValue(value: RichTextValue): Range {
    return this.#setRuns(() => value)
  }

  protect(): Protection {
    return protect(this.grid, this.area)
  }
  canEdit(): boolean {
    return mayWrite(this.grid, this.area, outside().user)
  }
  clear(options?: ClearOptions): Range {
    clearBlock(this.grid, this.area, options)
    return this
  }
  clearFormat(): Range {
    clearBlock(this.grid, this.area, { formatOnly: true })
    return this
  }
  createFilter(): Filter {
    if (this.grid.filter) refuse("You can't create a filter in a sheet that already has a filter.")
    this.grid.filter = plain(this.area)
    return new Filter(this.grid)
  }
  getFilter(): Filter | null {
    return this.grid.filter ? new Filter(this.grid) : null
  }

  #table<Item>(item: (row: number, column: number) => Item): Item[][] {
    const { row, column, rows, columns } = this.area
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) => item(row - 1 + r, column - 1 + c)),
    )
  }

  #rule(row: number, column: number, known: Map<number, DataValidation>): DataValidation | null {
    const index = cellAt(this.grid, row, column)?.dv
    const rule = index === undefined ? undefined : this.grid.validations[index]
    if (index === undefined || !rule) return null
    const made = known.get(index) ?? new DataValidation(rule)
    known.set(index, made)
    return made
  }

  #setRules(at: (row: number, column: number) => DataValidation | null): Range {
    guardWrite(this.grid, this.area)
    const known = new Map<DataValidation, number>()
    for (let row = 0; row < this.area.rows; row++)
      for (let column = 0; column < this.area.columns; column++) {
        const rule = at(row, column)
        const place = [this.area.row - 1 + row, this.area.column - 1 + column] as const
        if (rule) {
          const index = known.get(rule) ?? ruleIndex(this.grid, plainRule(rule))
          known.set(rule, index)
          ensureCell(this.grid, ...place).dv = index
        } else delete cellAt(this.grid, ...place)?.dv
      }
    return this
  }

  #setRuns(at: (row: number, column: number) => RichTextValue | undefined): Range {
    guardWrite(this.grid, this.area)
    const partsAt = (row: number, column: number) => at(row, column)?.parts ?? []
    const textAt = (row: number, column: number) =>
      partsAt(row, column)
        .map((part) => part.text)
        .join('')
    for (let row = 0; row < this.area.rows; row++)
      for (let column = 0; column < this.area.columns; column++) guardValue(textAt(row, column))
    for (let row = 0; row < this.area.rows; row++)
      for (let column = 0; column < this.area.columns; column++) {
        const cell = ensureCell(this.grid, this.area.row - 1 + row, this.area.column - 1 + column)
        const parts = partsAt(row, column)
        const text = textAt(row, column)
        emptyCell(cell)
        if (text === '') continue
        // Rich text is taken as it is: it never becomes a number, a date or a formula.
        cell.v = text
        if (parts.some((part) => Object.keys(part).length > 1)) cell.runs = plain(parts)
      }
    return this
  }
}

const single = /^(?:[gs]et|clear|insert)(?:Value|DisplayValue|Formula|Note|DataValidation|RichTextValue)$/
/** Calls that move one value however large the block is: single getters, and setters of one value for all cells. */
function valuesMoved(range: Range, method: string): number {
  if (single.test(method)) return 1
  const look = styleMethods[method]
  if (look && look !== 'r' && look !== 'w grid') return 1
  if (look === 'r' && !method.endsWith('s') && !method.endsWith('ies')) return 1
  const block = /^(?:get|set)(?:Values|DisplayValues|Formulas|Notes|DataValidations|RichTextValues)$/.test(method)
  return look || block || method === 'isBlank' ? range.area.rows * range.area.columns : 0
}

provide(
  Range,
  'Range',
  {
    ...placeMethods,
    ...valueMethods,
    ...styleMethods,
    merge: 'w',
    mergeAcross: 'w',
    mergeVertically: 'w',
    breakApart: 'w',
    getMergedRanges: 'r',
    isPartOfMerge: 'r',
    getDataValidations: 'r',
    getDataValidation: 'r',
    setDataValidation: 'w DataValidation?',
    setDataValidations: 'w grid',
    clearDataValidations: 'w',
    insertCheckboxes: 'w | any | any,any',
    removeCheckboxes: 'w',
    getRichTextValues: 'r',
    getRichTextValue: 'r',
    setRichTextValues: 'w grid',
    setRichTextValue: 'w RichTextValue',
    protect: 'w',
    canEdit: 'r',
    clear: 'w | obj',
    clearFormat: 'w',
    createFilter: 'w',
    getFilter: 'r',
  },
  { family: 'SpreadsheetApp', cells: (range, method) => valuesMoved(range as Range, method) },
)
