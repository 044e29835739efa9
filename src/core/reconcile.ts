/** Comes in: a table as it was read, the cells that were then written, and the table as it is now. Goes out: what has to be written because rows or columns moved in between. */
import { daySerial } from './day.ts'
import { tables } from './layout.ts'
import type { CellValue } from './model.ts'

type Rows = readonly (readonly CellValue[])[]

/** A cell by its 1-based place. */
export interface PlacedValue {
  readonly row: number
  readonly column: number
  readonly value: CellValue
  readonly note?: string
}

export interface Reconciled {
  /** What still has to be written where it belongs now. */
  readonly missing: readonly PlacedValue[]
  /** What stood in cells that were written by mistake. */
  readonly restored: readonly PlacedValue[]
  /** Rows, as they were read (1-based), whose values have no place any more. */
  readonly lost: readonly number[]
}

/** What a row and a column are known by, wherever they stand. */
interface Places {
  readonly rowOf: ReadonlyMap<string, number>
  readonly columnOf: ReadonlyMap<string, number>
}

/** A day is read as a day and may have been written as its number. */
const plainOf = (value: CellValue): CellValue =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? daySerial(value) : value

/** Columns that only the add-on writes. */
const own = new Set<CellValue>(tables.reports.columns.flatMap((column) => (column.own ? [column.key] : [])))

/** Returns what people typed into a row that names neither unit nor period; '' for a blank one. */
const contentOf = (keys: readonly CellValue[], row: readonly CellValue[]): string =>
  row
    .filter((cell, column) => cell !== '' && cell !== false && !own.has(keys[column] ?? ''))
    .sort()
    .join('|')

/** A row is known by its unit and period, else by what it holds; of several the first, the second ... are told apart by their order. */
function placesIn(rows: Rows, headingRows: number): Places {
  const keys = rows[0] ?? []
  const [unit, period] = [keys.indexOf('unit'), keys.indexOf('period')]
  const count = new Map<string, number>()
  const numbered = (name: string): string => {
    const number = (count.get(name) ?? 0) + 1
    count.set(name, number)
    return `${name}|${number}`
  }
  const rowOf = new Map<string, number>()
  rows.forEach((row, index) => {
    const name = `${row[unit] ?? ''}|${row[period] ?? ''}`
    const known = name === '|' && index > headingRows ? contentOf(keys, row) : name
    if (index > headingRows && known !== '') rowOf.set(numbered(known), index)
  })
  const columnOf = new Map<string, number>()
  const width = Math.max(0, ...rows.slice(0, 2).map((row) => row.length))
  for (let column = 0; column < width; column++)
    columnOf.set(numbered(`${keys[column] ?? ''}/${keys[column] ? '' : (rows[1]?.[column] ?? '')}`), column)
  return { rowOf, columnOf }
}

const inverse = (places: ReadonlyMap<string, number>): ReadonlyMap<number, string> =>
  new Map([...places].map(([name, place]) => [place, name]))

/**
 * Returns what is left to write. A value that ended in another row or column is replaced by what stood there when the table was
 * read, and written where it belongs; a cell that says anything else was changed by a person, and stays.
 */
export function reconcile(before: Rows, written: readonly PlacedValue[], now: Rows, headingRows: number): Reconciled {
  const [was, is] = [placesIn(before, headingRows), placesIn(now, headingRows)]
  const [names, keys] = [inverse(was.rowOf), inverse(was.columnOf)]
  const wanted = new Map<string, PlacedValue>()
  const lost = new Set<number>()
  for (const cell of written) {
    const name = names.get(cell.row - 1)
    // Nothing, in a row in which nothing was.
    if (name === undefined && cell.value === '') continue
    const [row, column] = [is.rowOf.get(name ?? ''), is.columnOf.get(keys.get(cell.column - 1) ?? '')]
    if (row === undefined || column === undefined) lost.add(cell.row)
    else wanted.set(`${row},${column}`, cell)
  }
  const isOurs = writtenBy(written)
  const formerOf = formerIn(before, was, is)
  const [missing, restored]: [PlacedValue[], PlacedValue[]] = [[], []]
  now.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (row <= headingRows) return
      const want = wanted.get(`${row},${column}`)
      const former = formerOf(row, column)
      const value = want?.value ?? former
      if (plainOf(cell) === plainOf(value)) return
      const place = { row: row + 1, column: column + 1, value }
      if (want && (isOurs(cell, row, column) || cell === former)) missing.push({ ...want, ...place })
      if (!want && isOurs(cell, row, column)) restored.push(place)
    })
  })
  return { missing, restored, lost: [...lost].sort((one, other) => one - other) }
}

/** Whether a cell says what was written; a blank one is told by its place alone. */
function writtenBy(written: readonly PlacedValue[]): (cell: CellValue, row: number, column: number) => boolean {
  const values = new Set(written.map(({ value }) => plainOf(value)))
  const blanks = new Set(
    written.flatMap(({ row, column, value }) => (value === '' ? [`${row - 1},${column - 1}`] : [])),
  )
  return (cell, row, column) => (cell === '' ? blanks.has(`${row},${column}`) : values.has(plainOf(cell)))
}

/** What the cell of a row and column, wherever they stand now, held when the table was read; '' for new ones. */
function formerIn(before: Rows, was: Places, is: Places): (row: number, column: number) => CellValue {
  const [rows, columns] = [inverse(is.rowOf), inverse(is.columnOf)]
  return (row, column) => {
    const [r, c] = [was.rowOf.get(rows.get(row) ?? ''), was.columnOf.get(columns.get(column) ?? '')]
    return r === undefined || c === undefined ? '' : (before[r]?.[c] ?? '')
  }
}
