/** The register comes in; the cells of a report row that its unit fills in, their version and what typed texts make of them go out. */
import { daysBetween, parseDay } from '../../core/day.ts'
import { columnKey } from '../../core/layout.ts'
import type { CellValue, Indicator, PeriodKind, Register, Theme } from '../../core/model.ts'
import { readNumber } from '../../core/typed-number.ts'

export type FieldKind = 'number' | 'yes-no' | 'text' | 'day'

/** A cell of the row that the form shows, in the order of the form. */
export interface FormCell {
  readonly key: string
  readonly kind: FieldKind
  /** 1-based. */
  readonly column: number
  readonly indicator: Indicator | null
  readonly theme: Theme | null
}

/** Cells of every report beyond its indicators, in the order of the form. */
const otherKeys = ['results', 'difficulties', 'proposals', 'documentNumber', 'link', 'cutoff'] as const

/** Returns the cells that a unit fills in, beyond unit, period and state; a plan has none for indicators (rule 6). */
export function formCells({ indicators, themes, tables }: Register, kind: PeriodKind): FormCell[] {
  const cells: FormCell[] = []
  const add = (key: string, field: FieldKind, indicator: Indicator | null, theme: Theme | null): void => {
    const column = tables.reports.columns.get(key)
    if (column !== undefined) cells.push({ key, kind: field, column, indicator, theme })
  }
  for (const indicator of kind === 'report' ? indicators : []) {
    const { aggregation, code, byTheme } = indicator
    if (aggregation === 'ratio') continue
    const field = aggregation === 'text' || aggregation === 'yes-no' ? aggregation : 'number'
    for (const theme of byTheme ? themes : [null]) add(columnKey(code, theme?.code ?? null), field, indicator, theme)
  }
  for (const key of otherKeys) add(key, key === 'cutoff' ? 'day' : 'text', null, null)
  return cells
}

/** What a typed text becomes: the value as it will be read back, and as it is to be written. */
export interface TypedCell {
  readonly value: CellValue
  readonly written: CellValue
}

/**
 * Returns the cell of a typed text: a readable number as a number (rule 9), a day as its serial number; all else as text that
 * Sheets takes for nothing but text (rule 12), so that nothing is lost and `87%` is not silently 0.87.
 * @example typedCell('number', '1.200') //=> { value: 1200, written: 1200 }; '87%' //=> { value: '87%', written: "'87%" }
 */
export function typedCell(kind: FieldKind, text: string): TypedCell {
  const typed = text.normalize('NFC').trim()
  if (typed === '') return { value: '', written: '' }
  const number = kind === 'number' ? readNumber(typed) : null
  if (number && 'value' in number) return { value: number.value, written: number.value }
  const day = kind === 'day' ? parseDay(typed) : null
  if (day) return { value: day, written: daysBetween('1899-12-30', day) }
  // A text that begins with a letter is read as nothing else, but for TRUE and FALSE.
  const plain = kind !== 'number' && /^\p{L}/u.test(typed) && !/^(true|false)$/i.test(typed)
  return { value: typed, written: plain ? typed : `'${typed}` }
}

/** Returns a short text that differs when the value does (FNV-1a). */
function mark(value: CellValue): string {
  const text = `${typeof value} ${value}`
  let hash = 2166136261
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 16777619)
  return (hash >>> 0).toString(36)
}

/**
 * Returns the version of a row: a mark for each cell that is not blank, so that another person's edit is noticed and the cells
 * it changed are known. @example rowVersion({ TTM1: 4, TTM2: '' }) //=> 'TTM1:1k2x9'
 */
export function rowVersion(cells: Readonly<Record<string, CellValue>>): string {
  return Object.keys(cells)
    .filter((key) => cells[key] !== '')
    .map((key) => `${key}:${mark(cells[key] ?? '')}`)
    .join(' ')
}

/** Returns the keys of the cells that are not as they were in that version. */
export function changedSince(version: string, cells: Readonly<Record<string, CellValue>>): Set<string> {
  const marks = new Map(version.split(' ').map((each) => each.split(':') as [string, string]))
  const now = (key: string): string => (cells[key] === '' ? '' : mark(cells[key] ?? ''))
  return new Set(Object.keys(cells).filter((key) => now(key) !== (marks.get(key) ?? '')))
}
