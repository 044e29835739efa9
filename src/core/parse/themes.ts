/** The themes table comes in; the themes go out. */
import type { FoundTable, Theme } from '../model.ts'
import { codedRows, noteMissingName } from './coded-rows.ts'
import type { Note } from './findings.ts'

/** A code becomes part of a column key, `MXH@CD1`: letters, digits, `-`, `_` and `.` only. */
export const isColumnCode = (code: string): boolean => /^[\p{L}\p{N}_.-]+$/u.test(code)

/** Returns the themes in the order of their rows; one whose code cannot be used is noted and left out. */
export function readThemes(table: FoundTable, note: Note): Theme[] {
  return codedRows('themes', table, note).flatMap((coded) => {
    const { code, name, row } = coded
    noteMissingName(coded, note)
    if (isColumnCode(code)) return [{ code, name, row: row.row }]
    note('code-invalid', 'error', row.place('code'), { code })
    return []
  })
}
