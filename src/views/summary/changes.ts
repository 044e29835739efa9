/** The scene of a summary comes in; what changed since an earlier run goes out: a short statement for leadership, and its words. */
import type { Change, Changes, TotalChange } from '../../core/compare.ts'
import { difference } from '../../core/compare.ts'
import type { Indicator } from '../../core/model.ts'
import { showNumber } from '../../core/shown-number.ts'
import { changesEn } from '../../messages/changes.en.ts'
import { type ChangesWords, changesVi } from '../../messages/changes.vi.ts'
import { type Block, cell, rowOf } from '../block.ts'
import { timeAndDay, timeAndShortDay } from '../shown.ts'
import { textRows } from './paragraphs.ts'
import { COLUMNS, mainIndicators, type Scene } from './scene.ts'

/** What is told of an earlier run, and of a confirmation. */
export interface Since {
  /** The confirmation that holds: all figures of the summary are those that it froze. */
  readonly final: { readonly at: string; readonly who: string } | null
  /** When the run was made with which this one is compared, `09:30 18/3/2025`. */
  readonly at: string
  /** When the reports were compared. */
  readonly now: string
  readonly changes: Changes
}

/** Lines of totals that the statement holds. */
const MAIN = 5

/** Returns the words of changes in the language of the summary. */
export const changeWords = ({ language }: Pick<Scene, 'language'>): ChangesWords =>
  language === 'vi' ? changesVi : changesEn

/** Returns the heading of the changes; null when there is nothing to tell. */
export function changesTitle(scene: Scene): string | null {
  const { since, language, consolidation } = scene
  const words = changeWords(scene)
  if (!since || (since.changes.units.length === 0 && since.changes.totals.length === 0)) return null
  return since.final ? words.adjustments : words.title(...timeAndShortDay(since.at, consolidation.today, language))
}

/** Returns the statement for leadership: new, withdrawn and corrected reports, and the main totals; `appendix` is where the whole list stands. */
export function changesBlock(scene: Scene, appendix: string): Block {
  const title = changesTitle(scene)
  const { since } = scene
  if (title === null || !since) return { rows: [] }
  const words = changeWords(scene)
  const lines = [
    ...unitLines(scene, since.changes.units),
    `${totalsLine(scene, since.changes.totals)} ${words.whole(appendix)}`.trim(),
  ]
  const { final, now } = since
  const [from, until] = [final?.at ?? '', now].map((moment) => timeAndDay(moment, scene.language))
  const remark = final && from && until ? words.adjustmentsRemark(...from, ...until) : ''
  return {
    rows: [
      rowOf(COLUMNS, []),
      rowOf(COLUMNS, [cell(title, 'section')]),
      ...textRows(remark, 'text italic'),
      ...lines.flatMap((line) => textRows(line, 'text')),
    ],
  }
}

function unitLines(scene: Scene, changes: readonly Change[]): string[] {
  const words = changeWords(scene)
  const { kind } = scene.consolidation.period
  const names = (list: readonly Change[]) => [...new Set(list.map(({ name }) => name))]
  const of = (...kinds: readonly Change['is'][]) => changes.filter(({ is }) => kinds.includes(is))
  const arrived = names(of('arrived'))
  const withdrawn = names(of('withdrawn'))
  const told = new Set([...arrived, ...withdrawn])
  const corrected = of('value').filter(({ name }) => !told.has(name))
  const others = names(of('state', 'obligation', 'day', 'text').filter(({ name }) => !told.has(name)))
  return [
    ...(arrived.length > 0 ? [words.arrived(kind, arrived.length, words.several(arrived))] : []),
    ...(withdrawn.length > 0 ? [words.withdrawn(kind, withdrawn.length, words.several(withdrawn))] : []),
    ...(corrected.length > 0 ? [words.corrected(corrected.length, words.several(names(corrected)))] : []),
    ...(others.length > 0 ? [words.others(words.several(others))] : []),
  ]
}

/** The totals of the main indicators first, each with what it was and is; of the rest, how many. */
function totalsLine(scene: Scene, changes: readonly TotalChange[]): string {
  const words = changeWords(scene)
  const whole = changes.filter(({ theme }) => theme === null)
  const changed = whole.filter(({ total }) => total.before !== total.after)
  if (changed.length === 0) return whole.length > 0 ? words.elsewhere : ''
  const { indicators } = scene.register
  const order = [...mainIndicators(indicators), ...indicators].map(({ code }) => code)
  const sorted = [...changed].sort((one, other) => order.indexOf(one.indicator) - order.indexOf(other.indicator))
  const told = sorted.slice(0, MAIN).map((change) => totalWords(scene, change, indicators))
  return words.totals(told.join('; '), sorted.length - told.length)
}

function totalWords(scene: Scene, { indicator, total }: TotalChange, indicators: readonly Indicator[]): string {
  const words = changeWords(scene)
  const known = indicators.find(({ code }) => code === indicator)
  const shown = (value: number | null) => (value === null ? words.nothing : showNumber(value, scene.language, 2))
  const by = total.before === null || total.after === null ? null : difference(total)
  const change = by === null ? '' : `${by > 0 ? '+' : ''}${showNumber(by, scene.language, 2)}`
  const { name = indicator, measure = '' } = known ?? {}
  return words.total(name, shown(total.before), shown(total.after), measure, change)
}

/** Returns the words for figures that are final. */
export const officialState = (scene: Scene): string => changeWords(scene).official.state

/** Returns the rows under the state of confirmed figures: since when they are final, and what they lack. */
export function officialRows(scene: Scene, final: NonNullable<Since['final']>) {
  const { consolidation, standings, language } = scene
  const { official } = changeWords(scene)
  const { period, missing, counts } = consolidation
  const absent = new Set(missing.map(({ unit }) => unit))
  const names = (units: readonly string[]) => units.map(scene.unitName).join('; ')
  const lacking = standings.map(({ unit }) => unit).filter((unit) => absent.has(unit))
  const returned = standings.filter(({ state }) => state === 'returned').map(({ unit }) => unit)
  const told = [
    official.confirmed(...timeAndDay(final.at, language), final.who),
    ...(lacking.length > 0
      ? [official.missing(period.kind, lacking.length, counts.expected)]
      : [scene.words.complete(period.kind, counts.expected)]),
    ...(returned.length > 0 ? [official.correcting(period.kind, returned.length, names(returned))] : []),
  ]
  return told.flatMap((line, index) => textRows(line, index === 0 ? 'text' : 'text bold'))
}

/** Returns the title of a summary, which says so when its figures are final. */
export const officialTitle = (scene: Scene, title: string): string =>
  scene.since?.final ? changeWords(scene).official.title(title) : title
