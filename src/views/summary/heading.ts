/** The scene of a summary comes in; its heading and the key figures beside the due dates go out. */
import { daysBetween, weekday } from '../../core/day.ts'
import { lastOnTimeDay } from '../../core/due.ts'
import type { Day } from '../../core/model.ts'
import { type Block, beside, blank, cell, rowOf } from '../block.ts'
import { percent, share, timeAndDay } from '../shown.ts'
import { officialRows, officialTitle } from './changes.ts'
import { heading, textRows } from './paragraphs.ts'
import { COLUMNS, linesFrom, mainIndicators, type Scene } from './scene.ts'

/** The column (0-based) where the text beside a list in the first two columns begins. */
const BESIDE = 3

const list = (scene: Scene, units: readonly string[]): string => units.map(scene.unitName).join('; ')

/** Returns who issues it, in the manner of official papers; no rows where the settings name nobody. */
export function issuerBlock({ register }: Scene): Block {
  const { issuerAbove, issuer } = register.settings
  return { rows: [...textRows(issuerAbove, 'text'), ...textRows(issuer, 'text bold')] }
}

/** Returns what it is about, when it was made, and whether it is whole. Its first row is the title. */
export function titleBlock(scene: Scene): Block {
  const { words, consolidation, register, madeAt, madeBy, day } = scene
  const { period } = consolidation
  const { programme, issuer } = register.settings
  const coverage =
    period.from || period.to ? words.coverage(period.from && day(period.from), period.to && day(period.to)) : ''
  return {
    rows: [
      ...textRows(officialTitle(scene, words.title(period.kind, period.name)), 'title'),
      ...textRows(programme && words.programme(programme), 'text italic'),
      ...textRows(
        `${coverage} ${words.made(...timeAndDay(madeAt, scene.language), madeBy === issuer ? '' : madeBy)}`,
        'text quiet',
      ),
      ...stateRows(scene),
    ],
  }
}

/** Says whether the figures are whole, and names who is missing from them: the question leadership asks first. */
function stateRows(scene: Scene) {
  const { words, consolidation, standings } = scene
  const { period, counts, missing, provisional } = consolidation
  if (scene.since?.final) return officialRows(scene, scene.since.final)
  if (!provisional) return textRows(words.complete(period.kind, counts.expected), 'text bold')
  const absent = new Set(missing.map(({ unit }) => unit))
  const names = standings.map(({ unit }) => unit).filter((unit) => absent.has(unit))
  const returned = standings.filter(({ state }) => state === 'returned').map(({ unit }) => unit)
  return [
    rowOf(COLUMNS, [cell(words.provisional, 'text alert large')]),
    ...(names.length > 0
      ? textRows(words.missing(period.kind, names.length, counts.expected, list(scene, names)), 'text bold')
      : []),
    ...(returned.length > 0
      ? textRows(words.correcting(period.kind, returned.length, list(scene, returned)), 'text bold')
      : []),
  ]
}

/** Returns the key figures as a list in the first two columns, which a phone shows, and the due dates in words beside it. */
export function figuresBlock(scene: Scene): Block {
  const { words, consolidation, language } = scene
  const { period, counts, rates } = consolidation
  const label = words.figures
  const large = (text: string, value: string | number) => [
    cell(text, 'cell large middle'),
    cell(value, typeof value === 'number' ? 'figure whole' : 'figure'),
  ]
  const small = (text: string, value: number) => [cell(text, 'cell'), cell(value, 'number')]
  const some = (text: string, value: number) => (value > 0 ? [small(text, value)] : [])
  const left = [
    large(label.expected(period.kind), counts.expected),
    large(label.submitted, share(counts.submitted, counts.expected, rates.reporting, language)),
    large(label.onTime, share(counts.onTime, counts.expected, rates.timeliness, language)),
    large(label.missing, counts.expected - counts.submitted),
    small(label.overdue, counts.overdue),
    small(label.late, counts.late),
    ...some(label.undated, counts.undated),
    ...some(label.returned, counts.returned),
    ...some(label.nil, counts.nil),
    ...some(label.exempt, counts.exempt),
  ]
  const right = [cell(words.deadlines, 'text bold'), ...deadlines(scene), blank, ...remarks(scene)]
  const title = heading(scene.words.sections.figures(period.kind), 1)
  return {
    rows: [...title, ...beside(COLUMNS, left, right, BESIDE)],
    grid: { from: title.length, rows: left.length, columns: 2 },
  }
}

const texts = (text: string, style = 'text') => linesFrom(BESIDE, text, style).map((line) => cell(line, style))

/** Both due dates in the plan's words and as what they mean, and what is left of the department's own time. */
function deadlines(scene: Scene) {
  const { words, consolidation, register } = scene
  const { period, lastOnTimeDay: last, departmentLastDay: departmentLast, today } = consolidation
  const { settings } = register
  const inWords = (due: Day, lastDay: Day) => {
    const moved = lastDay !== lastOnTimeDay(due, { ...settings, workingDays: false })
    return words.deadline(settings.dueRule, scene.day(due), scene.day(lastDay), weekday(lastDay), moved)
  }
  const units = `${words.deadlineOf.units}: ${inWords(period.due, last)}`
  if (!period.departmentDue || !departmentLast) return texts(`${units}.`)
  const left = words.daysLeft(daysBetween(today, departmentLast))
  return [
    ...texts(`${units} (${words.daysLeft(daysBetween(today, last))}).`),
    ...texts(`${words.deadlineOf.department}: ${inWords(period.departmentDue, departmentLast)} (${left}).`),
  ]
}

/** What else bears on the figures: the missing units' part of the previous period, who was invited and gave none, who is exempt. */
function remarks(scene: Scene) {
  const { words, standings } = scene
  const invited = standings.filter((each) => each.obligation === 'invited' && !each.submitted).map(({ unit }) => unit)
  const exempt = standings.filter((each) => each.obligation === 'exempt').map(({ unit }) => unit)
  return [
    ...texts(missingShareText(scene)),
    ...(invited.length > 0 ? texts(words.invitedMissing(invited.length, list(scene, invited))) : []),
    ...(exempt.length > 0 ? texts(words.exempt(exempt.length, list(scene, exempt))) : []),
  ]
}

/** The missing units' part of the previous period's totals, of the main indicators only: a sentence, not a table. */
function missingShareText({ consolidation, register, words, language }: Scene): string {
  const { missing, previousPeriod, missingShare } = consolidation
  if (missing.length === 0 || !previousPeriod || missingShare.length === 0) return ''
  const parts = mainIndicators(register.indicators).flatMap(({ code, name }) => {
    const found = missingShare.find((each) => each.indicator === code)
    return found && found.share > 0 ? [`${name} ${percent(found.share, language)}`] : []
  })
  return parts.length > 0
    ? words.missingShare(previousPeriod.name, parts.join('; '))
    : words.missingShareNone(previousPeriod.name)
}
