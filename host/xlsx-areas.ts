/** Cells that share something in, the fewest rectangles that a plain sweep finds out. */
import type { Area, Sheet, Validation } from './book.ts'

/** Returns the validations that cells of the sheet carry, each with its areas from top to bottom. */
export function validationAreas(sheet: Sheet): { validation: Validation; areas: Area[] }[] {
  const areas = areasOf(sheet.rows.length, (row) => {
    const cells = sheet.rows[row] ?? []
    return { length: cells.length, at: (column) => cells[column]?.dv }
  })
  return [...areas].flatMap(([index, found]) => {
    const validation = sheet.validations[index]
    return validation ? [{ validation, areas: found }] : []
  })
}

interface Row {
  readonly length: number
  readonly at: (column: number) => number | undefined
}

/** Returns the areas of each value: runs of equal values in a row, joined with the same run of the row above. */
export function areasOf(rows: number, rowAt: (row: number) => Row): Map<number, Area[]> {
  const done = new Map<number, Area[]>()
  let open = new Map<string, { value: number; row: number; column: number; columns: number }>()
  const close = (row: number, run: { value: number; row: number; column: number; columns: number }) => {
    const area = { row: run.row + 1, column: run.column + 1, rows: row - run.row, columns: run.columns }
    const areas = done.get(run.value) ?? []
    done.set(run.value, areas)
    areas.push(area)
  }
  for (let row = 0; row <= rows; row++) {
    const next: typeof open = new Map()
    for (const run of row < rows ? runsOf(rowAt(row)) : []) {
      const key = `${run.value} ${run.column} ${run.columns}`
      next.set(key, open.get(key) ?? { ...run, row })
      open.delete(key)
    }
    for (const run of open.values()) close(row, run)
    open = next
  }
  return done
}

function runsOf(row: Row): { value: number; column: number; columns: number }[] {
  const runs: { value: number; column: number; columns: number }[] = []
  for (let column = 0; column < row.length; column++) {
    const value = row.at(column)
    if (value === undefined) continue
    const last = runs.at(-1)
    if (last?.value === value && last.column + last.columns === column) last.columns++
    else runs.push({ value, column, columns: 1 })
  }
  return runs
}
