/** The scene of a summary comes in; both due dates in full and what else bears on the figures go out as sentences. */
import { daysBetween, weekday, workingDaysLeft } from '../../core/day.ts'
import { lastOnTimeDay } from '../../core/due.ts'
import type { Day } from '../../core/model.ts'
import { percent } from '../shown.ts'
import { mainIndicators, type Scene } from './scene.ts'

const list = (scene: Scene, units: readonly string[]): string => units.map(scene.unitName).join('; ')

/** Returns both due dates in the plan's words and as what they mean, and what is left: calendar days of units, working days of the department. */
export function dueDates(scene: Scene): string[] {
  const { words, consolidation, register } = scene
  const { period, lastOnTimeDay: last, departmentLastDay: departmentLast, today } = consolidation
  const { settings } = register
  const inWords = (due: Day, lastDay: Day) => {
    const moved = lastDay !== lastOnTimeDay(due, { ...settings, workingDays: false })
    return words.deadline(settings.dueRule, scene.day(due), scene.day(lastDay), weekday(lastDay), moved)
  }
  const units = `${words.deadlineOf.units}: ${inWords(period.due, last)} (${words.daysLeft(daysBetween(today, last))}).`
  if (!period.departmentDue || !departmentLast) return [units]
  const days = daysBetween(today, departmentLast)
  const left =
    days > 0 ? words.workingDaysLeft(workingDaysLeft(today, departmentLast, settings.holidays)) : words.daysLeft(days)
  return [units, `${words.deadlineOf.department}: ${inWords(period.departmentDue, departmentLast)} (${left}).`]
}

/** Returns whether the figures are whole: how many of how many are missing, their part of the previous period, what is being corrected. */
export function completeness(scene: Scene): string[] {
  const { words, consolidation, standings, since } = scene
  const { period, counts, missing, provisional } = consolidation
  // What final figures lack stands with the confirmation.
  if (since?.final) return []
  if (!provisional) return [words.complete(period.kind, counts.expected)]
  const returned = standings.filter(({ state }) => state === 'returned').map(({ unit }) => unit)
  return [
    ...(missing.length > 0 ? [words.missing(period.kind, missing.length, counts.expected)] : []),
    ...missingShareText(scene),
    ...(returned.length > 0 ? [words.correcting(period.kind, returned.length, list(scene, returned))] : []),
  ]
}

/** Returns who was invited and gave nothing, and who is exempt. */
export function besides(scene: Scene): string[] {
  const { words, standings } = scene
  const invited = standings.filter((each) => each.obligation === 'invited' && !each.submitted).map(({ unit }) => unit)
  const exempt = standings.filter((each) => each.obligation === 'exempt').map(({ unit }) => unit)
  return [
    ...(invited.length > 0 ? [words.invitedMissing(invited.length, list(scene, invited))] : []),
    ...(exempt.length > 0 ? [words.exempt(exempt.length, list(scene, exempt))] : []),
  ]
}

/** The missing units' part of the previous period's totals, of the main indicators only: a sentence, not a table. */
function missingShareText({ consolidation, register, words, language }: Scene): string[] {
  const { missing, previousPeriod, missingShare } = consolidation
  if (missing.length === 0 || !previousPeriod || missingShare.length === 0) return []
  const parts = mainIndicators(register.indicators).flatMap(({ code, name }) => {
    const found = missingShare.find((each) => each.indicator === code)
    return found && found.share > 0 ? [`${name} ${percent(found.share, language)}`] : []
  })
  return [
    parts.length > 0
      ? words.missingShare(previousPeriod.name, parts.join('; '))
      : words.missingShareNone(previousPeriod.name),
  ]
}
