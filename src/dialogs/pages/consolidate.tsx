/** The dialog of "Tổng hợp quý…": how ready each period is; from there to its summary, or to what is to be mended, one click each. */
import { useEffect, useState } from 'preact/hooks'
import type { Readiness } from '../../commands/readiness.ts'
import { consolidateEn } from '../../messages/consolidate.en.ts'
import { type ConsolidateWords, consolidateVi } from '../../messages/consolidate.vi.ts'
import '../check/check.css'
import '../readiness.css'
import { Done } from '../finished.tsx'
import { Failure, mount, Waiting, wordsOf } from '../frame.tsx'
import { call, close } from '../server.ts'

type Period = Readiness['periods'][number]
type Doubt = keyof Period['doubts']

const KINDS: readonly Doubt[] = ['missing', 'correcting', 'undated', 'issues']

function Consolidate() {
  const [offer, setOffer] = useState<Readiness | null>(null)
  const [code, setCode] = useState('')
  const [running, setRunning] = useState(false)
  const [done, setDone] = useState('')
  const [error, setError] = useState<Error | null>(null)
  useEffect(() => {
    call('readiness').then((loaded) => {
      document.documentElement.lang = loaded.language
      setOffer(loaded)
      setCode(loaded.initial ?? '')
    }, setError)
  }, [])
  if (!offer) return error ? <Failure error={error} /> : <Waiting text="…" />
  const shared = wordsOf(offer.language)
  const words = offer.language === 'en' ? consolidateEn : consolidateVi
  const run = <T,>(action: Promise<T>, then: (value: T) => void) => {
    setError(null)
    setRunning(true)
    action.then(then, setError).then(() => setRunning(false))
  }
  if (done) return <Done message={done} button={shared.close} />
  const period = offer.periods.find((each) => each.code === code)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        run(call('consolidate', code), ({ message }) => setDone(message))
      }}
    >
      {period ? (
        <>
          <label for="period">{words.period}</label>
          <select id="period" value={code} disabled={running} onChange={(event) => setCode(event.currentTarget.value)}>
            {offer.periods.map((each) => (
              <option key={each.code} value={each.code}>
                {each.name} ({each.code})
              </option>
            ))}
          </select>
          <Ready {...{ period, words, running }} onLeave={(action) => run(action, close)} />
          <p class="quiet">{words.explanation}</p>
        </>
      ) : (
        <p>{shared.noPeriod}</p>
      )}
      {error && <Failure error={error} />}
      {running && <Waiting text={shared.running} />}
      <footer>
        <button type="button" onClick={close} disabled={running}>
          {shared.cancel}
        </button>
        <button type="submit" class="primary" disabled={running || !period}>
          {period?.provisional && !period.official ? words.provisional : words.action}
        </button>
      </footer>
    </form>
  )
}

interface ReadyProps {
  readonly period: Period
  readonly words: ConsolidateWords
  readonly running: boolean
  /** Does something that leads into the sheet, and then closes the dialog. */
  readonly onLeave: (action: Promise<unknown>) => void
}

/** Says how ready a period is, and lists what can still change its figures; each entry leads to its cell. */
function Ready({ period, words, running, onLeave }: ReadyProps) {
  const { submitted, expected, provisional, official, doubts } = period
  const open = KINDS.filter((kind) => doubts[kind].count > 0)
  const state = !provisional
    ? words.ready(submitted, expected)
    : submitted < expected
      ? words.notReady(submitted, expected)
      : words.correctingOnly
  return (
    <section aria-live="polite">
      {official && <p class="done">{words.official}</p>}
      <p>
        <strong>{state}</strong>
      </p>
      {open.map((kind) => (
        <details class="section" key={`${period.code} ${kind}`} open={doubts[kind].count <= 8}>
          <summary>{words.doubts[kind](doubts[kind].count)}</summary>
          <ul class="plain">
            {doubts[kind].items.map(({ text, link }, index) => (
              <li key={`${index}`}>
                {link ? (
                  <button
                    type="button"
                    class="jump"
                    disabled={running}
                    onClick={() => onLeave(call('showCell', link.tab, link.cell))}
                  >
                    {text}
                  </button>
                ) : (
                  text
                )}
              </li>
            ))}
            {doubts[kind].count > doubts[kind].items.length && (
              <li>{words.more(doubts[kind].count - doubts[kind].items.length)}</li>
            )}
          </ul>
        </details>
      ))}
      {open.length > 0 && <p class="quiet">{words.go}</p>}
      {doubts.issues.count > 0 && (
        <button type="button" disabled={running} onClick={() => onLeave(call('menuCheck'))}>
          {words.check}
        </button>
      )}
    </section>
  )
}

mount(<Consolidate />)
