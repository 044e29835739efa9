/** A sheet of the mirror as the grid's library loads it, with its drop-downs. */
import {
  DataValidationErrorStyle,
  DataValidationRenderMode,
  DataValidationType,
  type ICellData,
  type IDataValidationRule,
  type IRange,
  type IWorksheetData,
} from '@univerjs/core'
import { serializeListOptions } from '@univerjs/sheets'
import type { Area, Validation } from '../../../host/book.ts'
import { cellData, styleData } from './cells.ts'
import type { Mirror, MirrorSheet } from './mirror.ts'

/** Google's sizes in pixels. */
const sizes = { row: 21, column: 100, rowHeader: 46, columnHeader: 24 }

/** Returns the grid's name of a sheet, e.g. 3 -> `s3`. */
export const sheetName = (id: number): string => `s${id}`
/** Returns the id of a sheet by its name in the grid. */
export const sheetId = (name: string): number => Number(name.slice(1))

/** Returns a block as the grid's library has it: 0-based, both ends within. */
export function rangeOf({ row, column, rows, columns }: Area): IRange {
  return { startRow: row - 1, startColumn: column - 1, endRow: row + rows - 2, endColumn: column + columns - 2 }
}

/** Returns a whole sheet for the grid. */
export function worksheetData({ id, shape, rows, heights }: MirrorSheet): Partial<IWorksheetData> {
  const cells: Record<number, Record<number, ICellData>> = {}
  rows.forEach((row, r) => {
    const line: Record<number, ICellData> = {}
    row.forEach((cell, c) => {
      if (cell) line[c] = cellData(cell)
    })
    cells[r] = line
  })
  return {
    id: sheetName(id),
    name: shape.name,
    tabColor: shape.tabColor ?? '',
    hidden: shape.hidden ? 1 : 0,
    rowCount: shape.maxRows,
    columnCount: shape.maxColumns,
    defaultRowHeight: sizes.row,
    defaultColumnWidth: sizes.column,
    rowHeader: { width: sizes.rowHeader },
    columnHeader: { height: sizes.columnHeader },
    showGridlines: shape.gridlinesHidden ? 0 : 1,
    mergeData: shape.merges.map(rangeOf),
    freeze: freeze(shape.frozenRows, shape.frozenColumns),
    cellData: cells,
    rowData: lines([...heights, ...shape.rowHeights], shape.hiddenRows, 'h'),
    columnData: lines(shape.columnWidths, shape.hiddenColumns, 'w'),
    defaultStyle: styleData({}),
  }
}

function freeze(rows: number, columns: number): IWorksheetData['freeze'] {
  return { xSplit: columns, ySplit: rows, startRow: rows || -1, startColumn: columns || -1 }
}

type Line = { h?: number; w?: number; ia?: 0; hd?: 1 }

function lines(
  given: readonly (readonly [number, number])[],
  hidden: readonly number[],
  side: 'h' | 'w',
): Record<number, Line> {
  const found: Record<number, Line> = {}
  // The host has measured the heights; the grid must not measure again.
  for (const [place, pixels] of given) found[place] = side === 'h' ? { h: pixels, ia: 0 } : { w: pixels }
  for (const place of hidden) found[place] = { ...found[place], hd: 1 }
  return found
}

/** Returns the drop-downs of a sheet. What may be typed is judged by the workbook, not here. */
export function dropDowns(mirror: Mirror, sheet: MirrorSheet): IDataValidationRule[] {
  const ranges = new Map<number, IRange[]>()
  sheet.rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell?.dv !== undefined) extend(ranges, cell.dv, r, c)
    })
  })
  return [...ranges].flatMap(([index, places]) => {
    const rule = sheet.shape.validations[index]
    const list = rule && listOf(mirror, rule)
    if (!list) return []
    return {
      uid: `v${sheet.id}-${index}`,
      type: DataValidationType.LIST,
      formula1: list,
      ranges: places,
      allowBlank: true,
      renderMode: DataValidationRenderMode.ARROW,
      errorStyle: DataValidationErrorStyle.INFO,
      showErrorMessage: false,
    }
  })
}

/** Cells that follow each other downwards are one range. */
function extend(ranges: Map<number, IRange[]>, rule: number, row: number, column: number): void {
  const known = ranges.get(rule) ?? []
  ranges.set(rule, known)
  const above = known.find((each) => each.startColumn === column && each.endRow === row - 1)
  if (above) above.endRow = row
  else known.push({ startRow: row, endRow: row, startColumn: column, endColumn: column })
}

function listOf(mirror: Mirror, { criteria, args }: Validation): string | null {
  const [source] = args
  if (criteria === 'CHECKBOX') return null
  if (criteria === 'VALUE_IN_LIST' && Array.isArray(source)) return serializeListOptions([...(source as string[])])
  if (criteria !== 'VALUE_IN_RANGE' || typeof source !== 'object' || source === null || !('area' in source)) return null
  const tab = mirror.sheets.get(source.sheet)
  if (!tab) return null
  const { startRow, endRow, startColumn, endColumn } = rangeOf(source.area)
  return `='${tab.shape.name.replaceAll("'", "''")}'!$${letters(startColumn)}$${startRow + 1}:$${letters(endColumn)}$${endRow + 1}`
}

/** Returns the letters of a 0-based column, e.g. 27 -> `AB`. */
function letters(column: number): string {
  const before = column >= 26 ? letters(Math.floor(column / 26) - 1) : ''
  return before + String.fromCharCode(65 + (column % 26))
}
