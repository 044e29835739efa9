/** What the grid shows over the cells: looks that rules add, and the corner of a cell with a note. */
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets'
import type { Board } from './adapter.ts'
import { styleData } from './cells.ts'
import { conditionalStyle } from './conditions.ts'
import { cellAt } from './mirror.ts'
import { sheetId } from './sheet-data.ts'

const corner = { color: '#fbbc04', size: 7 }

/** Writes the painter into the grid; it reads the mirror whenever a cell is drawn. */
export function paintOver(board: Board): void {
  board.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: 'workbook',
    priority: 90,
    handler: (cell, { row, col, subUnitId }, next) => {
      const sheet = board.mirror.sheets.get(sheetId(subUnitId))
      if (!sheet) return next(cell)
      const known = cellAt(board.mirror, sheet.id, row, col)
      const rules = sheet.shape.conditionalRules
      const style = rules.length ? conditionalStyle(rules, known, row, col) : null
      if (!style && !known?.note) return next(cell)
      const base = typeof cell?.s === 'string' ? board.workbook?.getStyles().get(cell.s) : cell?.s
      return next({
        ...cell,
        ...(style && { s: { ...base, ...added(style) } }),
        ...(known?.note && { markers: { ...cell?.markers, tr: corner } }),
      })
    },
  })
}

/** A rule adds only what it names. */
function added(style: Parameters<typeof styleData>[0]) {
  const { bg, cl, bl, it, ul, st } = styleData(style)
  return Object.fromEntries(Object.entries({ bg, cl, bl, it, ul, st }).filter(([, value]) => value !== undefined))
}
