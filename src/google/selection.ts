/** Comes in: the user's selection. Goes out: which cell it begins with. */

export interface SelectedCell {
  /** Id of the tab. */
  readonly tab: number
  readonly row: number
  readonly column: number
}

/** Returns the first selected cell (1-based) of the shown tab; null where nothing is selected. */
export function selectedCell(): SelectedCell | null {
  const range = SpreadsheetApp.getActiveRange()
  return range && { tab: range.getSheet().getSheetId(), row: range.getRow(), column: range.getColumn() }
}
