/** The scene of a summary comes in; the whole list of what changed goes out: totals first, then unit by unit. */
import { type Change, difference, isSame, type TotalChange } from '../../core/compare.ts'
import { columnKey } from '../../core/layout.ts'
import type { Indicator, Obligation, State, Timeliness } from '../../core/model.ts'
import { stateWords, yesNoWords } from '../../core/words.ts'
import { type Block, cell, changeCell, type Grid, numberCell, type Row, rowOf } from '../block.ts'
import { measureOf } from '../indicator-cells.ts'
import type { ViewCell } from '../view.ts'
import { changeWords } from './changes.ts'
import { appendixHeading, textRows } from './paragraphs.ts'
import { COLUMNS, type Scene } from './scene.ts'
import { bandRow } from './totals.ts'

/** Returns the appendix of changes: a table of the totals that changed, a table of each unit's changed figures under what happened to it. */
export function changesListBlock(scene: Scene, title: string): Block {
  const { since } = scene
  const start = appendixHeading(title)
  if (!since) return { rows: start }
  const words = changeWords(scene)
  const rows: Row[] = [...start]
  const grids: Grid[] = []
  const table = (caption: string, own: readonly Row[], columns: number) => {
    if (own.length === 0) return
    rows.push(...textRows(caption, 'text bold'))
    grids.push({ from: rows.length, rows: own.length, columns })
    rows.push(...own, rowOf(COLUMNS, []))
  }
  const totals = totalRows(scene, since.changes.totals)
  table(words.totalsTitle, totals.rows, totals.columns)
  table(words.unitsTitle, unitRows(scene, since.changes.units), 5)
  return { rows, grid: grids }
}

/** Before and after, and the change; the previous period and the year to date only where any of them changed. */
function totalRows(scene: Scene, changes: readonly TotalChange[]): { readonly rows: Row[]; readonly columns: number } {
  if (changes.length === 0) return { rows: [], columns: 0 }
  const { columns } = changeWords(scene)
  const names = namesOf(scene)
  const first = pairHeads(scene)
  const withPrevious = changes.some(({ previous }) => !isSame(previous))
  const withYear = changes.some(({ yearToDate }) => !isSame(yearToDate))
  const head = [
    ...[columns.figure, columns.measure, ...first, columns.change],
    ...(withPrevious ? first.map(columns.previous) : []),
    ...(withYear ? first.map(columns.year) : []),
  ]
  const lines = changes.map(({ indicator, theme, total, previous, yearToDate }) => {
    const known = names.get(columnKey(indicator, theme))
    const by = total.before === null || total.after === null ? null : difference(total)
    return rowOf(COLUMNS, [
      cell(known?.name ?? columnKey(indicator, theme), 'cell'),
      cell(known ? measureOf(known.indicator, scene.language) : '', 'cell'),
      ...pairCells(total),
      changeCell(by),
      ...(withPrevious ? pairCells(previous) : []),
      ...(withYear ? pairCells(yearToDate) : []),
    ])
  })
  return { rows: [headRow(head), ...lines], columns: head.length }
}

/** What came after a confirmation stands beside the final figure, else beside that of the earlier run. */
function pairHeads(scene: Scene): [string, string] {
  const { columns } = changeWords(scene)
  return scene.since?.final ? [columns.official, columns.adjusted] : [columns.before, columns.after]
}

const pairCells = (change: TotalChange['total']): ViewCell[] => [
  numberCell(change.before),
  numberCell(change.after, isSame(change) ? '' : 'bold'),
]

const headRow = (titles: readonly string[]): Row =>
  rowOf(
    COLUMNS,
    titles.map((text) => cell(text, 'head')),
  )

type Named = { readonly name: string; readonly indicator: Indicator }

/** Names of columns and totals by key: "Tin, bài tự đăng – CD1". */
function namesOf({ register }: Scene): ReadonlyMap<string, Named> {
  const { indicators, themes } = register
  return new Map(
    indicators.flatMap((indicator): [string, Named][] => [
      [columnKey(indicator.code, null), { name: indicator.name, indicator }],
      ...themes.map(({ code }): [string, Named] => [
        columnKey(indicator.code, code),
        { name: `${indicator.name} – ${code}`, indicator },
      ]),
    ]),
  )
}

function unitRows(scene: Scene, changes: readonly Change[]): Row[] {
  if (changes.length === 0) return []
  const words = changeWords(scene)
  const { columns } = words
  const links = new Map(scene.standings.map((standing) => [standing.unit, scene.linkTo(standing)]))
  const units = new Map<string, Change[]>()
  for (const change of changes) units.set(change.unit, [...(units.get(change.unit) ?? []), change])
  const names = namesOf(scene)
  const rows = [...units].flatMap(([unit, own]): Row[] => {
    const facts = [...new Set(own.flatMap((change) => factOf(scene, change, own)))]
    const [first, ...rest] = bandRow(words.unit(own[0]?.name ?? unit, facts.join('; ')), 5)
    const link = links.get(unit)
    const band = first && link ? [{ ...first, link }, ...rest] : [...(first ? [first] : []), ...rest]
    return [band, ...own.flatMap((change) => (change.is === 'value' ? [valueRow(scene, change, names)] : []))]
  })
  return [headRow([columns.figure, columns.measure, ...pairHeads(scene), columns.effect]), ...rows]
}

type ValueChange = Extract<Change, { is: 'value' }>

function valueRow({ language }: Scene, change: ValueChange, names: ReadonlyMap<string, Named>): Row {
  const { key, before, after, effect } = change
  const known = names.get(key)
  const shown = (value: number | null): ViewCell =>
    value !== null && known?.indicator.aggregation === 'yes-no'
      ? cell(yesNoWords[value === 1 ? 'yes' : 'no'][language], 'text right')
      : numberCell(value)
  return rowOf(COLUMNS, [
    cell(known?.name ?? key, 'cell'),
    cell(known && known.indicator.aggregation !== 'yes-no' ? known.indicator.measure : '', 'cell'),
    shown(before),
    shown(after),
    changeCell(effect),
  ])
}

/** What happened to a unit besides its figures, in words. */
function factOf(scene: Scene, change: Change, all: readonly Change[]): string[] {
  const words = changeWords(scene)
  const { facts, obligations } = words
  const { kind } = scene.consolidation.period
  const day = (of: string | null) => (of === null ? facts.noDay : scene.day(of))
  switch (change.is) {
    case 'arrived':
      return [facts.arrived(kind, change.day && scene.day(change.day), howOf(scene, change.timeliness))]
    case 'withdrawn':
      return [facts.withdrawn(kind)]
    case 'state':
      return [facts.state(stateOf(scene, change.before), stateOf(scene, change.after))]
    case 'obligation':
      return [facts.obligation(obligations[change.before as Obligation], obligations[change.after as Obligation])]
    case 'day': {
      const how = ({ day: of, timeliness }: typeof change.before) =>
        [day(of), howOf(scene, timeliness)].filter(Boolean).join(', ')
      return [facts.day(how(change.before), how(change.after))]
    }
    case 'text':
      return all.some(({ is }) => is === 'arrived' || is === 'withdrawn') ? [] : [facts.text]
    case 'value':
      return all.some(({ is }) => is === 'arrived' || is === 'withdrawn') ? [] : [facts.value]
  }
}

function howOf(scene: Scene, timeliness: Timeliness | null): string {
  const words = changeWords(scene).timeliness
  if (timeliness?.is === 'on-time') return words.onTime
  if (timeliness?.is === 'undated') return words.undated
  return timeliness?.is === 'late' ? words.late(timeliness.days) : ''
}

const stateOf = (scene: Scene, state: State): string =>
  state === 'not-started' ? changeWords(scene).notStarted : stateWords[state][scene.language]
