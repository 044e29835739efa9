/** Rows of a table whose first column is a code come in; those with a code of their own go out, the others as issues. */
import type { FoundTable, TableKey } from '../model.ts'
import { codeKey } from '../name-key.ts'
import type { Note } from './findings.ts'
import { type TableRow, tableRows } from './table-rows.ts'

export interface CodedRow {
  readonly code: string
  /** The name, or the code where there is none. */
  readonly name: string
  readonly row: TableRow
}

/** Returns the rows that have a code; one without, or with a code that an earlier row has, is noted and left out. */
export function codedRows(key: TableKey, table: FoundTable, note: Note): CodedRow[] {
  const firstRows = new Map<string, number>()
  const coded: CodedRow[] = []
  for (const row of tableRows(table, note)) {
    const code = row.text('code')
    const firstRow = firstRows.get(codeKey(code))
    if (code === '') note('code-missing', 'error', row.place('code'), { table: key })
    else if (firstRow !== undefined) note('code-duplicate', 'error', row.place('code'), { code, firstRow })
    else {
      firstRows.set(codeKey(code), row.row)
      coded.push({ code, name: row.text('name') || code, row })
    }
  }
  return coded
}

/** Writes an issue for a row without a name, which is shown under its code. */
export function noteMissingName({ code, row }: CodedRow, note: Note, concerns = {}): void {
  if (row.text('name') === '') note('name-missing', 'warning', row.place('name'), { code }, concerns)
}
