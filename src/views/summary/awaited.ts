/** The scene of a summary comes in; who has not submitted, and who did late or has to correct, go out side by side. */
import type { Standing } from '../../core/model.ts'
import { type Block, beside, cell } from '../block.ts'
import { linesOf } from '../lines.ts'
import { capital, shortDay } from '../shown.ts'
import type { ViewCell } from '../view.ts'
import { heading } from './paragraphs.ts'
import { COLUMNS, roomFrom, type Scene } from './scene.ts'

/** The column (0-based) where the others begin: what is said of a missing unit runs over the two before it. */
const BESIDE = 4

/** Returns the missing units in the first two columns, which a phone shows, the others that leadership should know of beside them. */
export function awaitedBlock(scene: Scene): Block {
  const { words, standings } = scene
  const missing = standings.filter((each) => each.obligation === 'owed' && !each.submitted)
  const title = heading(words.sections.units, 2)
  const left =
    missing.length === 0
      ? [[cell(words.units.noneMissing, 'text')]]
      : [
          [cell(words.units.missing, 'head left'), cell(words.units.awaited, 'head left'), cell('', 'head')],
          ...missing.map((each) => {
            // The words run over the third column, so that a unit takes one line; on a phone their beginning is seen.
            const style = each.timeliness?.is === 'overdue' ? 'text overdue' : 'text'
            const state = cell(capital(awaitedWords(scene, each)), style, scene.linkTo(each))
            return [cell(scene.unitName(each.unit), 'cell'), state, cell('', style)]
          }),
        ]
  const others = standings.flatMap((each) => otherLines(scene, each))
  const right = [
    cell(words.units.others, 'text bold'),
    ...(others.length ? others : [cell(words.units.noneOther, 'text')]),
  ]
  return { rows: [...title, ...beside(COLUMNS, left, right, BESIDE)] }
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
  return linesOf(text, roomFrom(BESIDE)).map((line) => cell(line, 'text', scene.linkTo(standing)))
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
