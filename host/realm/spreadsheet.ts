/** `Spreadsheet`: the workbook and its tabs. */
import { parseA1, splitTab } from './a1.ts'
import { provide } from './calling.ts'
import type { EnumValue } from './enums.ts'
import { refuse } from './exception.ts'
import { make } from './make.ts'
import { type Protection, protectionsOf } from './protection.ts'
import type { Range } from './range.ts'
import { rangeOf, type SheetService } from './sheet.ts'
import { addSheet, findSheet, moveActive, removeSheet } from './sheet-list.ts'
import { execution, outside, plain, sheetById, theBook } from './state.ts'
import { User } from './user.ts'

export class SpreadsheetService {
  getId(): string {
    return theBook().id
  }
  getName(): string {
    return theBook().name
  }
  rename(name: string): void {
    theBook().name = name
  }
  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${theBook().id}/edit`
  }
  getSheets(): SheetService[] {
    return theBook().sheets.map((sheet) => make.sheet(sheet))
  }
  getNumSheets(): number {
    return theBook().sheets.length
  }
  getSheetByName(name: string): SheetService | null {
    const sheet = findSheet(name)
    return sheet ? make.sheet(sheet) : null
  }
  getSheetById(id: number): SheetService | null {
    const sheet = sheetById(id)
    return sheet ? make.sheet(sheet) : null
  }
  getActiveSheet(): SheetService {
    const sheet = sheetById(theBook().activeSheet) ?? theBook().sheets[0]
    return sheet ? make.sheet(sheet) : refuse('The workbook has no sheet.')
  }
  setActiveSheet(sheet: SheetService): SheetService {
    return sheet.activate()
  }
  insertSheet(first?: string | number, place?: number): SheetService {
    return typeof first === 'number' ? make.sheet(addSheet(undefined, first)) : make.sheet(addSheet(first, place))
  }
  deleteSheet(sheet: SheetService): void {
    removeSheet(sheet.grid)
  }
  deleteActiveSheet(): SheetService {
    removeSheet(this.getActiveSheet().grid)
    return this.getActiveSheet()
  }
  moveActiveSheet(place: number): void {
    moveActive(place)
  }
  getActiveRange(): Range {
    return make.range(this.getActiveSheet().grid, execution.selection)
  }
  getCurrentCell(): Range {
    return make.range(this.getActiveSheet().grid, { ...execution.selection, rows: 1, columns: 1 })
  }
  setActiveRange(range: Range): Range {
    return range.activate()
  }

  getSpreadsheetLocale(): string {
    return theBook().locale
  }
  setSpreadsheetLocale(locale: string): void {
    theBook().locale = locale
  }
  getSpreadsheetTimeZone(): string {
    return theBook().zone
  }
  setSpreadsheetTimeZone(zone: string): void {
    theBook().zone = zone
  }

  getRange(notation: string): Range {
    const { tab, rest } = splitTab(notation)
    const sheet = tab === null ? this.getActiveSheet().grid : findSheet(tab)
    if (!sheet) refuse('Range not found')
    const named = tab === null && !parseA1(rest, sheet.maxRows, sheet.maxColumns) ? this.getRangeByName(rest) : null
    return named ?? rangeOf(sheet, rest)
  }
  getRangeByName(name: string): Range | null {
    const named = theBook().namedRanges.find((each) => each.name.toLowerCase() === name.toLowerCase())
    const sheet = named && sheetById(named.sheet)
    return sheet ? make.range(sheet, named.area) : null
  }
  setNamedRange(name: string, range: Range): void {
    const others = theBook().namedRanges.filter((each) => each.name.toLowerCase() !== name.toLowerCase())
    theBook().namedRanges = plain([...others, { name, sheet: range.grid.id, area: range.area }])
  }
  removeNamedRange(name: string): void {
    if (!this.getRangeByName(name)) refuse(`The named range ${name} does not exist.`)
    theBook().namedRanges = plain(
      theBook().namedRanges.filter((each) => each.name.toLowerCase() !== name.toLowerCase()),
    )
  }

  getOwner(): User {
    return new User(theBook().owner)
  }
  getEditors(): User[] {
    return theBook().editors.map((each) => new User(each))
  }
  /** Those of every tab, in the order of the tabs. */
  getProtections(type: EnumValue): Protection[] {
    return theBook().sheets.flatMap((sheet) => protectionsOf(sheet, type))
  }
  toast(message: string, title = '', seconds: number | null = 5): void {
    outside().show(plain({ kind: 'toast' as const, title, message, seconds }))
  }
}

provide(
  SpreadsheetService,
  'Spreadsheet',
  {
    getId: 'r',
    getName: 'r',
    rename: 'w text',
    getUrl: 'r',
    getSheets: 'n',
    getNumSheets: 'n',
    getSheetByName: 'n text',
    getSheetById: 'n num',
    getActiveSheet: 'n',
    setActiveSheet: 'n Sheet | Sheet,bool',
    insertSheet: 'w | num | text | text,num',
    deleteSheet: 'w Sheet',
    deleteActiveSheet: 'w',
    moveActiveSheet: 'w num',
    getActiveRange: 'n',
    getCurrentCell: 'n',
    setActiveRange: 'n Range',
    getSpreadsheetLocale: 'r',
    setSpreadsheetLocale: 'w str',
    getSpreadsheetTimeZone: 'r',
    setSpreadsheetTimeZone: 'w str',
    getRange: 'n str',
    getRangeByName: 'n str',
    setNamedRange: 'w str,Range',
    removeNamedRange: 'w str',
    getOwner: 'r',
    getEditors: 'r',
    getProtections: 'r ProtectionType',
    toast: 'w text | text,text | text,text,num?',
  },
  { family: 'SpreadsheetApp' },
)
