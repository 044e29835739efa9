/** Standings and issues of a period come in; the list that the department's dialogs offer goes out. */

import { type Handling, type ListedReport, type Unfit, unfitFor, unfitToPass } from '../core/handling.ts'
import type { Issue } from '../core/issue.ts'
import type { Standing } from '../core/model.ts'
import { stateWords } from '../core/words.ts'
import { trackerEn } from '../messages/tracker.en.ts'
import { trackerVi } from '../messages/tracker.vi.ts'
import type { Scene } from './handling/targets.ts'
import { capital } from './shown.ts'
import { standingWords } from './tracker/standing-words.ts'
import { byGroup } from './units-by-group.ts'

const handlings: readonly Handling[] = ['return', 'accept', 'date', 'extend', 'exempt']

/** Returns the units that owe the period, are exempt or invited, or have a row, group by group in the order of their table. */
export function reportList(scene: Scene, issues: readonly Issue[]): readonly ListedReport[] {
  const { register, period } = scene
  const { tab } = register.tables.reports
  const inReports = issues.filter(({ place }) => place.tab === tab && place.row !== null)
  const standings = new Map(
    scene.standings.filter((each) => each.period === period.code).map((each) => [each.unit, each]),
  )
  return byGroup(register.units).flatMap((unit) => {
    const standing = standings.get(unit.code)
    if (!standing || (standing.obligation === 'not-owed' && !standing.report)) return []
    const { code, name, group } = unit
    return [{ unit: code, name: name || code, group, ...judged(scene, inReports, standing) }]
  })
}

function judged(
  { register, period, sentRows, isSelfChosen }: Scene,
  issues: readonly Issue[],
  standing: Standing,
): Omit<ListedReport, 'unit' | 'name' | 'group'> {
  const { language, dueRule } = register.settings
  const words = language === 'vi' ? trackerVi : trackerEn
  const { report, state } = standing
  const own = issues.filter(({ place }) => place.row === report?.row)
  const errors = own.filter((issue) => issue.severity === 'error').length
  const unfit: Partial<Record<Handling, Unfit>> = {}
  for (const handling of handlings) {
    const why = unfitFor(handling, standing, sentRows(standing.unit))
    if (why) unfit[handling] = why
  }
  return {
    state,
    stateText: state === 'not-started' ? capital(words.notSubmitted) : stateWords[state][language],
    obligation: standing.obligation,
    firstDay: report?.firstSubmitted ?? null,
    timeliness: standingWords(standing, { words, language, dueRule, due: period.due }).text,
    undated: standing.submitted && standing.firstSubmitted === null,
    errors,
    warnings: own.length - errors,
    returns: report?.returns ?? 0,
    unfit,
    passes: (state !== 'accepted' || isSelfChosen(report?.row ?? 0)) && unfitToPass(standing, errors) === null,
  }
}
