/** The table of extensions, exemptions and corrections comes in; those that can be read go out, the others as issues. */

import type { FoundTable, Language, ReportException } from '../model.ts'
import { wordReader, wordsOf } from '../read-words.ts'
import { exceptionWords } from '../words.ts'
import type { Note } from './findings.ts'
import type { Lookup } from './references.ts'
import { type TableRow, tableRows } from './table-rows.ts'

const readKind = wordReader(exceptionWords, { 'miễn báo cáo': 'exemption', 'đề nghị bổ sung': 'correction' })

/** Returns the exceptions in the order of their rows; one whose unit, period, kind or day cannot be read is ignored. */
export function readExceptions(table: FoundTable, lookup: Lookup, language: Language, note: Note): ReportException[] {
  return tableRows(table, note).flatMap((row) => {
    const exception = readException(row, lookup, language, note)
    return exception ? [exception] : []
  })
}

function readException(row: TableRow, lookup: Lookup, language: Language, note: Note): ReportException | null {
  const period = lookup.period(row.text('period'), row.place('period'))
  const unit = lookup.unit(row.text('unit'), row.place('unit'), { period })
  const concerns = { unit, period }
  const kind = readKind(row.text('kind'))
  if (!kind) {
    const allowed = wordsOf(exceptionWords, language)
    note('word-unknown', 'error', row.place('kind'), { found: row.shown('kind'), allowed }, concerns)
  }
  if (unit === null || period === null || !kind) return null
  const reason = row.text('reason')
  const until = row.day('until', concerns)
  // An exemption has no day; one that stands there changes nothing.
  if (kind === 'exemption') return { unit, period, kind, until: null, reason, row: row.row }
  if (until === null) note('until-missing', 'error', row.place('until'), { unit, period }, concerns)
  return until ? { unit, period, kind, until, reason, row: row.row } : null
}
