/** Comes in: units in a period and what is granted or asked. Goes out: the cells of a row of the exceptions table for each, below all others. */
import { showDay } from '../../core/day.ts'
import type { Day, ExceptionKind, FoundTable } from '../../core/model.ts'
import { nameKey } from '../../core/name-key.ts'
import { codesByName } from '../../core/parse/references.ts'
import { exceptionWords } from '../../core/words.ts'
import {
  cellIn,
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

export interface Granted {
  readonly kind: ExceptionKind
  /** null for an exemption. */
  readonly until: Day | null
  readonly reason: string
}

/** Returns the rows' cells, one row for each target in turn: the lowest of a kind counts, so that a later one stands above an earlier. */
export function exceptionCells(
  scene: Scene,
  targets: readonly Target[],
  { kind, until, reason }: Granted,
): readonly WrittenCell[] {
  const { exceptions } = scene.register.tables
  const word = choiceWord(scene, exceptions, 'kind', exceptionWords[kind])
  const unitText = typeable(scene.register.units)
  const periodText = typeable(scene.register.periods)
  return targets.flatMap(({ unit, period }, index) => {
    const row = firstFreeRow(exceptions) + index
    return [
      ...cellIn(exceptions, row, 'unit', unitText(unit)),
      ...cellIn(exceptions, row, 'period', periodText(period)),
      ...cellIn(exceptions, row, 'kind', word),
      ...(until === null ? [] : dayIn(exceptions, row, 'until', until)),
      ...cellIn(exceptions, row, 'reason', reason),
    ]
  })
}

/** The row below everything that stands in a table. */
const firstFreeRow = ({ rows, firstRow }: FoundTable): number => Math.max(rows.length + 1, firstRow)

type Named = { readonly code: string; readonly name: string; readonly aliases?: readonly string[] }

/** Returns how a unit or a period is named in a cell: by name, and by code where the name means several (rule 10). */
function typeable(all: readonly Named[]): (each: Named) => string {
  const codes = codesByName(all)
  return ({ code, name }) => (codes.get(nameKey(name))?.length === 1 ? name : code)
}

/**
 * Returns the plan of an extension, whose day is itself the last on-time day (rule 2), or of an exemption, which has none. One
 * that a unit has already stays, and the new, lower row counts. Refused when the day is missing or not after the period's own
 * last on-time day, or when one of the units owes nothing that could be extended or exempted.
 */
export function exceptionPlan(
  scene: Scene,
  kind: 'extension' | 'exemption',
  units: readonly string[],
  typedUntil: string,
  typedReason: string,
): Plan | Refusal {
  const { register, period } = scene
  const { exceptions } = register.tables
  const handling = kind === 'extension' ? 'extend' : 'exempt'
  const until = kind === 'extension' ? typedDay(scene, handling, typedUntil) : null
  const targets = targetsOf(scene, units, handling)
  if ('obstacles' in targets || (typeof until === 'object' && until)) return { obstacles: obstaclesIn(until, targets) }
  const reason = typedReason.normalize('NFC').trim()
  const said = wordsIn(scene).exception
  const shown = (day: Day | null) => said.until(day && showDay(day))
  const earlier = ({ unit }: Target) =>
    register.exceptions
      .filter((each) => each.kind === kind && each.unit === unit.code && each.period === period.code)
      .at(-1)
  const log = targets.map((target, index) => {
    const before = earlier(target)
    return {
      what: [said.what[kind], reason].filter(Boolean).join(': '),
      place: placeIn(scene, target, exceptions, firstFreeRow(exceptions) + index, 'until'),
      old: before ? shown(before.until) : '',
      new: shown(until),
    }
  })
  const again = targets.filter((target) => earlier(target))
  const reported = targets.filter(({ standing }) => kind === 'exemption' && standing.submitted)
  const done = said.done(namesOf(targets), period.name || period.code, until && showDay(until))
  return {
    reports: [],
    exceptions: exceptionCells(scene, targets, { kind, until, reason }),
    log,
    message: done + telling(said.again, again) + telling(said.exempt, reported),
    units: targets.map(({ unit }) => unit.code),
    leftOut: [],
  }
}
