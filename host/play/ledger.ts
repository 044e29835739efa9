/** What changed in a workbook since the last look, whoever changed it: for the page that shows it, and to undo it. */
import { type Book, type Cell, newSheet, type Sheet, type Style } from '../book.ts'
import { autoHeights, rowHeight } from '../row-heights.ts'
import { type PlainShape, plainShape, reshape } from './sheet-shape.ts'

/** 0-based row and column, and what the cell holds now. */
export type CellChange = readonly [row: number, column: number, cell: Cell | null]

export interface SheetChange {
  readonly id: number
  /** Only when something beside the cells changed. */
  readonly shape?: PlainShape
  readonly cells: readonly CellChange[]
  /** Pixels of rows, 0-based, that are as high as their content asks for; all of them when the shape changed. */
  readonly heights: readonly (readonly [row: number, pixels: number])[]
}

export interface Change {
  /** Ids of the sheets in order; only when one came, went or moved. */
  readonly order?: readonly number[]
  readonly sheets: readonly SheetChange[]
  /** Looks that were not there before; they follow those known. */
  readonly styles: readonly Style[]
}

type Row = readonly (Cell | undefined)[]

interface Seen {
  readonly shape: string
  readonly rows: (Row | undefined)[]
}

interface SheetStep {
  readonly shape: string
  /** Rows that differ, by their 0-based place. */
  readonly rows: ReadonlyMap<number, Row | undefined>
  readonly length: number
}

/** One side of a step: how everything that changed was, or is. */
interface Side {
  readonly rest: string
  readonly order: readonly number[]
  /** null: there is no such sheet. */
  readonly sheets: ReadonlyMap<number, SheetStep | null>
}

export interface Step {
  readonly before: Side
  readonly after: Side
}

export interface Look {
  readonly change: Change
  /** null when nothing changed. */
  readonly step: Step | null
}

export interface Ledger {
  /** Returns what changed since the last look. */
  look(): Look
  /** Writes one side of a step into the workbook. */
  restore(side: Side): void
}

/** Returns a ledger of a workbook; what stands in it now is known. */
export function openLedger(book: Book): Ledger {
  const seen = new Map(book.sheets.map((sheet) => [sheet.id, seenOf(sheet)]))
  let order: readonly number[] = book.sheets.map((sheet) => sheet.id)
  let rest = restOf(book)
  let styles = book.styles.length
  const look = (): Look => {
    const old = { rest, order }
    const sheets = book.sheets.map((sheet) => compare(sheet, seen, book.styles))
    rest = restOf(book)
    order = book.sheets.map((sheet) => sheet.id)
    const gone = old.order.filter((id) => !order.includes(id)).map((id) => forget(seen, id))
    const steps = [...gone, ...sheets.flatMap((each) => each ?? [])]
    const moved = old.order.join() !== order.join()
    const change: Change = {
      ...(moved && { order }),
      sheets: steps.flatMap(({ change }) => change ?? []),
      styles: book.styles.slice(styles),
    }
    styles = book.styles.length
    if (!moved && steps.length === 0 && old.rest === rest) return { change, step: null }
    const side = (which: 'before' | 'after') => new Map(steps.map((each) => [each.id, each[which]]))
    return {
      change,
      step: { before: { ...old, sheets: side('before') }, after: { rest, order, sheets: side('after') } },
    }
  }
  return { look, restore: (side) => restore(book, side) }
}

function seenOf(sheet: Sheet): Seen {
  return { shape: JSON.stringify(plainShape(sheet)), rows: Array.from(sheet.rows, copyOf) }
}

function copyOf(row: Row | undefined): Row | undefined {
  return row?.map((cell) => cell && { ...cell })
}

interface Compared {
  readonly id: number
  readonly before: SheetStep | null
  readonly after: SheetStep | null
  /** null: the sheet is gone. */
  readonly change: SheetChange | null
}

/** Returns how a sheet differs from what was seen of it, which becomes what it is; null when it does not. */
function compare(sheet: Sheet, seen: Map<number, Seen>, styles: readonly Style[]): Compared | null {
  const known = seen.get(sheet.id)
  const shape = JSON.stringify(plainShape(sheet))
  const rows = known?.rows ?? []
  const before = new Map<number, Row | undefined>()
  const after = new Map<number, Row | undefined>()
  const cells: CellChange[] = []
  const length = { before: rows.length, after: sheet.rows.length }
  for (let row = 0; row < Math.max(length.before, length.after); row++) {
    const changed = cellChanges(rows[row], sheet.rows[row], row)
    if (!changed) continue
    for (const each of changed) cells.push(each)
    before.set(row, rows[row])
    rows[row] = copyOf(sheet.rows[row])
    after.set(row, rows[row])
  }
  rows.length = length.after
  seen.set(sheet.id, { shape, rows })
  if (known && known.shape === shape && before.size === 0) return null
  return {
    id: sheet.id,
    before: known ? { shape: known.shape, rows: before, length: length.before } : null,
    after: { shape, rows: after, length: length.after },
    change:
      known?.shape === shape
        ? { id: sheet.id, cells, heights: heightsOf(sheet, [...after.keys()], styles) }
        : { id: sheet.id, cells, heights: [...autoHeights(sheet, styles)], shape: plainShape(sheet) },
  }
}

function heightsOf(sheet: Sheet, rows: readonly number[], styles: readonly Style[]): [number, number][] {
  return rows
    .filter((row) => !sheet.rowHeights.has(row) && !sheet.hiddenRows.has(row))
    .map((row) => [row, rowHeight(sheet, row, styles)])
}

function forget(seen: Map<number, Seen>, id: number): Compared {
  const { shape = '{}', rows = [] } = seen.get(id) ?? {}
  seen.delete(id)
  const whole = { shape, rows: new Map(rows.entries()), length: rows.length }
  return { id, before: whole, after: null, change: null }
}

/** Returns the cells of a row that differ; null when none does. */
function cellChanges(old: Row | undefined, now: Row | undefined, row: number): CellChange[] | null {
  let changes: CellChange[] | null = null
  const columns = Math.max(old?.length ?? 0, now?.length ?? 0)
  for (let column = 0; column < columns; column++) {
    const one = old?.[column]
    const other = now?.[column]
    if (one === other || sameCell(one, other)) continue
    changes ??= []
    changes.push([row, column, other ?? null])
  }
  return changes
}

function sameCell(one: Cell | undefined, other: Cell | undefined): boolean {
  if (!one || !other) return !one && !other
  return (
    one.v === other.v &&
    one.s === other.s &&
    one.f === other.f &&
    one.note === other.note &&
    one.dv === other.dv &&
    one.error === other.error &&
    one.runs === other.runs
  )
}

/** What a workbook is beside its sheets, but for the sheet that is shown and the looks, which only grow. */
function restOf(book: Book): string {
  const { sheets: _, activeSheet: __, styles: ___, ...rest } = book
  return JSON.stringify(rest)
}

function restore(book: Book, side: Side): void {
  Object.assign(book, JSON.parse(side.rest))
  const byId = new Map(book.sheets.map((sheet) => [sheet.id, sheet]))
  for (const [id, step] of side.sheets) {
    if (!step) {
      byId.delete(id)
      continue
    }
    const sheet = byId.get(id) ?? newSheet(id, '')
    reshape(sheet, step.shape)
    for (const [row, cells] of step.rows) sheet.rows[row] = [...(copyOf(cells) ?? [])]
    sheet.rows.length = step.length
    byId.set(id, sheet)
  }
  book.sheets = side.order.flatMap((id) => byId.get(id) ?? [])
  if (!byId.has(book.activeSheet)) book.activeSheet = book.sheets[0]?.id ?? 0
}
