/** Everything that bears on a period's summary comes in; the fingerprint by which an unchanged run is known goes out. */
import type { WordedIssue } from './figures.ts'
import { printOf } from './fingerprint.ts'
import type { Day, FoundTable, Period, Register } from './model.ts'

export interface SummaryInputs {
  readonly register: Register
  readonly period: Period
  /** Of final figures the day of their confirmation: nothing in them depends on the day of the run. */
  readonly today: Day
  /** The issues that the summary lists, in words. */
  readonly issues: readonly WordedIssue[]
  readonly version: string
  /** When each confirmed period was confirmed, by code; and the run that this one is compared with. */
  readonly finals: readonly (readonly [period: string, at: string])[]
  readonly comparedWith: string
}

/**
 * Returns the fingerprint of a summary's inputs: reports and exceptions of this period and those due before it, all units,
 * periods, indicators, themes and settings, the period's assessments, issues, names of tabs, version and day. The hour of the
 * run is none of them.
 */
export function inputsPrint(inputs: SummaryInputs): string {
  const { register, period, today, issues, version, finals, comparedWith } = inputs
  const { settings, units, periods, indicators, themes, exceptions, reports, assessments, tables } = register
  const bearing = new Set(periods.filter(({ due }) => due <= period.due).map(({ code }) => code))
  const bears = (each: { readonly period: string }) => bearing.has(each.period)
  const parts = [
    [version, today, period.code, settings, finals, comparedWith],
    [units, periods, indicators, themes],
    [exceptions.filter(bears), reports.filter(bears)],
    assessments.filter((each) => each.period === period.code),
    issues.map(({ severity, tab, cell, message }) => [severity, tab, cell, message]),
    Object.values(tables).map(({ tab, id }: FoundTable) => [tab, id]),
    [...tables.reports.columns],
  ]
  // A set would be written as {}: who is meant is its members.
  return printOf(JSON.stringify(parts, (_, value: unknown) => (value instanceof Set ? [...value].sort() : value)))
}
