/** What a person can do to the workbook by hand, as plain data, and what Google makes of it: the edit and the change to fire for. */

/** A block on a tab: id of the sheet, 1-based place, size. */
export interface Block {
  readonly sheet: number
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** Types or pastes texts over a block, values only. */
export interface EditAct {
  /** Id of the sheet. */
  readonly sheet: number
  /** 1-based. */
  readonly row: number
  readonly column: number
  readonly values: readonly (readonly string[])[]
  /** false: pasted; strict validation does not reject it. */
  readonly typed: boolean
}

/** Pastes texts from elsewhere, or a block of this workbook; formats and rules of the target go, those of the source come. */
export interface PasteAct {
  readonly sheet: number
  readonly row: number
  readonly column: number
  readonly from: readonly (readonly string[])[] | Block
  /** "Values only": the target keeps formats and rules. */
  readonly valuesOnly?: boolean
}

export interface CheckAct {
  readonly sheet: number
  readonly row: number
  readonly column: number
  readonly checked: boolean
}

/** Sorts whole rows by a column; rows from the first unfrozen one to the last with content, unless said otherwise. */
export interface SortAct {
  readonly sheet: number
  readonly column: number
  readonly ascending: boolean
  readonly firstRow?: number
  readonly lastRow?: number
}

export interface InsertAct {
  readonly sheet: number
  /** The new ones come before this row or column, whose look they take. */
  readonly before: number
  readonly count?: number
}

export interface RowsAct {
  readonly sheet: number
  readonly row: number
  readonly count?: number
}

export interface ColumnsAct {
  readonly sheet: number
  readonly column: number
  readonly count?: number
}

/** Moves columns before the column that now is at `to`, as `Sheet.moveColumns`. */
export interface MoveColumnsAct extends ColumnsAct {
  readonly to: number
}

export interface FilterAct extends Block {
  /** Shows only rows whose text in `column` of the sheet is one of these; left out: only makes the filter. */
  readonly keep?: { readonly column: number; readonly texts: readonly string[] }
}

/** One member for each name, so that a name tells the compiler the rest. */
type Named<Name extends string, Rest> = Name extends string ? { readonly kind: Name } & Rest : never

export type Act =
  | Named<'edit', EditAct>
  | Named<'paste', PasteAct>
  | Named<'clear' | 'fillDown' | 'removeValidation', Block>
  | Named<'check', CheckAct>
  | Named<'sort', SortAct>
  | Named<'insertRows' | 'insertColumns', InsertAct>
  | Named<'deleteRows' | 'hideRow' | 'showRow', RowsAct>
  | Named<'deleteColumns' | 'hideColumn' | 'showColumn', ColumnsAct>
  | Named<'moveColumn', MoveColumnsAct>
  | Named<'filter', FilterAct>
  | Named<'removeFilter' | 'deleteTab', { readonly sheet: number }>
  | Named<'renameTab', { readonly sheet: number; readonly name: string }>
  | Named<'addTab', { readonly name: string }>
  | Named<'freeze', { readonly sheet: number; readonly rows: number; readonly columns?: number }>

/** The block that an edit trigger hears of; texts only of a single cell that was typed into, filled or cleared. */
export interface Edited extends Block {
  readonly value?: string
  readonly oldValue?: string
}

/** What Google says happened; `edited` is null where no edit trigger fires, as for sorts, inserts and deletes. */
export interface Done {
  readonly edited: Edited | null
  /** A `changeType` of a change trigger. */
  readonly change: string
}

/** An event of a trigger, before it becomes the object that the handler gets. */
export type Fired = { readonly triggerUid: string | null; readonly user: string } & (
  | { readonly kind: 'edit'; readonly edited: Edited }
  | { readonly kind: 'change'; readonly change: string }
  | { readonly kind: 'open' }
  | { readonly kind: 'clock' }
)
