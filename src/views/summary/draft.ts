/** The scene of a summary comes in; the paragraphs that the department would write of the figures go out, drafted from nothing else. */
import type { Indicator, Standing } from '../../core/model.ts'
import { showNumber } from '../../core/shown-number.ts'
import type { Movement } from '../../messages/draft.vi.ts'
import { type Block, cell, type Row } from '../block.ts'
import { percent, timeAndDay } from '../shown.ts'
import { appendixHeading, textRows, thirds } from './paragraphs.ts'
import { portions } from './portions.ts'
import { type Scene, WIDE, widthOf } from './scene.ts'

/** Returns the draft: what each paragraph is about, where its figures stand, and the paragraph in the wide column, whole, to be copied. */
export function draftBlock(scene: Scene): Block {
  const { draft } = scene
  const paragraphs = [submissionParagraph(scene), ...formParagraphs(scene)]
  const rows = paragraphs.flatMap(({ about, source, text }) =>
    portions(text, widthOf(WIDE, 1)).map((part, index): Row => {
      const first = index === 0
      return thirds(
        cell(first ? about : '', 'text bold'),
        cell(first ? source : '', 'text quiet'),
        cell(part, 'cell top'),
      )
    }),
  )
  return {
    rows: [...appendixHeading(draft.title.toUpperCase()), ...textRows(draft.explanation, 'text quiet italic'), ...rows],
  }
}

interface Paragraph {
  readonly about: string
  /** Where its figures stand. */
  readonly source: string
  readonly text: string
}

/** What is confirmed is final, whatever was missing then. */
function figuresAre({ draft, since, consolidation }: Scene): string[] {
  if (since?.final) return [draft.official]
  return consolidation.provisional ? [draft.provisional] : []
}

/** Returns who has submitted when, as one paragraph. */
export function submissionText(scene: Scene): string {
  const { draft, consolidation, standings, language, madeAt, unitName } = scene
  const { period, counts, rates } = consolidation
  const [time, day] = timeAndDay(madeAt, language)
  const owed = standings.filter((each) => each.obligation === 'owed')
  const names = (chosen: (standing: Standing) => boolean) => owed.filter(chosen).map(({ unit }) => unitName(unit))
  const late = owed.flatMap(({ unit, timeliness }) =>
    timeliness?.is === 'late' ? [draft.lateOne(unitName(unit), timeliness.days)] : [],
  )
  const undated = names((each) => each.submitted && each.timeliness?.is === 'undated')
  const returned = standings.filter(({ state }) => state === 'returned').map(({ unit }) => unitName(unit))
  const submission = {
    kind: period.kind,
    time,
    day,
    expected: counts.expected,
    submitted: counts.submitted,
    onTime: counts.onTime,
    rate: percent(rates.reporting ?? 0, language),
    missing: names((each) => !each.submitted).join('; '),
    late,
    undated,
    returned,
  }
  return [
    draft.submission(submission),
    ...(late.length > 0 ? [draft.late(late)] : []),
    ...(undated.length > 0 ? [draft.undated(undated)] : []),
    ...(returned.length > 0 ? [draft.returned(returned)] : []),
    ...(period.kind === 'report' && counts.submitted > 0 ? figuresAre(scene) : []),
  ].join(' ')
}

const submissionParagraph = (scene: Scene): Paragraph => ({
  about: scene.words.sections.figures(scene.consolidation.period.kind),
  source: scene.draft.source('I', 0),
  text: submissionText(scene),
})

/** A paragraph of one sentence for each form of activity. */
function formParagraphs(scene: Scene): Paragraph[] {
  const { draft, consolidation, register } = scene
  if (consolidation.period.kind === 'plan') return []
  const indicators = register.indicators.filter((indicator) => indicator.aggregation !== 'text')
  const forms = [...new Set(indicators.map(({ form }) => form))]
  const paragraphs = forms.map((form) => {
    const name = withoutNumber(form) || draft.noForm
    const own = indicators.filter((indicator) => indicator.form === form)
    return { about: form || draft.noForm, source: draft.source('II', own.length), text: formSentence(scene, name, own) }
  })
  if (consolidation.previousPeriod || paragraphs.length === 0) return paragraphs
  return [...paragraphs, { about: '', source: '', text: draft.noPrevious }]
}

function formSentence(scene: Scene, name: string, indicators: readonly Indicator[]): string {
  const { draft, consolidation } = scene
  let period = consolidation.previousPeriod?.name ?? ''
  const items = indicators.flatMap((indicator) => {
    const value = valueWords(scene, indicator)
    if (!value) return []
    const movement = movementOf(scene, indicator)
    const compared = movement ? draft.movement(movement, period) : ''
    // The period is named once in a sentence.
    if (movement) period = ''
    return [draft.figure(lowered(indicator.name), value) + compared]
  })
  return items.length > 0 ? draft.form(name, items) : draft.formEmpty(name)
}

function valueWords({ draft, totalOf, language }: Scene, { code, measure, aggregation }: Indicator): string {
  const found = totalOf(code, null)
  const total = found?.total ?? null
  if (!found || total === null) return ''
  const shown = showNumber(total, language, 2)
  return aggregation === 'yes-no' ? draft.yes(shown, found.unitsReporting) : `${shown} ${measure}`.trim()
}

/** Returns how a total stands to the previous one; null where there is none to compare with. */
export function movementOf({ totalOf, language }: Scene, { code, measure, aggregation }: Indicator): Movement | null {
  const { change = null, previous = null } = totalOf(code, null) ?? {}
  if (change === null || previous === null) return null
  const by = `${showNumber(Math.abs(change), language, 2)} ${measure}`.trim()
  // A change that no decimal shows is none.
  if (Math.abs(change) < 0.005) return { is: 'same', by: '', rate: '' }
  if (previous === 0) return { is: 'new', by: '', rate: '' }
  const rate = aggregation === 'yes-no' || previous < 0 ? '' : percent(Math.abs(change / previous), language)
  return { is: change > 0 ? 'up' : 'down', by, rate }
}

/** "III.2. Tuyên truyền miệng" -> "Tuyên truyền miệng". */
const withoutNumber = (form: string): string => form.replace(/^[IVXLC\d]+(\.\d+)*\.?\s+/, '')

/** The name within a sentence; an abbreviation keeps its capitals. */
const lowered = (name: string): string =>
  name.slice(1, 2) === name.slice(1, 2).toLowerCase() ? name.slice(0, 1).toLowerCase() + name.slice(1) : name
