/** A unit's report row comes in as it was read; the form that shows it goes out as plain data, in words. */
import { isDay, showDay } from '../../core/day.ts'
import type {
  CellValue,
  Day,
  Indicator,
  Language,
  Period,
  Register,
  Report,
  Standing,
  Theme,
} from '../../core/model.ts'
import { stateWords } from '../../core/words.ts'
import { formEn } from '../../messages/form.en.ts'
import { formVi } from '../../messages/form.vi.ts'
import { retyped } from '../../messages/form-number.ts'
import type { NoteWording } from '../../messages/note-wording.ts'
import { notesIn } from '../../messages/notes.ts'
import { shownDay } from '../../messages/phrases.ts'
import { choiceOf } from '../choices.ts'
import type { FormCell } from './cells.ts'

export interface FormField {
  readonly key: string
  readonly kind: FormCell['kind']
  readonly aggregation: Indicator['aggregation'] | null
  readonly label: string
  readonly measure: string
  /** Name of the theme, where the indicator is split. */
  readonly theme: string | null
  readonly compulsory: boolean
  /** What to count, with an example. */
  readonly help: string
  /** As one would type it. */
  readonly value: string
  /** The unit's own figure of the period before; null where there is none. */
  readonly previous: string | null
  /** Answers to choose from. */
  readonly choices: readonly string[]
}

export interface FormGroup {
  readonly title: string
  readonly fields: readonly FormField[]
}

/** What stands at the top of the form. */
export interface FormHeading {
  readonly unit: string
  readonly period: string
  /** "15/12/2024 - 14/3/2025"; '' where the period has no coverage. */
  readonly coverage: string
  /** "hết ngày 14/3/2025, thứ Sáu". */
  readonly due: string
  /** "còn 4 ngày", "quá hạn 2 ngày"; '' once it is sent or where nothing is owed. */
  readonly left: string
  readonly obligation: string
  /** When and why the report was returned, in a sentence; null when it was not. */
  readonly returned: string | null
}

export interface FormScene {
  readonly register: Register
  readonly standing: Standing
  readonly period: Period
  readonly cells: readonly FormCell[]
  readonly row: readonly CellValue[]
  /** The unit's own report of the report period before. */
  readonly previous: Report | null
}

const wordsIn = (language: Language) => (language === 'en' ? formEn : formVi)

/** Returns the text that one would type for a cell: `1.200`, `14/3/2025`, `Có`. */
export function typedText(kind: FormCell['kind'], value: CellValue, language: Language): string {
  if (typeof value === 'number') return retyped(value, language)
  if (typeof value === 'boolean')
    return kind === 'yes-no' ? formChoices(language)[value ? 0 : 1] || '' : value ? 'TRUE' : ''
  return isDay(value) ? showDay(value) : value
}

/** Returns the answers of a yes-no question. */
function formChoices(language: Language): readonly string[] {
  const choice = choiceOf('reports', 'yes-no', language, notesIn(language))
  return choice?.is === 'list' ? choice.values : []
}

/** Returns what stands at the top of the form. */
export function formHeading({ register, standing, period }: FormScene): FormHeading {
  const { language } = register.settings
  const words = wordsIn(language)
  const day = (each: Day | null) => (each === null ? '…' : shownDay(each, language))
  const { timeliness, obligation, correction, state } = standing
  const awaited = timeliness && 'days' in timeliness && timeliness.is !== 'late' ? timeliness : null
  const unit = register.units.find((each) => each.code === standing.unit)
  return {
    unit: unit?.name ?? standing.unit,
    period: period.name,
    coverage: period.from === null && period.to === null ? '' : `${day(period.from)} - ${day(period.to)}`,
    due: words.due(standing.lastOnTimeDay),
    left: awaited ? words.left(awaited.is, awaited.days) : '',
    obligation: words.obligation[obligation],
    returned: state === 'returned' ? words.returned(correction?.until ?? null, reasonOf(register, standing)) : null,
  }
}

/** Returns the reason of the last return: that of the lowest row, which is the one that counts. */
function reasonOf({ exceptions }: Register, { unit, period }: Standing): string {
  const own = exceptions.filter((each) => each.unit === unit && each.period === period && each.kind === 'correction')
  return own.reduce((last, each) => (each.row > last.row ? each : last), { row: 0, reason: '' }).reason
}

/** Returns the fields of the form: a group for each form of activity in the order of the table, then the report's own words. */
export function formGroups(scene: FormScene): readonly FormGroup[] {
  const { language } = scene.register.settings
  const words = wordsIn(language)
  const notes = notesIn(language)
  const groups = new Map<string, FormField[]>()
  for (const cell of scene.cells) {
    const title = cell.indicator ? cell.indicator.form || words.otherForms : words.ownWords
    const field = cell.indicator
      ? indicatorField(scene, cell, cell.indicator, cell.theme, notes)
      : plainField(scene, cell, notes)
    groups.set(title, [...(groups.get(title) ?? []), field])
  }
  return [...groups].map(([title, fields]) => ({ title, fields }))
}

function indicatorField(
  { register, row, previous }: FormScene,
  { key, kind, column }: FormCell,
  indicator: Indicator,
  theme: Theme | null,
  notes: NoteWording,
): FormField {
  const { language } = register.settings
  const { aggregation, name, measure, compulsory, goesWith, form } = indicator
  const partner = register.indicators.find((each) => each.code === goesWith)?.name ?? null
  const figure = kind === 'number' ? previous?.values[key] : undefined
  const words = { name, measure, aggregation, form, theme: theme?.name ?? null, compulsory, goesWithName: partner }
  return {
    key,
    kind,
    aggregation,
    label: name,
    measure,
    theme: theme?.name ?? null,
    compulsory,
    // The first line of a heading's note repeats the heading.
    help: notes.indicator(words).split('\n').slice(1).join('\n'),
    value: typedText(kind, row[column - 1] ?? '', language),
    previous: figure === undefined ? null : retyped(figure, language),
    choices: kind === 'yes-no' ? formChoices(language) : [],
  }
}

function plainField({ register, row }: FormScene, { key, kind, column }: FormCell, notes: NoteWording): FormField {
  const { language } = register.settings
  return {
    key,
    kind,
    aggregation: null,
    label: wordsIn(language).fields[key] ?? key,
    measure: '',
    theme: null,
    compulsory: false,
    help: notes.columns.reports[key] ?? '',
    value: typedText(kind, row[column - 1] ?? '', language),
    previous: null,
    choices: [],
  }
}

/** Returns the periods to choose from: each with its name and, in words, how far the unit's report is. */
export function formPeriods(
  periods: readonly Period[],
  standings: readonly Standing[],
  language: Language,
): readonly { code: string; name: string }[] {
  const words = wordsIn(language)
  return standings.map(({ period, state, timeliness }) => {
    const name = periods.find((each) => each.code === period)?.name ?? period
    const told = state === 'not-started' ? words.notStarted : stateWords[state][language]
    const overdue = timeliness?.is === 'overdue' ? `, ${words.left('overdue', timeliness.days)}` : ''
    return { code: period, name: `${name} (${told.toLowerCase()}${overdue})` }
  })
}

/** Returns where an edit was made, as the log tells it: "Phường Mỹ Hải, Quý I/2025: Người dự hội nghị". */
export function formPlace(
  { register, standing, period, cells }: Omit<FormScene, 'row' | 'previous'>,
  key: string,
): string {
  const words = wordsIn(register.settings.language)
  const unit = register.units.find((each) => each.code === standing.unit)?.name ?? standing.unit
  const cell = cells.find((each) => each.key === key)
  const theme = cell?.theme ? ` (${cell.theme.code})` : ''
  return words.log.place(unit, period.name, cell?.indicator ? cell.indicator.name + theme : (words.fields[key] ?? ''))
}
