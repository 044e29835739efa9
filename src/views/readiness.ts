/** Standings and worded issues come in; what stands between each period and final figures goes out, each with a link to mend it. */
import { columnLetters } from '../core/a1.ts'
import type { Severity } from '../core/issue.ts'
import type { Language, Register, Standing } from '../core/model.ts'
import { trackerEn } from '../messages/tracker.en.ts'
import { trackerVi } from '../messages/tracker.vi.ts'
import { standingWords } from './tracker/standing-words.ts'
import { byGroup } from './units-by-group.ts'
import type { Link } from './view.ts'

/** Why figures may still change: a report is missing, is being corrected, has no day, or holds what is not counted. */
export type Doubt = 'missing' | 'correcting' | 'undated' | 'issues'

export interface ReadinessItem {
  readonly text: string
  readonly link: Link | null
}

export interface ReadyPeriod {
  readonly code: string
  readonly name: string
  readonly provisional: boolean
  readonly expected: number
  readonly submitted: number
  /** Everything of a kind is counted; the first ones are named. */
  readonly doubts: Readonly<Record<Doubt, { readonly count: number; readonly items: readonly ReadinessItem[] }>>
}

/** An issue in words, as far as a period's readiness needs it. */
export interface WordedDoubt {
  readonly severity: Severity
  readonly period: string | null
  readonly unit: string | null
  readonly message: string
  readonly link: Link | null
}

/** Names of one kind that a dialog still shows. */
const NAMED = 60

/** Returns the readiness of each period in the order of their table. */
export function readiness(
  register: Register,
  standings: readonly Standing[],
  issues: readonly WordedDoubt[],
  language: Language,
): readonly ReadyPeriod[] {
  const words = language === 'vi' ? trackerVi : trackerEn
  const names = new Map(register.units.map(({ code, name }) => [code, name]))
  const order = new Map(byGroup(register.units).map(({ code }, index) => [code, index]))
  const { id, columns } = register.tables.reports
  const stateColumn = columnLetters(columns.get('state') ?? columns.get('unit') ?? 1)
  const place = ({ report }: Standing): Link | null =>
    report ? { tab: id, cell: `${stateColumn}${report.row}` } : null
  const sorted = [...standings].sort((one, other) => (order.get(one.unit) ?? 0) - (order.get(other.unit) ?? 0))
  return register.periods.map((period) => {
    const own = sorted.filter((each) => each.period === period.code)
    const owed = own.filter((each) => each.obligation === 'owed')
    const line = (each: Standing): ReadinessItem => {
      const { text } = standingWords(each, { words, language, dueRule: register.settings.dueRule, due: period.due })
      return { text: `${names.get(each.unit) ?? each.unit}: ${text}`, link: place(each) }
    }
    const listed = (chosen: readonly ReadinessItem[]) => ({ count: chosen.length, items: chosen.slice(0, NAMED) })
    const missing = owed.filter((each) => !each.submitted)
    const correcting = own.filter((each) => each.state === 'returned')
    const errors = issues.filter((issue) => issue.severity === 'error' && issue.period === period.code)
    return {
      code: period.code,
      name: period.name,
      provisional: missing.length > 0 || correcting.length > 0,
      expected: owed.length,
      submitted: owed.length - missing.length,
      doubts: {
        missing: listed(missing.map(line)),
        correcting: listed(correcting.map(line)),
        undated: listed(owed.filter((each) => each.timeliness?.is === 'undated').map(line)),
        issues: listed(errors.map(({ message, link }) => ({ text: message, link }))),
      },
    }
  })
}
