/** The scene of a year comes in; how the periods were reported, and who sent nothing, go out. */
import type { Counts, Rates } from '../../core/model.ts'
import { shownDay } from '../../messages/phrases.ts'
import { type Block, cell, numberCell, type Row, rowOf } from '../block.ts'
import { COLUMNS } from '../overview.ts'
import { share } from '../shown.ts'
import { heading, textRows } from '../summary/paragraphs.ts'
import type { ViewCell } from '../view.ts'
import type { YearScene } from './scene.ts'

/** Returns the periods with their counts and rates, and the whole year below them. */
export function reportingBlock(scene: YearScene): Block {
  const { words, figures } = scene
  const { reporting } = words
  const title = heading(words.sections.reporting, 1)
  const head = [
    ...[reporting.period, reporting.due, reporting.source, reporting.expected, reporting.submitted],
    ...[reporting.onTime, reporting.late, reporting.missing, reporting.nil, reporting.exempt],
  ]
  const rows: Row[] = [
    rowOf(
      COLUMNS,
      head.map((text) => cell(text, 'head')),
    ),
    ...figures.periods.map((each) => {
      const { name, code, due } = each.period
      const source = scene.finals.has(code)
        ? reporting.final
        : !each.begun
          ? reporting.notBegun
          : each.provisional
            ? reporting.provisional
            : reporting.complete
      return rowOf(COLUMNS, [
        cell(name || code, 'cell'),
        cell(shownDay(due, scene.language), 'cell center'),
        cell(source, 'cell center'),
        ...(each.begun ? countCells(scene, each.counts, each.rates, '') : blankCounts(each.counts)),
      ])
    }),
    rowOf(COLUMNS, [
      cell(reporting.whole, 'cell bold'),
      cell('', 'cell'),
      cell('', 'cell'),
      ...countCells(scene, figures.counts, figures.rates, 'bold'),
    ]),
  ]
  return { rows: [...title, ...rows], grid: { from: title.length, rows: rows.length, columns: COLUMNS } }
}

function countCells({ language }: YearScene, counts: Counts, rates: Rates, marks: string): ViewCell[] {
  const { expected, submitted, onTime, late, nil, exempt } = counts
  const style = `cell right ${marks}`.trim()
  return [
    numberCell(expected, marks),
    cell(share(submitted, expected, rates.reporting, language), style),
    cell(share(onTime, expected, rates.timeliness, language), style),
    numberCell(late, marks),
    numberCell(expected - submitted, marks),
    numberCell(nil, marks),
    numberCell(exempt, marks),
  ]
}

/** Nobody is late with a period that is not due: 0 of 41 would read as a failure. */
const blankCounts = ({ expected }: Counts): ViewCell[] => [
  numberCell(expected),
  ...Array.from({ length: 6 }, () => numberCell(null)),
]

/** Returns who owed a report and never sent it, with the periods. */
export function missedBlock({ words, figures }: YearScene): Block {
  const title = heading(words.sections.missed, 2)
  if (figures.missed.length === 0) return { rows: [...title, ...textRows(words.missedNone, 'text')] }
  const rows = [
    rowOf(COLUMNS, [cell(words.missedUnit, 'head left'), cell(words.missedPeriods, 'text bold middle')]),
    ...figures.missed.flatMap(({ unit, periods }) => {
      const names = textRows(periods.map(({ name, code }) => name || code).join('; '), 'text', 1)
      return names.map((row, index) => (index === 0 ? [cell(unit.name, 'cell'), ...row.slice(1)] : row))
    }),
  ]
  return { rows: [...title, ...rows], grid: { from: title.length, rows: rows.length, columns: 1 } }
}
