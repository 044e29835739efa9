/** The reports table, indicators and themes come in; where each cell of a report row stands goes out, worked out once for all rows. */

import { plainText } from '../cell-text.ts'
import type { Obstacle } from '../issue.ts'
import { columnKey, tables as layouts } from '../layout.ts'
import type { FoundTable, Indicator, Theme, Values } from '../model.ts'

export interface IndicatorColumn {
  readonly key: string
  readonly indicator: Indicator
  /** 0-based. */
  readonly index: number
}

/** Two indicators of which the first means little without the second. */
export interface Pair {
  readonly indicator: Indicator
  readonly columns: readonly IndicatorColumn[]
  readonly partner: readonly IndicatorColumn[]
}

export interface ReportColumns {
  readonly table: FoundTable
  readonly indicators: readonly IndicatorColumn[]
  /** The figures of a row that gives none. */
  readonly noValues: Values
  readonly compulsory: readonly IndicatorColumn[]
  readonly pairs: readonly Pair[]
  /** 0-based columns of the cells that a unit fills in beyond unit, period and state. */
  readonly typed: readonly number[]
  /** 0-based column of a key; -1 when the table has none. */
  readonly index: (key: string) => number
}

/** Cells of a report in words. */
export const wordKeys = ['results', 'difficulties', 'proposals'] as const

/** Returns the indicators' columns that the table should have: one for each, or for each theme of a split one; none for a ratio. */
function expectedColumns(indicators: readonly Indicator[], themes: readonly Theme[]) {
  return indicators
    .filter((indicator) => indicator.aggregation !== 'ratio')
    .flatMap((indicator) =>
      (indicator.byTheme ? themes : [null]).map((theme) => ({
        key: columnKey(indicator.code, theme?.code ?? null),
        indicator,
      })),
    )
}

/** Returns the columns of the reports table; columns of indicators that no longer exist keep their data and are left alone. */
export function reportColumns(
  table: FoundTable,
  indicators: readonly Indicator[],
  themes: readonly Theme[],
): ReportColumns {
  const index = (key: string): number => (table.columns.get(key) ?? 0) - 1
  const found = expectedColumns(indicators, themes)
    .map((each) => ({ ...each, index: index(each.key) }))
    .filter((each) => each.index >= 0)
  const of = (code: string | null): IndicatorColumn[] => found.filter((each) => each.indicator.code === code)
  const pairs = indicators
    .filter((indicator) => indicator.goesWith !== null)
    .map((indicator) => ({ indicator, columns: of(indicator.code), partner: of(indicator.goesWith) }))
  const ownTyped = ['cutoff', ...wordKeys, 'documentNumber', 'link'].map(index).filter((each) => each >= 0)
  return {
    table,
    indicators: found,
    noValues: Object.fromEntries(
      found.flatMap(({ key, indicator }) => (indicator.aggregation === 'text' ? [] : [[key, undefined]])),
    ),
    compulsory: found.filter((each) => each.indicator.compulsory),
    pairs: pairs.filter((pair) => pair.partner.length > 0),
    typed: [...found.map((each) => each.index), ...ownTyped],
    index,
  }
}

/** Returns an obstacle for the indicator columns that are missing (unless they may be), and for each that is there twice. */
export function indicatorColumnObstacles(
  table: FoundTable,
  indicators: readonly Indicator[],
  themes: readonly Theme[],
  mayMiss: boolean,
): Obstacle[] {
  const keys = (table.rows[0] ?? []).map(plainText)
  const { tab } = table
  const missing: string[] = []
  const obstacles: Obstacle[] = []
  for (const { key } of expectedColumns(indicators, themes)) {
    const first = keys.indexOf(key)
    if (first < 0) missing.push(key)
    else if (keys.indexOf(key, first + 1) >= 0) obstacles.push({ code: 'column-twice', table: 'reports', tab, key })
  }
  if (missing.length > 0 && !mayMiss) obstacles.push({ code: 'indicator-column-missing', tab, keys: missing })
  return obstacles
}

/** Returns the columns of indicators that no longer exist: they keep their data, and nothing of it counts. */
export function orphanColumns(
  table: FoundTable,
  indicators: readonly Indicator[],
  themes: readonly Theme[],
): readonly { readonly key: string; readonly index: number }[] {
  const known = new Set(layouts.reports.columns.map((column) => column.key))
  for (const { key } of expectedColumns(indicators, themes)) known.add(key)
  return [...table.columns].flatMap(([key, column]) => (known.has(key) ? [] : [{ key, index: column - 1 }]))
}
