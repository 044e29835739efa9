/** The scene of a year comes in; each unit's reports, period by period in words, go out. */
import type { YearPeriod, YearUnit } from '../../core/consolidate/year.ts'
import { shownDay } from '../../messages/phrases.ts'
import { trackerEn } from '../../messages/tracker.en.ts'
import { trackerVi } from '../../messages/tracker.vi.ts'
import { type Block, cell, type Grid, type Row, rowOf } from '../block.ts'
import { COLUMNS } from '../overview.ts'
import { appendixHeading } from '../summary/paragraphs.ts'
import { standingWords } from '../tracker/standing-words.ts'
import type { ViewCell } from '../view.ts'
import type { YearScene } from './scene.ts'

/** Name, submitted of owed, on time. */
const BEFORE = 3

/** Returns the appendix of units x periods; more periods than fit go on in further tables. */
export function yearUnitsBlock(scene: YearScene, title: string): Block {
  const { words, figures } = scene
  const rows: Row[] = [...appendixHeading(title)]
  const grids: Grid[] = []
  const width = COLUMNS - BEFORE
  for (let first = 0; first < figures.periods.length; first += width) {
    const shown = figures.periods.slice(first, first + width)
    const names = shown.map(({ period }) => period.name || period.code)
    const head = [words.byUnit.unit, words.byUnit.submitted, words.byUnit.onTime, ...names]
    const own = [
      rowOf(
        COLUMNS,
        head.map((text) => cell(text, 'head')),
      ),
      ...figures.units.map((unit) =>
        rowOf(COLUMNS, [
          cell(nameOf(scene, unit), 'cell'),
          countCell(unit.counts.submitted, unit.counts.expected),
          countCell(unit.counts.onTime, unit.counts.expected),
          ...shown.map((period) => standingCell(scene, unit, period)),
        ]),
      ),
    ]
    grids.push({ from: rows.length, rows: own.length, columns: head.length })
    rows.push(...own, rowOf(COLUMNS, []))
  }
  return { rows, grid: grids }
}

/** A unit that ended within the year is told with its successor: its row says why later periods are blank. */
function nameOf({ words, register, figures, language }: YearScene, { unit }: YearUnit): string {
  if (unit.to === null || unit.to > figures.today) return unit.name
  const successor = register.units.find(({ code }) => code === unit.successor)?.name ?? ''
  return words.byUnit.ended(unit.name, shownDay(unit.to, language), successor)
}

const countCell = (count: number, expected: number): ViewCell =>
  expected === 0 ? cell('-', 'cell right') : cell(`${count}/${expected}`, 'cell right')

function standingCell({ language, register }: YearScene, unit: YearUnit, { period, begun }: YearPeriod): ViewCell {
  if (!begun) return cell('-', 'cell none')
  const standing = unit.standings.find((each) => each.period === period.code)
  if (!standing) return cell('-', 'cell none')
  const words = language === 'vi' ? trackerVi : trackerEn
  const { dueRule } = register.settings
  const { text, mark } = standingWords(standing, { words, language, dueRule, due: period.due })
  return cell(text, `cell ${mark}`)
}
