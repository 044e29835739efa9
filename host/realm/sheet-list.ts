/** The tabs of the workbook: new, renamed, moved, deleted. */
import { newSheet, type Sheet } from '../book.ts'
import { refuse } from './exception.ts'
import { guardSize } from './grid-shift.ts'
import { plain, theBook } from './state.ts'
import { guardWrite } from './write-guard.ts'

/** Returns a new tab at a 0-based place, which becomes the active one (apps-script.md 4.5). */
export function addSheet(name: string | undefined, place: number | undefined): Sheet {
  const book = theBook()
  const wanted = name ?? freeName()
  guardName(wanted, null)
  const active = book.sheets.findIndex((sheet) => sheet.id === book.activeSheet)
  const id = 1 + Math.max(0, ...book.sheets.map((sheet) => sheet.id))
  const sheet = plain(newSheet(id, wanted))
  guardSize(sheet.maxRows * sheet.maxColumns)
  const at = place ?? (name === undefined ? active + 1 : book.sheets.length)
  book.sheets.splice(Math.min(Math.max(0, at), book.sheets.length), 0, sheet)
  book.activeSheet = id
  return sheet
}

function freeName(): string {
  const word = theBook().locale.startsWith('vi') ? 'Trang tính' : 'Sheet'
  for (let number = theBook().sheets.length + 1; ; number++)
    if (!findSheet(`${word}${number}`)) return `${word}${number}`
}

/** Returns the tab whose name equals exactly, or undefined. */
export function findSheet(name: string): Sheet | undefined {
  return theBook().sheets.find((sheet) => sheet.name === name)
}

/** Writes a tab's new name. */
export function renameSheet(sheet: Sheet, name: string): void {
  guardName(String(name), sheet)
  // A protected range keeps nobody from renaming its tab; a protected sheet does.
  if (sheet.protections.some((each) => each.area === null)) guardWrite(sheet, null)
  sheet.name = String(name)
}

/** Names must differ by more than case (apps-script.md 4.5, not verified). */
function guardName(name: string, self: Sheet | null): void {
  if (name.length > 100) refuse('The sheet name cannot be greater than 100 characters.')
  if (name === '') refuse("You can't leave the sheet name empty.")
  const same = (each: Sheet) => each !== self && each.name.toLowerCase() === name.toLowerCase()
  if (theBook().sheets.some(same)) refuse(`A sheet with the name "${name}" already exists. Please enter another name.`)
}

/** Writes the workbook without a tab; named ranges on it go too, rules elsewhere keep pointing nowhere. */
export function removeSheet(sheet: Sheet): void {
  const book = theBook()
  if (book.sheets.filter((each) => !each.hidden || each === sheet).length < 2)
    refuse("You can't remove all the sheets in a document.")
  guardWrite(sheet, null)
  const index = book.sheets.indexOf(sheet)
  book.sheets.splice(index, 1)
  book.namedRanges = plain(book.namedRanges.filter((each) => each.sheet !== sheet.id))
  if (book.activeSheet !== sheet.id) return
  const next = book.sheets.slice(index).find((each) => !each.hidden) ?? book.sheets.find((each) => !each.hidden)
  book.activeSheet = next?.id ?? 0
}

/** Writes the active tab to a 1-based place. */
export function moveActive(place: number): void {
  const book = theBook()
  if (place < 1 || place > book.sheets.length) refuse('Sheet index is out of bounds.')
  const index = book.sheets.findIndex((each) => each.id === book.activeSheet)
  const [sheet] = book.sheets.splice(index, 1)
  if (sheet) book.sheets.splice(place - 1, 0, sheet)
}
