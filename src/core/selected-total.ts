/** A cell of a summary or of the reports table comes in; which total of which period it stands for goes out. */
import { summaryKey } from './layout.ts'
import type { CellValue, Indicator, Register, Tab } from './model.ts'

export interface SelectedTotal {
  readonly period: string
  readonly indicator: string
  readonly theme: string | null
}

/** Returns the total that a cell (1-based row and column) shows or enters; null when the cell is about no indicator. */
export function selectedTotal(tab: Tab, row: number, column: number, register: Register): SelectedTotal | null {
  if (tab.id === register.tables.reports.id) return ofReport(row, column, register)
  const period = register.periods.find(({ code }) => summaryKey(code) === tab.rows[0]?.[0])
  return period ? ofSummary(tab.rows, row, period.code, register) : null
}

function ofReport(row: number, column: number, { tables, reports }: Register): SelectedTotal | null {
  const period = reports.find((report) => report.row === row)?.period
  const [key] = [...tables.reports.columns].find(([, at]) => at === column) ?? []
  const [indicator = '', theme = null] = key?.split('@') ?? []
  return period ? { period, indicator, theme } : null
}

/** A row of totals begins with its indicator's name; one of a theme, with the theme's code, stands below the indicator's. */
function ofSummary(
  rows: readonly (readonly CellValue[])[],
  row: number,
  period: string,
  { indicators, themes }: Register,
): SelectedTotal | null {
  const label = (at: number) => String(rows[at - 1]?.[0] ?? '')
  const named = (at: number): Indicator | undefined => {
    const own = indicators.filter(({ name }) => name === label(at))
    return own.length > 1 ? (own.find(({ form }) => form === formAbove(rows, at, indicators)) ?? own[0]) : own[0]
  }
  const own = named(row)
  if (own) return { period, indicator: own.code, theme: null }
  const theme = themes.find(({ code }) => code === label(row))?.code ?? null
  // The themes of an indicator, and the row over all of them, follow its name.
  for (let at = row - 1; at > 0 && at >= row - themes.length - 1; at--) {
    const above = named(at)
    if (above) return above.byTheme ? { period, indicator: above.code, theme } : null
  }
  return null
}

/** Of indicators of one name the form above the row tells which is meant. */
function formAbove(rows: readonly (readonly CellValue[])[], row: number, indicators: readonly Indicator[]): string {
  const forms = new Set(indicators.map(({ form }) => form))
  for (let at = row - 1; at > 0; at--) {
    const text = String(rows[at - 1]?.[0] ?? '')
    if (forms.has(text)) return text
  }
  return ''
}
