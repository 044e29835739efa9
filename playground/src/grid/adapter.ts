/** The grid over Univer: `load` and `apply` show the workbook, `onEdit` tells what people do in it. All that knows Univer stands in this folder. */
import {
  type ICellData,
  type Injector,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core'
import { AddDataValidationMutation, DataValidationModel, RemoveDataValidationMutation } from '@univerjs/data-validation'
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetRowDataMutation,
  SetWorksheetOrderMutation,
} from '@univerjs/sheets'
import { SheetsNumfmtCellContentController } from '@univerjs/sheets-numfmt'
import { ILayoutService } from '@univerjs/ui'
import type { CellChange, Change, SheetChange } from '../../../host/play/ledger.ts'
import type { Place, Snapshot } from '../../../host/play/messages.ts'
import { boxOf } from './box.ts'
import { cellData, styleData, styleName } from './cells.ts'
import type { Grid, GridEvents } from './grid.ts'
import { type Listening, listen } from './listen.ts'
import { type Mirror, mirrorOf, change as reflect } from './mirror.ts'
import { lookUpIn } from './mirror-notes.ts'
import { paintOver } from './paint.ts'
import { dropDowns, sheetId, sheetName, worksheetData } from './sheet-data.ts'
import { startUniver } from './univer.ts'
import { bringBack, goTo, scrollOf, selection, shownSheet, showTab } from './view-state.ts'
import { unitId, write } from './write.ts'

/** What the functions below share. */
export interface Board {
  readonly injector: Injector
  readonly events: GridEvents
  mirror: Mirror
  /** While the page itself writes, nothing is an edit. */
  writing: boolean
  readOnly: boolean
  workbook: Workbook | null
}

/** Returns a grid in an element. */
export function openGrid(container: HTMLElement, events: GridEvents): Grid {
  const { univer, injector } = startUniver(container)
  const mirror: Mirror = { styles: [], sheets: new Map(), order: [] }
  const board: Board = { injector, events, mirror, writing: false, readOnly: false, workbook: null }
  lookUpIn(() => board.mirror)
  let listening: Listening | null = null
  return {
    load: async (snapshot) => {
      if (board.workbook) injector.get(IUniverInstanceService).disposeUnit(unitId)
      board.mirror = mirrorOf(snapshot)
      board.workbook = univer.createUnit(UniverInstanceType.UNIVER_SHEET, bookData(board, snapshot)) as Workbook
      // The services of sheets are there once the first workbook is.
      if (!listening) paintOver(board)
      listening ??= listen(board, container)
      injector.get(SheetsNumfmtCellContentController).setNumfmtLocal(snapshot.facts.locale === 'en_US' ? 'en' : 'vi')
      for (const id of board.mirror.order) writeDropDowns(board, id)
      await injector.get(LifecycleService).onStage(LifecycleStages.Rendered)
    },
    apply: (change) => apply(board, change, listening),
    correct: (sheet, cells) => {
      reflect(board.mirror, { sheets: [{ id: sheet, cells, heights: [] }], styles: [] })
      writeCells(board, sheet, cells)
    },
    goTo: (place) => goTo(board, place),
    showTab: (sheet) => showTab(board, sheet),
    selection: () => selection(board),
    texts: (place) => texts(board, place),
    boxOf: (place) => boxOf(board, place),
    focus: () => injector.get(ILayoutService).focus(),
    setReadOnly: (readOnly) => {
      board.readOnly = readOnly
    },
  }
}

function bookData(board: Board, snapshot: Snapshot) {
  const { mirror } = board
  return {
    id: unitId,
    name: snapshot.facts.name,
    styles: Object.fromEntries(mirror.styles.map((style, index) => [styleName(index), styleData(style)])),
    sheetOrder: mirror.order.map(sheetName),
    sheets: Object.fromEntries([...mirror.sheets.values()].map((sheet) => [sheetName(sheet.id), worksheetData(sheet)])),
  }
}

function apply(board: Board, change: Change, listening: Listening | null): void {
  const { workbook, mirror } = board
  if (!workbook) return
  listening?.leaveEditor(change)
  const known = mirror.styles.length
  const shown = selection(board)
  const scroll = scrollOf(board)
  reflect(mirror, change)
  const styles = mirror.styles.slice(known).map((style, index) => [styleName(known + index), styleData(style)])
  workbook.addStyles(Object.fromEntries(styles))
  for (const id of change.order ? workbook.getSheets().map((each) => sheetId(each.getSheetId())) : [])
    if (!mirror.sheets.has(id)) write(board, RemoveSheetMutation.id, { unitId, subUnitId: sheetName(id) })
  for (const each of change.sheets) applySheet(board, each)
  if (change.order) putInOrder(board)
  const rebuilt = change.sheets.some(({ id, shape }) => shape && id === shown.sheet)
  // A tab that was made anew comes to the front by itself.
  if ((rebuilt || shownSheet(board) !== shown.sheet) && mirror.sheets.has(shown.sheet)) bringBack(board, shown, scroll)
}

/** A sheet whose shape changed is made anew; that is one step, whatever changed. */
function applySheet(board: Board, { id, shape, cells, heights }: SheetChange): void {
  if (!shape) {
    writeCells(board, id, cells)
    writeHeights(board, id, heights)
    return
  }
  const sheet = board.mirror.sheets.get(id)
  if (!sheet) return
  const subUnitId = sheetName(id)
  if (board.workbook?.getSheetBySheetId(subUnitId)) write(board, RemoveSheetMutation.id, { unitId, subUnitId })
  const index = Math.max(0, board.mirror.order.indexOf(id))
  write(board, InsertSheetMutation.id, { unitId, index, sheet: worksheetData(sheet) })
  writeDropDowns(board, id)
}

function putInOrder(board: Board): void {
  board.mirror.order.forEach((id, toOrder) => {
    const subUnitId = sheetName(id)
    const fromOrder = board.workbook?.getSheetIndex(board.workbook.getSheetBySheetId(subUnitId) as never) ?? -1
    if (fromOrder >= 0 && fromOrder !== toOrder)
      write(board, SetWorksheetOrderMutation.id, { unitId, subUnitId, fromOrder, toOrder })
  })
}

/** Looks are merged with what is there, so the old cells go first. */
function writeCells(board: Board, sheet: number, cells: readonly CellChange[]): void {
  if (cells.length === 0 || !board.workbook?.getSheetBySheetId(sheetName(sheet))) return
  const gone: Record<number, Record<number, null>> = {}
  const come: Record<number, Record<number, ICellData>> = {}
  for (const [row, column, cell] of cells) {
    gone[row] = { ...gone[row], [column]: null }
    if (cell) come[row] = { ...come[row], [column]: cellData(cell) }
  }
  const place = { unitId, subUnitId: sheetName(sheet) }
  write(board, SetRangeValuesMutation.id, { ...place, cellValue: gone })
  write(board, SetRangeValuesMutation.id, { ...place, cellValue: come })
}

function writeHeights(board: Board, sheet: number, heights: SheetChange['heights']): void {
  const rowData = Object.fromEntries(heights.map(([row, h]) => [row, { h, ia: 0 }]))
  if (heights.length) write(board, SetRowDataMutation.id, { unitId, subUnitId: sheetName(sheet), rowData })
}

function writeDropDowns(board: Board, id: number): void {
  const sheet = board.mirror.sheets.get(id)
  if (!sheet) return
  const place = { unitId, subUnitId: sheetName(id) }
  const old = board.injector.get(DataValidationModel).getRules(unitId, place.subUnitId)
  if (old.length) write(board, RemoveDataValidationMutation.id, { ...place, ruleId: old.map(({ uid }) => uid) })
  const rule = dropDowns(board.mirror, sheet)
  if (rule.length) write(board, AddDataValidationMutation.id, { ...place, rule })
}

function texts(board: Board, { sheet, row, column, rows, columns }: Place): string[][] {
  const worksheet = board.workbook?.getSheetBySheetId(sheetName(sheet))
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => String(worksheet?.getCell(row - 1 + r, column - 1 + c)?.v ?? '')),
  )
}
