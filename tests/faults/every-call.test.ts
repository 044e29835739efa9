/** Every command fails at every service call: nothing that people entered changes, and running it again gives what an undisturbed run gives. */
import { afterAll, describe, expect, it } from 'vitest'
import { copyBook } from '../../host/book.ts'
import type { Fault } from '../../host/run.ts'
import type { SelfChecked } from '../../src/commands/self-check.ts'
import { examine, undisturbed } from './examine.ts'
import { scenarios } from './office.ts'

/** `npm run test:faults` tries every call; otherwise a few of each command, others in each kind of failure. */
const isWhole = process.env['FAULTS'] === 'all'

const kinds: Readonly<Record<string, Omit<Fault, 'at'>>> = {
  'throws once': { how: 'throws' },
  'throws more often than anybody tries again': { how: 'throws', times: 6 },
  'throws, as all that follow do': { how: 'throws', times: Number.POSITIVE_INFINITY },
  'takes effect and throws': { how: 'applies and throws' },
  'is the last before the execution is ended': { how: 'ends' },
}

/** Returns the calls to try: all, or one of each stretch, elsewhere for each kind and command. */
function callsToTry(trips: number, salt: number): readonly number[] {
  if (isWhole) return Array.from({ length: trips }, (_, index) => index + 1)
  return [1 + ((salt * 7919) % trips)]
}

const all = scenarios()
let tried = 0
afterAll(() => console.log(`${tried} calls of ${all.length} commands failed`))

describe.each(Object.entries(kinds))('a service call that %s', (kind, fault) => {
  const place = Object.keys(kinds).indexOf(kind)
  // Setting up a new book makes ten times the calls of anything else: in the short run it fails only in the way that is worst.
  const chosen = isWhole ? all : all.filter((_, index) => index % 5 === place || kind.startsWith('is the last'))

  it.each(chosen.map((scenario) => [scenario.name, scenario] as const))(
    'leaves nothing wrong behind in %s',
    { timeout: 3_600_000 },
    (_, scenario) => {
      const run = undisturbed(scenario)
      const calls = callsToTry(run.trips, all.indexOf(scenario) + 31 * place)
      tried += calls.length
      const broken = calls.flatMap((at) =>
        examine(run, { at, ...fault }, at % 2 ? 'vi' : 'en').map((line) => `call ${at}: ${line}`),
      )
      expect(broken).toEqual([])
    },
  )
})

it('tells once of a summary whose run was ended between its last cell and the log, and draws no chart twice', () => {
  const [scenario] = all.filter(({ name }) => name.startsWith('consolidate'))
  if (!scenario) throw new Error('no consolidation')
  const run = undisturbed(scenario)
  const last = Array.from({ length: 16 }, (_, index) => run.trips - index)
  const faults: readonly Fault[] = last.flatMap((at) => [
    { at, how: 'ends' },
    { at, how: 'applies and throws' },
  ])
  expect(
    faults.flatMap((fault) => examine(run, fault, 'vi').map((line) => `call ${fault.at} ${fault.how}: ${line}`)),
  ).toEqual([])
})

it('sees no difference of the platform in the self-check where a service failed for a moment', () => {
  const scenario = all.find(({ name }) => name.startsWith('selfCheck'))
  if (!scenario) throw new Error('no self-check')
  const { trips } = undisturbed(scenario)
  const differing = [0.1, 0.25, 0.4, 0.55, 0.7, 0.85].flatMap((share) => {
    const outcome = scenario.run(copyBook(scenario.book), { fault: { at: Math.round(trips * share), how: 'throws' } })
    const { findings } = outcome.result as SelfChecked
    return findings.filter((each) => each.outcome === 'differs').map((each) => [share, each.number, each.observed])
  })
  expect(differing).toEqual([])
})
