/** Comes in: a period as it stands and what the department wants. Goes out: what is written and said when reports are returned, accepted or dated. */
import { showDay } from '../../core/day.ts'
import { type Unfit, unfitToPass } from '../../core/handling.ts'
import { stateWords } from '../../core/words.ts'
import { exceptionCells } from './exceptions.ts'
import {
  allTargets,
  cellIn,
  cellText,
  choiceWord,
  dayIn,
  namesOf,
  obstaclesIn,
  type Plan,
  placeIn,
  type Refusal,
  type Scene,
  type Target,
  targetsOf,
  telling,
  typedDay,
  type WrittenCell,
  wordsIn,
} from './targets.ts'

const rowOf = ({ standing }: Target): number => standing.report?.row ?? 0

const codesOf = (targets: readonly Target[]): readonly string[] => targets.map(({ unit }) => unit.code)

/**
 * Returns the plan of a return: figures and first day stay (rule 4), a second clock runs until the day (rule 2), the return is
 * counted and the checks cell says why. Refused when reason or day is missing, or one of the reports cannot be returned.
 */
export function returnPlan(
  scene: Scene,
  units: readonly string[],
  typedReason: string,
  typedUntil: string,
): Plan | Refusal {
  const { period } = scene
  const { reports } = scene.register.tables
  const said = wordsIn(scene).return
  const reason = typedReason.normalize('NFC').trim()
  const until = typedDay(scene, 'return', typedUntil)
  const targets = targetsOf(scene, units, 'return')
  const noReason: Refusal = { obstacles: reason === '' ? [{ code: 'reason-missing' }] : [] }
  if (reason === '' || 'obstacles' in targets || typeof until === 'object')
    return { obstacles: obstaclesIn(noReason, until, targets) }
  const state = choiceWord(scene, reports, 'state', stateWords.returned)
  const day = showDay(until)
  return {
    reports: targets.flatMap((target) => [
      ...cellIn(reports, rowOf(target), 'state', state),
      ...cellIn(reports, rowOf(target), 'returns', (target.standing.report?.returns ?? 0) + 1),
      ...cellIn(reports, rowOf(target), 'checks', said.mark(day, reason), { note: '' }),
    ]),
    exceptions: exceptionCells(scene, targets, { kind: 'correction', until, reason }),
    log: stateEntries(scene, targets, said.what(day, reason), state),
    message: said.done(namesOf(targets), period.name || period.code, day),
    units: codesOf(targets),
    leftOut: [],
  }
}

/** Returns what the log says of a state cell that changes. */
const stateEntries = (scene: Scene, targets: readonly Target[], what: string, state: string): Plan['log'] => {
  const { reports } = scene.register.tables
  return targets.map((target) => ({
    what,
    place: placeIn(scene, target, reports, rowOf(target), 'state'),
    old: cellText(reports, rowOf(target), 'state'),
    new: state,
  }))
}

/**
 * Returns the plan of an acceptance: only the state cell changes (rule 11). `'passing'` takes all whose row has no error and
 * that are not being corrected, and says who was left out; units named one by one are taken with errors too, and refused when
 * one has not sent anything. One that was accepted before stays as it is.
 */
export function acceptPlan(scene: Scene, units: readonly string[] | 'passing'): Plan | Refusal {
  const { period, errors } = scene
  const { reports } = scene.register.tables
  const said = wordsIn(scene).accept
  const { targets, leftOut } =
    typeof units === 'string' ? passing(scene) : { targets: targetsOf(scene, units, 'accept'), leftOut: [] }
  if ('obstacles' in targets) return targets
  const fresh = targets.filter((target) => target.standing.state !== 'accepted' || scene.isSelfChosen(rowOf(target)))
  const state = choiceWord(scene, reports, 'state', stateWords.accepted)
  const message = [
    said.done(namesOf(fresh), period.name || period.code),
    telling(
      said.already,
      targets.filter((target) => !fresh.includes(target)),
    ),
    telling(
      said.withErrors,
      fresh.filter((target) => errors(rowOf(target)) > 0),
    ),
    leftOut.length ? said.leftOut(leftOut.reduce((sum, { names }) => sum + names.length, 0)) : '',
  ]
  return {
    reports: fresh.flatMap((target): readonly WrittenCell[] => cellIn(reports, rowOf(target), 'state', state)),
    exceptions: [],
    log: stateEntries(scene, fresh, said.what, state),
    message: message.join(''),
    units: codesOf(fresh),
    leftOut,
  }
}

/** Returns those that pass the checks and, by reason, the others of whom a report is expected or there. */
function passing(scene: Scene): { readonly targets: readonly Target[]; readonly leftOut: Plan['leftOut'] } {
  const targets: Target[] = []
  const leftOut = new Map<Unfit, Target[]>()
  for (const target of allTargets(scene)) {
    const { report, obligation, state } = target.standing
    const asked = obligation === 'owed' || obligation === 'invited'
    const isDone = state === 'accepted' && !scene.isSelfChosen(report?.row ?? 0)
    if (isDone || (!asked && !report)) continue
    const why = unfitToPass(target.standing, report ? scene.errors(report.row) : 0)
    if (why) leftOut.set(why, [...(leftOut.get(why) ?? []), target])
    else targets.push(target)
  }
  const { unfit } = wordsIn(scene)
  return { targets, leftOut: [...leftOut].map(([why, out]) => ({ why: unfit[why], names: namesOf(out) })) }
}

/**
 * Returns the plan of entering the first day of reports that came on paper, by e-mail or Zalo (rule 4): up to today and not
 * before the year before. Refused for another day, and for a unit without a row or with several sent rows.
 */
export function datePlan(scene: Scene, units: readonly string[], typed: string): Plan | Refusal {
  const { period } = scene
  const { reports } = scene.register.tables
  const said = wordsIn(scene).date
  const day = typedDay(scene, 'date', typed)
  const targets = targetsOf(scene, units, 'date')
  if ('obstacles' in targets || typeof day === 'object') return { obstacles: obstaclesIn(day, targets) }
  const log = targets.map((target) => {
    const { firstSubmitted } = target.standing.report ?? {}
    const old = firstSubmitted ? showDay(firstSubmitted) : cellText(reports, rowOf(target), 'firstSubmitted')
    return {
      what: said.what,
      place: placeIn(scene, target, reports, rowOf(target), 'firstSubmitted'),
      old,
      new: showDay(day),
    }
  })
  const notSent = targets.filter(({ standing }) => !standing.submitted)
  const done = said.done(namesOf(targets), period.name || period.code, showDay(day))
  return {
    reports: targets.flatMap((target) => dayIn(reports, rowOf(target), 'firstSubmitted', day)),
    exceptions: [],
    log,
    message: done + telling(said.notSent, notSent),
    units: codesOf(targets),
    leftOut: [],
  }
}
