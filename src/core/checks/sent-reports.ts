/** A register and its standings come in; the reports of activities that can be compared with one another go out. */
import type { Register, Report, Standing } from '../model.ts'

/** Returns the reports that count, of report periods only: plans have no figures (rule 6). */
export function sentReports(register: Register, standings: readonly Standing[]): readonly Report[] {
  const kinds = new Map(register.periods.map(({ code, kind }) => [code, kind]))
  return standings.flatMap(({ report, submitted, period }) =>
    report && submitted && kinds.get(period) === 'report' ? [report] : [],
  )
}

/** Returns a function that says whether a column key is of a number that is added up: a flow or a stock. */
export function counts({ indicators }: Pick<Register, 'indicators'>): (key: string) => boolean {
  const added = new Set(
    indicators.flatMap(({ code, aggregation }) => (aggregation === 'flow' || aggregation === 'stock' ? [code] : [])),
  )
  return (key) => added.has(key.split('@')[0] ?? '')
}
