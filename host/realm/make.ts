/** Makes the objects that name each other (a range its sheet, a sheet its ranges); filled in by `index.ts`. */
import type { Area, Sheet } from '../book.ts'
import type { Reference } from './a1.ts'
import type { Range } from './range.ts'
import type { SheetService } from './sheet.ts'
import type { SpreadsheetService } from './spreadsheet.ts'

interface Makers {
  range(sheet: Sheet, area: Area, open?: Reference['open']): Range
  sheet(sheet: Sheet): SheetService
  spreadsheet(): SpreadsheetService
}

export const make = {} as Makers

/** Writes how the objects are made. */
export function makeWith(makers: Makers): void {
  Object.assign(make, makers)
}
