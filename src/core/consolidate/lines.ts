/** Indicators and themes come in; the columns of numbers and the lines of totals that they make go out. */
import { columnKey } from '../layout.ts'
import type { Indicator, Register, Theme } from '../model.ts'

/** A column of the reports table that holds numbers. */
export interface NumberColumn {
  readonly key: string
  readonly aggregation: 'flow' | 'stock' | 'yes-no'
}

/** A total to compute: the sum of `columns`, for a ratio divided by the sum of `per`. */
export interface Line {
  readonly indicator: Indicator
  readonly theme: string | null
  readonly columns: readonly string[]
  readonly per: readonly string[] | null
}

type Layout = Pick<Register, 'indicators' | 'themes'>

/** Yes-no is never split by theme (rule 8), whatever its `byTheme` says. */
const isSplit = ({ aggregation, byTheme }: Indicator): boolean =>
  byTheme && (aggregation === 'flow' || aggregation === 'stock')

function columnKeys(indicator: Indicator, themes: readonly Theme[]): string[] {
  if (!isSplit(indicator)) return [columnKey(indicator.code, null)]
  return themes.map((theme) => columnKey(indicator.code, theme.code))
}

/** Returns the columns that hold numbers, in the order of the indicators and, for a split one, the themes. */
export function numberColumns({ indicators, themes }: Layout): NumberColumn[] {
  return indicators.flatMap((indicator) => {
    const { aggregation } = indicator
    if (aggregation === 'ratio' || aggregation === 'text') return []
    return columnKeys(indicator, themes).map((key) => ({ key, aggregation }))
  })
}

function ratioLines(indicator: Indicator, { indicators, themes }: Layout): Line[] {
  const part = (code: string | null) => indicators.find((each) => each.code === code && each.aggregation !== 'ratio')
  const numerator = part(indicator.numerator)
  const denominator = part(indicator.denominator)
  // A ratio without its parts stays in the list, without a total.
  if (!numerator || !denominator) return [{ indicator, theme: null, columns: [], per: [] }]
  const line = (theme: string | null, from: readonly Theme[]): Line => ({
    indicator,
    theme,
    columns: columnKeys(numerator, from),
    per: columnKeys(denominator, from),
  })
  const split = isSplit(numerator) && isSplit(denominator)
  return [line(null, themes), ...(split ? themes.map((theme) => line(theme.code, [theme])) : [])]
}

/**
 * Returns the lines of totals: every indicator but text in the order of its table, over all themes first, then each theme.
 * A ratio is split only where numerator and denominator both are: a total of a column that does not exist is never made up.
 */
export function totalLines(layout: Layout): Line[] {
  return layout.indicators.flatMap((indicator): Line[] => {
    if (indicator.aggregation === 'text') return []
    if (indicator.aggregation === 'ratio') return ratioLines(indicator, layout)
    const line = (theme: string | null, columns: readonly string[]): Line => ({ indicator, theme, columns, per: null })
    const whole = line(null, columnKeys(indicator, layout.themes))
    if (!isSplit(indicator)) return [whole]
    return [whole, ...layout.themes.map(({ code }) => line(code, [columnKey(indicator.code, code)]))]
  })
}
