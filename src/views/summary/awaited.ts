/** The scene of a summary comes in; who has not submitted, and beside it due dates, completeness, who was late or corrects, go out. */
import type { Standing } from '../../core/model.ts'
import { type Block, beside, cell } from '../block.ts'
import { linesOf } from '../lines.ts'
import { capital, shortDay } from '../shown.ts'
import { lookOf } from '../styles.ts'
import type { ViewCell } from '../view.ts'
import { besides, completeness, dueDates } from './due-dates.ts'
import { heading } from './paragraphs.ts'
import { COLUMNS, linesFrom, type Scene, widthOf } from './scene.ts'

/** The column (0-based) where the sentences begin: what is said of a missing unit runs over the columns before it. */
const BESIDE = 4

/** Returns the missing units from the first column on, where a phone shows them, and the sentences beside them. */
export function awaitedBlock(scene: Scene): Block {
  const { words, consolidation, standings } = scene
  const missing = standings.filter((each) => each.obligation === 'owed' && !each.submitted)
  const title = heading(words.sections.figures(consolidation.period.kind), 1)
  const filler = [cell('', 'head'), cell('', 'head')]
  const left =
    missing.length === 0
      ? [[cell(words.units.noneMissing, 'text')]]
      : [
          [cell(words.units.missing, 'head left'), cell(words.units.awaited, 'head left plain'), ...filler],
          ...missing.flatMap((each) => missingLines(scene, each)),
        ]
  const others = standings.flatMap((each) => otherLines(scene, each))
  const sentences = (style: string, texts: readonly string[]) =>
    texts.flatMap((text) => linesFrom(BESIDE, text, style).map((line) => cell(line, style)))
  const right = [
    ...completeness(scene).flatMap((text, index) => sentences(index === 0 ? 'text bold' : 'text', [text])),
    ...sentences('text', dueDates(scene)),
    ...sentences('text', besides(scene)),
    ...(others.length ? [cell(words.units.others, 'text bold'), ...others] : []),
  ]
  return { rows: [...title, ...beside(COLUMNS, left, right, BESIDE)] }
}

/** A missing unit in as many rows as its name or its state needs; nothing wraps, because LibreOffice wraps no link. */
function missingLines(scene: Scene, standing: Standing): ViewCell[][] {
  const style = standing.timeliness?.is === 'overdue' ? 'text overdue' : 'text'
  const names = linesOf(scene.unitName(standing.unit), widthOf(0, 1), lookOf('text'))
  const states = linesOf(capital(awaitedWords(scene, standing)), widthOf(1, BESIDE - 1), lookOf(style))
  const link = scene.linkTo(standing)
  return Array.from({ length: Math.max(names.length, states.length) }, (_, index) => {
    const words = states[index] ?? ''
    return [cell(names[index] ?? '', 'text'), cell(words, style, words ? link : null), cell('', style), cell('', style)]
  })
}

/** "quá hạn 4 ngày", "đang nhập, còn 3 ngày (gia hạn đến 20/3)". */
function awaitedWords({ words, consolidation, language }: Scene, standing: Standing): string {
  const { timeliness, state, extended, lastOnTimeDay } = standing
  const typed = state === 'draft' ? words.units.draft : state === 'not-started' ? '' : words.units.empty
  const days = timeliness && 'days' in timeliness ? timeliness.days : 0
  const time = timeliness?.is === 'overdue' ? words.units.overdue(days) : words.units.left(days)
  const until = extended ? words.units.extended(shortDay(lastOnTimeDay, consolidation.period.due, language)) : ''
  return typed + time + until
}

/** One line for each fact: being late and being corrected are independent of each other (rule 3). */
function otherLines(scene: Scene, standing: Standing): ViewCell[] {
  const facts = [lateWords(scene, standing), correctionWords(scene, standing)].filter(Boolean)
  if (facts.length === 0) return []
  const text = scene.words.units.line(scene.unitName(standing.unit), facts.join('; '))
  return linesFrom(BESIDE, text, 'text').map((line) => cell(line, 'text', scene.linkTo(standing)))
}

/** A report of the due date itself is told by its date: "trước ngày 15/3" is not read strictly everywhere. */
function lateWords({ words, consolidation, register, day }: Scene, standing: Standing): string {
  const { timeliness, firstSubmitted, extended } = standing
  const { due } = consolidation.period
  if (timeliness?.is === 'undated') return words.units.undated
  if (timeliness?.is !== 'late' || !firstSubmitted) return ''
  if (register.settings.dueRule === 'before' && firstSubmitted === due && !extended)
    return words.units.onDueDay(day(firstSubmitted), day(due))
  return words.units.late(timeliness.days, day(firstSubmitted))
}

function correctionWords({ words, day }: Scene, { correction }: Standing): string {
  if (!correction) return ''
  const { until, daysOverdue } = correction
  if (until && daysOverdue !== null) return words.units.correctionOverdue(daysOverdue, day(until))
  return words.units.correcting(until && day(until))
}
