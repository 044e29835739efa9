/** What the page knows of its grid, whichever library draws it: workbooks and changes in, what people do in it out. */
import type { Act } from '../../../host/acts.ts'
import type { CellChange, Change } from '../../../host/play/ledger.ts'
import type { Place, Snapshot } from '../../../host/play/messages.ts'

/** What the page is told by the grid. */
export interface GridEvents {
  /** Somebody has done something that the workbook must hear of. The grid may already show it. */
  readonly onEdit: (act: Act) => void
  readonly onUndo: (way: 'undo' | 'redo') => void
  /** The selection has moved. */
  readonly onSelect: (place: Place) => void
  /** Something that this page does not carry to the workbook was tried, and did not happen. */
  readonly onRefused: (what: string) => void
  /** A click with the right button, in pixels of the window. */
  readonly onMenu: (x: number, y: number) => void
}

/** A rectangle in pixels of the window. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface Grid {
  /** Shows a workbook; resolves when it is drawn and can be led elsewhere. */
  load(snapshot: Snapshot): Promise<void>
  /** Shows what has changed in it. */
  apply(change: Change): void
  /** Shows what these cells hold, whatever somebody has typed over them. */
  correct(sheet: number, cells: readonly CellChange[]): void
  /** Shows a tab, and selects a block of it. */
  goTo(place: Place): void
  showTab(sheet: number): void
  selection(): Place
  /** The texts of a block as they are shown, e.g. `1.240`. */
  texts(place: Place): readonly (readonly string[])[]
  boxOf(place: Place): Box | null
  /** Lets the keyboard type into the grid again. */
  focus(): void
  setReadOnly(readOnly: boolean): void
}
