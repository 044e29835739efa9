/** Blocks of a tab of tables come in: a year, two periods side by side; the tab's rows go out, ten columns wide. */
import { type Block, blank, stack } from './block.ts'
import type { View } from './view.ts'

/** Widths in pixels: names, units of measure, and eight equal ones for periods and counts. Together they fill A4 landscape as a summary does. */
export const WIDTHS: readonly number[] = [258, 96, 107, 107, 107, 107, 107, 107, 107, 107]
export const COLUMNS = WIDTHS.length
/** The column (0-based) in the middle of the page. */
export const CENTRE = 4
/** The column (0-based) over which place and day stand. */
export const RIGHT = 8

/** Returns the blocks one under the other; lines of text that were made for a summary's columns are filled up. */
export const overviewRows = (key: string, blocks: readonly Block[]): Pick<View, 'rows' | 'grids'> =>
  stack(
    key,
    COLUMNS,
    blocks.map((block) => ({
      ...block,
      rows: block.rows.map((row) => [...row, ...Array.from({ length: COLUMNS - row.length }, () => blank)]),
    })),
  )
