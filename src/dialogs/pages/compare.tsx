/** The dialog of "So sánh kỳ…": two consolidated periods, then the tab that sets them side by side. */
import { useEffect, useState } from 'preact/hooks'
import type { PairChoices } from '../../commands/compare-periods.ts'
import { officialEn } from '../../messages/official.en.ts'
import { officialVi } from '../../messages/official.vi.ts'
import { Buttons, Told } from '../finished.tsx'
import { Failure, mount, Waiting, wordsOf } from '../frame.tsx'
import { call } from '../server.ts'

function Compare() {
  const [choices, setChoices] = useState<PairChoices | null>(null)
  const [period, setPeriod] = useState('')
  const [against, setAgainst] = useState('')
  const [running, setRunning] = useState(false)
  const [done, setDone] = useState('')
  const [error, setError] = useState<Error | null>(null)
  useEffect(() => {
    call('listConsolidated').then((loaded) => {
      document.documentElement.lang = loaded.language
      setChoices(loaded)
      setPeriod(loaded.initial?.period ?? '')
      setAgainst(loaded.initial?.against ?? '')
    }, setError)
  }, [])
  if (!choices) return error ? <Failure error={error} /> : <Waiting text="…" />
  const words = (choices.language === 'en' ? officialEn : officialVi).compare
  const frame = wordsOf(choices.language)
  const run = () => {
    setError(null)
    setRunning(true)
    call('comparePeriods', period, against)
      .then(({ message }) => setDone(message), setError)
      .finally(() => setRunning(false))
  }
  const same = period === against
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        run()
      }}
    >
      {choices.initial && !done ? (
        <>
          <Period id="period" label={words.period} value={period} {...{ choices, running }} choose={setPeriod} />
          <Period id="against" label={words.against} value={against} {...{ choices, running }} choose={setAgainst} />
          <p class="quiet" role="status">
            {same ? words.same : words.explanation}
          </p>
        </>
      ) : (
        !done && <p>{words.none}</p>
      )}
      <Told {...{ done, error }} />
      {running && <Waiting text={frame.running} />}
      <Buttons
        closing={done ? frame.close : frame.cancel}
        action={done ? null : words.action}
        may={choices.initial !== null && !same}
        running={running}
      />
    </form>
  )
}

interface PeriodProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly choices: PairChoices
  readonly running: boolean
  readonly choose: (code: string) => void
}

function Period({ id, label, value, choices, running, choose }: PeriodProps) {
  const { kinds } = choices.language === 'en' ? officialEn : officialVi
  return (
    <>
      <label for={id}>{label}</label>
      <select id={id} value={value} disabled={running} onChange={(event) => choose(event.currentTarget.value)}>
        {choices.periods.map(({ code, name, final }) => (
          <option key={code} value={code}>
            {final ? `${name} (${kinds.final})` : name}
          </option>
        ))}
      </select>
    </>
  )
}

mount(<Compare />)
