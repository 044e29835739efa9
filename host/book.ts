/**
 * The workbook as plain data: the truth that the realm works on and that `xlsx.ts` loads and saves. It lives outside the
 * vm context, holds nothing but plain values, and survives any number of executions.
 */

/** What a cell holds. A date is a serial number under a date format, as in Sheets itself; an error is its text, e.g. `#REF!`. */
export type Scalar = number | string | boolean

export interface TextRun {
  readonly text: string
  /** `#gid=123&range=B7` for a place in this workbook, or a web address. */
  readonly link?: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
  readonly strike?: boolean
  readonly color?: string
  readonly size?: number
}

export interface Cell {
  /** undefined: empty. For a formula: its last known (cached) result. */
  v?: Scalar
  /** Formula with its leading `=`, as typed, separators `;`. */
  f?: string
  /** The value is an error (`#REF!`), not text that looks like one. */
  error?: boolean
  /** Index into `Book.styles`; 0 is the default style. */
  s: number
  note?: string
  /** Index into `Sheet.validations`. */
  dv?: number
  /** Runs of rich text; their texts joined are `v`. */
  runs?: readonly TextRun[]
}

/** A cell's look. Left out means Google's default (white, black, Arial 10, general alignment, bottom, overflow, automatic format). */
export interface Style {
  readonly format?: string
  readonly background?: string
  readonly color?: string
  readonly family?: string
  readonly size?: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
  readonly strike?: boolean
  readonly align?: 'left' | 'center' | 'right'
  readonly vertical?: 'top' | 'middle'
  readonly wrap?: 'wrap' | 'clip' | 'overflow'
  readonly rotation?: number
  readonly borders?: Readonly<Partial<Record<'top' | 'left' | 'bottom' | 'right', Border>>>
}

export interface Border {
  readonly color: string
  readonly style: 'solid' | 'solid-medium' | 'solid-thick' | 'dotted' | 'dashed' | 'double'
}

/** 1-based, inclusive. */
export interface Area {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

export interface Validation {
  /** A `DataValidationCriteria` name, e.g. `VALUE_IN_LIST`, `VALUE_IN_RANGE`, `DATE_IS_VALID_DATE`, `NUMBER_GREATER_THAN_OR_EQUAL_TO`. */
  readonly criteria: string
  /** Plain arguments; a range as `{ sheet: id, area }`, a date as `{ serial }`. */
  readonly args: readonly ValidationArgument[]
  readonly allowInvalid: boolean
  readonly help: string | null
}

export type ValidationArgument =
  | Scalar
  | null
  | readonly string[]
  | { readonly sheet: number; readonly area: Area }
  | { readonly serial: number }

export interface ConditionalRule {
  readonly areas: readonly Area[]
  /** A `BooleanCriteria` name, e.g. `CUSTOM_FORMULA`, `TEXT_EQUAL_TO`, `TEXT_STARTS_WITH`, `CELL_NOT_EMPTY`. */
  readonly criteria: string
  readonly args: readonly Scalar[]
  readonly style: Style
}

export interface Protection {
  readonly id: number
  description: string
  warningOnly: boolean
  /** null: the whole sheet, less `unprotected`. */
  area: Area | null
  unprotected: readonly Area[]
  editors: readonly string[]
  domainEdit: boolean
}

export interface Chart {
  readonly id: number
  /** A `Charts.ChartType` name, e.g. `BAR`; of a chart that came from a file, what that file calls it. */
  readonly kind: string
  /** Side by side: the first column of them all names the categories, each other one is a series. */
  readonly ranges: readonly { readonly sheet: number; readonly area: Area }[]
  /** How many first rows of the ranges are headings; left out: nobody said. */
  readonly headers?: number
  /** The cell of the upper left corner, 1-based, and the pixels from its own upper left corner. */
  readonly anchor: { readonly row: number; readonly column: number; readonly x: number; readonly y: number }
  /** By Google's keys with dots, e.g. `title`, `width`, `hAxis.title`, `series.0.color`. */
  readonly options: Readonly<Record<string, unknown>>
}

export interface Sheet {
  readonly id: number
  name: string
  hidden: boolean
  /** Size of the grid. */
  maxRows: number
  maxColumns: number
  /** 0-based, sparse in both directions: `rows[r]?.[c]`. */
  rows: (Cell | undefined)[][]
  frozenRows: number
  frozenColumns: number
  /** Pixels by 0-based index; left out: 21 and 100. */
  rowHeights: Map<number, number>
  columnWidths: Map<number, number>
  hiddenRows: Set<number>
  hiddenColumns: Set<number>
  merges: Area[]
  validations: Validation[]
  conditionalRules: ConditionalRule[]
  protections: Protection[]
  charts: Chart[]
  /** The basic filter, if the sheet has one. */
  filter: Area | null
  tabColor: string | null
  gridlinesHidden: boolean
}

export interface NamedRange {
  readonly name: string
  readonly sheet: number
  readonly area: Area
}

/** A trigger that somebody installed; it runs as its owner. */
export interface InstalledTrigger {
  readonly id: string
  readonly handler: string
  /** An `EventType` name: CLOCK, ON_EDIT, ON_CHANGE, ON_OPEN. */
  readonly event: string
  readonly owner: string
  /** Of a CLOCK trigger: every `count` minutes, hours or days; `hour` of the day in the script's zone, if chosen. */
  readonly every?: { readonly unit: 'minutes' | 'hours' | 'days'; readonly count: number; readonly hour: number | null }
  /** Epoch milliseconds of its making. */
  readonly since?: number
  /** Epoch milliseconds of the last time the clock fired it. */
  lastRun?: number
}

export interface Book {
  readonly id: string
  name: string
  locale: string
  zone: string
  sheets: Sheet[]
  /** Id of the sheet that is shown. */
  activeSheet: number
  /** Interned styles; index 0 is `{}`. */
  styles: Style[]
  namedRanges: NamedRange[]
  documentProperties: Record<string, string>
  /** By e-mail. */
  userProperties: Record<string, Record<string, string>>
  triggers: InstalledTrigger[]
  owner: string
  /** Everybody who may edit the file; the owner is one of them. */
  editors: string[]
}

/** Returns an empty sheet of `rows` x `columns` cells. */
export function newSheet(id: number, name: string, rows = 1000, columns = 26): Sheet {
  return {
    id,
    name,
    hidden: false,
    maxRows: rows,
    maxColumns: columns,
    rows: [],
    frozenRows: 0,
    frozenColumns: 0,
    rowHeights: new Map(),
    columnWidths: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    merges: [],
    validations: [],
    conditionalRules: [],
    protections: [],
    charts: [],
    filter: null,
    tabColor: null,
    gridlinesHidden: false,
  }
}

/** Returns a new workbook with one empty sheet, as `SpreadsheetApp.create` makes it in Vietnam. */
export function newBook(name: string): Book {
  return {
    id: 'local',
    name,
    locale: 'vi_VN',
    zone: 'Asia/Ho_Chi_Minh',
    sheets: [newSheet(0, 'Trang tính1')],
    activeSheet: 0,
    styles: [{}],
    namedRanges: [],
    documentProperties: {},
    userProperties: {},
    triggers: [],
    owner: 'owner@example.org',
    editors: ['owner@example.org'],
  }
}

/**
 * Returns a copy that shares nothing with the book that anybody changes: ten times as fast as structuredClone, which looks at each
 * cell as if it might be anything.
 */
export function copyBook(book: Book): Book {
  const { styles, sheets } = book
  // A style never changes once it is there.
  return { ...structuredClone({ ...book, sheets: [], styles: [] }), sheets: sheets.map(copySheet), styles: [...styles] }
}

function copySheet(sheet: Sheet): Sheet {
  return { ...structuredClone({ ...sheet, rows: [] }), rows: sheet.rows.map((row) => row && copyRow(row)) }
}

/** Holes stay holes: nobody has been there. Runs of text are never changed in place. */
function copyRow(row: readonly (Cell | undefined)[]): (Cell | undefined)[] {
  const copy: (Cell | undefined)[] = []
  copy.length = row.length
  for (let column = 0; column < row.length; column++) {
    const cell = row[column]
    if (cell) copy[column] = { ...cell }
  }
  return copy
}
