/** The scene of a summary comes in; its charts go out, each with what it says in words and the table that it is drawn from. */
import { comparedForms, type GroupStates, groupStates } from '../../core/consolidate/chart-figures.ts'
import { rates } from '../../core/consolidate/counts.ts'
import type { Indicator } from '../../core/model.ts'
import { showNumber } from '../../core/shown-number.ts'
import { chartsEn } from '../../messages/charts.en.ts'
import { type ChartWords, chartsVi } from '../../messages/charts.vi.ts'
import { joined } from '../../messages/phrases.ts'
import { cell, numberCell } from '../block.ts'
import { percent } from '../shown.ts'
import type { ChartDrawing, SeriesLook, ViewCell } from '../view.ts'
import type { Scene } from './scene.ts'

/** A chart before it has a place. */
export interface Picture extends Pick<ChartDrawing, 'kind' | 'title' | 'sentence' | 'series' | 'values'> {
  /** The heading first. */
  readonly table: readonly (readonly ViewCell[])[]
  /** How many columns of the table are drawn: the names, then a series each. */
  readonly drawn: number
  /** What is to be known of the table; '' for nothing. */
  readonly remark: string
}

/** A chart that the summary has, or the words for why it has none. */
export interface Possible {
  /** The chart's titles in every language. */
  readonly names: readonly string[]
  readonly picture: Picture | string
}

/** Returns the words of charts in the scene's language. */
export const chartWords = ({ language }: Scene): ChartWords => (language === 'vi' ? chartsVi : chartsEn)

/** Returns the charts of a summary from left to right; a plan has only the first. */
export function possiblePictures(scene: Scene): readonly Possible[] {
  const { kind } = scene.consolidation.period
  const every = (title: (words: ChartWords) => string) => [chartsVi, chartsEn].map(title)
  const states = { names: every((words) => words.states.title(kind)), picture: statesPicture(scene) }
  if (kind === 'plan') return [states]
  return [
    states,
    { names: every((words) => words.compared.title), picture: comparedPicture(scene) },
    { names: every((words) => words.trend.title), picture: trendPicture(scene) },
  ]
}

const head = (titles: readonly string[]): ViewCell[] => titles.map((title) => cell(title, 'head'))

/** Steps of lightness, so that a print without colour keeps them apart too: light for what is well, dark for what is missing. */
const stateLooks = {
  onTime: { color: '#9fc5e8' },
  undated: { color: '#dcdcdc' },
  late: { color: '#d9822b' },
  missing: { color: '#7a1510' },
} as const

function statesPicture(scene: Scene): Picture | string {
  const { consolidation } = scene
  const { kind } = consolidation.period
  const words = chartWords(scene).states
  const groups = groupStates(consolidation.groups)
  if (groups.length === 0) return words.leftOut(kind)
  const { expected, submitted, onTime, undated, late } = consolidation.counts
  const counts = { expected, onTime, undated, late, missing: expected - submitted }
  const states = (['onTime', 'undated', 'late', 'missing'] as const).filter(
    (state) => state !== 'undated' || counts.undated > 0,
  )
  const nameOf = ({ group }: GroupStates) => (group === null ? words.others : group || words.noGroup)
  return {
    kind: 'bar',
    title: words.title(kind),
    sentence: words.sentence(kind, counts, ...mostOf(scene, groups, nameOf)),
    series: states.map((state) => ({ ...stateLooks[state], label: 'center' })),
    values: { title: words.axis, format: '#,##0', min: 0, max: null },
    table: [
      head([words.group, ...states.map((state) => words[state])]),
      ...groups.map((each) => [cell(nameOf(each), 'cell'), ...states.map((state) => cell(each[state], 'tally'))]),
    ],
    drawn: states.length + 1,
    remark: words.remark,
  }
}

/** Names the groups with the most missing units, or with the most late ones, and whether they have all; more than two equal ones say nothing. */
function mostOf(
  scene: Scene,
  groups: readonly GroupStates[],
  nameOf: (states: GroupStates) => string,
): [names: string, all: boolean] {
  const words = chartWords(scene).states
  const { expected, submitted } = scene.consolidation.counts
  const state = submitted < expected ? 'missing' : 'late'
  const named = groups.filter(({ group }) => group !== null)
  const most = Math.max(...named.map((each) => each[state]))
  const those = named.filter((each) => each[state] === most)
  if (most === 0 || groups.length < 2 || those.length > 2) return ['', false]
  const names = those.map((each) => words.mostIn(nameOf(each), most))
  return [joined(names, words.and), groups.every((each) => each[state] === 0 || those.includes(each))]
}

const periodLooks: readonly SeriesLook[] = [
  { color: '#c9d3dd', label: null },
  { color: '#1f4e79', label: 'outside' },
]

/** Indicators differ by orders of magnitude: as a percentage of the previous period they stand on one axis. */
function comparedPicture(scene: Scene): Picture | string {
  const { consolidation, register, language } = scene
  const { previousPeriod, counts } = consolidation
  const words = chartWords(scene).compared
  if (!previousPeriod) return words.noPrevious
  const forms = comparedForms(register, consolidation)
  if (forms.length === 0) return words.leftOut(previousPeriod.name)
  const ways = forms.map(({ total, previous }) => Math.sign(total - previous))
  const count = (way: number) => ways.filter((each) => each === way).length
  const sorted = [...forms].sort((a, b) => b.index - a.index)
  const named = (each: (typeof forms)[number] | undefined) =>
    each ? `${formName(scene, each.indicator)} (${showNumber(each.index, language, 0)})` : ''
  return {
    kind: 'column',
    title: words.title,
    sentence: words.sentence(
      previousPeriod.name,
      { up: count(1), down: count(-1), same: count(0) },
      named(sorted.filter(({ index }) => index > 100)[0]),
      named(sorted.filter(({ index }) => index < 100).pop()),
      counts.expected - counts.submitted,
    ),
    series: periodLooks,
    values: { title: words.axis, format: '#,##0', min: 0, max: null },
    drawn: 3,
    table: [
      head([words.form, words.previous, words.current, words.previousTotal, words.total, words.indicator]),
      ...forms.map(({ indicator, total, previous, index }) => [
        cell(formName(scene, indicator), 'cell'),
        cell(100, 'number'),
        cell(index, 'number'),
        numberCell(previous),
        numberCell(total),
        cell(indicator.measure ? `${indicator.name} (${indicator.measure})` : indicator.name, 'cell'),
      ]),
    ],
    remark: '',
  }
}

/** The form without its number in the plan: "III.2. Tuyên truyền miệng" leaves no room below a column. */
const formName = ({ words }: Scene, { form }: Indicator): string =>
  form.replace(/^(?:[IVX]+|\d+)\.[\d.]*\s+/, '') || words.totals.noForm

const rateLooks: readonly SeriesLook[] = [
  { color: '#1f4e79', label: 'above', point: 'circle' },
  { color: '#d9822b', label: 'below', point: 'square', dashed: true },
]

function trendPicture(scene: Scene): Picture | string {
  const { consolidation, language } = scene
  const words = chartWords(scene).trend
  const points = consolidation.trend.map(({ period, counts }) => ({ name: period.name, counts, ...rates(counts) }))
  const [before, last] = points.slice(-2)
  if (!before || !last) return words.leftOut
  const moved = (from: number | null, to: number | null) => {
    const [text, next] = [percent(from ?? 0, language), percent(to ?? 0, language)]
    return words.moved(text, next, text === next ? 0 : Number(to) - Number(from))
  }
  return {
    kind: 'line',
    title: words.title,
    sentence: words.sentence(
      before.name,
      last.name,
      moved(before.reporting, last.reporting),
      moved(before.timeliness, last.timeliness),
    ),
    series: rateLooks,
    values: { title: words.axis, format: '0%', min: 0, max: 1 },
    table: [
      head([words.period, words.reporting, words.timeliness, words.share]),
      ...points.map(({ name, counts, reporting, timeliness }) => [
        cell(name, 'cell'),
        cell(reporting ?? 0, 'percent'),
        cell(timeliness ?? 0, 'percent'),
        cell(`${counts.submitted}/${counts.expected}`, 'text right'),
      ]),
    ],
    drawn: 3,
    remark: '',
  }
}
