/** The dialog of "Khoá kỳ…" and "Mở khoá kỳ…": a period, whether it is open, and the button for the other. */
import { useEffect, useState } from 'preact/hooks'
import type { ClosingChoices } from '../../commands/close-period.ts'
import { permissionsEn } from '../../messages/permissions.en.ts'
import { permissionsVi } from '../../messages/permissions.vi.ts'
import { Failure, mount, Refusal, Waiting, wordsOf } from '../frame.tsx'
import { call, close } from '../server.ts'

function ClosePeriod() {
  const [choices, setChoices] = useState<ClosingChoices | null>(null)
  const [code, setCode] = useState('')
  const [running, setRunning] = useState(false)
  const [done, setDone] = useState('')
  const [error, setError] = useState<Error | null>(null)
  const load = () => {
    call('listClosings').then((loaded) => {
      document.documentElement.lang = loaded.language
      setChoices(loaded)
      setCode((before) => before || (loaded.initial ?? ''))
    }, setError)
  }
  useEffect(load, [])
  if (!choices) return error ? <Failure error={error} /> : <Waiting text="…" />
  const words = (choices.language === 'en' ? permissionsEn : permissionsVi).dialog
  const frame = wordsOf(choices.language)
  const chosen = choices.periods.find((period) => period.code === code)
  const run = () => {
    setError(null)
    setRunning(true)
    call(chosen?.closed ? 'reopenPeriod' : 'closePeriod', code)
      .then(({ message }) => {
        setDone(message)
        load()
      }, setError)
      .finally(() => setRunning(false))
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        run()
      }}
    >
      {chosen ? (
        <Period
          {...{ choices, words, chosen, running }}
          choose={(next) => {
            setCode(next)
            setDone('')
          }}
        />
      ) : (
        <p>{words.noPeriod}</p>
      )}
      {!choices.isDepartment && <Refusal text={words.closeNotDepartment} />}
      <Told {...{ done, error }} />
      {running && <Waiting text={frame.running} />}
      <Buttons
        {...{ words, running, chosen, closing: done ? frame.close : frame.cancel }}
        may={choices.isDepartment && chosen !== undefined}
      />
    </form>
  )
}

const Told = ({ done, error }: { done: string; error: Error | null }) => (
  <>
    {done && (
      <p class="done" role="status">
        {done}
      </p>
    )}
    {error && <Failure error={error} />}
  </>
)

interface ButtonsProps {
  readonly words: typeof permissionsVi.dialog
  readonly running: boolean
  readonly chosen: ClosingChoices['periods'][number] | undefined
  readonly closing: string
  /** Whether there is something to do, and this person may do it. */
  readonly may: boolean
}

const Buttons = ({ words, running, chosen, closing, may }: ButtonsProps) => (
  <footer>
    <button type="button" onClick={close} disabled={running}>
      {closing}
    </button>
    <button type="submit" class="primary" disabled={running || !may}>
      {chosen?.closed ? words.reopenAction : words.closeAction}
    </button>
  </footer>
)

interface PeriodProps {
  readonly choices: ClosingChoices
  readonly words: typeof permissionsVi.dialog
  readonly chosen: ClosingChoices['periods'][number]
  readonly running: boolean
  readonly choose: (code: string) => void
}

function Period({ choices, words, chosen, running, choose }: PeriodProps) {
  const stateOf = ({ closed }: typeof chosen) => (closed ? words.closedSince(closed.at, closed.who) : words.open)
  return (
    <>
      <label for="period">{words.closeQuestion}</label>
      <select
        id="period"
        value={chosen.code}
        disabled={running}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {choices.periods.map((period) => (
          <option key={period.code} value={period.code}>
            {period.name}: {stateOf(period)}
          </option>
        ))}
      </select>
      <p class="quiet">{chosen.closed ? words.reopenExplanation : words.closeExplanation}</p>
    </>
  )
}

mount(<ClosePeriod />)
