/** A tab as plain data: what a view composes and `google/write` puts into the sheet, one call for each kind of property. */
import type { CellValue } from '../core/model.ts'

/** Names of looks; `views/styles.ts` says what each means. A style is a base and marks, e.g. `cell late`. */
export interface Look {
  readonly background?: string
  readonly color?: string
  readonly bold?: boolean
  readonly italic?: boolean
  /** Points. */
  readonly size?: number
  readonly align?: 'left' | 'center' | 'right'
  readonly vertical?: 'top' | 'middle' | 'bottom'
  readonly wrap?: boolean
  /** A number format pattern such as `#,##0`; left out for text as it is (`@`). */
  readonly format?: string
}

/** A jump to a cell of another tab, or of this one. */
export interface Link {
  readonly tab: number
  /** A1 notation. */
  readonly cell: string
}

export interface ViewCell {
  readonly value: CellValue
  readonly style: string
  readonly link?: Link
  readonly note?: string
}

/** A block of equal borders, 1-based rows and columns. */
export interface Box {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** How a series is told from the others, also without colour. */
export interface SeriesLook {
  readonly color: string
  /** Where its values stand in figures; null for nowhere. */
  readonly label: 'center' | 'outside' | 'above' | 'below' | null
  readonly point?: 'circle' | 'square'
  readonly dashed?: boolean
}

/** A chart over cells of its own tab. */
export interface ChartDrawing {
  /** Bars are stacked. */
  readonly kind: 'bar' | 'column' | 'line'
  readonly title: string
  /** What it shows, in words; the cells above it say the same. */
  readonly sentence: string
  /** With one heading row: the first column names the categories, each other one is a series. Several blocks count as side by side. */
  readonly ranges: readonly Box[]
  readonly series: readonly SeriesLook[]
  /** The axis of values: what they are, their number format, where it begins and ends (null: as the values ask). */
  readonly values: {
    readonly title: string
    readonly format: string
    readonly min: number | null
    readonly max: number | null
  }
  /** The cell of the upper left corner, 1-based, and the size in pixels. */
  readonly row: number
  readonly column: number
  readonly width: number
  readonly height: number
}

export interface ViewChart {
  /** Its titles in every language: by one of them a chart of an earlier run is known. */
  readonly names: readonly string[]
  /** null: there is nothing to draw, and a chart of an earlier run goes. */
  readonly drawing: ChartDrawing | null
}

export interface View {
  /** What stands in A1 of the hidden first row, e.g. `summary 2025-Q1`. */
  readonly key: string
  readonly name: string
  /** Widths in pixels. */
  readonly widths: readonly number[]
  /** All rows from row 1, the hidden key row, on; each as long as `widths`. */
  readonly rows: readonly (readonly ViewCell[])[]
  readonly merges: readonly Box[]
  /** Blocks that get a thin grid. */
  readonly grids: readonly Box[]
  readonly charts?: readonly ViewChart[]
  readonly frozenRows: number
  readonly frozenColumns: number
  /** Rows (1-based) whose heights follow their texts, measured once they are written: wrapped paragraphs. */
  readonly fitted?: { readonly row: number; readonly rows: number } | null
  /** Rows that are set to a height in pixels, whatever Sheets would give them. */
  readonly heights?: readonly { readonly row: number; readonly rows: number; readonly pixels: number }[]
  /** A table, its headings first, that people sort and filter by themselves. */
  readonly filter?: Box
  /** Where the mark "unfinished" stands while the tab is being written: a cell that everybody sees, 1-based. */
  readonly title: { readonly row: number; readonly column: number }
}
