/** A consolidation, its register and the worded issues come in; the plain figures that `--json` prints go out. */
import type { Severity } from './issue.ts'
import type {
  Consolidation,
  Counts,
  Day,
  Obligation,
  Rates,
  Register,
  ReportedText,
  State,
  Timeliness,
  Total,
  Values,
} from './model.ts'

/** An issue as a user reads it: `cell` is in A1 notation, null for a whole column, row or tab. */
export interface WordedIssue {
  readonly code: string
  readonly severity: Severity
  readonly tab: string
  readonly cell: string | null
  readonly message: string
}

/** The figures of one period as one plain object; its names and their order are those of the documents. */
export interface Figures {
  readonly period: string
  readonly today: Day
  readonly provisional: boolean
  readonly counts: Counts
  /** Fractions, null when nothing is expected. */
  readonly rates: Rates
  readonly missing: readonly { unit: string; name: string; daysOverdue: number | null }[]
  readonly totals: readonly Total[]
  readonly groups: readonly {
    group: string
    expected: number
    submitted: number
    onTime: number
    totals: readonly { indicator: string; theme: string | null; total: number | null }[]
  }[]
  readonly units: readonly {
    unit: string
    obligation: Obligation
    state: State
    timeliness: Timeliness['is'] | null
    /** Calendar days left, late or overdue; null for on time and undated. */
    days: number | null
    values: Values
  }[]
  readonly texts: readonly ReportedText[]
  readonly issues: readonly WordedIssue[]
}

/** Returns the issues with nothing but what the documents name, whatever else they carry. */
export const plainIssues = (issues: readonly WordedIssue[]): readonly WordedIssue[] =>
  issues.map(({ code, severity, tab, cell, message }) => ({ code, severity, tab, cell, message }))

/** Returns the consolidation as plain data, units by code; a rate or ratio is a fraction, e.g. 0.872. */
export function figures(consolidation: Consolidation, register: Register, issues: readonly WordedIssue[]): Figures {
  const { period, today, provisional, counts, rates, missing, totals, groups, units, texts } = consolidation
  const names = new Map(register.units.map(({ code, name }) => [code, name]))
  return {
    period: period.code,
    today,
    provisional,
    counts,
    rates,
    missing: missing.map(({ unit, daysOverdue }) => ({ unit, name: names.get(unit) ?? unit, daysOverdue })),
    totals,
    groups: groups.map(({ group, counts: { expected, submitted, onTime }, totals: own }) => ({
      group,
      expected,
      submitted,
      onTime,
      totals: own,
    })),
    units: units.map(({ standing: { unit, obligation, state, timeliness }, values }) => ({
      unit,
      obligation,
      state,
      timeliness: timeliness?.is ?? null,
      days: timeliness && 'days' in timeliness ? timeliness.days : null,
      values,
    })),
    texts,
    issues: plainIssues(issues),
  }
}
