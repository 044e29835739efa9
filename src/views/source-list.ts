/** A consolidation and a total's place come in; the units that gave something to it go out, each with the cell it stands in. */
import { columnLetters } from '../core/a1.ts'
import { lineOf, type Source, sourcesOf } from '../core/consolidate/sources.ts'
import { columnKey } from '../core/layout.ts'
import type { Consolidation, Language, Register } from '../core/model.ts'
import { showNumber } from '../core/shown-number.ts'
import { yesNoWords } from '../core/words.ts'
import type { Link } from './view.ts'

export interface ListedSource {
  readonly unit: string
  readonly name: string
  readonly value: string
  /** What the unit's report says since the figures are final; null where that is the same. */
  readonly now: string | null
  /** The cell of the value, or of the unit's row where several cells make it. */
  readonly link: Link | null
}

export interface ListedTotals {
  /** What can be chosen, by column key: each indicator but text, and each of its themes. */
  readonly choices: readonly { readonly key: string; readonly name: string; readonly form: string }[]
  readonly total: string
  readonly measure: string
  readonly sources: readonly ListedSource[]
}

/**
 * Returns the totals of a period that can be traced, and the units behind one of them, the greatest first. `now`: the reports as
 * they are, where the consolidation is of final figures.
 */
export function sourceList(
  register: Register,
  consolidation: Consolidation,
  chosen: { readonly indicator: string; readonly theme: string | null },
  language: Language,
  now: Consolidation | null = null,
): ListedTotals {
  const line = lineOf(register, chosen.indicator, chosen.theme)
  const names = new Map(register.units.map(({ code, name }) => [code, name]))
  const shown = (number: number | null) => (number === null ? '-' : showNumber(number, language, 2))
  const aggregation = line?.indicator.aggregation
  const textOf = ({ value, per }: Source): string => {
    if (aggregation === 'ratio') return `${shown(value)} : ${shown(per)}`
    return aggregation === 'yes-no' ? yesNoWords[value ? 'yes' : 'no'][language] : shown(value)
  }
  const total = consolidation.totals.find((each) => each.indicator === chosen.indicator && each.theme === chosen.theme)
  const { id, columns } = register.tables.reports
  // Several cells make a value over all themes and a ratio: there the unit's own cell leads to the row.
  const only = line?.columns.length === 1 && aggregation !== 'ratio' ? line.columns[0] : undefined
  const column = columnLetters(columns.get(only ?? 'unit') ?? columns.get('unit') ?? 1)
  const sources = line ? [...sourcesOf(line, consolidation)] : []
  const later = new Map((line && now ? sourcesOf(line, now) : []).map((source) => [source.unit, textOf(source)]))
  const nowOf = ({ unit }: Source, value: string) => {
    const text = later.get(unit) ?? '-'
    return now && text !== value ? text : null
  }
  return {
    choices: choicesOf(register, consolidation),
    total: shown(total?.total ?? null),
    measure: line?.indicator.measure ?? '',
    sources: sources
      .sort((one, other) => (other.value ?? 0) - (one.value ?? 0))
      .map((source) => ({
        unit: source.unit,
        name: names.get(source.unit) ?? source.unit,
        value: textOf(source),
        now: nowOf(source, textOf(source)),
        // The row of a final figure may be gone since.
        link: source.report?.row ? { tab: id, cell: `${column}${source.report.row}` } : null,
      })),
  }
}

function choicesOf({ indicators, themes }: Register, { totals }: Consolidation): ListedTotals['choices'] {
  const themeNames = new Map(themes.map(({ code, name }) => [code, name]))
  return totals.flatMap(({ indicator: code, theme }) => {
    const indicator = indicators.find((each) => each.code === code)
    if (!indicator) return []
    const name = theme === null ? indicator.name : `${indicator.name}: ${theme}. ${themeNames.get(theme) ?? ''}`
    return [{ key: columnKey(code, theme), name, form: indicator.form }]
  })
}
