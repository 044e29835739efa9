/** A dialog that offers one choice and runs a command on it. */
import { useEffect, useState } from 'preact/hooks'
import type { Language } from '../core/model.ts'
import { Done } from './finished.tsx'
import { Failure, Waiting, wordsOf } from './frame.tsx'
import { close } from './server.ts'

export interface Offer {
  readonly language: Language
  readonly question: string
  readonly explanation: string
  readonly choices: readonly { readonly value: string; readonly text: string }[]
  readonly initial: string
  /** Shown instead of the question when there is nothing to choose from. */
  readonly none: string
  readonly action: string
  /** A box to tick before the command runs. */
  readonly option?: { readonly text: string; readonly ticked: boolean }
}

interface Props {
  readonly load: () => Promise<Offer>
  /** Runs the command on the choice and resolves with a sentence about what was done. */
  readonly run: (value: string, option: boolean) => Promise<string>
}

type Stage = { is: 'loading' | 'asking' | 'running' } | { is: 'done'; message: string }

/** Returns the dialog: it loads its offer, asks, runs the command, and says what was done or what stood in the way. */
export function Choose({ load, run }: Props) {
  const [offer, setOffer] = useState<Offer | null>(null)
  const [value, setValue] = useState('')
  const [option, setOption] = useState(false)
  const [stage, setStage] = useState<Stage>({ is: 'loading' })
  const [error, setError] = useState<Error | null>(null)
  useEffect(() => {
    load().then((loaded) => {
      document.documentElement.lang = loaded.language
      setOffer(loaded)
      setValue(loaded.initial)
      setOption(loaded.option?.ticked ?? false)
      setStage({ is: 'asking' })
    }, setError)
  }, [load])
  const start = () => {
    setError(null)
    setStage({ is: 'running' })
    run(value, option).then(
      (message) => setStage({ is: 'done', message }),
      (failure: Error) => {
        setError(failure)
        setStage({ is: 'asking' })
      },
    )
  }
  if (!offer) return error ? <Failure error={error} /> : <Waiting text="…" />
  const words = wordsOf(offer.language)
  if (stage.is === 'done') return <Done message={stage.message} button={words.close} />
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        start()
      }}
    >
      {offer.choices.length === 0 ? (
        <p>{offer.none}</p>
      ) : (
        <Question {...{ offer, value, setValue, option, setOption }} />
      )}
      {error && <Failure error={error} />}
      {stage.is === 'running' && <Waiting text={words.running} />}
      <footer>
        <button type="button" onClick={close} disabled={stage.is === 'running'}>
          {words.cancel}
        </button>
        <button type="submit" class="primary" disabled={stage.is === 'running' || offer.choices.length === 0}>
          {offer.action}
        </button>
      </footer>
    </form>
  )
}

interface QuestionProps {
  readonly offer: Offer
  readonly value: string
  readonly setValue: (value: string) => void
  readonly option: boolean
  readonly setOption: (ticked: boolean) => void
}

function Question({ offer, value, setValue, option, setOption }: QuestionProps) {
  return (
    <>
      <label for="choice">{offer.question}</label>
      <select id="choice" value={value} onChange={(event) => setValue(event.currentTarget.value)}>
        {offer.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </select>
      <p class="quiet">{offer.explanation}</p>
      {offer.option && (
        <label class="tick">
          <input type="checkbox" checked={option} onChange={(event) => setOption(event.currentTarget.checked)} />
          <span>{offer.option.text}</span>
        </label>
      )}
    </>
  )
}
