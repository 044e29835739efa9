/** The indicators table comes in; the indicators go out, with what they refer to resolved (rule 8). */
import { tables as layouts } from '../layout.ts'
import type { Aggregation, FoundTable, Indicator, Language, Theme } from '../model.ts'
import { codeKey } from '../name-key.ts'
import { cellMark, wordReader, wordsOf } from '../read-words.ts'
import { aggregationWords, yesNoWords } from '../words.ts'
import { type CodedRow, codedRows, noteMissingName } from './coded-rows.ts'
import type { Note } from './findings.ts'
import { isColumnCode } from './themes.ts'

const readAggregation = wordReader(aggregationWords)

/** An indicator of that code would take the place of a column of the reports table. */
const takenCodes = new Set(layouts.reports.columns.map((column) => codeKey(column.key)))

/** An indicator as its own row says it, before what it refers to is looked up. */
interface Draft {
  readonly coded: CodedRow
  readonly aggregation: Aggregation
}

/**
 * Returns the indicators in the order of their rows; one without a usable code or aggregation is noted and left out.
 * Without any theme there is nothing to split by, and each indicator keeps its one column.
 */
export function readIndicators(
  table: FoundTable,
  themes: readonly Theme[],
  language: Language,
  note: Note,
): Indicator[] {
  const drafts = codedRows('indicators', table, note).flatMap((coded): Draft[] => {
    const { code, row } = coded
    const valid = isColumnCode(code) && !takenCodes.has(codeKey(code))
    if (!valid) note('code-invalid', 'error', row.place('code'), { code })
    const aggregation = readAggregation(row.text('aggregation'))
    if (!aggregation) {
      const allowed = wordsOf(aggregationWords, language)
      note('word-unknown', 'error', row.place('aggregation'), { found: row.shown('aggregation'), allowed })
    }
    return valid && aggregation ? [{ coded, aggregation }] : []
  })
  const counted = new Map(
    drafts
      .filter(({ aggregation }) => aggregation === 'flow' || aggregation === 'stock')
      .map(({ coded: { code } }) => [codeKey(code), code]),
  )
  const indicators = drafts.map((draft) => readIndicator(draft, counted, language, note))
  return themes.length ? indicators : indicators.map((each) => ({ ...each, byTheme: false }))
}

function readIndicator(
  { coded, aggregation }: Draft,
  counted: ReadonlyMap<string, string>,
  language: Language,
  note: Note,
): Indicator {
  const { code, name, row } = coded
  noteMissingName(coded, note)
  const mark = (key: string): boolean => {
    const marked = cellMark(row.cell(key))
    if (marked !== undefined) return marked
    note('word-unknown', 'error', row.place(key), { found: row.shown(key), allowed: wordsOf(yesNoWords, language) })
    return false
  }
  const byTheme = mark('byTheme')
  if (byTheme && (aggregation === 'yes-no' || aggregation === 'text'))
    note('by-theme-ignored', 'warning', row.place('byTheme'), { indicator: code })
  const part = (key: string): string | null => {
    if (aggregation !== 'ratio') return null
    const found = counted.get(codeKey(row.text(key))) ?? null
    if (!found) note('ratio-part-unknown', 'error', row.place(key), { indicator: code, found: row.text(key) })
    return found
  }
  return {
    code,
    name,
    form: row.text('form'),
    measure: row.text('measure'),
    aggregation,
    byTheme: byTheme && (aggregation === 'flow' || aggregation === 'stock'),
    compulsory: mark('compulsory') && aggregation !== 'ratio',
    goesWith: readGoesWith(coded, counted, note),
    numerator: part('numerator'),
    denominator: part('denominator'),
    row: row.row,
  }
}

/** Returns the indicator that has to be there when this one is; only one that is counted can be. */
function readGoesWith({ code, row }: CodedRow, counted: ReadonlyMap<string, string>, note: Note): string | null {
  const typed = row.text('goesWith')
  if (typed === '') return null
  const found = counted.get(codeKey(typed)) ?? null
  if (found !== null && found !== code) return found
  note('goes-with-unknown', 'warning', row.place('goesWith'), { indicator: code, found: typed })
  return null
}
