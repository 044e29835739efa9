/** "Nhập báo cáo": reads the book and hands the row of a unit to the sidebar as a form, in plain data. */

import { standingRow } from '../core/assess/standing-row.ts'
import { assess } from '../core/assess.ts'
import type { Language, Report, State } from '../core/model.ts'
import { previousReportPeriod } from '../core/report-periods.ts'
import { stateWords } from '../core/words.ts'
import { composer } from '../google/composer.ts'
import type { FormGroup, FormHeading } from '../views/form/shown.ts'
import { type FormRow, findRow, lockOf, type RowIssue, recordOf, rowIssues } from './form-row.ts'
import { currentOf, ownUnit, rememberUnit, rowsOf, type UnitChoice, unitChoices } from './my-report.ts'
import { type OpenBook, openBook } from './open-book.ts'

export type { FormField, FormGroup, FormHeading } from '../views/form/shown.ts'

/** How far the report is, in data and in the words of the state column. */
export interface FormState {
  readonly state: State
  readonly stateWord: string
}

export interface LoadedForm extends FormState {
  readonly is: 'form'
  readonly language: Language
  readonly unit: string
  readonly period: string
  readonly heading: FormHeading
  readonly groups: readonly FormGroup[]
  /** The periods for which the unit has a row, with its state in words. */
  readonly periods: readonly { readonly code: string; readonly name: string }[]
  readonly issues: readonly RowIssue[]
  /** Keys of the cells of which a report needs at least one: without them it is empty (rule 6). */
  readonly needed: readonly string[]
  /** Changes when somebody edits one of the row's cells. */
  readonly version: string
  /** Why it can only be read; null when it can be filled in. */
  readonly readOnly: string | null
  /** When it was received, e.g. `10:32 14/3/2025` or `14/3/2025`; null when it was not sent or nobody knows. */
  readonly receivedAt: string | null
}

export type Loaded =
  | LoadedForm
  | { readonly is: 'choose'; readonly language: Language; readonly units: readonly UnitChoice[] }
  | { readonly is: 'no-row'; readonly language: Language; readonly message: string }

/**
 * Returns the form of a unit (left out: the user's own) in a period (left out: the current one); the units to choose from when
 * the user's is unknown; a sentence when the unit has no row. Throws a WorkbookError when it has none in that period.
 */
export const loadForm = (unit: string | null = null, period: string | null = null): Loaded =>
  loadFrom(openBook({ indicatorColumnsMayMiss: true }), unit, period)

/** Writes down which unit this user reports for, and returns its form in the current period as `loadForm` does. */
export function chooseForm(unit: string): Loaded {
  const book = openBook({ indicatorColumnsMayMiss: true })
  rememberUnit(book, unit)
  return loadFrom(book, unit, null)
}

function loadFrom(book: OpenBook, unit: string | null, period: string | null): Loaded {
  const { register, words } = book
  const { language } = register.settings
  const own = register.units.find((each) => each.code === unit) ?? (unit === null ? ownUnit(book) : null)
  if (!own) return { is: 'choose', language, units: unitChoices(book) }
  const code = period ?? currentOf(rowsOf(assess(register, book.today), own.code), book.today)?.period
  if (code === undefined) return { is: 'no-row', language, message: words.form.find.noRow(own.name) }
  return formOf(findRow(book, own.code, code))
}

function formOf(found: FormRow): LoadedForm {
  const { book, standing, period, values, all } = found
  const { register } = book
  const { language } = register.settings
  const { formGroups, formHeading, formPeriods, neededKeys, rowVersion } = composer()
  const scene = { register, standing, period, cells: found.cells, row: found.row, previous: previousOf(found) }
  const lock = lockOf(found)
  return {
    is: 'form',
    language,
    unit: standing.unit,
    period: period.code,
    heading: formHeading(scene),
    groups: formGroups(scene),
    periods: formPeriods(register.periods, all, language),
    issues: rowIssues(found),
    needed: neededKeys(found.cells, period.kind),
    version: rowVersion(values),
    readOnly: lock ? lockWords(book, lock) : null,
    receivedAt: receivedAt(found),
    ...stateOf(book, standing.state),
  }
}

/** Returns why a row can only be read, in words. */
const lockWords = ({ words }: OpenBook, { why, at }: { why: 'closed' | 'accepted' | 'protected'; at: string }) =>
  why === 'closed' ? words.form.locked.closed(at) : words.form.locked[why]

/** Returns the state in data and in words. */
export const stateOf = ({ register, words }: OpenBook, state: State): FormState => ({
  state,
  stateWord: state === 'not-started' ? words.form.notStarted : stateWords[state][register.settings.language],
})

/** Returns the unit's own report of the report period before; null when there is none. */
function previousOf({ book: { register }, period, standing }: FormRow): Report | null {
  const before = previousReportPeriod(register.periods, period)?.code
  return standingRow(register.reports.filter((each) => each.unit === standing.unit && each.period === before))
}

function receivedAt(found: FormRow): string | null {
  const { standing } = found
  if (!standing.submitted) return null
  const record = recordOf(found)
  const at = record?.received === undefined ? record?.at : record.received
  if (at) return at
  const day = standing.firstSubmitted ?? record?.day ?? null
  return day && composer().shownDay(day, found.book.register.settings.language)
}
