/** `Protection`: who may edit a range or a sheet, as Google's object over the plain protection of the book. */
import type { Area, Protection as Plain, Sheet } from '../book.ts'
import { provide } from './calling.ts'
import { type EnumValue, ProtectionType } from './enums.ts'
import { refuse } from './exception.ts'
import { make } from './make.ts'
import type { Range } from './range.ts'
import { outside, plain, theBook } from './state.ts'
import { User } from './user.ts'
import { mayEdit } from './write-guard.ts'

type Editor = string | User

export class Protection {
  readonly grid: Sheet
  readonly data: Plain
  constructor(sheet: Sheet, data: Plain) {
    this.grid = sheet
    this.data = data
  }
  getProtectionType(): EnumValue {
    return this.data.area ? ProtectionType.RANGE : ProtectionType.SHEET
  }
  getDescription(): string {
    return this.data.description
  }
  setDescription(description: string): Protection {
    this.#guard()
    this.data.description = description
    return this
  }
  getRange(): Range {
    const { maxRows: rows, maxColumns: columns } = this.grid
    return this.data.area
      ? make.range(this.grid, this.data.area)
      : make.range(this.grid, { row: 1, column: 1, rows, columns }, 'all')
  }
  setRange(range: Range): Protection {
    this.#guard()
    this.data.area = plain(range.area)
    return this
  }
  getUnprotectedRanges(): Range[] {
    return this.data.unprotected.map((area) => make.range(this.grid, area))
  }
  setUnprotectedRanges(ranges: readonly Range[]): Protection {
    this.#guard()
    if (this.data.area) refuse('Unprotected ranges can only be set on sheet protections.')
    if (ranges.some((range) => range.grid !== this.grid)) refuse('Unprotected ranges must be on the protected sheet.')
    write(this.data, { unprotected: ranges.map((range) => range.area) })
    return this
  }
  addEditor(editor: Editor): Protection {
    return this.addEditors([editor])
  }
  addEditors(editors: readonly Editor[]): Protection {
    this.#guard()
    const added = editors.map(mail).filter((each) => each !== theBook().owner && !this.data.editors.includes(each))
    write(this.data, { editors: [...this.data.editors, ...new Set(added)] })
    return this
  }
  removeEditor(editor: Editor): Protection {
    return this.removeEditors([editor])
  }
  /** The owner and the user at the keyboard cannot be removed (reference of Protection.removeEditors). */
  removeEditors(editors: readonly Editor[]): Protection {
    this.#guard()
    const removed = editors.map(mail).filter((each) => each !== outside().user)
    write(this.data, { editors: this.data.editors.filter((each) => !removed.includes(each)) })
    return this
  }
  /** The owner is not listed (spreadsheet-behaviours 97). */
  getEditors(): User[] {
    this.#guard()
    return this.data.editors.map((each) => new User(each))
  }
  canEdit(): boolean {
    return mayEdit({ ...this.data, warningOnly: false }, outside().user)
  }
  canDomainEdit(): boolean {
    this.#guard()
    return this.data.domainEdit
  }
  setDomainEdit(on: boolean): Protection {
    this.#guard()
    this.data.domainEdit = on
    return this
  }
  isWarningOnly(): boolean {
    return this.data.warningOnly
  }
  setWarningOnly(on: boolean): Protection {
    this.#guard()
    this.data.warningOnly = on
    return this
  }
  remove(): void {
    this.#guard()
    this.grid.protections = plainList(this.grid.protections.filter((each) => each !== this.data))
  }

  #guard(): void {
    if (!this.canEdit())
      refuse(
        'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
      )
  }
}

function write(data: Plain, change: Partial<Plain>): void {
  Object.assign(data, plain(change))
}

/** A copy of the list from outside the context that keeps the same protections, because scripts hold on to them. */
function plainList(list: readonly Plain[]): Plain[] {
  const fresh = plain<Plain[]>([])
  for (const each of list) fresh.push(each)
  return fresh
}

function mail(editor: Editor): string {
  return typeof editor === 'string' ? editor : editor.address
}

/** Returns a new protection, which mirrors the file's editors (apps-script.md 4.5); of the whole sheet when area is null. */
export function protect(sheet: Sheet, area: Area | null): Protection {
  const known = area === null ? sheet.protections.find((each) => each.area === null) : undefined
  if (known) return new Protection(sheet, known)
  const { owner, editors, sheets } = theBook()
  const id = 1 + Math.max(0, ...sheets.flatMap((each) => each.protections.map((protection) => protection.id)))
  const data = plain<Plain>({
    id,
    description: '',
    warningOnly: false,
    area,
    unprotected: [],
    editors: [...new Set([...editors, outside().user])].filter((each) => each !== owner),
    domainEdit: false,
  })
  sheet.protections.push(data)
  return new Protection(sheet, data)
}

/** Returns the protections of a sheet of one type. */
export function protectionsOf(sheet: Sheet, type: EnumValue): Protection[] {
  return sheet.protections
    .filter((each) => (each.area === null) === (type === ProtectionType.SHEET))
    .map((each) => new Protection(sheet, each))
}

provide(
  Protection,
  'Protection',
  {
    getProtectionType: 'r',
    getDescription: 'r',
    setDescription: 'w str',
    getRange: 'n',
    setRange: 'w Range',
    getUnprotectedRanges: 'r',
    setUnprotectedRanges: 'w Range[]',
    addEditor: 'w str | User',
    addEditors: 'w list',
    removeEditor: 'w str | User',
    removeEditors: 'w list',
    getEditors: 'r',
    canEdit: 'r',
    canDomainEdit: 'r',
    setDomainEdit: 'w bool',
    isWarningOnly: 'r',
    setWarningOnly: 'w bool',
    remove: 'w',
  },
  { family: 'SpreadsheetApp' },
)
