/** The dialog of "Xác nhận số liệu chính thức…": the facts about a period first, then its confirmation, or the withdrawal of one. */
import { useEffect, useState } from 'preact/hooks'
import type { ConfirmationFacts, PeriodFacts } from '../../commands/confirm-figures.ts'
import { officialEn } from '../../messages/official.en.ts'
import { officialVi } from '../../messages/official.vi.ts'
import { TextField } from '../fields.tsx'
import { Buttons, Told } from '../finished.tsx'
import { Failure, mount, Refusal, Waiting, wordsOf } from '../frame.tsx'
import { call } from '../server.ts'
import '../handling.css'

type Words = typeof officialVi.dialog

/** Whether something speaks against confirming as it is. */
const isDoubtful = (facts: PeriodFacts): boolean =>
  facts.provisional || facts.errors > 0 || facts.isChanged || facts.lastRun === null

function Confirm() {
  const [facts, setFacts] = useState<ConfirmationFacts | null>(null)
  const [knows, setKnows] = useState(false)
  const [reason, setReason] = useState('')
  const [running, setRunning] = useState(false)
  const [done, setDone] = useState('')
  const [error, setError] = useState<Error | null>(null)
  const load = (code?: string) =>
    call('confirmationFacts', code).then((found) => {
      document.documentElement.lang = found.language
      setFacts(found)
      setKnows(false)
    }, setError)
  useEffect(() => {
    load()
  }, [])
  if (!facts) return error ? <Failure error={error} /> : <Waiting text="…" />
  const words = (facts.language === 'en' ? officialEn : officialVi).dialog
  const frame = wordsOf(facts.language)
  const { chosen } = facts
  const busy = (work: Promise<unknown>) => {
    setError(null)
    setRunning(true)
    work.catch(setError).finally(() => setRunning(false))
  }
  const act = async ({ code, final, print }: PeriodFacts) => {
    const result = final ? call('withdrawConfirmation', code, reason) : call('confirmFigures', code, print)
    setDone((await result).message)
  }
  const ready = chosen && (chosen.final ? reason.trim() !== '' : knows || !isDoubtful(chosen))
  return (
    <form
      class="handling"
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen) busy(act(chosen))
      }}
    >
      {!chosen && <p>{words.noPeriod}</p>}
      {chosen && !done && (
        <>
          <Period {...{ facts, words, chosen, running }} choose={(code) => busy(load(code))} />
          {chosen.final ? <Final {...{ chosen, words }} /> : <Open {...{ chosen, words }} />}
          {facts.isDepartment && <Asked {...{ chosen, words, reason, setReason, knows, setKnows }} />}
        </>
      )}
      {!facts.isDepartment && <Refusal text={words.notDepartment} />}
      <Told {...{ done, error }} />
      {running && <Waiting text={frame.running} />}
      <Buttons
        closing={done ? frame.close : frame.cancel}
        action={done ? null : chosen?.final ? words.reopenAction : words.action}
        may={facts.isDepartment && Boolean(ready)}
        running={running}
      />
    </form>
  )
}

interface PartProps {
  readonly chosen: PeriodFacts
  readonly words: Words
}

interface AskedProps extends PartProps {
  readonly reason: string
  readonly setReason: (reason: string) => void
  readonly knows: boolean
  readonly setKnows: (ticked: boolean) => void
}

/** What is asked for: the reason of a withdrawal, or that somebody knows what speaks against confirming. */
function Asked({ chosen, words, reason, setReason, knows, setKnows }: AskedProps) {
  if (chosen.final)
    return <TextField id="reason" label={words.reason} hint={words.reasonHint} value={reason} setValue={setReason} />
  if (!isDoubtful(chosen)) return null
  return (
    <label class="tick">
      <input type="checkbox" checked={knows} onChange={(event) => setKnows(event.currentTarget.checked)} />
      <span>{words.confirmAnyway}</span>
    </label>
  )
}

interface PeriodProps extends PartProps {
  readonly facts: ConfirmationFacts
  readonly running: boolean
  readonly choose: (code: string) => void
}

function Period({ facts, words, chosen, running, choose }: PeriodProps) {
  const stateOf = ({ final, run }: ConfirmationFacts['periods'][number]) =>
    final ? words.final(final) : run ? words.run(run) : words.never
  return (
    <>
      <label for="period">{words.question}</label>
      <select
        id="period"
        value={chosen.code}
        disabled={running}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {facts.periods.map((period) => (
          <option key={period.code} value={period.code}>
            {period.name}: {stateOf(period)}
          </option>
        ))}
      </select>
    </>
  )
}

/** The facts before a confirmation: whole or provisional, who is missing, what does not count, what nobody has read yet. */
function Open({ chosen, words }: PartProps) {
  const { kind, submitted, expected, provisional, missing, returned, errors, changedUnits, isChanged, lastRun } = chosen
  const read =
    lastRun === null ? words.neverRun : isChanged ? words.changed(changedUnits, lastRun) : words.same(lastRun)
  return (
    <>
      <p>
        {words.submitted(kind, submitted, expected)} <strong>{provisional ? words.provisional : words.whole}</strong>
      </p>
      {missing.length > 0 && <p>{words.missing(missing)}</p>}
      {returned.length > 0 && <p>{words.returned(returned)}</p>}
      {errors > 0 && <p>{words.errors(errors)}</p>}
      <p>{read}</p>
      <p class="quiet">{words.explanation}</p>
    </>
  )
}

const Final = ({ chosen: { final, changedUnits }, words }: PartProps) => (
  <>
    <p>
      {final && words.finalSince(final.at, final.who)} {words.adjustments(changedUnits)}
    </p>
    <p class="quiet">{words.reopenExplanation}</p>
  </>
)

mount(<Confirm />)
