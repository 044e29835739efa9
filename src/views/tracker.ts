/** Standings come in; the tracker tab goes out: units x periods in words and colours, with the rates of each period and group. */
import { columnLetters } from '../core/a1.ts'
import { countStandings, rates } from '../core/consolidate/counts.ts'
import type { Day, Language, Period, Register, Standing, Unit } from '../core/model.ts'
import { shownDay } from '../messages/phrases.ts'
import { trackerEn } from '../messages/tracker.en.ts'
import { type TrackerWords, trackerVi } from '../messages/tracker.vi.ts'
import { blank, cell, type Row, rowOf } from './block.ts'
import { share, timeAndDay } from './shown.ts'
import { COUNTS, countCells } from './tracker/count-cells.ts'
import { standingWords } from './tracker/standing-words.ts'
import { byGroup } from './units-by-group.ts'
import type { Box, View, ViewCell } from './view.ts'

export interface TrackerInput {
  readonly register: Register
  /** Each unit in each period, as `assess` gives them. */
  readonly standings: readonly Standing[]
  readonly today: Day
  /** When it was made, `09:30 18/3/2025`. */
  readonly madeAt: string
  readonly language: Language
  /** The name of the tab. */
  readonly name: string
}

/** Pixels. The unit's column stays in sight: a third of a phone's width, no more. */
const UNIT = 120
const GROUP = 146
const PERIOD = 140
const COUNT = 70
const LINK = 66

interface Scene extends TrackerInput {
  readonly words: TrackerWords
  readonly periods: readonly Period[]
  readonly columns: number
  readonly standingOf: (unit: string, period: string) => Standing | undefined
}

/**
 * Returns the tracker tab. Below the hidden key row stand the title, all rates and the headings, which stay in sight; then the
 * units by group under a filter that sorts them; group rates; a legend.
 */
export function trackerView(input: TrackerInput): View {
  const scene = sceneOf(input)
  const { words, columns, register } = scene
  const units = byGroup(register.units)
  const top = [
    rowOf(columns, [cell('tracker', 'key')]),
    titleRow(scene),
    rateRow(scene, units, words.allUnits, words.rates),
    headRow(scene),
  ]
  const table = units.map((unit) => unitRow(scene, unit))
  const below = groupRows(scene, units)
  const empty = rowOf(columns, [])
  const rows = [...top, ...table, empty, ...below, empty, ...legendRows(scene)]
  const box = (row: number, height: number): Box => ({ row, column: 1, rows: height, columns: tableColumns(scene) })
  return {
    key: 'tracker',
    name: input.name,
    widths: widthsOf(scene),
    rows,
    merges: [],
    grids: [
      box(top.length - 1, table.length + 2),
      ...(below.length > 0 ? [box(top.length + table.length + 2, below.length)] : []),
    ],
    frozenRows: top.length,
    frozenColumns: 1,
    fitted: { row: 2, rows: rows.length - 1 },
    filter: box(top.length, table.length + 1),
    title: { row: 2, column: 1 },
  }
}

/** The rates of each group. */
function groupRows(scene: Scene, units: readonly Unit[]): Row[] {
  const { words } = scene
  const groups = [...new Set(units.map((unit) => unit.group))]
  return groups.map((group, index) => {
    const own = units.filter((unit) => unit.group === group)
    return rateRow(scene, own, group || words.noGroup, index === 0 ? words.rates : '')
  })
}

const tableColumns = ({ periods }: Scene): number => 3 + COUNTS + periods.length

const widthsOf = (scene: Scene): readonly number[] => [
  UNIT,
  GROUP,
  ...scene.periods.map(() => PERIOD),
  ...Array<number>(COUNTS).fill(COUNT),
  LINK,
  ...Array<number>(scene.columns - tableColumns(scene)).fill(PERIOD),
]

/** Columns of periods that the legend needs to run to the right, however few periods there are. */
const FEWEST = 3

function sceneOf(input: TrackerInput): Scene {
  const { standings, register, language } = input
  const found = new Map(standings.map((each) => [`${each.unit}\n${each.period}`, each]))
  return {
    ...input,
    words: language === 'vi' ? trackerVi : trackerEn,
    periods: register.periods,
    columns: 3 + COUNTS + Math.max(FEWEST, register.periods.length),
    standingOf: (unit, period) => found.get(`${unit}\n${period}`),
  }
}

const titleRow = ({ words, columns, madeAt, language }: Scene): Row =>
  rowOf(columns, [
    cell(words.title, 'title'),
    blank,
    cell(words.made(...timeAndDay(madeAt, language)), 'text quiet middle'),
  ])

function headRow({ words, columns, periods, register, language }: Scene): Row {
  const due = words.due[register.settings.dueRule]
  const heads = periods.map((period) => `${period.name}\n${due(shownDay(period.due, language))}`)
  const counts = [words.lateInARow, words.latePeriods, words.returns]
  return rowOf(
    columns,
    [words.unit, words.group, ...heads, ...counts, words.row].map((text) => cell(text, 'head')),
  )
}

function unitRow(scene: Scene, unit: Unit): Row {
  const { words, language, columns, periods, register, standingOf } = scene
  const cells = periods.map((period): ViewCell => {
    const standing = standingOf(unit.code, period.code)
    if (!standing) return cell('-', 'cell none')
    const { dueRule } = register.settings
    const { text, mark } = standingWords(standing, { words, language, dueRule, due: period.due })
    return cell(text, `cell ${mark}`)
  })
  return rowOf(columns, [
    cell(unit.name, 'cell bold'),
    cell(unit.group, 'cell quiet small'),
    ...cells,
    ...countCells(byDue(periods).flatMap(({ code }) => standingOf(unit.code, code) ?? [])),
    rowLink(scene, unit),
  ])
}

const byDue = (periods: readonly Period[]): readonly Period[] =>
  [...periods].sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0))

/** Leads to the unit's row of the period that falls due last among those where it has one. */
function rowLink({ words, register, periods, standingOf }: Scene, unit: Unit): ViewCell {
  let latest: { due: Day; row: number } | null = null
  for (const { code, due } of periods) {
    const row = standingOf(unit.code, code)?.report?.row
    if (row !== undefined && (!latest || due > latest.due)) latest = { due, row }
  }
  const { id, columns } = register.tables.reports
  if (!latest) return blank
  const link = { tab: id, cell: `${columnLetters(columns.get('unit') ?? 1)}${latest.row}` }
  return cell(words.rowNumber(latest.row), 'text center middle', link)
}

/** Reporting and timeliness rate of some units in each period, "-" where nothing is expected (rule 5). */
function rateRow(
  { words, language, columns, periods, standingOf }: Scene,
  units: readonly Unit[],
  group: string,
  label: string,
): Row {
  const cells = periods.map((period) => {
    const counts = countStandings(units.flatMap((unit) => standingOf(unit.code, period.code) ?? []))
    const { reporting, timeliness } = rates(counts)
    if (reporting === null) return cell('-', 'cell rate')
    // Nobody is late with a period that is not due: 0 of 41 would read as a failure.
    if (counts.submitted === 0 && counts.overdue === 0) return cell(words.notDue, 'cell rate')
    const submitted = words.submittedRate(share(counts.submitted, counts.expected, reporting, language))
    return cell(
      `${submitted}\n${words.onTimeRate(share(counts.onTime, counts.expected, timeliness, language))}`,
      'cell rate',
    )
  })
  const rest = Array.from({ length: COUNTS + 1 }, () => cell('', 'rate'))
  return rowOf(columns, [cell(label, 'cell rate'), cell(group, 'cell rate'), ...cells, ...rest])
}

function legendRows({ words, columns }: Scene): Row[] {
  return [
    rowOf(columns, [cell(words.legendTitle, 'text bold')]),
    ...words.legend.map(([mark, sample, meaning]) =>
      rowOf(columns, [cell(sample, `cell ${mark}`), cell(meaning, 'text')]),
    ),
  ]
}
