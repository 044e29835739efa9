/** The scene of a summary comes in; the issues of the period go out by severity, unit by unit, each with a link to its cell. */
import type { Severity } from '../../core/issue.ts'
import { type Block, blank, cell, type Row, rowOf } from '../block.ts'
import { linesOf } from '../lines.ts'
import { lookOf } from '../styles.ts'
import { appendixHeading, textRows } from './paragraphs.ts'
import { COLUMNS, linesFrom, type Scene, type SummaryIssue, widthOf } from './scene.ts'
import { bandRow } from './totals.ts'

/** The column (0-based) of the messages; the place runs over those before it. */
const MESSAGE = 4

/** Returns the appendix of issues: the units concerned in a sentence, then unit, place, and what and what to do. */
export function issuesBlock(scene: Scene, title: string): Block {
  const { words } = scene
  const issues = byUnit(scene)
  const part = (severity: Severity, name: (count: number) => string): Row[] => {
    const own = issues.filter((issue) => issue.severity === severity)
    return own.length === 0
      ? []
      : [bandRow(name(own.length), COLUMNS), ...own.flatMap((each) => issueRows(scene, each))]
  }
  const rows = [...part('error', words.issues.errors), ...part('warning', words.issues.warnings)]
  if (rows.length === 0) return { rows: [...appendixHeading(title), ...textRows(words.issues.none, 'text quiet')] }
  return { rows: [...appendixHeading(title), ...concerned(scene), ...rows] }
}

/** Issues of units first, in the order of the groups; those of nobody in particular last. */
function byUnit({ issues, standings }: Scene): readonly SummaryIssue[] {
  const order = new Map(standings.map(({ unit }, index) => [unit, index]))
  const place = ({ unit }: SummaryIssue) => (unit === null ? standings.length : (order.get(unit) ?? standings.length))
  return [...issues].sort((one, other) => place(one) - place(other))
}

/** "Liên quan 2 đơn vị: Đảng ủy phường Mỹ Hải (2), Ban Dân vận (1)." */
function concerned(scene: Scene): Row[] {
  const { words, issues, standings, unitName } = scene
  const counts = new Map<string, number>()
  for (const { unit } of issues) if (unit !== null) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  const units = standings.flatMap(({ unit }) => {
    const count = counts.get(unit)
    return count ? [`${unitName(unit)} (${count})`] : []
  })
  return units.length === 0 ? [] : textRows(words.issues.concerned(units.length, units.join(', ')), 'text')
}

/** An issue in as many rows as its longest part needs; nothing wraps, because LibreOffice wraps no link. */
function issueRows(scene: Scene, { unit, tab, cell: at, link, message }: SummaryIssue): Row[] {
  const { words, unitName } = scene
  const name = unit === null ? words.issues.general : unitName(unit)
  const own = unit !== null && message.startsWith(`${name}: `) ? message.slice(name.length + 2) : message
  const names = linesOf(name, widthOf(0, 1), lookOf('text bold'))
  const places = linesOf(at ? words.issues.at(tab, at) : tab, widthOf(1, MESSAGE - 1), lookOf('text'))
  const lines = linesFrom(MESSAGE, own, 'text')
  return Array.from({ length: Math.max(names.length, places.length, lines.length) }, (_, index) => {
    const place = places[index]
    return rowOf(COLUMNS, [
      cell(names[index] ?? '', 'text bold'),
      place ? cell(place, 'text', link) : blank,
      blank,
      blank,
      cell(lines[index] ?? '', 'text'),
    ])
  })
}
