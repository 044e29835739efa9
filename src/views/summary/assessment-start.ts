/** The scene of a summary and a kind of assessment come in; what the figures alone let one say goes out, as a start for the department. */

import { weekday } from '../../core/day.ts'
import { lastOnTimeDay } from '../../core/due.ts'
import type { AssessmentKind, Standing } from '../../core/model.ts'
import { movementOf, submissionText } from './draft.ts'
import type { Scene } from './scene.ts'

/** Returns a start for a kind of assessment that nobody has written yet; '' where figures say nothing, as of proposals. */
export function assessmentStart(scene: Scene, kind: AssessmentKind): string {
  if (kind === 'general') return [submissionText(scene), ...compared(scene)].join(' ')
  if (kind === 'shortcomings') return shortcomings(scene)
  return kind === 'tasks' ? tasks(scene) : ''
}

function compared(scene: Scene): string[] {
  const { draft, consolidation, register } = scene
  const { previousPeriod } = consolidation
  const movements = register.indicators.flatMap((indicator) => movementOf(scene, indicator) ?? [])
  if (!previousPeriod || movements.length === 0) return []
  const count = (...kinds: string[]) => movements.filter(({ is }) => kinds.includes(is)).length
  return [draft.assessment.compared(previousPeriod.name, count('up', 'new'), count('down'), count('same'))]
}

const missingNames = ({ standings, unitName }: Scene, holds: (standing: Standing) => boolean = () => true): string[] =>
  standings
    .filter((each) => each.obligation === 'owed' && !each.submitted && holds(each))
    .map(({ unit }) => unitName(unit))

const lateNames = ({ draft, standings, unitName }: Scene): string[] =>
  standings.flatMap(({ unit, timeliness }) =>
    timeliness?.is === 'late' ? [draft.lateOne(unitName(unit), timeliness.days)] : [],
  )

const returnedNames = ({ standings, unitName }: Scene): string[] =>
  standings.filter(({ state }) => state === 'returned').map(({ unit }) => unitName(unit))

function shortcomings(scene: Scene): string {
  const { draft, consolidation, issues } = scene
  // Who still has days left has failed in nothing.
  const missing = missingNames(scene, ({ timeliness }) => timeliness?.is === 'overdue')
  const late = lateNames(scene)
  const errors = issues.filter((issue) => issue.severity === 'error').length
  const { kind } = consolidation.period
  const { counts } = consolidation
  const found = [
    ...(missing.length > 0
      ? [draft.assessment.missing(kind, missing.length, counts.expected, missing.join('; '))]
      : []),
    ...(late.length > 0 ? [draft.late(late)] : []),
    ...(errors > 0 ? [draft.assessment.unread(errors)] : []),
  ]
  if (found.length > 0) return found.join(' ')
  const { undated, expected, submitted } = counts
  return undated === 0 && expected > 0 && submitted === expected ? draft.assessment.noShortcoming : ''
}

function tasks(scene: Scene): string {
  const { draft, words, consolidation, register } = scene
  const { period } = consolidation
  const missing = missingNames(scene)
  const returned = returnedNames(scene)
  const next = [...register.periods]
    .filter(({ due }) => due > period.due && lastOnTimeDay(due, register.settings) >= consolidation.today)
    .sort((one, other) => (one.due < other.due ? -1 : 1))[0]
  const due = next && lastOnTimeDay(next.due, register.settings)
  const { dueRule } = register.settings
  return [
    ...(missing.length > 0
      ? [draft.assessment.chase(period.kind, missing.length, consolidation.counts.expected, missing.join('; '))]
      : []),
    ...(returned.length > 0 ? [draft.assessment.correct(returned.join('; '))] : []),
    ...(next && due
      ? [
          draft.assessment.next(
            next.name,
            words.deadline(dueRule, scene.day(next.due), scene.day(due), weekday(due), false),
          ),
        ]
      : []),
  ].join(' ')
}
